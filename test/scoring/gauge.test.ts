/** A gauge, worked out by decimal arithmetic, gives the points that `scoreIndicator` gives, whatever figure is typed. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import fc from "fast-check";
import { type Gauge, gaugeOf, rounded, SATISFACTION_STEPS, type Scale, scoreIndicator, type ScoringMethod } from "../../src/scoring";
import "../support/properties";
import { runs } from "../support/properties";
import { indicator, NATIONAL, type Parts } from "./rows";

type Figured = Exclude<Gauge, { readonly kind: "words" | "person" | "absent" }>;

/** As a formula in a sheet would: null where it leaves the score to a person. */
function pointsOf(gauge: Figured, weight: Big, figure: Big): Big | null {
  const scale: Scale = gauge.scale;
  const value = figure.times(scale.times);
  const at = (bound: Big): Big => bound.times(scale.over);
  const share = (numerator: Big, denominator: Big): Big => {
    const points = rounded(weight.times(numerator).div(denominator));
    return points.lt(0) ? new Big(0) : points.gt(weight) ? weight : points;
  };
  switch (gauge.kind) {
    case "floor":
      if (value.gte(at(gauge.target))) return weight;
      return gauge.share && gauge.target.gt(0) ? share(value, at(gauge.target)) : new Big(0);
    case "ceiling":
      if (value.lte(at(gauge.target))) return weight;
      if (gauge.share === null || gauge.target.lte(0)) return new Big(0);
      return gauge.share === "one-minus-excess" ? share(at(gauge.target).times(2).minus(value), at(gauge.target)) : share(at(gauge.target), value);
    case "within":
      return (gauge.from === null || value.gte(at(gauge.from))) && (gauge.to === null || value.lte(at(gauge.to))) ? weight : null;
    case "steps":
      return share(new Big(gauge.steps.find(({ from }) => value.gte(at(new Big(from))))?.share ?? 0), new Big(1));
    default:
      return share(value, at(new Big(100)));
  }
}

const method = fc
  .record({
    ceiling: fc.constantFrom("one-minus-excess" as const, "target-over-actual" as const),
    limit: fc.constantFrom("met" as const, "unmet" as const),
    unmet: fc.constantFrom("in-proportion" as const, "nothing" as const),
    satisfactionSteps: fc.constantFrom(null, SATISFACTION_STEPS),
  })
  .map((choices): ScoringMethod => ({ ...NATIONAL, ...choices }));

const figure = fc.oneof(
  fc.integer({ min: -3, max: 130 }).map(String),
  fc.integer({ min: -20_000, max: 300_000 }).map((cents) => new Big(cents).div(100).toFixed()),
);
const weight = fc.integer({ min: 1, max: 6000 }).map((cents) => new Big(cents).div(100).toFixed());
const sign = fc.constantFrom("≥", "＞", "≤", "＜", "＝", "不低于", "不超过", "<=", "");
const place = fc.constantFrom<Parts>(
  {},
  { level2: "成本指标", name: "项目成本" },
  { level2: "时效指标", name: "完成时间" },
  { name: "安全事故起数" },
  { level2: "质量指标", name: "合格率" },
  { level1: "满意度指标", level2: "服务对象满意度指标", name: "群众满意度" },
);

/** A target's unit with one the actual may be given in. */
const units = fc.constantFrom(
  ...(["人", "%", "‰", "元", "万元", "元/人", "天", "月", "个月", "年", "季度", "个季度", "场次", "次/年", "公里", "平方米", ""] as const).map((unit) => [unit, unit] as const),
  ["年", "个月"], ["年", "月"], ["月", "年"], ["万元", "元"], ["元", "万元"], ["季度", "个月"], ["周", "天"], ["‰", "%"], ["%", "‰"], ["%", ""], ["人", ""], ["万元", ""],
  ["", "%"], ["元/人", "万元/人"], ["天", "周"], ["万亩", "万亩"], ["万亩", "亩"], ["人次", "万人次"],
) as fc.Arbitrary<readonly [string, string]>;

