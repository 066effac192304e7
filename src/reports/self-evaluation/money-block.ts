/** The execution block of a 自评表 (项目资金, 预算执行情况): amounts to be typed, rates and the points of the total by formula. */
import { Big } from "big.js";
import { partOf } from "../../scoring/points";
import { displayText } from "../../sheet/sheet";
import { cellAddress, type CellRange, rangeAddress } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import { widthOf } from "../text-lines";
import { across, type Draft, type Shown } from "./draft";
import type { EvaluationForm, FormFunds } from "./form";
import type { LayoutData, MoneyRole } from "./layouts";
import type { Places } from "./places";
import { prompts, refusals } from "./prompts";
import { POINTS } from "./indicator-cells";
import { grounds } from "./styles";

export interface MoneyBlock {
  readonly funds: Places["funds"];
  /** Where the points of the execution rate stand; null where it has none. */
  readonly points: { readonly max: CellRange; readonly score: CellRange; readonly value: Big | null } | null;
  /** Whether a reason is asked for and missing: as a formula, and now. Null where the form has no place for it. */
  readonly reason: { readonly missing: string; readonly isMissing: boolean } | null;
}

const AMOUNTS = ["budget", "adjusted", "executed"] as const;
type Amount = (typeof AMOUNTS)[number];

const MONEY = "#,##0.00####";
const RATE = "0.00%";
const MOST_MONEY = 1e15;

