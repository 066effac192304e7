/** Where the budget comes from, and whether its parts make the total. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Family, type MoneyCell, type SourceRow, type SourcesView, touches } from "../../review/funding-view";
import { cellAddress, type CellRange } from "../../sheet/range";
import { forced, useSharedStyles } from "../components/shared-styles";
import type { FindingItem } from "../state/state";
import { cellText } from "./cell-text";
import { isZero } from "./figures";
import { useFundingStyles } from "./styles";
import { Trouble } from "./Trouble";
import { type FundingTranslate, useWords } from "./words/words";

const useStyles = makeStyles({
  bar: { display: "flex", columnGap: "2px", marginTop: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalXS },
  part: { height: "100%" },
  share: { minWidth: "52px" },
  swatch: { display: "inline-block", flex: "none", width: "8px", height: "8px", borderRadius: tokens.borderRadiusSmall },
  first: { backgroundColor: tokens.colorCompoundBrandBackground, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
  second: { backgroundColor: tokens.colorBrandStroke2, [forced]: { forcedColorAdjust: "none", backgroundImage: "repeating-linear-gradient(-45deg, Highlight 0 3px, Canvas 3px 6px)" } },
  third: { backgroundColor: tokens.colorNeutralForeground3, [forced]: { forcedColorAdjust: "none", backgroundColor: "CanvasText" } },
  rest: { backgroundColor: tokens.colorNeutralStroke1, [forced]: { forcedColorAdjust: "none", backgroundImage: "repeating-linear-gradient(45deg, CanvasText 0 1px, Canvas 1px 4px)" } },
});

const shades = ["first", "second", "third", "rest"] as const;
type Shade = (typeof shades)[number];

export interface SourcesSectionProps {
  readonly sources: SourcesView;
  readonly family: Family;
  /** Of the table. */
  readonly items: readonly FindingItem[];
  readonly onGo: (range: CellRange) => void;
  readonly onOpen: (item: FindingItem) => void;
}

export function SourcesSection({ sources, family, items, onGo, onOpen }: SourcesSectionProps): ReactElement {
  const styles = useFundingStyles();
  const bars = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const own = items.filter(({ range }) => touches(sources.places, range));
  const drawn = sources.rows.filter(({ share, isWithin }) => share !== null && Number(share) > 0 && !isWithin);
  const shadeOf = (row: SourceRow): Shade | null => (drawn.includes(row) ? (shades[drawn.indexOf(row)] ?? "rest") : null);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={shared.section}>{words("sources.title")}</h2>
        <span className={mergeClasses(shared.small, shared.quiet)}>{sources.unit ?? ""}</span>
      </div>
      <Trouble lines={own.map((item) => ({ severity: item.severity, text: item.title, item }))} onOpen={onOpen} />
      {sources.total?.state === "figure" && sources.rows.length > 0 && (
        <div aria-hidden className={mergeClasses(styles.bar, bars.bar)}>
          {drawn.map((row) => (
            <div key={cellAddress(row.amount.range.top, row.amount.range.left)} className={mergeClasses(bars.part, bars[shadeOf(row) ?? "rest"])} style={{ width: `${row.share}%` }} />
          ))}
        </div>
      )}
      <table className={styles.table} aria-label={words("sources.title")}>
        <thead className={shared.unseen}>
          <tr>
            <th scope="col">{words("execution.source")}</th>
            <th scope="col">{words("sources.head.amount")}</th>
            <th scope="col">{words("sources.head.share")}</th>
          </tr>
        </thead>
        <tbody>
          {sources.rows.map((row) => (
            <Line key={cellAddress(row.amount.range.top, row.amount.range.left)} name={nameOf(row, words)} shade={drawn.length > 1 ? shadeOf(row) : null} amount={row.amount} isPart onGo={onGo}>
              <span className={styles.quiet}>{row.share === null ? "" : `${row.share}%`}</span>
            </Line>
          ))}
          {sources.total && (
            <Line name={words(`sources.total.${family}`)} shade={null} amount={sources.total} isPart={false} onGo={onGo}>
              <Agreement difference={sources.difference} severity={own[0]?.severity ?? null} />
            </Line>
          )}
        </tbody>
      </table>
    </section>
  );
}

function nameOf({ kind, label, isWithin }: SourceRow, words: FundingTranslate): string {
  if (kind !== "part") return words(`sources.${kind}`);
  return isWithin ? words("sources.within", { name: label }) : label;
}

interface LineProps {
  readonly name: string;
  readonly shade: Shade | null;
  readonly amount: MoneyCell;
  /** A part that is not filled in counts as 0; a total does not. */
  readonly isPart: boolean;
  readonly onGo: (range: CellRange) => void;
  readonly children: ReactElement;
}

function Line({ name, shade, amount, isPart, onGo, children }: LineProps): ReactElement {
  const styles = useFundingStyles();
  const bars = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { state, range } = amount;
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.name, styles.widest)}>
        <button type="button" title={words("go", { cell: cellAddress(range.top, range.left) })} className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)} onClick={() => onGo(range)}>
          {name}
          {shade && <span aria-hidden className={mergeClasses(bars.swatch, bars[shade])} />}
        </button>
      </th>
      <td className={mergeClasses(styles.figure, state !== "figure" && styles.words)}>{cellText(amount, words, isPart ? "asNought" : "blank")}</td>
      <td className={mergeClasses(styles.figure, bars.share)}>{children}</td>
    </tr>
  );
}

function Agreement({ difference, severity }: { readonly difference: string | null; readonly severity: FindingItem["severity"] | null }): ReactElement {
  const styles = useFundingStyles();
  const words = useWords();
  if (difference === null) return <></>;
  if (isZero(difference)) return <span className={styles.passed}>{words("sources.same")}</span>;
  return <span className={styles[severity ?? "info"]}>{words("sources.differs", { n: difference.replace("-", "") })}</span>;
}
