/** A .xlsx file's bytes as a Univer workbook. The file itself is only read. */
import type { IStyleData, IWorkbookData } from "@univerjs/core";
import { LocaleType } from "@univerjs/core";
import ExcelJS from "exceljs";
import type { Comment } from "../grid";
import { threadNote } from "../univer/comments";
import { FileError } from "./errors";
import { inspect } from "./inspect";
import { openPackage, sheetParts, textOf } from "./package";
import { readPackage } from "./package-parts";
import { Palette } from "./palette";
import { type ReadSheet, readSheet } from "./read-sheet";
import { readValidations } from "./read-validations";
import { emptyResources, packResources, type Resources } from "./resources";
import { readThreads } from "./threads";

export interface ReadWorkbook {
  readonly data: IWorkbookData;
  /** What the file holds that the grid does not show. */
  readonly lost: readonly string[];
}

export async function readXlsx(name: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  const lost = inspect(name, bytes);
  const file = new ExcelJS.Workbook();
  try {
    await file.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (error) {
    throw new FileError("damaged", name, error);
  }
  if (file.worksheets.length === 0) throw new FileError("damaged", name);
  const styles = new StyleTable();
  const themes = file.model.themes as unknown as Readonly<Record<string, string | undefined>> | undefined;
  const options = {
    palette: new Palette(themes?.["theme1"]),
    date1904: file.properties.date1904,
    style: (style: IStyleData) => styles.id(style),
  };
  const resources = emptyResources();
  const sheets: IWorkbookData["sheets"] = {};
  const sheetOrder: string[] = [];
  const files = openPackage(bytes);
  const parts = sheetParts(files);
  let otherFormats = 0;
  for (const worksheet of file.worksheets) {
    const id = `sheet-${worksheet.id}`;
    const sheet = readSheet(worksheet, id, options);
    sheetOrder.push(id);
    sheets[id] = sheet.data;
    resources.conditionalFormats[id] = sheet.conditionalFormats;
    const part = parts.get(worksheet.name) ?? "";
    resources.validations[id] = readValidations(textOf(files[part]), id);
    resources.notes[id] = withThreads(sheet.notes, readThreads(files, part));
    otherFormats += sheet.otherFormats;
  }
  const { names, xmlParts } = readPackage(files, new Map(file.worksheets.map((worksheet) => [worksheet.name, `sheet-${worksheet.id}`])));
  for (const known of names) resources.names[known.id] = known;
  if (otherFormats > 0) lost.push(`条件格式 ${otherFormats} 条（公式以外的）`);
  const data: IWorkbookData = {
    id: `book-${crypto.randomUUID()}`,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: styles.all,
    sheetOrder,
    sheets,
    resources: packResources(resources),
    ...(xmlParts.length === 0 ? {} : { custom: { xmlParts } }),
  };
  return { data, lost };
}

/** In place of the notes that stand in for them. */
function withThreads(notes: ReadSheet["notes"], threads: readonly Comment[]): NonNullable<Resources["notes"][string]> {
  const all: NonNullable<Resources["notes"][string]> = { ...notes };
  for (const thread of threads) all[thread.row] = { ...all[thread.row], [thread.column]: threadNote(thread) };
  return all;
}

/** One entry for every look, however many cells have it. */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(style: IStyleData): string | undefined {
    const key = JSON.stringify(style);
    if (key === "{}") return undefined;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `s${this.ids.size + 1}`;
      this.ids.set(key, id);
      this.all[id] = style;
    }
    return id;
  }
}
