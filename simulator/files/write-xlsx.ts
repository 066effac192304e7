/** A Univer workbook as the bytes of a new .xlsx file: a copy, never the file it came from. */
import type { ICellData, ISheetDataValidationRule, IWorkbookData, IWorksheetData, Nullable } from "@univerjs/core";
import { BooleanNumber, DataValidationErrorStyle, ObjectMatrix } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { CellValue, DataValidation, Worksheet, WorksheetView } from "exceljs";
import ExcelJS from "exceljs";
import type { Comment, SheetExtras, XmlPart } from "../grid";
import { cellValue } from "../univer/cell-value";
import { toHex } from "../univer/color";
import { toRect } from "../univer/rects";
import { formatRect } from "./address";
import { withUntypedParts } from "./exceljs-parts";
import { addToPackage } from "./package-parts";
import { writeExtras } from "./page-setup";
import type { Resources } from "./resources";
import { unpackResources } from "./resources";
import { argb, excelFont, toExcel } from "./styles";
import { addThreads, standIn } from "./threads";
import { pixelsToPoints, pixelsToWidth } from "./units";

export async function writeXlsx(data: IWorkbookData): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const resources = unpackResources(data);
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id];
    if (sheet !== undefined) writeSheet(file, sheet, data.styles, id, resources);
  }
  const xmlParts: readonly XmlPart[] | undefined = data.custom?.["xmlParts"];
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  const threads = new Map(data.sheetOrder.map((id, at) => [at + 1, threadsOf(resources.notes[id])]));
  const whole = addThreads(bytes, threads, new Date());
  return addToPackage(whole, { names: Object.values(resources.names), xmlParts: xmlParts ?? [] }, data.sheetOrder);
}

function writeSheet(file: ExcelJS.Workbook, data: Partial<IWorksheetData>, styles: IWorkbookData["styles"], id: string, resources: Resources): void {
  const sheet = file.addWorksheet(data.name, { state: data.hidden === BooleanNumber.TRUE ? "hidden" : "visible", views: [view(data)] });
  if (data.defaultRowHeight !== undefined) sheet.properties.defaultRowHeight = pixelsToPoints(data.defaultRowHeight);
  if (data.tabColor) sheet.properties.tabColor = argb(data.tabColor);
  for (const [index, column] of Object.entries(data.columnData ?? {})) {
    const target = sheet.getColumn(Number(index) + 1);
    if (column?.w !== undefined) target.width = pixelsToWidth(column.w);
    if (column?.hd === BooleanNumber.TRUE) target.hidden = true;
  }
  for (const [index, row] of Object.entries(data.rowData ?? {})) {
    const target = sheet.getRow(Number(index) + 1);
    if (row?.h !== undefined && row.ia !== BooleanNumber.TRUE) target.height = pixelsToPoints(row.h);
    if (row?.hd === BooleanNumber.TRUE) target.hidden = true;
  }
  new ObjectMatrix(data.cellData ?? {}).forValue((row, column, cell) => {
    const target = sheet.getCell(row + 1, column + 1);
    target.value = excelValue(cell);
    const style = typeof cell.s === "string" ? styles[cell.s] : cell.s;
    if (style) target.style = toExcel(style);
  });
  for (const merged of data.mergeData ?? []) {
    const { top, left, bottom, right } = toRect(merged);
    withUntypedParts(sheet).mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  writeFormats(sheet, resources.conditionalFormats[id] ?? []);
  writeValidations(sheet, resources.validations[id] ?? []);
  for (const line of Object.values(resources.notes[id] ?? {})) {
    for (const { row, col, note, thread } of Object.values(line)) sheet.getCell(row + 1, col + 1).note = thread ? standIn(note) : note;
  }
  const extras: Partial<SheetExtras> | undefined = data.custom?.["extras"];
  if (extras !== undefined) writeExtras(sheet, extras);
  if (data.custom?.["protected"] === true) void sheet.protect("", {});
}

function threadsOf(notes: Resources["notes"][string] = {}): Comment[] {
  const all = Object.values(notes).flatMap((line) => Object.values(line));
  return all.flatMap(({ id, row, col, note, thread }) => (thread ? [{ id, row, column: col, content: note, ...thread }] : []));
}

function view(data: Partial<IWorksheetData>): Partial<WorksheetView> {
  const showGridLines = data.showGridlines !== BooleanNumber.FALSE;
  const { xSplit = 0, ySplit = 0 } = data.freeze ?? {};
  return xSplit > 0 || ySplit > 0 ? { state: "frozen", xSplit, ySplit, showGridLines } : { showGridLines };
}

function excelValue(cell: Nullable<ICellData>): CellValue {
  const value = cellValue(cell);
  if (cell?.f) return value === "" ? { formula: cell.f.slice(1) } : { formula: cell.f.slice(1), result: value };
  const hyperlink: unknown = cell?.custom?.["hyperlink"];
  const tooltip: unknown = cell?.custom?.["tip"];
  if (typeof hyperlink === "string") return { text: String(value), hyperlink, ...(typeof tooltip === "string" ? { tooltip } : {}) };
  return value === "" ? null : value;
}

function writeFormats(sheet: Worksheet, rules: readonly IConditionFormattingRule[]): void {
  for (const [index, { ranges, rule, stopIfTrue }] of rules.entries()) {
    if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) continue;
    const font = excelFont(rule.style);
    const fill = toHex(rule.style.bg?.rgb);
    const written = {
      type: "expression" as const,
      priority: index + 1,
      formulae: [rule.value.replace(/^=/, "")],
      stopIfTrue,
      style: {
        ...(Object.keys(font).length > 0 ? { font } : {}),
        ...(fill === null ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } as const }),
      },
    };
    sheet.addConditionalFormatting({ ref: ranges.map((range) => formatRect(toRect(range))).join(" "), rules: [written] });
  }
}

const errorStyles: Readonly<Record<DataValidationErrorStyle, string>> = {
  [DataValidationErrorStyle.INFO]: "information",
  [DataValidationErrorStyle.STOP]: "stop",
  [DataValidationErrorStyle.WARNING]: "warning",
};

function writeValidations(sheet: Worksheet, rules: readonly ISheetDataValidationRule[]): void {
  const validations = withUntypedParts(sheet).dataValidations;
  for (const rule of rules) {
    const formulae = [rule.formula1, rule.formula2].flatMap((formula) => (formula ? [excelFormula(formula, rule.type)] : []));
    const validation = {
      type: rule.type as DataValidation["type"],
      formulae,
      allowBlank: rule.allowBlank ?? false,
      showErrorMessage: rule.showErrorMessage ?? false,
      errorStyle: errorStyles[rule.errorStyle ?? DataValidationErrorStyle.STOP],
      ...(rule.error ? { error: rule.error } : {}),
      ...(rule.errorTitle ? { errorTitle: rule.errorTitle } : {}),
      ...(rule.showInputMessage === true ? { showInputMessage: true } : {}),
      ...(rule.prompt ? { prompt: rule.prompt } : {}),
      ...(rule.promptTitle ? { promptTitle: rule.promptTitle } : {}),
      ...(rule.operator === undefined ? {} : { operator: rule.operator as NonNullable<DataValidation["operator"]> }),
    };
    for (const range of rule.ranges) validations?.add(formatRect(toRect(range)), validation);
  }
}

function excelFormula(formula: string, type: string): string {
  if (formula.startsWith("=")) return formula.slice(1);
  return type === "list" ? `"${formula.replaceAll('"', '""')}"` : formula;
}
