/** One indicator: what was aimed at, what was reached, what it earns; open, how that came about and what else can be changed. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { EvaluationView, ViewRow } from "../../../review/evaluation-view";
import { Icon, SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import type { EntryPlace } from "../entries";
import type { Refusal } from "../state";
import { useWords } from "../words/words";
import { BandField, Field, ReasonField } from "./fields";
import { useListStyles } from "./list-styles";
import { ScoreCell } from "./ScoreCell";

export interface RowActions {
  readonly onType: (place: EntryPlace, text: string) => Promise<Refusal | null>;
  readonly onToggle: (id: string) => void;
  readonly onLocate: (id: string) => void;
}

export interface IndicatorRowProps extends RowActions {
  readonly row: ViewRow;
  readonly bands: EvaluationView["bands"];
  readonly isOpen: boolean;
}

export function IndicatorRow(props: IndicatorRowProps): ReactElement {
  const { row, isOpen, bands, onType, onToggle } = props;
  const styles = useListStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const id = useId();
  const target = row.target === "" ? words("row.noTarget") : row.target;
  const sub = [row.isQualitative ? words("row.qualitative") : "", row.target === "" ? target : words("row.target", { target })].filter((text) => text !== "").join(" • ");
  const needsScore = row.state === "open" && row.score?.cell != null && row.actual.text !== "";
  const hasBelow = isOpen || row.lacksReason || needsScore || row.excess !== null;
  const layOut = (well: ReactElement, message: ReactElement | null): ReactElement => (
    <>
      <div className={mergeClasses(styles.head, styles.columns, !isOpen && styles.closed)}>
        <div>
          <button
            type="button"
            data-row={row.id}
            aria-expanded={isOpen}
            {...(isOpen ? { "aria-controls": `${id}-below` } : {})}
            className={mergeClasses(shared.bareButton, styles.name, isOpen && styles.nameOpen)}
            onClick={() => onToggle(row.id)}
          >
            {row.name}
          </button>
          <div className={mergeClasses(shared.small, styles.quiet, isOpen && styles.onColor, styles.narrowOnly)}>{sub}</div>
        </div>
        <div className={mergeClasses(styles.quiet, isOpen && styles.onColor, styles.wideOnly)}>{target}</div>
        {well}
        <ScoreCell {...row} />
        <div className={mergeClasses(styles.wideOnly, styles.end, styles.quiet, isOpen && styles.onColor)}>{row.most}</div>
      </div>
      {(hasBelow || message) && (
        <div className={styles.below} id={`${id}-below`}>
          {message}
          {hasBelow && <Below {...props} needsScore={needsScore} />}
        </div>
      )}
    </>
  );

  const label = words("row.actual", { name: row.name });
  const field = { label, entry: row.actual, isOnColor: isOpen, todo: `${row.id}/actual`, onCommit: (text: string) => onType({ row: row.id, what: "actual" }, text) };
  const inWell = (well: ReactElement): ReactElement => <div className={styles.well}>{well}</div>;
  return (
    <li className={mergeClasses(styles.row, isOpen && styles.open)}>
      {row.actual.cell === null || row.actualKind === "none" ? (
        layOut(<div className={styles.plain}>{row.actual.text}</div>, null)
      ) : row.actualKind === "band" ? (
        layOut(inWell(<BandField {...field} bands={bands} />), null)
      ) : (
        <Field {...field} isText={row.actualKind === "text"}>
          {(well, message) => layOut(inWell(well), message)}
        </Field>
      )}
    </li>
  );
}

function Below({ row, isOpen, needsScore, onType, onLocate }: IndicatorRowProps & { readonly needsScore: boolean }): ReactElement {
  const styles = useListStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { score } = row;
  const asksScore = score !== null && (isOpen || needsScore);
  return (
    <>
      <Trouble {...row} />
      {(isOpen || needsScore) && row.words !== "" && <p className={mergeClasses(shared.small, styles.text)}>{row.words}</p>}
      {asksScore && score.cell && (
        <Field label={words("row.score", { name: row.name })} entry={score} isOnColor={isOpen} todo={`${row.id}/score`} onCommit={(text) => onType({ row: row.id, what: "score" }, text)}>
          {(well, message) => (
            <>
              <Pair label={words("row.scoreLabel")} well={well} hint={words("row.scoreHint", { min: score.min, max: score.max })} />
              {message}
            </>
          )}
        </Field>
      )}
      {asksScore && !score.cell && row.state === "open" && <p className={mergeClasses(shared.small, styles.text)}>{words("row.scoreLater")}</p>}
      {row.reason.cell && (isOpen || row.lacksReason) && (
        <ReasonField
          label={words("row.reason", { name: row.name })}
          entry={row.reason}
          isOnColor={isOpen}
          todo={`${row.id}/reason`}
          onCommit={(text) => onType({ row: row.id, what: "reason" }, text)}
        />
      )}
      {isOpen && row.weight.cell && (
        <Field label={words("row.weight", { name: row.name })} entry={row.weight} isOnColor placeholder={row.most ?? ""} onCommit={(text) => onType({ row: row.id, what: "weight" }, text)}>
          {(well, message) => (
            <>
              <Pair label={words("row.weightLabel")} well={well} />
              {message}
            </>
          )}
        </Field>
      )}
      {isOpen && (
        <div className={styles.actions}>
          <Button className={styles.action} icon={<Icon name="locate" />} onClick={() => onLocate(row.id)}>
            {words("row.locate")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What asks for a reason, and what stands out without asking for one any more. */
function Trouble({ lacksReason, excess, loss, words: derivation }: ViewRow): ReactElement | null {
  const styles = useListStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const isExcess = excess !== null && loss === "";
  if (!lacksReason && !isExcess) return null;
  const what = isExcess ? words("row.excess", { percent: excess }) : loss || derivation;
  return (
    <div className={mergeClasses(shared.small, styles.line, isExcess ? styles.warning : styles.danger)}>
      <SeverityIcon severity={isExcess ? "warning" : "error"} />
      <span>{lacksReason ? words("row.reasonNeeded", { loss: what }) : what}</span>
    </div>
  );
}

function Pair({ label, well, hint = "" }: { readonly label: string; readonly well: ReactElement; readonly hint?: string }): ReactElement {
  const styles = useListStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.pair}>
      <span className={mergeClasses(shared.small, styles.label)}>{label}</span>
      {well}
      <span className={mergeClasses(shared.small, styles.label)}>{hint}</span>
    </div>
  );
}
