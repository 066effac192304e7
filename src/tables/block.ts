/** The part of a sheet above an indicator grid as a list of labels, and the rule by which a label finds its value. */
import { type CellRange, contains } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { checkpointMonth, type LabelRole, labelRole } from "./labels";
import type { TextField } from "./table";

export interface Label {
  readonly role: LabelRole | "checkpoint";
  readonly field: TextField;
}

/** Labels of the region in reading order. */
export function labelsIn(sheet: Sheet, region: CellRange): Label[] {
  const labels: Label[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      if (sheet.isCovered(row, column)) continue;
      const text = sheet.text(row, column).trim();
      if (text === "") continue;
      const role = checkpointMonth(text) === null ? labelRole(text) : "checkpoint";
      if (role !== null) labels.push({ role, field: { text, range: sheet.area(row, column) } });
    }
  }
  return labels;
}

export const isLabelText = (text: string): boolean => text !== "" && (checkpointMonth(text) !== null || labelRole(text) !== null);

/** Where a value may stand beside a label: the first filled cell to the right before the next label, else the first place to the right. Null at the region's edge or before a label. */
export function placeRight(sheet: Sheet, region: CellRange, label: CellRange): CellRange | null {
  let first: CellRange | null = null;
  for (let column = label.right + 1; column <= region.right; ) {
    const area = sheet.area(label.top, column);
    const text = sheet.text(area.top, area.left).trim();
    if (text !== "") return isLabelText(text) ? first : area;
    first ??= area;
    column = area.right + 1;
  }
  return first;
}

/** Where a value may stand under a label: as wide as the label or narrower, blank rows between passed over; null at the region's edge or over another label. */
export function placeBelow(sheet: Sheet, region: CellRange, label: CellRange): CellRange | null {
  for (let row = label.bottom + 1; row <= region.bottom; row += 1) {
    if (isBlankRow(sheet, region, row)) continue;
    const area = sheet.area(row, label.left);
    if (area.left !== label.left || area.right > label.right) return null;
    return isLabelText(sheet.text(area.top, area.left).trim()) ? null : area;
  }
  return null;
}

export function isBlankRow(sheet: Sheet, region: CellRange, row: number): boolean {
  for (let column = region.left; column <= region.right; column += 1) if (compact(sheet.shownText(row, column)) !== "") return false;
  return true;
}

export const fieldAt = (sheet: Sheet, area: CellRange): TextField => ({ text: sheet.text(area.top, area.left).trim(), range: area });

/** The value of a label: beside it where something stands there, else below where something stands there, else the empty place beside it. */
export function valueOf(sheet: Sheet, region: CellRange, label: CellRange): TextField | null {
  const right = placeRight(sheet, region, label);
  if (right && !contains(label, right.top, right.left)) {
    const field = fieldAt(sheet, right);
    if (field.text !== "") return field;
  }
  const below = placeBelow(sheet, region, label);
  if (below) {
    const field = fieldAt(sheet, below);
    if (field.text !== "") return field;
  }
  return right ? fieldAt(sheet, right) : below && fieldAt(sheet, below);
}
