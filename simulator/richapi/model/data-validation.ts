/** `range.dataValidation`: what may be typed into cells, what is said beside them. */
import type { Rect, Validation } from "../../grid";
import { intersection, subtract } from "../address";
import type { Book } from "../book";
import { invalidArgument } from "../errors";
import { defineType } from "../object";
import { isRecord } from "../record";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

/** Excel's limits of what a validation may say and list. */
const longestTitle = 32;
const longestMessage = 255;
const longestList = 255;

/** What Excel sets where only a part is named. */
const plain: Validation = {
  kind: "any",
  operator: "between",
  formula1: "",
  formula2: "",
  dropDown: true,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  alert: { show: true, style: "stop", title: "", message: "" },
};

/** The kinds, with the word of a rule and the word of `type`. */
const kinds: readonly (readonly [Validation["kind"], string, string])[] = [
  ["list", "list", "List"],
  ["decimal", "decimal", "Decimal"],
  ["whole", "wholeNumber", "WholeNumber"],
  ["date", "date", "Date"],
  ["time", "time", "Time"],
  ["textLength", "textLength", "TextLength"],
  ["custom", "custom", "Custom"],
];

const operators: readonly (readonly [Validation["operator"], string])[] = [
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["lessThan", "LessThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
];

const alertStyles: readonly (readonly [Validation["alert"]["style"], string])[] = [
  ["stop", "Stop"],
  ["warning", "Warning"],
  ["information", "Information"],
];

interface Piece {
  readonly ranges: readonly Rect[];
  readonly validation: Validation | null;
}

/** The cells, parted by what stands on them. */
function pieces({ book, sheetId, rects }: Target): Piece[] {
  const placed = book.sheet(sheetId).validations();
  const found = placed.flatMap(({ ranges, validation }) => {
    const covered = rects.flatMap((rect) => ranges.flatMap((range) => intersection(range, rect) ?? []));
    return covered.length === 0 ? [] : [{ ranges: covered, validation }];
  });
  const taken = found.flatMap(({ ranges }) => ranges);
  const free = taken.reduce<readonly Rect[]>((rest, hole) => rest.flatMap((rect) => subtract(rect, hole)), rects);
  return free.length === 0 ? found : [...found, { ranges: free, validation: null }];
}

/** What all the cells have; undefined where they differ. */
function common(target: Target): Validation | null | undefined {
  const all = pieces(target);
  const [first] = all;
  return first !== undefined && all.every(({ validation }) => JSON.stringify(validation) === JSON.stringify(first.validation)) ? first.validation : undefined;
}

function place({ book, sheetId, rects }: Target, validation: Validation | null): void {
  const sheet = book.writable(sheetId);
  for (const { id, ranges, validation: old } of sheet.validations()) {
    const rest = rects.reduce<readonly Rect[]>((parts, hole) => parts.flatMap((part) => subtract(part, hole)), ranges);
    if (rest.length === ranges.length && rest.every((part, index) => part === ranges[index])) continue;
    sheet.removeValidation(id);
    if (rest.length > 0) sheet.addValidation(rest, old);
  }
  if (validation !== null) sheet.addValidation(rects, validation);
}

function change(target: Target, part: (old: Validation) => Validation): void {
  const same = common(target);
  if (same !== undefined) return place(target, part(same ?? plain));
  for (const { ranges, validation } of pieces(target)) place({ ...target, rects: ranges }, part(validation ?? plain));
}

function fields(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument(what);
  return value;
}

function words(value: unknown, longest: number, what: string): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string" || value.length > longest) throw invalidArgument(`${what}: a text of ${longest} characters at most`);
  return value;
}

/** A number or a formula of a rule. */
function bound(value: unknown, what: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  throw invalidArgument(`${what} is no number and no formula`);
}

const shownBound = (text: string) => (text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text);

