/** Ties the objects together, so that no file of the model imports one that imports it. */
import { Book, type Makers } from "../book";
import { application, runtime } from "./application";
import { conditionalFormatCollection } from "./conditional-format";
import { dataValidation } from "./data-validation";
import { rangeFormat } from "./format";
import { namedItems } from "./names";
import { documentProperties } from "./properties";
import { worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { settingCollection } from "./settings";
import { worksheet, worksheetCollection } from "./worksheet";

type Parts = Pick<Book, "grid" | "settings" | "faults" | "registrations">;

export function openBook({ grid, settings, faults, registrations }: Parts): Book {
  const make: Makers = {
    worksheet: (sheetId) => worksheet({ book, sheetId }),
    worksheets: () => worksheetCollection(book),
    range: (sheetId, rect) => range({ book, sheetId, rect }),
    rangeAreas: (sheetId, rects) => rangeAreas({ book, sheetId, rects }),
    conditionalFormats: (sheetId, rects) => conditionalFormatCollection({ book, sheetId, rects }),
    format: (sheetId, rects) => rangeFormat({ book, sheetId, rects }),
    protection: (sheetId) => worksheetProtection({ book, sheetId }),
    settings: () => settingCollection(book),
    names: (sheetId) => namedItems({ book, sheetId }),
    dataValidation: (sheetId, rects) => dataValidation({ book, sheetId, rects }),
    application: () => application(book),
    runtime: () => runtime(book),
    properties: () => documentProperties(book),
  };
  const book = new Book(grid, settings, faults, registrations, make);
  return book;
}
