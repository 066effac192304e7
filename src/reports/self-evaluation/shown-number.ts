/** A text with one number in it as that number under a format that shows the very text: "≥12 人" is 12 under `"≥"General" 人"`. */
import { Big } from "big.js";
import { displayText } from "../../sheet/sheet";

export interface ShownNumber {
  /** As a cell holds it: 0.95 for 95%. */
  readonly value: number;
  readonly numberFormat: string;
  /** The texts around the number; a percent sign that the format itself shows belongs to neither. */
  readonly before: string;
  readonly behind: string;
  readonly isPercent: boolean;
}

const NUMBER = /^(?<before>\D*?)(?<digits>-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<percent>%?)(?<behind>\D*)$/u;

/** More text around a number is a sentence, and no longer fits a format. */
const LONGEST_AROUND = 60;
/** What "General" shows of a number without rounding it. */
export const GENERAL_LENGTH = 10;

/** Null where no format shows exactly the text. */
export function shownNumber(text: string): ShownNumber | null {
  const { before = "", digits = "", percent = "", behind = "" } = NUMBER.exec(text)?.groups ?? {};
  if (digits === "" || before.length + behind.length > LONGEST_AROUND) return null;
  const isPercent = percent !== "";
  const number = new Big(digits.replaceAll(",", ""));
  const value = Number(isPercent ? number.div(100) : number);
  const numberFormat = formatAround({ before, pattern: patternOf(digits) + percent, behind });
  return numberFormat !== null && displayText(value, numberFormat) === text ? { value, numberFormat, before, behind, isPercent } : null;

  function patternOf(written: string): string {
    if (!isPercent && written.length <= GENERAL_LENGTH && String(value) === written) return "General";
    const decimals = written.split(".")[1]?.length ?? 0;
    return (written.includes(",") ? "#,##0" : "0") + (decimals > 0 ? `.${"0".repeat(decimals)}` : "");
  }
}

/** Null where the texts cannot stand in a format. */
export function formatAround({ before, pattern, behind }: { readonly before: string; readonly pattern: string; readonly behind: string }): string | null {
  if (/["\p{Cc}]/u.test(before + behind)) return null;
  const quoted = (text: string): string => (text === "" ? "" : `"${text}"`);
  return quoted(before) + pattern + quoted(behind);
}
