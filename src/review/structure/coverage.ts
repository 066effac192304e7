/** 覆盖情况: which classes of indicators each table has, and which it should have and lacks. One matrix for all tables of which the same is expected. */
import { LEVEL2, levelStem, standardLevel1 } from "../../profiles/levels";
import { type Profile, profileById } from "../../profiles";
import { put } from "../../sheet/grouped";
import { remember } from "../../sheet/remember";
import type { Indicator, Table } from "../../tables/table";
import type { CheckResult } from "../check";
import type { Finding } from "../finding";
import { groupOf, type IndicatorPlace, level1Rank, level2Rank, ofGroup, placeOf, shortName } from "./classes";
import { findingsByTable, type MissingClass, type PlacedFindings, placeFindings } from "./place-findings";

export interface CoverageColumn {
  readonly id: string;
  /** "other": what no column was left for; "none": indicators without any class. */
  readonly kind: "class" | "other" | "none";
  /** "数量", "社会效益"; "" unless it is a class. */
  readonly name: string;
  /** As short as its group allows: 社会 under 效益. */
  readonly short: string;
  readonly group: string;
}

/** Columns one after another under the same level 1. */
export interface CoverageGroup {
  readonly name: string;
  readonly columns: readonly CoverageColumn[];
  /** Not where its one column says the same or leaves no room for it. */
  readonly isShown: boolean;
}

/** `missing`: expected and found missing; `optional`: absent, and may be; `unsaid`: expected and absent, but no check says so. */
export type CoverageState = "there" | "missing" | "optional" | "unsaid";

export interface CoverageCell {
  readonly column: CoverageColumn;
  /** How many columns it takes: several where any of their classes would do. */
  readonly span: number;
  readonly state: CoverageState;
  /** What is missing: "质量", "效益类"; else the column's name. */
  readonly name: string;
  readonly count: number;
  /** Whether one of its indicators has an error or a warning. */
  readonly isMarked: boolean;
  /** Row of its first indicator. */
  readonly row: number | null;
  /** What says that it is missing. */
  readonly finding: Finding | null;
}

export interface CoverageRow {
  readonly tableId: string;
  readonly cells: readonly CoverageCell[];
}

export interface Coverage {
  /** What is expected of its tables. */
  readonly profiles: readonly [Profile, ...Profile[]];
  readonly columns: readonly CoverageColumn[];
  readonly groups: readonly CoverageGroup[];
  readonly rows: readonly CoverageRow[];
  /** Tables that lack a class. */
  readonly lacking: number;
  /** Tables all of whose missing classes were set aside by the user. */
  readonly excused: number;
  /** Whether nothing that is expected is absent. */
  readonly isComplete: boolean;
}

/** As many as can be told apart in a pane 320 px wide. */
export const mostColumns = 12;

export const hasGrid = ({ kind }: Table): boolean => kind === "goal" || kind === "self-evaluation" || kind === "overall-self-evaluation";

export function coverageOf({ tables, findings, ignored }: Pick<CheckResult, "tables" | "findings" | "ignored">): Coverage[] {
  const own = findingsByTable(findings);
  const excused = findingsByTable(ignored.map(({ finding }) => finding));
  const byExpectation = new Map<string, Read[]>();
  for (const table of tables.filter(hasGrid)) {
    const profile = profileById(table.profile);
    const read: Read = {
      table,
      profile,
      places: placesIn(table),
      placed: placeFindings(table, own.get(table.id) ?? []),
      isExcused: placeFindings(table, excused.get(table.id) ?? []).missing.length > 0,
    };
    put(byExpectation, expectationOf(profile), read);
  }
  return [...byExpectation.values()].flatMap(([first, ...others]) => (first ? [matrix([first, ...others])] : []));
}

const expectationOf = remember(({ demandedLevel1, advisedLevel1, expectedLevel2, level1Order, level2Order }: Profile): string =>
  JSON.stringify([demandedLevel1, advisedLevel1, expectedLevel2, level1Order, level2Order]),
);

