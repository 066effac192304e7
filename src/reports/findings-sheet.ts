/** The 问题清单 sheet as data: one row a finding with a link to its cell, and a column that belongs to the user and is kept from one writing to the next. Words come from the caller. */
import type { Severity } from "../rules/rule";
import type { CellContent, RowContent, SheetContent, StyleContent } from "../sheet/content";
import type { CellValue } from "../sheet/data";
import { colours } from "../sheet/marker";
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { isBlank } from "../sheet/text";
import { linesOf, LONGEST_TEXT, TALLEST_ROW } from "./text-lines";

export interface ListedFinding {
  /** Rule id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly range: CellRange;
  readonly address: string;
  /** What the reader calls the table. */
  readonly table: string;
  readonly ruleName: string;
  readonly message: string;
  readonly advice: string;
  readonly state: "open" | "ignored";
}

/** "resolved": no longer found, and listed for the user's note alone. */
export type FindingState = ListedFinding["state"] | "resolved";

const fields = ["number", "severity", "table", "cell", "rule", "message", "advice", "state", "note", "key"] as const;
type Field = (typeof fields)[number];

export interface FindingsWords {
  readonly sheetName: string;
  readonly title: string;
  /** Lines under the title: what was checked, when. */
  readonly about: string;
  readonly verdict: string;
  readonly isSubmittable: boolean;
  readonly headers: Readonly<Record<Field, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly states: Readonly<Record<FindingState, string>>;
  readonly none: string;
  /** What a link says when pointed at. */
  readonly tip: string;
  readonly footer: { readonly left: string; readonly right: string };
}

/** A row of a sheet written before, with the user's note beside it; "" where there is none. */
export interface EarlierRow {
  readonly key: string;
  readonly note: CellValue;
  readonly severity: string;
  readonly table: string;
  readonly cell: string;
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
}

/** The defined name over the header row: the sheet is known by it, whatever it is called. */
export const findingsMarker = "_Jixiao_Findings";

const widths: Readonly<Record<Field, number>> = { number: 6, severity: 7, table: 20, cell: 10, rule: 20, message: 44, advice: 40, state: 9, note: 20, key: 10 };
const shownFields = fields.length - 1;
const headerRow = 3;

const font = { name: "等线", size: 10.5 };
const grey = "#6B6B6B";
const cell: StyleContent = { font, border: "#A6A6A6", horizontal: "left", vertical: "center", wrap: true };
const centred: StyleContent = { ...cell, horizontal: "center" };
const severityStyle = (severity: Severity): StyleContent => ({ ...centred, font: { ...font, bold: true, color: colours[severity].font }, fill: colours[severity].fill });

const styles = {
  title: { font: { ...font, size: 18, bold: true }, horizontal: "center", vertical: "center" },
  about: { font: { ...font, color: grey }, horizontal: "left", vertical: "center" },
  good: { font: { ...font, size: 12, bold: true, color: "#1E6B34" }, horizontal: "left", vertical: "center" },
  bad: { font: { ...font, size: 12, bold: true, color: colours.error.font }, horizontal: "left", vertical: "center" },
  header: { ...centred, font: { ...font, bold: true }, fill: "#D9E1F2" },
  text: cell,
  centred,
  link: { ...centred, font: { ...font, underline: true, color: "#0563C1" } },
  faint: { ...cell, font: { ...font, color: grey } },
  /** In the hidden column: a wrapped text there would still make its row higher. */
  key: { ...cell, wrap: false },
  faintCentred: { ...centred, font: { ...font, color: grey } },
  error: severityStyle("error"),
  warning: severityStyle("warning"),
  info: severityStyle("info"),
} satisfies Record<string, StyleContent>;

type Style = keyof typeof styles;

export function findingsSheet(findings: readonly ListedFinding[], words: FindingsWords, earlier: readonly EarlierRow[]): SheetContent {
  const { notes, left } = matchNotes(findings, earlier);
  const rows = [
    ...findings.map((finding, at) => findingRow(finding, at + 1, notes.get(finding) ?? "", words)),
    ...left.map((old, at) => resolvedRow(old, findings.length + at + 1, words)),
  ];
  const listed = rows.length > 0 ? rows : [line(fields.map((field) => styled(field === "number" ? words.none : "", "centred")), 24)];
  const last = headerRow + listed.length;
  const across = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: shownFields - 1 });
  const header = { top: headerRow, left: 0, bottom: headerRow, right: fields.length - 1 };
  return {
    name: words.sheetName,
    marker: { name: findingsMarker, range: header },
    columns: fields.map((field) => (field === "key" ? { width: widths[field], hidden: true } : { width: widths[field] })),
    rows: [
      line([styled(words.title, "title")], 34),
      line([styled(words.about, "about")], 20),
      line([styled(words.verdict, words.isSubmittable ? "good" : "bad")], 24),
      line(fields.map((field) => styled(words.headers[field], "header")), 24),
      ...listed,
    ],
    merges: [across(0), across(1), across(2), ...(rows.length > 0 ? [] : [across(headerRow + 1)])],
    styles,
    freeze: { rows: headerRow + 1, columns: 0 },
    filter: rows.length > 0 ? { ...header, bottom: last } : null,
    print: { paper: "A4", orientation: "landscape", repeatRows: { first: headerRow, last: headerRow }, footer: words.footer },
  };
}