export function moneyBlock(draft: Draft, { funds, method, moneyUnit }: EvaluationForm, layout: LayoutData): MoneyBlock {
  const [total, ...parts] = funds;
  if (!total) return { funds: [], points: null, reason: null };
  const top = draft.add();
  // Only a reason is longer than its cell; the other rows keep the height of the form.
  const hasReasons = layout.money.some(({ role }) => role === "reason");
  const first = hasReasons ? draft.addGrowing(funds.length) : draft.add(funds.length);
  const bottom = first + funds.length - 1;
  const column = (role: MoneyRole) => layout.money.find((one) => one.role === role);
  const place = (role: MoneyRole, row: number): CellRange => {
    const { left = 0, right = 0 } = column(role) ?? {};
    return across(row, left, right);
  };
  const at = (role: MoneyRole, row: number): string => cellAddress(row, place(role, row).left);
  const hasPoints = method.executionPoints > 0;
  const label = layout.moneyLabel.replace("{unit}", moneyUnit).replace("{points}", String(method.executionPoints));
  draft.put(across(top, 0, 0, bottom), hasPoints ? label : label.replace(/\s*（0分）$/u, ""), "label");
  draft.put(across(top, layout.moneyNames.left, layout.moneyNames.right), layout.moneyNames.header.replace("{unit}", moneyUnit), "label");
  for (const { header, left, right } of layout.money) draft.put(across(top, left, right), header, "label");

  const sums = summed(total, parts);
  for (const [index, fund] of funds.entries()) {
    const row = first + index;
    draft.put(across(row, layout.moneyNames.left, layout.moneyNames.right), fund.label, "text");
    for (const role of AMOUNTS) {
      const sum = index === 0 && sums.has(role) ? rangeAddress({ ...place(role, first + 1), right: place(role, first + 1).left, bottom }) : null;
      const shown: Shown = { value: fund[role]?.toNumber() ?? "", numberFormat: MONEY, ...(sum === null ? {} : { formula: `IF(COUNT(${sum})=0,"",SUM(${sum}))` }) };
      draft.put(place(role, row), shown, sum === null ? "inputNumber" : "number");
    }
    draft.put(place("rate", row), rateCell(fund, row), "number");
    const earns = index === 0 && hasPoints;
    draft.put(place("max", row), earns ? { value: method.executionPoints } : "—", earns ? "number" : "centred");
    draft.put(place("score", row), earns ? scoreCell(fund, row) : "—", earns ? "number" : "centred");
    if (column("reason")) draft.put(place("reason", row), fund.reason, "text");
  }
  const longest = Math.max(...funds.flatMap((fund) => AMOUNTS.map((role) => widthOf(displayText(fund[role]?.toNumber() ?? "", MONEY)))));
  for (const role of AMOUNTS) draft.widen(place(role, first), longest);
  for (const role of AMOUNTS) draft.validate({ range: { ...place(role, first), bottom }, allow: { kind: "decimal", min: 0, max: MOST_MONEY }, prompt: prompts.amount(moneyUnit), refusal: refusals.amount });
  return { funds: funds.map((_, index) => placesIn(first + index)), points: hasPoints ? { max: place("max", first), score: place("score", first), value: pointsOf(total) } : null, reason: askForReason(total) };

  function rateCell({ adjusted, executed }: FormFunds, row: number): Shown {
    const formula = `IF(COUNT(${at("adjusted", row)},${at("executed", row)})<2,"",IF(${at("adjusted", row)}>0,${at("executed", row)}/${at("adjusted", row)},""))`;
    return { value: adjusted?.gt(0) && executed ? executed.div(adjusted).toNumber() : "", formula, numberFormat: RATE };
  }

  function pointsOf({ adjusted, executed }: FormFunds): Big | null {
    return adjusted?.gt(0) && executed ? partOf(new Big(method.executionPoints), executed, adjusted) : null;
  }

  function scoreCell(fund: FormFunds, row: number): Shown {
    const [max, executed, adjusted] = [at("max", row), at("executed", row), at("adjusted", row)];
    return { value: pointsOf(fund)?.toNumber() ?? "", formula: `IF(COUNT(${at("rate", row)})=0,"",MAX(0,MIN(${max},ROUND(${max}*${executed}/${adjusted},2))))`, numberFormat: POINTS };
  }

  function placesIn(row: number): Places["funds"][number] {
    return Object.fromEntries(layout.money.map(({ role }) => [role, place(role, row)]));
  }

  function askForReason({ budget, adjusted, executed, reason }: FormFunds): MoneyBlock["reason"] {
    if (!column("reason")) return null;
    const { below, whenAdjusted } = method.executionReason;
    const [rate, before, after, said] = (["rate", "budget", "adjusted", "reason"] as const).map((role) => at(role, first));
    const low = `AND(ISNUMBER(${rate}),N(${rate})<${below / 100})`;
    const asked = whenAdjusted ? `OR(${low},AND(COUNT(${before},${after})=2,${before}<>${after}))` : low;
    const missing = `AND(LEN(${said})=0,${asked})`;
    draft.highlight({ range: place("reason", first), formula: missing, fill: grounds.missing });
    draft.validate({ range: place("reason", first), allow: { kind: "any" }, prompt: prompts.executionReason, refusal: null });
    const isLow = adjusted?.gt(0) === true && executed !== null && executed.times(100).lt(adjusted.times(below));
    const isAdjusted = whenAdjusted && budget !== null && adjusted?.eq(budget) === false;
    return { missing, isMissing: isBlank(reason) && (isLow || isAdjusted) };
  }
}

/** The amounts of which the parts make up the total; where nothing is known yet they are taken to, unless a part may be a share of another. */
function summed(total: FormFunds, parts: readonly FormFunds[]): ReadonlySet<Amount> {
  const sumOf = (amount: Amount): Big | null => {
    const known = parts.flatMap((part) => part[amount] ?? []);
    return known.length === 0 ? null : known.reduce((sum, one) => sum.plus(one));
  };
  const agrees = (amount: Amount): boolean => total[amount] !== null && sumOf(amount)?.eq(total[amount]) === true;
  const isOpen = (amount: Amount): boolean => total[amount] === null && sumOf(amount) === null;
  const areWhole = parts.length > 0 && (AMOUNTS.some(agrees) || (AMOUNTS.every(isOpen) && parts.every(({ source }) => !SHARES.has(source))));
  return new Set(AMOUNTS.filter((amount) => agrees(amount) || (areWhole && isOpen(amount))));
}

const SHARES: ReadonlySet<FormFunds["source"]> = new Set<FormFunds["source"]>(["part", "central", "local"]);
