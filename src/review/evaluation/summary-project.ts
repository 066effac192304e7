/** A 自评表, new or there already, as a row of the 自评汇总. */
import type { SummaryFigures, SummaryPlaces, SummaryProject } from "../../reports/summary-sheet";
import { scoredExecutionRow } from "../../scoring";
import { type CellRange, cellAt, cover } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import type { Indicator, Table, TextField } from "../../tables/table";

/** `formulas`: the sheet's cells with formulas, as "row/column". */
export function summaryProject(key: string, name: string, sheet: string, table: Table, formulas: ReadonlySet<string>): SummaryProject {
  const isOverall = table.kind === "overall-self-evaluation";
  return { key, name, sheet, isOverall, moneyUnit: table.execution?.unit === "元" ? "元" : "万元", places: placesOf(table, formulas), figures: figuresOf(table) };
}

const placeOf = (field: TextField | null | undefined): CellRange | null => (field ? cellAt(field.range.top, field.range.left) : null);

function placesOf(table: Table, formulas: ReadonlySet<string>): SummaryPlaces {
  const row = scoredExecutionRow(table);
  return {
    adjusted: placeOf(row?.adjusted ?? row?.budget),
    executed: placeOf(row?.executed),
    total: placeOf(table.totals?.score),
    grade: placeOf(table.totals?.grade) ?? gradeBehind(placeOf(table.totals?.score), formulas),
    weights: columnOf(table, ({ weight }) => weight),
    scores: columnOf(table, ({ score }) => score),
    reasons: columnOf(table, ({ reason }) => reason),
  };
}

/** A grade that is still blank is no grade to a reader: its formula stands in the total's row. */
function gradeBehind(total: CellRange | null, formulas: ReadonlySet<string>): CellRange | null {
  const columns = Array.from(formulas, (key) => key.split("/").map(Number)).flatMap(([row = -1, column = -1]) => (total && row === total.top && column > total.left ? [column] : []));
  return total && columns.length > 0 ? cellAt(total.top, Math.min(...columns)) : null;
}

function columnOf({ indicators }: Table, fieldOf: (indicator: Indicator) => TextField | null): CellRange | null {
  const [first, ...rest] = indicators.flatMap((indicator) => placeOf(fieldOf(indicator)) ?? []);
  const range = first && cover([first, ...rest]);
  return range && range.left === range.right ? range : null;
}

function figuresOf(table: Table): SummaryFigures {
  const row = scoredExecutionRow(table);
  const unmet = table.indicators.filter(({ weight, score }) => weight?.value && score?.value?.lt(weight.value));
  return {
    adjusted: (row?.adjusted ?? row?.budget)?.value ?? null,
    executed: row?.executed?.value ?? null,
    total: table.totals?.score?.value ?? null,
    grade: table.totals?.grade?.text ?? "",
    unmet: unmet.length,
    withoutReason: unmet.filter(({ reason }) => isBlank(reason?.text ?? "")).length,
  };
}