/** Most rows share their class with others. */
function placesIn({ indicators }: Table): ReadonlyMap<Indicator, IndicatorPlace> {
  const known = new Map<string, IndicatorPlace>();
  return new Map(
    indicators.map((indicator) => {
      const key = JSON.stringify([indicator.level1?.text ?? null, indicator.level2?.text ?? null]);
      const place = known.get(key) ?? placeOf(indicator);
      known.set(key, place);
      return [indicator, place];
    }),
  );
}

interface Read {
  readonly table: Table;
  readonly profile: Profile;
  readonly places: ReadonlyMap<Indicator, IndicatorPlace>;
  readonly placed: PlacedFindings;
  readonly isExcused: boolean;
}

function matrix(reads: readonly [Read, ...Read[]]): Coverage {
  const [{ profile }] = reads;
  const columns = columnsOf(reads, profile);
  const rows = reads.map((read) => rowOf(read, columns));
  return {
    profiles: [profile, ...new Set(reads.map((read) => read.profile).filter((one) => one !== profile))],
    columns,
    groups: groupsOf(columns),
    rows,
    lacking: reads.filter(({ placed }) => placed.missing.length > 0).length,
    isComplete: rows.every(({ cells }) => cells.every(({ state }) => state === "there" || state === "optional")),
    excused: reads.filter(({ placed, isExcused }) => isExcused && placed.missing.length === 0).length,
  };
}

/** What stands in the tables, and what the profile expects beside it. */
function columnsOf(reads: readonly Read[], profile: Profile): CoverageColumn[] {
  const standing = reads.flatMap(({ places }) => [...places.values()]);
  const homes = homesOf(standing);
  const places = new Map(standing.map((place) => [place.id, { ...place, group: homes.get(place.id) ?? place.group }]));
  for (const place of expectedPlaces(profile, places, homes)) if (!places.has(place.id)) places.set(place.id, place);
  const classes = [...places.values()].filter(({ id }) => id !== "");
  const known = classes.filter(({ id }) => isStandard(id));
  const own = classes.filter(({ id }) => !isStandard(id));
  const hasNone = places.has("");
  const room = Math.max(mostColumns - known.length - (hasNone ? 1 : 0), 0);
  const shown = own.length <= room ? own : schemeGroups(own).slice(0, Math.max(room - 1, 0));
  const groups = [...new Set([...known, ...own].map(({ group }) => group))];
  const inOrder = [...known, ...shown].sort(
    (a, b) => level1Rank(a.group, profile) - level1Rank(b.group, profile) || groups.indexOf(a.group) - groups.indexOf(b.group) || level2Rank(a.id, profile) - level2Rank(b.id, profile),
  );
  const columns = inOrder.map(({ id, name, group }): CoverageColumn => ({ id, kind: "class", name, short: shortName(name, group), group }));
  if (own.some((place) => columnIdOf(place, new Set(shown.map(({ id }) => id))) === others)) columns.push(nameless("other"));
  if (hasNone) columns.push(nameless("none"));
  return columns;
}

/** Where there are too many classes of the forms' own: their level 1, if that is their own as well. */
function schemeGroups(own: readonly IndicatorPlace[]): IndicatorPlace[] {
  const groups = new Set(own.map(({ group }) => group).filter((group) => group !== "" && standardLevel1(group) === null));
  return [...groups].map(ofGroup);
}

/** No class has this name. */
const others = "*";

/** The column an indicator is counted in, of those with these ids: its class's, that of its level 1, or what is left. */
const columnIdOf = ({ id, group }: IndicatorPlace, ids: ReadonlySet<string>): string => {
  if (ids.has(id)) return id;
  const level1 = ofGroup(group).id;
  return ids.has(level1) ? level1 : others;
};

const nameless = (kind: "other" | "none"): CoverageColumn => ({ id: kind === "none" ? "" : others, kind, name: "", short: "", group: "" });

const isStandard = (id: string): boolean => LEVEL2.some(({ name }) => name === id);

/** The level 1 each class stands under most often. */
function homesOf(standing: readonly IndicatorPlace[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { id, group } of standing) {
    if (group === "") continue;
    const own = counts.get(id) ?? new Map<string, number>();
    counts.set(id, own.set(group, (own.get(group) ?? 0) + 1));
  }
  return new Map([...counts].map(([id, own]) => [id, [...own].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]));
}

