/** Texts that spreadsheets like to take for something else. */
import fc from "fast-check";

/** Neither half characters nor those that XML cannot hold. */
export const isPrintable = (text: string): boolean => !/[\p{Surrogate}\p{Cc}\ufffe\uffff]/u.test(text.replace(/[\t\r\n]/gu, ""));

const beginnings = ["=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "\t", "\n", " ", "\u00a0", "0", "1", "１", "￥", "$", "(", "#", "{=", "二〇", "上午", "T", "真"];
const middles = ["1+1", "SUM(A1:B2)", "A1", "cmd|' /C calc'!A0", "2024-1-5", "3/4", "12:30", "1e5", "50%", "RUE", "绩效", "月", "N/A", "'", "\"", "=", "1,000"];

export const nastyText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("", ...beginnings), fc.array(fc.oneof(fc.constantFrom(...middles), fc.string({ unit: "grapheme-composite", maxLength: 6 })), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.join(""))
  .filter((text) => text !== "" && isPrintable(text));
