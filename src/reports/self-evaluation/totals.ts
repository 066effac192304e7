/** The last rows of the figures: the sum of points and scores, and the grade it earns. */
import { Big } from "big.js";
import { gradeOf, type ScoringMethod } from "../../scoring";
import { cellAddress, type CellRange, rangeAddress } from "../../sheet/range";
import { across, type Draft, type Shown } from "./draft";
import type { EvaluationForm } from "./form";
import type { IndicatorGrid } from "./indicator-grid";
import { POINTS } from "./indicator-cells";
import type { LayoutData } from "./layouts";
import type { MoneyBlock } from "./money-block";
import type { Places } from "./places";
import { quoted } from "./score-formula";
import { grounds } from "./styles";

const WHOLE = 100;

export function totals(draft: Draft, { rows, method }: EvaluationForm, layout: LayoutData, grid: IndicatorGrid, { points }: MoneyBlock): Pick<Places, "total" | "grade"> {
  const row = draft.add();
  const columnOf = (role: "weight" | "score"): number => layout.columns.findIndex((column) => column.role === role) + 1;
  const [weight, score] = [across(row, columnOf("weight")), across(row, columnOf("score"))];
  const all = (role: "weight" | "score", own: CellRange | undefined): string => [grid.range(role), own].flatMap((range) => (range ? [rangeAddress(range)] : [])).join(",");
  const weights = all("weight", points?.max);
  const scores = all("score", points?.score);

  const most = [...rows.flatMap((one) => one.weight ?? []), ...(points ? [new Big(method.executionPoints)] : [])];
  const earned = [...grid.scores.flatMap((one) => (one === null ? [] : [new Big(one)])), ...(points?.value ? [points.value] : [])];
  const sum = (values: readonly Big[]): Big => values.reduce((all, one) => all.plus(one), new Big(0)).round(2, Big.roundHalfUp);
  const grade = most.length === earned.length && sum(most).eq(WHOLE) ? gradeOf(sum(earned), method) : null;

  const lastLabel = Math.min(weight.left, score.left) - 1;
  draft.put(across(row, 0, lastLabel), layout.totalLabel, "label");
  for (let column = lastLabel + 1; column <= draft.right; column += 1) draft.put(across(row, column), "", "sum");
  draft.put(weight, sumOf(weights, most), "sum");
  draft.put(score, { ...sumOf(scores, earned), numberFormat: POINTS }, "sum");
  draft.highlight({ range: weight, formula: `AND(ISNUMBER(${rangeAddress(weight)}),N(${rangeAddress(weight)})<>${WHOLE})`, fill: grounds.wrong, bold: true });

  const gradeCell: Shown = { value: grade ?? "", ...(weights === "" ? {} : { formula: gradeFormula(method, { weight, score, weights, scores }) }) };
  if (layout.gradeLabel === null) return { total: { weight, score }, grade: draft.put(across(row, draft.right), gradeCell, "sum") };
  const below = draft.add();
  draft.put(across(below, 0, lastLabel), layout.gradeLabel, "label");
  return { total: { weight, score }, grade: draft.put(across(below, lastLabel + 1, draft.right), gradeCell, "sum") };

  function sumOf(cells: string, values: readonly Big[]): Shown {
    return { value: values.length === 0 ? "" : sum(values).toNumber(), ...(cells === "" ? {} : { formula: `IF(COUNT(${cells})=0,"",ROUND(SUM(${cells}),2))` }) };
  }
}

interface GradeCells {
  readonly weight: CellRange;
  readonly score: CellRange;
  readonly weights: string;
  readonly scores: string;
}

/** Blank until every point has its score and the points make a hundred. */
function gradeFormula({ grades }: ScoringMethod, { weight, score, weights, scores }: GradeCells): string {
  const total = cellAddress(score.top, score.left);
  const steps = grades.toSorted((a, b) => b.from - a.from);
  const last = steps.at(-1);
  const named = steps.slice(0, -1).reduceRight((rest, { grade, from }) => `IF(${total}>=${from},${quoted(grade)},${rest})`, last === undefined ? '""' : last.from > 0 ? `IF(${total}>=${last.from},${quoted(last.grade)},"")` : quoted(last.grade));
  return `IF(OR(${rangeAddress(weight)}<>${WHOLE},COUNT(${scores})<COUNT(${weights})),"",${named})`;
}
