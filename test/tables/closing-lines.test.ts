/** Lines about a grid that are no indicators: notes, signatures, conclusions and totals, and indicators that begin with the same words. */
import { describe, expect, it } from "@jest/globals";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { isClosingLine, isNoteLine } from "../../src/tables/row-kinds";
import { sheetOf } from "../support/forms";

describe("a note", () => {
  it.each(["注：金额以万元为单位", "注1：按实际填写", "附注：略", "备注：无", "备注", "说明：本表一式两份", "说明（一）", "情况说明", "情说明", "填表说明：略", "填报说明", "其他需要说明的问题", "其他需说明的事项", "其他需要说明情况", "备 注："])("%s", (text) => {
    expect(isNoteLine(text)).toBe(true);
  });

  it.each(["注册企业数", "备注栏填写率", "说明会场次", "情况说明会次数", "关于注：的检查", "其他需要说明问题的次数", "培训说明"])("%s is none", (text) => {
    expect(isNoteLine(text)).toBe(false);
  });
});

describe("a line below a table", () => {
  it.each([
    "评价结论：优", "自评结论", "自评等级：优", "绩效评价等次", "绩效等级", "评定档次", "综合评价等级：", "考核等次",
    "存在问题", "存在的问题", "存在的主要问题及原因分析", "存在主要问题及原因：", "改进措施", "下一步改进措施：", "改进及打算", "改进建议和计划", "下一步改进措施及下一步工作打算", "改进措施与结果应用方案", "结果应用", "评价结果应用情况", "自评结果应用建议：",
    "偏差较大原因分析", "偏差大或目标未完成原因分析", "未完成原因", "偏差原因分析及改进措施：", "填报人：张三", "填表日期", "制表人员", "经办人（签字）", "复核：", "审核单位", "审批部门：", "联系电话：0319-7654321", "联系方式", "编制科室", "电话：", "日期：2024年1月5日",
    "负责人：", "项目负责人（签字）", "单位负责人签字：", "财务主要领导", "分管领导：", "处室经办人", "单位意见", "主管部门审核意见：", "财政部门审核意见", "财政意见", "财政局意见", "股室意见", "部门：", "申报单位（盖章）", "主管部门盖章", "预算单位：", "填 报 人：",
  ])("%s", (text) => {
    expect(isClosingLine(text)).toBe(true);
  });

  it.each(["审核通过率", "联系群众次数", "电话回访率", "日期准确率", "负责人满意度", "意见办结率", "部门满意度", "单位数量", "改进措施落实率", "存在问题整改率", "结果应用率", "填报人数", "偏差指标未完成原因", "项目填报人：", "群众意见"])("%s is none", (text) => {
    expect(isClosingLine(text)).toBe(false);
  });
});

describe("a row of totals", () => {
  const named = (text: string, column: number): readonly string[] => {
    const row = ["", "", "", "", 50].map((cell, at) => (at === column ? text : cell));
    const [table] = readSheet(new Sheet(sheetOf("s", [["绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值", "分值"], ["产出指标", "数量指标", "培训人数", "≥12人", 50], row, ["", "", "培训期数", "≥2期", 10]])));
    return table?.indicators.map(({ level3 }) => level3?.text ?? "") ?? [];
  };

  it.each(["合计", "总计", "总分", "小计", "总得分", "总评分", "自评总分", "评价合计", "综合总分", "指标合计", "分值合计", "权重合计：", "得分小计", "得分合计", "总得分合计", "自评得分", "综合得分", "评价总得分", "总分（100分）", "合 计："])("%s is no indicator in any column of the levels", (text) => {
    for (const column of [0, 1, 2]) expect(named(text, column)).toEqual(["培训人数", "培训期数"]);
  });

  it.each(["产出指标小计", "社会效益指标合计", "满意度指标小计："])("%s sums a class", (text) => {
    for (const column of [0, 1]) expect(named(text, column)).toEqual(["培训人数", "培训期数"]);
  });

  it.each(["合计培训人数", "总分达标率", "小计算机培训", "平均得分", "得分率", "全县合计", "总分（满分）以上人数"])("%s is an indicator", (text) => {
    expect(named(text, 2)).toEqual(["培训人数", text, "培训期数"]);
  });
});

describe("a row left over from a template", () => {
  const names = (...rows: readonly (readonly string[])[]) => readSheet(new Sheet(sheetOf("s", [["绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值", "备注"], ["产出指标", "数量指标", "培训人数", "≥12人", ""], ...rows])))[0]?.indicators.map(({ level3 }) => level3?.text);

  it.each(["……", "...", "···", "指标1：", "指标12", "指标：", "指标1：……", "指标2：××", "指标：xx"])("says %s and nothing else", (text) => {
    expect(names(["", "质量指标", text, "", ""])).toEqual(["培训人数"]);
    expect(names(["", "质量指标", text, "≥95%", ""])).toEqual(["培训人数", text]);
  });

  it.each(["指标1：合格率", "……合格率", "合格率……", "数字指标1", "指标×"])("is not one that says %s", (text) => {
    expect(names(["", "质量指标", text, "", ""])).toEqual(["培训人数", text]);
  });
});
