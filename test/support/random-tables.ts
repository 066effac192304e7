/** Random self-evaluations: targets in every notation, actuals on every side of them, weights, choices of method, typed scores, budgets. */
import Big from "big.js";
import fc from "fast-check";
import type { EvaluationForm, FormFunds, FormRow, Layout, TextKey } from "../../src/reports/self-evaluation/form";
import { textLabels } from "../../src/reports/self-evaluation/form";
import { methods, SATISFACTION_STEPS, type ScoringMethod } from "../../src/scoring";
import type { Indicator } from "../../src/tables/table";
import { indicator, type Parts } from "../scoring/rows";

type Arb<T> = fc.Arbitrary<T>;

const YEAR = 2024;

const cents = (least: number, most: number): Arb<Big> => fc.integer({ min: least, max: most }).map((n) => new Big(n).div(100));

/** Whole, with decimals, and such that a point in fives falls on half a cent. */
const figure: Arb<Big> = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map((n) => new Big(n)),
  fc.constantFrom(1, 7, 9, 100, 200, 1000, 1200, 12_345, 200_000).map((n) => new Big(n)),
  cents(1, 9_999),
  fc.integer({ min: 1, max: 9_999 }).map((n) => new Big(n).div(1000)),
);

const shares = [0, 0.001, 0.5, 0.667, 0.867, 0.933, 0.995, 0.9999, 1, 1.0001, 1.005, 1.133, 1.2, 1.3, 1.333, 1.999, 2, 2.001, 5, 1e6, -0.5].map((n) => new Big(n));
const fromTarget = (target: Big): Arb<Big> =>
  fc.oneof(
    fc.constantFrom(...shares).map((share) => target.times(share).round(4)),
    fc.integer({ min: 0, max: 2_000 }).map((n) => target.times(n).div(1000).round(5)),
    figure,
  );

const grouped = (value: Big): string => value.toFixed().replace(/^(-?\d+)/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, ","));
const written = (value: Big): Arb<string> => fc.constantFrom(value.toFixed(), grouped(value));

interface Pair {
  readonly target: string;
  readonly nature?: string;
  readonly unit?: string;
  readonly actual: string;
}

const signs = ["≥", "＞", "＝", "≤", "＜", "", ">=", "<=", "不少于", "不超过", "="];
const natures = ["≥", "＞", "＝", "≤", "＜"];
const wordsForNothing = ["", "", "见附件", "基本完成", "-", "12人以上"];

/** One cell "≥12人", or sign, number and unit in columns. */
function quantity(value: Arb<Big>, units: readonly string[], actualUnits: readonly (readonly [unit: string, per: number])[]): Arb<Pair> {
  return fc.tuple(value, fc.constantFrom(...signs), fc.constantFrom(...natures), fc.constantFrom(...units), fc.constantFrom(...actualUnits), fc.boolean()).chain(([target, sign, nature, unit, [actualUnit, per], apart]) =>
    fc.tuple(written(target), fromTarget(target).chain((actual) => written(actual.times(per))), fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...wordsForNothing) })).map(([text, actual, instead]) => ({
      ...(apart ? { target: text, nature, unit } : { target: `${sign}${text}${unit}` }),
      actual: instead ?? `${actual}${actualUnit === "same" ? unit : actualUnit}`,
    })),
  );
}

const same = ["same", 1] as const;
const bare = ["", 1] as const;
const counts = quantity(figure, ["人", "户", "次", "个", "场次", ""], [same, same, bare]);
const rates = quantity(fc.oneof(fc.constantFrom(100, 90, 95, 98.5, 80, 60, 99.99, 0).map((n) => new Big(n)), cents(100, 10_000)), ["%"], [same]);
const money = quantity(figure, ["万元"], [same, bare, ["元", 10_000]]);
const smallMoney = quantity(figure, ["元", "元/人"], [same]);
const time = fc.oneof(quantity(fc.constantFrom(1, 2, 3, 12).map((n) => new Big(n)), ["年"], [same, ["个月", 12]]), quantity(fc.constantFrom(4, 6, 7, 10, 12).map((n) => new Big(n)), ["个月", "天"], [same]));
const nothing = quantity(fc.constant(new Big(0)), ["次", "起", "%", "万元"], [same]);

