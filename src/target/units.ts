/** Reads a unit's text, finds a unit in running text, and converts between units that measure the same thing. */
import { Big } from "big.js";
import { folded, withoutBlanks } from "./fold";
import { MULTIPLIER, multiplierOf } from "./numbers";
import type { Quantity, Unit, UnitKind } from "./target";
import { UNIT_ROWS, type UnitRow } from "./unit-table";

interface Spelling {
  readonly row: UnitRow;
  readonly alias: boolean;
}

const key = (text: string): string => folded(text).toLowerCase();

const SPELLINGS: ReadonlyMap<string, Spelling> = new Map(
  UNIT_ROWS.flatMap((row) => [row.normal].concat(row.aliases ?? []).map((text) => [key(text), { row, alias: text !== row.normal }] as const)),
);

/** Full-width letters, digits and signs made half-width, but brackets left as the form prints them: 户（套）. */
const halfWidth = (text: string): string => withoutBlanks(text).replace(/[^（）]/gu, (char) => folded(char));

/** What stands behind a slash, brought to one name: 元/人·次, 元/人次 and 元/人/次 are the same price. */
const DENOMINATORS: ReadonlyMap<string, readonly string[]> = new Map([
  ["人次", ["人", "次"]],
  ["人年", ["人", "年"]],
  ["人月", ["人", "月"]],
  ["人天", ["人", "天"]],
  ["人日", ["人", "天"]],
  ["户次", ["户", "次"]],
  ["户年", ["户", "年"]],
  ["名", ["人"]],
  ["位", ["人"]],
  ["每人", ["人"]],
  ["日", ["天"]],
  ["个月", ["月"]],
  ["月份", ["月"]],
  ["年度", ["年"]],
  ["季", ["季度"]],
  ["个季度", ["季度"]],
  ["平米", ["平方米"]],
  ["㎡", ["平方米"]],
]);

const PERIODS: ReadonlySet<string> = new Set(["年", "半年", "季度", "月", "旬", "周", "星期", "天", "小时", "学期", "学年"]);

const SEPARATOR = /[/·*×.]/u;

interface Simple {
  readonly normal: string;
  readonly kind: UnitKind;
  readonly base: string;
  readonly factor: Big;
}

function simple(text: string): Simple | null {
  const spelling = SPELLINGS.get(key(text));
  if (spelling) {
    const { row, alias } = spelling;
    return { normal: alias ? row.normal : halfWidth(text), kind: row.kind, base: row.base, factor: new Big(row.factor) };
  }
  // 万人, 万平方米, 千户: a multiplier before a known unit.
  const scaled = new RegExp(`^(${MULTIPLIER})(.+)$`, "u").exec(folded(text));
  const inner = scaled?.[2] === undefined ? undefined : SPELLINGS.get(key(scaled[2]));
  if (!scaled || !inner || inner.row.kind === "duration" || inner.row.kind === "rate") return null;
  const [, multiplier = ""] = scaled;
  const { row } = inner;
  return {
    normal: inner.alias ? multiplier + row.normal : halfWidth(text),
    kind: row.kind,
    base: row.base,
    factor: new Big(row.factor).times(multiplierOf(multiplier)),
  };
}

const denominatorsOf = (parts: readonly string[]): readonly string[] => parts.flatMap((part) => DENOMINATORS.get(part) ?? [part]);

/** What a quotient measures, by what is divided and by what. */
function quotientKind(numerator: Simple, denominators: readonly string[]): { readonly kind: UnitKind; readonly base: string } {
  const base = `${numerator.base}/${denominators.join("·")}`;
  const byPeriod = denominators.length === 1 && PERIODS.has(denominators[0] ?? "");
  const byTimes = denominators.length === 1 && denominators[0] === "次";
  switch (numerator.kind) {
    case "money":
      return { kind: "unit-price", base };
    case "people":
      return byTimes ? { kind: "person-times", base: "人次" } : { kind: byPeriod ? "person-times" : "count", base };
    case "person-times":
      return { kind: byPeriod ? "person-times" : "count", base };
    case "count":
      return { kind: byPeriod ? "frequency" : "count", base };
    case "rate":
    case "duration":
      return { kind: numerator.kind, base };
    default:
      return { kind: "count", base };
  }
}

