/** What a person may type into a generated sheet: actuals on every side of the target, bands, amounts, weights, scores over the formulas. */
import Big from "big.js";
import fc from "fast-check";
import { type ScoringMethod, scoreTable } from "../../src/scoring";
import type { SheetContent } from "../../src/sheet/content";
import type { CellValue, SheetData } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { formulaCells, writtenSheet } from "../../src/sheet/written";
import type { Indicator, NumberField, Table } from "../../src/tables/table";
import { tableOn } from "./opinions";

export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Choices, before it is known where the cells are. */
interface Hand {
  /** Of the target; null: words, or nothing, instead. */
  readonly share: number | null;
  /** Null: those of the target. */
  readonly words: string | null;
  /** Typed over the formula, where the actual is left as it is: how far up the band, or the weight. */
  readonly score: number | null;
  readonly weight: number | null;
  readonly isLeft: boolean;
}

const REMARK = "另见报告";

const hand: fc.Arbitrary<Hand> = fc.record({
  share: fc.constantFrom(0, 0.5, 0.867, 0.9, 0.995, 0.9999, 1, 1.0001, 1.005, 1.133, 1.2, 1.5, 1.999, 2, 2.001, 10, -1, null),
  words: fc.constantFrom("达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差", "", REMARK, null),
  score: fc.constantFrom(null, null, null, 0, 0.5, 0.87),
  weight: fc.constantFrom(null, null, null, null, null, null, 5, 12.5),
  isLeft: fc.constantFrom(false, false, true),
});

export interface Hands {
  readonly rows: readonly Hand[];
  readonly executed: number | null;
  readonly adjusted: number | null;
}

export const hands: fc.Arbitrary<Hands> = fc.record({
  rows: fc.array(hand, { minLength: 40, maxLength: 40 }),
  executed: fc.constantFrom(null, 0, 33.33, 100, 123.45, 99_999_999.99, -1),
  adjusted: fc.constantFrom(null, 100, 66.66, 0, 1_000_000),
});

/** The cells of a generated sheet that these hands type into, each once, and the formula cells ("row/column") among them. */
export function typedInto(content: SheetContent, method: ScoringMethod, { rows, executed, adjusted }: Hands): { readonly typed: readonly Typed[]; readonly over: ReadonlySet<string> } {
  const data = writtenSheet(content, "1");
  const formulas = formulaCells(content);
  const table = tableOn(data);
  const typed = new Map<string, Typed>();
  const over = new Set<string>();
  const type = ({ top, left }: CellRange, value: Typed["value"], mayBeFormula = false): void => {
    const key = `${top}/${left}`;
    if (formulas.has(key) && !mayBeFormula) return;
    if (formulas.has(key)) over.add(key);
    typed.set(key, { sheet: content.name, row: top, column: left, value });
  };
  for (const [at, { indicator, weight, score }] of scoreTable(table, method).indicators.entries()) {
    const by = rows[at % rows.length];
    if (!by) continue;
    if (by.isLeft) {
      const [least, most] = score.kind === "band" ? [score.min, score.max] : [new Big(0), weight ?? new Big(0)];
      if (by.score !== null && indicator.score) type(indicator.score.range, most.minus(least).times(by.score).plus(least).round(2).toNumber(), true);
      continue;
    }
    if (indicator.actual) type(indicator.actual.range, actualOf(indicator, data, by));
    if (by.weight !== null && indicator.weight?.value) type(indicator.weight.range, by.weight);
  }
  const amounts: readonly (readonly [NumberField | null, number | null])[] = amountsOf(table, executed, adjusted);
  for (const [field, value] of amounts) if (field && value !== null) type(field.range, value);
  return { typed: [...typed.values()], over };
}

function amountsOf(table: Table, executed: number | null, adjusted: number | null): readonly (readonly [NumberField | null, number | null])[] {
  return (table.execution?.rows ?? []).flatMap((row) => [[row.executed, executed] as const, [row.adjusted, adjusted] as const]);
}

/** A plain number in a cell that is made for one, as its number format tells; words elsewhere. */
function actualOf({ target, actual }: Indicator, data: SheetData, { share, words }: Hand): Typed["value"] {
  if (!actual) return "";
  const sheet = new Sheet(data);
  const { top, left } = actual.range;
  const format = sheet.format(top, left);
  const quantity = target?.target.quantity;
  if (!quantity || format === "@") return words ?? target?.target.text ?? "";
  // The bands are offered for words only; a cell for figures refuses them.
  if (share === null) return words === REMARK ? words : "";
  const value = quantity.value.times(share).round(4);
  return (isPercent(format) ? value.div(100) : value).toNumber();
}

/** A % of the pattern itself, not of a text in it. */
const isPercent = (pattern: string): boolean => pattern.replace(/"[^"]*"|\\./gu, "").includes("%");
