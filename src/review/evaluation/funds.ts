/** The money of a 自评表: the rows of its form filled from the source, with what was typed there before. */
import { Big } from "big.js";
import type { EarlierAmount, EarlierForm, EarlierFunds } from "../../reports/self-evaluation/earlier";
import type { FormFunds, Layout } from "../../reports/self-evaluation/form";
import { bare } from "../../sheet/text";
import type { FundSource, NumberField, Table } from "../../tables/table";
import { unitOf } from "../../target";

/** The rows that each form prints, the total first. */
const PRINTED: Readonly<Record<Layout, readonly (readonly [FundSource, string])[]>> = {
  national: [
    ["total", "年度资金总额"],
    ["fiscal", "其中：当年财政拨款"],
    ["carried-over", "上年结转资金"],
    ["other", "其他资金"],
  ],
  sichuan: [
    ["total", "总额"],
    ["fiscal", "其中：财政资金"],
    ["special-account", "财政专户管理资金"],
    ["unit", "单位资金"],
    ["other", "其他资金"],
  ],
  overall: [
    ["total", "资金总额"],
    ["fiscal", "财政拨款"],
    ["other", "其他资金"],
  ],
};

const AMOUNTS = ["budget", "adjusted", "executed"] as const;
type Amount = (typeof AMOUNTS)[number];

export interface Money {
  /** "万元" or "元". */
  readonly unit: string;
  readonly funds: readonly FormFunds[];
}

/** The source's own money, in the rows of the form; rows that the form does not print come last. */
export function moneyOf(table: Table, layout: Layout): Money {
  const said = table.execution?.unit ?? table.funding?.unit ?? "万元";
  const unit = said === "元" ? "元" : "万元";
  const given = givenFunds(table).map((row) => inUnit(row, said, unit));
  return { unit, funds: placed(given, PRINTED[layout].map(([source, label]) => ({ ...NOTHING_GIVEN, source, label }))) };
}

const NOTHING_GIVEN = { budget: null, adjusted: null, executed: null, reason: "" } as const;

function givenFunds({ execution, funding }: Table): FormFunds[] {
  if (execution) return execution.rows.map(({ source, label, budget, adjusted, executed, reason }) => ({ source, label: label.text, budget: valueOf(budget), adjusted: valueOf(adjusted), executed: valueOf(executed), reason: reason?.text ?? "" }));
  // One budget figure is that of the year's beginning and, unless it was adjusted, that of the year.
  const row = (source: FundSource, field: NumberField | null | undefined): FormFunds => ({ ...NOTHING_GIVEN, source, label: field?.text ?? "", budget: valueOf(field), adjusted: valueOf(field) });
  return [row("total", funding?.total), row("fiscal", funding?.fiscal), row("other", funding?.other)];
}

const valueOf = (field: NumberField | null | undefined): Big | null => field?.value ?? null;

const isFilled = (row: FormFunds): boolean => AMOUNTS.some((amount) => row[amount] !== null) || row.reason !== "";

/** Each given row in the printed one of its label or source, the others behind. */
function placed(given: readonly FormFunds[], printed: readonly FormFunds[]): FormFunds[] {
  const rows = [...printed];
  const taken = new Set<number>();
  for (const row of given) {
    const free = (isAlike: (one: FormFunds) => boolean): number => rows.findIndex((one, at) => at < printed.length && !taken.has(at) && isAlike(one));
    const byLabel = free(({ source, label }) => source === row.source && bare(label) === bare(row.label));
    const at = byLabel >= 0 || row.source === "part" ? byLabel : free(({ source }) => source === row.source);
    const own = rows[at];
    if (own) {
      rows[at] = { ...row, source: own.source, label: own.label };
      taken.add(at);
    } else if (isFilled(row)) rows.push(row);
  }
  return rows;
}

function inUnit(row: FormFunds, from: string, to: string): FormFunds {
  if (from === to) return row;
  const convert = (amount: Big | null): Big | null => amount && amount.times(factorOf(from)).div(factorOf(to));
  return { ...row, budget: convert(row.budget), adjusted: convert(row.adjusted), executed: convert(row.executed) };
}

const factorOf = (unit: string): Big => unitOf(unit)?.factor ?? new Big(1);

/** The source's money with the amounts of an earlier sheet in their places; `onKept` hears of every one that is not the source's. */
export function withTyped(money: Money, earlier: EarlierForm, onKept: (label: string, kept: Big | string, source: Big | string | null) => void): Money {
  const from = earlier.moneyUnit ?? money.unit;
  const typed = earlier.funds.map((row) => ({ row, printed: inUnit({ ...NOTHING_GIVEN, source: row.source, label: row.label, budget: row.budget?.value ?? null, adjusted: row.adjusted?.value ?? null, executed: row.executed?.value ?? null, reason: row.reason }, from, money.unit) }));
  const rows = placed(typed.map(({ printed }) => printed), money.funds.map(({ source, label }) => ({ ...NOTHING_GIVEN, source, label })));
  const merged = rows.map((row, at): FormFunds => {
    const own = money.funds[at] ?? { ...NOTHING_GIVEN, source: row.source, label: row.label };
    return { ...own, budget: row.budget ?? own.budget, adjusted: row.adjusted ?? own.adjusted, executed: row.executed ?? own.executed, reason: row.reason || own.reason };
  });
  const total = typed.find(({ row }) => row.source === "total")?.row;
  const funds = total ? merged.map((row, at) => (at === 0 ? withSums(row, total, merged.slice(1)) : row)) : merged;
  for (const [at, row] of funds.entries()) {
    const own = money.funds[at];
    for (const amount of AMOUNTS) {
      const value = row[amount];
      if (value && !(own?.[amount]?.eq(value) ?? false)) onKept(row.label, value, own?.[amount] ?? null);
    }
    if (row.reason !== (own?.reason ?? "")) onKept(row.label, row.reason, own?.reason ?? null);
  }
  return { ...money, funds };
}

/** A total that was a formula follows its parts. */
function withSums(row: FormFunds, typed: EarlierFunds, parts: readonly FormFunds[]): FormFunds {
  const sum = (amount: Amount): Big | null => {
    const values = parts.flatMap((part) => part[amount] ?? []);
    return isFormula(typed[amount]) && values.length > 0 ? values.reduce((all, one) => all.plus(one)) : row[amount];
  };
  return { ...row, budget: sum("budget"), adjusted: sum("adjusted"), executed: sum("executed") };
}

const isFormula = (amount: EarlierAmount | null): boolean => amount?.isFormula === true;
