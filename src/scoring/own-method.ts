/** A user's own method (自定评分办法): a copy of a listed one with changes, as versioned plain data that a workbook can keep. */
import { Big } from "big.js";
import { LEVEL1, type Level1 } from "../profiles/levels";
import { shownJson } from "../sheet/shown-json";
import { type Grade, methodById, type ScoringMethod, type Step } from "./methods";

/** What a user may decide differently; what is absent is as in the method it was copied from. */
export type MethodChanges = Partial<
  Pick<ScoringMethod, "ceiling" | "limit" | "unmet" | "satisfactionSteps" | "executionPoints" | "indicatorPoints" | "split" | "grades" | "executionReason" | "overAchieved">
>;

export interface OwnMethod {
  readonly version: 1;
  /** Id of the listed method it was copied from. */
  readonly base: string;
  /** As the user calls it; never blank. */
  readonly name: string;
  readonly changes: MethodChanges;
}

/** The id of every method of a user's own. */
export const OWN_METHOD = "own";

/** Throws a RangeError that names what does not fit together. */
export function ownMethod({ base, name, changes }: OwnMethod): ScoringMethod {
  const listed = methodById(base);
  if (!listed) throw new RangeError(`base ${base}`);
  const method: ScoringMethod = { ...listed, ...changes, id: OWN_METHOD, name: { "zh-CN": name, "en-US": name }, effective: null };
  const { executionPoints, indicatorPoints, split } = method;
  if (!sum([executionPoints, indicatorPoints]).eq(100)) throw new RangeError("executionPoints and indicatorPoints: not 100 together");
  if (split && !sum(Object.values(split)).eq(indicatorPoints)) throw new RangeError(`split: not ${indicatorPoints} together`);
  return method;
}

const sum = (points: readonly number[]): Big => points.reduce((total, one) => total.plus(one), new Big(0));

/** Longer ones fit no menu. */
const LONGEST_NAME = 40;

/** Reads what was kept. Throws a RangeError that names what is wrong: a later version is never taken for this one, and nothing unknown is passed over. */
export function parseOwnMethod(value: unknown): OwnMethod {
  const { version, base, name, changes } = record(value, "method", ["version", "base", "name", "changes"]);
  if (version !== 1) throw wrong(`version ${shownJson(version)}`);
  if (typeof base !== "string" || !methodById(base)) throw wrong(`base ${shownJson(base)}`);
  if (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME) throw wrong("name");
  const own: OwnMethod = { version: 1, base, name, changes: changesIn(changes) };
  ownMethod(own);
  return own;
}

const wrong = (what: string): RangeError => new RangeError(what);

const READERS: { readonly [Key in keyof Required<MethodChanges>]: (value: unknown, at: string) => Required<MethodChanges>[Key] } = {
  ceiling: (value, at) => oneOf(["one-minus-excess", "target-over-actual"] as const, value, at),
  limit: (value, at) => oneOf(["met", "unmet"] as const, value, at),
  unmet: (value, at) => oneOf(["in-proportion", "nothing"] as const, value, at),
  satisfactionSteps: (value, at) => (value === null ? null : list(value, at).map(stepIn).map(falling(({ from }) => from, at))),
  executionPoints: pointsIn,
  indicatorPoints: pointsIn,
  split: (value, at) => (value === null ? null : splitIn(value, at)),
  grades: gradesIn,
  executionReason: (value, at) => {
    const { below, whenAdjusted } = record(value, at, ["below", "whenAdjusted"]);
    if (typeof whenAdjusted !== "boolean") throw wrong(`${at}.whenAdjusted`);
    return { below: number(below, 0, 100, `${at}.below`), whenAdjusted };
  },
  overAchieved: (value, at) => {
    const { shownFrom, reasonFrom } = record(value, at, ["shownFrom", "reasonFrom"]);
    const shown = number(shownFrom, 100, MOST_PERCENT, `${at}.shownFrom`);
    return { shownFrom: shown, reasonFrom: number(reasonFrom, shown, MOST_PERCENT, `${at}.reasonFrom`) };
  },
};

const MOST_PERCENT = 1_000_000;

function changesIn(value: unknown): MethodChanges {
  const given = record(value, "changes", Object.keys(READERS));
  return Object.fromEntries(Object.entries(READERS).flatMap(([key, read]) => (key in given ? [[key, read(given[key], key)]] : [])));
}

/** Object with no keys but these. */
function record(value: unknown, at: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(at);
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw wrong(`${at}.${shownJson(unknown)}`);
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 20) throw wrong(at);
  return value;
}

function oneOf<Value extends string>(choices: readonly Value[], value: unknown, at: string): Value {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw wrong(at);
  return found;
}

/** Two decimals at most, so that sums of such figures stay exact when shown. */
function number(value: unknown, least: number, most: number, at: string): number {
  if (typeof value !== "number" || !(value >= least && value <= most) || !new Big(value).round(2).eq(value)) throw wrong(at);
  return value;
}

function pointsIn(value: unknown, at: string): number {
  return number(value, 0, 100, at);
}

/** Each must lie below the one before. */
const falling =
  <One>(of: (one: One) => number, at: string) =>
  (one: One, index: number, all: readonly One[]): One => {
    const before = all[index - 1];
    if (before !== undefined && of(one) >= of(before)) throw wrong(`${at}: not falling`);
    return one;
  };

function stepIn(value: unknown): Step {
  const { from, share } = record(value, "satisfactionSteps", ["from", "share"]);
  return { from: number(from, 0, 100, "satisfactionSteps.from"), share: number(share, 0, 1, "satisfactionSteps.share") };
}

function splitIn(value: unknown, at: string): Readonly<Partial<Record<Level1, number>>> {
  const given = record(value, at, LEVEL1);
  return Object.fromEntries(Object.entries(given).map(([level1, points]) => [level1, pointsIn(points, `${at}.${level1}`)]));
}

const GRADES = ["优", "良", "中", "差"] as const satisfies readonly Grade[];

/** All four, from the best down to nothing. */
function gradesIn(value: unknown, at: string): ScoringMethod["grades"] {
  const given = list(value, at).map((one) => {
    const { grade, from } = record(one, at, ["grade", "from"]);
    return { grade: oneOf(GRADES, grade, `${at}.grade`), from: pointsIn(from, `${at}.from`) };
  });
  if (given.length !== GRADES.length || given.some(({ grade }, index) => grade !== GRADES[index]) || given.at(-1)?.from !== 0) throw wrong(at);
  return given.map(falling(({ from }) => from, at));
}
