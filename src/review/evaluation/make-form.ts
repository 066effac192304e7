/** Puts a 自评表 together: the source's table, with what was typed into the sheet made before. */
import { Big } from "big.js";
import type { EarlierForm, EarlierRow } from "../../reports/self-evaluation/earlier";
import { type EvaluationForm, type FormRow, type Layout, type TextKey, textLabels } from "../../reports/self-evaluation/form";
import { methodOf, rounded, scoredExecutionRow, scoreIndicator, scoreTable, type ScoringMethod } from "../../scoring";
import { isExecutionRow } from "../../scoring/indicator-words";
import { compact, isBlank } from "../../sheet/text";
import type { Indicator, Table, TargetField } from "../../tables/table";
import { moneyOf, withTyped } from "./funds";
import { matchIndicators } from "./match-indicators";
import { nameOf, Notes, said } from "./notes";
import type { Project } from "./projects";
import type { Difference } from "./report";
import { withGone, withoutPlace } from "./under-form";
import { weightsOf } from "./weights";

export interface FormPlan {
  readonly project: Project;
  /** What the source's sheet says beside the labels of free texts. */
  readonly texts: Partial<Readonly<Record<TextKey, string>>>;
  readonly earlier: EarlierForm | null;
  readonly layout: Layout;
  /** Null: that of the table's form. */
  readonly method: ScoringMethod | null;
  readonly marker: string;
  readonly sheetName: string;
}

export interface MadeForm {
  readonly form: EvaluationForm;
  /** How many cells hold what was typed before. */
  readonly kept: number;
  readonly differences: readonly Difference[];
  readonly gone: readonly string[];
}

export function makeForm({ project, texts, earlier, layout, method: chosen, marker, sheetName }: FormPlan): MadeForm {
  const { table } = project;
  const method = chosen ?? ownMethod(table);
  const note = new Notes();
  const money = moneyOf(table, layout);
  const indicators = table.indicators.filter((indicator) => !isExecutionRow(indicator));
  const matches = earlier ? matchIndicators(indicators, earlier.rows.map(({ indicator }) => indicator)) : [];
  const earlierOf = (index: number): EarlierRow | null => earlier?.rows[matches[index] ?? -1] ?? null;
  const weights = weightsOf(indicators, table, method, earlier, earlierOf, note);
  const left = (earlier?.rows ?? []).filter((row, index) => !matches.includes(index) && isTyped(row));
  const form: EvaluationForm = {
    layout,
    marker,
    sheetName,
    method,
    year: table.year,
    project: { code: project.code, name: project.isOverall ? "" : project.name },
    texts: textsOf(table, texts, earlier, note),
    moneyUnit: money.unit,
    funds: (earlier ? withTyped(money, earlier, (label, kept, source) => note.keep({ what: "amount", label, kept: said(kept), source: said(source) })) : money).funds,
    tasks: table.tasks.map(({ name, content }) => ({ name: name.text, content: content.text })),
    rows: indicators.map((indicator, index) => rowOf(indicator, weights[index] ?? null, earlierOf(index), method, note)),
    ...(earlier && earlier.besideHead.length > 0 ? { besideHead: earlier.besideHead } : {}),
    below: withGone(earlier?.below ?? [], left),
  };
  const homeless = earlier ? withoutPlace(form, earlier) : [];
  note.count(earlier?.besideHead ?? []);
  for (const row of earlier?.below ?? []) note.count(row);
  return { form: homeless.length > 0 ? { ...form, below: [...form.below, ...homeless] } : form, kept: note.kept, differences: note.differences, gone: left.map(({ indicator }) => nameOf(indicator)) };
}

/** The form's method, with the points that the table itself gives the execution rate: in its block, in a row of its own, or none where the indicators make up the whole. */
function ownMethod(table: Table): ScoringMethod {
  const method = methodOf(table);
  const { indicators } = scoreTable(table, method);
  const block = scoredExecutionRow(table)?.max?.value;
  const row = indicators.find(({ indicator, weight }) => weight?.gt(0) && isExecutionRow(indicator))?.weight;
  const rest = indicators.reduce((sum, { indicator, weight }) => (isExecutionRow(indicator) ? sum : sum.plus(weight ?? 0)), new Big(0));
  const points = row ?? (block?.gt(0) ? block : null) ?? (rest.gte(100) ? new Big(0) : null);
  if (!points || points.gte(100) || points.eq(method.executionPoints)) return method;
  return { ...method, executionPoints: points.toNumber(), indicatorPoints: new Big(100).minus(points).toNumber() };
}

function rowOf(source: Indicator, weight: Big | null, earlier: EarlierRow | null, method: ScoringMethod, note: Notes): FormRow {
  const label = nameOf(source);
  const typed = earlier?.actual && !isBlank(earlier.actual.text) ? earlier.actual : null;
  const given = source.actual?.text ?? "";
  if (typed && !isSame(typed, source.actual, source.target)) note.keep({ what: "actual", label, kept: typed.text, source: given });
  const reason = earlier?.reason || (source.reason?.text ?? "");
  if (reason !== (source.reason?.text ?? "")) note.keep({ what: "text", label, kept: reason, source: source.reason?.text ?? "" });
  const indicator = { ...source, actual: typed ?? source.actual };
  const score = earlier?.score ?? null;
  const chosen = chosenScore(indicator, weight, method);
  if (score && !(chosen?.eq(score) ?? false)) note.count([score.toNumber()]);
  note.count(earlier?.beside ?? []);
  return { indicator, weight, score: score ?? chosen, reason, beside: earlier?.beside ?? [] };
}

/** "100" in a source that has the unit in a column of its own says what "100%" says. */
function isSame(one: TargetField, other: TargetField | null, target: TargetField | null): boolean {
  if (compact(one.text) === compact(other?.text ?? "")) return true;
  const [a, b] = [one, other].map((field) => field?.target.quantity ?? null);
  if (!a || !b || !a.value.eq(b.value)) return false;
  const unit = target?.target.quantity?.unit?.normal ?? "";
  return (a.unit?.normal ?? unit) === (b.unit?.normal ?? unit);
}

/** The score that the source gives where the method leaves it to a person. */
function chosenScore(indicator: Indicator, weight: Big | null, method: ScoringMethod): Big | null {
  const given = indicator.score?.value;
  if (!given || !weight || given.lt(0) || given.gt(weight)) return null;
  return scoreIndicator(indicator, weight, method).kind === "points" ? null : rounded(given);
}

function textsOf(table: Table, found: FormPlan["texts"], earlier: EarlierForm | null, note: Notes): EvaluationForm["texts"] {
  const source: Partial<Record<TextKey, string>> = { unit: table.unitName ?? "", ...found, goals: table.goals?.text ?? "", goalsDone: table.goalsDone?.text ?? "" };
  const textOf = (key: TextKey): string => {
    const given = source[key] ?? "";
    const kept = earlier?.texts[key] ?? "";
    if (isBlank(kept) || compact(kept) === compact(given)) return given;
    note.keep({ what: "text", label: textLabels[key], kept, source: given });
    return kept;
  };
  return {
    department: textOf("department"),
    unit: textOf("unit"),
    goals: textOf("goals"),
    goalsDone: textOf("goalsDone"),
    course: textOf("course"),
    conclusion: textOf("conclusion"),
    problems: textOf("problems"),
    measures: textOf("measures"),
    leader: textOf("leader"),
    accountant: textOf("accountant"),
  };
}

const isTyped = ({ actual, score, reason, beside }: EarlierRow): boolean => !isBlank(actual?.text ?? "") || score !== null || !isBlank(reason) || beside.length > 0;
