/** Self-evaluations made by hand for the layouts' tests: only what a test is about has to be said. */
import Big from "big.js";
import { type EvaluationForm, type FormFunds, type FormRow, type TextKey, textLabels } from "../../../src/reports/self-evaluation/form";
import { layOut } from "../../../src/reports/self-evaluation/sheet";
import type { CellContent, SheetContent } from "../../../src/sheet/content";
import type { CellRange } from "../../../src/sheet/range";
import { indicator, NATIONAL, type Parts } from "../../scoring/rows";

export function row(parts: Parts, more: Partial<FormRow> = {}): FormRow {
  return { indicator: indicator(parts), weight: parts.weight === null ? null : new Big(parts.weight ?? 10), score: null, reason: "", beside: [], ...more };
}

export function funds(source: FormFunds["source"], label: string, budget: number | null, adjusted: number | null, executed: number | null, reason = ""): FormFunds {
  const amount = (value: number | null): Big | null => (value === null ? null : new Big(value));
  return { source, label, budget: amount(budget), adjusted: amount(adjusted), executed: amount(executed), reason };
}

export const noTexts = Object.fromEntries(Object.keys(textLabels).map((key) => [key, ""])) as Record<TextKey, string>;

export function form(more: Partial<EvaluationForm> = {}): EvaluationForm {
  return {
    layout: "national",
    marker: "_Jixiao_Evaluation_1",
    sheetName: "自评",
    method: NATIONAL,
    year: 2024,
    project: { code: "13053224P00273513012H", name: "职工培训" },
    texts: { ...noTexts, department: "县总工会", unit: "县总工会本级", goals: "办好培训" },
    moneyUnit: "万元",
    funds: [funds("total", "年度资金总额", 100, 80, 60), funds("fiscal", "其中：当年财政拨款", 70, 50, 60), funds("other", "其他资金", 30, 30, null)],
    tasks: [],
    rows: [row({ target: "≥12 人", actual: "12人", weight: 90 })],
    below: [],
    ...more,
  };
}

export const cellIn = ({ rows }: SheetContent, { top, left }: CellRange): CellContent | null => rows[top]?.cells[left] ?? null;

/** The score of the only row, and its formula. */
export function scoreOfRow(parts: Parts, more: Partial<FormRow> = {}, rest: Partial<EvaluationForm> = {}): { readonly value: unknown; readonly formula: string | null } {
  const { content, places } = layOut(form({ rows: [row(parts, more)], ...rest }));
  const place = places.indicators[0]?.score;
  const cell = place && cellIn(content, place);
  return { value: cell?.value, formula: cell?.formula ?? null };
}
