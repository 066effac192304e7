/** A table as the JSON of `check` gives it, version 1. What is not known is null. */
import type Big from "big.js";
import { rangeAddress } from "../sheet/range";
import type { AmountColumn, Budget, BudgetSide } from "../tables/budget";
import type { IndicatorScore, ScoringMethod } from "../scoring";
import type { Indicator, NumberField, Plan, Table, TargetField, TextField } from "../tables/table";
import { type ExecutionJson, executionJson, type ScoreJson, scoreJson, scoresOf, type TotalsJson, totalsJson } from "./score-json";

interface QuantityJson {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly cell: string;
}

interface TargetJson extends QuantityJson {
  readonly comparator: string | null;
  readonly qualitative: boolean;
}

interface IndicatorJson {
  /** As Excel counts: the first row is 1. */
  readonly row: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly description: string | null;
  readonly basis: string | null;
  readonly target: TargetJson | null;
  readonly weight: number | null;
  readonly actual: QuantityJson | null;
  readonly score: ScoreJson | null;
  readonly reason: string | null;
}

interface PlanJson {
  readonly reads: Plan["reads"];
  readonly checkpoints: readonly { readonly label: string; readonly value: number | null; readonly cell: string }[];
}

/** Which table it is and where it stands. */
export interface TableHead {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  readonly kind: Table["kind"];
  readonly title: string | null;
  readonly project: { readonly code: string | null; readonly name: string | null };
}

export interface TableJson extends TableHead {
  readonly type: Table["budgetType"];
  readonly profile: string;
  readonly year: number | null;
  readonly unit: string | null;
  readonly funding: { readonly unit: string | null; readonly total: number | null; readonly fiscal: number | null; readonly other: number | null } | null;
  readonly plan: PlanJson | null;
  readonly goals: string | null;
  readonly indicators: readonly IndicatorJson[];
  readonly execution: ExecutionJson | null;
  readonly totals: TotalsJson | null;
  readonly lines: readonly LineJson[] | null;
}

interface LineJson {
  readonly row: number;
  readonly side: BudgetSide | null;
  readonly code: string | null;
  readonly name: string | null;
  /** By the columns' lowest heads, without blanks; with the heads above where two columns of a line share one. */
  readonly amounts: Readonly<Record<string, number | null>>;
}

export const tableHead = ({ id, sheet, range, kind, title, project }: Table): TableHead => ({
  id,
  sheet,
  range: rangeAddress(range),
  kind,
  title: textOf(title),
  project: { code: textOf(project.code), name: textOf(project.name) },
});

export function tableJson(table: Table, method: ScoringMethod | null = null): TableJson {
  const { funding } = table;
  const scores = scoresOf(table, method);
  return {
    ...tableHead(table),
    type: table.budgetType,
    profile: table.profile,
    year: table.year,
    unit: table.unitName,
    funding: funding && {
      unit: funding.unit,
      total: numberOf(funding.total),
      fiscal: numberOf(funding.fiscal),
      other: numberOf(funding.other),
    },
    plan: table.plan && planJson(table.plan),
    goals: textOf(table.goals),
    indicators: table.indicators.map((indicator, index) => indicatorJson(indicator, scores?.indicators[index])),
    execution: executionJson(table, scores),
    totals: totalsJson(table, scores),
    lines: table.budget && linesJson(table.budget),
  };
}

const planJson = ({ reads, checkpoints }: Plan): PlanJson => ({
  reads,
  checkpoints: checkpoints.map(({ label, value }) => ({
    label: withoutBlanks(label.text),
    value: numberOf(value),
    cell: cellOf(value),
  })),
});

const indicatorJson = (indicator: Indicator, scored: IndicatorScore | undefined): IndicatorJson => ({
  row: indicator.row + 1,
  level1: textOf(indicator.level1),
  level2: textOf(indicator.level2),
  level3: textOf(indicator.level3),
  description: textOf(indicator.description),
  basis: textOf(indicator.basis),
  target: indicator.target && targetJson(indicator.target),
  weight: numberOf(indicator.weight),
  actual: indicator.actual && quantityJson(indicator.actual),
  score: scoreJson(indicator, scored),
  reason: textOf(indicator.reason),
});

const linesJson = ({ columns, lines }: Budget): LineJson[] =>
  lines.map(({ row, side, code, name, amounts }) => ({
    row: row + 1,
    side,
    code,
    name: textOf(name),
    amounts: Object.fromEntries(columns.flatMap((column, index) => (amounts[index] ? [[columnKey(column, columns), numberOf(amounts[index])] as const] : []))),
  }));

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, "");

function columnKey(column: AmountColumn, columns: readonly AmountColumn[]): string {
  const own = withoutBlanks(column.header.text);
  const shared = columns.filter((other) => other.side === column.side && withoutBlanks(other.header.text) === own).length > 1;
  return shared ? column.heads.map(withoutBlanks).join("/") : own;
}

function quantityJson(field: TargetField): QuantityJson {
  const { text, quantity } = field.target;
  return { text, value: plain(quantity?.value), unit: quantity?.unit?.text ?? null, cell: cellOf(field) };
}

const targetJson = (field: TargetField): TargetJson => ({
  ...quantityJson(field),
  comparator: field.target.comparator,
  qualitative: field.target.qualitative,
});

/** A cell that is there and empty says as little as one that is not. */
const textOf = (field: TextField | null): string | null => (field && field.text.trim() !== "" ? field.text : null);

const numberOf = (field: NumberField | null): number | null => plain(field?.value);

const plain = (value: Big | null | undefined): number | null => (value ? value.toNumber() : null);

const cellOf = ({ range }: TextField): string => rangeAddress({ ...range, bottom: range.top, right: range.left });
