/** Reads the money of a project or unit: total, fiscal and other funds, beside or below their labels. */
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { fieldAt, isLabelText, type Label, placeBelow, placeRight } from "./block";
import { moneyIn, numberField } from "./cells";
import type { LabelRole } from "./labels";
import type { Funding, NumberField, TextField } from "./table";

export function readFunding(sheet: Sheet, region: CellRange, labels: readonly Label[], unitLine: string | null): Funding | null {
  const block = labels.find((label) => label.role === "fundingBlock");
  const total = labels.find((label) => label.role === "fundingTotal");
  const heading = block ?? total;
  if (!heading) return null;
  const unit = moneyUnit(block?.field.text) ?? moneyUnit(total?.field.text) ?? unitLine;
  const amount = (role: LabelRole): NumberField | null => {
    const amounts = labels.filter((one) => one.role === role).map(({ field }) => {
      const column = budgetColumn(labels, field.range);
      return column ? moneyIn(sheet, field.range.top, column.left, unit) : amountOf(sheet, region, field.range, unit);
    });
    return amounts.find((one) => one !== null && one.value !== null) ?? amounts.find((one) => one !== null) ?? null;
  };
  return {
    unit,
    total: amount("fundingTotal"),
    fiscal: amount("fundingFiscal"),
    other: amount("fundingOther"),
    hasFurtherParts: labels.some((label) => label.role === "fundingPart"),
    label: heading.field.range,
  };
}

/** "项目资金（万元）" → "万元". */
function moneyUnit(text: string | undefined): string | null {
  return text === undefined ? null : (/[(（:：]?(万元|亿元|元)[)）]?/u.exec(compact(text))?.[1] ?? null);
}

/** 资金用途: its own label, or the text on the later rows of a heading that asks for both money and purpose. */
export function readPurpose(sheet: Sheet, region: CellRange, labels: readonly Label[], valueFor: (label: Label) => TextField | null): TextField | null {
  const own = labels.find((label) => label.role === "purpose");
  if (own) return valueFor(own);
  const block = labels.find((label) => label.role === "fundingBlock" && /用途/u.test(compact(label.field.text)));
  if (!block) return null;
  const next = labels.find((label) => label.field.range.top > block.field.range.top && label.field.range.left <= block.field.range.left);
  const bottom = Math.max(block.field.range.bottom, (next?.field.range.top ?? region.bottom + 1) - 1);
  for (let row = block.field.range.top + 1; row <= bottom; row += 1) {
    for (let column = block.field.range.right + 1; column <= region.right; column += 1) {
      const area = sheet.area(row, column);
      const text = sheet.text(area.top, area.left).trim();
      // Figures below their labels are no purpose.
      if (area.top === row && text !== "" && !isLabelText(text) && numberField(sheet, row, area.left).value === null) return fieldAt(sheet, area);
    }
  }
  const empty = sheet.area(block.field.range.top + 1, block.field.range.right + 1);
  return block.field.range.bottom > block.field.range.top ? fieldAt(sheet, empty) : null;
}

/** Forms with the execution beside the budget have a column each; the budget is the adjusted one where there are two. */
function budgetColumn(labels: readonly Label[], of: CellRange): CellRange | null {
  const above = labels.filter(({ role, field }) => role === "column" && field.range.bottom < of.top && field.range.left > of.right);
  for (const pattern of [/^(?:全年|调整后|调整)预算/u, /^(?:年初|年度)?预算(?!执行)/u]) {
    const found = above.find(({ field }) => pattern.test(compact(field.text)));
    if (found) return found.field.range;
  }
  return null;
}

/** A figure beside the label, else below it, else the blank place beside it; text that is no amount at all belongs to another layout. */
function amountOf(sheet: Sheet, region: CellRange, label: CellRange, unit: string | null): NumberField | null {
  const places = [placeRight(sheet, region, label), placeBelow(sheet, region, label)].filter((place): place is CellRange => place !== null);
  const fields = places.map((place) => moneyIn(sheet, place.top, place.left, unit));
  return fields.find((field) => field.value !== null) ?? fields.find((field) => field.text === "" || isFailedAmount(field.text)) ?? null;
}

/** Text that stands where an amount should and means one: "8O万元", "待定", "#REF!"; not the words of some other form. */
const isFailedAmount = (text: string): boolean => text.length <= 16 && (/^(?:#[A-Z]|[^\p{Script=Han}]*\d)/u.test(text) || /^(?:待定|暂无|无|约.*)$/u.test(compact(text)));
