/** Which findings' fixes are carried out: whole fixes only, on cells that still hold what was read, and never two for one cell. Pure; whoever holds the sheets writes them. */
import type { Fix } from "../rules/rule";
import type { CellValue, SheetData, WorkbookData } from "../sheet/data";
import { cover } from "../sheet/range";
import { Sheet } from "../sheet/sheet";
import { check, type CheckOptions, type CheckResult } from "./check";
import type { Finding } from "./finding";
import { type RowMark, rowMarks } from "./row-marks";

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface PlannedEdit extends CellPlace {
  readonly sheet: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly finding: Finding;
  /** By what its row is known when it is written. */
  readonly rowMarks?: readonly RowMark[];
}

export type LeftOutReason =
  /** A cell no longer holds what the finding was made from. */
  | "changed"
  /** Another fix writes something else into one of its cells. */
  | "conflict"
  /** The host cannot write to one of its cells. */
  | "locked";

export interface LeftOut {
  readonly finding: Finding;
  readonly reason: LeftOutReason;
}

export interface FixPlan {
  /** No cell twice. */
  readonly edits: readonly PlannedEdit[];
  readonly left: readonly LeftOut[];
}

/** Whether each of the cells can be written to; asked once for all. */
export type AskFree = (places: readonly CellPlace[]) => readonly boolean[];

const allFree: AskFree = (places) => places.map(() => true);

const keyOf = ({ sheetId, row, column }: CellPlace): string => `${row}/${column}/${sheetId}`;

/** In the order of the findings: the first to claim a cell has it. `kinds`: "fix" alone unless the user has chosen a suggestion. */
export function planFixes(findings: readonly Finding[], workbook: WorkbookData, askFree: AskFree = allFree, kinds: readonly Fix["kind"][] = ["fix"]): FixPlan {
  const sheets = new Map(workbook.sheets.map((data) => [data.id, new Sheet(data)]));
  const offers = findings.flatMap((finding) => (finding.fix && kinds.includes(finding.fix.kind) ? [{ finding, edits: editsOf(finding, finding.fix) }] : []));
  const places = new Map(offers.flatMap(({ edits }) => edits.map((edit) => [keyOf(edit), edit])));
  const answers = askFree([...places.values()]);
  const locked = new Set([...places.keys()].filter((_, at) => answers[at] === false));

  const taken = new Map<string, PlannedEdit>();
  const left: LeftOut[] = [];
  for (const { finding, edits } of offers) {
    const reason = whyNot(edits, sheets, taken, locked);
    if (reason !== null) left.push({ finding, reason });
    else for (const edit of edits) if (!taken.has(keyOf(edit))) taken.set(keyOf(edit), edit);
  }
  return { edits: withRowMarks([...taken.values()], sheets), left };
}

const editsOf = (finding: Finding, fix: Fix): PlannedEdit[] =>
  fix.edits.map(({ range, from, to }) => ({ sheetId: finding.sheetId, sheet: finding.sheet, row: range.top, column: range.left, from, to, finding }));

/** Once it is known which cells of each row are written. */
function withRowMarks(edits: readonly PlannedEdit[], sheets: ReadonlyMap<string, Sheet>): PlannedEdit[] {
  const rowOf = ({ sheetId, row }: CellPlace): string => `${row}/${sheetId}`;
  const written = new Map<string, Set<number>>();
  for (const edit of edits) written.set(rowOf(edit), (written.get(rowOf(edit)) ?? new Set()).add(edit.column));
  const marks = new Map<string, readonly RowMark[]>();
  return edits.map((edit) => {
    const sheet = sheets.get(edit.sheetId);
    const known = marks.get(rowOf(edit)) ?? (sheet ? rowMarks(sheet, edit.row, written.get(rowOf(edit)) ?? new Set()) : []);
    marks.set(rowOf(edit), known);
    return { ...edit, rowMarks: known };
  });
}

