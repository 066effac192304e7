/** `workbook.settings`, kept in the page's store. */
import type { Book } from "../book";
import { itemNotFound } from "../errors";
import { defineType } from "../object";

interface Target {
  readonly book: Book;
  readonly key: string;
}

const stored = ({ book, key }: Target): unknown => {
  const json = book.settings.get(key);
  if (json === undefined) throw itemNotFound(`the setting ${key}`);
  return JSON.parse(json);
};

const setting = defineType<Target>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  values: {
    Key: { get: ({ key }) => key },
    Value: {
      get: stored,
      set(target, value) {
        stored(target);
        target.book.settings.set(target.key, JSON.stringify(value));
      },
    },
    _Id: { get: ({ key }) => key, onDemand: true },
  },
  methods: {
    Delete(target) {
      stored(target);
      target.book.settings.delete(target.key);
    },
  },
});

export const settingCollection = defineType<Book>({
  name: "SettingCollection",
  items: (book) => book.settings.keys().map((key) => setting({ book, key })),
  methods: {
    Add(book, args) {
      const key = args.text(0);
      book.settings.set(key, JSON.stringify(args.at(1) ?? null));
      return setting({ book, key });
    },
    GetCount: (book) => book.settings.keys().length,
    GetItem(book, args) {
      const target = { book, key: args.text(0) };
      stored(target);
      return setting(target);
    },
    GetItemOrNullObject(book, args) {
      const key = args.text(0);
      return book.settings.get(key) === undefined ? null : setting({ book, key });
    },
  },
});
