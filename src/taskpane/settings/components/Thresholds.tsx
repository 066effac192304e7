/** The least progress of the spending plan: one switch, and a figure a checkpoint. A figure counts once all of them can stand. */
import { Input, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { SeverityIcon } from "../../components/icons";
import { forced, useSharedStyles, wellOutline } from "../../components/shared-styles";
import { isComposing } from "../../keys";
import { evenThresholds, thresholdMonths, type Thresholds as Values, type ThresholdsFault, thresholdsFrom } from "../thresholds";
import { useWords } from "../words/words";
import { SettingRow } from "./SettingRow";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  well: { width: "100%", minWidth: 0, paddingLeft: 0, paddingRight: 0, border: `1px solid ${tokens.colorTransparentStroke}`, [forced]: wellOutline },
  number: { minWidth: 0, textAlign: "right", paddingLeft: 0, paddingRight: tokens.spacingHorizontalXXS },
  sign: { paddingRight: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  bad: { border: `1px solid ${tokens.colorStatusDangerForeground3}` },
  message: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS, color: tokens.colorStatusDangerForeground3 },
  switch: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface ThresholdsProps {
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

export function Thresholds({ values, onChange }: ThresholdsProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const messageId = useId();
  /** What was typed and does not stand yet. */
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [fault, setFault] = useState<{ readonly fault: ThresholdsFault; readonly month: number } | null>(null);
  const months = [...new Set([...thresholdMonths, ...Object.keys(values).map(Number)])].sort((a, b) => a - b);
  const texts = Object.fromEntries(months.map((month) => [month, typed[month] ?? values[month]?.toString() ?? ""]));
  const isOn = Object.keys(values).length > 0;
  const name = words("thresholds");
  const forget = (): void => {
    setTyped({});
    setFault(null);
  };
  const commit = (): void => {
    if (Object.keys(typed).length === 0) return;
    const read = thresholdsFrom(texts);
    if ("fault" in read) return setFault(read);
    forget();
    if (JSON.stringify(read.thresholds) !== JSON.stringify(values)) onChange(read.thresholds);
  };
  return (
    <SettingRow
      label={name}
      hint={words("thresholds.hint", { months: thresholdMonths.join(words("thresholds.months")) })}
      control={
        <Switch
          className={styles.switch}
          aria-label={name}
          checked={isOn}
          onChange={(_, { checked }) => {
            forget();
            onChange(checked ? evenThresholds : {});
          }}
        />
      }
    >
      {isOn && (
        <>
          <div className={styles.fields}>
            {months.map((month) => (
              <div key={month}>
                <div className={mergeClasses(shared.small, shared.quiet)}>{words("thresholds.month", { month })}</div>
                <Input
                  appearance="filled-darker"
                  className={mergeClasses(styles.well, fault?.month === month && styles.bad)}
                  input={{ className: styles.number }}
                  inputMode="decimal"
                  autoComplete="off"
                  aria-label={words("thresholds.label", { month })}
                  {...(fault?.month === month ? { "aria-invalid": true, "aria-describedby": messageId } : {})}
                  contentAfter={{ className: styles.sign, children: "%" }}
                  value={texts[month] ?? ""}
                  onChange={(_, data) => {
                    setTyped({ ...typed, [month]: data.value });
                    setFault(null);
                  }}
                  onBlur={commit}
                  onKeyDown={(event) => {
                    if (isComposing(event.nativeEvent)) return;
                    if (event.key === "Enter") commit();
                    else if (event.key === "Escape" && Object.keys(typed).length > 0) forget();
                    // While something is being typed, Ctrl+Z is the field's own.
                    else if (Object.keys(typed).length > 0 && (event.ctrlKey || event.metaKey)) event.stopPropagation();
                  }}
                />
              </div>
            ))}
          </div>
          {fault && (
            <div id={messageId} aria-live="polite" className={mergeClasses(shared.small, styles.message)}>
              <SeverityIcon severity="error" />
              {words(`thresholds.${fault.fault}`)}
            </div>
          )}
        </>
      )}
    </SettingRow>
  );
}
