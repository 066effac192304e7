/** `workbook.names` and `worksheet.names`. */
import type { DefinedName, Rect } from "../../grid";
import { formatAbsolute, parseAddress } from "../address";
import type { Book } from "../book";
import { ApiError, invalidArgument, itemNotFound, NotEmulated } from "../errors";
import { charactersAFormula } from "../limits";
import { type ApiObject, defineType } from "../object";
import { placeOf } from "./range";

interface CollectionTarget {
  readonly book: Book;
  /** Null: the names known all over the workbook. */
  readonly sheetId: string | null;
}

interface Target extends CollectionTarget {
  readonly name: string;
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const inScope = ({ book, sheetId }: CollectionTarget) => book.grid.names().filter((known) => known.sheetId === sheetId);

function find(target: Target): DefinedName {
  const found = inScope(target).find((known) => sameName(known.name, target.name));
  if (found === undefined) throw itemNotFound(`the name ${target.name}`);
  return found;
}

function change(target: Target, part: Partial<DefinedName>): void {
  target.book.grid.setName({ ...find(target), ...part });
  target.book.unsettled = true;
}

/** The one rectangle a name stands for; null for anything else. */
function place(book: Book, formula: string): { sheetId: string; rect: Rect } | null {
  if (!/^=(?:'(?:[^']|'')+'|[^'!()"]+)![$A-Z0-9:]+$/i.test(formula) || formula.includes("#REF!")) return null;
  const { sheet, rect } = parseAddress(formula.slice(1));
  const found = sheet === null ? null : book.findSheet(sheet);
  return found === null ? null : { sheetId: found.id, rect };
}

function describe(target: Target): { type: string; value: string | number | boolean } {
  const { formula } = find(target);
  const text = formula.replace(/^=/, "");
  if (place(target.book, formula) !== null) return { type: "Range", value: text };
  if (text.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (/^".*"$/.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(true|false)$/i.test(text)) return { type: "Boolean", value: text.toLowerCase() === "true" };
  if (text !== "" && !Number.isNaN(Number(text))) return { type: Number.isInteger(Number(text)) ? "Integer" : "Double", value: Number(text) };
  throw new NotEmulated(`the type and value of the name ${target.name}, a formula:`);
}

const text = (value: unknown, what: string) => {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
};

const range = (target: Target): ApiObject | null => {
  const found = place(target.book, find(target).formula);
  return found === null ? null : target.book.make.range(found.sheetId, found.rect);
};

const namedItem = defineType<Target>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  values: {
    Name: { get: (target) => find(target).name },
    Type: { get: (target) => describe(target).type },
    Value: { get: (target) => describe(target).value },
    Formula: { get: (target) => find(target).formula, set: (target, value) => change(target, { formula: checkFormula(text(value, "formula")) }) },
    Visible: { get: (target) => find(target).visible, set: (target, value) => change(target, { visible: value === true }) },
    Comment: { get: (target) => find(target).comment, set: (target, value) => change(target, { comment: text(value, "comment") }) },
    Scope: { get: (target) => (find(target).sheetId === null ? "Workbook" : "Worksheet") },
    _Id: { get: ({ name }) => name, onDemand: true },
  },
  objects: {
    WorksheetOrNullObject: ({ book, sheetId }) => (sheetId === null ? null : book.make.worksheet(sheetId)),
  },
  methods: {
    Delete(target) {
      target.book.grid.removeName(find(target).name, target.sheetId);
      target.book.unsettled = true;
    },
    GetRange(target) {
      const found = range(target);
      if (found === null) throw new ApiError("InvalidReference", `This reference is not valid for the current operation. (${target.name})`);
      return found;
    },
    GetRangeOrNullObject: range,
  },
});

function checkName(name: string): string {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!shaped || /^([a-z]{1,3}\d{1,7}|r\d*c\d*|[rc])$/i.test(name)) throw invalidArgument(`the name ${name}`);
  return name;
}

function checkFormula(formula: string): string {
  if (formula.length > charactersAFormula) throw invalidArgument(`a formula of ${formula.length} characters`);
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** A range given as an object, or a formula. */
function reference(book: Book, object: ApiObject | null, formula: () => string): string {
  if (object === null) return checkFormula(formula());
  const found = placeOf(object);
  if (found === null) throw invalidArgument("not a range");
  return `=${formatAbsolute(book.sheet(found.sheetId).name, found.rect)}`;
}

const item = (target: CollectionTarget, name: string) => namedItem({ ...target, name });

export const namedItems = defineType<CollectionTarget>({
  name: "NamedItemCollection",
  items: (target) => inScope(target).map(({ name }) => item(target, name)),
  methods: {
    Add(target, args) {
      const name = checkName(args.text(0));
      if (inScope(target).some((known) => sameName(known.name, name))) {
        throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
      }
      const formula = reference(target.book, args.object(1), () => args.text(1));
      target.book.grid.setName({ name, sheetId: target.sheetId, formula, visible: true, comment: args.given(2) ? args.text(2) : "" });
      target.book.unsettled = true;
      return item(target, name);
    },
    GetCount: (target) => inScope(target).length,
    GetItem(target, args) {
      find({ ...target, name: args.text(0) });
      return item(target, args.text(0));
    },
    GetItemOrNullObject: (target, args) => (inScope(target).some((known) => sameName(known.name, args.text(0))) ? item(target, args.text(0)) : null),
  },
});
