/** Generated workbooks of a given number of indicator rows, in the Hebei layout of 绩效目标表. */
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { type CellRange, parseAddress } from "../../src/sheet/range";

type Row = CellValue[];

const classes = [
  ["产出指标", "数量指标", "慰问困难职工人数", "≥12 人"],
  ["产出指标", "数量指标", "开展培训场次", "≥4 场次"],
  ["产出指标", "质量指标", "补助发放准确率", "100 百分比"],
  ["产出指标", "时效指标", "资金拨付时间", "≤12 月"],
  ["产出指标", "成本指标", "慰问标准", "500 元/人"],
  ["效益指标", "社会效益指标", "职工队伍稳定", "文字描述"],
  ["效益指标", "可持续影响指标", "帮扶机制健全", "长期"],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥95%"],
] as const;

const merge = (address: string, down: number): CellRange => {
  const range = parseAddress(address);
  if (!range) throw new RangeError(address);
  return { ...range, top: range.top + down, bottom: range.bottom + down };
};

const heads = ["A1:G1", "A2:E2", "F2:G2", "B3:C3", "E3:G3", "A4:A5", "B5:G5", "A6:A7", "B6:C6", "B7:C7", "F6:G6", "F7:G7", "B8:G8", "F9:G9"];
const headRows = 9;

/** One table of `count` indicators, as rows and merges; `down` rows stand above it. */
function goalTable(number: number, count: number, down: number): { rows: Row[]; merges: CellRange[] } {
  const code = `1305352${String(number % 10)}P${String(number).padStart(11, "0")}P`;
  const rows: Row[] = [
    [`${number}.综合事务管理绩效目标表`, "", "", "", "", "", ""],
    ["711001 某县总工会本级", "", "", "", "", "单位：万元", ""],
    ["项目编码", code, "", "项目名称", `综合事务管理${number}`, "", ""],
    ["预算规模及资金用途", "预算数", 80, "其中：财政资金", 80, "其他资金", ""],
    ["", "用于为职工服务和开展职工劳动竞赛、职工培训等活动所发生的支出。", "", "", "", "", ""],
    ["资金支出计划（%）", "3月底", "", "6月底", "10月底", "12月底", ""],
    ["", 25, "", 50, 80, 100, ""],
    ["绩效目标", `1.维护职工的合法权益，增强工会组织服务职工的能力（${number}）。`, "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据", ""],
  ];
  const merges = heads.map((address) => merge(address, down));
  for (let at = 0; at < count; at += 1) {
    const [level1 = "", level2 = "", level3 = "", target = ""] = classes[Math.floor((at * classes.length) / count)] ?? [];
    const name = `${level3}${Math.floor(at / classes.length) || ""}`;
    rows.push([level1, level2, name, `${name}（第 ${at + 1} 项）`, target, "工作计划", ""]);
    merges.push(merge("F1:G1", down + headRows + at));
  }
  return { rows, merges };
}

const sheetOf = (number: number, rows: Row[], merges: CellRange[]): SheetData => ({
  id: String(number),
  name: `第${number}页`,
  visible: true,
  top: 0,
  left: 0,
  values: rows,
  formats: rows.map((row) => row.map((value) => (typeof value === "number" ? "0.00" : "General"))),
  merges,
});

const indicatorsPerTable = 10;
const tablesPerSheet = 20;

/** Tables of ten indicators, twenty on a sheet with an empty row between. */
export function manyTables(indicators: number): WorkbookData {
  const sheets: SheetData[] = [];
  let rows: Row[] = [];
  let merges: CellRange[] = [];
  const count = Math.ceil(indicators / indicatorsPerTable);
  for (let number = 1; number <= count; number += 1) {
    const table = goalTable(number, indicatorsPerTable, rows.length);
    rows.push(...table.rows, ["", "", "", "", "", "", ""]);
    merges.push(...table.merges);
    if (number % tablesPerSheet !== 0 && number !== count) continue;
    sheets.push(sheetOf(sheets.length + 1, rows, merges));
    rows = [];
    merges = [];
  }
  return { name: "many.xlsx", sheets };
}

/** One table of all the indicators. */
export function oneTable(indicators: number): WorkbookData {
  const { rows, merges } = goalTable(1, indicators, 0);
  return { name: "long.xlsx", sheets: [sheetOf(1, rows, merges)] };
}
