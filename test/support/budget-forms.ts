/** The departmental tables (部门预算表) of one small unit, every figure in accord, for tests to lay single faults over. */
import type { CellValue, SheetData } from "../../src/sheet/data";
import { type Row, sheetOf } from "./forms";

const UNIT: Row = ["711 某县总工会", "", "预算年度：2024", "单位：万元"];

/** Code, name, 基本支出, 项目支出. */
const FUNCTIONS: readonly (readonly [string, string, number | "", number | ""])[] = [
  ["", "合计", 66.8, 30],
  ["201", "一般公共服务支出", 40.5, 30],
  ["20129", "群众团体事务", 40.5, 30],
  ["2012901", "行政运行", 40.5, ""],
  ["2012902", "一般行政管理事务", "", 30],
  ["208", "社会保障和就业支出", 11, ""],
  ["20805", "行政事业单位养老支出", 11, ""],
  ["2080505", "机关事业单位基本养老保险缴费支出", 11, ""],
  ["210", "卫生健康支出", 6.3, ""],
  ["21011", "行政事业单位医疗", 6.3, ""],
  ["2101101", "行政单位医疗", 5, ""],
  ["2101103", "公务员医疗补助", 1.3, ""],
  ["221", "住房保障支出", 9, ""],
  ["22102", "住房改革支出", 9, ""],
  ["2210201", "住房公积金", 9, ""],
];

/** Code, name, 人员经费, 公用经费. */
const CLASSES: readonly (readonly [string, string, number | "", number | ""])[] = [
  ["", "合计", 57.3, 9.5],
  ["301", "工资福利支出", 56.3, ""],
  ["30101", "基本工资", 30, ""],
  ["30108", "机关事业单位基本养老保险缴费", 11, ""],
  ["30110", "职工基本医疗保险缴费", 5, ""],
  ["30111", "公务员医疗补助缴费", 1.3, ""],
  ["30113", "住房公积金", 9, ""],
  ["302", "商品和服务支出", "", 9.5],
  ["30201", "办公费", "", 6],
  ["30217", "公务接待费", "", 0.5],
  ["30231", "公务用车运行维护费", "", 3],
  ["303", "对个人和家庭的补助", 1, ""],
  ["30302", "退休费", 1, ""],
];

/** Sums of the literals above, to two decimals. */
const plus = (a: number | "", b: number | ""): number => Math.round((Number(a) + Number(b)) * 100) / 100;

/** 收支总表: lines in rows 5 to 9, 本年合计 in row 10, 结转 in row 11, 总计 in row 12; income A:B, expenditure C:D. */
export const balanceSheet = (): SheetData =>
  sheetOf("01", [
    ["部门预算收支总表"],
    UNIT,
    ["收入", "", "支出", ""],
    ["项目", "预算数", "项目", "预算数"],
    ["一、一般公共预算拨款收入", 96.8, "一、一般公共服务支出", 70.5],
    ["二、政府性基金预算拨款收入", "", "二、教育支出", ""],
    ["三、国有资本经营预算拨款收入", "", "三、社会保障和就业支出", 11],
    ["四、单位资金", "", "四、卫生健康支出", 6.3],
    ["", "", "五、住房保障支出", 9],
    ["本年收入合计", 96.8, "本年支出合计", 96.8],
    ["上年结转结余", "", "年终结转结余", ""],
    ["收入总计", 96.8, "支出总计", 96.8],
  ], ["A3:B3", "C3:D3"]);

