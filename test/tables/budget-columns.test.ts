/** The columns of a departmental table: what each holds, what its amounts are of, and which add up to which. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const tableOf = (title: string, rows: readonly Row[], merges: readonly string[] = []) => readSheet(new Sheet(sheetOf("s", [[title], ["单位：万元"], ...rows], merges)))[0];

/** An expenditure table with these heads behind 科目编码, 科目名称 and 合计; the figures of its rows follow. */
const spending = (...heads: readonly string[]) =>
  tableOf("部门预算支出总表", [["科目编码", "科目名称", "合计", ...heads], ["205", "教育支出", 10, ...heads.map((_, index) => index + 1)], ["208", "社会保障支出", 20, ...heads.map((_, index) => index + 2)]]);
const roleOf = (head: string) => spending(head)?.budget?.columns.find(({ header }) => header.text === head)?.role ?? "no amount";

describe("a column of amounts", () => {
  it.each([
    ["carried-over", ["上年结转", "结转结余", "资金余额", "使用非财政拨款结余", "用事业基金弥补收支差额"]],
    ["special-account-income", ["财政专户管理资金", "专户收入", "教育收费"]],
    ["state-capital", ["国有资本经营预算"]],
    ["fund", ["政府性基金预算", "基金支出"]],
    ["basic", ["基本支出", "一般公共预算基本支出"]],
    ["project", ["项目支出", "专项业务经费"]],
    ["staff", ["人员经费", "人员支出", "人员"]],
    ["public", ["公用经费", "公用支出", "公用"]],
    ["general", ["一般公共预算", "一般预算拨款", "公共财政预算"]],
    ["economic", ["工资福利支出", "机关工资福利支出", "商品和服务支出", "对个人和家庭的补助", "对个人和家庭补助", "资本性支出", "机关资本性支出", "债务利息及费用支出", "对企业补助", "对社会保障基金补助"]],
    ["affiliated-income", ["附属单位上缴收入", "下级单位上缴收入"]],
    ["to-affiliated", ["对附属单位补助支出", "对下级单位补助"]],
    ["to-superior", ["上解上级支出", "上缴上级支出"]],
    ["superior-income", ["上级补助收入"]],
    ["unit-funds", ["单位资金", "自有资金", "单位自筹资金"]],
    ["operating-income", ["事业单位经营收入"]],
    ["operating", ["经营支出", "经营性支出"]],
    ["business-income", ["事业收入", "非教育收费收入"]],
    ["fiscal-income", ["财政拨款", "财政资金", "财政性资金"]],
    ["other-income", ["其他收入", "其他各项收入", "债务收入", "债务预算收入", "投资预算收益", "捐赠收入", "利息收入", "租金收入"]],
    ["amount", ["预算数", "2024年预算数", "本年预算", "当年安排数", "项目金额", "全年数额", "收入预算数", "本年支出", "支出"]],
    ["aside", ["比上年增减", "增长%", "占比", "完成率", "差额", "上年执行数", "上年决算数", "去年预算数", "上一年度完成数", "上年数", "实际数", "数量", "单价", "人数", "在职人数", "采购数量", "车辆（辆）"]],
  ] as const)("is of %s", (role, heads) => {
    expect(heads.map((head) => `${head} ${roleOf(head)}`)).toEqual(heads.map((head) => `${head} ${role}`));
  });

  it.each(["合计", "总计", "共计", "总额", "合计数", "支出合计", "资金总计", "金额合计", "预算总额", "本年合计", "总合计", "合计金额", "总计预算数", "小计"])("is the whole under %s", (head) => {
    const table = tableOf("部门预算支出总表", [["科目编码", "科目名称", head, "基本支出", "项目支出"], ["205", "教育支出", 30, 10, 20]]);
    expect(table?.budget?.columns.map(({ role, partOf }) => [role, partOf])).toEqual([["total", null], ["basic", 0], ["project", 0]]);
  });

  it("is another year's where its head says so", () => {
    const roles = (...heads: readonly string[]) => tableOf("2025年部门预算支出总表", [["科目编码", "科目名称", ...heads], ["205", "教育支出", 30, 10]])?.budget?.columns.map(({ role }) => role);
    expect(roles("2025年预算数", "2024年预算数")).toEqual(["total", "aside"]);
    expect(roles("2024年预算数", "2025年预算数")).toEqual(["aside", "total"]);
  });

  it("is what the head over a 小计 says", () => {
    const table = tableOf("部门预算支出总表", [["科目编码", "科目名称", "合计", "基本支出", "", "", "项目支出"], ["", "", "", "小计", "人员经费", "公用经费", ""], ["205", "教育支出", 60, 30, 10, 20, 30]], ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"]);
    expect(table?.budget?.columns.map(({ role, partOf }) => [role, partOf])).toEqual([["total", null], ["basic", 0], ["staff", 1], ["public", 1], ["project", 0]]);
  });

  it("keeps its own meaning under a head over all of them", () => {
    const table = tableOf("部门预算一般公共预算支出表", [["科目编码", "科目名称", "一般公共预算支出", "", ""], ["", "", "合计", "基本支出", "项目支出"], ["205", "教育支出", 30, 10, 20]], ["A3:A4", "B3:B4", "C3:E3"]);
    expect(table?.budget?.columns.map(({ role, partOf }) => [role, partOf])).toEqual([["total", null], ["basic", 0], ["project", 0]]);
  });

  it("named 其他支出 is a class beside classes alone", () => {
    expect(spending("工资福利支出", "商品和服务支出", "其他支出")?.budget?.columns.map(({ role }) => role)).toEqual(["total", "economic", "economic", "economic"]);
    expect(spending("基本支出", "其他支出")?.budget?.columns.map(({ role }) => role)).toEqual(["total", "basic", "unknown"]);
  });
});

describe("columns add up to the whole", () => {
  const parts = (...heads: readonly string[]) => spending(...heads)?.budget?.columns.slice(1).every(({ partOf }) => partOf === 0);

  it.each([[["基本支出", "项目支出"]], [["基本支出", "项目支出", "经营支出", "上解上级支出", "对附属单位补助支出"]], [["一般公共预算", "政府性基金预算", "国有资本经营预算"]], [["人员经费", "公用经费"]], [["工资福利支出", "商品和服务支出"]], [["财政拨款", "事业收入", "其他收入"]], [["一般公共预算", "上年结转"]]])("where they are %j", (heads) => {
    expect(parts(...heads)).toBe(true);
  });

  it.each([[["基本支出", "一般公共预算"]], [["基本支出", "人员经费", "公用经费"]], [["人员经费", "一般公共预算"]], [["工资福利支出", "项目支出"]], [["财政拨款", "一般公共预算"]], [["单位资金", "事业收入"]], [["基本支出", "别的支出"]], [["基本支出", "其中：人员经费"]], [["基本支出", "上年结转"]]])("but not where they are %j", (heads) => {
    expect(parts(...heads)).toBe(false);
  });
});

describe("a column of something else", () => {
  /** What a line of the table says, so that it shows where each column went. */
  const lineOf = (heads: Row, cells: Row) => {
    const line = tableOf("部门预算支出总表", [heads, cells, cells])?.budget?.lines[0];
    return line && [line.code, line.unit, line.name?.text ?? null, ...line.amounts.map((field) => field?.text ?? null)];
  };

  it.each<readonly [string, CellValue, readonly unknown[]]>([
    ["序号", 1, ["205", null, "教育支出", "10"]],
    ["行次", 1, ["205", null, "教育支出", "10"]],
    ["单位名称", "某县总工会", ["205", "某县总工会", "教育支出", "10"]],
    ["主管部门", "某县总工会", ["205", "某县总工会", "教育支出", "10"]],
    ["预算单位", "某县总工会", ["205", "某县总工会", "教育支出", "10"]],
    ["备注", "含上年", ["205", null, "教育支出", "10"]],
    ["测算依据", "按标准", ["205", null, "教育支出", "10"]],
    ["情况说明", "略", ["205", null, "教育支出", "10"]],
    ["增加原因", "新增", ["205", null, "教育支出", "10"]],
    ["项目编码", "P01", ["205", null, "教育支出", "10"]],
    ["采购目录代码", "A01", ["205", null, "教育支出", "10"]],
  ])("is %s", (head, cell, said) => {
    expect(lineOf([head, "科目编码", "科目名称", "合计"], [cell, "205", "教育支出", 10])).toEqual(said);
  });

  it("is named by two heads together", () => {
    const table = tableOf("部门预算支出总表", [["科目", "", "合计", "基本支出"], ["编码", "名称", "", ""], ["205", "教育支出", 30, 30]], ["A3:B3", "C3:C4", "D3:D4"]);
    expect(table?.budget?.lines.map(({ code, name }) => [code, name?.text])).toEqual([["205", "教育支出"]]);
  });
});

describe("the numbers of columns", () => {
  it.each<readonly [string, Row]>([["in digits", [1, 2, 3, 4]], ["after 栏次", ["栏次", 1, 2, 3]], ["in brackets", ["（1）", "（2）", "（3）", "（4）"]], ["with their sums", ["栏次", "1", "2=3+4", "3"]], ["as letters and digits", ["甲", "乙", 1, 2]], ["as stars", ["**", "**", 1, 2]], ["with 栏", ["1栏", "2栏", "3栏", "4栏"]]])("%s are no line", (_, numbers) => {
    const table = tableOf("部门预算支出总表", [["科目编码", "科目名称", "合计", "基本支出"], numbers, ["205", "教育支出", 30, 30]]);
    expect(table?.budget?.lines.map(({ code }) => code)).toEqual(["205"]);
  });
});

describe("the “三公” table", () => {
  const figures = (rows: readonly Row[]) => tableOf("部门预算财政拨款“三公”经费支出表", rows)?.budget?.threePublic.map(({ item, amount }) => `${item} ${amount.text}`);

  it("reads an item a row by its words", () => {
    expect(figures([
      ["项目", "预算数"], ["合计", 100], ["一、“三公”经费小计", 60], ["1.因公出国（境）费用", 10], ["其中：教学科研人员出国学术交流", 4], ["其他因公出国（境）", 6], ["2.公务接待费", 20], ["3.公务用车费", 30], ["其中：公务用车购置费", 18], ["公务用车运行维护费", 12], ["购置费", 18], ["运维费", 12],
      ["二、会议费", 20], ["三、培训费", 15], ["四、机关运行经费", 5], ["国内接待批次", 7], ["公务用车保有量（辆）", 2], ["比上年增减", 1], ["别的支出", 3],
    ])).toEqual(["total 100", "three 60", "abroad 10", "abroad-research 4", "abroad-other 6", "reception 20", "vehicles 30", "vehicle-purchase 18", "vehicle-running 12", "vehicle-purchase 18", "vehicle-running 12", "meetings 20", "training 15", "office-running 5"]);
  });

  it("reads an item a column by its heads", () => {
    const rows = [["单位名称", "“三公”经费合计", "因公出国（境）费", "公务用车购置及运行费", "公务接待费", "接待人次"], ["某县总工会", 60, 10, 30, 20, 99]];
    expect(figures(rows)).toEqual(["three 60", "abroad 10", "vehicles 30", "reception 20"]);
  });
});
