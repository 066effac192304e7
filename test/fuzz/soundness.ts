/** What holds of every workbook, however hostile: each use case ends, says nothing of a crash, and speaks only of what is there. */
import { annotationsOf } from "../../src/review/annotate";
import type { CheckResult } from "../../src/review/check";
import { Checker } from "../../src/review/checker";
import { crashMeta } from "../../src/review/crash";
import { evaluate } from "../../src/review/evaluate";
import { evaluationView } from "../../src/review/evaluation-view";
import type { Finding } from "../../src/review/finding";
import { fixAll, planFixes } from "../../src/review/fix";
import { fundingView } from "../../src/review/funding-view";
import { coverageOf, hasGrid } from "../../src/review/structure/coverage";
import { findingsByTable } from "../../src/review/structure/place-findings";
import { treeOf } from "../../src/review/structure/tree";
import { describe } from "../../src/review/words";
import type { Language } from "../../src/rules/rule";
import { methodOf } from "../../src/scoring";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { cover, overlaps, type CellRange } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { compact } from "../../src/sheet/text";
import { checkHtml } from "../../src/cli/check-html";
import { checkJson } from "../../src/cli/check-json";
import { checkSarif } from "../../src/cli/check-sarif";
import { checkText } from "../../src/cli/check-text";
import { fileReport } from "../../src/cli/file-report";
import { unlessItHangs } from "./watchdog";

class Unsound extends Error {
  override readonly name = "Unsound";
}

export function demand(holds: boolean, says: () => string): void {
  if (!holds) throw new Unsound(says());
}

const languages: readonly Language[] = ["zh-CN", "en-US"];

/** Steps of a check between which it may rest: so many a cell, and so many in any case. */
const STEPS_A_CELL = 12;
const STEPS_A_SHEET = 2_000;

interface Counted {
  readonly result: CheckResult;
  readonly steps: number;
}

function counted(workbook: WorkbookData): Counted {
  const check = new Checker().check(workbook);
  for (let steps = 0; ; steps += 1) {
    const step = check.next();
    if (step.done === true) return { result: step.value, steps };
  }
}

const cellsOf = ({ sheets }: WorkbookData): number => sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);

/** The filled part, and the merged areas that reach into it. */
function extentOf(data: SheetData): CellRange {
  const { extent } = new Sheet(data);
  if (extent.bottom < extent.top) return { top: 0, left: 0, bottom: 0, right: 0 };
  return cover([extent, ...data.merges.filter((merge) => overlaps(merge, extent))]);
}

const isInside = (inner: CellRange, outer: CellRange): boolean =>
  inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right && inner.top <= inner.bottom && inner.left <= inner.right;

/** All that stands in the rows of these ranges, in one form: a target may be made of a sign, a figure and a unit in cells of their own. */
function rowsAsText(sheet: Sheet, ranges: readonly CellRange[]): string {
  const { extent } = sheet;
  const texts: string[] = [];
  for (const { top, bottom } of ranges) {
    for (let row = Math.max(top, extent.top); row <= Math.min(bottom, extent.bottom); row += 1) {
      const columns = Array.from({ length: extent.right - extent.left + 1 }, (_, at) => at + extent.left);
      const shown = columns.map((column) => compact(sheet.shownText(row, column)));
      texts.push(...shown, ...columns.map((column) => compact(sheet.text(row, column))), shown.join(""));
    }
  }
  return texts.join("\n");
}

/** Figures, and what stands between them. */
const partsOf = (quote: string): string[] => quote.split(/[\s、…]+/u).flatMap((part) => compact(part).match(/[\d.,]+|[≥≤<>=]+|[^\d.,≥≤<>=]+/gu) ?? []);

/** The figure worked out is what is wrong: no cell holds it. */
const quotesAResult: ReadonlySet<string> = new Set(["weight/sum"]);

function demandPlaced(finding: Finding, data: SheetData): void {
  const says = (what: string) => () => `${what}: ${finding.rule} ${finding.message} at ${JSON.stringify(finding.range)} "${finding.quote.slice(0, 80)}" ${JSON.stringify(finding.params).slice(0, 300)}`;
  demand(finding.rule !== crashMeta.id, says("a rule crashed"));
  const extent = extentOf(data);
  const ranges = [finding.range, ...finding.related.map(({ range }) => range)];
  for (const range of ranges) demand(isInside(range, extent), says(`outside the sheet (${JSON.stringify(range)} of ${JSON.stringify(extent)})`));
  if (!quotesAResult.has(finding.rule)) {
    const there = rowsAsText(new Sheet(data), ranges);
    demand(partsOf(finding.quote).every((part) => there.includes(part)), says("quotes what is not there"));
  }
  for (const edit of finding.fix?.edits ?? []) demand(Object.is(new Sheet(data).value(edit.range.top, edit.range.left), edit.from), says("mends what the cell does not hold"));
}

