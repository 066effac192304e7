/** Sheets of ours in a file, known by the names over their headers. */
import type { OwnSheet } from "../port";
import { Book } from "./book";
import { namedPlaces } from "./edit-workbook";
import { formulaCells } from "./formula-cells";
import type { Limits } from "./limits";

/** The sheets whose markers begin with `prefix`, in workbook order. */
export function ownSheets(bytes: Uint8Array, prefix: string, limits: Partial<Limits> = {}): OwnSheet[] {
  const book = new Book(bytes, limits);
  const places = namedPlaces(book.draft.text(book.main), prefix);
  return book.sheets.flatMap(({ id, name, part }) =>
    places.flatMap((place) => (place.sheet === name ? [{ marker: place.name, sheetId: id, range: place.range, formulas: formulaCells(book.draft.text(part)) }] : [])),
  );
}

/** The sheet that carries a marker; null where there is none. */
export const markedSheet = (bytes: Uint8Array, marker: string, limits: Partial<Limits> = {}): OwnSheet | null =>
  ownSheets(bytes, marker, limits).find((own) => own.marker.toLowerCase() === marker.toLowerCase()) ?? null;
