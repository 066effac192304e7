/** Reads the bytes of an .xlsx or .xlsm file as a workbook: values as last calculated, number formats, merges. Pure; throws `XlsxError` only. */
import type { SheetData, WorkbookData } from "../../sheet/data";
import { type CellContext, type FilledCells, worksheet } from "./cells";
import { demandZip } from "./container";
import { type CellFormat, cellFormats } from "./formats";
import { apart, rectangleOf } from "./grid";
import { type Limits, defaultLimits } from "./limits";
import { XlsxError } from "./error";
import { readXml, relationsOf, spreadsheet, workbookPart } from "./package";
import { sharedStrings } from "./strings";
import { type XmlReader, flag, unescapeText } from "./xml";
import { ZipArchive } from "./zip";

/** No workbook that people work with comes near it. */
const mostSheets = 2_000;

interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly relation: string;
}

export function readXlsx(bytes: Uint8Array, limits: Partial<Limits> = {}): WorkbookData {
  const bounds: Limits = { ...defaultLimits, ...limits };
  demandZip(bytes);
  const archive = new ZipArchive(bytes, bounds);
  const main = workbookPart(archive);
  const { entries, isFrom1904 } = readWorkbook(archive, main);
  const relations = new Map(relationsOf(archive, main).map((relation) => [relation.id, relation]));
  const partOf = (type: string): string | undefined => [...relations.values()].find((relation) => relation.type === type)?.target;

  const strings: string[] = [];
  const formats: CellFormat[] = [];
  const shared = partOf("sharedStrings");
  if (shared !== undefined && archive.has(shared)) readXml(archive, shared, sharedStrings(strings, bounds.cells));
  const styles = partOf("styles");
  if (styles !== undefined && archive.has(styles)) readXml(archive, styles, cellFormats(formats));

  const sheets: SheetData[] = [];
  const parts = new Set<string>();
  let cellsLeft = bounds.cells;
  for (const entry of entries) {
    const relation = relations.get(entry.relation);
    if (!relation) throw new XlsxError("damaged", `sheet ${entry.name} has no part`);
    // Chart, dialog and macro sheets hold no cells.
    if (relation.type !== "worksheet") continue;
    if (parts.has(relation.target)) throw new XlsxError("damaged", `two sheets in ${relation.target}`);
    parts.add(relation.target);
    const sheet = readSheet(archive, entry, relation.target, { strings, formats, isFrom1904, mostCells: cellsLeft, mostMerges: bounds.merges });
    cellsLeft -= sheet.values.length * (sheet.values[0]?.length ?? 0);
    sheets.push(sheet);
  }
  return { name: null, sheets };
}

function readWorkbook(archive: ZipArchive, part: string): { entries: SheetEntry[]; isFrom1904: boolean } {
  const entries: SheetEntry[] = [];
  let isFrom1904 = false;
  const open: XmlReader["open"] = (name, attributes) => {
    if (name === "workbookPr") isFrom1904 = flag(attributes.date1904);
    if (name !== "sheet") return;
    if (entries.some(({ id }) => id === attributes.sheetId)) throw new XlsxError("damaged", `two sheets with the id ${attributes.sheetId ?? ""}`);
    if (entries.length >= mostSheets) throw new XlsxError("too-large", `more than ${mostSheets} sheets`);
    const relationKey = Object.keys(attributes).find((key) => key.endsWith(":id"));
    entries.push({
      id: attributes.sheetId ?? "",
      name: unescapeText(attributes.name ?? ""),
      visible: (attributes.state ?? "visible") === "visible",
      relation: relationKey === undefined ? "" : (attributes[relationKey] ?? ""),
    });
  };
  readXml(archive, part, { root: "workbook", namespaces: spreadsheet, reader: { open } });
  if (entries.length === 0) throw new XlsxError("damaged", "a workbook without sheets");
  return { entries, isFrom1904 };
}

function readSheet(archive: ZipArchive, entry: SheetEntry, part: string, context: CellContext): SheetData {
  const cells: FilledCells = { rows: new Map(), merges: [] };
  readXml(archive, part, worksheet(context, cells));
  const rectangle = rectangleOf(cells, context.mostCells);
  return { id: entry.id, name: entry.name, visible: entry.visible, ...rectangle, merges: apart(cells.merges, rectangle) };
}
