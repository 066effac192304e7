/** weight/missing, weight/sum and weight/split: the points of a self-evaluation. */
import Big from "big.js";
import { type Level1, standardLevel1 } from "../../profiles/levels";
import type { Execution, NumberField, Table } from "../../tables/table";
import { basis } from "../documents";
import { isDeclaredAbsent } from "../indicator-words";
import { defineRule } from "../rule";
import { blocks, headerOf } from "../structure/blocks";
import { EVALUATIONS, INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

const rests = basis("evaluation", "自评总分 100：预算执行率 10，指标 90", "A self-evaluation has 100 points: 10 for the execution rate, 90 for indicators");

const weightsOf = (table: Table): NumberField[] => table.indicators.flatMap((indicator) => (indicator.weight && !isDeclaredAbsent(indicator) ? [indicator.weight] : []));
const isGiven = (field: NumberField): boolean => field.value !== null && field.value.gt(0);
/** 分值 of the execution rate where its block states it: 10, in some provinces 20. */
const pointsApart = ({ rows }: Execution): Big | null => rows.flatMap((row) => row.max?.value ?? [])[0] ?? null;
/** 0.2 for 20 points. */
const isFraction = (fields: readonly NumberField[]): boolean => fields.length > 1 && fields.every((field) => field.value?.lt(1));
const total = (fields: readonly NumberField[]): Big => fields.reduce((sum, field) => sum.plus(field.value ?? 0), new Big(0));

export const weightMissing = defineRule({
  scope: "table",
  meta: {
    id: "weight/missing",
    severity: "error",
    name: both("没有权重", "No weight"),
    basis: rests,
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      row: wording(
        ["这条指标没有权重", "指标“{name}”的权重是空的或不大于 0，得分没法算。", "填上权重，全部权重合计 90 或 100。"],
        ["This indicator has no weight", "The weight of “{name}” is blank or not above 0, so it cannot be scored.", "Fill it in; all weights make 90 or 100."],
      ),
      column: wording(
        ["权重一列都没有填", "{count} 条指标都没有权重，得分没法算。", "按表式分配权重，合计 90 或 100。"],
        ["The weight column is empty", "None of the {count} indicators has a weight, so nothing can be scored.", "Assign weights that make 90 or 100."],
      ),
    },
  },
  *check({ table }) {
    const fields = weightsOf(table);
    if (fields.length > 1 && !fields.some(isGiven)) {
      yield { range: headerOf(table, "weight"), message: "column", params: { count: fields.length } };
      return;
    }
    for (const indicator of table.indicators) {
      // Text that is no number is reading/not-a-number's business.
      if (indicator.weight && !isDeclaredAbsent(indicator) && !isGiven(indicator.weight) && (indicator.weight.value !== null || indicator.weight.text === "")) {
        yield { range: indicator.weight.range, message: "row", params: { name: indicator.level3?.text ?? "" } };
      }
    }
  },
});

export const weightSum = defineRule({
  scope: "table",
  meta: {
    id: "weight/sum",
    severity: "error",
    name: both("权重合计不对", "Sum of weights"),
    basis: rests,
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["权重合计 {sum}，应为 {least} 或 {most}", "各行权重相加是 {sum}；执行率 10 分另列时合计 90，否则 100。", "调整权重，使合计为 {least} 或 {most}。"],
        ["The weights make {sum}, not {least} or {most}", "They add up to {sum}; with 10 for the execution rate apart they make 90, otherwise 100.", "Adjust them to {least} or {most}."],
      ),
    },
  },
  /** A goal table may still divide its points another way, and so may a form whose execution rate has points that are not said. */
  *check({ table, profile }) {
    if (!profile.weightTotals) return;
    const [least, most] = profile.weightTotals;
    const fields = weightsOf(table);
    if (fields.length === 0 || !fields.every(isGiven)) return;
    const sum = total(fields);
    const hundredth = isFraction(fields) ? sum.times(100) : sum;
    if (hundredth.eq(least) || hundredth.eq(most)) return;
    const apart = table.execution && pointsApart(table.execution);
    if (apart && hundredth.plus(apart).eq(100)) return;
    yield { range: headerOf(table, "weight"), message: "default", params: { sum: sum.toFixed(), least, most }, quote: sum.toFixed(), ...(table.kind === "goal" || (table.execution && !apart) ? { severity: "warning" as const } : {}) };
  },
});

export const weightSplit = defineRule({
  scope: "table",
  meta: {
    id: "weight/split",
    severity: "info",
    name: both("各类权重与通行分配不同", "Split of weights"),
    basis: basis("indicators", "通行分配：产出 50、效益 30、满意度 10；成本单列时成本 20、产出 40、效益 20、满意度 10", "Usual split: output 50, benefit 30, satisfaction 10; with cost apart 20, 40, 20, 10"),
    kinds: EVALUATIONS,
    fix: null,
    messages: {
      default: wording(
        ["各类权重是 {given}", "通行的分配是 {expected}。", "本地另有规定的可以忽略；否则按通行分配调整。"],
        ["The classes weigh {given}", "The usual split is {expected}.", "Ignore this where local rules differ; otherwise adjust the weights."],
      ),
    },
  },
  *check({ table, profile }) {
    const fields = weightsOf(table);
    if (fields.length === 0 || !fields.every(isGiven)) return;
    const sums = new Map<Level1, Big>();
    for (const indicator of table.indicators) {
      const level1 = indicator.level1 && standardLevel1(indicator.level1.text);
      if (!level1) return;
      sums.set(level1, (sums.get(level1) ?? new Big(0)).plus(indicator.weight?.value ?? 0));
    }
    const split = profile.weightSplits.find((one) => Object.keys(one).length === sums.size && [...sums.keys()].every((level1) => one[level1] !== undefined));
    const sum = total(fields);
    if (!split || !sum.eq(Object.values(split).reduce((a, b) => a + b, 0))) return;
    if ([...sums].every(([level1, points]) => points.eq(split[level1] ?? -1))) return;
    const [first] = blocks(table.indicators, "level1");
    if (!first) return;
    const said = (points: (level1: Level1) => string): string[] => [...sums.keys()].map((level1) => `${level1.replace("指标", "")} ${points(level1)}`);
    yield {
      range: first.field.range,
      message: "default",
      params: { given: said((level1) => sums.get(level1)?.toFixed() ?? ""), expected: said((level1) => String(split[level1] ?? "")) },
      related: [headerOf(table, "weight")],
    };
  },
});
