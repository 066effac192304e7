/** Findings the user has looked at and set aside, each with a reason: kept as versioned data, matched by anchor. */
import { shownJson } from "../sheet/shown-json";
import { mayRest, type Work } from "../sheet/work";
import { type Anchor, anchorKey, anchoring } from "./anchor";
import type { Table } from "../tables/table";
import type { Finding } from "./finding";

export interface Ignore extends Anchor {
  /** Why; never blank. */
  readonly reason: string;
  /** The day it was set aside, "2026-11-21". */
  readonly since: string;
}

export interface IgnoreList {
  readonly version: 1;
  readonly ignores: readonly Ignore[];
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly ignore: Ignore;
}

export const noIgnores: IgnoreList = { version: 1, ignores: [] };

interface Parted {
  readonly kept: Finding[];
  readonly ignored: IgnoredFinding[];
}

/** Parts findings into those to be told and those set aside. */
export function* settingAside(findings: readonly Finding[], tables: readonly Table[], { ignores }: IgnoreList): Work<Parted> {
  if (ignores.length === 0) return { kept: [...findings], ignored: [] };
  const anchors = yield* anchoring(findings, tables);
  const sheets = new Set(tables.map((table) => table.sheet));
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const [index, finding] of findings.entries()) {
    if (mayRest(index)) yield null;
    const anchor = anchors[index];
    const ignore = anchor && ignores.find((one) => matches(one, anchor, sheets));
    if (ignore) ignored.push({ finding, ignore });
    else kept.push(finding);
  }
  return { kept, ignored };
}

/** A sheet that was renamed is known by the project on it. */
const matches = (ignore: Ignore, anchor: Anchor, sheets: ReadonlySet<string>): boolean =>
  ignore.rule === anchor.rule &&
  ignore.message === anchor.message &&
  ignore.project === anchor.project &&
  ignore.occurrence === anchor.occurrence &&
  ignore.place.length === anchor.place.length &&
  ignore.place.every((part, index) => part === anchor.place[index]) &&
  (ignore.sheet === anchor.sheet || (anchor.project !== "" && !sheets.has(ignore.sheet)));

/** The list with one more; an earlier one of the same anchor is replaced. Throws a RangeError for a blank reason. */
export function withIgnore(list: IgnoreList, anchor: Anchor, reason: string, since: string): IgnoreList {
  if (reason.trim() === "") throw new RangeError("a reason is needed");
  return { version: 1, ignores: [...without(list, anchor).ignores, { ...anchor, reason: reason.trim(), since }] };
}

/** The list without what was set aside at this anchor. */
export const without = ({ ignores }: IgnoreList, anchor: Anchor): IgnoreList => ({ version: 1, ignores: ignores.filter((one) => anchorKey(one) !== anchorKey(anchor)) });

/** Reads a stored list. Throws a RangeError that names what is wrong: a later version is never taken for this one. */
export function parseIgnores(text: string): IgnoreList {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new RangeError("no JSON");
  }
  if (!isRecord(data)) throw new RangeError("no list");
  const { version, ignores } = data;
  if (version !== 1) throw new RangeError(`version ${shownJson(version)}`);
  return { version: 1, ignores: ignoresIn(ignores) };
}

/** The entries of a stored list. Throws a RangeError as above. */
export function ignoresIn(value: unknown): Ignore[] {
  if (!Array.isArray(value)) throw new RangeError("no list");
  return value.map((one: unknown, index) => ignoreOf(one, index));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";

function ignoreOf(value: unknown, index: number): Ignore {
  const wrong = (field: string): RangeError => new RangeError(`entry ${index + 1}: ${field}`);
  if (!isRecord(value)) throw wrong("no entry");
  const textOf = (field: string): string => {
    const text = value[field];
    if (!isText(text)) throw wrong(field);
    return text;
  };
  const { place, occurrence } = value;
  if (!Array.isArray(place) || !place.every(isText)) throw wrong("place");
  if (typeof occurrence !== "number" || !Number.isInteger(occurrence) || occurrence < 1) throw wrong("occurrence");
  const reason = textOf("reason");
  if (reason.trim() === "") throw wrong("reason");
  return { rule: textOf("rule"), message: textOf("message"), sheet: textOf("sheet"), project: textOf("project"), place, occurrence, reason, since: textOf("since") };
}
