/** Puts a report's sheet into a workbook: in place of the one with its marker, else as a new last sheet under a name nobody has. */
import type { SheetContent } from "../../sheet/content";
import { columnName } from "../../sheet/range";
import type { Book } from "./book";
import { addRelation, freePart, removeParts, removeRelations, setContentType } from "./draft-relations";
import { addSheet, type DefinedName, namedPlace, setNames } from "./edit-workbook";
import { quotedSheet, sheetXml } from "./sheet-xml";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

export function writeSheet(book: Book, content: SheetContent): void {
  const place = namedPlace(book.draft.text(book.main), content.marker.name);
  const known = place && book.sheets.find(({ name }) => name === place.sheet);
  const { name, part } = known ?? newSheet(book, content.name);
  if (known) forgetAttachments(book, part);
  book.write(part, sheetXml(content, book.styles, book.namespace));
  const names = namesOf(content, name, book.sheetNames.indexOf(name));
  book.writeWorkbook((text) => setNames(text, names));
}

function newSheet(book: Book, wanted: string): { readonly name: string; readonly part: string } {
  const name = freeName(wanted, book.sheetNames);
  const part = freePart(book.draft, "xl/worksheets/sheet", ".xml");
  setContentType(book.draft, part, worksheetType);
  const relation = addRelation(book.draft, book.main, `${book.relationTypes}/worksheet`, part);
  book.writeWorkbook((text) => addSheet(text, name, relation, book.relationTypes));
  return { name, part };
}

const longestName = 31;

function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? "" : ` (${n})`;
    const name = `${wanted.slice(0, longestName - end.length)}${end}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** What Excel has hung on the old sheet stands beside cells that are now others. */
function forgetAttachments({ draft }: Book, part: string): void {
  const gone = removeRelations(draft, part, () => true);
  const own = gone.filter(({ type }) => ["comments", "vmlDrawing", "threadedComment", "printerSettings", "drawing"].includes(type));
  if (own.length > 0) removeParts(draft, own.map(({ target }) => target));
}

function namesOf({ marker, filter, print }: SheetContent, sheetName: string, sheet: number): DefinedName[] {
  const on = quotedSheet(sheetName);
  const absolute = ({ top, left, bottom, right }: SheetContent["marker"]["range"]): string => `${on}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
  const titles = print.repeatRows && `${on}!$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`;
  return [
    { name: "_xlnm._FilterDatabase", reference: filter && absolute(filter), sheet, hidden: true },
    { name: "_xlnm.Print_Titles", reference: titles, sheet, hidden: false },
    { name: marker.name, reference: absolute(marker.range), sheet: null, hidden: true },
  ];
}
