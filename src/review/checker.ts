/** Checks one workbook again and again: what did not change since the last time is neither read nor checked again. */
import { profileById } from "../profiles";
import { catalogue } from "../rules/catalogue";
import type { Rule, TableSubject } from "../rules/rule";
import { methodOf } from "../scoring";
import type { SheetData, WorkbookData } from "../sheet/data";
import { keepLast } from "../sheet/keep-last";
import { remember } from "../sheet/remember";
import { isSameData } from "../sheet/same-data";
import { Sheet } from "../sheet/sheet";
import { finish, type Work } from "../sheet/work";
import { completed, numbered, readAlone, type SheetReading } from "../tables/read-workbook";
import type { Table } from "../tables/table";
import { AcrossTables } from "./across-tables";
import type { CheckOptions, CheckResult, CheckStep, SkippedSheet } from "./check-result";
import type { Finding } from "./finding";
import { noIgnores, settingAside } from "./ignores";
import { settle, type Severities } from "./pipeline";
import { checkRows } from "./row-rules";
import { appliesToKind, collect, crashCell, ofScope, placed, type PlacedRow, placedRows, type Said, type Stand } from "./run-rules";
import { SettledSheets } from "./settled-sheets";
import { withUnchanged } from "./unchanged";

/** A sheet as it was read last, its tables not numbered yet. */
interface KnownSheet {
  readonly data: SheetData;
  readonly sheet: Sheet;
  readonly reading: SheetReading;
}

/** A sheet with its numbered tables, and beside each the same one without its number, by which it is known. */
interface OwnSheet {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly unnumbered: readonly Table[];
}

/** What the rules of a table and its indicators said, and by what they went. */
interface Run extends Pick<TableSubject, "method" | "progressThresholds"> {
  readonly said: Map<Rule, readonly Said[]>;
  /** All of it as it was placed last: by these rules, on a sheet of that name, by what stood in these rows. */
  placed: { readonly rules: readonly Rule[]; readonly table: Table; readonly sheet: string; readonly rows: readonly PlacedRow[]; readonly findings: Finding[] } | null;
}

export class Checker {
  readonly #sheets = new Map<string, KnownSheet>();
  readonly #runs = new WeakMap<Table, Run>();
  readonly #across = new AcrossTables();
  readonly #settled = new SettledSheets();
  #active: readonly Rule[] = [];

