/** Runs the rules that compare tables, again and again: those that go by the heads of the tables speak anew only where one of these changed. */
import type { HeadsSubject, PlacedReport, Rule } from "../rules/rule";
import type { Sheet } from "../sheet/sheet";
import type { Work } from "../sheet/work";
import type { Table } from "../tables/table";
import type { Finding } from "./finding";
import { collect, crashCell, ofScope, placed, type Said, type Stand } from "./run-rules";
import { isSameHead } from "./unchanged";

export class AcrossTables {
  #tables: readonly Table[] = [];
  #heads: HeadsSubject = headsOf([]);
  /** What was said of these heads. */
  #said = new Map<Rule, readonly Said<PlacedReport>[]>();

  *check(rules: readonly Rule[], tables: readonly Table[], sheetById: ReadonlyMap<string, Sheet>): Work<Finding[]> {
    const heads = this.#headsOf(tables);
    const [first] = tables;
    if (!first) return [];
    const standOf = ({ table }: PlacedReport): Stand => {
      const sheet = sheetById.get(table.sheetId);
      if (!sheet) throw new RangeError(`no sheet ${table.sheetId}`);
      return { sheet, table };
    };
    const saidBy = ({ meta }: Rule, check: () => Iterable<PlacedReport | null>): Work<Said<PlacedReport>[]> =>
      collect(meta, () => onSheets(check(), standOf), (crash) => ({ ...crash, table: first, range: crashCell(standOf({ ...crash, table: first })) }));
    const found: Finding[][] = [];
    for (const rule of ofScope(rules, "heads")) {
      const said = this.#said.get(rule) ?? (yield* saidBy(rule, () => rule.check(heads)));
      this.#said.set(rule, said);
      found.push(yield* placed(said, standOf));
      yield null;
    }
    for (const rule of ofScope(rules, "workbook")) {
      found.push(yield* placed(yield* saidBy(rule, () => rule.check({ tables, heads })), standOf));
      yield null;
    }
    return found.flat();
  }

  #headsOf(tables: readonly Table[]): HeadsSubject {
    const before = this.#tables;
    this.#tables = tables;
    if (tables.length !== before.length || tables.some((table, index) => !saysTheSame(table, before[index]))) {
      this.#heads = headsOf(tables);
      this.#said = new Map();
    }
    return this.#heads;
  }
}

const headsOf = (tables: readonly Table[]): HeadsSubject => ({ tables, withIndicators: new Set(tables.filter(({ indicators }) => indicators.length > 0)) });

const saysTheSame = (table: Table, before: Table | undefined): boolean =>
  table === before || (before !== undefined && (table.indicators.length === 0) === (before.indicators.length === 0) && isSameHead(table, before));

/** A report that stands nowhere is a crash of its rule. */
function* onSheets(reports: Iterable<PlacedReport | null>, standOf: (report: PlacedReport) => Stand): Generator<PlacedReport | null> {
  for (const report of reports) {
    if (report) standOf(report);
    yield report;
  }
}
