/** The part of a sheet above an indicator grid as a list of labels, and the rule by which a label finds its value. */
import { type CellRange, contains } from "../sheet/range";
import { rememberTexts } from "../sheet/remember-texts";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { checkpointMonth, type LabelRole, labelRole } from "./labels";
import type { TextField } from "./table";

export interface Label {
  readonly role: LabelRole | "checkpoint";
  readonly field: TextField;
  /** What follows the label in its own cell: "职工培训" of "项目名称：职工培训". */
  readonly inline?: string;
}

/** What forms write in one cell with its label. */
const INLINE: ReadonlySet<LabelRole> = new Set<LabelRole>(["projectName", "projectCode", "fundingTotal", "fundingFiscal", "fundingOther", "goals", "actualGoals", "purpose"]);

/** Labels of the region in reading order. */
export function labelsIn(sheet: Sheet, region: CellRange): Label[] {
  const labels: Label[] = [];
  const inlines: Label[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      if (sheet.isCovered(row, column)) continue;
      const text = sheet.text(row, column).trim();
      if (text === "") continue;
      const role = checkpointMonth(text) === null ? labelRole(text) : "checkpoint";
      const field = { text, range: sheet.area(row, column) };
      if (role !== null) labels.push({ role, field });
      else inlines.push(...inlineLabel(field));
    }
  }
  // A label with a place of its own goes before a text that only begins like one.
  return [...labels, ...inlines.filter(({ role }) => !labels.some((label) => label.role === role))];
}

/** The label a cell begins with, and what follows its colon. */
export function inlineLabel(field: TextField): Label[] {
  const at = field.text.search(/[:：]/u);
  const inline = field.text.slice(at + 1).trim();
  const role = at > 0 && at <= LONGEST_INLINE && compact(inline) !== "" ? labelRole(field.text.slice(0, at)) : null;
  return role !== null && INLINE.has(role) ? [{ role, field, inline }] : [];
}

const LONGEST_INLINE = 30;

export const isLabelText = rememberTexts((text) => text !== "" && (checkpointMonth(text) !== null || labelRole(text) !== null || UNIT_LINE.test(compact(text))));

/** "金额单位：万元" stands beside labels and is the value of none. */
const UNIT_LINE = /^(?:金额|计量)?单位[:：](?:人民币)?[(（]?(?:万|亿)?元[)）]?$/u;

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

/** Where a value may stand under a label: in its columns, blank rows between passed over; null at the region's edge, over another label, or where another labelled line begins. */
export function placeBelow(sheet: Sheet, region: CellRange, label: CellRange): CellRange | null {
  for (let row = label.bottom + 1; row <= region.bottom; row += 1) {
    if (isBlankRow(sheet, region, row)) continue;
    const area = sheet.area(row, label.left);
    if (area.left !== label.left || isWiderThanRoom(sheet, label, area) || beginsLine(sheet, region, row, label.left)) return null;
    return isLabelText(sheet.text(area.top, area.left).trim()) ? null : area;
  }
  return null;
}

/** A value may be merged over more columns than its label, as long as nothing stands beside the label there. */
function isWiderThanRoom(sheet: Sheet, label: CellRange, area: CellRange): boolean {
  for (let column = label.right + 1; column <= area.right; column += 1) if (compact(sheet.shownText(label.top, column)) !== "") return true;
  return false;
}

function beginsLine(sheet: Sheet, region: CellRange, row: number, before: number): boolean {
  for (let column = region.left; column < before; column += 1) if (!sheet.isCovered(row, column) && isLabelText(sheet.text(row, column).trim())) return true;
  return false;
}

/** No cell of the row itself is filled; a label merged down over the row fills nothing. */
export function isBlankRow(sheet: Sheet, region: CellRange, row: number): boolean {
  for (let column = region.left; column <= region.right; column += 1) if (!sheet.isCovered(row, column) && !sheet.isBlank(row, column)) return false;
  return true;
}

export const fieldAt = (sheet: Sheet, area: CellRange): TextField => ({ text: sheet.text(area.top, area.left).trim(), range: area });

/** What answers a label: what follows it in its cell, else what `valueOf` finds. */
export const answerOf = (sheet: Sheet, region: CellRange, { field, inline }: Label): TextField | null => (inline === undefined ? valueOf(sheet, region, field.range) : { text: inline, range: field.range });

/** The value of a label: beside it where something stands there, else below where something stands there, else the empty place beside it. */
function valueOf(sheet: Sheet, region: CellRange, label: CellRange): TextField | null {
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
