/** The use case 一键校验: reads the tables of a workbook and runs every rule over them. Pure; the same for every face. */
import { profileById } from "../profiles";
import type { WorkbookData } from "../sheet/data";
import { Sheet } from "../sheet/sheet";
import { catalogue } from "../rules/catalogue";
import { remember } from "../rules/remember";
import type { IndicatorSubject, Rule, TableSubject } from "../rules/rule";
import { methodOf, type ScoringMethod } from "../scoring";
import { readWorkbook, type SheetReading } from "../tables/read-workbook";
import type { Table } from "../tables/table";
import type { Finding } from "./finding";
import { type Ignore, type IgnoredFinding, type IgnoreList, noIgnores, setAside } from "./ignores";
import { settle, type Severities } from "./pipeline";
import { appliesTo, collect, ofScope, type Stand } from "./run-rules";

export interface CheckOptions {
  /** Id of a profile to use for every table of a kind it fits, instead of the recognised one. */
  readonly profile?: string;
  /** The scoring method for every table; null or absent: that of each table's form. */
  readonly method?: ScoringMethod | null;
  /** Severity by rule id, in place of the rule's own. */
  readonly severities?: Severities;
  /** Least percent of the spending plan by month, for plan/slow-progress. */
  readonly progressThresholds?: Readonly<Record<number, number>>;
  /** What the user has set aside. */
  readonly ignores?: IgnoreList;
  /** Ids of sheets that are not looked at: lists of ours. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Whether only some sheets of the workbook are given: what was set aside elsewhere is then not called unused. */
  readonly isPartial?: boolean;
  /** The rules to run; the whole catalogue unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** A sheet that gave no table: blank, or none was found on it. */
export interface SkippedSheet {
  readonly sheetId: string;
  readonly sheet: string;
  readonly reason: "no-table" | "empty";
}

export interface CheckResult {
  readonly tables: readonly Table[];
  /** Ordered by sheet, severity, row and column. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedSheet[];
  /** Found, and set aside by the user. */
  readonly ignored: readonly IgnoredFinding[];
  /** Set aside, and no longer found. */
  readonly unusedIgnores: readonly Ignore[];
}

/** One step of a check: `table` has just been checked. */
export interface CheckStep {
  readonly done: number;
  readonly total: number;
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** The tables of a workbook, without checking them. */
export function survey(workbook: WorkbookData, options: CheckOptions = {}): CheckResult {
  const readings = read(workbook, options);
  return { tables: readings.flatMap((reading) => reading.tables), findings: [], skipped: skippedOf(readings), ignored: [], unusedIgnores: [] };
}

/** Checks table by table, so that a caller can show progress, stay responsive, or stop. Rules across tables run after the last step. */
export function* checkSteps(workbook: WorkbookData, options: CheckOptions = {}): Generator<CheckStep, CheckResult, undefined> {
  const { rules = catalogue, method = null, severities = {}, progressThresholds = {}, ignores = noIgnores } = options;
  const active = rules.filter((rule) => severities[rule.meta.id] !== "off");
  const readings = read(workbook, options);
  const sheetById = new Map(workbook.sheets.map((data) => [data.id, new Sheet(data)]));
  const order = workbook.sheets.map((data) => data.id);
  const tables = readings.flatMap((reading) => reading.tables);
  const found: Finding[][] = [];
  let done = 0;

  for (const reading of readings) {
    const sheet = sheetById.get(reading.sheetId);
    if (!sheet) continue;
    found.push(checkSheet(active, reading, sheet));
    for (const table of reading.tables) {
      const own = checkTable(active, { table, profile: profileById(table.profile), method: method ?? methodOf(table), progressThresholds }, sheet);
      found.push(own);
      done += 1;
      yield { done, total: tables.length, table, findings: setAside(settle(own, severities, order), tables, ignores).kept };
    }
  }
  found.push(checkAcross(active, tables, sheetById));
  const { kept, ignored } = setAside(settle(found.flat(), severities, order), tables, ignores);
  const used = new Set(ignored.map(({ ignore }) => ignore));
  const given = new Set(workbook.sheets.map(({ name }) => name));
  const unusedIgnores = ignores.ignores.filter((one) => !used.has(one) && severities[one.rule] !== "off" && (given.has(one.sheet) || options.isPartial !== true));
  return { tables, findings: kept, skipped: skippedOf(readings), ignored, unusedIgnores };
}

export function check(workbook: WorkbookData, options: CheckOptions = {}): CheckResult {
  const steps = checkSteps(workbook, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Surveying and then checking the same workbook reads it once. */
const readOnce = remember(readWorkbook);

function read(workbook: WorkbookData, { profile, leaveOut }: CheckOptions): SheetReading[] {
  const all = readOnce(workbook);
  const readings = leaveOut ? all.filter(({ sheetId }) => !leaveOut.has(sheetId)) : all;
  if (profile === undefined) return readings;
  const { id, kinds } = profileById(profile);
  return readings.map((reading) => ({ ...reading, tables: reading.tables.map((table) => (kinds.includes(table.kind) ? { ...table, profile: id } : table)) }));
}

const skippedOf = (readings: readonly SheetReading[]): SkippedSheet[] =>
  readings.filter((reading) => reading.tables.length === 0).map(({ sheetId, sheet, extent }) => ({ sheetId, sheet, reason: extent ? "no-table" : "empty" }));

function checkSheet(rules: readonly Rule[], reading: SheetReading, sheet: Sheet): Finding[] {
  const stand: Stand = { sheet, table: reading.tables[0] ?? null };
  return ofScope(rules, "sheet").flatMap((rule) => collect(rule.meta, () => rule.check(reading), () => stand));
}

function checkTable(rules: readonly Rule[], subject: TableSubject, sheet: Sheet): Finding[] {
  const { table } = subject;
  const stand: Stand = { sheet, table };
  const rows = table.indicators.map((indicator) => ({ ...subject, indicator }));
  return [
    ...ofScope(rules, "table").flatMap((rule) => (appliesTo(rule.meta, table) ? collect(rule.meta, () => rule.check(subject), () => stand) : [])),
    ...ofScope(rules, "indicator").flatMap((rule) => (appliesTo(rule.meta, table) ? collect(rule.meta, () => onEach(rule, rows), () => stand) : [])),
  ];
}

/** A cell merged over several rows is spoken of once, for the first of them. */
function* onEach(rule: Extract<Rule, { scope: "indicator" }>, rows: readonly IndicatorSubject[]) {
  const said = new Set<string>();
  for (const row of rows) {
    for (const report of rule.check(row)) {
      const key = `${report.message}/${report.range.top}/${report.range.left}`;
      if (!said.has(key)) yield report;
      said.add(key);
    }
  }
}

function checkAcross(rules: readonly Rule[], tables: readonly Table[], sheetById: ReadonlyMap<string, Sheet>): Finding[] {
  const [first] = tables;
  if (!first) return [];
  return ofScope(rules, "workbook").flatMap((rule) =>
    collect(
      rule.meta,
      () => rule.check({ tables }),
      (report) => {
        const table = report?.table ?? first;
        const sheet = sheetById.get(table.sheetId);
        if (!sheet) throw new RangeError(`no sheet ${table.sheetId}`);
        return { sheet, table };
      },
    ),
  );
}
