/** funding/goal-amount-differs: the text of the goals or the purpose says what the whole project costs, and says something else than the budget. */
import Big from "big.js";
import { compact } from "../../sheet/text";
import { findQuantities, type FoundQuantity } from "../../target";
import type { Table, TextField } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Report } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { hasLongTerm } from "../table-scope";
import { both, wording } from "../wording";
import { amountIn, type Fund, fundOf, isSameRounded } from "./fund";

const TO_AMOUNT = "(?:为|是|共计|共|合计|总计|计|:|人民币|¥|￥)*$";
const OF_FUNDS = "(?:财政|预算|专项|项目|本级|年度)*";
/** Phrases that can only mean all of the project's money. */
const WHOLE = new RegExp(`(?:(?:共|总共|合计|总计|共计|一共)需要?${OF_FUNDS}(?:资金|经费)?|总预算|(?:预算|资金|经费)总[额数]|本项目${OF_FUNDS}(?:预算|资金|经费)(?:金额|数)?)${TO_AMOUNT}`, "u");
/** Phrases that mostly do, and are believed where the figure is near the budget or off by a power of ten. */
const LIKELY = new RegExp(`(?:(?:项目|年度)(?:预算|资金|经费)|预算(?:数|金额|资金|经费)|总投资)${TO_AMOUNT}`, "u");
/** Phrases a part may stand under: contradictory only above the budget. */
const PERHAPS = new RegExp(`(?:安排|申请|投入|拨付|列支)${OF_FUNDS}(?:资金|经费|预算)?${TO_AMOUNT}`, "u");

const NOT_NOW = /上年|去年|往年|历年|累计|近[两三五]年|分年|逐年|其中|包括|含|剩余|余款|尾款|节约|节省|撬动|带动|减免|产值|收入|贷款|全[省市县区]|中央|上级|不超|约|近|超过|每|人均/u;

const NEAR = { from: 0.5, to: 2 } as const;

export const goalAmountDiffers = defineRule({
  scope: "table",
  meta: {
    id: "funding/goal-amount-differs",
    severity: "warning",
    name: both("文字里的金额与预算不符", "Amount in the text"),
    basis: basis("targets", "绩效目标与预算资金相匹配", "Targets match the money they are given"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      goals: wording(
        ["目标写 {said}，预算数 {budget}", "绩效目标里的“{phrase}”与预算数 {budget} 不一致。", "核对哪个数对，改成一致。"],
        ["The goals say {said}, the budget {budget}", "The goals' “{phrase}” does not agree with the budget of {budget}.", "Find out which is right and make them agree."],
      ),
      purpose: wording(
        ["用途写 {said}，预算数 {budget}", "资金用途里的“{phrase}”与预算数 {budget} 不一致。", "核对哪个数对，改成一致。"],
        ["The purpose says {said}, the budget {budget}", "The purpose's “{phrase}” does not agree with the budget of {budget}.", "Find out which is right and make them agree."],
      ),
    },
  },
  /** The same sentence in both places is one cause: spoken of where it stands first. */
  *check({ table }) {
    const fund = fundOf(table);
    if (!fund || hasLongTerm(table)) return;
    const found = (["purpose", "goals"] as const).flatMap((where) => {
      const field = table[where];
      const statement = field && wholeIn(field, fund, table);
      return field && statement ? [{ where, field, statement }] : [];
    });
    const [first] = found;
    if (!first) return;
    const { where, field, statement } = first;
    const others = found.slice(1).map((one) => one.field.range);
    yield {
      range: field.range,
      message: where,
      params: { said: amountIn(statement.amount, fund.unit), phrase: statement.phrase, budget: fund.text },
      related: [...others, fund.field.range],
      quote: statement.phrase,
    } satisfies Report;
  },
});

interface Statement {
  readonly amount: Big;
  readonly phrase: string;
}

/** What the text says the whole is, where that is one figure and not the fund's. */
function wholeIn({ text }: TextField, fund: Fund, table: Table): Statement | null {
  const amounts = findQuantities(text).flatMap((quantity) => {
    const amount = yuanOf(quantity);
    return amount ? [{ quantity, amount }] : [];
  });
  const sum = amounts.reduce((total, { amount }) => total.plus(amount), new Big(0));
  if (agrees(sum, fund) || amounts.some(({ quantity, amount }) => agrees(amount, fund) || isRoundedFund(quantity, fund))) return null;
  const statements = amounts.flatMap(({ quantity, amount }) => (isStatement(text, quantity, amount, fund, table) ? [{ amount, phrase: phraseOf(text, quantity) }] : []));
  const [first, ...others] = statements;
  return first && others.every((other) => other.amount.eq(first.amount)) ? first : null;
}

const agrees = (amount: Big, fund: Fund): boolean => fund.states(amount) || isSameRounded(amount, fund.amount, fund.unit);

/** 9.1 万元 for 9.095 万元, 80 万元 for 79.98 万元. */
function isRoundedFund({ value, text, unit }: FoundQuantity, fund: Fund): boolean {
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  return fund.amount.div(unit?.factor ?? 1).round(decimals).eq(value);
}

/** Amounts with their unit, and "80万" without. */
function yuanOf({ value, text, unit }: FoundQuantity): Big | null {
  if (unit !== null) return unit.kind === "money" ? value.times(unit.factor) : null;
  return /[万亿]$/u.test(text) ? value : null;
}

/** The clause up to the amount. */
const clauseBefore = (text: string, at: number): string => compact(/[^，。；,;、\n]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "");

function isStatement(text: string, quantity: FoundQuantity, amount: Big, fund: Fund, table: Table): boolean {
  const before = clauseBefore(text, quantity.index);
  const years = [...before.matchAll(/20\d{2}/gu)].map(([year]) => Number(year));
  const behind = text.slice(quantity.index + quantity.text.length, quantity.index + quantity.text.length + 6);
  if (NOT_NOW.test(before) || /^\s*\D{0,3}(?:余|多|左右|上下|以[上内下]|\/)/u.test(behind) || years.some((year) => year !== table.year)) return false;
  const ratio = amount.div(fund.amount);
  const isNear = ratio.gt(NEAR.from) && ratio.lt(NEAR.to);
  if (WHOLE.test(before)) return true;
  if (LIKELY.test(before)) return isNear || isPowerOfTen(ratio);
  return PERHAPS.test(before) && isNear && amount.gt(fund.ceiling);
}

const isPowerOfTen = (ratio: Big): boolean => /^10*$/u.test((ratio.gte(1) ? ratio : new Big(1).div(ratio)).toFixed());

function phraseOf(text: string, { index, text: number, unit }: FoundQuantity): string {
  const clause = /[^，。；,;、\n]*$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? "";
  const rest = text.slice(index);
  const end = unit === null ? number.length : rest.indexOf(unit.text) + unit.text.length;
  return (clause + rest.slice(0, Math.max(end, number.length))).trim();
}
