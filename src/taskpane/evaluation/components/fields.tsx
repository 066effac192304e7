/** The wells of the 自评 tab: a figure, a band to choose, a reason; each tells what is wrong with what was typed in a line of its own. */
import { Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { Entry } from "../../../review/evaluation-view";
import { SeverityIcon } from "../../components/icons";
import { forced, useSharedStyles, wellOutline } from "../../components/shared-styles";
import { WellSelect } from "../../components/WellSelect";
import type { Refusal } from "../state";
import { useWords } from "../words/words";
import { type Commit, type EntryInput, useEntry } from "./use-entry";

const useStyles = makeStyles({
  well: { width: "100%", minWidth: 0, paddingLeft: 0, paddingRight: 0, border: `1px solid ${tokens.colorTransparentStroke}`, [forced]: wellOutline },
  figure: { minWidth: 0, textAlign: "right", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS, fontVariantNumeric: "tabular-nums" },
  words: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  wrong: { border: `1px solid ${tokens.colorStatusDangerForeground3}` },
  area: { width: "100%" },
  areaText: { minHeight: "52px", maxHeight: "160px" },
  message: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", color: tokens.colorStatusDangerForeground3 },
  icon: { flex: "none" },
});

export interface FieldProps {
  readonly label: string;
  readonly entry: Entry;
  readonly onCommit: Commit;
  readonly placeholder?: string;
  /** In words instead of a figure: begins at the left. */
  readonly isText?: boolean;
  /** On a coloured ground. */
  readonly isOnColor?: boolean;
  /** Finds the field for 还差 n 项. */
  readonly todo?: string;
}

/** A field with its message: `children` lays the two out. */
export function Field({ label, entry, onCommit, placeholder, isText = false, isOnColor = false, todo, children }: FieldProps & { readonly children: (well: ReactElement, message: ReactElement | null) => ReactElement }): ReactElement {
  const styles = useStyles();
  const { input, refusal } = useEntry(entry, onCommit);
  const id = useId();
  const well = (
    <Input
      appearance={isOnColor ? "filled-lighter" : "filled-darker"}
      className={mergeClasses(styles.well, refusal !== null && styles.wrong)}
      input={{ className: isText ? styles.words : styles.figure, ...dataOf(todo) }}
      inputMode={isText ? "text" : "decimal"}
      aria-label={label}
      autoComplete="off"
      placeholder={placeholder ?? ""}
      {...invalid(refusal, id)}
      {...input}
    />
  );
  return children(well, refusal && <Message id={id} refusal={refusal} />);
}

const dataOf = (todo: string | undefined): Readonly<Record<string, string>> => ({ "data-entry": "", ...(todo === undefined ? {} : { "data-todo": todo }) });

const invalid = (refusal: Refusal | null, id: string): { readonly "aria-invalid"?: true; readonly "aria-describedby"?: string } => (refusal === null ? {} : { "aria-invalid": true, "aria-describedby": id });

function Message({ id, refusal }: { readonly id: string; readonly refusal: Refusal }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  return (
    <div id={id} aria-live="polite" className={mergeClasses(shared.small, styles.message)}>
      <span className={styles.icon}>
        <SeverityIcon severity="error" />
      </span>
      {words(`refusal.${refusal}`)}
    </div>
  );
}

export function ReasonField({ label, entry, onCommit, isOnColor = false, todo }: FieldProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { input } = useEntry(entry, onCommit);
  return (
    <Textarea
      appearance={isOnColor ? "filled-lighter" : "filled-darker"}
      className={mergeClasses(styles.well, styles.area)}
      textarea={{ className: styles.areaText, ...dataOf(todo) }}
      aria-label={label}
      placeholder={words("row.reasonHint")}
      resize="vertical"
      {...(input satisfies EntryInput)}
    />
  );
}

export interface BandFieldProps extends FieldProps {
  readonly bands: readonly { readonly attained: string; readonly label: string }[];
}

/** The bands of the method; what stands there in other words is kept as a choice of its own. */
export function BandField({ label, entry, bands, onCommit, isOnColor = false, todo }: BandFieldProps): ReactElement {
  const words = useWords();
  const isOwn = entry.text !== "" && !bands.some((band) => band.label === entry.text);
  return (
    <WellSelect isOnColor={isOnColor} data={dataOf(todo)} label={label} title={entry.text} value={entry.text} onChoose={(value) => void onCommit(value)}>
      <option value="">{words("band.none")}</option>
      {bands.map(({ attained, label: value }) => (
        <option key={value} value={value}>
          {shortName(attained, value, words)}
        </option>
      ))}
      {isOwn && <option value={entry.text}>{entry.text}</option>}
    </WellSelect>
  );
}

function shortName(attained: string, label: string, words: ReturnType<typeof useWords>): string {
  if (attained === "achieved") return words("band.achieved");
  if (attained === "partly") return words("band.partly");
  return attained === "missed" ? words("band.missed") : label;
}
