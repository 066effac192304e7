/** Reads the bytes of an .xlsx or .xlsm file as a workbook: values as last calculated, number formats, merges. Pure; throws `XlsxError` only. */
import type { SheetData, WorkbookData } from "../../sheet/data";
import { type CellContext, type FilledCells, worksheet } from "./cells";
import { demandZip } from "./container";
import { type CellFormat, cellFormats } from "./formats";
import { rectangleOf } from "./grid";
import { type Limits, defaultLimits } from "./limits";
import { XlsxError } from "./error";
import { readXml, relationsOf, spreadsheet, workbookPart } from "./package";
import { sharedStrings } from "./strings";
import { type XmlReader, flag, unescapeText } from "./xml";
import { ZipArchive } from "./zip";

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
  const relations = relationsOf(archive, main);

  const strings: string[] = [];
  const formats: CellFormat[] = [];
  const shared = relations.find((relation) => relation.type === "sharedStrings");
  if (shared && archive.has(shared.target)) readXml(archive, shared.target, sharedStrings(strings));
  const styles = relations.find((relation) => relation.type === "styles");
  if (styles && archive.has(styles.target)) readXml(archive, styles.target, cellFormats(formats));

  const sheets: SheetData[] = [];
  let cellsLeft = bounds.cells;
  for (const entry of entries) {
    const relation = relations.find(({ id }) => id === entry.relation);
    if (!relation) throw new XlsxError("damaged", `sheet ${entry.name} has no part`);
    // Chart, dialog and macro sheets hold no cells.
    if (relation.type !== "worksheet") continue;
    const sheet = readSheet(archive, entry, relation.target, { strings, formats, isFrom1904 }, cellsLeft);
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

function readSheet(archive: ZipArchive, entry: SheetEntry, part: string, context: CellContext, maxCells: number): SheetData {
  const cells: FilledCells = { rows: new Map(), merges: [] };
  readXml(archive, part, worksheet(context, cells));
  return { id: entry.id, name: entry.name, visible: entry.visible, ...rectangleOf(cells, maxCells), merges: cells.merges };
}