const typed = (value: string, unit: string): string => `${value}${unit}`;
const shown = (score: ReturnType<typeof scoreIndicator>): string => (score.kind === "points" ? score.points.toFixed() : "");

function agrees(parts: Parts, first: string, actual: string, unit: string, by: ScoringMethod): void {
  const points = new Big(parts.weight ?? 10);
  const gauge = gaugeOf(indicator({ ...parts, actual: first === "" ? "" : typed(first, unit) }), by);
  if (gauge.kind === "person") return;
  if (gauge.kind === "words" || gauge.kind === "absent") throw new RangeError(`${gauge.kind} for a figure: ${parts.target ?? ""}`);
  const score = scoreIndicator(indicator({ ...parts, actual: typed(actual, unit) }), points, by);
  expect(pointsOf(gauge, points, new Big(actual))?.toFixed() ?? "").toBe(shown(score));
}

/** 0.98 without a unit beside a target in % may be 98 %: then, and only then, another figure in its place says more than this one. */
const isOneOfTwo = ([target, actual]: readonly [string, string], value: string): boolean => /^[%‰]$/u.test(target) && actual === "" && new Big(value).gt(0) && new Big(value).lte(1);

/** Of the calendar, not a number of years, months or quarters: 2000年, 2000.12; and there are no fewer of these than none. */
const isNoCount = (unit: string, value: string): boolean => (/^年?$/u.test(unit) && new Big(value).gte(1900)) || (/^(?:年|月|季度)$/u.test(unit) && new Big(value).lt(0));

