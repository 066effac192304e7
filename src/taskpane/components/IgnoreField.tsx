/** Asks in place why a finding is set aside: Enter keeps it, Esc takes it back. */
import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { isBlank } from "../../sheet/text";
import { isComposing } from "../keys";
import { useTongue } from "../words/words-context";
import { SeverityIcon } from "./icons";
import { useSharedStyles, wellOutline, forced } from "./shared-styles";

const useStyles = makeStyles({
  field: { display: "grid", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  input: { flex: "1 1 160px", minWidth: 0, border: `1px solid ${tokens.colorTransparentStroke}`, [forced]: wellOutline },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  missing: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center", color: tokens.colorStatusDangerForeground3 },
});

export interface IgnoreFieldProps {
  /** Offered while typing. */
  readonly earlier: readonly string[];
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

export function IgnoreField({ earlier, onSave, onCancel }: IgnoreFieldProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { t } = useTongue();
  const id = useId();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const save = (): void => {
    if (!isBlank(reason)) return onSave(reason);
    setMissing(true);
    field.current?.focus();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={shared.small}>
        {t("ignore.label")}
      </label>
      <div className={styles.line}>
        <Input
          input={{ ref: field, id, list: `${id}-earlier`, autoComplete: "off", ...(isMissing ? { "aria-describedby": `${id}-missing`, "aria-invalid": true } : {}) }}
          appearance="filled-lighter"
          className={styles.input}
          required
          placeholder={t("ignore.hint")}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent) || (event.key !== "Enter" && event.key !== "Escape")) return;
            event.preventDefault();
            if (event.key === "Enter") save();
            else onCancel();
          }}
        />
        <datalist id={`${id}-earlier`}>
          {earlier.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </datalist>
        <Button className={styles.button} onClick={save}>
          {t("ignore.save")}
        </Button>
        <Button appearance="subtle" className={styles.button} onClick={onCancel}>
          {t("ignore.cancel")}
        </Button>
      </div>
      {isMissing && (
        <div id={`${id}-missing`} className={mergeClasses(shared.small, styles.missing)}>
          <SeverityIcon severity="error" size={14} />
          {t("ignore.missing")}
        </div>
      )}
    </div>
  );
}
