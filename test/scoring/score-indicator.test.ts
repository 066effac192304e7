import { describe, expect, it } from "@jest/globals";
import { formulaOf, missedBy, SATISFACTION_STEPS } from "../../src/scoring";
import { NATIONAL, type Parts, said, scoreOf } from "./rows";

const rows = (...cases: readonly (readonly [name: string, parts: Parts, says: string])[]) => cases;
const cost = { level2: "成本指标", name: "项目成本" } as const;
const timely = { level2: "时效指标", name: "完成时间" } as const;

describe("a figure against a target", () => {
  it.each(
    rows(
      ["met: full points", { target: "≥12人", actual: "12人" }, "10.00 met"],
      ["met with more than was wanted: full points, no more", { target: "≥12人", actual: "30人" }, "10.00 met"],
      ["below a floor: in proportion", { target: "≥12人", actual: "9人" }, "7.50 below-floor"],
      ["below a strict floor", { target: "＞100人", actual: "50" }, "5.00 below-floor"],
      ["short of an exact number", { target: "＝56人", actual: "55人" }, "9.82 below-floor"],
      ["above a ceiling: the excess is taken off", { ...cost, target: "≤500元/人", actual: "600元/人" }, "8.00 above-ceiling"],
      ["twice a ceiling: nothing", { ...cost, target: "≤500元", actual: "1000元" }, "0.00 above-ceiling"],
      ["far above a ceiling: nothing, never less", { ...cost, target: "≤500元", actual: "5000元" }, "0.00 above-ceiling"],
      ["beyond an exact cost", { ...cost, target: "＝2000元", actual: "2100元" }, "9.50 above-ceiling"],
      ["less than an exact cost: met", { ...cost, target: "＝2000元", actual: "1900元" }, "10.00 met"],
      ["more than an exact number: no cut", { target: "＝56人", actual: "60人" }, "10.00 met"],
      ["more than an exact number of what should be few", { name: "投诉次数", target: "＝2次", actual: "5次" }, "not-comparable"],
      ["nothing done", { target: "≥12人", actual: "0" }, "0.00 below-floor"],
      ["a negative actual against a floor: nothing", { name: "收入增长率", target: "≥5%", actual: "-3%" }, "0.00 below-floor"],
      ["a negative actual against a ceiling: met", { ...cost, target: "≤5%", actual: "-3%" }, "10.00 met"],
      ["a target of nought, met", { name: "事故次数", target: "≤0次", actual: "0次" }, "10.00 met"],
      ["a target of nought, missed: nothing", { name: "事故次数", target: "≤0次", actual: "1次" }, "0.00 nothing"],
      ["exactly nought of what should be few, missed", { name: "事故次数", target: "＝0次", actual: "2次" }, "0.00 nothing"],
      ["a negative target, missed: nothing", { name: "能耗下降幅度", target: "≤-5%", actual: "-3%" }, "0.00 nothing"],
      ["half up: 3.125", { weight: 5, target: "≥16人", actual: "10人" }, "3.13 below-floor"],
      ["half up where the share itself does not end: 15 × 1669 ÷ 3000 = 8.345", { weight: 15, target: "≥3000人", actual: "1669人" }, "8.35 below-floor"],
      ["no sign, hit exactly", { target: "12人", actual: "12人" }, "10.00 met"],
      ["no sign, short of it", { target: "12人", actual: "11人" }, "9.17 below-floor"],
      ["no sign, passed", { target: "12人", actual: "15人" }, "10.00 met"],
      ["no sign, more spent", { level2: "成本指标", target: "50万元", actual: "60万元" }, "8.00 above-ceiling"],
      ["no sign, less spent", { level2: "成本指标", target: "50万元", actual: "40万元" }, "10.00 met"],
      ["nought without a sign, not hit", { target: "0个", actual: "2个" }, "no-sign"],
      ["a target that is a range, within", { level2: "质量指标", name: "合格率", target: "90%-95%", actual: "92%" }, "10.00 met"],
      ["a range, missed: no share of a range", { level2: "质量指标", name: "合格率", target: "90%-95%", actual: "85%" }, "no-proportion"],
      ["a rate that may be 0.98 or 98 %: met either way", { level2: "质量指标", name: "合格率", target: "≤99%", actual: "0.98" }, "10.00 met"],
    ),
  )("%s", (_, parts, says) => {
    expect(said(scoreOf(parts))).toBe(says);
  });
});

