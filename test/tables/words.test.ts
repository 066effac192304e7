/** The words of headers, labels and titles, and words that must not be taken for them. */
import { describe, expect, it } from "@jest/globals";
import { budgetTitle } from "../../src/tables/budget-kind";
import { columnRole } from "../../src/tables/column-roles";
import { checkpointMonth, labelRole } from "../../src/tables/labels";
import { isTitle } from "../../src/tables/read-grid";

describe("column headers", () => {
  it.each([
    ["level1", ["一级指标", "一级指标（50分）", "一 级 指 标"]],
    ["level2", ["二级指标", "二级指标名称"]],
    ["level3", ["三级指标", "指标名称", "三级指标（具体）"]],
    ["description", ["绩效指标描述", "指标解释", "指标说明"]],
    ["nature", ["指标性质", "绩效指标性质", "指标方向", "计算符号", "符号"]],
    ["target", ["指标值", "绩效指标值", "年度指标值", "目标值", "年初目标值", "指标值：", "*指标值", "值"]],
    ["unit", ["度量单位", "绩效度量单位", "计量单位", "单位"]],
    ["basis", ["指标值确定依据", "设定依据", "指标值设定依据", "目标值依据"]],
    ["weight", ["权重", "分值", "权重（%）", "分值（分）", "指标分值", "分值/权重", "分值（90分）"]],
    ["actual", ["实际完成值", "实际完成指标值", "完成值", "全年完成值", "实际完成情况", "年度实际完成指标值"]],
    ["score", ["得分", "自评得分", "自评分"]],
    ["reason", ["偏差原因分析及改进措施", "未完成原因分析", "未完成原因及改进措施", "偏差原因", "扣分原因", "原因分析"]],
    ["serial", ["序号", "行次"]],
    ["note", ["备注", "评分标准", "数据来源", "责任科室", "评价标准（评分细则）"]],
  ] as const)("%s", (role, headers) => {
    expect(headers.map((header) => `${header} ${columnRole(header)}`)).toEqual(headers.map((header) => `${header} ${role}`));
  });

  it.each(["", "绩效指标", "指标", "项目名称", "预算数", "立项依据", "目标", "绩效目标", "年度总体目标", "全年预算数", "执行率", "产出指标", "数量指标", "单位负责人", "≥12人", "三级指标值应当细化量化、合理可行，并与一级指标相匹配"])(
    "%p is none",
    (word) => {
      expect(columnRole(word)).toBeNull();
    },
  );
});

describe("labels", () => {
  it.each([
    ["projectCode", ["项目编码", "项目编号：", "项 目 代 码", "1.项目编码"]],
    ["projectName", ["项目名称", "一、项目名称", "项目（专项）名称", "＊项目名称", "专项名称："]],
    ["budgetUnit", ["预算单位", "实施单位（盖章）", "单位名称"]],
    ["department", ["主管部门", "部门名称", "部门（单位）名称", "主管部门及代码"]],
    ["fundingBlock", ["项目资金（万元）", "预算规模及资金用途", "资金情况（元）", "年度部门整体支出预算"]],
    ["fundingTotal", ["预算数", "  年度资金总额：", "预算金额（万元）", "总额"]],
    ["fundingFiscal", ["其中：财政 资金", "      其中：财政拨款", "其中:当年财政拨款", "财政拨款"]],
    ["fundingOther", ["其他资金", "            其他资金"]],
    ["fundingPart", ["上年结转资金", "单位资金", "财政专户管理资金"]],
    ["plan", ["资金支出计划（%）", "支出计划（万元）", "资金支出计划（累计%）"]],
    ["goals", ["绩效目标", "年度总体目标", "总体 目标", "预期目标"]],
    ["actualGoals", ["实际完成情况", "年度总体目标完成情况"]],
    ["longTermPlan", ["中长期规划（名称、文号，仅指常年项目）"]],
    ["conditions", ["申报（补助）条件"]],
  ] as const)("%s", (role, labels) => {
    expect(labels.map((label) => `${label} ${labelRole(label)}`)).toEqual(labels.map((label) => `${label} ${role}`));
  });

  it.each(["", "综合事务管理", "80", "用于职工培训", "绩效指标", "项目名称见附件", "绩效目标表", "单位：万元", "其他资金包括上年结转资金和单位自有资金", "财政拨款收入", "目标1：全面完成建会建家工作"])("%p is none", (text) => {
    expect(labelRole(text)).toBeNull();
  });

  it.each([["3 月底", 3], ["6月末", 6], ["10月", 10], ["12月31日", 12], ["截至3月底", 3], ["到6月底", 6], ["１２月底", 12], ["3月底（%）", 3], ["年底", 12], ["年末", 12], ["上半年", 6], ["第三季度末", 9], ["四季度", 12]] as const)("%s is the end of month %d", (text, month) => {
    expect(checkpointMonth(text)).toBe(month);
  });

  it.each(["", "13月底", "0月", "月底", "≤12 月", "12个月", "3月底前完成", "2024年12月底", "年度", "季度", "年底前完成"])("%p is no checkpoint", (text) => {
    expect(checkpointMonth(text)).toBeNull();
  });
});

