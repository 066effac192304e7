/** What a person types as the value a cell is to hold, or why it cannot be. Pure. */
import { Big } from "big.js";
import type { ActualKind, EntryCell } from "../../review/evaluation-view";
import type { CellValue } from "../../sheet/data";
import { isBlank } from "../../sheet/text";
import { parseNumber, parseTarget, sameMeasure, unitOf } from "../../target";
import type { Refusal } from "./state";

export type Typed = { readonly value: CellValue } | { readonly refusal: Refusal };

const refused = (refusal: Refusal): Typed => ({ refusal });
const BLANK: Typed = { value: "" };

/** `takesUnits`: a cell of the user's own may hold "11个月"; those of a generated sheet show the unit by themselves. */
export function typedActual(text: string, kind: ActualKind, cell: EntryCell, unit: string, takesUnits: boolean): Typed {
  const plain = text.trim();
  if (isBlank(plain)) return BLANK;
  const number = parseNumber(plain);
  if (number) return asNumber(number, cell);
  if (kind !== "figure") return { value: plain };
  const { form, comparator, quantity } = parseTarget({ text: plain });
  if (form === "quantity" && quantity && comparator === null) {
    const own = quantity.unit?.normal ?? "";
    if (own === "%" && cell.isPercent) return asNumber(quantity.value, cell);
    if (takesUnits && sameMeasure(quantity.unit, unitOf(unit))) return { value: plain };
    return own === unit ? asNumber(quantity.value, cell) : refused("unit");
  }
  return takesUnits && form === "date" ? { value: plain } : refused("number");
}

export interface Limits {
  readonly min: string | null;
  readonly max: string | null;
  /** Above the least, not at it. */
  readonly isStrict?: boolean;
}

/** An amount, a weight or a score. */
export function typedNumber(text: string, cell: EntryCell, { min, max, isStrict = false }: Limits): Typed {
  if (isBlank(text)) return BLANK;
  const number = parseNumber(text.trim());
  if (!number) return refused("number");
  if (isStrict && min !== null && number.lte(min)) return refused("positive");
  if (min !== null && max === null && number.lt(min)) return refused("negative");
  if ((min !== null && number.lt(min)) || (max !== null && number.gt(max))) return refused("range");
  return asNumber(number, cell);
}

const asNumber = (number: Big, { isPercent }: EntryCell): Typed => ({ value: (isPercent ? number.div(100) : number).toNumber() });
