/** What an indicator's name gives away. */
import { describe, expect, it } from "@jest/globals";
import { isCountName, isGrowthName, isRateName, isSaving, nameStem, unitInName, withoutNumber } from "../../src/rules/indicator-words";

describe("a name", () => {
  it.each([["指标2：培训人数", "培训人数"], ["指标12、培训人数", "培训人数"], ["指标3.合格率", "合格率"], ["指标1培训人数", "培训人数"], ["指标123", "指标123"], ["指标1：", ""], ["指标1", "指标1"], ["绩效指标1：人数", "绩效指标1:人数"], ["3D打印次数", "3d打印次数"]])("%s has no number in front: %s", (text, name) => {
    expect(withoutNumber(text)).toBe(name);
  });

  it.each([["普及率（%）", "普及率", "%"], ["普及率（县级）（%）", "普及率", "%"], ["培训（含线上）人数", "培训(含线上)人数", null], ["人数（参加全部课程的学员）", "人数", null], ["培训人数", "培训人数", null]])("%s is %s, in %s", (text, stem, unit) => {
    expect([nameStem(text), unitInName(text)]).toEqual([stem, unit]);
  });
});

describe("a name tells", () => {
  const TOLD = { rate: isRateName, growth: isGrowthName, count: isCountName, saving: isSaving } as const;

  it.each([
    ["rate", ["合格率", "职工占比", "配套比例", "资金比率", "服务覆盖面", "职工满意度", "完成百分比", "完成率（%）"]],
    ["growth", ["产值增长率", "收入增幅", "增速", "保值增值率", "效率提高率", "能力提升率", "投入产出比", "投资回报率", "净资产收益率", "拨备覆盖率", "流动比率", "速动比率", "物价指数", "同比完成率", "比上年完成率", "较上一年完成率", "与上年同期完成率"]],
    ["count", ["培训人数", "慰问户数（户）", "检查次数", "购置数量", "补助家数", "演出场次", "服务人次", "印发份数", "建设个数", "设备台数", "受理件数"]],
    ["saving", ["节约资金", "节省时间", "经费节支", "压减支出", "成本压缩率", "能耗降低率", "投诉下降率", "排放减少量", "资金结余", "带动增收", "审计核减率", "工程审减额", "投资收益", "经营收入", "利润额", "撬动资金", "带动就业", "拉动消费"]],
  ] as const)("of a %s", (kind, names) => {
    expect(names.filter((name) => !TOLD[kind](name))).toEqual([]);
  });

  it.each([
    ["rate", ["办事效率", "巡查频率", "上网速率", "设备功率", "贷款利率", "汇率", "图像分辨率", "容积率", "合格率达标", "培训人数", "率先完成", "比例尺"]],
    ["growth", ["合格率", "培训人数", "上年完成率", "增加人数"]],
    ["count", ["合格率", "人数占比", "数量充足", "完成情况"]],
    ["saving", ["合格率", "培训成本", "预算执行"]],
  ] as const)("no %s where it only looks like one", (kind, names) => {
    expect(names.filter((name) => TOLD[kind](name))).toEqual([]);
  });

  it("a rate by the end of its name, not by the end of a part of it", () => {
    expect([isRateName("工作效率达标率"), isRateName("频率合格率"), isCountName("次数合格率")]).toEqual([true, true, false]);
  });
});
