/** Reads the money of a project or unit: total, fiscal and other funds, beside or below their labels. */
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { fieldAt, isLabelText, type Label, placeBelow, placeRight } from "./block";
import { isMeantAsAmount, moneyIn, moneyOf, moneyUnit, numberField } from "./cells";
import type { LabelRole } from "./labels";
import type { Execution, Funding, FundPart, FundSource, NumberField, TextField } from "./table";

/** Where the form has the execution beside the budget, the budget is the adjusted one, else that of the year's beginning. */
export function readFunding(sheet: Sheet, region: CellRange, all: readonly Label[], unitLine: string | null, execution: Execution | null): Funding | null {
  const labels = all.map((label) => (headsTotal(all, label) ? { ...label, role: "fundingBlock" as const } : label));
  const block = labels.find((label) => label.role === "fundingBlock");
  const outside = labels.filter((label) => !isOfTasks(sheet, labels, label));
  const total = totalOf(outside, block) ?? sumHead(sheet, region, block);
  const heading = block?.field.range ?? execution?.label ?? total?.field.range;
  if (!heading) return null;
  const unit = moneyUnit(block?.field.text) ?? moneyUnit(total?.field.text) ?? execution?.unit ?? unitLine;
  const amount = (role: LabelRole, source: FundSource): NumberField | null => {
    const executed = execution?.rows.find((row) => row.source === source);
    const budget = [executed?.adjusted, executed?.budget].filter((one) => one !== null && one !== undefined).filter(isMeantAsAmount);
    if (executed && budget.length > 0) return budget.find((one) => one.value !== null) ?? budget[0] ?? null;
    if (execution && source !== "total") return null;
    const same = inColumn(outside.filter((one) => one.role === role), total);
    const meant = role === "fundingTotal" ? (total ? [total] : []) : same;
    const amounts = [...meant, ...(same.length > 0 ? [] : outside.filter((one) => one.role === role))].map((label) => amountOf(sheet, region, label, unit));
    return amounts.find((one) => one !== null && one.value !== null) ?? amounts.find((one) => one !== null) ?? null;
  };
  const sum = amount("fundingTotal", "total");
  const parts = outside.filter((one) => one.role === "fundingPart");
  const own = inColumn(parts, total);
  return {
    // "126.5万元" where no heading names the unit.
    unit: unit ?? (sum?.storedAsText === false ? moneyUnit(sum.text) : null),
    total: sum,
    fiscal: amount("fundingFiscal", "fiscal"),
    other: amount("fundingOther", "other"),
    hasFurtherParts: labels.some((label) => label.role === "fundingPart") || (execution?.rows.some(({ source }) => !["total", "fiscal", "other"].includes(source)) ?? false),
    further: execution ? [] : (own.length > 0 ? own : parts).flatMap((one) => furtherPart(one.field, amountOf(sheet, region, one, unit))),
    label: heading,
  };
}

/** 年度资金（万元） right before 资金总额 is the heading of both lines. */
const headsTotal = (labels: readonly Label[], { role, field: { range } }: Label): boolean =>
  role === "fundingTotal" && labels.some((other) => other.role === "fundingTotal" && other.field.range.top === range.top && other.field.range.left === range.right + 1);

/** Beside money for several years the year's stands in a column of its own: its parts stand there too. */
const inColumn = (labels: readonly Label[], total: Label | undefined): Label[] => labels.filter((one) => total !== undefined && one.field.range.left === total.field.range.left);

const furtherPart = (label: TextField, amount: NumberField | null): FundPart[] => (amount ? [{ label, amount }] : []);

/** One of the heads of 年度主要任务, of one row or of two: they are of each task's money. */
function isOfTasks(sheet: Sheet, labels: readonly Label[], { field: { range } }: Label): boolean {
  const task = labels.find((label) => label.role === "taskName")?.field.range;
  if (!task || range.top < task.top) return false;
  const above = sheet.area(task.bottom, range.left);
  return range.top <= task.bottom || (range.top === task.bottom + 1 && above.right > above.left && sheet.text(above.top, above.left).trim() !== "");
}

/** The label of the total: in the funding block where there is one. */
function totalOf(labels: readonly Label[], block: Label | undefined): Label | undefined {
  const totals = labels.filter((label) => label.role === "fundingTotal");
  return totals.find(({ field }) => block !== undefined && field.range.top >= block.field.range.top && /年度|全年|当年|本年/u.test(compact(field.text))) ?? totals.find(({ field }) => block !== undefined && field.range.top >= block.field.range.top) ?? totals[0];
}

/** 资金（万元） | 合计 | 财政拨款 | 上年结转: the head of the total beside the block's heading. */
function sumHead(sheet: Sheet, region: CellRange, block: Label | undefined): Label | undefined {
  if (!block) return undefined;
  const { top, right } = block.field.range;
  for (let column = right + 1; column <= region.right; column += 1) {
    if (sheet.isCovered(top, column)) continue;
    const field = fieldAt(sheet, sheet.area(top, column));
    if (/^(?:合计|总计|小计)(?:[(（].*[)）])?$/u.test(compact(field.text))) return { role: "fundingTotal", field };
  }
  return undefined;
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

/** A figure beside the label, else below it, else the blank place beside it; text that is no amount at all belongs to another layout. */
function amountOf(sheet: Sheet, region: CellRange, { field, inline }: Label, unit: string | null): NumberField | null {
  if (inline !== undefined) return [moneyOf({ text: inline, range: field.range }, unit)].find(isMeantAsAmount) ?? null;
  const label = field.range;
  const places = [placeRight(sheet, region, label), placeBelow(sheet, region, label)].filter((place): place is CellRange => place !== null);
  const fields = places.map((place) => moneyIn(sheet, place.top, place.left, unit));
  return fields.find((field) => field.value !== null) ?? fields.find(isMeantAsAmount) ?? null;
}