function demandWorded(findings: readonly Finding[]): void {
  for (const finding of findings) {
    for (const language of languages) {
      const { title, why, next, basis } = describe(finding, language);
      for (const text of [title, next, basis.document]) demand(text !== "", () => `no words for ${finding.rule} ${finding.message}`);
      demand(!/\b(?:NaN|undefined|\[object)/u.test(`${title} ${why} ${next}`) || /NaN|undefined|\[object/u.test(JSON.stringify([finding.quote, finding.params])), () => `words of ${finding.rule}: ${title} / ${why}`);
    }
  }
}

function demandViews(workbook: WorkbookData, result: CheckResult): void {
  const byTable = findingsByTable(result.findings);
  coverageOf(result);
  fundingView(result);
  const sheets = new Map(workbook.sheets.map((data) => [data.id, new Sheet(data)]));
  for (const table of result.tables) {
    const sheet = sheets.get(table.sheetId);
    if (!sheet || !hasGrid(table)) continue;
    treeOf(table, byTable.get(table.id) ?? []);
    for (const language of languages) evaluationView(table, sheet, { method: methodOf(table), language, formulas: null });
  }
}

function demandReports(workbook: WorkbookData, result: CheckResult): void {
  for (const language of languages) {
    const report = fileReport({ file: workbook.name ?? "a.xlsx", error: null, result }, language);
    checkText([report], language, true);
    JSON.stringify([checkJson([report], language, false), checkSarif([report], language)]);
    checkHtml([report], language, new Date(0));
    annotationsOf(result, { language, file: "a.xlsx", day: "2024-01-01", earlier: [] });
  }
}

const said = (findings: readonly Finding[]): string[] => findings.map(({ rule, message, address, quote, params, sheetId }) => JSON.stringify([sheetId, rule, message, address, quote, params]));

function demandSame(one: readonly Finding[], other: readonly Finding[], what: string): void {
  const [before, after] = [said(one), said(other)];
  const only = (these: readonly string[], those: readonly string[]): string => these.filter((text) => !those.includes(text)).slice(0, 3).join("\n  ");
  demand(before.join() === after.join(), () => `${what}: only before\n  ${only(before, after)}\nonly after\n  ${only(after, before)}`);
}

/** Merged areas cut off where the filled part ends: more of one would show in new columns. */
function withinExtent(sheet: SheetData): SheetData {
  const { extent } = new Sheet(sheet);
  const merges = sheet.merges.filter((merge) => overlaps(merge, extent)).map(({ top, left, bottom, right }) => ({ top: Math.max(top, extent.top), left: Math.max(left, extent.left), bottom: Math.min(bottom, extent.bottom), right: Math.min(right, extent.right) }));
  return { ...sheet, merges };
}

/** So many rows and columns more, which hold formats alone. */
function withBlanks(sheet: SheetData, count: number): SheetData {
  const wider = <T>(lines: readonly (readonly T[])[], blank: T): T[][] => {
    const rows = lines.map((row) => [...row, ...Array.from<T>({ length: count }).fill(blank)]);
    return [...rows, ...Array.from({ length: count }, () => Array.from<T>({ length: rows[0]?.length ?? 0 }).fill(blank))];
  };
  if (sheet.values.length === 0) return sheet;
  const formats = sheet.formats ?? sheet.values.map((row) => row.map(() => "General"));
  return { ...sheet, values: wider(sheet.values, ""), formats: wider(formats, "0.00") };
}

/** A sheet without a table is told of as a whole, and the whole has grown. */
const aboutCells = (findings: readonly Finding[]): Finding[] => findings.filter(({ tableId }) => tableId !== null);

/** Throws where anything does not hold. `thoroughly`: also what every check is compared with. */
export function demandSound(workbook: WorkbookData, thoroughly = true): void {
  unlessItHangs(() => {
    const { result, steps } = counted(workbook);
    const most = STEPS_A_SHEET * workbook.sheets.length + STEPS_A_CELL * cellsOf(workbook);
    demand(steps <= most, () => `${steps} steps for ${cellsOf(workbook)} cells`);
    const byId = new Map(workbook.sheets.map((data) => [data.id, data]));
    for (const finding of result.findings) {
      const data = byId.get(finding.sheetId);
      demand(data !== undefined, () => `${finding.rule} on no sheet`);
      if (data) demandPlaced(finding, data);
    }
    demandWorded(result.findings);
    demandViews(workbook, result);
    if (!thoroughly) return;
    demandReports(workbook, result);
    demandSame(result.findings, counted(structuredClone(workbook)).result.findings, "not the same twice");
    const cut = { ...workbook, sheets: workbook.sheets.map(withinExtent) };
    // A label in the last column has no place beside it for its figure: one blank column is not the same as none, but three are the same as one.
    const [few, many] = [1, 3].map((count) => counted({ ...cut, sheets: cut.sheets.map((sheet) => withBlanks(sheet, count)) }).result.findings);
    demandSame(aboutCells(few ?? []), aboutCells(many ?? []), "blank cells made a difference");
    planFixes(result.findings, workbook, undefined, ["fix", "suggestion"]);
    const run = fixAll(workbook);
    demandWorded(run.after.findings);
    evaluate({ workbook, own: [] });
  });
}
