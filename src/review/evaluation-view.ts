/** A self-evaluation as a face shows it: rows with what may be typed and where, points, parts, total and what is still missing. Plain data; amounts as decimal text. */
import { Big } from "big.js";
import { levelStem } from "../profiles/levels";
import { excessPercent } from "../rules/actual/excess";
import type { Language } from "../rules/rule";
import { assignedWeights, type ExecutionScore, executionRate, gaugeOf, type Gauge, gradeOf, type IndicatorScore, rounded, type Score, type ScoringMethod, scoreTable, settledPoints } from "../scoring";
import { isExecutionRow } from "../scoring/indicator-words";
import type { CellValue } from "../sheet/data";
import { type CellRange, overlaps } from "../sheet/range";
import { displayText, type Sheet } from "../sheet/sheet";
import { isBlank } from "../sheet/text";
import type { ExecutionRow, FundSource, Indicator, NumberField, Table, TextField } from "../tables/table";
import { lossWords, type Scored, scoreWords } from "./score-words";
import { targetText } from "./target-text";

/** A cell that may be written, and what it holds. */
export interface EntryCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly holds: CellValue;
  /** Holds a hundredth of what is typed: 0.95, shown as 95%. */
  readonly isPercent: boolean;
}

/** Something a person fills in: as it is typed, "95" for a cell that shows 95%. */
export interface Entry {
  readonly text: string;
  /** Null where the form has no place of its own for it, or a formula stands there. */
  readonly cell: EntryCell | null;
}

/** How an actual is given: a figure, one of the bands, words of one's own, or not at all. */
export type ActualKind = "figure" | "band" | "text" | "none";

/** `full`: nothing lost; `short`: less than the weight; `open`: to be decided; `none`: carries no points. */
export type PointsState = "full" | "short" | "open" | "none";

export interface Points {
  readonly state: PointsState;
  /** "2.50"; null while open. */
  readonly points: string | null;
  /** The weight, "10"; null where it is missing. */
  readonly most: string | null;
}

export interface ViewRow extends Points {
  readonly id: string;
  readonly name: string;
  readonly level2: string;
  readonly target: string;
  /** The target's, in its normal spelling; "" where it has none. */
  readonly unit: string;
  readonly isQualitative: boolean;
  readonly actualKind: ActualKind;
  readonly actual: Entry;
  readonly weight: Entry;
  /** Where a person scores; null where the method does. */
  readonly score: (Entry & { readonly min: string; readonly max: string }) | null;
  readonly reason: Entry;
  /** A reason is due and missing, and there is a place for it. */
  readonly lacksReason: boolean;
  /** Percent of the target, "125", where it is far beyond it; else null. */
  readonly excess: string | null;
  readonly words: string;
  /** What was lost, and by how much it missed; "" where nothing was. */
  readonly loss: string;
  readonly range: CellRange;
}

export interface ViewGroup extends Part {
  readonly id: string;
  /** 产出 for 产出指标. */
  readonly short: string;
  readonly rows: readonly ViewRow[];
}

export interface FundLine {
  readonly source: FundSource;
  readonly label: string;
  readonly budget: Entry;
  readonly adjusted: Entry;
  readonly executed: Entry;
}

export interface ExecutionView extends Points {
  /** "万元", "元" or "". */
  readonly unit: string;
  /** "80.00%"; null while it cannot be computed. */
  readonly rate: string | null;
  readonly total: FundLine;
  /** Where the total adds up by itself: what it is made of, to be filled in instead. */
  readonly parts: readonly FundLine[];
  readonly reason: Entry;
  readonly lacksReason: boolean;
  readonly words: string;
  readonly range: CellRange | null;
}

/** A share of the whole: a level-1 class. */
export interface Part {
  readonly name: string;
  readonly earned: string;
  readonly undecided: string;
  readonly most: string;
  /** Whether nothing of it is decided yet. */
  readonly isOpen: boolean;
}

export interface Todo {
  readonly id: string;
  readonly kind: "actual" | "score" | "reason" | "executed";
  /** Id of the row; "execution" for the block. */
  readonly row: string;
  readonly cell: EntryCell;
}

