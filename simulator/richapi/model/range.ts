/** `Excel.Range`. */
import type { GridSheet, Rect } from "../../grid";
import {
  bounding,
  cellCount,
  checkRect,
  contains,
  formatAddress,
  intersection,
  isEntireColumn,
  isEntireRow,
  parseAddress,
} from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound, NotEmulated } from "../errors";
import { columns, rows } from "../limits";
import { type ApiObject, Args, defineType } from "../object";
import { readLink, writeLink } from "./hyperlink";
import { cellProperties, columnProperties, rowProperties } from "./range-properties";
import { matrix, readCells, shownText, valueType, writableCells } from "./range-content";

export interface RangeTarget {
  readonly book: Book;
  readonly sheetId: string;
  readonly rect: Rect;
}

const height = (rect: Rect) => rect.bottom - rect.top + 1;
const width = (rect: Rect) => rect.right - rect.left + 1;
const sheetOf = ({ book, sheetId }: RangeTarget): GridSheet => {
  const sheet = book.grid.sheet(sheetId);
  if (sheet === null) throw new ApiError("InvalidReference", "This reference is not valid for the current operation. (the worksheet was deleted)");
  return sheet;
};
const writable = (target: RangeTarget) => {
  sheetOf(target);
  return target.book.writable(target.sheetId);
};
const at = (target: RangeTarget, rect: Rect) => target.book.make.range(target.sheetId, checkRect(rect));

const ranges = new WeakMap<ApiObject, RangeTarget>();

/** The place of a range; null for any other object. */
export function placeOf(object: ApiObject): { readonly sheetId: string; readonly rect: Rect } | null {
  return ranges.get(object) ?? null;
}

/** The place of a range given as an argument: an object, or its address as text. */
function argument(target: RangeTarget, args: Args, index: number): Rect {
  const object = args.object(index);
  if (object === null) return parseAddress(args.text(index)).rect;
  const other = ranges.get(object);
  if (other === undefined) throw invalidArgument("not a range");
  if (other.sheetId !== target.sheetId) throw invalidArgument("the ranges stand on different worksheets");
  return other.rect;
}

function write(target: RangeTarget, value: unknown): void {
  const sheet = writable(target);
  sheet.write(target.rect, writableCells(sheet, target.rect, value));
}

function clear(target: RangeTarget, args: Args): void {
  const applyTo = args.given(0) ? args.text(0) : "All";
  if (!["All", "Contents", "Formats", "Hyperlinks"].includes(applyTo)) throw new NotEmulated(`Range.clear("${applyTo}")`);
  const sheet = writable(target);
  // A whole row or column is cleared within the sheet's size, not cell by cell to the end of Excel's grid.
  const rect = intersection(target.rect, { top: 0, left: 0, bottom: Math.max(sheet.rowCount - 1, 0), right: Math.max(sheet.columnCount - 1, 0) });
  if (rect === null) return;
  if (applyTo === "All" || applyTo === "Contents") {
    if (sheet.merges().some((merge) => intersection(merge, rect) !== null && !contains(rect, merge))) {
      throw new ApiError("InvalidOperation", "Cannot change part of a merged cell.");
    }
    sheet.write(
      rect,
      matrix({ top: 0, left: 0, bottom: height(rect) - 1, right: width(rect) - 1 }, "").map((row) => row.map(() => "")),
    );
  }
  if (applyTo === "All" || applyTo === "Formats") {
    sheet.clearFormats(rect);
    sheet.unmerge(rect);
    target.book.make.conditionalFormats(target.sheetId, [rect]).call("ClearAll", new Args([]));
  }
  if (applyTo === "All") target.book.make.dataValidation(target.sheetId, [rect]).call("Clear", new Args([]));
  if (applyTo !== "Formats" && sheet.links(rect).some((row) => row.some((link) => link !== null))) sheet.setLink(rect, null);
}

