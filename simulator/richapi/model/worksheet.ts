/** `Excel.Worksheet` and the collection of worksheets. */
import type { GridSheet } from "../../grid";
import { checkRect, parseAddress, parseAddresses, type Address } from "../address";
import type { Book } from "../book";
import { parseColor } from "../color";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { charactersASheetName, columns, rows } from "../limits";
import { type ApiObject, type Args, defineType } from "../object";
import { registerMethods, workbookTarget } from "../registrations";
import { chartCollection } from "./charts";
import { comments } from "./comments";
import { pageLayout } from "./page-layout";
import { autoFilter, freezePanes } from "./worksheet-parts";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
}

const whole = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
const sheetOf = ({ book, sheetId }: Target) => book.sheet(sheetId);

function checkName(book: Book, name: unknown, own: GridSheet | null): string {
  if (typeof name !== "string" || name === "" || name.length > charactersASheetName || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw invalidArgument(`the worksheet name ${String(name)}`);
  }
  const holder = book.findSheet(name);
  if (holder !== null && holder.name.toLowerCase() === name.toLowerCase() && holder.id !== own?.id) {
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  return name;
}

/** The rectangle of an address that may name this sheet. */
function onSheet(target: Target, { sheet, rect }: Address) {
  if (sheet !== null && sheet.toLowerCase() !== sheetOf(target).name.toLowerCase()) throw invalidArgument(`the address names another worksheet, ${sheet}`);
  return rect;
}

/** `_RegisterXEvent` and `_UnregisterXEvent`, for one target. */
function eventMethods<T>(registrations: (target: T) => Book["registrations"], id: (target: T) => string) {
  const methods: Record<string, (target: T, args: Args) => unknown> = {};
  for (const [name, event] of Object.entries(registerMethods)) {
    methods[`_Register${name}`] = (target) => registrations(target).add(event, id(target));
    methods[`_Unregister${name}`] = (target) => registrations(target).remove(event, id(target));
  }
  return methods;
}

const visibility = ({ visible, extras }: GridSheet) => (visible ? "Visible" : extras.veryHidden ? "VeryHidden" : "Hidden");

const setVisibility = (target: Target, value: unknown) => {
  target.book.demandOpenStructure();
  const sheet = sheetOf(target);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument(`visibility ${String(value)}`);
  const others = target.book.grid.sheets().some((other) => other.visible && other.id !== sheet.id);
  if (value !== "Visible" && !others) throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.setExtras({ veryHidden: value === "VeryHidden" });
  sheet.setVisible(value === "Visible");
};

function setPosition(target: Target, value: unknown): void {
  target.book.demandOpenStructure();
  const sheet = sheetOf(target);
  const count = target.book.grid.sheets().length;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= count) throw invalidArgument(`position ${String(value)}`);
  sheet.move(value);
}

