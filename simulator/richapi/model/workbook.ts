/** `Excel.Workbook`, the root of every path. */
import type { Book } from "../book";
import { defineType } from "../object";
import { comments } from "./comments";
import { customXmlParts } from "./custom-xml";
import { workbookProtection } from "./workbook-protection";

const selected = (book: Book) => {
  const { sheetId, rect } = book.grid.selection;
  return { sheetId, rect };
};

export const workbook = defineType<Book>({
  name: "Workbook",
  values: {
    Name: { get: (book) => book.grid.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
  },
  objects: {
    Worksheets: (book) => book.make.worksheets(),
    Comments: (book) => comments({ book, sheetId: null }),
    CustomXmlParts: (book) => customXmlParts({ book }),
    Application: (book) => book.make.application(),
    Settings: (book) => book.make.settings(),
    Names: (book) => book.make.names(null),
    Protection: workbookProtection,
    Properties: (book) => book.make.properties(),
    _Runtime: (book) => book.make.runtime(),
  },
  methods: {
    GetSelectedRange: (book) => book.make.range(selected(book).sheetId, selected(book).rect),
    GetSelectedRanges: (book) => book.make.rangeAreas(selected(book).sheetId, [selected(book).rect]),
    GetActiveCell(book) {
      const { sheetId, rect } = selected(book);
      return book.make.range(sheetId, { ...rect, bottom: rect.top, right: rect.left });
    },
  },
});
