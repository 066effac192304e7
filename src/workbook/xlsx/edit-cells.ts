/** Writes values into the XML of a worksheet: only the cells named change, every other character stays. Missing rows and cells are put in in order. */
import type { CellValue } from "../../sheet/data";
import { cellAddress, columnIndex, cover, parseAddress, rangeAddress } from "../../sheet/range";
import { XlsxError } from "./error";
import { attributesAt, type Document, documentOf, rowAt, setAttribute, splice, type Splice, type Tag, tagsOf } from "./spans";
import { elementMaker, escapeText, type MakeElement, textElement } from "./xml-write";

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a cell is to be written as: its value in the workbook's own counting, its style, and the formula that gives the value. */
export interface StoredCell {
  readonly value: CellValue;
  readonly style: number;
  readonly formula?: string | undefined;
}

export interface EditedSheet {
  readonly text: string;
  /** Addresses of cells whose formula gave way to a value. */
  readonly formulasReplaced: readonly string[];
}

/** `store`: a value as the cell, which has this style now, is to hold it. */
export function editCells(text: string, edits: readonly CellEdit[], store: (value: CellValue, style: number) => StoredCell): EditedSheet {
  if (edits.length === 0) return { text, formulasReplaced: [] };
  const editor = new SheetEditor(documentOf(text), edits, store);
  editor.run();
  return { text: splice(text, editor.splices), formulasReplaced: editor.formulasReplaced };
}

interface OpenRow {
  readonly tag: Tag;
  readonly row: number;
  readonly style: number | null;
  /** Edits of this row still to be placed, by column. */
  readonly pending: CellEdit[];
  column: number;
  widest: number;
}

class SheetEditor {
  readonly splices: Splice[] = [];
  readonly formulasReplaced: string[] = [];
  readonly #document: Document;
  readonly #store: (value: CellValue, style: number) => StoredCell;
  readonly #make: MakeElement;
  /** Edits by row, ascending, each row's by column. */
  readonly #rows: (readonly [row: number, edits: CellEdit[]])[];
  readonly #columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  readonly #added: { row: number; column: number }[] = [];
  #row = -1;
  #dimension: Tag | null = null;

  constructor(document: Document, edits: readonly CellEdit[], store: (value: CellValue, style: number) => StoredCell) {
    this.#document = document;
    this.#store = store;
    this.#make = elementMaker(document.prefix);
    const rows = new Map<number, Map<number, CellEdit>>();
    for (const edit of edits) {
      const row = rows.get(edit.row) ?? new Map<number, CellEdit>();
      rows.set(edit.row, row.set(edit.column, edit));
    }
    this.#rows = [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => [row, [...cells.values()].sort((a, b) => a.column - b.column)]);
  }

