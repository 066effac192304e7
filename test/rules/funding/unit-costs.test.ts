/** Which indicators are a cost of one unit, of what and how often, and which count such units. */
import { describe, expect, it } from "@jest/globals";
import { countOf, isPaidOut, objectOf, unitCostOf } from "../../../src/rules/funding/unit-costs";
import { Sheet } from "../../../src/sheet/sheet";
import { readSheet } from "../../../src/tables/read-sheet";
import { sheetOf } from "../../support/forms";

const indicator = (level1: string, level2: string, name: string, target: string, description = "", actual = "") =>
  readSheet(new Sheet(sheetOf("s", [["项目绩效自评表"], ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "实际完成值"], [level1, level2, name, description, target, actual]])))[0]?.indicators[0];

function cost(name: string, target: string, description?: string) {
  const one = indicator("成本指标", "经济成本指标", name, target, description);
  const found = one && unitCostOf(one);
  return found && `${found.target?.bound} ${found.target?.value.toString()} per ${found.per} × ${found.period.times}`;
}
function count(name: string, target: string, actual?: string) {
  const one = indicator("产出指标", "数量指标", name, target, "", actual);
  const found = one && countOf(one);
  return found && `${found.target?.bound} ${found.target?.value.toString()} ${found.of}${found.actual ? ` done ${found.actual.value.toString()}` : ""}`;
}

describe("the cost of one unit", () => {
  it.each([
    ["培训费", "≤500元/人", "ceiling 500 per 人 × 1"], ["慰问标准", "＝1000元/户", "exact 1000 per 户 × 1"], ["演出费用", "≥1万元/场", "floor 10000 per 次 × 1"], ["补助标准", "＜200元/人次", "ceiling 200 per 人 × 1"], ["津贴标准", "＞3600元/人年", "floor 3600 per 人 × 1"],
    ["救助标准", "500元/户次", "exact 500 per 户 × 1"], ["电脑单价", "6000元/台", "exact 6000 per 台 × 1"], ["设备单价", "6000元/台套", "exact 6000 per 台 × 1"], ["讲座费用", "800元/期", "exact 800 per 次 × 1"], ["建设标准", "5万元/个村", "exact 50000 per 村 × 1"],
    ["岗位补贴", "1000元/人·月", "exact 1000 per 人 × 12"], ["运行经费", "300元/季度", "exact 300 per null × 4"], ["值班补助", "100元/人·天", "exact 100 per 人 × null"], ["助学金", "800元/人·学年", "exact 800 per 人 × 1"], ["房租", "6000元/半年", "exact 6000 per null × 2"],
    ["人均培训成本", "≤500元", "ceiling 500 per 人 × 1"], ["每名学员费用", "≤500元", "ceiling 500 per 人 × 1"], ["户均救助", "≤2万元", "ceiling 20000 per 户 × 1"], ["场均费用", "≤500元", "ceiling 500 per 次 × 1"], ["每期成本", "≤500元", "ceiling 500 per 次 × 1"], ["补助标准", "500元", "exact 500 per null × 1"], ["设备均价", "500元", "exact 500 per null × 1"],
    ["人均月补助", "500元", "exact 500 per 人 × 12"], ["人均费用按季", "500元", "exact 500 per 人 × 4"], ["人均半年费用", "500元", "exact 500 per 人 × 2"], ["人均每天费用", "500元", "exact 500 per 人 × null"],
  ])("%s %s is %s", (name, target, said) => {
    expect(cost(name, target)).toBe(said);
  });

  it("says how often in its description too", () => {
    expect(cost("人均补助", "500元", "每月发放")).toBe("exact 500 per 人 × 12");
  });

  it.each([["培训总成本", "≤5万元"], ["人均节约成本", "≥500元"], ["人均时间", "≤3天"], ["人均培训成本", "500"], ["补助标准", "500元/人·户"], ["补助标准", "按规定"]])("is not %s %s", (name, target) => {
    expect(cost(name, target)).toBeNull();
  });
});

describe("a count of units", () => {
  it.each([
    ["培训人数", "≥12人", "floor 12 人"], ["培训人次", "＝30人次", "exact 30 人"], ["慰问户数", "5户", "exact 5 户"], ["救助户数", "5户次", "exact 5 户"], ["演出场次", "≤12场", "ceiling 12 次"], ["讲座期数", "12期", "exact 12 次"], ["购置数量", "25台", "exact 25 台"], ["建设数量", "3个村", "exact 3 村"], ["培训人数（人）", "12", "exact 12 人"], ["服务人数", "1.2万人", "exact 12000 人"],
  ])("%s %s is %s", (name, target, said) => {
    expect(count(name, target)).toBe(said);
  });

  it("has what was done, where that is one figure in the same unit", () => {
    expect([count("培训人数", "≥12人", "15人"), count("培训人数", "≥12人", "≥15人"), count("培训人数", "≥12人", "15期"), count("培训人数", "≥12人", "0人")]).toEqual(["floor 12 人 done 15", "floor 12 人", "floor 12 人", "floor 12 人"]);
  });

  it.each([["慰问种类", "3个"], ["补贴项数", "3项"], ["合格率", "≥95%"], ["完成时间", "3天"], ["培训人数", "12"]])("is not %s %s", (name, target) => {
    expect(count(name, target)).toBeNull();
  });
});

describe("what a unit cost is for", () => {
  it.each([["慰问金发放标准", "发放标准"], ["社会成本指标", "成本"], ["劳模疗休养", "劳模疗休养"]])("is, of %s, %s", (subject, object) => {
    expect(objectOf(subject)).toBe(object);
  });

  it("is a sum paid out, or not", () => {
    expect(["慰问标准", "补 助", "津贴", "帮扶", "资助", "优待", "抚恤", "领取", "困难职工"].every(isPaidOut)).toBe(true);
    expect(["培训费", "单价", "职工体检"].some(isPaidOut)).toBe(false);
  });
});
