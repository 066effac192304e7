/** Puts a report's sheet into a workbook: in place of the one with its marker, else as a new last sheet under a name nobody has. */
import type { SheetContent } from "../../sheet/content";
import { absoluteReference, quotedSheet } from "../../sheet/notation";
import { freeSheetName } from "../../sheet/sheet-name";
import type { Book } from "./book";
import { addRelation, detach, freePart, setContentType } from "./draft-relations";
import { addSheet, type DefinedName, namedPlaces, setNames } from "./edit-workbook";
import { sheetXml } from "./sheet-xml";
import { writeCharts } from "./write-charts";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

export interface WrittenSheet {
  readonly name: string;
  readonly part: string;
  /** It stands in place of one that was there before. */
  readonly isReplaced: boolean;
}

export function writeSheet(book: Book, content: SheetContent): WrittenSheet {
  const marker = content.marker.name.toLowerCase();
  const place = namedPlaces(book.draft.text(book.main), marker).find(({ name }) => name.toLowerCase() === marker);
  const known = place && book.sheets.find(({ name }) => name === place.sheet);
  const { name, part } = known ?? newSheet(book, content.name);
  // What hung on the old sheet stands beside cells that are now others.
  if (known) detach(book.draft, part);
  book.write(part, sheetXml(content, book, writeCharts(book, part, name, content)));
  const names = namesOf(content, name, book.sheetNames.indexOf(name));
  book.writeWorkbook((text) => setNames(text, names));
  return { name, part, isReplaced: known !== undefined };
}

function newSheet(book: Book, wanted: string): { readonly name: string; readonly part: string } {
  const name = freeSheetName(wanted, book.sheetNames);
  const part = freePart(book.draft, "xl/worksheets/sheet", ".xml");
  setContentType(book.draft, part, worksheetType);
  const relation = addRelation(book.draft, book.main, `${book.relationTypes}/worksheet`, part);
  book.writeWorkbook((text) => addSheet(text, name, relation, book.relationTypes));
  return { name, part };
}

function namesOf({ marker, filter, print }: SheetContent, sheetName: string, sheet: number): DefinedName[] {
  const titles = print.repeatRows && `${quotedSheet(sheetName)}!$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`;
  return [
    { name: "_xlnm._FilterDatabase", reference: filter && absoluteReference(sheetName, filter), sheet, hidden: true },
    { name: "_xlnm.Print_Area", reference: print.area ? absoluteReference(sheetName, print.area) : null, sheet, hidden: false },
    { name: "_xlnm.Print_Titles", reference: titles, sheet, hidden: false },
    { name: marker.name, reference: absoluteReference(sheetName, marker.range), sheet: null, hidden: true },
  ];
}
