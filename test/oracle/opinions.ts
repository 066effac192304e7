/** What several engines make of the same formulas, compared cell by cell and with the scores of the engine of the product. */
import Big from "big.js";
import ExcelJS from "exceljs";
import { executionRate, gradeOf, type ScoringMethod, scoreTable, settledPoints } from "../../src/scoring";
import type { SheetContent } from "../../src/sheet/content";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { cellAddress, type CellRange } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { isBlank } from "../../src/sheet/text";
import { formulaCells } from "../../src/sheet/written";
import { readWorkbook } from "../../src/tables/read-workbook";
import type { ExecutionRow, Table } from "../../src/tables/table";
import { copyXlsx } from "../../src/workbook/xlsx";

/** A file of these sheets, behind those of `base` or an empty one, in which no formula's stored result is right. */
export async function spoiledBook(contents: readonly SheetContent[], base?: Uint8Array): Promise<Uint8Array> {
  return copyXlsx(base ?? (await blankBook()), { sheets: contents.map(spoiled) }).bytes;
}

async function blankBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("空");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const spoiled = (content: SheetContent): SheetContent => ({
  ...content,
  rows: content.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: typeof cell.value === "number" ? "未算" : 987_654 })) })),
});

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What the sheet says it shows until it is calculated. */
  readonly value: CellValue;
}

const formulasOf = ({ rows }: SheetContent): FormulaCell[] =>
  rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ row, column, formula: cell.formula, value: cell.value }])));

export function sheetNamed({ sheets }: WorkbookData, name: string): SheetData {
  const data = sheets.find((sheet) => sheet.name === name);
  if (!data) throw new Error(`no sheet ${name}`);
  return data;
}

/** Exact but for the noise of binary fractions, which no cell shows. */
function isSame(one: CellValue, other: CellValue): boolean {
  return typeof one === "number" && typeof other === "number" ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) : one === other;
}

/** Formulas that come to something else in `workbook` than the sheet was written with. */
export function differingResults(content: SheetContent, workbook: WorkbookData): string[] {
  const sheet = new Sheet(sheetNamed(workbook, content.name));
  return formulasOf(content).flatMap(({ row, column, formula, value }) => {
    const got = sheet.value(row, column);
    return isSame(value, got) ? [] : [`${content.name}!${cellAddress(row, column)}: written ${JSON.stringify(value)}, computed ${JSON.stringify(got)} by =${formula}`];
  });
}

/** The one self-evaluation that our reader finds on a sheet. */
export function tableOn(data: SheetData): Table {
  const tables = readWorkbook({ name: null, sheets: [data] }).flatMap((reading) => reading.tables);
  const [table] = tables;
  if (!table || tables.length !== 1 || !table.kind.endsWith("self-evaluation")) throw new Error(`${data.name}: ${tables.map(({ kind }) => kind).join(", ") || "no table"}`);
  return table;
}

/**
 * Figures of a calculated self-evaluation that are not what the engine of the product, which reads the same sheet, comes to: rows, execution rate and points, total, grade, and what the status line counts.
 * `typedOver`: formula cells ("row/column") that a person has typed over; such a score counts as it is.
 */
export function differingScores(data: SheetData, content: SheetContent, method: ScoringMethod, typedOver: ReadonlySet<string> = new Set()): string[] {
  const sheet = new Sheet(data);
  const table = tableOn(data);
  const formulas = formulaCells(content);
  const isTyped = ({ top, left }: CellRange): boolean => !formulas.has(`${top}/${left}`) || typedOver.has(`${top}/${left}`);
  const found: string[] = [];
  const compare = (what: string, { top, left }: Pick<CellRange, "top" | "left">, wanted: CellValue): void => {
    const got = sheet.value(top, left);
    if (!isSame(wanted, got)) found.push(`${data.name}!${cellAddress(top, left)} ${what}: engine ${JSON.stringify(wanted)}, sheet ${JSON.stringify(got)}`);
  };

  const { indicators, execution } = scoreTable(table, method);
  const parts: { readonly weight: Big; readonly points: Big | null }[] = [];
  const lacking = { actual: 0, score: 0, reason: 0 };
  for (const { indicator, weight, score } of indicators) {
    if (!indicator.score) continue;
    const typed = isTyped(indicator.score.range) ? indicator.score.value : null;
    const points = typed ?? settledPoints(score, null);
    if (weight) {
      parts.push({ weight, points });
      if (isBlank(indicator.actual?.text ?? "")) lacking.actual += 1;
      else if (points === null) lacking.score += 1;
      if (points?.lt(weight) && isBlank(indicator.reason?.text ?? "")) lacking.reason += 1;
    }
    if (typed === null) compare(`${indicator.target?.target.text} | ${indicator.actual?.text} | ${weight?.toFixed()}`, indicator.score.range, points?.toNumber() ?? "");
  }
  if (execution?.row.score) {
    const points = settledPoints(execution.score, null);
    const rate = executionRate(execution.row);
    parts.push({ weight: execution.most, points });
    compare("execution", execution.row.score.range, points?.toNumber() ?? "");
    if (isReasonMissing(execution.row, rate, method)) lacking.reason += 1;
    if (execution.row.rate) compare("execution rate", execution.row.rate.range, rate ? rate.div(100).toNumber() : "");
  }

  const sum = (values: readonly Big[]): Big => values.reduce((all, one) => all.plus(one), new Big(0));
  const known = parts.flatMap(({ points }) => points ?? []);
  if (!table.totals?.score) found.push(`${data.name}: no total`);
  else compare("total", table.totals.score.range, known.length === 0 ? "" : sum(known).toNumber());
  const isWhole = known.length === parts.length && sum(parts.map(({ weight }) => weight)).eq(100);
  // A grade that is still blank is nothing the reader could find.
  const grade = formulasOf(content).find(({ formula }) => formula.includes('"优"'));
  if (!grade) found.push(`${data.name}: no grade`);
  else compare("grade", { top: grade.row, left: grade.column }, isWhole ? (gradeOf(sum(known), method) ?? "") : "");
  const status = formulasOf(content).find(({ formula }) => formula.includes("尚缺实际完成值"));
  if (!status) found.push(`${data.name}: no status line`);
  else compare("status line", { top: status.row, left: status.column }, `注：尚缺实际完成值 ${lacking.actual} 项，尚缺得分 ${lacking.score} 项，尚缺偏差原因 ${lacking.reason} 处。`);
  return found;
}

function isReasonMissing({ reason, budget, adjusted }: ExecutionRow, rate: Big | null, { executionReason: { below, whenAdjusted } }: ScoringMethod): boolean {
  const isAdjusted = whenAdjusted && budget?.value != null && adjusted?.value?.eq(budget.value) === false;
  return reason !== null && isBlank(reason.text) && (rate?.lt(below) === true || isAdjusted);
}

/** What the score column and the execution's score show, from the top; "" where nothing stands there. */
export function pointsOn(data: SheetData): { readonly rows: readonly CellValue[]; readonly execution: CellValue } {
  const sheet = new Sheet(data);
  const table = tableOn(data);
  const shown = (range: CellRange | undefined): CellValue => (range ? sheet.value(range.top, range.left) : "");
  return { rows: table.indicators.map(({ score }) => shown(score?.range)), execution: shown(table.execution?.rows.find(({ source }) => source === "total")?.score?.range) };
}
