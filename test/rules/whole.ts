/** Findings whole: where, how severe, with which figures, which other cells and what a fix would write. */
import { check } from "../../src/review/check";
import { withoutLists } from "../../src/rules/param-text";
import type { Rule } from "../../src/rules/rule";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { workbookOf } from "../support/forms";

/** "E13 over warning"; "sheet!E13 …" where there are several sheets. `fix` is "E13=≤500 元" for every cell it writes. */
export function whole(rules: Rule | readonly Rule[], ...sheets: readonly SheetData[]) {
  return check(workbookOf(...sheets), { rules: [rules].flat() }).findings.map(({ sheet, range, message, severity, params, related, quote, fix }) => ({
    says: `${sheets.length > 1 ? `${sheet}!` : ""}${rangeAddress(range)} ${message} ${severity}`,
    params: withoutLists(params, "zh-CN"),
    related: related.map((one) => one.address).join(" "),
    quote,
    ...(fix && { fix: fix.edits.map((edit) => `${rangeAddress(edit.range)}=${edit.to}`).join(" ") }),
  }));
}

/** A finding as one line: "E13 over warning [C4] “≥500元” name 培训; E13=≤500元". */
export const lines = (rules: Rule | readonly Rule[], ...sheets: readonly SheetData[]): string[] =>
  whole(rules, ...sheets).map(({ says, params, related, quote, fix }) => `${says}${related && ` [${related}]`}${quote && ` “${quote}”`} ${Object.entries(params).map(([key, value]) => `${key} ${value}`).join(", ")}${fix === undefined ? "" : `; ${fix}`}`.trimEnd());