/** Of classes any of which would do, those under the same level 1 as one that stands there (经济成本 beside 社会成本), else as the first of them. */
function expectedPlaces(profile: Profile, standing: ReadonlyMap<string, IndicatorPlace>, homes: ReadonlyMap<string, string>): IndicatorPlace[] {
  const level2s = profile.expectedLevel2.flatMap(({ anyOf }) => {
    const present = anyOf.filter((name) => standing.has(name));
    const wanted = new Set((present.length > 0 ? present : anyOf.slice(0, 1)).map(usualHome));
    return anyOf.filter((name) => wanted.has(usualHome(name))).map((id) => ({ id, name: levelStem(id), group: homes.get(id) ?? usualHome(id) }));
  });
  const groups = new Set([...standing.values(), ...level2s].map(({ group }) => group));
  const level1s = [...profile.demandedLevel1, ...profile.advisedLevel1].map(groupOf).filter((group) => !groups.has(group));
  return [...level2s, ...level1s.map(ofGroup)];
}

const usualHome = (name: string): string => levelStem(LEVEL2.find((one) => one.name === name)?.under[0] ?? "");

function groupsOf(columns: readonly CoverageColumn[]): CoverageGroup[] {
  const groups: { name: string; columns: CoverageColumn[] }[] = [];
  for (const column of columns) {
    const open = groups.at(-1);
    if (open && open.name === column.group) open.columns.push(column);
    else groups.push({ name: column.group, columns: [column] });
  }
  return groups.map(({ name, columns: own }) => ({ name, columns: own, isShown: name !== "" && (own.length > 1 || (own[0]?.short !== name && name.length <= 2)) }));
}

function rowOf({ table, profile, places, placed }: Read, columns: readonly CoverageColumn[]): CoverageRow {
  const ids = new Set(columns.map(({ id }) => id));
  const standing = new Map<string, Indicator[]>();
  for (const [indicator, place] of places) {
    const column = columnIdOf(place, ids);
    put(standing, column, indicator);
  }
  const gaps = placed.missing.map((missing) => gapOf(missing, columns, standing));
  const cells: CoverageCell[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at];
    if (!column) break;
    const own = standing.get(column.id) ?? [];
    const gap = gaps.find((one) => one?.from === at);
    const span = gap?.span ?? 1;
    const [first] = own;
    cells.push({
      column,
      span,
      state: first ? "there" : gap ? "missing" : isExpected(profile, column, standing) ? "unsaid" : "optional",
      name: gap ? levelStem(gap.missing.name) : column.name,
      count: own.length,
      isMarked: own.some((indicator) => isWrong(placed.rows.get(indicator.row)) || isWrong(placed.level2.get(indicator.row))),
      row: first?.row ?? null,
      finding: gap?.missing.finding ?? null,
    });
    at += span;
  }
  return { tableId: table.id, cells };
}

const isWrong = (findings: readonly Finding[] = []): boolean => findings.some(({ severity }) => severity !== "info");

/** The first empty columns side by side any of which would mend it; null where no column stands for it. */
function gapOf(missing: MissingClass, columns: readonly CoverageColumn[], standing: ReadonlyMap<string, readonly Indicator[]>): { readonly missing: MissingClass; readonly from: number; readonly span: number } | null {
  const group = missing.level === 1 ? groupOf(missing.name) : null;
  const isOpen = (column: CoverageColumn | undefined): boolean =>
    column !== undefined && !standing.has(column.id) && (group === null ? missing.anyOf.includes(column.id) : column.group === group || (missing.anyOf.includes(column.id) && column.group === ""));
  const from = columns.findIndex(isOpen);
  if (from < 0) return null;
  let to = from;
  while (isOpen(columns[to + 1])) to += 1;
  return { missing, from, span: to - from + 1 };
}

/** Whether the profile wants it, and nothing stands that would do instead. */
const isExpected = ({ expectedLevel2 }: Profile, { id }: CoverageColumn, standing: ReadonlyMap<string, unknown>): boolean =>
  expectedLevel2.some(({ anyOf }) => anyOf.includes(id) && !anyOf.some((name) => standing.has(name)));