/** 收入总表: 合计 in row 5, codes in rows 6 to 19; A code, B name, C 合计, D 小计, E 财政拨款收入, F 其他收入, G 上年结转. */
export const incomeSheet = (): SheetData =>
  sheetOf("02", [
    ["部门预算收入总表"],
    UNIT,
    ["科目编码", "科目名称", "合计", "本年收入", "", "", "上年结转"],
    ["", "", "", "小计", "财政拨款收入", "其他收入", ""],
    ...FUNCTIONS.map(([code, name, basic, project]): Row => [code, name, plus(basic, project), plus(basic, project), plus(basic, project), "", ""]),
  ], ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"]);

function byFunction(sheet: string, title: string): SheetData {
  return sheetOf(sheet, [
    [title],
    UNIT,
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...FUNCTIONS.map(([code, name, basic, project]): Row => [code, name, plus(basic, project), basic, project]),
  ]);
}

/** 支出总表: 合计 in row 4, codes in rows 5 to 18; A code, B name, C 合计, D 基本支出, E 项目支出. */
export const expenditureSheet = (): SheetData => byFunction("03", "部门预算支出总表");

/** 财政拨款收支总表: as `balanceSheet`, with D 合计, E 一般公共预算, F 政府性基金, G 国有资本经营. */
export const fiscalSheet = (): SheetData =>
  sheetOf("04", [
    ["部门预算财政拨款收支总表"],
    UNIT,
    ["收入", "", "支出", "", "", "", ""],
    ["项目", "预算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
    ["一、一般公共预算拨款", 96.8, "一、一般公共服务支出", 70.5, 70.5, "", ""],
    ["二、政府性基金预算拨款", "", "二、教育支出", "", "", "", ""],
    ["三、国有资本经营预算拨款", "", "三、社会保障和就业支出", 11, 11, "", ""],
    ["", "", "四、卫生健康支出", 6.3, 6.3, "", ""],
    ["", "", "五、住房保障支出", 9, 9, "", ""],
    ["本年收入合计", 96.8, "本年支出合计", 96.8, 96.8, "", ""],
    ["上年结转", "", "年终结转", "", "", "", ""],
    ["收入总计", 96.8, "支出总计", 96.8, 96.8, "", ""],
  ], ["A3:B3", "C3:G3"]);

/** 一般公共预算支出表: laid out as `expenditureSheet`. */
export const generalSheet = (): SheetData => byFunction("05", "部门预算一般公共预算财政拨款支出表");

/** 一般公共预算基本支出表: 合计 in row 4, codes in rows 5 to 16; A code, B name, C 合计, D 人员经费, E 公用经费. */
export const basicSheet = (): SheetData =>
  sheetOf("06", [
    ["部门预算一般公共预算财政拨款基本支出表"],
    UNIT,
    ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ...CLASSES.map(([code, name, staff, goods]): Row => [code, name, plus(staff, goods), staff, goods]),
  ]);

/** 政府性基金预算支出表: empty, with its 注 in row 4 unless that is left out. */
export const fundSheet = (note: string | null = "注：无政府性基金预算，空表列示。"): SheetData =>
  sheetOf("07", [["部门预算政府性基金预算财政拨款支出表"], UNIT, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ...(note === null ? [["", "", "", "", ""]] : [[note]])]);

/** “三公”经费支出表, standing: rows 5 to 11; B 合计, C 一般公共预算. Meetings and training stand below, in rows 12 and 13. */
export const threePublicSheet = (): SheetData =>
  sheetOf("09", [
    ["部门预算财政拨款“三公”经费支出表"],
    UNIT,
    ["项目", "资金性质", "", ""],
    ["", "合计", "一般公共预算财政拨款", "政府性基金预算拨款"],
    ["合计", 3.8, 3.8, ""],
    ["“三公”经费小计", 3.8, 3.8, ""],
    ["一、因公出国（境）费", "", "", ""],
    ["二、公务用车购置及运维费", 3, 3, ""],
    ["其中：公务用车购置费", "", "", ""],
    ["公务用车运行维护费", 3, 3, ""],
    ["三、公务接待费", 0.8, 0.8, ""],
    ["四、会议费", "", "", ""],
    ["五、培训费", "", "", ""],
  ], ["A3:A4", "B3:D3"]);

/** The tables of the unit, in the order they are published. */
export const budgetSheets = (): SheetData[] => [balanceSheet(), incomeSheet(), expenditureSheet(), fiscalSheet(), generalSheet(), basicSheet(), fundSheet(), threePublicSheet()];

const UNIT_WORDS = /单位：万元/u;

/** The same table in 元: whole figures, and the unit named. */
export const inWholeYuan = (sheet: SheetData): SheetData => ({ ...sheet, values: sheet.values.map((row) => row.map((value) => yuanOf(value))) });

const yuanOf = (value: CellValue): CellValue => (typeof value === "number" ? Math.round(value * 10_000) : typeof value === "string" ? value.replace(UNIT_WORDS, "单位：元") : value);

/** The same table with the codes of `column` over three (类, 款, 项); everything to the right of it moves two columns. */
export function inThreeColumns(sheet: SheetData, column: number | null = 0): SheetData {
  if (column === null) return sheet;
  const at = column - sheet.left;
  const split = (value: CellValue): CellValue[] => (typeof value === "string" && /^\d{3,7}$/u.test(value) ? [value.slice(0, 3), value.slice(3, 5), value.slice(5, 7)] : value === "科目编码" ? ["类", "款", "项"] : [value, "", ""]);
  const blank: CellValue[] = ["", ""];
  return {
    ...sheet,
    values: sheet.values.map((row) => row.flatMap((value, index) => (index === at ? split(value) : [value]))),
    formats: sheet.formats?.map((row) => row.flatMap((format, index) => (index === at ? [format, ...blank.map(() => "General")] : [format]))) ?? null,
    merges: sheet.merges.map((merge) => ({ ...merge, left: merge.left > column ? merge.left + 2 : merge.left, right: merge.right >= column ? merge.right + 2 : merge.right })),
  };
}
