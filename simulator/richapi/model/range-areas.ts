/** `Excel.RangeAreas`, and the collection of its areas. */
import type { Rect } from "../../grid";
import { cellCount, formatAddress, intersection, isEntireColumn, isEntireRow } from "../address";
import type { Book } from "../book";
import { itemNotFound } from "../errors";
import { charactersAnAddress, columns, rows } from "../limits";
import { defineType } from "../object";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

/** Excel cuts a long address without a word. */
const address = ({ book, sheetId, rects }: Target) => {
  const name = book.sheet(sheetId).name;
  return rects
    .map((rect) => formatAddress(name, rect))
    .join(",")
    .slice(0, charactersAnAddress);
};

const rangeCollection = defineType<Target>({
  name: "RangeCollection",
  items: ({ book, sheetId, rects }) => rects.map((rect) => book.make.range(sheetId, rect)),
  methods: {
    GetCount: ({ rects }) => rects.length,
    GetItemAt({ book, sheetId, rects }, args) {
      const rect = rects[args.whole(0)];
      if (rect === undefined) throw itemNotFound("the area");
      return book.make.range(sheetId, rect);
    },
  },
});

export const rangeAreas = defineType<Target>({
  name: "RangeAreas",
  byReference: true,
  values: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ rects }) => rects.length },
    CellCount: { get: ({ rects }) => rects.reduce((sum, rect) => sum + cellCount(rect), 0) },
    IsEntireColumn: { get: ({ rects }) => rects.every(isEntireColumn) },
    IsEntireRow: { get: ({ rects }) => rects.every(isEntireRow) },
  },
  objects: {
    Areas: rangeCollection,
    ConditionalFormats: ({ book, sheetId, rects }) => book.make.conditionalFormats(sheetId, rects),
    DataValidation: ({ book, sheetId, rects }) => book.make.dataValidation(sheetId, rects),
    Format: ({ book, sheetId, rects }) => book.make.format(sheetId, rects),
    Worksheet: ({ book, sheetId }) => book.make.worksheet(book.sheet(sheetId).id),
  },
  methods: {
    GetEntireColumn: ({ book, sheetId, rects }) => book.make.rangeAreas(sheetId, rects.map((rect) => ({ ...rect, top: 0, bottom: rows - 1 }))),
    GetEntireRow: ({ book, sheetId, rects }) => book.make.rangeAreas(sheetId, rects.map((rect) => ({ ...rect, left: 0, right: columns - 1 }))),
    GetUsedRangeAreasOrNullObject({ book, sheetId, rects }, args) {
      const used = book.sheet(sheetId).usedRange(args.flag(0));
      const inside = used === null ? [] : rects.flatMap((rect) => intersection(rect, used) ?? []);
      return inside.length === 0 ? null : book.make.rangeAreas(sheetId, inside);
    },
  },
});