/** The rows of a sheet written before. `header`: where its header stands now; `headers`: what the columns may be called, by language. Columns of the user's own may stand between ours. */
export function readEarlier(sheet: Sheet, header: CellRange, headers: readonly FindingsWords["headers"][]): EarlierRow[] {
  const columns = new Map<string, number>();
  for (let column = header.right; column >= header.left; column -= 1) columns.set(sheet.text(header.top, column).trim(), column);
  const columnOf = (field: Field): number => headers.map((words) => columns.get(words[field])).find((column) => column !== undefined) ?? -1;
  const rows: EarlierRow[] = [];
  for (let row = header.bottom + 1; row <= sheet.extent.bottom; row += 1) {
    const text = (field: Field): string => sheet.text(row, columnOf(field));
    if (text("key") === "") continue;
    rows.push({ key: text("key"), note: sheet.value(row, columnOf("note")), severity: text("severity"), table: text("table"), cell: text("cell"), rule: text("rule"), message: text("message"), advice: text("advice") });
  }
  return rows;
}

const placeKey = ({ rule, sheet, address }: ListedFinding): string => `${rule} ${sheet}!${address}`;

/** Ways to know a finding again, the surest first: the same words in the same cell, the same cell, the same words on a sheet whose rows have moved. */
const likenesses: readonly ((finding: ListedFinding, row: EarlierRow) => boolean)[] = [
  (finding, row) => row.key === placeKey(finding) && row.message === finding.message,
  (finding, row) => row.key === placeKey(finding),
  (finding, row) => row.key.startsWith(`${finding.rule} ${finding.sheet}!`) && row.message === finding.message,
];

/** The note of each finding, and the rows with a note whose finding is gone. Rows without a note claim their finding too, so that no note goes over to a finding that only looks the same. */
function matchNotes(findings: readonly ListedFinding[], earlier: readonly EarlierRow[]): { readonly notes: ReadonlyMap<ListedFinding, CellValue>; readonly left: readonly EarlierRow[] } {
  const notes = new Map<ListedFinding, CellValue>();
  let left = [...earlier];
  for (const isAlike of likenesses) {
    left = left.filter((row) => {
      const finding = findings.find((one) => !notes.has(one) && isAlike(one, row));
      if (finding) notes.set(finding, row.note);
      return !finding;
    });
  }
  return { notes, left: left.filter(({ note }) => !isBlank(String(note))) };
}

function findingRow(finding: ListedFinding, number: number, note: CellValue, words: FindingsWords): RowContent {
  const { severity, sheet, range, state } = finding;
  const isOpen = state === "open";
  const plain: Style = isOpen ? "text" : "faint";
  const middle: Style = isOpen ? "centred" : "faintCentred";
  return tableRow({
    number: styled(number, middle),
    severity: styled(words.severities[severity], isOpen ? severity : "faintCentred"),
    table: styled(finding.table, plain),
    cell: { ...styled(finding.address, "link"), link: { sheet, range, tip: words.tip } },
    rule: styled(finding.ruleName, plain),
    message: styled(finding.message, plain),
    advice: styled(finding.advice, plain),
    state: styled(words.states[state], middle),
    note: styled(note, "text"),
    key: styled(placeKey(finding), "key"),
  });
}

const resolvedRow = ({ key, note, severity, table, cell: address, rule, message, advice }: EarlierRow, number: number, words: FindingsWords): RowContent =>
  tableRow({
    number: styled(number, "faintCentred"),
    severity: styled(severity, "faintCentred"),
    table: styled(table, "faint"),
    cell: styled(address, "faintCentred"),
    rule: styled(rule, "faint"),
    message: styled(message, "faint"),
    advice: styled(advice, "faint"),
    state: styled(words.states.resolved, "faintCentred"),
    note: styled(note, "text"),
    key: styled(key, "key"),
  });

const styled = (value: CellValue, style: Style): CellContent => ({ value: typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value, style });

const line = (cells: readonly CellContent[], height: number): RowContent => ({ height, cells });

function tableRow(row: Readonly<Record<Field, CellContent>>): RowContent {
  const lines = fields.filter((field) => field !== "key").map((field) => linesOf(String(row[field].value), widths[field]));
  return { ...line(fields.map((field) => row[field]), Math.min(TALLEST_ROW, Math.max(22, 14 * Math.max(...lines) + 8))), grows: true };
}