function whyNot(edits: readonly PlannedEdit[], sheets: ReadonlyMap<string, Sheet>, taken: ReadonlyMap<string, PlannedEdit>, locked: ReadonlySet<string>): LeftOutReason | null {
  const holds = ({ sheetId, row, column, from }: PlannedEdit): boolean => {
    const sheet = sheets.get(sheetId);
    return sheet !== undefined && !sheet.isCovered(row, column) && sheet.value(row, column) === from;
  };
  if (!edits.every(holds)) return "changed";
  if (edits.some((edit) => locked.has(keyOf(edit)))) return "locked";
  return edits.some((edit) => (taken.get(keyOf(edit))?.to ?? edit.to) !== edit.to) ? "conflict" : null;
}

export interface FixRun {
  /** In the order in which they are to be carried out; a cell may be mended in several steps. */
  readonly edits: readonly PlannedEdit[];
  /** Fixes that were offered last and not taken. */
  readonly left: readonly LeftOut[];
  readonly before: CheckResult;
  /** The workbook with the edits, and what is found in it. */
  readonly fixed: WorkbookData;
  readonly after: CheckResult;
}

/** Far above what any chain of fixes takes; fixes that undo each other end here. */
const mostRounds = 8;

/** Fixes and checks again until nothing more can be fixed: one mend may bring another problem to light. */
export function fixAll(workbook: WorkbookData, options: CheckOptions = {}, askFree: AskFree = allFree): FixRun {
  const before = check(workbook, options);
  let edits: readonly PlannedEdit[] = [];
  let fixed = workbook;
  let after = before;
  let plan = planFixes(after.findings, fixed, askFree);
  for (let round = 0; plan.edits.length > 0 && round < mostRounds; round += 1) {
    edits = [...edits, ...plan.edits];
    fixed = withEdits(fixed, plan.edits);
    after = check(fixed, options);
    plan = planFixes(after.findings, fixed, askFree);
  }
  return { edits, left: plan.left, before, fixed, after };
}

/** What each cell holds in the end, where that is not what it held at first. */
export function netEdits(edits: readonly PlannedEdit[]): PlannedEdit[] {
  const cells = new Map<string, PlannedEdit>();
  for (const edit of edits) cells.set(keyOf(edit), { ...edit, from: cells.get(keyOf(edit))?.from ?? edit.from });
  return [...cells.values()].filter(({ from, to }) => from !== to);
}

export function withEdits(workbook: WorkbookData, edits: readonly (CellPlace & { readonly to: CellValue })[]): WorkbookData {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => sheetWith(sheet, edits.filter(({ sheetId }) => sheetId === sheet.id))) };
}

function sheetWith(sheet: SheetData, edits: readonly (CellPlace & { readonly to: CellValue })[]): SheetData {
  const [first, ...rest] = edits.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  if (!first) return sheet;
  const old = sheet.values.length > 0 ? [{ top: sheet.top, left: sheet.left, bottom: sheet.top + sheet.values.length - 1, right: sheet.left + (sheet.values[0]?.length ?? 1) - 1 }] : [];
  const { top, left, bottom, right } = cover([first, ...rest, ...old]);
  const spread = <T>(at: (row: number, column: number) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (_, column) => at(row + top, column + left)));
  const values = spread<CellValue>((row, column) => sheet.values[row - sheet.top]?.[column - sheet.left] ?? "");
  const formats = sheet.formats && spread((row, column) => sheet.formats?.[row - sheet.top]?.[column - sheet.left] ?? "General");
  for (const { row, column, to } of edits) {
    const line = values[row - top];
    if (line) line[column - left] = to;
    const codes = formats?.[row - top];
    // A number written to a cell that shows everything as text would be text again.
    if (codes && typeof to === "number" && codes[column - left] === "@") codes[column - left] = "General";
  }
  return { ...sheet, top, left, values, formats };
}