describe("units are converted before comparing", () => {
  it.each(
    rows(
      ["11 months against a year", { ...timely, target: "≤1年", actual: "11个月" }, "10.00 met"],
      ["18 months against a year", { ...timely, target: "≤1年", actual: "18个月" }, "5.00 above-ceiling"],
      ["元 against 万元", { ...cost, target: "≤5万元", actual: "60000元" }, "8.00 above-ceiling"],
      ["July against four months", { ...timely, target: "＜4月", actual: "7月" }, "2.50 above-ceiling"],
      ["what cannot be converted", { target: "≥12人", actual: "3场" }, "not-comparable"],
    ),
  )("%s", (_, parts, says) => {
    expect(said(scoreOf(parts))).toBe(says);
  });
});

describe("what local rules choose", () => {
  const late: Parts = { ...timely, target: "＜4月", actual: "7" };
  const limit: Parts = { ...cost, target: "＜200000元", actual: "200000" };

  it("takes target ÷ actual above a ceiling where it is chosen", () => {
    expect(said(scoreOf(late, { ...NATIONAL, ceiling: "target-over-actual" }))).toBe("5.71 ceiling-ratio");
  });

  it("gives nothing for an unmet target where it is chosen", () => {
    expect(said(scoreOf(late, { ...NATIONAL, unmet: "nothing" }))).toBe("0.00 nothing");
    expect(said(scoreOf({ target: "≥12人", actual: "12人" }, { ...NATIONAL, unmet: "nothing" }))).toBe("10.00 met");
  });

  it("costs no points to hit a strict limit, and says how the method takes it", () => {
    const score = scoreOf(limit);
    expect(said(score)).toBe("10.00 limit");
    expect(score.kind === "points" && score.derivation).toMatchObject({ kind: "limit", met: true });
    const byLetter = scoreOf(limit, { ...NATIONAL, limit: "unmet" });
    expect(byLetter.kind === "points" && byLetter.derivation).toMatchObject({ kind: "limit", met: false });
  });

  it.each([
    ["95%", "10.00 step"],
    ["90%", "10.00 step"],
    ["85%", "8.00 step"],
    ["60%", "6.00 step"],
    ["59.9%", "0.00 step"],
  ])("scores satisfaction of %s by steps where they are chosen", (actual, says) => {
    const parts: Parts = { level1: "满意度指标", level2: "服务对象满意度指标", name: "职工满意度", target: "≥95%", actual };
    expect(said(scoreOf(parts, { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS }))).toBe(says);
  });

  it("takes steps for satisfaction only", () => {
    expect(said(scoreOf({ level2: "质量指标", name: "合格率", target: "≥100%", actual: "85%" }, { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS }))).toBe("8.50 below-floor");
  });
});

describe("words", () => {
  const quality = { level2: "社会效益指标", name: "营造氛围" } as const;

  it.each(
    rows(
      ["achieved", { ...quality, target: "有效提升", actual: "达成年度指标" }, "8.00–10.00 band"],
      ["achieved as intended", { ...quality, target: "有效提升", actual: "达成预期目标" }, "8.00–10.00 band"],
      ["partly", { ...quality, target: "有效提升", actual: "部分达成年度指标并具有一定效果" }, "6.00–8.00 band"],
      ["missed", { ...quality, target: "有效提升", actual: "未达成年度指标且效果较差" }, "0.00–6.00 band"],
      ["missed, said of a figure", { target: "≥12人", actual: "未完成" }, "0.00–6.00 band"],
      ["what was wanted, repeated", { ...quality, nature: "定性", target: "有效", actual: "有效" }, "8.00–10.00 band"],
      ["another word: the band is for a person to choose", { ...quality, target: "有效提升", actual: "明显改善" }, "0.00–10.00 band"],
      ["bands are rounded like points", { ...quality, weight: "3.33", target: "有效", actual: "部分达成" }, "2.00–2.66 band"],
      ["a word against a figure", { target: "≥12人", actual: "已完成" }, "not-comparable"],
    ),
  )("%s", (_, parts, says) => {
    expect(said(scoreOf(parts))).toBe(says);
  });
});

