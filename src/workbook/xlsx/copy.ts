/** A copy of a workbook with some things changed: values of cells, our marks and notes, a sheet of ours. Every part that needs no change goes over byte for byte. Pure; the bytes given are not touched. */
import type { SheetContent } from "../../sheet/content";
import type { CellValue } from "../../sheet/data";
import { grouped } from "../../sheet/grouped";
import { colours } from "../../sheet/marker";
import { quotedSheet } from "../../sheet/notation";
import type { Mark } from "../port";
import { Book, type BookSheet } from "./book";
import { contentTypeOf, removeParts, removeRelations } from "./draft-relations";
import { editCells } from "./edit-cells";
import { editMarks } from "./edit-marks";
import { editNotes } from "./edit-notes";
import { calculateOnLoad } from "./edit-workbook";
import { mayHaveFormulas } from "./formula-cells";
import type { Limits } from "./limits";
import { type LockReason, locksOf } from "./locks";
import { relationsOf } from "./package";
import { tagsOf } from "./spans";
import { writeStore } from "./store";
import { writeSheet } from "./write-sheet";
import { escapeMarkup } from "./xml-write";

export interface CellChange {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface NoteText {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface XlsxChanges {
  /** No cell twice, none that `lockedCells` gives a reason for. */
  readonly cells?: readonly CellChange[];
  /** In place of all marks and notes of ours that are there. */
  readonly annotations?: { readonly marks: readonly Mark[]; readonly notes: readonly NoteText[] };
  /** Each written in place of the sheet with the same marker, or as a new last sheet. No marker twice. */
  readonly sheets?: readonly SheetContent[];
  /** What is kept in the workbook from now on; null: nothing. */
  readonly store?: string | null | undefined;
}

export type XlsxWarning =
  /** The file was signed; a changed copy cannot be. */
  | { readonly code: "signature-removed" }
  /** Cells whose formula gave way to a value. */
  | { readonly code: "formulas-replaced"; readonly sheet: string; readonly cells: readonly string[] }
  /** Cells were changed and there are formulas: what they show is worked out when the file is opened. */
  | { readonly code: "formulas-stale" }
  /** No notes on this sheet: its comments are threaded, or the file is in the strict form, which has none. */
  | { readonly code: "notes-skipped"; readonly sheet: string; readonly reason: "threaded" | "strict" }
  /** Cells whose comment of somebody else was left as it is. */
  | { readonly code: "notes-occupied"; readonly sheet: string; readonly cells: number };

export interface XlsxCopy {
  readonly bytes: Uint8Array;
  readonly warnings: readonly XlsxWarning[];
}

/** Throws `XlsxError` for bytes that are no workbook, a `RangeError` for changes that cannot be made. */
export function copyXlsx(bytes: Uint8Array, { cells = [], annotations, sheets = [], store }: XlsxChanges, limits: Partial<Limits> = {}): XlsxCopy {
  const book = new Book(bytes, limits);
  const warnings = [...changeCells(book, cells), ...(annotations ? annotate(book, annotations) : [])];
  writeSheets(book, sheets);
  if (store !== undefined) writeStore(book, store);
  if (!book.draft.isChanged) return { bytes, warnings };
  const dropped = dropSignatures(book);
  return { bytes: book.toBytes(), warnings: [...dropped, ...warnings] };
}

/** Why a cell cannot be changed, for each in order; null where it can. */
export function lockedCells(bytes: Uint8Array, cells: readonly Omit<CellChange, "value">[], limits: Partial<Limits> = {}): (LockReason | null)[] {
  const book = new Book(bytes, limits);
  const reasons = new Map<object, LockReason | null>();
  for (const [sheetId, own] of grouped(cells, ({ sheetId }) => sheetId)) {
    const locks = locksOf(book.draft, book.sheet(sheetId).part, own, (style) => book.isUnlocked(style));
    for (const [at, cell] of own.entries()) reasons.set(cell, locks[at] ?? null);
  }
  return cells.map((cell) => reasons.get(cell) ?? null);
}

/** Whether the file carries macros: its name must then end in .xlsm, or Excel refuses it. */
export function hasMacros(bytes: Uint8Array, limits: Partial<Limits> = {}): boolean {
  const book = new Book(bytes, limits);
  return /macroEnabled/iu.test(contentTypeOf(book.draft, book.main) ?? "");
}

function changeCells(book: Book, cells: readonly CellChange[]): XlsxWarning[] {
  const warnings: XlsxWarning[] = [];
  for (const [sheetId, own] of grouped(cells, ({ sheetId }) => sheetId)) {
    const { part, name } = book.sheet(sheetId);
    const locks = locksOf(book.draft, part, own, (style) => book.isUnlocked(style));
    const locked = locks.findIndex((reason) => reason !== null);
    if (locked >= 0) throw new RangeError(`${name}: cell ${locked} of the changes is locked: ${locks[locked]}`);
    const { text, formulasReplaced } = editCells(book.draft.text(part), own, (value, style) => book.store(value, style));
    book.write(part, text);
    if (formulasReplaced.length > 0) warnings.push({ code: "formulas-replaced", sheet: name, cells: formulasReplaced });
  }
  if (cells.length === 0) return warnings;
  if (warnings.length > 0) dropCalculationChain(book);
  if (!book.sheets.some(({ part }) => hasFormula(book, part))) return warnings;
  book.writeWorkbook(calculateOnLoad);
  return [...warnings, { code: "formulas-stale" }];
}

function hasFormula(book: Book, part: string): boolean {
  const text = book.draft.text(part);
  if (!mayHaveFormulas(text)) return false;
  for (const { name } of tagsOf(text)) if (/^(?:\w+:)?f$/u.test(name)) return true;
  return false;
}

/** The order of calculation names every cell with a formula. Excel makes it anew where it is missing, and calls a file damaged where it is wrong. */
function dropCalculationChain({ draft, main }: Book): void {
  const gone = removeRelations(draft, main, ({ type }) => type === "calcChain");
  if (gone.length > 0) removeParts(draft, gone.map(({ target }) => target));
}

function writeSheets(book: Book, contents: readonly SheetContent[]): void {
  if (new Set(contents.map(({ marker }) => marker.name.toLowerCase())).size < contents.length) throw new RangeError("two sheets with one marker");
  const written = contents.map((content) => writeSheet(book, content));
  const replaced = written.filter(({ isReplaced }) => isReplaced);
  if (replaced.length > 0 || written.some(({ part }) => hasFormula(book, part))) dropCalculationChain(book);
  const parts = new Set(written.map(({ part }) => part));
  const names = replaced.map(({ name }) => escapeMarkup(quotedSheet(name).slice(1, -1)));
  const isStale = ({ part }: BookSheet): boolean => !parts.has(part) && hasFormula(book, part) && names.some((name) => book.draft.text(part).includes(name));
  // The sheets written carry what their formulas give; what others take from a sheet replaced may be another value by now.
  if (names.length > 0 && book.sheets.some(isStale)) book.writeWorkbook(calculateOnLoad);
}

function annotate(book: Book, { marks, notes }: NonNullable<XlsxChanges["annotations"]>): XlsxWarning[] {
  const marksBySheet = grouped(marks, ({ sheetId }) => sheetId);
  const notesBySheet = grouped(notes, ({ sheetId }) => sheetId);
  return book.sheets.flatMap((sheet) => {
    const text = book.draft.text(sheet.part);
    const wanted = marksBySheet.get(sheet.id) ?? [];
    if (wanted.length > 0 || text.includes("绩效助手")) book.write(sheet.part, editMarks(text, wanted, (level) => book.styles.differential({ fill: colours[level].fill, color: colours[level].font })));
    return annotateNotes(book, sheet, notesBySheet.get(sheet.id) ?? []);
  });
}

function annotateNotes(book: Book, { part, name }: BookSheet, notes: readonly NoteText[]): XlsxWarning[] {
  if (notes.length === 0 && !relationsOf(book.draft, part).some(({ type }) => type === "comments")) return [];
  const { skipped, occupied } = editNotes(book, part, notes);
  if (skipped !== null) return notes.length > 0 ? [{ code: "notes-skipped", sheet: name, reason: skipped }] : [];
  return occupied > 0 ? [{ code: "notes-occupied", sheet: name, cells: occupied }] : [];
}

/** A signature vouches for every byte. */
function dropSignatures({ draft }: Book): XlsxWarning[] {
  const gone = removeRelations(draft, "", ({ type }) => type === "origin");
  if (gone.length === 0) return [];
  removeParts(draft, draft.parts().filter((part) => part.toLowerCase().startsWith("_xmlsignatures/") || gone.some(({ target }) => target === part)));
  return [{ code: "signature-removed" }];
}
