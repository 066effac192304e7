/** Puts a planned sheet into a worksheet by Office.js. The number of requests grows with looks, merges and rules, never with cells. */
import type { ChartContent, HighlightContent, SheetContent, StyleContent, ValidationContent } from "../../sheet/content";
import { footerCodes, quotedSheet } from "../../sheet/notation";
import { type CellRange, cellAddress, rangeAddress } from "../../sheet/range";
import { joinAddresses } from "./areas";
import type { Exchange } from "./exchange";
import { maxColumns, maxRows } from "./limits";
import { bytesOf, Payload } from "./payload";
import { heightOf, widthOf } from "./pieces";
import { type Alignment, planSheet, type SheetPlan } from "./sheet-plan";

/** What stands on a sheet that is written over, beside its cells. */
export interface Former {
  /** Names of our charts. */
  readonly charts: readonly string[];
  readonly hasFilter: boolean;
}

export const chartPrefix = "_Jixiao_Chart_";

/** About what the actions for one merge, rule or look take in a request. */
const actionBytes = 4_000;

/**
 * Contents, looks and rules, in one exchange below the payload limit; `former`: null for an empty sheet. `mark` is called right before the values, so that it and they are put or not. Values go in by one action after whatever would disturb them,
 * so that an exchange that fails half-way leaves either the former values or the new ones.
 */
export async function putContents({ context, sync }: Exchange, sheet: Excel.Worksheet, content: SheetContent, former: Former | null, mark: () => void = () => undefined): Promise<void> {
  const plan = planSheet(content);
  const payload = new Payload(sync);
  context.application.suspendScreenUpdatingUntilNextSync();
  await payload.makeRoom(actionBytes);
  if (former) clearLooks(sheet, plan, former);
  mark();
  await putCells(payload, sheet, plan);
  if (former) for (const range of allBeyond(plan.extent)) rangeOf(sheet, range).clear("Contents");
  await putLooks(payload, sheet, plan);
  for (const merge of content.merges) {
    await payload.makeRoom(actionBytes);
    rangeOf(sheet, merge).merge();
  }
  for (const [ranges, validation] of groupValidations(content.validations ?? [])) {
    for (const address of joinAddresses(ranges)) {
      await payload.makeRoom(actionBytes + address.length);
      putValidation(sheet.getRanges(address).dataValidation, validation);
    }
  }
  // A format added later stands above those before.
  for (const highlight of [...(content.highlights ?? [])].reverse()) {
    await payload.makeRoom(actionBytes);
    putHighlight(rangeOf(sheet, highlight.range), highlight);
  }
  for (const [at, chart] of (content.charts ?? []).entries()) {
    await payload.makeRoom(actionBytes * chart.series.length);
    putChart(sheet, chart, `${chartPrefix}${at + 1}`);
  }
  await payload.makeRoom(actionBytes);
  putView(sheet, content);
  await payload.send();
}

export async function putPrintLayout({ sync }: Exchange, sheet: Excel.Worksheet, { print }: SheetContent): Promise<void> {
  const { pageLayout } = sheet;
  pageLayout.paperSize = print.paper;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Inches", { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 });
  if (print.area) pageLayout.setPrintArea(rangeAddress(print.area));
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.leftFooter = footerCodes(print.footer.left);
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footerCodes(print.footer.right);
  await sync();
}

export const rangeOf = (sheet: Excel.Worksheet, range: CellRange): Excel.Range => sheet.getRangeByIndexes(range.top, range.left, heightOf(range), widthOf(range));

/** By what the host finds in use then and there: rows may have been inserted since anybody looked. */
function clearLooks(sheet: Excel.Worksheet, { extent }: SheetPlan, { charts, hasFilter }: Former): void {
  if (hasFilter) sheet.autoFilter.remove();
  for (const name of charts) sheet.charts.getItem(name).delete();
  sheet.getRange().conditionalFormats.clearAll();
  const used = sheet.getUsedRange(false);
  const range = extent ? used.getBoundingRect(rangeOf(sheet, extent)) : used;
  range.unmerge();
  range.dataValidation.clear();
  range.clear("Hyperlinks");
  range.clear("Formats");
  range.rowHidden = false;
  range.columnHidden = false;
}

