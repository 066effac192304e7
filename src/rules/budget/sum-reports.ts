/** What the rules about sums and copies of figures report: one finding for a wrong figure, told by the equation of the rule's kind. */
import { placeOf, sheetOfTable } from "./places";
import { calculation, type Amount, inPlaces, isFilled, printed, withUnit } from "./amounts";
import { type Cause, diagnose, type Diagnosis, EXACT_SUMS } from "./diagnosis";
import type { EquationKind, Judged } from "./equations";
import { saysRounded } from "./rounding-note";
import type { CellRange } from "../../sheet/range";
import type { Params, PlacedReport, Severity } from "../rule";
import type { TableHead } from "../../tables/table";

export function* reportsOf(kind: EquationKind, tables: readonly TableHead[]): Generator<PlacedReport> {
  const diagnosis = diagnose(tables);
  for (const cause of diagnosis.causes) {
    const equation = cause.equations.find((one) => one.kind === kind);
    if (equation && !cause.isRounding) yield reportOf(cause, equation);
  }
  yield* roundings(kind, diagnosis, tables);
}

function reportOf(cause: Cause, equation: Judged): PlacedReport {
  const { amount } = cause;
  const severity: Partial<{ severity: Severity }> = cause.isCertain ? {} : { severity: "warning" };
  return { table: amount.table, range: amount.field.range, message: messageOf(cause, equation), params: paramsOf(cause, equation), related: [...cause.also.map((one) => one.field.range), ...related(amount, [equation])], ...severity };
}

const isSame = (a: Amount, b: Amount): boolean => a.field === b.field;

function messageOf({ amount, isPinned }: Cause, equation: Judged): string {
  if (equation.kind === "cross-table") return isPinned ? "odd" : "default";
  if (isSame(amount, equation.total)) return isFilled(amount.field) ? "total" : "blank";
  return isFilled(amount.field) ? "part" : "blankPart";
}

function paramsOf({ amount, expected }: Cause, equation: Judged): Params {
  const { total, parts } = equation;
  const sum = inPlaces(equation.excess.div(total.scale).plus(total.value), total.table);
  const [other] = isSame(amount, total) ? parts : [total];
  return {
    figure: printed(amount),
    name: amount.label,
    figureInUnit: withUnit(printed(amount), amount.table),
    expected: inPlaces(expected, amount.table),
    total: printed(total),
    whole: total.label,
    sum,
    calculation: calculation(parts, sum),
    difference: withUnit(inPlaces(equation.excess.abs().div(total.scale), total.table), total.table),
    other: other ? printed(other) : "",
    otherInUnit: other ? withUnit(printed(other), other.table) : "",
    sheet: other ? sheetOfTable(other.table) : "",
    cell: other ? placeOf(other.field) : "",
  };
}

/** The other figures of the equations that stand on the same sheet and are not 0. */
function related(amount: Amount, equations: readonly Judged[]): CellRange[] {
  const others = equations.flatMap(({ total, parts }) => [total, ...parts]).filter((one) => !isSame(one, amount) && one.table.sheetId === amount.table.sheetId && !one.value.eq(0));
  return others.map((one) => one.field.range);
}

/** In so many tables rounding is the way of the workbook, and said once. */
const MANY_TABLES = 3;

/** With twice as many exact sums it is no chance any more that one alone is off: of figures rounded one by one, not one workbook in a thousand has them. */
const CERTAIN_SUMS = 2 * EXACT_SUMS;

/** Differences that rounding can explain: an error or a warning where nothing else is rounded, else one hint a table, or one for all where there are many; nothing where a note says so. */
function* roundings(kind: EquationKind, { causes, exactSums }: Diagnosis, all: readonly TableHead[]): Generator<PlacedReport> {
  if (all.some(saysRounded)) return;
  const rounded = causes.filter((cause) => cause.isRounding);
  const own = rounded.filter((cause) => cause.equations[0]?.kind === kind);
  const tables = new Set(own.map((cause) => cause.amount.table));
  const [lead] = own;
  const leading = lead?.equations[0];
  if (lead && leading && tables.size >= MANY_TABLES) {
    yield { table: lead.amount.table, range: lead.amount.field.range, message: "everywhere", params: { ...paramsOf(lead, leading), tables: tables.size, count: own.length }, related: related(lead.amount, [leading]), severity: "info" };
    return;
  }
  for (const table of tables) {
    const here = own.filter((cause) => cause.amount.table === table);
    const [first] = here;
    const equation = first?.equations[0];
    if (!first || !equation) continue;
    if (rounded.length === 1 && exactSums >= CERTAIN_SUMS) {
      yield reportOf(first, equation);
      continue;
    }
    const isSlip = rounded.length === 1 && exactSums >= EXACT_SUMS;
    const params = { ...paramsOf(first, equation), count: here.length };
    const others = here.slice(1).map((cause) => cause.amount.field.range);
    yield { table, range: first.amount.field.range, message: here.length > 1 ? "roundings" : "rounding", params, related: here.length > 1 ? others : related(first.amount, [equation]), severity: isSlip ? "warning" : "info" };
  }
}