export interface EvaluationView {
  readonly source: "goal" | "self-evaluation" | "overall-self-evaluation";
  /** Whether the sheet was generated here. */
  readonly isGenerated: boolean;
  readonly groups: readonly ViewGroup[];
  /** Null where the rate is scored among the indicators, or not at all. */
  readonly execution: ExecutionView | null;
  readonly earned: string;
  readonly undecided: string;
  readonly lost: string;
  /** The points there are, by the weights. */
  readonly most: string;
  readonly isComplete: boolean;
  /** Only when complete and out of 100. */
  readonly grade: string | null;
  readonly cutoffs: readonly { readonly grade: string; readonly from: number }[];
  /** Of the indicators: their sum, and what it must be. */
  readonly weights: { readonly sum: string; readonly due: string; readonly areAssigned: boolean };
  readonly bands: readonly { readonly attained: string; readonly label: string }[];
  readonly todos: readonly Todo[];
  /** Things a person fills in, here or on the form to be generated. */
  readonly entries: number;
}

export interface ViewOptions {
  readonly method: ScoringMethod;
  readonly language: Language;
  /** Cells with formulas, as "row/column", on a sheet that was generated; null for the user's own. */
  readonly formulas: ReadonlySet<string> | null;
}

const ZERO = new Big(0);
const HUNDRED = new Big(100);
const sum = (values: readonly (Big | null)[]): Big => values.reduce<Big>((total, value) => total.plus(value ?? 0), ZERO);
const twoPlaces = (value: Big): string => rounded(value).toFixed(2);

export function evaluationView(given: Table, sheet: Sheet, { method, language, formulas }: ViewOptions): EvaluationView {
  const table = formulas ? addedUp(given, formulas) : given;
  const cells = new Cells(table, sheet, formulas);
  const areAssigned = table.indicators.every(({ weight }) => !weight?.value);
  const scores = scoreTable(table, method, areAssigned ? { weights: assignedWeights(table, method) } : {});
  const rows = scores.indicators.map((scored) => rowOf(scored, cells, method, language));
  const execution = executionOf(table, scores.execution, rows, cells, method, language);
  const groups = groupsOf(rows);

  const decided = [...rows.filter(counts), ...(execution ? [execution] : [])];
  const most = sum(decided.map(({ weight }) => weight));
  const earned = sum(decided.map(({ points }) => points));
  const undecided = sum(decided.map(({ points, weight }) => (points === null ? weight : ZERO)));
  const isComplete = decided.length > 0 && decided.every(({ points, weight }) => points !== null && weight !== null);
  const indicatorWeights = sum(rows.filter(counts).map(({ weight }) => weight));
  return {
    source: table.kind === "goal" || table.kind === "overall-self-evaluation" ? table.kind : "self-evaluation",
    isGenerated: formulas !== null,
    groups: groups.map(({ id, name, rows: own }) => ({ ...partOf(name, own), id, short: levelStem(name), rows: own.map(({ shown }) => shown) })),
    execution: execution?.shown ?? null,
    earned: twoPlaces(earned),
    undecided: twoPlaces(undecided),
    lost: twoPlaces(most.minus(earned).minus(undecided)),
    most: most.toFixed(),
    isComplete,
    grade: isComplete && most.eq(HUNDRED) ? gradeOf(earned, method) : null,
    cutoffs: method.grades,
    weights: { sum: indicatorWeights.toFixed(), due: HUNDRED.minus(execution?.weight ?? 0).toFixed(), areAssigned },
    bands: method.bands.map(({ attained, label }) => ({ attained, label })),
    todos: [...(execution ? executionTodos(execution.shown) : []), ...groups.flatMap(({ rows: own }) => own.flatMap(({ shown }) => todosOf(shown)))],
    entries: rows.filter(({ shown }) => shown.actualKind !== "none").length + (execution ? 1 : 0),
  };
}

/** With totals of money that formulas make, whether or not the host has calculated them yet. */
function addedUp(table: Table, formulas: ReadonlySet<string>): Table {
  const { execution } = table;
  const total = execution?.rows.find(({ source }) => source === "total");
  if (!execution || !total) return table;
  const parts = execution.rows.filter(isPart);
  const amount = (what: "budget" | "adjusted" | "executed"): NumberField | null => {
    const field = total[what];
    if (!field || !formulas.has(`${field.range.top}/${field.range.left}`)) return field;
    const values = parts.flatMap((part) => part[what]?.value ?? []);
    const value = values.length > 0 ? sum(values) : null;
    return { ...field, value, text: value?.toFixed() ?? "" };
  };
  const row: ExecutionRow = { ...total, budget: amount("budget"), adjusted: amount("adjusted"), executed: amount("executed") };
  return { ...table, execution: { ...execution, rows: execution.rows.map((one) => (one === total ? row : one)) } };
}

