/** `range.conditionalFormats`: the kind with a formula; others are listed and can be deleted. */
import type { ConditionalFormat, ConditionalFormatChange, GridSheet, Rect } from "../../grid";
import { contains, intersection, subtract } from "../address";
import type { Book } from "../book";
import { parseColor } from "../color";
import { invalidArgument, itemNotFound, NotEmulated } from "../errors";
import { charactersAFormula } from "../limits";
import { defineType } from "../object";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
  readonly id: string;
}

interface CollectionTarget {
  readonly book: Book;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

function find({ book, sheetId, id }: Target): ConditionalFormat {
  const format = book
    .sheet(sheetId)
    .conditionalFormats()
    .find((candidate) => candidate.id === id);
  if (format === undefined) throw itemNotFound("the conditional format was deleted");
  return format;
}

function change(target: Target, change: ConditionalFormatChange): void {
  find(target);
  target.book.writable(target.sheetId).updateConditionalFormat(target.id, change);
}

const rule = defineType<Target>({
  name: "ConditionalFormatRule",
  values: {
    Formula: {
      get: (target) => find(target).formula ?? "",
      set(target, value) {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("a rule's formula starts with =");
        if (value.length > charactersAFormula) throw invalidArgument(`a formula of ${value.length} characters`);
        change(target, { formula: value });
      },
    },
  },
});

const fill = defineType<Target>({
  name: "ConditionalRangeFill",
  values: {
    Color: { get: (target) => find(target).fill ?? "", set: (target, value) => change(target, { fill: parseColor(value) }) },
  },
  methods: { Clear: (target) => change(target, { fill: null }) },
});

const font = defineType<Target>({
  name: "ConditionalRangeFont",
  values: {
    Color: { get: (target) => find(target).fontColor ?? "", set: (target, value) => change(target, { fontColor: parseColor(value) }) },
    Bold: { get: (target) => find(target).bold, set: (target, value) => change(target, { bold: value === true }) },
    Italic: { set: (target) => change(target, {}) },
    Strikethrough: { set: (target) => change(target, {}) },
    Underline: { set: (target) => change(target, {}) },
  },
  methods: { Clear: (target) => change(target, { fontColor: null, bold: false }) },
});

const format = defineType<Target>({ name: "ConditionalRangeFormat", objects: { Fill: fill, Font: font } });

const custom = defineType<Target>({ name: "CustomConditionalFormat", objects: { Rule: rule, Format: format } });

const conditionalFormat = defineType<Target>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => (find(target).formula === null ? "CellValue" : "Custom") },
    Priority: {
      get: ({ book, sheetId, id }) =>
        book
          .sheet(sheetId)
          .conditionalFormats()
          .findIndex((candidate) => candidate.id === id),
    },
    StopIfTrue: { get: (target) => find(target).stopIfTrue, set: (target, value) => change(target, { stopIfTrue: value === true }) },
  },
  objects: {
    Custom(target) {
      if (find(target).formula === null) throw invalidArgument("the conditional format is of another type");
      return custom(target);
    },
    CustomOrNullObject: (target) => (find(target).formula === null ? null : custom(target)),
  },
  methods: {
    Delete(target) {
      find(target);
      target.book.writable(target.sheetId).removeConditionalFormat(target.id);
    },
    GetRange(target) {
      const ranges = find(target).ranges;
      const [only] = ranges;
      if (ranges.length !== 1 || only === undefined) throw invalidArgument("the conditional format stands on several areas");
      return target.book.make.range(target.sheetId, only);
    },
    GetRangeOrNullObject(target) {
      const ranges = find(target).ranges;
      const [only] = ranges;
      return ranges.length !== 1 || only === undefined ? null : target.book.make.range(target.sheetId, only);
    },
    GetRanges: (target) => target.book.make.rangeAreas(target.sheetId, find(target).ranges),
  },
});

const touching = ({ book, sheetId, rects }: CollectionTarget) =>
  book
    .sheet(sheetId)
    .conditionalFormats()
    .filter((candidate) => candidate.ranges.some((range) => rects.some((rect) => intersection(range, rect) !== null)));

/** Takes the format off these rectangles; what it covers elsewhere stays, at top priority, for the grid cannot move it back. */
function clear(sheet: GridSheet, found: ConditionalFormat, rects: readonly Rect[]): void {
  const rest = rects.reduce((ranges, rect) => ranges.flatMap((range) => subtract(range, rect)), [...found.ranges]);
  if (rest.length > 0 && found.formula === null) throw new NotEmulated("ConditionalFormatCollection.clearAll() on a part of a format without a formula");
  sheet.removeConditionalFormat(found.id);
  if (rest.length === 0) return;
  const { formula, fill, fontColor, bold, stopIfTrue } = found;
  sheet.updateConditionalFormat(sheet.addConditionalFormat(rest), { formula, fill, fontColor, bold, stopIfTrue });
}

function item(target: CollectionTarget, id: string) {
  return touching(target).some((candidate) => candidate.id === id) ? conditionalFormat({ book: target.book, sheetId: target.sheetId, id }) : null;
}

export const conditionalFormatCollection = defineType<CollectionTarget>({
  name: "ConditionalFormatCollection",
  items: (target) => touching(target).map(({ id }) => conditionalFormat({ book: target.book, sheetId: target.sheetId, id })),
  methods: {
    Add(target, args) {
      const type = args.text(0);
      if (type !== "Custom") throw new NotEmulated(`ConditionalFormatCollection.add("${type}")`);
      const id = target.book.writable(target.sheetId).addConditionalFormat(target.rects);
      return conditionalFormat({ book: target.book, sheetId: target.sheetId, id });
    },
    ClearAll(target) {
      const sheet = target.book.writable(target.sheetId);
      for (const found of touching(target)) {
        const whole = found.ranges.every((range) => target.rects.some((rect) => contains(rect, range)));
        clear(sheet, found, whole ? found.ranges : target.rects);
      }
    },
    GetCount: (target) => touching(target).length,
    GetItem(target, args) {
      const found = item(target, args.text(0));
      if (found === null) throw itemNotFound("the conditional format");
      return found;
    },
    GetItemOrNullObject: (target, args) => item(target, args.text(0)),
    GetItemAt(target, args) {
      const found = touching(target)[args.whole(0)];
      if (found === undefined) throw itemNotFound("the conditional format");
      return conditionalFormat({ book: target.book, sheetId: target.sheetId, id: found.id });
    },
  },
});
