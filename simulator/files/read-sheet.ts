/** One worksheet of a file: cells with their looks, sizes, merges, panes; and what Univer keeps beside the cells. */
import type { IColumnData, IFreeze, IObjectArrayPrimitiveType, IObjectMatrixPrimitiveType, IRowData, IStyleData, IWorksheetData, ICellData } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ISheetNote } from "@univerjs/sheets-note";
import type { Comment, Fill, Worksheet } from "exceljs";
import { leastColumns, leastRows, spareColumns, spareRows } from "../univer/blank";
import { ruleOf } from "../univer/conditional-formats";
import { toRange } from "../univer/rects";
import { parseRect, parseRects } from "./address";
import { viewsOf, withUntypedParts } from "./exceljs-parts";
import { readExtras } from "./page-setup";
import type { Palette } from "./palette";
import { readCell } from "./read-cells";
import { fillStyle, fontStyle, toUniver } from "./styles";
import { pointsToPixels, widthToPixels } from "./units";

const defaultWidth = 8.43;
const defaultHeight = 15;
const noteSize = { width: 200, height: 100 };

export interface ReadSheet {
  readonly data: Partial<IWorksheetData> & { readonly id: string };
  readonly conditionalFormats: IConditionFormattingRule[];
  readonly notes: Record<string, Record<string, ISheetNote>>;
  /** Conditional formats that are no expression. */
  readonly otherFormats: number;
}

export interface ReadingOptions {
  readonly palette: Palette;
  readonly date1904: boolean;
  /** Answers the id of a style, one for all cells that look the same. */
  style(style: IStyleData): string | undefined;
}

export function readSheet(file: Worksheet, id: string, options: ReadingOptions): ReadSheet {
  const sheet = withUntypedParts(file);
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const rowData: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  const notes: ReadSheet["notes"] = {};
  let rows = 0;
  let columns = 0;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const line = row.number - 1;
    row.eachCell({ includeEmpty: true }, (cell) => {
      const column = Number(cell.col) - 1;
      const data = readCell(cell, options.date1904);
      const style = options.style(toUniver(cell.style, options.palette));
      if (data === null && style === undefined) return;
      (cellData[line] ??= {})[column] = style === undefined ? { ...data } : { ...data, s: style };
      rows = Math.max(rows, line + 1);
      columns = Math.max(columns, column + 1);
      const note = noteText(cell.note);
      if (note !== "") (notes[line] ??= {})[column] = { id: `note-${id}-${line}-${column}`, row: line, col: column, note, ...noteSize };
    });
    const plain = cellData[line] === undefined && row.height === undefined && !row.hidden;
    if (!plain) rowData[line] = rowSizes(row.height, row.hidden);
  });
  const extras = readExtras(sheet);
  const custom = { ...(sheet.sheetProtection?.sheet === true ? { protected: true } : {}), ...(Object.keys(extras).length === 0 ? {} : { extras }) };
  const formats = readFormats(sheet.conditionalFormattings ?? [], id, options.palette);
  return {
    data: {
      id,
      name: sheet.name,
      hidden: sheet.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      rowCount: Math.max(leastRows, rows + spareRows),
      columnCount: Math.max(leastColumns, columns + spareColumns),
      defaultColumnWidth: widthToPixels(sheet.properties.defaultColWidth ?? defaultWidth),
      defaultRowHeight: pointsToPixels(sheet.properties.defaultRowHeight || defaultHeight),
      mergeData: sheet.model.merges.flatMap((address) => {
        const rect = parseRect(address);
        return rect === null ? [] : [toRange(rect)];
      }),
      cellData,
      rowData,
      columnData: columnSizes(sheet),
      showGridlines: viewsOf(sheet)[0]?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      ...frozen(sheet),
      ...(!sheet.properties.tabColor?.argb ? {} : { tabColor: `#${sheet.properties.tabColor.argb.slice(-6)}` }),
      ...(Object.keys(custom).length === 0 ? {} : { custom }),
    },
    ...formats,
    notes,
  };
}

/** A row without a height of its own is as high as its text needs. */
function rowSizes(height: number | undefined, hidden: boolean): Partial<IRowData> {
  const sizes: Partial<IRowData> = height === undefined ? { ia: BooleanNumber.TRUE } : { h: pointsToPixels(height), ia: BooleanNumber.FALSE };
  if (hidden) sizes.hd = BooleanNumber.TRUE;
  return sizes;
}

function columnSizes(sheet: Worksheet): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const sizes: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (let index = 0; index < sheet.columnCount; index++) {
    const { width, hidden } = sheet.getColumn(index + 1);
    if (width === undefined && !hidden) continue;
    sizes[index] = { ...(width === undefined ? {} : { w: widthToPixels(width) }), ...(hidden ? { hd: BooleanNumber.TRUE } : {}) };
  }
  return sizes;
}

function frozen(sheet: Worksheet): { freeze?: IFreeze } {
  const view = viewsOf(sheet).find(({ state }) => state === "frozen");
  if (view?.state !== "frozen") return {};
  const xSplit = view.xSplit ?? 0;
  const ySplit = view.ySplit ?? 0;
  return { freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 } };
}

function noteText(note: string | Comment | undefined): string {
  if (note === undefined) return "";
  return typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("");
}

type Formattings = NonNullable<ReturnType<typeof withUntypedParts>["conditionalFormattings"]>;

function readFormats(formattings: Formattings, sheetId: string, palette: Palette): Pick<ReadSheet, "conditionalFormats" | "otherFormats"> {
  const all = formattings.flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })));
  all.sort((a, b) => a.rule.priority - b.rule.priority);
  const expressions = all.filter(({ rule }) => rule.type === "expression" && typeof rule.formulae?.[0] === "string");
  const conditionalFormats = expressions.map(({ ref, rule }, index) =>
    ruleOf(`format-${sheetId}-${index}`, parseRects(ref), {
      formula: String(rule.formulae?.[0]),
      style: { ...fontStyle(rule.style?.font, palette), ...fillStyle(inFormat(rule.style?.fill), palette) },
      stopIfTrue: rule.stopIfTrue === true,
    }),
  );
  return { conditionalFormats, otherFormats: all.length - expressions.length };
}

/** In a conditional format the background is the colour that shows. */
function inFormat(fill: Fill | null | undefined): Fill | null | undefined {
  return fill?.type === "pattern" && fill.bgColor != null ? { ...fill, pattern: "solid", fgColor: fill.bgColor } : fill;
}