describe("titles of tables of indicators", () => {
  it.each(["1.综合事务管理绩效目标表", "项目支出绩效自评表（2024年度）", "专项预算项目绩效目标完成情况自评表", "项 目 支 出 绩 效 目 标 申 报 表"])("%s", (text) => {
    expect(isTitle(text)).toBe(true);
  });
  it.each(["绩效目标", "职工培训", "部门预算收支总表", "单位：万元", "绩效目标表填报说明"])("%s is none", (text) => {
    expect(isTitle(text)).toBe(false);
  });
});

describe("titles of departmental tables", () => {
  it.each([
    ["balance", ["部门预算收支总表", "部门财务收支预算总表", "2025年预算单位财务收支预算总表", "收支总表", "部门收支总体情况表", "收入支出预算总表", "收支预算总表（一）"]],
    ["income", ["部门预算收入总表", "部门收入预算总表", "收入总表", "部门收入总体情况表"]],
    ["expenditure", ["部门预算支出总表", "部门支出预算总表", "支出总表", "部门支出总体情况表"]],
    ["fiscal-balance", ["部门预算财政拨款收支总表", "部门财政拨款收支预算总表", "财政拨款收支总体情况表", "财政拨款收入支出预算总表"]],
    ["general-expenditure", ["部门预算一般公共预算财政拨款支出表", "2025年部门一般公共预算支出功能分类预算表", "一般公共预算支出情况表", "一般公共预算支出表"]],
    ["basic-expenditure", ["部门预算一般公共预算财政拨款基本支出表", "部门一般公共预算基本支出部门预算经济分类预算表", "一般公共预算基本支出情况表"]],
    ["fund-expenditure", ["部门预算政府性基金预算财政拨款支出表", "部门政府性基金预算支出功能分类预算表", "政府性基金预算支出情况表"]],
    ["state-capital-expenditure", ["部门预算国有资本经营预算财政拨款支出表", "部门国有资本经营预算支出功能分类预算表"]],
    ["three-public", ["部门预算财政拨款“三公”经费支出表", "“三公”经费和机关运行经费预算表", "一般公共预算“三公”经费支出情况表"]],
  ] as const)("%s", (type, names) => {
    expect(names.map((name) => [name, budgetTitle(name)])).toEqual(names.map((name) => [name, { kind: "budget", type }]));
  });

  it.each([["部门政府采购预算", "procurement"], ["政府采购预算表", "procurement"], ["部门固定资产占用情况表", "assets"], ["国有资产占有使用情况表", "assets"]] as const)("%s is of kind %s", (name, kind) => {
    expect(budgetTitle(name)).toEqual({ kind, type: null });
  });

  it.each(["一般公共预算项目支出情况表", "一般公共预算支出经济分类预算表"])("%s is a table of a type of its own", (name) => {
    expect(budgetTitle(name)).toEqual({ kind: "budget", type: null });
  });

  it.each(["部门预算收支总表目录", "收入支出决算总表", "项目支出绩效目标表", "一般公共服务支出", "部门预算编制说明", "2024年收支预算情况说明", "本年收入合计", "职工花名册表"])("%s is none", (name) => {
    expect(budgetTitle(name)).toBeNull();
  });
});