function quotient(text: string): Simple | null {
  const plain = folded(text);
  const slash = plain.indexOf("/");
  if (slash <= 0) return null;
  const numerator = simple(plain.slice(0, slash));
  const parts = plain.slice(slash + 1).split(SEPARATOR);
  if (!numerator || parts.includes("")) return null;
  const half = halfWidth(text);
  return {
    normal: numerator.normal + half.slice(half.indexOf("/")).replaceAll(/[*×.]/gu, "·"),
    ...quotientKind(numerator, denominatorsOf(parts)),
    factor: numerator.factor,
  };
}

/** A cell that says there is no unit. */
const NO_UNIT = /^[-—/\\.…]*$|^(?:无|空)$/u;

/** Reads a unit that stands alone; a word the table does not know is a count of its own. Null for a text that names no unit. */
export function unitOf(text: string): Unit | null {
  const written = withoutBlanks(text);
  const inner = /^[(（](.+)[)）]$/u.exec(written)?.[1] ?? written;
  if (NO_UNIT.test(folded(inner))) return null;
  const read = simple(inner) ?? quotient(inner);
  if (read) return { text: inner, ...read };
  return { text: inner, normal: halfWidth(inner), kind: "count", base: key(inner), factor: new Big(1) };
}

const SCALED = new RegExp(`^${MULTIPLIER}`, "u");

/** 亩 for 万亩, 元 for 万元; null for a unit that counts by ones. */
export function unscaled(unit: Unit): Unit | null {
  const rest = unit.text.replace(SCALED, "");
  const plain = rest === unit.text || rest === "" ? null : unitOf(rest);
  return plain?.base === unit.base ? plain : null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

const ALTERNATIVES = [...SPELLINGS]
  .sort(([a], [b]) => b.length - a.length)
  .map(([spelling, { row }]) => (row.notBefore ? `${escaped(spelling)}(?![${row.notBefore}])` : escaped(spelling)))
  .join("|");

/** They are no units by themselves, only what something is counted by. */
const TERMS = "学期|学年";
/** After a slash an unknown word is taken where the text ends with it, goes on with a limit, or is divided further (元/生·年). */
const LOOSE = String.raw`[\p{Script=Han}A-Za-z]{1,4}?(?=$|[,;。、)）]|及?以[上下内]|之内|左右|[/·*×](?:${ALTERNATIVES}|${TERMS}))`;
const RUNNING = new RegExp(`(?:${ALTERNATIVES})(?:/(?:${TERMS}|${ALTERNATIVES}|${LOOSE})(?:[/·*×](?:${TERMS}|${ALTERNATIVES}))*)?`, "uyi");

/** The unit that begins at `at` in folded running text; only spellings of the table, or a quotient that begins with one. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  RUNNING.lastIndex = at;
  const found = RUNNING.exec(text)?.[0];
  const unit = found === undefined ? null : unitOf(found);
  return unit === null || found === undefined ? null : { unit, end: at + found.length };
}

export const sameMeasure = (a: Unit | null, b: Unit | null): boolean => (a === null || b === null ? a === b : a.base === b.base);

/** Big.js divides to twenty decimals. A third of a year times a weight may lie on half a cent, so twenty more are kept. */
const SHIFT = new Big(10).pow(20);
const UNSHIFT = new Big(1).div(SHIFT);

/** The quantity's value in another unit; null where the two do not measure the same thing. */
export function convert(quantity: Quantity, toUnit: Unit): Big | null {
  const { unit, value } = quantity;
  if (unit === null || !sameMeasure(unit, toUnit)) return null;
  return unit.factor.eq(toUnit.factor) ? value : value.times(unit.factor).times(SHIFT).div(toUnit.factor).times(UNSHIFT);
}
