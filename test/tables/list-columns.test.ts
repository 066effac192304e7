/** The columns of a list of several projects that say which project it is, whose, with what money and to what end. */
import { describe, expect, it } from "@jest/globals";
import { listRole } from "../../src/tables/list-columns";

describe("columns of a list", () => {
  it.each([
    ["projectName", ["项目名称", "项目支出名称", "二级项目名称", "单位名称（项目）", "单位名称/项目", "项目", "预算项目", "明细项目", "专项名称", "专项资金名称", "任务名称", "项目名称：", "★项目名称"]],
    ["projectCode", ["项目编码", "项目支出代码", "项目编号"]],
    ["unitName", ["单位", "部门", "预算单位", "主管部门", "填报单位", "一级预算单位", "单位名称", "单位编码及名称", "主管部门及代码", "部门（单位）名称"]],
    ["fundingTotal", ["预算", "预算数", "预算金额（万元）", "年度预算", "2024年预算", "2024年度预算数", "本年资金总额", "申请资金", "批复金额", "安排额度", "项目预算总量", "资金规模", "资金情况", "金额", "经费", "项目经费", "总金额"]],
    ["fundingFiscal", ["财政拨款", "其中：财政资金"]],
    ["fundingOther", ["其他资金"]],
    ["goals", ["绩效目标", "年度目标", "年度绩效总体目标", "本年度绩效目标", "当年目标", "部门绩效目标描述", "目标内容", "总体目标"]],
  ] as const)("%s", (role, headers) => {
    expect(headers.map((header) => `${header} ${listRole(header)}`)).toEqual(headers.map((header) => `${header} ${role}`));
  });

  it.each(["", "序号", "备注", "一级项目", "一级项目名称", "项目实施进度", "各项目", "单位负责人", "本单位", "预算说明", "上年预算", "金额单位", "各类金额", "目标值", "绩效目标完成率", "资金用途", "三级指标", "关于本年度各部门各单位项目支出绩效目标名称"])("%p is none", (header) => {
    expect(listRole(header)).toBeNull();
  });
});
