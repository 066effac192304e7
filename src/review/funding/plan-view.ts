/** The spending plan (资金支出计划) as a course of the year: every checkpoint in cumulative percent, beside what its cell holds and even progress. */
import Big from "big.js";
import { filled, isInPercent, percentOf, runningSums } from "../../rules/plan/figures";
import { yuan } from "../../rules/money";
import type { CellValue } from "../../sheet/data";
import type { CellRange } from "../../sheet/range";
import { moneyUnit } from "../../tables/cells";
import type { Checkpoint, Funding, Plan, PlanReading } from "../../tables/table";
import { parseNumber } from "../../target";
import { type MoneyCell, moneyCell } from "./money-cell";

export interface PlanPoint {
  readonly month: number;
  /** As the form has it, without blanks: "3月底". */
  readonly label: string;
  readonly raw: MoneyCell;
  /** Percent of the budget by then, two decimals; null where it cannot be told. Blanks before the first figure are 0. */
  readonly cumulative: string | null;
  /** What even progress would be: a twelfth a month. */
  readonly even: string;
  readonly difference: string | null;
}

/** What is to be said of the figures before any rule speaks. */
export type PlanRemark =
  /** Amounts where percent is asked for. */
  | "amounts"
  /** Shares of each period that only add up to 100. */
  | "shares"
  /** Amounts that neither end at the budget nor add up to it, or figures of which nothing says what they are. */
  | "unclear"
  /** Amounts, and no budget to divide them by. */
  | "no-budget"
  | "empty";

export interface PlanView {
  readonly reads: PlanReading;
  /** "%", "万元", "元"; "" where nothing says it. */
  readonly unit: string;
  /** Whether cumulative percent is another figure than the cell's. */
  readonly isConverted: boolean;
  readonly remark: PlanRemark | null;
  readonly points: readonly PlanPoint[];
  /** The cells it stands in, heads and figures. */
  readonly places: readonly CellRange[];
}

export function planView(plan: Plan, funding: Funding | null): PlanView {
  const { reads, checkpoints, label } = plan;
  const course = courseOf(plan, funding);
  const first = checkpoints.findIndex(({ value }) => value.value !== null);
  const points = checkpoints.map((checkpoint, index): PlanPoint => {
    const { month, label: head, value } = checkpoint;
    const raw = moneyCell(value);
    const isBefore = index < first && raw.state === "blank" && course.percents.size > 0;
    const cumulative = isBefore ? new Big(0) : (course.percents.get(checkpoint) ?? null);
    const even = new Big(month).times(100).div(12);
    return {
      month,
      label: head.text.replace(/\s+/gu, ""),
      raw,
      cumulative: cumulative?.toFixed(2) ?? null,
      even: even.toFixed(2),
      difference: cumulative?.minus(even).toFixed(2) ?? null,
    };
  });
  return {
    reads,
    unit: reads === "amount" ? (moneyUnit(label.text) ?? funding?.unit ?? "") : course.percents.size > 0 || isInPercent(plan) ? "%" : "",
    isConverted: reads === "amount" || reads === "share",
    remark: course.remark,
    points,
    places: [label.range, ...checkpoints.flatMap((checkpoint) => [checkpoint.label.range, checkpoint.value.range])],
  };
}

interface Course {
  readonly percents: ReadonlyMap<Checkpoint, Big>;
  readonly remark: PlanRemark | null;
}

function courseOf(plan: Plan, funding: Funding | null): Course {
  const figures = filled(plan);
  const values = figures.map(({ value }) => value);
  const by = (percents: readonly Big[]): Course["percents"] => new Map(figures.map(({ checkpoint }, index) => [checkpoint, percents[index] ?? new Big(0)]));
  if (plan.reads === "empty") return { percents: new Map(), remark: "empty" };
  if (plan.reads === "percent" && (isInPercent(plan) || looksCumulative(values))) return { percents: by(values), remark: null };
  if (plan.reads === "share") return { percents: by(runningSums(values)), remark: "shares" };
  const budget = funding?.total?.value;
  if (!budget?.gt(0)) return { percents: new Map(), remark: "no-budget" };
  if (plan.reads === "percent") return { percents: new Map(), remark: "unclear" };
  if (isInPercent(plan)) return { percents: by(values.map((value) => percentOf(value, budget))), remark: "amounts" };
  const factor = yuan(moneyUnit(plan.label.text) ?? funding?.unit ?? null).div(yuan(funding?.unit ?? moneyUnit(plan.label.text)));
  const amounts = inOrder(values.map((value) => value.times(factor)), budget);
  return amounts ? { percents: by(amounts.map((amount) => percentOf(amount, budget))), remark: null } : { percents: new Map(), remark: "unclear" };
}

/** Figures of which nothing says that they are percent. */
const looksCumulative = (values: readonly Big[]): boolean => values.at(-1)?.eq(100) === true && values.every((value, index) => value.gte(values[index - 1] ?? 0));

/** Amounts as a running total: those that end at the budget are one, those that add up to it are made one. */
function inOrder(amounts: readonly Big[], budget: Big): readonly Big[] | null {
  if (amounts.at(-1)?.eq(budget) === true) return amounts;
  const sums = runningSums(amounts);
  return sums.at(-1)?.eq(budget) === true ? sums : null;
}

/** Whether these edits would write what the plan is in cumulative percent, and nothing else. */
export function isConversion({ isConverted, points }: PlanView, cells: readonly { readonly range: CellRange; readonly to: CellValue }[]): boolean {
  const writes = ({ range, to }: (typeof cells)[number]): boolean => {
    const point = points.find(({ raw }) => raw.range.top === range.top && raw.range.left === range.left);
    const written = parseNumber(String(to).replace(/[%％]$/u, ""));
    return point?.cumulative != null && written !== null && written.round(2, Big.roundHalfUp).eq(point.cumulative);
  };
  return isConverted && cells.length > 0 && cells.every(writes);
}
