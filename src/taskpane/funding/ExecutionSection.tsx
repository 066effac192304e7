/** What was spent of the budget, by source. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type ExecutionView, type MoneyCell, touches } from "../../review/funding-view";
import { cellAddress, type CellRange } from "../../sheet/range";
import { useSharedStyles } from "../components/shared-styles";
import type { FindingItem } from "../state/state";
import { cellText } from "./cell-text";
import { minus } from "./figures";
import { useFundingStyles } from "./styles";
import { Trouble } from "./Trouble";
import { useWords } from "./words/words";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalXS } });

export interface ExecutionSectionProps {
  readonly execution: ExecutionView;
  /** Of the table. */
  readonly items: readonly FindingItem[];
  readonly onGo: (range: CellRange) => void;
  readonly onOpen: (item: FindingItem) => void;
}

export function ExecutionSection({ execution, items, onGo, onOpen }: ExecutionSectionProps): ReactElement {
  const styles = useFundingStyles();
  const bars = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { lines, unit, isAdjusted, places } = execution;
  const own = items.filter(({ range }) => touches(places, range));
  const rate = lines.find(({ isTotal }) => isTotal)?.rate ?? null;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={shared.section}>{words("execution.title")}</h2>
        <span className={mergeClasses(shared.small, shared.quiet)}>{unit ?? ""}</span>
      </div>
      <Trouble lines={own.map((item) => ({ severity: item.severity, text: item.title, item }))} onOpen={onOpen} />
      <div aria-hidden className={mergeClasses(styles.bar, bars.bar)}>
        {rate !== null && Number(rate) > 0 && <div className={styles.fill} style={{ width: `${Math.min(Number(rate), 100)}%` }} />}
      </div>
      <table className={styles.table} aria-label={words("execution.title")}>
        <thead>
          <tr className={styles.heads}>
            <th scope="col" className={mergeClasses(styles.columnHead, styles.nameHead)}>
              {words("execution.source")}
            </th>
            {[words(isAdjusted ? "execution.adjusted" : "execution.budget"), words("execution.executed"), words("execution.rate")].map((head) => (
              <th key={head} scope="col" className={styles.columnHead}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const range = line.executed?.range ?? line.budget?.range ?? line.range;
            return (
              <tr key={cellAddress(line.range.top, line.range.left)} className={styles.row}>
                <th scope="row" className={styles.name}>
                  <button type="button" title={words("go", { cell: cellAddress(range.top, range.left) })} className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)} onClick={() => onGo(range)}>
                    {line.label}
                  </button>
                </th>
                <Amount cell={line.budget} />
                <Amount cell={line.executed} />
                <td className={mergeClasses(styles.figure, line.isTotal && styles.strong)}>{line.rate === null ? words("none") : minus(line.rate)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Amount({ cell }: { readonly cell: MoneyCell | null }): ReactElement {
  const styles = useFundingStyles();
  const words = useWords();
  return <td className={mergeClasses(styles.figure, cell?.state !== "figure" && styles.quiet)}>{cellText(cell, words)}</td>;
}
