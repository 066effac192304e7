/** 预算执行: budget, what was spent of it, the rate and what it earns. */
import { mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { ExecutionView, FundLine } from "../../../review/evaluation-view";
import { SeverityIcon } from "../../components/icons";
import { useSharedStyles } from "../../components/shared-styles";
import { useWords } from "../words/words";
import { Field, ReasonField } from "./fields";
import type { RowActions } from "./IndicatorRow";
import { useListStyles } from "./list-styles";
import { ScoreCell } from "./ScoreCell";

export interface ExecutionRowProps extends Pick<RowActions, "onType" | "onToggle"> {
  readonly execution: ExecutionView;
  readonly isOpen: boolean;
}

const EXECUTION = "execution";

export function ExecutionRow({ execution, isOpen, onType, onToggle }: ExecutionRowProps): ReactElement {
  const styles = useListStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const id = useId();
  const { total, parts, rate, reason, lacksReason } = execution;
  const amount = total.adjusted.text || total.budget.text;
  const inUnit = amount === "" ? "" : `${amount}\u00a0${execution.unit}`.trim();
  const budget = amount === "" ? words("execution.noBudget") : words(total.adjusted.text === "" ? "execution.budget" : "execution.adjusted", { amount: inUnit });
  const sub = [budget, rate === null ? "" : words("execution.rate", { rate })].filter((text) => text !== "").join(" • ");
  const hasBelow = isOpen || parts.length > 0 || lacksReason;

  const layOut = (well: ReactElement, message: ReactElement | null): ReactElement => (
    <>
      <div className={mergeClasses(styles.head, styles.columns, !isOpen && styles.closed)}>
        <div>
          <button
            type="button"
            data-row={EXECUTION}
            aria-expanded={isOpen}
            {...(isOpen ? { "aria-controls": `${id}-below` } : {})}
            className={mergeClasses(shared.bareButton, styles.name, isOpen && styles.nameOpen)}
            onClick={() => onToggle(EXECUTION)}
          >
            {words("execution.name")}
          </button>
          <div className={mergeClasses(shared.small, styles.quiet, isOpen && styles.onColor, styles.narrowOnly)}>{sub}</div>
          {rate !== null && <div className={mergeClasses(shared.small, styles.quiet, isOpen && styles.onColor, styles.wideOnly)}>{rate}</div>}
        </div>
        <div className={mergeClasses(styles.quiet, isOpen && styles.onColor, styles.wideOnly)}>{inUnit}</div>
        {well}
        <ScoreCell {...execution} />
        <div className={mergeClasses(styles.wideOnly, styles.end, styles.quiet, isOpen && styles.onColor)}>{execution.most}</div>
      </div>
      {(hasBelow || message) && (
        <div className={styles.below} id={`${id}-below`}>
          {message}
          {isOpen && <p className={mergeClasses(shared.small, styles.text)}>{execution.words}</p>}
          {parts.length > 0 && isOpen && <p className={mergeClasses(shared.small, styles.text)}>{words("execution.parts")}</p>}
          {parts.map((part, line) => (
            <Amount key={`${part.source}/${part.label}`} label={part.label} of={part} line={line} what="executed" isOnColor={isOpen} onType={onType} />
          ))}
          {isOpen && <Amount label={words("execution.label.budget")} of={total} line={-1} what="budget" isOnColor onType={onType} />}
          {isOpen && <Amount label={words("execution.label.adjusted")} of={total} line={-1} what="adjusted" isOnColor onType={onType} />}
          {lacksReason && (
            <div className={mergeClasses(shared.small, styles.line, styles.danger)}>
              <SeverityIcon severity="error" />
              <span>{words("row.reasonNeeded", { loss: words("execution.rate", { rate: rate ?? "" }) })}</span>
            </div>
          )}
          {reason.cell && (isOpen || lacksReason) && (
            <ReasonField
              label={words("row.reason", { name: words("execution.name") })}
              entry={reason}
              isOnColor={isOpen}
              todo={`${EXECUTION}/reason`}
              onCommit={(text) => onType({ row: EXECUTION, what: "reason", line: -1 }, text)}
            />
          )}
        </div>
      )}
    </>
  );

  return (
    <li className={mergeClasses(styles.row, isOpen && styles.open)}>
      {total.executed.cell ? (
        <Field
          label={words("row.executed", { name: words("execution.name") })}
          entry={total.executed}
          placeholder={words("execution.executed")}
          isOnColor={isOpen}
          todo={`${EXECUTION}/executed`}
          onCommit={(text) => onType({ row: EXECUTION, what: "executed", line: -1 }, text)}
        >
          {(well, message) => layOut(<div className={styles.well}>{well}</div>, message)}
        </Field>
      ) : (
        layOut(<div className={styles.plain}>{total.executed.text}</div>, null)
      )}
    </li>
  );
}

interface AmountProps extends Pick<RowActions, "onType"> {
  readonly label: string;
  readonly of: FundLine;
  readonly line: number;
  readonly what: "budget" | "adjusted" | "executed";
  readonly isOnColor: boolean;
}

/** An amount of the block that the head has no room for; shown without a well where it adds up by itself. */
function Amount({ label, of, line, what, isOnColor, onType }: AmountProps): ReactElement | null {
  const styles = useListStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const entry = of[what];
  const inLine = (well: ReactElement): ReactElement => (
    <div className={mergeClasses(styles.columns, styles.amount)}>
      <span className={mergeClasses(shared.small, styles.label)}>{label}</span>
      {well}
    </div>
  );
  if (!entry.cell) return entry.text === "" ? null : inLine(<span className={styles.plain}>{entry.text}</span>);
  return (
    <Field
      label={what === "executed" ? words("row.executed", { name: label }) : label}
      entry={entry}
      isOnColor={isOnColor}
      {...(what === "executed" && line === 0 ? { todo: `${EXECUTION}/executed` } : {})}
      onCommit={(text) => onType({ row: EXECUTION, what, line }, text)}
    >
      {(well, message) => (
        <>
          {inLine(well)}
          {message}
        </>
      )}
    </Field>
  );
}
