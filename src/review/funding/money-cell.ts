/** A figure on a sheet as a face shows it: the cell's own decimals, no unit glued to it, and what it is when it is no figure. */
import Big from "big.js";
import type { CellRange } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import { isNought } from "../../tables/budget";
import type { NumberField } from "../../tables/table";

export interface MoneyCell {
  readonly text: string;
  /** "blank" and "nought" ("—", "无") count as 0; "unreadable" counts for nothing. */
  readonly state: "figure" | "blank" | "nought" | "unreadable";
  readonly range: CellRange;
}

export function moneyCell(field: NumberField): MoneyCell {
  const { text, value, range } = field;
  if (value) return { text: figureText(text.trim(), value), state: "figure", range };
  return { text: text.trim(), state: isBlank(text) ? "blank" : isNought(text) ? "nought" : "unreadable", range };
}

const PLAIN = /^-?[\d,]+(?:\.\d+)?$/u;

/** "25%" and "8.5 万元" without what is behind the number; an amount that was typed in another unit, in that of its table. */
function figureText(text: string, value: Big): string {
  const bare = text.replace(/\s*(?:[%％]|[亿万]?元)$/u, "");
  return PLAIN.test(bare) && new Big(bare.replaceAll(",", "")).minus(value).abs().lt(HALF_A_PLACE) ? bare : value.toFixed();
}

/** A cell may show fewer decimals than it holds, not another number. */
const HALF_A_PLACE = new Big("0.5");

export const valueOf = (field: NumberField | null | undefined): Big => field?.value ?? new Big(0);

const MOST_DECIMALS = 6;

/** A sum or a difference with as many decimals as the most exact of the figures it is made of. */
export function asShown(value: Big, figures: readonly string[]): string {
  const places = Math.max(0, ...figures.map((text) => /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0));
  return value.toFixed(Math.min(MOST_DECIMALS, places));
}

/** "33.3", "100": a share of a whole in percent. */
export const shareOf = (part: Big, whole: Big): string | null => (whole.gt(0) ? part.times(100).div(whole).round(1, Big.roundHalfUp).toFixed() : null);
