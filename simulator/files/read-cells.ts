/** One ExcelJS cell's value as Univer's cell data. Rich text becomes plain: the add-in reads no more of it. */
import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Cell, CellFormulaValue, CellHyperlinkValue, CellRichTextValue, CellValue } from "exceljs";
import { dateToSerial } from "./units";

export function readCell(cell: Cell, date1904: boolean): ICellData | null {
  if (cell.isMerged && cell.master !== cell) return null;
  const { formula } = cell;
  if (typeof formula === "string" && formula !== "") {
    const result = readValue((cell.value as CellFormulaValue).result, date1904);
    return { ...result, f: `=${formula}` };
  }
  return readValue(cell.value, date1904);
}

function readValue(value: CellValue | undefined, date1904: boolean): ICellData | null {
  if (value == null) return null;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value instanceof Date) return { v: dateToSerial(value, date1904), t: CellValueType.NUMBER };
  if (typeof value === "string") return textCell(value);
  if (isRichText(value)) return textCell(plain(value));
  if ("hyperlink" in value) return { ...textCell(linkText(value)), custom: { hyperlink: inside(value.hyperlink) } };
  if ("error" in value) return textCell(value.error);
  return null;
}

/** A place in the workbook stands in a file with its sign or without. */
function inside(target: string): string {
  return /^[^#:/!]+![$A-Z\d:]+$/i.test(target) ? `#${target}` : target;
}

function textCell(text: string): ICellData {
  return { v: text.replace(/\r\n?/g, "\n"), t: CellValueType.STRING };
}

function isRichText(value: object): value is CellRichTextValue {
  return "richText" in value;
}

function plain({ richText }: CellRichTextValue): string {
  return richText.map(({ text }) => text).join("");
}

function linkText({ text }: CellHyperlinkValue): string {
  const shown: unknown = text;
  return typeof shown === "object" && shown !== null && isRichText(shown) ? plain(shown) : String(shown);
}