/** What a total is made of, not what a part is. */
const isPart = ({ source }: ExecutionRow): boolean => source !== "total" && source !== "part" && source !== "central" && source !== "local";

/** A row or the execution block with the decimals that sums are made of. */
interface Counted {
  readonly weight: Big | null;
  readonly points: Big | null;
}

interface CountedRow extends Counted {
  readonly shown: ViewRow;
  readonly level1: string;
}

const counts = ({ shown }: CountedRow): boolean => shown.state !== "none";

/** What may be written on the table's sheet, and what stands there. */
class Cells {
  readonly #table: Table;
  readonly #sheet: Sheet;
  readonly #formulas: ReadonlySet<string> | null;

  constructor(table: Table, sheet: Sheet, formulas: ReadonlySet<string> | null) {
    this.#table = table;
    this.#sheet = sheet;
    this.#formulas = formulas;
  }

  get areGenerated(): boolean {
    return this.#formulas !== null;
  }

  holds({ top, left }: CellRange): CellValue {
    return this.#sheet.value(top, left);
  }

  hasFormula({ top, left }: CellRange): boolean {
    return this.#formulas?.has(`${top}/${left}`) ?? false;
  }

  /** `overFormula`: what is typed may take a formula's place. */
  entry(field: TextField | null, overFormula = false): Entry {
    if (!field) return { text: "", cell: null };
    const { top: row, left: column } = field.range;
    const holds = this.#sheet.value(row, column);
    if (this.hasFormula(field.range) && !overFormula) return { text: field.text, cell: null };
    const isPercent = (typeof holds === "number" || holds === "") && showsPercent(this.#sheet.format(row, column));
    const cell = { sheetId: this.#table.sheetId, row, column, holds, isPercent };
    return { text: typed(holds, isPercent), cell };
  }

  /** An amount of a goal table: shown, never written here. */
  shown(field: NumberField | null): Entry {
    return { ...this.entry(field), cell: null };
  }
}

/** A % of the pattern itself, not of a text in it. */
const showsPercent = (pattern: string): boolean => pattern.replace(/"[^"]*"|\\./gu, "").includes("%");

function typed(value: CellValue, isPercent: boolean): string {
  if (typeof value !== "number" || !Number.isFinite(value)) return displayText(value, "General").trim();
  const plain = new Big(displayText(value, "General"));
  return (isPercent ? plain.times(HUNDRED) : plain).toFixed();
}

function rowOf({ indicator, weight, score }: IndicatorScore, cells: Cells, method: ScoringMethod, language: Language): CountedRow {
  const gauge = gaugeOf(indicator, method);
  const isAbsent = score.kind === "open" && score.why === "absent" && weight === null;
  const written = indicator.score && !cells.hasFormula(indicator.score.range) ? indicator.score.value : null;
  // On a form of ours a figure in a formula's place is what its total counts; on the user's own the figures are what is to be worked out.
  const chosen = cells.areGenerated || score.kind !== "points" ? written : null;
  const points = weight && (cells.areGenerated ? (chosen ?? byFormula(indicator, score, cells, method)) : settledPoints(score, chosen));
  const scored: Scored = { indicator, score, points, isTyped: chosen !== null };
  const reason = entryOf(indicator, "reason", cells);
  const state = stateOf(isAbsent, weight, points);
  const percent = excessPercent(indicator);
  const { shownFrom, reasonFrom } = method.overAchieved;
  const isReasonDue = state === "short" || isUnmetByLetter(score) || (percent?.gte(reasonFrom) ?? false);
  const shown: ViewRow = {
    id: String(indicator.row),
    name: indicator.level3?.text.trim() || indicator.level2?.text.trim() || indicator.description?.text.trim() || "",
    level2: indicator.level2?.text.trim() ?? "",
    target: targetText(indicator.target),
    unit: indicator.target?.target.quantity?.unit?.normal ?? "",
    isQualitative: gauge.kind === "words",
    actualKind: isAbsent ? "none" : actualKind(gauge),
    actual: entryOf(indicator, "actual", cells),
    weight: entryOf(indicator, "weight", cells),
    score: isAbsent || weight === null ? null : scoreEntry(indicator, { score, points, chosen }, weight, cells),
    reason,
    lacksReason: isReasonDue && reason.cell !== null && isBlank(reason.text),
    excess: percent?.gte(shownFrom) ? percent.round(1).toFixed() : null,
    words: scoreWords(scored, language),
    loss: lossWords(scored, language),
    range: indicator.level3?.range ?? indicator.target?.range ?? { top: indicator.row, bottom: indicator.row, left: 0, right: 0 },
    ...pointsOf(state, points, weight),
  };
  return { shown, weight, points, level1: indicator.level1?.text.trim() ?? "" };
}

/** Not to be written in a cell that is merged over another field's: what stands there may be that one's. */
function entryOf(indicator: Indicator, what: "actual" | "weight" | "score" | "reason", cells: Cells): Entry {
  const field = indicator[what];
  const entry = cells.entry(field, what === "score");
  const { level3, description, basis, target, weight, actual, score, reason } = indicator;
  const isShared = field !== null && [level3, description, basis, target, weight, actual, score, reason].some((other) => other !== null && other !== field && overlaps(other.range, field.range));
  return isShared ? { ...entry, cell: null } : entry;
}

/** What the row's formula comes to. Words that it was not made for wait for a person, whatever the method would say to them: what it shows then counts. */
function byFormula(indicator: Indicator, score: Score, cells: Cells, { bands }: ScoringMethod): Big | null {
  const { actual, target } = indicator;
  const said = actual ? cells.holds(actual.range) : "";
  const isKnown = typeof said !== "string" || isBlank(said) || said === target?.text || bands.some(({ label }) => label === said);
  return isKnown ? settledPoints(score, null) : (indicator.score?.value ?? null);
}

const pointsOf = (state: PointsState, points: Big | null, weight: Big | null): Points => ({ state, points: points && twoPlaces(points), most: weight?.toFixed() ?? null });

const isUnmetByLetter = (score: Score): boolean => score.kind === "points" && score.derivation.kind === "limit" && !score.derivation.met;

function stateOf(isAbsent: boolean, weight: Big | null, points: Big | null): PointsState {
  if (isAbsent) return "none";
  if (points === null || weight === null) return "open";
  return points.lt(weight) ? "short" : "full";
}

function actualKind({ kind }: Gauge): ActualKind {
  if (kind === "words") return "band";
  return kind === "person" || kind === "absent" ? "text" : "figure";
}

interface Settled {
  readonly score: Score;
  readonly points: Big | null;
  readonly chosen: Big | null;
}

/** A person scores within a band, what figures cannot decide, and what a formula leaves open; and may take back what was typed over one. */
function scoreEntry(indicator: Indicator, { score, points, chosen }: Settled, weight: Big, cells: Cells): ViewRow["score"] {
  const isOpen = score.kind === "open" && (score.why === "no-sign" || score.why === "no-target" || score.why === "not-comparable" || score.why === "no-proportion");
  const isLeft = score.kind === "points" && (points === null || chosen !== null);
  if (score.kind !== "band" && !isOpen && !isLeft) return null;
  const { cell } = entryOf(indicator, "score", cells);
  const [min, max] = score.kind === "band" ? [score.min, score.max] : [ZERO, weight];
  return { text: chosen?.toFixed() ?? "", cell, min: min.toFixed(), max: max.toFixed() };
}

function groupsOf(rows: readonly CountedRow[]): { id: string; name: string; rows: CountedRow[] }[] {
  const groups = new Map<string, { id: string; name: string; rows: CountedRow[] }>();
  for (const row of rows) {
    const id = levelStem(row.level1);
    const group = groups.get(id) ?? { id: `group:${id}`, name: row.level1, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function partOf(name: string, rows: readonly CountedRow[]): Part {
  const own = rows.filter(counts);
  return {
    name,
    earned: twoPlaces(sum(own.map(({ points }) => points))),
    undecided: twoPlaces(sum(own.map(({ points, weight }) => (points === null ? weight : ZERO)))),
    most: sum(own.map(({ weight }) => weight)).toFixed(),
    isOpen: own.length > 0 && own.every(({ points }) => points === null),
  };
}

function executionOf(
  table: Table,
  scored: ExecutionScore | null,
  rows: readonly CountedRow[],
  cells: Cells,
  method: ScoringMethod,
  language: Language,
): (Counted & { readonly shown: ExecutionView }) | null {
  if (scored) return scoredExecution(table, scored, cells, method, language);
  const isAmongIndicators = table.indicators.some(isExecutionRow);
  const weights = sum(rows.map(({ weight }) => weight));
  if (table.execution || isAmongIndicators || weights.gte(HUNDRED)) return null;
  // The form to be generated has the block, this one only the budget.
  const weight = new Big(method.executionPoints);
  const total: FundLine = { source: "total", label: "", budget: cells.shown(table.funding?.total ?? null), adjusted: NO_ENTRY, executed: NO_ENTRY };
  const shown: ExecutionView = {
    ...pointsOf("open", null, weight),
    unit: table.funding?.unit ?? "",
    rate: null,
    total,
    parts: [],
    reason: NO_ENTRY,
    lacksReason: false,
    words: scoreWords({ indicator: null, score: { kind: "open", why: "no-amounts" }, points: null, isTyped: false }, language),
    range: null,
  };
  return { weight, points: null, shown };
}

const NO_ENTRY: Entry = { text: "", cell: null };

function scoredExecution(table: Table, { row, most, score }: ExecutionScore, cells: Cells, method: ScoringMethod, language: Language): Counted & { readonly shown: ExecutionView } {
  const points = settledPoints(score, null);
  const scored: Scored = { indicator: null, score, points, isTyped: false };
  const rate = executionRate(row);
  const total = lineOf(row, cells);
  const parts = total.executed.cell === null ? (table.execution?.rows ?? []).filter(isPart).map((one) => lineOf(one, cells)) : [];
  const reason = cells.entry(row.reason);
  const isAdjusted = row.adjusted?.value != null && row.budget?.value != null && !row.adjusted.value.eq(row.budget.value);
  const isReasonDue = rate !== null && (rate.lt(method.executionReason.below) || (method.executionReason.whenAdjusted && isAdjusted));
  const shown: ExecutionView = {
    ...pointsOf(stateOf(false, most, points), points, most),
    unit: table.execution?.unit ?? "",
    rate: rate && `${twoPlaces(rate)}%`,
    total,
    parts: parts.filter(({ executed }) => executed.cell !== null),
    reason,
    lacksReason: isReasonDue && reason.cell !== null && isBlank(reason.text),
    words: scoreWords(scored, language),
    range: row.executed?.range ?? row.label.range,
  };
  return { weight: most, points, shown };
}

const lineOf = ({ source, label, budget, adjusted, executed }: ExecutionRow, cells: Cells): FundLine => ({
  source,
  label: label.text.trim(),
  budget: cells.entry(budget),
  adjusted: cells.entry(adjusted),
  executed: cells.entry(executed),
});

function todosOf({ id, actualKind: kind, actual, score, reason, lacksReason, state }: ViewRow): Todo[] {
  const todos: Todo[] = [];
  const add = (what: Todo["kind"], { cell }: Entry): void => {
    if (cell) todos.push({ id: `${id}/${what}`, kind: what, row: id, cell });
  };
  if (kind !== "none" && isBlank(actual.text)) add("actual", actual);
  else if (state === "open" && score) add("score", score);
  if (lacksReason) add("reason", reason);
  return todos;
}

function executionTodos({ total, parts, reason, lacksReason }: ExecutionView): Todo[] {
  const todos: Todo[] = [];
  const [first] = parts;
  const missing = total.executed.text === "" ? (total.executed.cell ?? first?.executed.cell ?? null) : null;
  if (missing) todos.push({ id: "execution/executed", kind: "executed", row: "execution", cell: missing });
  if (lacksReason && reason.cell) todos.push({ id: "execution/reason", kind: "reason", row: "execution", cell: reason.cell });
  return todos;
}