/** The part of the sheet's used range inside this range; null where there is none. */
function used(target: RangeTarget, args: Args): Rect | null {
  const whole = sheetOf(target).usedRange(args.flag(0));
  return whole === null ? null : intersection(whole, target.rect);
}

function setHidden(target: RangeTarget, value: unknown): void {
  writable(target).setRowsHidden(target.rect.top, target.rect.bottom, value === true);
}

/** What the columns have in common; null where they differ. */
function columnHidden(target: RangeTarget): boolean | null {
  const sheet = sheetOf(target);
  const { left, right } = intersection(target.rect, { top: 0, left: 0, bottom: rows - 1, right: Math.max(sheet.columnCount - 1, target.rect.left) }) ?? target.rect;
  const first = sheet.isColumnHidden(left);
  for (let column = left + 1; column <= right; column++) if (sheet.isColumnHidden(column) !== first) return null;
  return first;
}

function rowHidden(target: RangeTarget): boolean | null {
  const sheet = sheetOf(target);
  const last = Math.min(target.rect.bottom, Math.max(sheet.rowCount - 1, target.rect.top));
  const first = sheet.isRowHidden(target.rect.top);
  for (let row = target.rect.top + 1; row <= last; row++) if (sheet.isRowHidden(row) !== first) return null;
  return first;
}