describe("dates", () => {
  it.each(
    rows(
      ["before the deadline", { ...timely, target: "12月底前", actual: "11月" }, "10.00 met"],
      ["in the month of the deadline", { ...timely, target: "12月底前", actual: "12月" }, "10.00 met"],
      ["on its day", { ...timely, target: "2024年12月31日前", actual: "2024年12月31日" }, "10.00 met"],
      ["within the year named", { ...timely, target: "2024年12月", actual: "2024年11月底完成" }, "10.00 met"],
      ["after it", { ...timely, target: "10月底前", actual: "11月5日" }, "no-proportion"],
      ["a year late", { ...timely, target: "2024年12月底前", actual: "2025年1月" }, "no-proportion"],
      ["by the year's end", { ...timely, target: "年底前", actual: "10月" }, "10.00 met"],
      ["a quarter", { ...timely, target: "2024年第三季度", actual: "2024年9月" }, "10.00 met"],
      ["12月前 may or may not hold December", { ...timely, target: "12月前", actual: "12月" }, "not-comparable"],
      ["in January of the year after the table's", { ...timely, target: "12月底前", actual: "2025年1月15日", year: 2024 }, "no-proportion"],
      ["in the table's year, which the actual names", { ...timely, target: "12月底前", actual: "2024年11月", year: 2024 }, "10.00 met"],
      ["in the table's year, which the deadline does not mean", { ...timely, target: "2025年6月底前", actual: "11月", year: 2024 }, "10.00 met"],
      ["the table's year, which the deadline names", { ...timely, target: "2024年10月底前", actual: "11月", year: 2024 }, "no-proportion"],
      ["a year on one side only, and none of the table", { ...timely, target: "12月底前", actual: "2025年1月" }, "not-comparable"],
      ["the deadline itself, repeated", { ...timely, target: "按年初计划12月底前完成任务", actual: "按年初计划12月底前完成任务" }, "10.00 met"],
      ["words for a date", { ...timely, target: "12月底前", actual: "按时完成" }, "not-comparable"],
    ),
  )("%s", (_, parts, says) => {
    expect(said(scoreOf(parts))).toBe(says);
  });
});

describe("rows that are scored by nobody, or by another rule", () => {
  it.each(
    rows(
      ["no actual", { target: "≥12人", actual: "" }, "no-actual"],
      ["no target", { target: "", actual: "12人" }, "no-target"],
      ["a placeholder for a target", { target: "××", actual: "12人" }, "no-target"],
      ["a class that does not apply", { name: "不涉及", target: "≥12人", actual: "12人" }, "absent"],
      ["the execution rate: the rate counts, whatever its target", { level1: "预算执行率", level2: "", name: "预算执行率", target: "≥90%", actual: "95.5%" }, "9.55 execution"],
      ["an execution rate above all", { level1: "预算执行率", level2: "", name: "预算执行率", target: "100%", actual: "104%" }, "10.00 execution"],
      ["an execution rate in words", { level1: "预算执行率", level2: "", name: "预算执行率", target: "100%", actual: "已执行" }, "not-comparable"],
    ),
  )("%s", (_, parts, says) => {
    expect(said(scoreOf(parts))).toBe(says);
  });
});

describe("the derivation in figures", () => {
  const shown = (parts: Parts, method = NATIONAL): string => {
    const score = scoreOf(parts, method);
    return score.kind === "points" ? `${formulaOf(score.derivation)}|${missedBy(score.derivation)}` : "";
  };

  it.each([
    ["an excess", { ...timely, target: "＜4月", actual: "7月" }, "10 ×(1−0.75)= 2.50|75%"],
    ["more than twice", { ...timely, target: "＜4月", actual: "9月" }, "10 ×(1−1.25)→ 0.00|125%"],
    ["a shortfall", { target: "≥12人", actual: "9人" }, "10 × 9÷12 = 7.50|25%"],
    ["a share that does not end", { ...timely, target: "≤3天", actual: "4天" }, "10 ×(1−0.3333)= 6.67|33.33%"],
    ["months against a year", { target: "≥1年", actual: "11个月" }, "10 × 0.916667÷1 = 9.17|8.33%"],
    ["exactly twice", { ...timely, target: "＜4月", actual: "8月" }, "10 ×(1−1)= 0.00|100%"],
    ["nothing for a target of nought", { name: "事故", target: "≤0起", actual: "2起" }, "|"],
    ["a limit has none", { ...timely, target: "＜4月", actual: "4月" }, "|"],
    ["full points have none", { target: "≥12人", actual: "12人" }, "|"],
  ] as const)("%s", (_, parts, says) => {
    expect(shown(parts)).toBe(says);
  });

  it("shows target ÷ actual where that is the method", () => {
    expect(shown({ ...timely, target: "＜4月", actual: "7月" }, { ...NATIONAL, ceiling: "target-over-actual" })).toBe("10 × 4÷7 = 5.71|75%");
  });

  it("shows a step and a rate", () => {
    expect(shown({ level1: "满意度指标", level2: "满意度指标", name: "满意度", target: "≥95%", actual: "85%" }, { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS })).toBe("10 × 0.8 = 8.00|");
    expect(shown({ level1: "预算执行率", level2: "", name: "", target: "100%", actual: "95.126%" })).toBe("10 × 95.13% = 9.51|");
    const rate = { level1: "预算执行率", level2: "", name: "", target: "100%" };
    expect([shown({ ...rate, actual: "120%" }), shown({ ...rate, actual: "-5%" }), shown({ ...rate, actual: "100%" })]).toEqual(["10 × 120% = 10.00|", "10 × -5% = 0.00|", "10 × 100% = 10.00|"]);
  });
});
