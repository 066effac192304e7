/** Where the budget comes from (资金来源), and whether the parts make the total. */
import type Big from "big.js";
import { partsOf } from "../../rules/funding/parts-differ";
import type { CellRange } from "../../sheet/range";
import type { Funding, NumberField } from "../../tables/table";
import { asShown, type MoneyCell, moneyCell, shareOf, valueOf } from "./money-cell";

export interface SourceRow {
  /** "part": a line of the form's own, named by its label. */
  readonly kind: "fiscal" | "other" | "part";
  /** "" for the two that every form has. */
  readonly label: string;
  readonly amount: MoneyCell;
  /** Percent of the total; null without one. */
  readonly share: string | null;
  /** Of a row above it, so that it is not added. */
  readonly isWithin: boolean;
}

export interface SourcesView {
  readonly unit: string | null;
  readonly rows: readonly SourceRow[];
  readonly total: MoneyCell | null;
  /** By how much the parts are above the total ("0.00": they agree); null where they need not make it up, or cannot be added. */
  readonly difference: string | null;
  readonly places: readonly CellRange[];
}

interface Part {
  readonly kind: SourceRow["kind"];
  readonly label: string;
  readonly field: NumberField;
}

export function sourcesView(funding: Funding): SourcesView {
  const { unit, total, fiscal, other, further, label } = funding;
  const named = further.map(({ label: { text }, amount }): Part => ({ kind: "part", label: text.replace(/^其中[:：]?|[:：]\s*$/gu, "").trim(), field: amount }));
  const parts: Part[] = [...(fiscal ? [{ kind: "fiscal" as const, label: "", field: fiscal }] : []), ...named, ...(other ? [{ kind: "other" as const, label: "", field: other }] : [])];
  const shares = further.length > 0 && total?.value ? sumOf([fiscal, other]).eq(total.value) : false;
  const whole = total?.value ?? null;
  const rows = parts.map(({ kind, label: name, field }): SourceRow => ({
    kind,
    label: name,
    amount: moneyCell(field),
    share: whole && (field.value ?? moneyCell(field).state !== "unreadable") ? shareOf(valueOf(field), whole) : null,
    isWithin: shares && kind === "part",
  }));
  const difference = differenceOf(funding, parts, shares);
  const cell = total && moneyCell(total);
  return {
    unit,
    rows,
    total: cell,
    difference: difference && asShown(difference, [...rows.map(({ amount }) => amount.text), cell?.text ?? ""]),
    places: [label, ...[total, fiscal, other, ...further.map(({ amount }) => amount)].flatMap((field) => (field ? [field.range] : []))],
  };
}

const sumOf = (fields: readonly (NumberField | null)[]): Big => fields.reduce((sum, field) => sum.plus(valueOf(field)), valueOf(null));

/** Further parts either are shares of fiscal and other funds, or make the total with them; where they do neither, nothing is said. */
function differenceOf(funding: Funding, parts: readonly Part[], areShares: boolean): Big | null {
  const total = funding.total?.value;
  if (funding.further.length === 0 || !total) return partsOf(funding)?.difference ?? null;
  const difference = areShares ? valueOf(null) : sumOf(parts.map(({ field }) => field)).minus(total);
  return difference.eq(0) ? difference : null;
}