const type = defineType<RangeTarget>({
  name: "Range",
  byReference: true,
  values: {
    Address: { get: (target) => formatAddress(sheetOf(target).name, target.rect) },
    AddressLocal: { get: (target) => formatAddress(sheetOf(target).name, target.rect) },
    CellCount: { get: ({ rect }) => (cellCount(rect) > 2 ** 31 - 1 ? -1 : cellCount(rect)) },
    RowIndex: { get: ({ rect }) => rect.top },
    ColumnIndex: { get: ({ rect }) => rect.left },
    RowCount: { get: ({ rect }) => height(rect) },
    ColumnCount: { get: ({ rect }) => width(rect) },
    IsEntireRow: { get: ({ rect }) => isEntireRow(rect) },
    IsEntireColumn: { get: ({ rect }) => isEntireColumn(rect) },
    Values: { get: (target) => readCells(target.rect, (rect) => sheetOf(target).values(rect)), set: write },
    Formulas: { get: (target) => readCells(target.rect, (rect) => sheetOf(target).formulas(rect)), set: write },
    NumberFormat: {
      get: (target) => readCells(target.rect, (rect) => sheetOf(target).numberFormats(rect)),
      set(target, value) {
        const cells = matrix(target.rect, value).map((row) =>
          row.map((cell) => {
            if (cell !== null && typeof cell !== "string") throw invalidArgument("a number format is a text");
            return cell;
          }),
        );
        writable(target).setNumberFormats(target.rect, cells);
      },
    },
    ValueTypes: { get: (target) => readCells(target.rect, (rect) => sheetOf(target).values(rect).map((row) => row.map(valueType))) },
    Text: {
      get: (target) =>
        readCells(target.rect, (rect) => {
          const formats = sheetOf(target).numberFormats(rect);
          return sheetOf(target)
            .values(rect)
            .map((row, r) => row.map((value, c) => shownText(value, formats[r]?.[c] ?? "General")));
        }),
    },
    RowHidden: { get: rowHidden, set: setHidden },
    ColumnHidden: {
      get: columnHidden,
      set: (target, value) => writable(target).setColumnsHidden(target.rect.left, target.rect.right, value === true),
    },
    Hyperlink: { get: (target) => readLink(sheetOf(target), target.rect), set: (target, value) => writeLink(writable(target), target.rect, value), onDemand: true },
    Hidden: { get: rowHidden },
    Style: { set: (target) => void writable(target) },
  },
  objects: {
    Format: ({ book, sheetId, rect }) => book.make.format(sheetId, [rect]),
    DataValidation: ({ book, sheetId, rect }) => book.make.dataValidation(sheetId, [rect]),
    ConditionalFormats: ({ book, sheetId, rect }) => book.make.conditionalFormats(sheetId, [rect]),
    Worksheet: (target) => target.book.make.worksheet(sheetOf(target).id),
  },
  methods: {
    _ValidateArraySize({ rect }, args) {
      if (args.whole(0) !== height(rect) || args.whole(1) !== width(rect)) {
        throw new ApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      }
    },
    Clear: clear,
    GetBoundingRect: (target, args) => at(target, bounding(target.rect, argument(target, args, 0))),
    GetCell: (target, args) => {
      const top = target.rect.top + args.whole(0);
      const left = target.rect.left + args.whole(1);
      return at(target, { top, left, bottom: top, right: left });
    },
    GetCellProperties: (target, args) => cellProperties(sheetOf(target), target.rect, args.at(0)),
    GetColumn(target, args) {
      const column = target.rect.left + args.whole(0);
      return at(target, { ...target.rect, left: column, right: column });
    },
    GetColumnProperties: (target, args) => columnProperties(sheetOf(target), target.rect, args.at(0)),
    GetEntireColumn: (target) => at(target, { ...target.rect, top: 0, bottom: rows - 1 }),
    GetEntireRow: (target) => at(target, { ...target.rect, left: 0, right: columns - 1 }),
    GetIntersection(target, args) {
      const rect = intersection(target.rect, argument(target, args, 0));
      if (rect === null) throw itemNotFound("the ranges do not meet");
      return at(target, rect);
    },
    GetIntersectionOrNullObject(target, args) {
      const rect = intersection(target.rect, argument(target, args, 0));
      return rect === null ? null : at(target, rect);
    },
    GetLastCell: (target) => at(target, { ...target.rect, top: target.rect.bottom, left: target.rect.right }),
    GetLastColumn: (target) => at(target, { ...target.rect, left: target.rect.right }),
    GetLastRow: (target) => at(target, { ...target.rect, top: target.rect.bottom }),
    GetMergedAreasOrNullObject(target) {
      const merges = sheetOf(target)
        .merges()
        .filter((merge) => intersection(merge, target.rect) !== null)
        .toSorted((a, b) => a.top - b.top || a.left - b.left);
      return merges.length === 0 ? null : target.book.make.rangeAreas(target.sheetId, merges);
    },
    GetOffsetRange(target, args) {
      const { top, left, bottom, right } = target.rect;
      return at(target, { top: top + args.whole(0), left: left + args.whole(1), bottom: bottom + args.whole(0), right: right + args.whole(1) });
    },
    GetResizedRange: (target, args) =>
      at(target, { ...target.rect, bottom: target.rect.bottom + args.whole(0), right: target.rect.right + args.whole(1) }),
    GetRow(target, args) {
      const row = target.rect.top + args.whole(0);
      return at(target, { ...target.rect, top: row, bottom: row });
    },
    GetRowProperties: (target, args) => rowProperties(sheetOf(target), target.rect, args.at(0)),
    GetUsedRange(target, args) {
      const first = { ...target.rect, bottom: target.rect.top, right: target.rect.left };
      return at(target, used(target, args) ?? first);
    },
    GetUsedRangeOrNullObject(target, args) {
      const rect = used(target, args);
      return rect === null ? null : at(target, rect);
    },
    Merge(target, args) {
      const sheet = writable(target);
      if (!args.flag(0)) return sheet.merge(target.rect);
      for (let row = target.rect.top; row <= target.rect.bottom; row++) sheet.merge({ ...target.rect, top: row, bottom: row });
    },
    Select(target) {
      const sheet = sheetOf(target);
      if (!sheet.visible) throw new ApiError("InvalidOperation", "The worksheet is hidden.");
      target.book.grid.activate(sheet.id);
      target.book.grid.select({ sheetId: sheet.id, rect: target.rect });
    },
    Unmerge: (target) => writable(target).unmerge(target.rect),
  },
});

export function range(target: RangeTarget): ApiObject {
  const object = type(target);
  ranges.set(object, target);
  return object;
}
