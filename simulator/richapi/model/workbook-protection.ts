/** `workbook.protection`: the set of sheets cannot be changed. Passwords are neither kept nor asked for. */
import type { Book } from "../book";
import { accessDenied } from "../errors";
import { defineType } from "../object";

export const workbookProtection = defineType<Book>({
  name: "WorkbookProtection",
  values: { Protected: { get: (book) => book.hasProtectedStructure } },
  methods: {
    Protect(book) {
      if (book.hasProtectedStructure) throw accessDenied(book.grid.name);
      book.isStructureProtected = true;
    },
    Unprotect: (book) => void (book.isStructureProtected = false),
  },
});
