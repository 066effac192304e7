/** `workbook.properties`: kept for the session, empty at first. */
import type { Book } from "../book";
import { defineType } from "../object";

const texts = ["Author", "Category", "Comments", "Company", "Keywords", "LastAuthor", "Manager", "Subject", "Title"] as const;

export const documentProperties = defineType<Book>({
  name: "DocumentProperties",
  values: Object.fromEntries(
    texts.map((name) => [
      name,
      {
        get: (book: Book) => book.documentProperties.get(name) ?? "",
        ...(name === "LastAuthor" ? {} : { set: (book: Book, value: unknown) => void book.documentProperties.set(name, value) }),
      },
    ]),
  ),
});
