/** cross/indicator-differs: the same specific indicator with other figures in the overall and a project table, or on two forms of one project. */
import Big from "big.js";
import { keepLast } from "../../sheet/keep-last";
import { cellAddress } from "../../sheet/range";
import { remember } from "../../sheet/remember";
import { mayRest } from "../../sheet/work";
import type { Unit, UnitKind } from "../../target";
import type { Indicator, Table, TableHead, TargetField } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type HeadsSubject, type PlacedReport } from "../rule";
import { isOverall } from "../table-scope";
import { both, wording } from "../wording";
import { ByProject, indicatorsByName, isComparable, isSameProject, isSpecific, placesOfFirstForms, readNames } from "./indicator-identity";

export const indicatorDiffers = defineRule({
  scope: "workbook",
  meta: {
    id: "cross/indicator-differs",
    severity: "warning",
    name: both("同一指标前后不一致", "One indicator, two figures"),
    basis: basis("targets", "同一指标在各表中一致", "One indicator says the same on every table"),
    fix: null,
    messages: {
      target: wording(
        ["这里是 {here}，“{sheet}”里是 {there}", "指标“{name}”的值这里是 {here}，“{sheet}”的 {cell} 是 {there}。", "核对哪个数对，改成一致；不是一回事的，名称写得不同。"],
        ["{here} here, {there} on “{sheet}”", "The target of “{name}” is {here} here and {there} in {cell} of “{sheet}”.", "Make them agree, or name them differently if they are two things."],
      ),
      actual: wording(
        ["完成值这里 {here}，“{sheet}”里 {there}", "指标“{name}”的实际完成值这里是 {here}，“{sheet}”的 {cell} 是 {there}。", "核对哪个数对，改成一致；不是一回事的，名称写得不同。"],
        ["Actual {here} here, {there} on “{sheet}”", "The actual of “{name}” is {here} here and {there} in {cell} of “{sheet}”.", "Make them agree, or name them differently if they are two things."],
      ),
    },
  },
  *check({ tables, heads }) {
    const { wholes, forms } = comparedIn(heads);
    for (const whole of wholes) {
      const [overall, ...projects] = whole.flatMap((at) => tables[at] ?? []);
      if (!overall) continue;
      yield* readNames([overall, ...projects]);
      for (const [key, indicator] of indicatorsByName(overall)) if (isSpecific(key)) yield* againstProjects(overall, indicator, projects, key, tables);
    }
    for (const [index, [ofGoal, ofEvaluation]] of forms.entries()) {
      if (mayRest(index)) yield null;
      const [goal, evaluation] = [tables[ofGoal], tables[ofEvaluation]];
      if (!goal || !evaluation) continue;
      for (const [set, kept] of differing(goal, evaluation)) yield reportOf({ table: goal, indicator: set }, { table: evaluation, indicator: kept }, "target", tables);
    }
  },
});

/** What is held against what, as positions of tables. */
interface Compared {
  /** An overall table and the projects under it. */
  readonly wholes: readonly (readonly number[])[];
  /** The goal table and the self-evaluation of the same project and year. */
  readonly forms: readonly (readonly [goal: number, evaluation: number])[];
}

const comparedIn = remember((heads: HeadsSubject): Compared => {
  const told = placesOfFirstForms(heads.tables).flatMap((at) => {
    const table = heads.tables[at];
    return table && heads.withIndicators.has(table) ? [{ at, table }] : [];
  });
  const overalls = told.filter(({ table }) => isOverall(table));
  const wholes = overalls.map(({ at, table: overall }) => [
    at,
    ...told.filter(({ table }) => !isOverall(table) && isUnder(overall, table, overalls.length > 1) && isEvaluation(table) === isEvaluation(overall)).map((one) => one.at),
  ]);
  const positions = new Map(told.map(({ at, table }) => [table, at]));
  const goals = new ByProject();
  for (const { table } of told) if (table.kind === "goal" && !isOverall(table)) goals.add(table);
  const forms = told.flatMap(({ at, table: evaluation }): (readonly [number, number])[] => {
    if (evaluation.kind !== "self-evaluation") return [];
    const same = goals.mayBe(evaluation).filter((goal) => goal.year !== null && goal.year === evaluation.year && isComparable(goal, evaluation) && isSameProject(goal, evaluation));
    const [goal, ...others] = same;
    const ofGoal = goal && positions.get(goal);
    return ofGoal === undefined || others.length > 0 ? [] : [[ofGoal, at]];
  });
  return { wholes, forms };
});

