/** Equations between amounts (a total and what adds up to it) and whether they hold, rounding allowed for. */
import Big from "big.js";
import { remember } from "../../sheet/remember";
import { type Amount, inYuan } from "./amounts";

/** The rule that speaks for an equation that does not hold. */
export type EquationKind = "balance" | "row-total" | "roll-up" | "cross-table";

export interface Equation {
  readonly kind: EquationKind;
  readonly total: Amount;
  /** One part: the two are one figure. */
  readonly parts: readonly Amount[];
  /** Equations of one group stand or fall together: a form read wrongly breaks most of them. */
  readonly group: string;
  /** False where a right table could break it: then it is a warning. */
  readonly isCertain: boolean;
}

export interface Judged extends Equation {
  /** "rounding": off by no more than rounding every figure by itself can explain. */
  readonly verdict: "holds" | "rounding" | "fails";
  /** Parts less total, in 元. */
  readonly excess: Big;
  /** Half a unit of the last shown place for every figure, in 元; 0 where nothing is off. */
  readonly slack: Big;
}

const ZERO = new Big(0);

const sum = (values: readonly Big[]): Big => values.reduce((a, b) => (b.eq(0) ? a : a.plus(b)), ZERO);

/** A figure that stands in two tables may have been added up anew, of rounded figures, in one of them. */
const SLACK_OF_COPIES = 2;

export const judge: (equation: Equation) => Judged = remember((equation) => {
  const { total, parts } = equation;
  const excess = sum(parts.map(inYuan)).minus(inYuan(total));
  if (excess.eq(0)) return { ...equation, verdict: "holds", excess, slack: ZERO };
  const slack = slackOf(equation);
  const asShown = sum(parts.map((part) => part.shown.times(part.scale))).minus(total.shown.times(total.scale));
  const of = (verdict: Judged["verdict"]): Judged => ({ ...equation, verdict, excess, slack });
  if (asShown.eq(0)) return of("holds");
  if (excess.abs().gt(slack)) return of("fails");
  return of(mustRound(equation) ? "holds" : "rounding");
});

function slackOf({ kind, total, parts }: Equation): Big {
  const counted = [total, ...parts].filter((amount) => !amount.value.eq(0));
  const halves = sum(counted.map((amount) => amount.half.times(amount.scale)));
  return kind === "cross-table" ? halves.times(SLACK_OF_COPIES) : halves;
}

const hidesDecimals = (amounts: readonly Amount[]): boolean => amounts.some((amount) => !amount.shown.eq(amount.value));

/** Whole 元, figures of different units or decimals, and cells that print fewer decimals than they hold cannot but be rounded. */
function mustRound({ total, parts }: Equation): boolean {
  const all = [total, ...parts].filter((amount) => !amount.value.eq(0));
  const [first] = all;
  return (
    isInYuan(total) ||
    hidesDecimals(all) ||
    all.some((amount) => first !== undefined && !amount.half.times(amount.scale).eq(first.half.times(first.scale)))
  );
}

/** A table of whole numbers that names no unit is taken for one in 元. */
const isInYuan = ({ table, half }: Amount): boolean => table.budget?.unit === "元" || (table.budget?.unit === null && half.eq("0.5"));

export const isTrivial = ({ total, parts }: Equation): boolean => total.value.eq(0) && parts.every((part) => part.value.eq(0));
