/** What the rules about scores share: a table scored by its form's method, and the scores that were written. */
import { Big } from "big.js";
import { type IndicatorScore, type ScoringMethod, scoreTable, type TableScore } from "../../scoring";
import { isBlank } from "../../sheet/text";
import type { CellRange } from "../../sheet/range";
import type { Indicator, NumberField, Table } from "../../tables/table";
import { keepLast } from "../../sheet/keep-last";
import { remember } from "../../sheet/remember";
import type { TableSubject } from "../rule";

/** A table with the method its scores are held against. */
export type ScoredSubject = Pick<TableSubject, "table" | "method">;

const scoredBy = keepLast((table: Table, method: ScoringMethod) => scoreTable(table, method));
export const scored = ({ table, method }: ScoredSubject): TableScore => scoredBy(table, method);

/** The score of one row of the table. */
export const scoreOf = (subject: ScoredSubject, indicator: Indicator): IndicatorScore | undefined => byIndicator(scored(subject)).get(indicator);
const byIndicator = remember((score: TableScore) => new Map(score.indicators.map((one) => [one.indicator, one])));

/** A row with weight and score of its own, in points. */
export interface ScoredRow {
  readonly indicator: Indicator;
  readonly weight: Big;
  readonly score: NumberField & { readonly value: Big };
  readonly computed: IndicatorScore["score"];
}

/**
 * Rows whose written score can be held against their weight. None where it is unclear what the figures are out of: two columns of weights, weights as shares,
 * or scores that mostly lie above the weights (each out of 100).
 */
export const scoredRows = ({ table, method }: ScoredSubject): readonly ScoredRow[] => rowsBy(table, method);
const rowsBy = keepLast((table: Table, method: ScoringMethod) => rowsOf(table, method));

function rowsOf(table: Table, method: ScoringMethod): readonly ScoredRow[] {
  if (table.columns.filter(({ role }) => role === "weight").length !== 1) return [];
  const rows = scored({ table, method }).indicators.flatMap(({ indicator, weight, score: computed }): ScoredRow[] => {
    const { score } = indicator;
    if (!score?.value || score.value.lt(0) || !weight || !indicator.weight?.value?.eq(weight)) return [];
    return sameRows(score.range, indicator.weight.range) ? [{ indicator, weight, score: { ...score, value: score.value }, computed }] : [];
  });
  const above = rows.filter(({ weight, score }) => score.value.gt(weight));
  return rows.length > 1 && above.length * 2 > rows.length ? [] : rows;
}

const sameRows = (a: CellRange, b: CellRange): boolean => a.top === b.top && a.bottom === b.bottom;

/** Whether the form prints its own way of scoring beside each indicator (评分标准, 扣分标准 …). */
export const hasOwnScheme = (table: Table): boolean => table.columns.some(({ header }) => /(?:评分|评价|扣分|打分|计分|得分|赋分)(?:标准|规则|细则|办法|方法|说明|依据)/u.test(header.text.replace(/\s+/gu, "")));

/** Half a unit of the last place given: "9.5" may stand for 9.45 to 9.55; never less than half a cent of a point. */
export const toleranceOf = (value: Big): Big => new Big(5).div(new Big(10).pow(placesOf(value) + 1));

/** Decimals the figure has, two at most: 9.2 shown as 9.20 may have been rounded before it was typed. */
export const placesOf = (value: Big): number => Math.min(shownDecimals(value.toFixed()), 2);

/** A score that claims full points is held to the formula itself. */
export const A_HUNDREDTH = new Big("0.01");

export const shownDecimals = (text: string): number => /[.．]([0-9０-９]+)/u.exec(text)?.[1]?.length ?? 0;

export const isNear = (a: Big, b: Big, tolerance: Big): boolean => a.minus(b).abs().lte(tolerance);

/** Points as a message shows them: "9.5", "10". */
export const shown = (points: Big): string => points.round(2, Big.roundHalfUp).toFixed();

/** A dash or blank says that a part takes no part in it. */
export const isLeftOut = (text: string): boolean => isBlank(text) || /^(?:[-—–−─/\\]+|无)$/u.test(text.trim());