const ranges: Arb<Pair> = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 20 }), fc.constantFrom("%", "人", "天"), fc.integer({ min: 0, max: 120 })).map(([from, more, unit, actual]) => ({
  target: `${from}${unit === "%" ? "%" : ""}-${from + more}${unit}`,
  actual: `${actual}${unit}`,
}));

const bandLabels = ["达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"];
const inWords: Arb<Pair> = fc.constantFrom("及时发放", "有所提高", "显著改善", "优", "长期", "=保障到位", "-稳定", "正常运转").chain((target) => fc.constantFrom(target, "", ...bandLabels, "已经办好").map((actual) => ({ target, actual })));
const dates: Arb<Pair> = fc.tuple(fc.constantFrom("2024年12月31日前", "12月底前", "2024年6月", "每年一次"), fc.constantFrom("2024年12月20日", "2025年1月15日", "12月", "7月", "", "已完成", "每年一次")).map(([target, actual]) => ({ target, actual }));
const blank: Arb<Pair> = fc.constantFrom("", "5人", "达成年度指标").map((actual) => ({ target: "", actual }));

interface Kind {
  readonly level1: string;
  readonly level2: string;
  readonly names: readonly string[];
  readonly pairs: Arb<Pair>;
}

const kinds: readonly Kind[] = [
  { level1: "产出指标", level2: "数量指标", names: ["培训人数", "购置设备数量", "调研次数", "投诉次数"], pairs: fc.oneof(counts, counts, nothing, ranges, blank) },
  { level1: "产出指标", level2: "质量指标", names: ["验收合格率", "出勤率", "资料质量", "差错率"], pairs: fc.oneof(rates, rates, inWords, ranges, nothing) },
  { level1: "产出指标", level2: "时效指标", names: ["完成时间", "发放及时率", "办理时限"], pairs: fc.oneof(time, dates, rates) },
  { level1: "产出指标", level2: "成本指标", names: ["项目总成本", "人均补助标准"], pairs: fc.oneof(money, smallMoney, nothing) },
  { level1: "效益指标", level2: "经济效益指标", names: ["带动增收", "节约开支"], pairs: fc.oneof(money, counts, inWords) },
  { level1: "效益指标", level2: "社会效益指标", names: ["保障正常运转", "受益人数", "信访件数"], pairs: fc.oneof(inWords, counts) },
  { level1: "效益指标", level2: "可持续影响指标", names: ["持续年限", "制度健全性"], pairs: fc.oneof(time, inWords) },
  { level1: "满意度指标", level2: "服务对象满意度指标", names: ["群众满意度", "职工满意度"], pairs: rates },
];
const costClass: Kind = { level1: "成本指标", level2: "经济成本指标", names: ["项目总成本"], pairs: fc.oneof(money, smallMoney) };

const rowParts = (kind: Kind): Arb<Parts> => fc.tuple(fc.constantFrom(...kind.names), kind.pairs).map(([name, pair]) => ({ level1: kind.level1, level2: kind.level2, name, ...pair }));

const step: Arb<ScoringMethod["satisfactionSteps"]> = fc.constantFrom(null, null, SATISFACTION_STEPS, [{ from: 95, share: 1 }, { from: 85, share: 0.75 }]);
const method: Arb<ScoringMethod> = fc
  .record({
    base: fc.constantFrom(...methods),
    ceiling: fc.constantFrom("one-minus-excess" as const, "target-over-actual" as const),
    limit: fc.constantFrom("met" as const, "unmet" as const),
    unmet: fc.constantFrom("in-proportion" as const, "in-proportion" as const, "in-proportion" as const, "nothing" as const),
    satisfactionSteps: step,
  })
  .map(({ base, ...choices }) => ({ ...base, ...choices }));

