/** `worksheet.protection`. Passwords are neither kept nor asked for. */
import type { Book } from "../book";
import { accessDenied } from "../errors";
import { defineType } from "../object";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
}

export const worksheetProtection = defineType<Target>({
  name: "WorksheetProtection",
  values: {
    Protected: { get: ({ book, sheetId }) => book.isProtected(book.sheet(sheetId)) },
  },
  methods: {
    Protect({ book, sheetId }) {
      const sheet = book.sheet(sheetId);
      if (book.isProtected(sheet)) throw accessDenied(sheet.name);
      sheet.setProtected(true);
    },
    Unprotect: ({ book, sheetId }) => book.sheet(sheetId).setProtected(false),
  },
});