export const worksheet = defineType<Target>({
  name: "Worksheet",
  identity: ({ sheetId }) => ({ Id: sheetId }),
  values: {
    Id: { get: (target) => sheetOf(target).id },
    Name: { get: (target) => sheetOf(target).name, set: (target, value) => sheetOf(target).rename(checkName(target.book, value, sheetOf(target))) },
    Position: { get: ({ book, sheetId }) => book.grid.sheets().findIndex((sheet) => sheet.id === sheetId), set: setPosition },
    Visibility: { get: (target) => visibility(sheetOf(target)), set: setVisibility },
    TabColor: {
      get: (target) => sheetOf(target).tabColor ?? "",
      set: (target, value) => sheetOf(target).setTabColor(value === "" ? null : parseColor(value)),
    },
    // The client reads it by one name and writes it by the other.
    ShowGridlines: { get: (target) => sheetOf(target).gridlines },
    Gridlines: { set: (target, value) => sheetOf(target).setGridlines(value === true) },
    Headings: { set: (target) => void sheetOf(target) },
  },
  objects: {
    Protection: ({ book, sheetId }) => book.make.protection(sheetId),
    Names: ({ book, sheetId }) => book.make.names(sheetId),
    AutoFilter: autoFilter,
    Charts: chartCollection,
    Comments: ({ book, sheetId }) => comments({ book, sheetId }),
    FreezePanes: freezePanes,
    PageLayout: pageLayout,
  },
  methods: {
    ...eventMethods<Target>(
      ({ book }) => book.registrations,
      ({ sheetId }) => sheetId,
    ),
    Activate(target) {
      const sheet = sheetOf(target);
      if (!sheet.visible) throw new ApiError("InvalidOperation", "The worksheet is hidden.");
      target.book.grid.activate(sheet.id);
    },
    Calculate: ({ book }) => void (book.unsettled = true),
    Delete(target) {
      target.book.demandOpenStructure();
      const sheet = sheetOf(target);
      const others = target.book.grid.sheets().some((other) => other.visible && other.id !== sheet.id);
      if (!others) throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
      target.book.grid.deleteSheet(sheet.id);
      target.book.unsettled = true;
    },
    GetCell({ book, sheetId }, args) {
      const [top, left] = [args.whole(0), args.whole(1)];
      return book.make.range(book.sheet(sheetId).id, checkRect({ top, left, bottom: top, right: left }));
    },
    GetRange(target, args) {
      const rect = args.given(0) && args.at(0) !== "" ? onSheet(target, parseAddress(args.text(0))) : whole;
      return target.book.make.range(sheetOf(target).id, rect);
    },
    GetRangeByIndexes({ book, sheetId }, args) {
      const [top, left, height, width] = [args.whole(0), args.whole(1), args.whole(2), args.whole(3)];
      return book.make.range(book.sheet(sheetId).id, checkRect({ top, left, bottom: top + height - 1, right: left + width - 1 }));
    },
    GetRanges(target, args) {
      const rects = args.given(0) ? parseAddresses(args.text(0)).map((address) => onSheet(target, address)) : [whole];
      return target.book.make.rangeAreas(sheetOf(target).id, rects);
    },
    GetUsedRange({ book, sheetId }, args) {
      return book.make.range(sheetId, book.sheet(sheetId).usedRange(args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 });
    },
    GetUsedRangeOrNullObject({ book, sheetId }, args) {
      const rect = book.sheet(sheetId).usedRange(args.flag(0));
      return rect === null ? null : book.make.range(sheetId, rect);
    },
    _GetSheetById: ({ book }, args) => byKey(book, args.text(0)),
    _GetAnotherWorksheetById: ({ book }, args) => byKey(book, args.text(0)),
  },
});

function byKey(book: Book, key: string): ApiObject {
  const sheet = book.findSheet(key);
  if (sheet === null) throw itemNotFound(`the worksheet ${key}`);
  return book.make.worksheet(sheet.id);
}

/** "Sheet2" where Sheet1 is taken, as Excel names a new sheet. */
function freeName(book: Book): string {
  let number = book.grid.sheets().length + 1;
  while (book.findSheet(`Sheet${number}`) !== null) number++;
  return `Sheet${number}`;
}

const seen = (book: Book, args: Args) => book.grid.sheets().filter((sheet) => sheet.visible || !args.flag(0));

function end(book: Book, args: Args, index: 0 | -1): ApiObject {
  const sheet = seen(book, args).at(index);
  if (sheet === undefined) throw itemNotFound("a worksheet");
  return book.make.worksheet(sheet.id);
}

export const worksheetCollection = defineType<Book>({
  name: "WorksheetCollection",
  items: (book) => book.grid.sheets().map((sheet) => book.make.worksheet(sheet.id)),
  methods: {
    ...eventMethods<Book>(
      (book) => book.registrations,
      () => workbookTarget,
    ),
    Add(book, args) {
      book.demandOpenStructure();
      const name = args.given(0) ? checkName(book, args.at(0), null) : freeName(book);
      return book.make.worksheet(book.grid.addSheet(name).id);
    },
    GetActiveWorksheet: (book) => book.make.worksheet(book.grid.activeSheetId),
    GetCount: (book, args) => seen(book, args).length,
    GetFirst: (book, args) => end(book, args, 0),
    GetLast: (book, args) => end(book, args, -1),
    GetItem: (book, args) => byKey(book, args.text(0)),
    GetItemOrNullObject(book, args) {
      const sheet = book.findSheet(args.text(0));
      return sheet === null ? null : book.make.worksheet(sheet.id);
    },
  },
});