/** Positive weights that make `total` together, in steps of a point, a half, a tenth or a hundredth. */
const weightsOf = (count: number, total: number): Arb<readonly Big[]> =>
  fc.tuple(fc.constantFrom(1, 1, 2, 10, 100), fc.array(fc.nat(1000), { minLength: count, maxLength: count })).map(([parts, sizes]) => {
    const units = total * parts - count;
    const all = sizes.reduce((sum, size) => sum + size + 1, 0);
    const own = sizes.map((size) => Math.floor((units * (size + 1)) / all) + 1);
    own[0] = (own[0] ?? 0) + total * parts - own.reduce((sum, one) => sum + one, 0);
    return own.map((one) => new Big(one).div(parts));
  });

const rarely = <T>(value: Arb<T>, times = 8): Arb<T | null> => fc.oneof({ weight: times, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const mostly = <T>(value: Arb<T>, times = 8): Arb<T | null> => fc.oneof({ weight: times, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });

const amount: Arb<Big> = fc.oneof(cents(1, 10_000_000), fc.integer({ min: 1, max: 500 }).map((n) => new Big(n)));
const total: Arb<FormFunds> = fc
  .record({ budget: mostly(amount), adjusted: mostly(fc.oneof(amount, fc.constant(new Big(0))), 12), share: fc.constantFrom(...shares, new Big(0.8765), new Big(1 / 3)), executed: mostly(fc.constant(true), 10) })
  .map(({ budget, adjusted, share, executed }) => ({ source: "total", label: "年度资金总额", budget, adjusted, executed: executed === null ? null : (adjusted ?? budget ?? new Big(1)).times(share).round(2), reason: "" }));

const part = (source: FormFunds["source"], label: string): Arb<FormFunds> =>
  fc.record({ budget: mostly(amount), adjusted: mostly(amount), executed: mostly(amount) }).map((amounts) => ({ source, label, ...amounts, reason: "" }));

const layout: Arb<Layout> = fc.constantFrom("national", "sichuan", "overall");

function rowsOf(parts: readonly Parts[], weights: readonly Big[], isComplete: boolean): Arb<FormRow[]> {
  return fc.tuple(...parts.map((one, row): Arb<FormRow> => {
    const weight = weights[row] ?? new Big(1);
    const own: Indicator = indicator({ ...one, row, year: YEAR, name: `${one.name ?? ""}${row + 1}`, weight: weight.toFixed() });
    return fc.tuple(isComplete ? fc.constant(weight) : mostly(fc.constant(weight), 15), rarely(fc.nat(100), 10), fc.constantFrom("", "", "因故推迟")).map(([carried, typed, reason]) => ({
      indicator: carried === null ? { ...own, weight: null } : own,
      weight: carried,
      score: typed === null || carried === null ? null : carried.times(typed).div(100).round(2),
      reason,
      beside: [],
    }));
  }));
}

const noTexts = Object.fromEntries(Object.keys(textLabels).map((key) => [key, ""])) as Record<TextKey, string>;

/** `marker` and the sheet's name are counted by whoever puts several into one workbook. */
export const randomForm: Arb<EvaluationForm> = fc
  .tuple(layout, method, fc.boolean())
  .chain(([layoutId, by, isComplete]) => {
    const offered = by.split?.["成本指标"] === undefined ? kinds : [...kinds.filter(({ level2 }) => level2 !== "成本指标"), costClass];
    const parts = fc.tuple(...offered.map((kind) => fc.array(rowParts(kind), { minLength: kind.level2 === "数量指标" ? 1 : 0, maxLength: 3 }))).map((groups) => groups.flat());
    return parts.chain((list) => weightsOf(list.length, by.indicatorPoints).chain((weights) => rowsOf(list, weights, isComplete))).chain((rows) =>
      fc.tuple(total, part("fiscal", "其中：当年财政拨款"), part("other", "其他资金"), fc.constantFrom("万元", "元")).map(
        ([all, fiscal, other, moneyUnit]): EvaluationForm => ({
          layout: layoutId,
          marker: "_Jixiao_Evaluation_1",
          sheetName: "自评表",
          method: by,
          year: YEAR,
          project: { code: "", name: "随机项目" },
          texts: { ...noTexts, department: "某局", unit: "某局本级", goals: "保障工作正常开展" },
          moneyUnit,
          funds: [all, fiscal, other],
          tasks: layoutId === "overall" ? [{ name: "任务一", content: "做好日常工作" }] : [],
          rows,
          below: [],
        }),
      ),
    );
  });
