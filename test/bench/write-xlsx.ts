/** The least .xlsx that holds a generated workbook: shared strings, one style, merges. */
import { strToU8, zipSync } from "fflate";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { cellAddress, rangeAddress } from "../../src/sheet/range";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (entries: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function writeXlsx({ sheets }: WorkbookData): Uint8Array {
  const strings = new Map<string, number>();
  const indexOf = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const parts: Record<string, string> = {
    "_rels/.rels": relations([relation("main", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${types}"><sheets>${sheets
      .map(({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="s${at}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at) => relation(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
      relation("strings", "sharedStrings", "sharedStrings.xml"),
      relation("styles", "styles", "styles.xml"),
    ]),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, indexOf);
  parts["xl/sharedStrings.xml"] = `<sst xmlns="${main}">${[...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("")}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheetXml({ values, merges }: SheetData, indexOf: (text: string) => number): string {
  const rows = values.map((row, r) => {
    const cells = row.map((value, c) => {
      if (typeof value === "number") return `<c r="${cellAddress(r, c)}" s="1"><v>${value}</v></c>`;
      return value === "" ? `<c r="${cellAddress(r, c)}" s="0"/>` : `<c r="${cellAddress(r, c)}" t="s"><v>${indexOf(String(value))}</v></c>`;
    });
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  return `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData><mergeCells>${merged.join("")}</mergeCells></worksheet>`;
}
