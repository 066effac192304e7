/** 覆盖情况 of tables of which the same is expected: a row a table, a column a class. One tab stop, arrow keys between the cells. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type CSSProperties, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import type { Coverage, CoverageCell, CoverageColumn, CoverageRow } from "../../review/structure/coverage";
import { forced, useSharedStyles, wide } from "../components/shared-styles";
import { isComposing } from "../keys";
import { moreRows } from "./controller";
import { moveInGrid } from "./cells";
import { type StructureTranslate, useWords } from "./words/words";

/** What stands beside the cells where the pane is narrow; at 320 it is what twelve columns leave. */
const narrowColumn = "clamp(17px, calc((100cqi - 148px) / var(--columns)), 24px)";
const wideColumn = "max(28px, calc(var(--letters) * 12px + 6px))";
const edge = "12px";
/** Px that heads beside each other may take. */
const roomForHeads = 300;

const useStyles = makeStyles({
  scroller: { "@container pane (max-width: 319px)": { overflowX: "auto" } },
  table: { width: "100%", tableLayout: "fixed", borderSpacing: 0 },
  column: { width: narrowColumn, ":last-child": { width: `calc(${narrowColumn} + ${edge})` } },
  wideColumn: { [wide]: { width: wideColumn, ":last-child": { width: `calc(${wideColumn} + ${edge})` } } },
  heads: { position: "sticky", top: 0, zIndex: 3, backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    verticalAlign: "bottom",
    textAlign: "center",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  count: { textAlign: "start", paddingLeft: tokens.spacingHorizontalM },
  group: { padding: "0 2px", textAlign: "center", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  groupName: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", paddingBottom: "2px", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, marginBottom: tokens.spacingVerticalXS },
  atEdge: { paddingRight: edge },
  upright: { display: "inline-block", maxHeight: "84px", overflow: "hidden", textOverflow: "ellipsis", writingMode: "vertical-rl", textOrientation: "upright", whiteSpace: "nowrap", letterSpacing: "1px", verticalAlign: "bottom" },
  lying: { [wide]: { writingMode: "horizontal-tb", letterSpacing: 0 } },
  /** Latin letters stand on their sides. */
  sideways: { textOrientation: "mixed" },
  row: { "& > *": { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    [forced]: { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  name: { height: "35px", padding: 0, textAlign: "start", fontWeight: tokens.fontWeightRegular },
  chosenName: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  go: { boxSizing: "border-box", width: "100%", minHeight: "35px", display: "flex", alignItems: "center", padding: `2px ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalM}`, ":hover": { color: tokens.colorBrandForeground1 } },
  twoLines: { display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden", overflowWrap: "anywhere", lineHeight: "15px" },
  place: { padding: "0 1px", verticalAlign: "middle", ":last-child": { paddingRight: edge } },
  cell: {
    position: "relative",
    boxSizing: "border-box",
    display: "block",
    width: "100%",
    height: "22px",
    textAlign: "center",
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
    lineHeight: "20px",
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  there: { backgroundColor: tokens.colorNeutralBackground6, [forced]: { border: "1px solid ButtonBorder" } },
  missing: {
    border: `1px solid ${tokens.colorStatusWarningForeground1}`,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { border: `1px solid ${tokens.colorStatusWarningForeground1}` },
    [forced]: { border: "2px solid Highlight", lineHeight: "18px" },
  },
  absent: { color: tokens.colorNeutralForeground3, [forced]: { border: "1px solid Canvas" } },
  onChosen: { backgroundColor: tokens.colorNeutralBackground1 },
  absentOnChosen: { color: tokens.colorNeutralForeground2 },
  marked: { "::after": { content: '""', position: "absolute", top: "-4px", right: "-4px", width: "6px", height: "6px", borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorStatusWarningForeground3, boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`, [forced]: { forcedColorAdjust: "none", backgroundColor: "Highlight" } } },
  more: { margin: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalS}`, paddingLeft: "3px", paddingRight: "3px", minWidth: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
});

/** How a table is called here, and in full. */
export interface TableName {
  readonly short: string;
  readonly full: string;
}

export interface MatrixProps {
  readonly coverage: Coverage;
  readonly label: string;
  readonly nameOf: (tableId: string) => TableName;
  readonly chosen: string | null;
  /** At most so many rows, and the chosen one. */
  readonly rows: number;
  readonly onTable: (tableId: string) => void;
  readonly onCell: (tableId: string, cell: CoverageCell) => void;
  readonly onMore: () => void;
}

export function Matrix({ coverage, label, nameOf, chosen, rows, onTable, onCell, onMore }: MatrixProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { columns, groups } = coverage;
  const shown = coverage.rows.filter((row, index) => index < rows || row.tableId === chosen);
  const left = coverage.rows.length - shown.length;
  const stops = shown.flatMap((row) => [nameStop(row), ...row.cells.map((cell) => cellStop(row, cell))]);
  const stop = current !== null && stops.includes(current) ? current : (stops.find((one) => one === `${chosen} name`) ?? stops[0]);
  const letters = columns.map((column) => headOf(column, words).length);
  const last = columns.at(-1);
  const rowsOfHeads = groups.some(({ isShown }) => isShown) ? 2 : 1;
  const isLying = letters.reduce((sum, n) => sum + Math.max(28, n * 12 + 6), 0) <= roomForHeads;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!table.current || isComposing(event.nativeEvent) || event.metaKey || event.altKey) return;
    if (moveInGrid(table.current, event)) event.preventDefault();
  };
  // Where the button was, the next table is.
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = [...(table.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? [])].find((one) => one.dataset["stop"] === wanted.current);
    wanted.current = null;
    found?.focus();
  });
  const onMoreTables = (): void => {
    const next = coverage.rows.find((row) => !shown.includes(row));
    wanted.current = next ? nameStop(next) : null;
    onMore();
  };
  const stopProps = (name: string, column: number) => ({
    "data-stop": name,
    "data-column": column,
    tabIndex: stop === name ? 0 : -1,
    onFocus: () => setCurrent(name),
    onKeyDown,
  });

  return (
    <>
      <div className={styles.scroller}>
        <table ref={table} aria-label={label} className={mergeClasses(shared.small, styles.table)} style={withVariable("--columns", columns.length)}>
          <colgroup>
            <col />
            {columns.map((column, index) => (
              <col key={column.id} className={mergeClasses(styles.column, isLying && styles.wideColumn)} style={withVariable("--letters", letters[index] ?? 0)} />
            ))}
          </colgroup>
          <thead className={styles.heads}>
            <tr>
              <th scope="col" rowSpan={rowsOfHeads} className={mergeClasses(styles.head, styles.count)}>
                {words("coverage.tables", { n: coverage.rows.length })}
              </th>
              {groups.map(({ name, isShown, columns: own }) =>
                isShown ? (
                  <th key={name} scope="colgroup" colSpan={own.length} className={mergeClasses(styles.group, own.at(-1) === last && styles.atEdge)} title={name}>
                    <span className={styles.groupName}>{name}</span>
                  </th>
                ) : (
                  own.map((column) => <Head key={column.id} column={column} rowSpan={rowsOfHeads} isLying={isLying} isLast={column === last} />)
                ),
              )}
            </tr>
            {rowsOfHeads > 1 && (
              <tr>
                {groups.flatMap(({ isShown, columns: own }) => (isShown ? own : [])).map((column) => (
                  <Head key={column.id} column={column} rowSpan={1} isLying={isLying} isLast={column === last} />
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {shown.map((row) => {
              const { short, full } = nameOf(row.tableId);
              const isChosen = row.tableId === chosen;
              return (
                <tr key={row.tableId} data-row className={mergeClasses(styles.row, isChosen && styles.chosen)}>
                  <th scope="row" className={mergeClasses(styles.name, isChosen && styles.chosenName)}>
                    <button
                      type="button"
                      {...stopProps(nameStop(row), 0)}
                      aria-pressed={isChosen}
                      title={full}
                      className={mergeClasses(shared.bareButton, shared.focusRing, styles.go)}
                      onClick={() => onTable(row.tableId)}
                    >
                      <span className={styles.twoLines}>{short}</span>
                    </button>
                  </th>
                  {row.cells.map((cell) => {
                    const said = speak(cell, full, words);
                    return (
                      <td key={cell.column.id} colSpan={cell.span} className={styles.place}>
                        <button
                          type="button"
                          {...stopProps(cellStop(row, cell), columns.indexOf(cell.column) + 1)}
                          aria-label={said}
                          title={said}
                          className={mergeClasses(
                            shared.bareButton,
                            shared.focusRing,
                            styles.cell,
                            cell.state === "there" ? styles.there : cell.state === "missing" ? styles.missing : styles.absent,
                            isChosen && (cell.state === "there" ? styles.onChosen : cell.state !== "missing" && styles.absentOnChosen),
                            cell.isMarked && styles.marked,
                          )}
                          onClick={() => onCell(row.tableId, cell)}
                        >
                          {cell.state === "there" ? cell.count : cell.state === "missing" ? words("cell.missing") : cell.state === "optional" ? "·" : ""}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button appearance="transparent" className={styles.more} onClick={onMoreTables}>
          {left > moreRows ? words("coverage.some", { some: moreRows, n: left }) : words("coverage.more", { n: left })}
        </Button>
      )}
    </>
  );
}

interface HeadProps {
  readonly column: CoverageColumn;
  readonly rowSpan: number;
  readonly isLying: boolean;
  readonly isLast: boolean;
}

function Head({ column, rowSpan, isLying, isLast }: HeadProps): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const head = headOf(column, words);
  return (
    <th scope="col" rowSpan={rowSpan} className={mergeClasses(styles.head, isLast && styles.atEdge)} title={nameIn(column, words)}>
      <span className={mergeClasses(styles.upright, isLying && styles.lying, /^\p{ASCII}*$/u.test(head) && styles.sideways)}>{head}</span>
    </th>
  );
}

const withVariable = (name: "--columns" | "--letters", value: number): CSSProperties => ({ [name]: value });

const nameStop = ({ tableId }: CoverageRow): string => `${tableId} name`;
const cellStop = ({ tableId }: CoverageRow, { column }: CoverageCell): string => `${tableId} ${column.id}`;

const headOf = (column: CoverageColumn, words: StructureTranslate): string => (column.kind === "class" ? column.short : nameIn(column, words));
const nameIn = ({ kind, name }: CoverageColumn, words: StructureTranslate): string => (kind === "class" ? name : words(kind === "other" ? "coverage.other" : "coverage.none"));

const absence = { missing: "cell.lacks", optional: "cell.optional", unsaid: "cell.unsaid" } as const;

function speak({ column, name, state, count, isMarked }: CoverageCell, table: string, words: StructureTranslate): string {
  const called = state === "missing" ? name : nameIn(column, words);
  if (state === "there") return words(isMarked ? "cell.marked" : "cell.there", { name: called, n: count, table });
  return words(absence[state], { name: called, table });
}
