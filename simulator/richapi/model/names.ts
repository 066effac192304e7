/** `workbook.names` and `worksheet.names`: the grid has no named ranges, so the collection is empty and takes none. */
import type { Book } from "../book";
import { itemNotFound } from "../errors";
import { defineType } from "../object";

export const namedItems = defineType<Book>({
  name: "NamedItemCollection",
  items: () => [],
  methods: {
    GetCount: () => 0,
    GetItemOrNullObject: () => null,
    GetItem(_book, args) {
      throw itemNotFound(`the name ${args.text(0)}`);
    },
  },
});