function readRule(value: unknown): Pick<Validation, "kind" | "operator" | "formula1" | "formula2" | "dropDown"> {
  const given = Object.entries(fields(value, "rule")).filter(([, part]) => part !== undefined && part !== null);
  const [only] = given;
  const kind = kinds.find(([, word]) => word === only?.[0])?.[0];
  if (given.length !== 1 || only === undefined || kind === undefined) throw invalidArgument("a rule has one kind");
  const rule = fields(only[1], only[0]);
  const blank = { kind, operator: plain.operator, formula1: "", formula2: "", dropDown: plain.dropDown };
  if (kind === "list") {
    const source = bound(rule["source"], "the list's source");
    if (source === "" || (!source.startsWith("=") && source.length > longestList)) throw invalidArgument(`a list of 1 to ${longestList} characters`);
    return { ...blank, formula1: source, dropDown: rule["inCellDropDown"] === true };
  }
  if (kind === "custom") return { ...blank, formula1: bound(rule["formula"], "the rule's formula") };
  const operator = operators.find(([, word]) => word === rule["operator"])?.[0];
  if (operator === undefined) throw invalidArgument("the rule's operator");
  const second = operator === "between" || operator === "notBetween";
  return { ...blank, operator, formula1: bound(rule["formula1"], "formula1"), formula2: second ? bound(rule["formula2"], "formula2") : "" };
}

function showRule({ kind, operator, formula1, formula2, dropDown }: Validation): Record<string, unknown> {
  const word = kinds.find(([known]) => known === kind)?.[1];
  if (word === undefined) return {};
  if (kind === "list") return { [word]: { inCellDropDown: dropDown, source: formula1 } };
  if (kind === "custom") return { [word]: { formula: formula1 } };
  const second = formula2 === "" ? {} : { formula2: shownBound(formula2) };
  return { [word]: { formula1: shownBound(formula1), ...second, operator: operators.find(([known]) => known === operator)?.[1] } };
}

function type(target: Target): string {
  const same = common(target);
  if (same === undefined) return pieces(target).some(({ validation }) => validation === null) ? "Inconsistent" : "MixedCriteria";
  return kinds.find(([kind]) => kind === same?.kind)?.[2] ?? "None";
}

/** Null where the cells differ. */
function read<V>(target: Target, pick: (validation: Validation) => V): V | null {
  const same = common(target);
  return same === undefined ? null : pick(same ?? plain);
}

export const dataValidation = defineType<Target>({
  name: "DataValidation",
  values: {
    Type: { get: type },
    Rule: { get: (target) => read(target, showRule), set: (target, value) => change(target, (old) => ({ ...old, ...readRule(value) })) },
    IgnoreBlanks: {
      get: (target) => read(target, ({ ignoreBlanks }) => ignoreBlanks),
      set: (target, value) => change(target, (old) => ({ ...old, ignoreBlanks: value === true })),
    },
    Prompt: {
      get: (target) => read(target, ({ prompt: { show, title, message } }) => ({ showPrompt: show, title, message })),
      set(target, value) {
        const { showPrompt, title, message } = fields(value, "prompt");
        const prompt = { show: showPrompt === true, title: words(title, longestTitle, "prompt.title"), message: words(message, longestMessage, "prompt.message") };
        change(target, (old) => ({ ...old, prompt }));
      },
    },
    ErrorAlert: {
      get: (target) =>
        read(target, ({ alert: { show, style, title, message } }) => {
          return { showAlert: show, style: alertStyles.find(([known]) => known === style)?.[1], title, message };
        }),
      set(target, value) {
        const { showAlert, style, title, message } = fields(value, "errorAlert");
        const kept = alertStyles.find(([, word]) => word === (style ?? "Stop"))?.[0];
        if (kept === undefined) throw invalidArgument("errorAlert.style");
        const alert = {
          show: showAlert === true,
          style: kept,
          title: words(title, longestTitle, "errorAlert.title"),
          message: words(message, longestMessage, "errorAlert.message"),
        };
        change(target, (old) => ({ ...old, alert }));
      },
    },
  },
  methods: { Clear: (target) => place(target, null) },
});
