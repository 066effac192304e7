/** Reads a spending plan (资金支出计划): the checkpoints, whichever way they lie, and what their figures are. */
import Big from "big.js";
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { compact } from "../sheet/text";
import { isBlankRow, type Label, placeBelow, placeRight } from "./block";
import { numberField } from "./cells";
import { checkpointMonth } from "./labels";
import type { Checkpoint, NumberField, Plan, PlanReading, TextField } from "./table";

export function readPlan(sheet: Sheet, region: CellRange, labels: readonly Label[], budget: Big | null): Plan | null {
  const months = labels.filter((label) => label.role === "checkpoint");
  const heading = labels.find((label) => label.role === "plan")?.field ?? months[0]?.field;
  if (!heading || months.length < 2) return null;
  const checkpoints = months
    .map((label) => readCheckpoint(sheet, region, label.field, months))
    .filter((checkpoint): checkpoint is Checkpoint => checkpoint !== null)
    .sort((a, b) => a.month - b.month);
  return { label: heading, unit: unitOf(heading.text), checkpoints, reads: readingOf(checkpoints.map((one) => one.value), unitOf(heading.text), budget) };
}

function unitOf(heading: string): Plan["unit"] {
  const text = compact(heading);
  if (/%|百分比|比例/u.test(text)) return "%";
  if (/万元|[(（]元|金额/u.test(text)) return "money";
  return /进度/u.test(text) ? "%" : null;
}

function readCheckpoint(sheet: Sheet, region: CellRange, label: TextField, all: readonly Label[]): Checkpoint | null {
  const month = checkpointMonth(label.text);
  const place = month === null ? null : placeOf(sheet, region, label.range, all);
  return month === null || place === null ? null : { month, label, value: numberField(sheet, place.top, place.left) };
}

/** The figure is beside its label or below it, blank cells between passed over; where neither is filled, the blank place beside labels that stand alone or in pairs with it, else below. */
function placeOf(sheet: Sheet, region: CellRange, label: CellRange, all: readonly Label[]): CellRange | null {
  const beside = placeRight(sheet, region, label);
  const below = placeBelow(sheet, region, label);
  const filled = [beside, below].filter((place): place is CellRange => place !== null && compact(sheet.text(place.top, place.left)) !== "");
  const figure = filled.find((place) => numberField(sheet, place.top, place.left).value !== null) ?? filled.find((place) => compact(sheet.text(place.top, place.left)).length <= LONGEST_FIGURE);
  if (figure) return figure;
  const blank = ifBlank(sheet, beside);
  const others = all.filter((other) => other.field.range.top === label.top && other.field.range.left !== label.left);
  const isInPair = others.every((other) => ifBlank(sheet, placeRight(sheet, region, other.field.range))) && !isBlankRow(sheet, region, label.bottom + 1);
  return blank && (others.length === 0 || isInPair) ? blank : (under(sheet, region, label) ?? blank);
}

const ifBlank = (sheet: Sheet, place: CellRange | null): CellRange | null => (place && compact(sheet.text(place.top, place.left)) === "" ? place : null);

/** A longer text than this, where a figure should stand, is the text of another line. */
const LONGEST_FIGURE = 12;

/** The empty cell under a label, where all figures of the row are blank. */
function under(sheet: Sheet, region: CellRange, label: CellRange): CellRange | null {
  if (label.bottom + 1 > region.bottom) return null;
  return ifBlank(sheet, sheet.area(label.bottom + 1, label.left));
}

/**
 * Whether the figures are cumulative percent, shares that only add up to 100, or amounts of money typed under a heading that says percent
 * (the last of them equals the budget; under one that says nothing, also where all of them add up to it). A series that fits percent is percent, also where the budget happens to be 100.
 */
function readingOf(values: readonly NumberField[], unit: Plan["unit"], budget: Big | null): PlanReading {
  const figures = values.filter((field) => field.value !== null).map((field) => ({ value: field.value ?? new Big(0), percent: /[%％]/u.test(field.text) }));
  const last = figures.at(-1);
  if (!last) return "empty";
  if (unit === "money") return "amount";
  const typedAsPercent = figures.some((figure) => figure.percent);
  if (!typedAsPercent && budget !== null && last.value.eq(budget) && !last.value.eq(100)) return "amount";
  const sum = figures.reduce((total, figure) => total.plus(figure.value), new Big(0));
  const positive = figures.filter((figure) => figure.value.gt(0)).length;
  if (positive < 2 || last.value.eq(100)) return "percent";
  if (sum.eq(100)) return "share";
  return unit === null && !typedAsPercent && budget?.eq(sum) === true ? "amount" : "percent";
}
