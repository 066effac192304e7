/** What stands under a 自评表 outside its print area: what is still missing, how to fill it in, and what the user keeps there. */
import { bare, isBlank } from "../../sheet/text";
import { type CellRange, rangeAddress } from "../../sheet/range";
import { across, type Draft, type Shown } from "./draft";
import { type EvaluationForm, type FormRow, textLabels } from "./form";
import type { IndicatorGrid } from "./indicator-grid";
import { layouts } from "./layouts";
import type { MoneyBlock } from "./money-block";

const STATUS = "注：尚缺实际完成值";
const HINT = "注：浅黄色单元格请填写；执行率、得分、合计和评价等级自动计算，得分也可以直接改写。深色底纹提示：未完成的指标、尚缺的原因、有误的分值或得分。";

export function notes(draft: Draft, form: EvaluationForm, grid: IndicatorGrid, money: MoneyBlock): CellRange {
  draft.add();
  const row = draft.add();
  const place = draft.put(across(row, 0), status(form, grid, money), "status");
  draft.put(across(draft.add(), 0), HINT, "note");
  if (form.below.length > 0) draft.add();
  for (const values of form.below) {
    const at = draft.add();
    for (const [column, value] of values.entries()) if (value !== "") draft.put(across(at, column), { value }, "own");
  }
  return place;
}

/** Whether a line under the indicators belongs to the form, not to the user. */
export function isFormLine(text: string): boolean {
  return text.startsWith(STATUS) || text === HINT || TAIL.has(bare(text));
}

const TAIL: ReadonlySet<string> = new Set(
  [...Object.values(layouts).flatMap(({ totalLabel, gradeLabel }) => [totalLabel, gradeLabel ?? totalLabel]), ...(["conclusion", "problems", "measures", "leader", "accountant"] as const).map((key) => textLabels[key])].map(bare),
);

function status({ rows }: EvaluationForm, grid: IndicatorGrid, { reason: execution }: MoneyBlock): Shown {
  const isFilled = ({ indicator }: FormRow): boolean => !isBlank(indicator.actual?.text ?? "");
  const weighted = rows.map((row, index) => ({ row, score: grid.scores[index] ?? null })).filter(({ row }) => row.weight !== null);
  const counts = {
    missing: weighted.filter(({ row }) => !isFilled(row)).length,
    unscored: weighted.filter(({ row, score }) => isFilled(row) && score === null).length,
    unexplained: weighted.filter(({ row, score }) => score !== null && row.weight?.gt(score) === true && isBlank(row.reason)).length + (execution?.isMissing === true ? 1 : 0),
  };
  const value = sentence(counts.missing, counts.unscored, counts.unexplained);
  const [weight, actual, score, reason] = (["weight", "actual", "score", "reason"] as const).map((role) => grid.range(role));
  if (!weight || !actual || !score || !reason) return { value };
  const [points, done, earned, said] = [weight, actual, score, reason].map(rangeAddress);
  const missing = `SUMPRODUCT(ISNUMBER(${points})*(LEN(${done})=0))`;
  const unscored = `SUMPRODUCT(ISNUMBER(${points})*(LEN(${done})>0)*(LEN(${earned})=0))`;
  const unexplained = `SUMPRODUCT(ISNUMBER(${points})*ISNUMBER(${earned})*(${earned}<${points})*(LEN(${said})=0))`;
  return { value, formula: sentence(`"&${missing}&"`, `"&${unscored}&"`, `"&${execution ? `(${unexplained}+IF(${execution.missing},1,0))` : unexplained}&"`, '"') };
}

const sentence = (missing: number | string, unscored: number | string, unexplained: number | string, quote = ""): string =>
  `${quote}${STATUS} ${missing} 项，尚缺得分 ${unscored} 项，尚缺偏差原因 ${unexplained} 处。${quote}`;
