/** Finds the free texts of a self-evaluation (评价结论, 存在问题 …) beside their labels, on a sheet of ours or of anybody's. */
import { contains, type CellRange } from "../../sheet/range";
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import { labelRole } from "../../tables/labels";
import type { TextKey } from "./form";

/** Labels that no other part of the form asks for; 主管部门 and 实施单位 are known to the readers. */
const LABELS: readonly (readonly [TextKey, RegExp])[] = [
  ["course", /^项目实施(?:内容及过程|过程|情况)(?:概述)?$/u],
  ["conclusion", /^(?:评价|自评)结论$/u],
  ["problems", /^存在的?(?:主要)?问题$/u],
  ["measures", /^(?:下一步)?改进(?:措施|建议)$/u],
  ["leader", /^项目负责人$/u],
  ["accountant", /^财务负责人$/u],
];

const ROLES: ReadonlyMap<ReturnType<typeof labelRole>, TextKey> = new Map([
  ["department", "department"],
  ["budgetUnit", "unit"],
]);

/** What a cell asks for, and what follows in the cell itself: "项目负责人（签字）：张三". */
function labelled(text: string): { readonly key: TextKey; readonly inline: string } | null {
  const [, name = "", inline = ""] = /^([^:：]{2,30})[:：]?([\s\S]*)$/u.exec(text.trim()) ?? [];
  const plain = compact(name);
  const stem = plain.replace(/[(（][^()（）]*[)）]$/u, "");
  const key = LABELS.find(([, pattern]) => pattern.test(stem))?.[0] ?? ROLES.get(labelRole(name));
  return key === undefined ? null : { key, inline: inline.trim() };
}

/** The text of each label within the range that has one. */
export function textsIn(sheet: Sheet, range: CellRange): Partial<Record<TextKey, string>> {
  const found: Partial<Record<TextKey, string>> = {};
  for (let row = Math.max(range.top, sheet.extent.top); row <= Math.min(range.bottom, sheet.extent.bottom); row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (sheet.isCovered(row, column) || sheet.isBlank(row, column)) continue;
      const label = labelled(sheet.text(row, column));
      const text = label && (label.inline || textBeside(sheet, range, sheet.area(row, column)));
      if (label && text) found[label.key] ??= text;
    }
  }
  return found;
}

/** The first filled cell to the right before the next label. */
function textBeside(sheet: Sheet, range: CellRange, label: CellRange): string {
  for (let column = label.right + 1; column <= range.right; column = sheet.area(label.top, column).right + 1) {
    const { top, left } = sheet.area(label.top, column);
    const text = contains(label, top, left) ? "" : sheet.text(top, left).trim();
    if (text !== "") return labelled(text) || labelRole(text) !== null ? "" : text;
  }
  return "";
}
