/** A review that finds what the test says: every sheet with cells is a goal table, and findings are listed by sheet name. */
import Big from "big.js";
import type { CheckResult } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import type { Severity } from "../../src/rules/rule";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { cellAt, parseAddress } from "../../src/sheet/range";
import type { Indicator, Table } from "../../src/tables/table";
import type { Review } from "../../src/taskpane/controller/controller";

interface FakeFinding {
  readonly cell: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly rule?: string;
  readonly quote?: string;
  readonly why?: string;
}

export type FakeFindings = Readonly<Record<string, readonly FakeFinding[]>>;

export const sheetNamed = (name: string): SheetData => ({
  id: `{${name}}`,
  name,
  visible: true,
  top: 0,
  left: 0,
  values: [["表"]],
  formats: null,
  merges: [],
});

export const workbookOf = (...names: readonly string[]): WorkbookData => ({ name: "book.xlsx", sheets: names.map(sheetNamed) });

const indicator = (row: number): Indicator => ({
  row,
  year: null,
  level1: null,
  level2: null,
  level3: { text: `指标${row + 1}`, range: cellAt(row, 3) },
  description: null,
  basis: null,
  target: null,
  weight: null,
  actual: null,
  score: null,
  reason: null,
});

function tableOn(sheet: SheetData, index: number): Table {
  return {
    id: `t${index + 1}`,
    sheetId: sheet.id,
    sheet: sheet.name,
    range: { top: 0, left: 0, bottom: 9, right: 6 },
    kind: "goal",
    budgetType: null,
    profile: "hebei-goal",
    title: null,
    year: 2024,
    yearFrom: null,
    unitName: "某县总工会",
    project: { code: null, name: null },
    funding: {
      unit: "万元",
      total: { text: "80.10", range: cellAt(3, 2), value: new Big("80.10"), storedAsText: false },
      fiscal: null,
      other: null,
      label: cellAt(3, 0),
      hasFurtherParts: false,
      further: [],
    },
    plan: null,
    purpose: null,
    goals: null,
    tasks: [],
    projectProfile: null,
    header: null,
    columns: [],
    indicators: [indicator(13), indicator(14)],
    problems: [],
    execution: null,
    totals: null,
    goalsDone: null,
    budget: null,
  };
}

export interface FakeReviewOptions {
  readonly findings?: FakeFindings;
  /** Sheets on which no table is found. */
  readonly without?: readonly string[];
  /** Called before each table is checked. */
  readonly beforeTable?: (done: number) => void;
}

export function fakeReview({ findings = {}, without = [], beforeTable }: FakeReviewOptions = {}): Review {
  const tablesOf = (workbook: WorkbookData): Table[] =>
    workbook.sheets.filter((sheet) => sheet.values.length > 0 && !without.includes(sheet.name)).map(tableOn);

  const findingsOn = (table: Table): Finding[] =>
    (findings[table.sheet] ?? []).map(({ cell, title, severity = "error", rule = "test/rule", quote = "", why = `因为${title}` }) => ({
      rule,
      severity,
      sheetId: table.sheetId,
      sheet: table.sheet,
      range: parseAddress(cell) ?? cellAt(0, 0),
      address: cell,
      tableId: table.id,
      message: "default",
      params: { title, why },
      related: [],
      quote,
      fix: null,
    }));

  const surveyed = (tables: readonly Table[]): CheckResult => ({ tables, findings: [], skipped: [], ignored: [], unusedIgnores: [] });
  const checker: ReturnType<Review["newChecker"]> = {
    *survey(workbook) {
      yield null;
      return surveyed(tablesOf(workbook));
    },
    *check(workbook) {
      const tables = tablesOf(workbook);
      for (const [index, table] of tables.entries()) {
        beforeTable?.(index);
        yield { done: index + 1, total: tables.length, table, findings: () => findingsOn(table) };
      }
      return { ...surveyed(tables), findings: tables.flatMap(findingsOn) };
    },
  };

  return {
    newChecker: () => checker,
    leftOut: () => Promise.resolve(new Set()),
    writeFindingsList: () => Promise.resolve(null),
    describe: ({ params, rule }) => ({
      rule,
      title: String(params["title"]),
      why: String(params["why"]),
      next: "改掉。",
      basis: { document: "财预〔2015〕88号", asks: "细化量化" },
    }),
  };
}
