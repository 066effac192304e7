/** A report's sheet as the XML of a worksheet. */
import type { SheetContent } from "../../sheet/content";
import { footerCodes, quotedSheet } from "../../sheet/notation";
import { cellAddress, rangeAddress } from "../../sheet/range";
import type { Book } from "./book";
import { highlightsXml, validationsXml } from "./conditions-xml";
import { cellElement } from "./edit-cells";
import { declaration, elementMaker, escapeText } from "./xml-write";

const make = elementMaker("");

/** `drawing`: the id of the relation to the drawing with its charts. */
export function sheetXml(content: SheetContent, book: Book, drawing: string | null): string {
  const { columns, merges, filter, freeze, print, highlights = [], validations = [] } = content;
  const styleIds = new Map(Object.entries(content.styles).map(([name, style]) => [name, book.style(style)]));
  const rows = content.rows.map(({ height, grows, cells }, row) => {
    const written = cells.flatMap((cell, column) => {
      if (!cell) return [];
      const style = styleIds.get(cell.style);
      if (style === undefined) throw new RangeError(`no style ${cell.style}`);
      const { formula, value } = cell;
      // What a formula gives is text by itself.
      const stored = formula !== undefined && typeof value === "string" ? { value, style } : book.store(value, style);
      return [cellElement(make, cellAddress(row, column), { ...stored, formula })];
    });
    return make("row", { r: row + 1, ht: height ?? undefined, customHeight: height === null || grows ? undefined : 1 }, ...written);
  });
  const width = content.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  const extent = { top: 0, left: 0, bottom: Math.max(0, content.rows.length - 1), right: width - 1 };
  const body = [
    make("sheetPr", {}, make("pageSetUpPr", { fitToPage: 1 })),
    make("dimension", { ref: rangeAddress(extent) }),
    make("sheetViews", {}, make("sheetView", { showGridLines: 0, workbookViewId: 0 }, freeze ? pane(freeze) : "")),
    make("sheetFormatPr", { defaultRowHeight: 15 }),
    make("cols", {}, ...columns.map(({ width, hidden }, at) => make("col", { min: at + 1, max: at + 1, width, hidden: hidden ? 1 : undefined, customWidth: 1 }))),
    `<sheetData>${rows.join("")}</sheetData>`,
    filter ? make("autoFilter", { ref: rangeAddress(filter) }) : "",
    merges.length > 0 ? make("mergeCells", { count: merges.length }, ...merges.map((merge) => make("mergeCell", { ref: rangeAddress(merge) }))) : "",
    highlightsXml(highlights, (highlight) => book.styles.differential(highlight)),
    validationsXml(validations),
    links(content),
    make("printOptions", { horizontalCentered: 1 }),
    make("pageMargins", { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    make("pageSetup", { paperSize: 9, orientation: print.orientation, fitToWidth: 1, fitToHeight: 0 }),
    make("headerFooter", {}, make("oddFooter", {}, escapeText(footer(print.footer)))),
    drawing === null ? "" : make("drawing", { "xmlns:r": book.relationTypes, "r:id": drawing }),
  ];
  return `${declaration}${make("worksheet", { xmlns: book.namespace }, ...body)}`;
}

function pane({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const corner = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return make("pane", { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellAddress(rows, columns), activePane: corner, state: "frozen" });
}

function links({ rows }: SheetContent): string {
  const made = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const { sheet, range, tip } = cell.link;
      return [make("hyperlink", { ref: cellAddress(row, column), location: `${quotedSheet(sheet)}!${rangeAddress(range)}`, tooltip: tip.slice(0, longestTip), display: String(cell.value) })];
    }),
  );
  return made.length > 0 ? make("hyperlinks", {}, ...made) : "";
}

const longestTip = 255;

/** &L and &R are the parts. */
const footer = ({ left, right }: SheetContent["print"]["footer"]): string => `&L${footerCodes(left)}&R${footerCodes(right)}`;