  run(): void {
    const { text, root, prefix } = this.#document;
    const name = (local: string): string => prefix + local;
    const [dimension, col, sheetData, row, c, f] = ["dimension", "col", "sheetData", "row", "c", "f"].map(name);
    let open: OpenRow | null = null;
    let cell: { readonly tag: Tag; readonly edit: CellEdit; hasFormula: boolean } | null = null;
    let isInData = false;
    for (const tag of tagsOf(text, root.innerStart, root.innerEnd)) {
      // Whatever follows the last cell to be written stays as it is.
      if (isInData && !open && this.#rows.length === 0) break;
      if (!isInData) {
        if (tag.name === sheetData && tag.kind === "open") isInData = true;
        else if (tag.name === sheetData) this.#fillEmptyData(tag);
        else if (tag.name === dimension) this.#dimension = tag;
        else if (tag.name === col && tag.kind !== "close") this.#readColumn(tag);
        continue;
      }
      if (tag.name === sheetData) {
        this.#addRowsBefore(Infinity, tag.start);
        break;
      }
      if (tag.name === row) {
        if (tag.kind === "close") {
          if (open) this.#closeRow(open, tag.start);
          open = null;
        } else {
          open = this.#openRow(tag);
          if (open && tag.kind === "empty") {
            this.#fillEmptyRow(open);
            open = null;
          }
        }
      } else if (open && tag.name === c && tag.kind !== "close") {
        const edit = this.#reachCell(open, tag);
        if (edit && tag.kind === "empty") this.#replace(tag, tag.end, edit);
        else if (edit) cell = { tag, edit, hasFormula: false };
      } else if (cell && tag.name === f) {
        cell.hasFormula = true;
      } else if (cell && tag.name === c) {
        if (cell.hasFormula) this.formulasReplaced.push(cellAddress(cell.edit.row, cell.edit.column));
        this.#replace(cell.tag, tag.end, cell.edit);
        cell = null;
      }
    }
    this.#growDimension();
  }

  #openRow(tag: Tag): OpenRow | null {
    const row = rowAt(this.#document.text, tag.start, this.#row + 1);
    if (!(row > this.#row)) throw new XlsxError("damaged", `row ${row + 1} out of order`);
    this.#row = row;
    this.#addRowsBefore(row, tag.start);
    const [next] = this.#rows;
    if (next?.[0] !== row) return null;
    this.#rows.shift();
    const attributes = attributesAt(this.#document.text, tag.start);
    return { tag, row, style: attributes["customFormat"] === "1" ? Number(attributes["s"] ?? 0) : null, pending: next[1], column: -1, widest: -1 };
  }

  /** The edit of the cell at `tag`, if there is one; cells before it that are not there are put in. */
  #reachCell(open: OpenRow, tag: Tag): CellEdit | null {
    const address = attributesAt(this.#document.text, tag.start)["r"];
    const column = address === undefined ? open.column + 1 : columnIndex(address.replace(/\d+$/u, ""));
    if (!(column > open.column)) throw new XlsxError("damaged", `cell ${address ?? column} out of order`);
    open.column = column;
    this.#insert(open, column, tag.start);
    if (open.pending[0]?.column !== column) return null;
    return open.pending.shift() ?? null;
  }

  #replace(tag: Tag, end: number, edit: CellEdit): void {
    const style = Number(attributesAt(this.#document.text, tag.start)["s"] ?? 0);
    this.splices.push({ start: tag.start, end, text: this.#cell(edit, style) });
  }

  #insert(open: OpenRow, before: number, at: number): void {
    while (open.pending[0] && open.pending[0].column < before) {
      const edit = open.pending.shift();
      if (!edit || edit.value === "") continue;
      this.splices.push({ start: at, end: at, text: this.#newCell(edit, open.style) });
      open.widest = edit.column;
    }
  }

  #closeRow(open: OpenRow, at: number): void {
    this.#insert(open, Infinity, at);
    this.#widen(open);
  }

  #fillEmptyRow(open: OpenRow): void {
    const cells = open.pending.filter(({ value }) => value !== "").map((edit) => this.#newCell(edit, open.style));
    open.widest = open.pending.at(-1)?.column ?? -1;
    if (cells.length === 0) return;
    this.splices.push({ start: open.tag.end - 2, end: open.tag.end, text: `>${cells.join("")}</${this.#document.prefix}row>` });
    this.#widen(open);
  }

  /** Excel notes the first and last column of a row as a hint for loading. */
  #widen({ tag, widest }: OpenRow): void {
    const [, first, last] = /^(\d+):(\d+)$/u.exec(attributesAt(this.#document.text, tag.start)["spans"] ?? "") ?? [];
    if (first === undefined || widest < 0) return;
    const columns = this.#added.filter(({ row }) => row === this.#row).map(({ column }) => column + 1);
    const spans = `${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}`;
    if (spans !== `${first}:${last}`) this.splices.push(setAttribute(this.#document.text, tag.start, "spans", spans));
  }

  #addRowsBefore(row: number, at: number): void {
    while (this.#rows[0] && this.#rows[0][0] < row) this.splices.push({ start: at, end: at, text: this.#newRow(this.#rows.shift()) });
  }

  #newRow(entry: readonly [row: number, edits: readonly CellEdit[]] | undefined): string {
    const cells = entry?.[1].filter(({ value }) => value !== "").map((edit) => this.#newCell(edit, null)) ?? [];
    return entry && cells.length > 0 ? this.#make("row", { r: entry[0] + 1 }, ...cells) : "";
  }

  #fillEmptyData(tag: Tag): void {
    if (tag.kind !== "empty") return;
    const rows = this.#rows.splice(0).map((entry) => this.#newRow(entry));
    this.splices.push({ start: tag.end - 2, end: tag.end, text: `>${rows.join("")}</${this.#document.prefix}sheetData>` });
  }

  #newCell(edit: CellEdit, rowStyle: number | null): string {
    this.#added.push(edit);
    return this.#cell(edit, rowStyle ?? this.#columnStyles.find(({ first, last }) => edit.column >= first && edit.column <= last)?.style ?? 0);
  }

  #cell({ row, column, value }: CellEdit, style: number): string {
    const stored = this.#store(value, style);
    return cellElement(this.#make, cellAddress(row, column), stored);
  }

  #readColumn(tag: Tag): void {
    const { min, max, style } = attributesAt(this.#document.text, tag.start);
    if (style !== undefined) this.#columnStyles.push({ first: Number(min) - 1, last: Number(max) - 1, style: Number(style) });
  }

  #growDimension(): void {
    const [first, ...rest] = this.#added;
    if (!this.#dimension || !first) return;
    const reference = attributesAt(this.#document.text, this.#dimension.start)["ref"] ?? "";
    const known = parseAddress(reference);
    if (!known) return;
    const cells = [first, ...rest].map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
    const grown = rangeAddress(cover([known, ...cells]));
    if (grown !== reference) this.splices.push(setAttribute(this.#document.text, this.#dimension.start, "ref", grown));
  }
}

/** Excel's own limits. */
const longestText = 32_767;
const longestFormula = 8_192;

/** Text is always written as text, whatever it begins with. */
export function cellElement(make: MakeElement, address: string, { value, style, formula }: StoredCell): string {
  const attributes = { r: address, s: style === 0 ? undefined : style };
  if (formula === undefined && value === "") return make("c", attributes);
  if (formula !== undefined && formula.length > longestFormula) throw new RangeError(`${address}: formula longer than ${longestFormula} characters`);
  const f = formula === undefined ? "" : make("f", {}, escapeText(formula));
  if (typeof value === "boolean") return make("c", { ...attributes, t: "b" }, f, make("v", {}, value ? "1" : "0"));
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`${address}: ${value} is no number a cell can hold`);
    return make("c", attributes, f, make("v", {}, String(value)));
  }
  if (value.length > longestText) throw new RangeError(`${address}: text longer than ${longestText} characters`);
  if (formula !== undefined) return make("c", { ...attributes, t: "str" }, f, make("v", {}, escapeText(value)));
  return make("c", { ...attributes, t: "inlineStr" }, make("is", {}, textElement(make, value)));
}