/** Where several units stand in one workbook, a project that names none may be of any of them. */
const isUnder = (overall: TableHead, project: TableHead, amongSeveral: boolean): boolean =>
  isComparable(overall, project) && (!amongSeveral || (overall.unitName !== null && project.unitName !== null));

const isEvaluation = (table: TableHead): boolean => table.kind !== "goal";

interface Placed {
  readonly table: Table;
  readonly indicator: Indicator;
}

type Side = "target" | "actual";

/** What can be counted over projects. */
const COUNTED: ReadonlySet<UnitKind> = new Set(["people", "person-times", "count"]);

function* againstProjects(overall: Table, whole: Indicator, projects: readonly Table[], key: string, order: readonly Table[]): Generator<PlacedReport> {
  const kind = whole.target?.target.quantity?.unit?.kind;
  const parts = projects.flatMap((table): Placed[] => {
    const indicator = indicatorsByName(table).get(key);
    return indicator ? [{ table, indicator }] : [];
  });
  for (const part of parts) {
    const side = kind === "unit-price" ? otherPrice(whole, part.indicator) : kind && COUNTED.has(kind) ? contradiction(whole, part.indicator, parts) : null;
    if (side) yield reportOf({ table: overall, indicator: whole }, part, side, order);
  }
}

const otherPrice = (a: Indicator, b: Indicator): Side | null => (differs(a, b, "target") ? "target" : null);

/**
 * The unit may do more than the project, never less: a figure of the whole below that of its part contradicts it, and so do two targets
 * for what turned out to be the same actual number. A whole that is the sum of its parts, or one of them, is right.
 */
function contradiction(whole: Indicator, part: Indicator, parts: readonly Placed[]): Side | null {
  for (const side of ["target", "actual"] as const) {
    const [ofWhole, ofPart] = [amount(whole, side), amount(part, side)];
    if (!ofWhole || !ofPart || !differs(whole, part, side)) continue;
    const others = parts.flatMap(({ indicator }) => amount(indicator, side)?.value ?? []);
    if (others.some((one) => one.eq(ofWhole.value)) || others.reduce((sum, one) => sum.plus(one), new Big(0)).eq(ofWhole.value)) continue;
    if (ofWhole.value.lt(ofPart.value)) return side;
    if (side === "target" && parts.length === 1 && areEqual(whole, part, "actual") === true) return side;
  }
  return null;
}

interface Amount {
  readonly value: Big;
  readonly base: string;
}

const baseOf = (unit: Unit | null): string => (unit?.kind === "people" || unit?.kind === "person-times" ? "人" : (unit?.base ?? ""));

/** An actual without a unit of its own is in that of its target. */
function amount(indicator: Indicator, side: Side): Amount | null {
  const target = indicator[side]?.target;
  if (target?.form !== "quantity" || !target.quantity) return null;
  const unit = target.quantity.unit ?? indicator.target?.target.quantity?.unit ?? null;
  return { value: target.quantity.value.times(unit?.factor ?? 1), base: baseOf(unit) };
}

/** Null where they cannot be compared. */
function areEqual(a: Indicator, b: Indicator, side: Side): boolean | null {
  const [one, other] = [amount(a, side), amount(b, side)];
  return one && other && one.base === other.base ? one.value.eq(other.value) : null;
}

const differs = (a: Indicator, b: Indicator, side: Side): boolean => areEqual(a, b, side) === false;

/** The indicators of a goal table with other targets in the self-evaluation, and those there: the targets are those that were set. */
const differing = keepLast((goal: Table, evaluation: Table): readonly (readonly [set: Indicator, kept: Indicator])[] =>
  Array.from(indicatorsByName(goal)).flatMap(([key, set]) => {
    const kept = indicatorsByName(evaluation).get(key);
    return kept && differs(set, kept, "target") ? [[set, kept]] : [];
  }),
);

/** Stands on the later of the two tables. */
function reportOf(a: Placed, b: Placed, side: Side, order: readonly Table[]): PlacedReport {
  const [there, here] = order.indexOf(a.table) < order.indexOf(b.table) ? [a, b] : [b, a];
  const [far, near] = [there.indicator[side], here.indicator[side]];
  if (!far || !near) throw new RangeError("an indicator without the figure that was compared");
  const text = (field: TargetField): string => field.target.text || field.text;
  return {
    table: here.table,
    range: near.range,
    message: side,
    params: { name: here.indicator.level3?.text ?? "", here: text(near), there: text(far), sheet: there.table.sheet, cell: cellAddress(far.range.top, far.range.left) },
    ...(here.indicator.level3 ? { related: [here.indicator.level3.range] } : {}),
  };
}
