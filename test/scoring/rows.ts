/** Indicators and tables made by hand for the scoring's tests: only what a test is about has to be said. */
import Big from "big.js";
import { methods, scoreIndicator, type Score, type ScoringMethod } from "../../src/scoring";
import { cellAt } from "../../src/sheet/range";
import type { ExecutionRow, Indicator, NumberField, Table, TargetField, TextField } from "../../src/tables/table";
import { parseTarget } from "../../src/target";

export interface Parts {
  readonly level1?: string;
  readonly level2?: string;
  readonly name?: string;
  readonly target?: string;
  readonly nature?: string;
  readonly unit?: string;
  readonly actual?: string;
  readonly weight?: number | string | null;
  readonly row?: number;
  readonly year?: number;
}

const text = (row: number, column: number, content: string): TextField => ({ text: content, range: cellAt(row, column) });

const number = (row: number, column: number, value: number | string | null): NumberField => ({
  ...text(row, column, value === null ? "" : String(value)),
  value: value === null ? null : new Big(value),
  storedAsText: false,
});

function target(row: number, column: number, input: Parameters<typeof parseTarget>[0]): TargetField {
  return { ...text(row, column, input.text), target: parseTarget(input), comparatorRange: null, unitRange: null };
}

export function indicator(parts: Parts): Indicator {
  const row = parts.row ?? 0;
  return {
    row,
    year: parts.year ?? null,
    level1: text(row, 0, parts.level1 ?? "产出指标"),
    level2: text(row, 1, parts.level2 ?? "数量指标"),
    level3: text(row, 2, parts.name ?? "培训人数"),
    description: null,
    basis: null,
    target: target(row, 3, { text: parts.target ?? "", ...(parts.nature === undefined ? {} : { nature: parts.nature }), ...(parts.unit === undefined ? {} : { unit: parts.unit }) }),
    weight: parts.weight === null ? null : number(row, 5, parts.weight ?? 10),
    actual: target(row, 4, { text: parts.actual ?? "" }),
    score: null,
    reason: null,
  };
}

export const methodById = (id: string): ScoringMethod => {
  const found = methods.find((method) => method.id === id);
  if (!found) throw new RangeError(`no method ${id}`);
  return found;
};

export const NATIONAL = methodById("national-2020");

export const scoreOf = (parts: Parts, method: ScoringMethod = NATIONAL): Score => scoreIndicator(indicator(parts), new Big(parts.weight ?? 10), method);

/** "7.50 below-floor", "8.00–10.00 band", "no-actual". */
export function said(score: Score): string {
  if (score.kind === "open") return score.why;
  return score.kind === "points" ? `${score.points.toFixed(2)} ${score.derivation.kind}` : `${score.min.toFixed(2)}–${score.max.toFixed(2)} ${score.derivation.kind}`;
}

const BARE: Table = {
  id: "t1",
  sheetId: "s",
  sheet: "s",
  range: cellAt(0, 0),
  kind: "self-evaluation",
  budgetType: null,
  profile: "national-self-evaluation",
  title: null,
  year: 2024,
  yearFrom: "table",
  unitName: null,
  project: { code: null, name: null },
  funding: null,
  plan: null,
  purpose: null,
  goals: null,
  tasks: [],
  projectProfile: null,
  header: null,
  columns: [],
  indicators: [],
  problems: [],
  execution: null,
  totals: null,
  goalsDone: null,
  budget: null,
};

/** A table of these rows, numbered from the top. */
export const tableOf = (rows: readonly Parts[], rest: Partial<Table> = {}): Table => ({ ...BARE, indicators: rows.map((parts, row) => indicator({ row, ...parts })), ...rest });

export function executionRow(parts: { readonly budget?: number; readonly adjusted?: number; readonly executed?: number; readonly max?: number; readonly source?: ExecutionRow["source"] }): ExecutionRow {
  const field = (column: number, value: number | undefined): NumberField | null => (value === undefined ? null : number(20, column, value));
  return {
    source: parts.source ?? "total",
    label: text(20, 0, "年度资金总额"),
    budget: field(1, parts.budget),
    adjusted: field(2, parts.adjusted),
    executed: field(3, parts.executed),
    rate: null,
    max: field(5, parts.max),
    score: null,
    reason: null,
  };
}

export const executionOf = (...rows: readonly ExecutionRow[]): Table["execution"] => ({ unit: "万元", label: cellAt(19, 0), rows });
