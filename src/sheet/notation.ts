/** Excel's own notation, the same in every host: references to places on other sheets, the foot of a printed page. */
import { type CellRange, columnName, parseAddress } from "./range";

/** A sheet's name as a reference has it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** "'表'!$A$1:$B$2" */
export const absoluteReference = (sheet: string, { top, left, bottom, right }: CellRange): string =>
  `${quotedSheet(sheet)}!$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

/** Reads "'表'!$A$1:$B$2" or "表!A1"; null for anything but one rectangle of one sheet. */
export function parseReference(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'|([^'!#]+))!([^!]+)$/u.exec(text) ?? [];
  const range = parseAddress(address);
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return range && sheet !== undefined ? { sheet, range } : null;
}

/** &P and &N are the page numbers, && is a mere &. */
export const footerCodes = (text: string): string => text.replaceAll("&", "&&").replaceAll("{page}", "&P").replaceAll("{pages}", "&N");
