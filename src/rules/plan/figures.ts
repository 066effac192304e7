/** The filled figures of a spending plan, in order, as the plan rules see them, and what they are in cumulative percent. */
import Big from "big.js";
import { type CellRange, cellAt, cover } from "../../sheet/range";
import type { Checkpoint, Plan } from "../../tables/table";

export interface Figure {
  readonly checkpoint: Checkpoint;
  readonly value: Big;
}

export const PLAN_KINDS = ["goal"] as const;

export const filled = (plan: Plan): Figure[] => plan.checkpoints.flatMap((checkpoint) => (checkpoint.value.value ? [{ checkpoint, value: checkpoint.value.value }] : []));

/** Whether figures are asked for in percent: by the heading, or by who typed them. Where neither says so they may be money, and no rule speaks. */
export const isInPercent = (plan: Plan): boolean =>
  !/万元|[(（]元|金额/u.test(plan.label.text) && (plan.unit === "%" || plan.checkpoints.some((checkpoint) => /[%％]/u.test(checkpoint.value.text)));

/** An amount of the budget in percent: two decimals, half up; what equals the budget is 100. */
export const percentOf = (amount: Big, budget: Big): Big => amount.times(100).div(budget).round(2, Big.roundHalfUp);

/** Shares of each period added up as they go. */
export function runningSums(values: readonly Big[]): Big[] {
  let sum = new Big(0);
  return values.map((value) => (sum = sum.plus(value)));
}

/** From the first filled figure's cell to the last's. */
export function figureRange(figures: readonly Figure[], plan: Plan): CellRange {
  const [first, ...rest] = figures.map(({ checkpoint: { value } }) => cellAt(value.range.top, value.range.left));
  return first ? cover([first, ...rest]) : plan.label.range;
}

/** "21.00、42.00、70.00、80.00", as the cells show them. */
export const textsOf = (figures: readonly Figure[]): string[] => figures.map((figure) => figure.checkpoint.value.text);
