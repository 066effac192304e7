/** The filled cells of one worksheet part and its merged areas. Empty cells, formatted or not, leave no trace. */
import type { CellValue } from "../../sheet/data";
import { type CellRange, parseAddress } from "../../sheet/range";
import { XlsxError } from "./error";
import { type CellFormat, generalFormat } from "./formats";
import { spreadsheet } from "./package";
import { RichText } from "./strings";
import { type XmlPart, unescapeText } from "./xml";

interface FilledRow {
  readonly columns: number[];
  readonly values: CellValue[];
  readonly formats: CellFormat[];
}

export interface FilledCells {
  readonly rows: Map<number, FilledRow>;
  readonly merges: CellRange[];
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Dates count from 1904 (old Excel for Mac). */
  readonly isFrom1904: boolean;
  readonly mostCells: number;
  readonly mostMerges: number;
}

/** Excel's own limits. */
const longestText = 32_767;
const maxRows = 1_048_576;
const maxColumns = 16_384;
/** Days between 1899-12-30 and 1904-01-01. */
const daysTo1904 = 1462;

export function worksheet(context: CellContext, cells: FilledCells): XmlPart {
  let count = 0;
  let row = -1;
  let column = -1;
  let type = "n";
  let style = 0;
  let isInData = false;
  let isInValue = false;
  let isInline = false;
  let raw = "";
  const inline = new RichText();

  const moveTo = (address: string): void => {
    const cell = readAddress(address);
    row = cell.row;
    column = cell.column;
  };
  const endCell = (): void => {
    const format = context.formats[style] ?? generalFormat;
    const value = type === "inlineStr" ? inline.take() : cellValue(raw, type, format, context);
    if (value === "") return;
    if ((count += 1) > context.mostCells) throw new XlsxError("too-large", `more than ${context.mostCells} cells`);
    if (typeof value === "string" && value.length > longestText) throw new XlsxError("damaged", `${value.length} letters in a cell`);
    let filled = cells.rows.get(row);
    if (!filled) cells.rows.set(row, (filled = { columns: [], values: [], formats: [] }));
    filled.columns.push(column);
    filled.values.push(value);
    filled.formats.push(format);
  };

  return {
    root: "worksheet",
    namespaces: spreadsheet,
    thin: thinner(),
    reader: {
      open: (name, attributes) => {
        if (isInline) {
          inline.open(name);
          return;
        }
        switch (name) {
          case "sheetData":
            isInData = true;
            break;
          case "row":
            row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
            column = -1;
            if (!(row >= 0 && row < maxRows)) throw new XlsxError("damaged", `row ${attributes.r ?? row}`);
            break;
          case "c":
            if (attributes.r !== undefined) moveTo(attributes.r);
            else if ((column += 1) >= maxColumns || row < 0) throw new XlsxError("damaged", `cell ${column + 1} of row ${row + 1}`);
            type = attributes.t ?? "n";
            style = Number(attributes.s ?? 0);
            raw = "";
            inline.start();
            break;
          case "v":
            isInValue = isInData;
            break;
          case "is":
            isInline = isInData;
            break;
          case "mergeCell":
            addMerge(cells.merges, attributes.ref ?? "");
            if (cells.merges.length > context.mostMerges) throw new XlsxError("too-large", `more than ${context.mostMerges} merged areas`);
            break;
        }
      },
      close: (name) => {
        if (name === "is") isInline = false;
        else if (isInline) inline.close(name);
        else if (name === "v") isInValue = false;
        else if (name === "c" && isInData) endCell();
        else if (name === "sheetData") isInData = false;
      },
      text: (text) => {
        if (isInValue) raw += text;
        else if (isInline) inline.text(text);
      },
    },
  };
}

function addMerge(merges: CellRange[], reference: string): void {
  const area = parseAddress(reference);
  if (!area || area.bottom >= maxRows || area.right >= maxColumns) throw new XlsxError("damaged", `merged area ${reference}`);
  if (area.top !== area.bottom || area.left !== area.right) merges.push(area);
}

/** As `parseAddress` for one cell, without making strings: this runs for every cell of a sheet. */
function readAddress(address: string): { row: number; column: number } {
  let column = 0;
  let row = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else throw new XlsxError("damaged", `cell address ${address}`);
  }
  if (row < 1 || row > maxRows || column < 1 || column > maxColumns) throw new XlsxError("damaged", `cell address ${address}`);
  return { row: row - 1, column: column - 1 };
}

function cellValue(raw: string, type: string, format: CellFormat, context: CellContext): CellValue {
  if (raw === "") return "";
  switch (type) {
    case "s": {
      const text = context.strings[Number(raw)];
      if (text === undefined) throw new XlsxError("damaged", `shared string ${raw}`);
      return text;
    }
    case "str":
      return unescapeText(raw);
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return raw.trim();
    case "d":
      return isoToSerial(raw.trim()) ?? raw;
    default: {
      const number = Number(raw);
      if (!Number.isFinite(number)) return raw;
      return context.isFrom1904 && format.isDate ? number + daysTo1904 : number;
    }
  }
}

/** "2024-03-01", "2024-03-01T12:00:00" or "12:00:00" as an Excel serial number; null for anything else. */
function isoToSerial(text: string): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match || text === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  // Excel counts a 29 February 1900, so serials before 1 March 1900 are one less.
  return (days < 61 ? days - 1 : days) + time;
}

const emptyCells = /<c r="[A-Z]+\d+"(?: s="\d+")?\/>/g;
const emptyRows = /<row r="\d+"[^<>]*(?:\/>|><\/row>)/g;

/**
 * Drops empty formatted cells and rows before they are parsed: a sheet of a million of them is read in a moment.
 * Only in the exact form Excel writes, and no longer once a comment or CDATA section is seen, inside which they would be text.
 */
function thinner(): (text: string) => string {
  let isSafe = true;
  let end = "";
  return (text) => {
    isSafe &&= !(end + text).includes("<!");
    end = text.slice(-1);
    return isSafe ? text.replace(emptyCells, "").replace(emptyRows, "") : text;
  };
}