/** All cells below and beside those that begin at A1. */
function allBeyond(extent: CellRange | null): CellRange[] {
  const rows = extent ? extent.bottom + 1 : 0;
  const columns = extent ? extent.right + 1 : 0;
  const all = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
  return [{ ...all, top: rows }, { ...all, bottom: rows - 1, left: columns }].filter(({ top, bottom }) => top <= bottom);
}

async function putCells(payload: Payload, sheet: Excel.Worksheet, { extent, entries, formats, links }: SheetPlan): Promise<void> {
  if (!extent) return;
  for (const { top, bottom, rows } of bands(entries)) {
    await payload.makeRoom(bytesOf(rows) + actionBytes);
    rangeOf(sheet, { ...extent, top, bottom }).formulas = rows;
  }
  for (const { top, bottom, rows } of bands(formats)) {
    if (rows.every((row) => row.every((format) => format === null))) continue;
    await payload.makeRoom(bytesOf(rows) + actionBytes);
    rangeOf(sheet, { ...extent, top, bottom }).numberFormat = rows;
  }
  // A link brings a text of its own to a blank cell, so it comes to cells that hold theirs.
  for (const { row, column, link } of links.filter((one) => entries[one.row]?.[one.column] !== "")) {
    await payload.makeRoom(actionBytes);
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: `${quotedSheet(link.sheet)}!${rangeAddress(link.range)}`, screenTip: link.tip.slice(0, longestTip) };
  }
}

const longestTip = 255;

/** Rows enough for one action, few enough for one request. */
const bandBytes = 1_000_000;

function bands<V>(rows: readonly (readonly V[])[]): { readonly top: number; readonly bottom: number; readonly rows: V[][] }[] {
  const found: { top: number; bottom: number; rows: V[][] }[] = [];
  let bytes = Infinity;
  for (const [row, cells] of rows.entries()) {
    const size = bytesOf(cells);
    const last = found.at(-1);
    if (last && bytes + size <= bandBytes) {
      last.rows.push([...cells]);
      last.bottom = row;
      bytes += size;
    } else {
      found.push({ top: row, bottom: row, rows: [[...cells]] });
      bytes = size;
    }
  }
  return found;
}

async function putLooks(payload: Payload, sheet: Excel.Worksheet, { looks, heights, widths, hiddenColumns }: SheetPlan): Promise<void> {
  const each = async (ranges: readonly CellRange[], put: (format: Excel.RangeFormat) => void): Promise<void> => {
    for (const address of joinAddresses(ranges)) {
      await payload.makeRoom(actionBytes + address.length);
      put(sheet.getRanges(address).format);
    }
  };
  for (const [font, ranges] of looks.fonts) await each(ranges, (format) => putFont(format.font, font));
  for (const [alignment, ranges] of looks.alignments) await each(ranges, (format) => putAlignment(format, alignment));
  for (const [fill, ranges] of looks.fills) await each(ranges, (format) => (format.fill.color = fill));
  for (const [color, ranges] of looks.borders) {
    await each(ranges, (format) => putBorders(format, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], color));
    // Excel has no inner lines for areas of one row or column.
    await each(ranges.filter((range) => heightOf(range) > 1), (format) => putBorders(format, ["InsideHorizontal"], color));
    await each(ranges.filter((range) => widthOf(range) > 1), (format) => putBorders(format, ["InsideVertical"], color));
  }
  for (const [width, ranges] of widths) await each(ranges, (format) => (format.columnWidth = width));
  for (const column of hiddenColumns) sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
  for (const [height, ranges] of heights) {
    await each(ranges, (format) => {
      if (height === null) format.autofitRows();
      else format.rowHeight = height;
    });
  }
}

