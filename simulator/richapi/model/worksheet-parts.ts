/** What hangs from a worksheet and is small: frozen panes, the filter. */
import type { Rect } from "../../grid";
import { parseAddress } from "../address";
import type { Book } from "../book";
import { invalidArgument, itemNotFound, NotEmulated } from "../errors";
import { columns, rows } from "../limits";
import { type ApiObject, type Args, defineType } from "../object";
import { placeOf } from "./range";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
}

/** A range on this sheet, as an object or an address. */
function rangeArgument({ sheetId }: Target, args: Args): Rect {
  const object = args.object(0);
  const place = object === null ? { sheetId, rect: parseAddress(args.text(0)).rect } : placeOf(object);
  if (place === null || place.sheetId !== sheetId) throw invalidArgument("a range of this worksheet is wanted");
  return place.rect;
}

function count(args: Args, most: number): number {
  const given = args.given(0) ? args.whole(0) : 1;
  if (given < 0 || given >= most) throw invalidArgument(`${given} frozen`);
  return given;
}

function location({ book, sheetId }: Target): ApiObject | null {
  const frozen = book.sheet(sheetId).frozen;
  if (frozen.rows === 0 && frozen.columns === 0) return null;
  const bottom = frozen.rows === 0 ? rows - 1 : frozen.rows - 1;
  const right = frozen.columns === 0 ? columns - 1 : frozen.columns - 1;
  return book.make.range(sheetId, { top: 0, left: 0, bottom, right });
}

export const freezePanes = defineType<Target>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt(target, args) {
      const { bottom, right } = rangeArgument(target, args);
      target.book.writable(target.sheetId).freeze(bottom === rows - 1 ? 0 : bottom + 1, right === columns - 1 ? 0 : right + 1);
    },
    FreezeColumns: ({ book, sheetId }, args) => book.writable(sheetId).freeze(0, count(args, columns)),
    FreezeRows: ({ book, sheetId }, args) => book.writable(sheetId).freeze(count(args, rows), 0),
    GetLocationOrNullObject: location,
    Unfreeze: ({ book, sheetId }) => book.writable(sheetId).freeze(0, 0),
  },
});

function filtered({ book, sheetId }: Target): ApiObject | null {
  const rect = book.sheet(sheetId).extras.filter;
  return rect === null ? null : book.make.range(sheetId, rect);
}

export const autoFilter = defineType<Target>({
  name: "AutoFilter",
  values: {
    Enabled: { get: ({ book, sheetId }) => book.sheet(sheetId).extras.filter !== null },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply(target, args) {
      if (args.given(1) || args.given(2)) throw new NotEmulated("AutoFilter.apply() with criteria");
      target.book.writable(target.sheetId).setExtras({ filter: rangeArgument(target, args) });
    },
    GetRange(target) {
      const found = filtered(target);
      if (found === null) throw itemNotFound("the filter");
      return found;
    },
    GetRangeOrNullObject: filtered,
    Remove: ({ book, sheetId }) => book.writable(sheetId).setExtras({ filter: null }),
  },
});