  /** The tables, without checking them. */
  *survey(workbook: WorkbookData, options: CheckOptions = {}): Work<CheckResult> {
    const readings = (yield* this.#read(workbook, options)).map(({ reading }) => reading);
    return { tables: readings.flatMap((reading) => reading.tables), findings: [], skipped: skippedOf(readings), ignored: [], unusedIgnores: [] };
  }

  /** Table by table, with rests between, so that no part takes longer than a frame. Comes to the same whatever was checked before. */
  *check(workbook: WorkbookData, options: CheckOptions = {}): Generator<CheckStep | null, CheckResult, undefined> {
    const { rules = catalogue, method = null, severities = {}, progressThresholds = {}, ignores = noIgnores } = options;
    const active = this.#rulesOn(rules, severities);
    const own = yield* this.#read(workbook, options);
    const order = workbook.sheets.map((data) => data.id);
    const tables = own.flatMap(({ reading }) => reading.tables);
    const found: Finding[][] = [];
    let done = 0;

    for (const { sheet, reading, unnumbered } of own) {
      found.push(yield* checkSheet(active, reading, sheet));
      for (const [index, table] of reading.tables.entries()) {
        const subject = { table, profile: profileById(table.profile), method: method ?? usualMethod(table), progressThresholds };
        const run = this.#runOf(unnumbered[index] ?? table, subject);
        const findings = stillPlaced(run, active, table, sheet) ?? (yield* this.#checkTable(active, subject, run, sheet));
        found.push(findings);
        done += 1;
        yield { done, total: tables.length, table, findings: () => finish(settingAside(settle(findings, severities, order), tables, ignores)).kept };
      }
    }
    found.push(yield* this.#across.check(active, tables, new Map(own.map(({ sheet }) => [sheet.id, sheet]))));
    const { kept, ignored } = yield* settingAside(yield* this.#settled.settle(found.flat(), severities, order), tables, ignores);
    const used = new Set(ignored.map(({ ignore }) => ignore));
    const given = new Set(workbook.sheets.map(({ name }) => name));
    const unusedIgnores = ignores.ignores.filter((one) => !used.has(one) && severities[one.rule] !== "off" && (given.has(one.sheet) || options.isPartial !== true));
    return { tables, findings: kept, skipped: skippedOf(own.map(({ reading }) => reading)), ignored, unusedIgnores };
  }

  /** The same list as last time where the same rules are on. */
  #rulesOn(rules: readonly Rule[], severities: Severities): readonly Rule[] {
    const on = rules.filter((rule) => severities[rule.meta.id] !== "off");
    if (on.length !== this.#active.length || on.some((rule, index) => rule !== this.#active[index])) this.#active = on;
    return this.#active;
  }

  *#read(workbook: WorkbookData, { profile, leaveOut }: CheckOptions): Work<OwnSheet[]> {
    const known: KnownSheet[] = [];
    for (const data of workbook.sheets) known.push(yield* this.#readSheet(data));
    for (const id of this.#sheets.keys()) if (!workbook.sheets.some((data) => data.id === id)) this.#sheets.delete(id);
    const readings = completed(known.map(({ reading }) => reading), workbook.name);
    let count = 0;
    return known.flatMap(({ sheet }, index): OwnSheet[] => {
      const reading = readings[index];
      if (!reading) return [];
      const unnumbered = reading.tables.map((table) => (profile === undefined ? table : ofProfile(table, profile)));
      const tables = unnumbered.map((table) => numbered(table, (count += 1)));
      return leaveOut?.has(sheet.id) === true ? [] : [{ sheet, reading: { ...reading, tables }, unnumbered }];
    });
  }

  *#readSheet(data: SheetData): Work<KnownSheet> {
    const before = this.#sheets.get(data.id);
    if (before?.data === data) return before;
    const sheet = new Sheet(data, before?.sheet);
    yield null;
    const reading = yield* readAlone(data, sheet);
    const tables = before ? yield* withUnchanged(reading.tables, before.reading.tables) : reading.tables;
    const known = { data, sheet, reading: { ...reading, tables } };
    this.#sheets.set(data.id, known);
    return known;
  }

  *#checkTable(rules: readonly Rule[], subject: TableSubject, run: Run, sheet: Sheet): Work<Finding[]> {
    const { table } = subject;
    const stand: Stand = { sheet, table };
    const { said: known } = run;
    const found: (readonly Said[])[] = [];
    for (const rule of ofScope(rules, "table")) {
      if (!appliesToKind(rule.meta, table.kind)) continue;
      const said = known.get(rule) ?? (yield* collect(rule.meta, () => rule.check(subject), (crash) => ({ ...crash, range: crashCell(stand) })));
      known.set(rule, said);
      if (said.length > 0) found.push(said);
      yield null;
    }
    found.push(yield* checkRows(rules, table, subject.method, stand));
    const all = found.flat();
    const findings = yield* placed(all, () => stand);
    run.placed = { rules, table, sheet: sheet.name, rows: placedRows(all, sheet), findings };
    return findings;
  }

  /** Rules see a table, its profile, the method and the thresholds; as long as these stay, so does what they say. */
  #runOf(unnumbered: Table, { method, progressThresholds }: TableSubject): Run {
    const before = this.#runs.get(unnumbered);
    if (before && isSameData(before.method, method) && isSameData(before.progressThresholds, progressThresholds)) return before;
    const run: Run = { method, progressThresholds, said: new Map<Rule, readonly Said[]>(), placed: null };
    this.#runs.set(unnumbered, run);
    return run;
  }
}

/** The findings of last time, where all that they went by is what it was. */
const stillPlaced = ({ placed: last }: Run, rules: readonly Rule[], table: Table, sheet: Sheet): Finding[] | null =>
  last?.rules === rules && last.table === table && last.sheet === sheet.name && last.rows.every(({ row, was }) => sheet.row(row) === was) ? last.findings : null;

const usualMethod = remember((table: Table) => methodOf(table));

const ofProfile = keepLast((table: Table, profile: string): Table => {
  const { id, kinds } = profileById(profile);
  return kinds.includes(table.kind) ? { ...table, profile: id } : table;
});

const skippedOf = (readings: readonly SheetReading[]): SkippedSheet[] =>
  readings.filter((reading) => reading.tables.length === 0).map(({ sheetId, sheet, extent }) => ({ sheetId, sheet, reason: extent ? "no-table" : "empty" }));

function* checkSheet(rules: readonly Rule[], reading: SheetReading, sheet: Sheet): Work<Finding[]> {
  const stand: Stand = { sheet, table: reading.tables[0] ?? null };
  const found: Finding[][] = [];
  for (const rule of ofScope(rules, "sheet")) {
    const said = yield* collect(rule.meta, () => rule.check(reading), (crash) => ({ ...crash, range: crashCell(stand) }));
    found.push(yield* placed(said, () => stand));
  }
  return found.flat();
}