describe("a gauge", () => {
  it("agrees with the score of any figure, whatever the sign, the unit, the class and the method", () => {
    fc.assert(
      fc.property(weight, place, sign, units, figure, fc.oneof(fc.constant(""), figure), figure, method, (w, where, mark, pair, target, first, actual, by) => {
        fc.pre(![first || "5", actual].some((value) => isOneOfTwo(pair, value) || isNoCount(pair[1], value)) && !isNoCount(pair[0], target));
        agrees({ ...where, weight: w, target: `${mark}${target}${pair[0]}` }, pair[0] === pair[1] ? first : first || "5", actual, pair[1], by);
      }),
      { numRuns: runs(3000) },
    );
  });

  it("agrees for a range", () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 })).map(([from, span]) => [String(from), String(from + span)] as const);
    const notation = fc.constantFrom((from: string, to: string, unit: string) => `${from}${unit}-${to}${unit}`, (from: string, to: string, unit: string) => `${from}-${to}${unit}`, (from: string, to: string, unit: string) => `≥${from}${unit}且≤${to}${unit}`);
    fc.assert(
      fc.property(weight, place, ends, notation, fc.constantFrom("人", "%", "万元", "天"), figure, method, (w, where, [from, to], write, unit, actual, by) => {
        agrees({ ...where, weight: w, target: write(from, to, unit) }, "", actual, unit, by);
      }),
    );
  });

  it("agrees for 预算执行率 among the indicators", () => {
    fc.assert(fc.property(weight, figure, method, (w, actual, by) => agrees({ level1: "预算执行率", level2: "", name: "", target: "100%", weight: w }, "", actual, "%", by)));
  });

  it.each<readonly [target: string, actual: string, where: Parts, said: string]>([
    ["≥12 人", "", {}, "floor 12 ×1/1 by share"],
    ["不少于十二人", "", {}, "floor 12 ×1/1 by share"],
    ["1,000人以上", "", {}, "floor 1000 ×1/1 by share"],
    ["＞2年", "2", {}, "floor 2 ×1/1 by share"],
    ["≥1年", "11个月", {}, "floor 1 ×1/12 by share"],
    ["≤6万元", "56900元", {}, "ceiling 6 ×1/10000 by one-minus-excess"],
    ["≤60000元", "6.1万元", {}, "ceiling 60000 ×10000/1 by one-minus-excess"],
    ["＜4月", "7月", { level2: "时效指标" }, "ceiling 4 ×1/1 by one-minus-excess"],
    ["≤2季度", "3季度", { level2: "时效指标" }, "ceiling 2 ×1/1 by one-minus-excess"],
    ["≤2季度", "7个月", { level2: "时效指标" }, "ceiling 2 ×1/3 by one-minus-excess"],
    ["＝16人", "", {}, "floor 16 ×1/1 by share"],
    ["＝5280元", "", { level2: "成本指标" }, "ceiling 5280 ×1/1 by one-minus-excess"],
    ["＝2次", "", { name: "投诉次数" }, "within …2"],
    ["＝0起", "", { name: "安全事故起数" }, "ceiling 0 ×1/1 by one-minus-excess"],
    ["＝0个", "", { name: "试点个数" }, "within 0…0"],
    ["12人", "", {}, "floor 12 ×1/1 by share"],
    ["12人次", "", { name: "投诉人次" }, "within …12"],
    ["50万元", "", { level2: "成本指标" }, "ceiling 50 ×1/1 by one-minus-excess"],
    ["0个", "", { name: "试点个数" }, "within 0…0"],
    ["完成率100%", "", {}, "floor 100 ×1/1 by share"],
    ["达到100%", "", {}, "floor 100 ×1/1 by share"],
    ["90%-95%", "", { level2: "质量指标", name: "合格率" }, "within 90…"],
    ["5000元-1万元", "", { level2: "成本指标" }, "within …10000"],
    ["≥95%", "98", {}, "floor 95 ×1/1 by share"],
    ["≥95%", "0.98", {}, "person"],
    ["≥12人", "3场", {}, "person"],
    ["≥12人", "已完成", {}, "floor 12 ×1/1 by share"],
    ["≥12人", "部分达成", {}, "person"],
    ["有效提升", "明显改善", {}, "words"],
    ["良好", "", {}, "words"],
    ["12月底前", "11月", { level2: "时效指标" }, "person"],
    ["每年一次", "", {}, "person"],
    ["××", "", {}, "person"],
    ["", "", {}, "person"],
    ["≥12人", "", { name: "不涉及" }, "absent"],
    ["100%", "已执行", { level1: "预算执行率", level2: "" }, "rate"],
    ["100%", "0.98", { level1: "预算执行率", level2: "" }, "person"],
  ])("of %s with %s: %#", (target, actual, where, says) => {
    const gauge = gaugeOf(indicator({ ...where, target, actual }), NATIONAL);
    expect(inWords(gauge)).toBe(says);
  });

  it("is of steps for satisfaction where the method has them, and of nothing else", () => {
    const steps: ScoringMethod = { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS };
    const kindOf = (parts: Parts): string => gaugeOf(indicator(parts), steps).kind;
    expect([kindOf({ level2: "服务对象满意度指标", target: "≥95%" }), kindOf({ level2: "质量指标", target: "≥95%" }), kindOf({ level2: "服务对象满意度指标", target: "≥9分" })]).toEqual(["steps", "floor", "floor"]);
  });

  it("takes no share where the method gives an unmet target nothing", () => {
    const strict: ScoringMethod = { ...NATIONAL, unmet: "nothing" };
    expect(gaugeOf(indicator({ target: "≥12人" }), strict)).toMatchObject({ kind: "floor", share: false });
    expect(gaugeOf(indicator({ level2: "成本指标", target: "5万元-6万元" }), strict)).toMatchObject({ kind: "ceiling", share: null });
  });

  it("loses no cent where the unit's conversion does not end: half a cent of a twelfth", () => {
    const one: Parts = { target: "≥1年", actual: "1个月", weight: "1.5" };
    const score = scoreIndicator(indicator(one), new Big("1.5"), NATIONAL);
    expect(score.kind === "points" && score.points.toFixed()).toBe("0.13");
  });
});

function inWords(gauge: Gauge): string {
  switch (gauge.kind) {
    case "floor":
    case "ceiling": {
      const { times, over } = gauge.scale;
      return `${gauge.kind} ${gauge.target.toFixed()} ×${times.toFixed()}/${over.toFixed()} by ${gauge.share === true ? "share" : String(gauge.share)}`;
    }
    case "within":
      return `within ${gauge.from?.toFixed() ?? ""}…${gauge.to?.toFixed() ?? ""}`;
    default:
      return gauge.kind;
  }
}
