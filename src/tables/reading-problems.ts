/** What could not be read on a table, collected once for the reading/* rules. */
import { cellAt } from "../sheet/range";
import { remember } from "../sheet/remember";
import { compact } from "../sheet/text";
import type { Grid } from "./find-grids";
import type { IndicatorRows } from "./read-indicators";
import type { Column, Execution, Funding, Indicator, NumberField, Plan, ReadingProblem, Totals } from "./table";

interface Read {
  readonly grid: Grid;
  readonly rows: IndicatorRows;
  readonly funding: Funding | null;
  readonly plan: Plan | null;
  readonly execution: Execution | null;
  readonly totals: Totals | null;
}

export function readingProblems({ grid, rows, funding, plan, execution, totals }: Read): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const missing = missingColumns(grid.columns);
  if (missing.length > 0) problems.push({ kind: "missing-columns", range: grid.header, text: "", value: null, expected: missing });
  if (rows.indicators.length === 0 && !rows.isDeclaredEmpty) problems.push({ kind: "no-rows", range: grid.header, text: "", value: null, expected: [] });

  const amounts = [funding?.total, funding?.fiscal, funding?.other];
  const percents = plan?.checkpoints.map((checkpoint) => checkpoint.value) ?? [];
  const weights = rows.indicators.flatMap(doubtful);
  for (const field of [...amounts, ...percents, ...weights]) {
    if (field && isNotANumber(field)) problems.push({ kind: "not-a-number", range: cellAt(field.range.top, field.range.left), text: field.text, value: null, expected: [] });
  }
  const known = new Set(problems.map(({ range }) => `${range.top}/${range.left}`));
  for (const field of [...(execution?.rows.flatMap((row) => [row.budget, row.adjusted, row.executed, row.rate, row.score]) ?? []), totals?.weight, totals?.score]) {
    // Words may rightly stand there (详见说明); a formula that failed may not. The amounts of the block may be those of the funds.
    if (!field || !FORMULA_ERROR.test(field.text) || known.has(`${field.range.top}/${field.range.left}`)) continue;
    known.add(`${field.range.top}/${field.range.left}`);
    problems.push({ kind: "not-a-number", range: cellAt(field.range.top, field.range.left), text: field.text, value: null, expected: [] });
  }
  // A percentage may be text ("25%"); an amount stored as text does not add up in Excel.
  for (const field of [...amounts, ...weights]) {
    if (field?.storedAsText && field.value !== null) problems.push({ kind: "number-as-text", range: cellAt(field.range.top, field.range.left), text: field.text, value: field.value.toNumber(), expected: [] });
  }
  return problems;
}

/** Points of a row that are no number, or a number stored as text. */
const doubtful = remember(({ weight, score }: Indicator): readonly NumberField[] => [weight, score].flatMap((field) => (field && (field.storedAsText || isNotANumber(field)) ? [field] : [])));

const FORMULA_ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)/u;

/** A dash or a slash says "none", as on printed forms. */
const isNotANumber = (field: NumberField): boolean => field.value === null && compact(field.text) !== "" && !/^[-—–−/\\]+$/u.test(compact(field.text));

/** What every indicator table needs: something to call the indicator, and a target. */
function missingColumns(columns: readonly Column[]): string[] {
  const has = (role: Column["role"]): boolean => columns.some((column) => column.role === role);
  const missing: string[] = [];
  if (!has("level3") && !has("level4")) missing.push("三级指标");
  if (!has("target")) missing.push("指标值");
  return missing;
}