function putFont(target: Excel.RangeFont, { name, size, bold, underline, color }: StyleContent["font"]): void {
  target.name = name;
  target.size = size;
  if (bold) target.bold = true;
  // A link has coloured and underlined its cell.
  target.underline = underline ? "Single" : "None";
  target.color = color ?? "#000000";
}

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center" } as const;

function putAlignment(format: Excel.RangeFormat, { horizontal, vertical, wrap }: Alignment): void {
  format.horizontalAlignment = horizontals[horizontal];
  format.verticalAlignment = verticals[vertical];
  if (wrap) format.wrapText = true;
}

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function putBorders(format: Excel.RangeFormat, sides: readonly Side[], color: string): void {
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = color;
  }
}

/** The same rule for many cells is one; a formula is seen from the first cell of its own range. */
function groupValidations(validations: readonly ValidationContent[]): (readonly [ranges: CellRange[], validation: ValidationContent])[] {
  const groups = new Map<string, readonly [ranges: CellRange[], validation: ValidationContent]>();
  for (const validation of validations) {
    const { range, ...rule } = validation;
    const isRelative = rule.allow.kind === "decimal" && [rule.allow.min, rule.allow.max].some((limit) => typeof limit === "string");
    const key = JSON.stringify(isRelative ? validation : rule);
    const group = groups.get(key);
    if (group) group[0].push(range);
    else groups.set(key, [[range], validation]);
  }
  return [...groups.values()];
}

function putValidation(target: Excel.DataValidation, { allow, prompt, refusal }: ValidationContent): void {
  target.rule = ruleOf(allow);
  target.ignoreBlanks = true;
  target.errorAlert = { showAlert: refusal !== null, style: "Stop", title: refusal?.title ?? "", message: refusal?.text ?? "" };
  if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

function ruleOf(allow: ValidationContent["allow"]): Excel.DataValidationRule {
  // Excel keeps no prompt without a rule.
  if (allow.kind === "any") return { custom: { formula: "=TRUE" } };
  if (allow.kind === "list") return { list: { inCellDropDown: true, source: allow.values.join(",") } };
  const limit = (value: number | string): number | string => (typeof value === "number" ? value : `=${value}`);
  return { decimal: { formula1: limit(allow.min), formula2: limit(allow.max), operator: "Between" } };
}

function putHighlight(range: Excel.Range, { formula, fill, color, bold }: HighlightContent): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (color !== undefined) custom.format.font.color = color;
  if (bold !== undefined) custom.format.font.bold = bold;
}

function putChart(sheet: Excel.Worksheet, { title, place, categories, series, axis }: ChartContent, name: string): void {
  const [first] = series;
  if (!first) return;
  // From one column of figures Excel makes one series.
  const chart = sheet.charts.add("ColumnClustered", rangeOf(sheet, first.values), heightOf(first.values) > 1 ? "Columns" : "Rows");
  chart.name = name;
  chart.title.text = title;
  chart.setPosition(cellAddress(place.top, place.left), cellAddress(place.bottom, place.right));
  chart.axes.valueAxis.minimum = axis.min;
  chart.axes.valueAxis.maximum = axis.max;
  chart.legend.visible = series.length > 1;
  for (const [at, one] of series.entries()) {
    const target = at === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    target.name = one.name;
    target.setValues(rangeOf(sheet, one.values));
    target.setXAxisValues(rangeOf(sheet, categories));
    target.format.fill.setSolidColor(one.color);
    target.hasDataLabels = true;
    target.dataLabels.numberFormat = one.labels;
  }
}

function putView(sheet: Excel.Worksheet, { freeze, filter }: SheetContent): void {
  sheet.showGridlines = false;
  sheet.freezePanes.unfreeze();
  if (freeze && freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  if (filter) sheet.autoFilter.apply(rangeOf(sheet, filter));
}
