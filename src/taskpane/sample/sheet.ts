/** The sample (示例表): a made-up goal table of a made-up library in Hebei's layout, with the mistakes people make most. */
import type { CellValue } from "../../sheet/data";
import type { CellContent, RowContent, SheetContent, StyleContent } from "../../sheet/content";
import type { CellRange } from "../../sheet/range";

/** Not of the prefix our lists share: the sample is checked and evaluated like a table of the user's. */
export const sampleMarker = "_JixiaoSample";

const font = { name: "宋体", size: 10 };
const cell: StyleContent = { font, border: "#000000", horizontal: "left", vertical: "center", wrap: true };
const centred: StyleContent = { ...cell, horizontal: "center" };

const styles = {
  note: { font: { ...font, color: "#7A0010" }, horizontal: "left", vertical: "center" },
  title: { font: { ...font, size: 16, bold: true }, horizontal: "center", vertical: "center" },
  unit: { font, horizontal: "left", vertical: "center" },
  measure: { font, horizontal: "right", vertical: "center" },
  label: { ...centred, font: { ...font, bold: true } },
  text: cell,
  centred,
  amount: { ...centred, numberFormat: "0.00" },
} satisfies Record<string, StyleContent>;

type Style = keyof typeof styles;

const width = 7;
const headerRow = 9;

const c = (value: CellValue, style: Style): CellContent => ({ value, style });

/** Cells in the columns they begin in; the rest of the row has the style of the cell before, as merged cells have. */
function row(height: number, cells: Readonly<Record<number, CellContent>>): RowContent {
  const line: CellContent[] = [];
  for (let column = 0; column < width; column += 1) line.push(cells[column] ?? { ...(line.at(-1) ?? c("", "text")), value: "" });
  return { height, cells: line };
}

/** 一级、二级、三级指标, 绩效指标描述, 指标值, 指标值确定依据. */
const indicator = (level1: string, ...[level2, level3, description, target, basis]: readonly [string, string, string, string, string]): RowContent =>
  row(28, { 0: c(level1, "centred"), 1: c(level2, "centred"), 2: c(level3, "text"), 3: c(description, "text"), 4: c(target, "centred"), 5: c(basis, "text") });

const rows: readonly RowContent[] = [
  row(20, { 0: c("示例：单位和数字都是编的，错处是故意留的。看完可以删掉这张工作表。", "note") }),
  row(30, { 0: c("全民阅读推广活动绩效目标表", "title") }),
  row(20, { 0: c("编制单位：示例县图书馆", "unit"), 5: c("单位：万元", "measure") }),
  row(24, { 0: c("项目编码", "label"), 1: c("13019925P00000310017A", "centred"), 3: c("项目名称", "label"), 4: c("全民阅读推广活动", "text") }),
  row(24, { 0: c("预算规模及资金用途", "label"), 1: c("预算数", "label"), 2: c(20, "amount"), 3: c("其中：财政资金", "label"), 4: c(15, "amount"), 5: c("其他资金", "label"), 6: c(4, "amount") }),
  row(40, { 0: c("", "label"), 1: c("用于举办全民阅读活动的场地布置、主讲人讲课费、图书采购和宣传，共需资金20万元。", "text") }),
  row(22, { 0: c("资金支出计划（%）", "label"), 1: c("3月底", "label"), 3: c("6月底", "label"), 4: c("10月底", "label"), 5: c("12月底", "label") }),
  row(22, { 0: c("", "label"), 1: c(5, "amount"), 3: c(10, "amount"), 4: c(16, "amount"), 5: c(20, "amount") }),
  row(40, { 0: c("绩效目标", "label"), 1: c("1.全年举办阅读活动24场，服务读者3000人次以上。\n2.新增持证读者800人，读者满意度不低于90%。", "text") }),
  row(24, { 0: c("一级指标", "label"), 1: c("二级指标", "label"), 2: c("三级指标", "label"), 3: c("绩效指标描述", "label"), 4: c("指标值", "label"), 5: c("指标值确定依据", "label") }),
  indicator("产出指标", "数量指标", "举办活动场次", "全年举办阅读活动的场次", "≥24场", "年度工作计划"),
  indicator("", "质量指标", "活动按计划完成率", "按计划举办的场次占计划场次的比例", "≥95百分比", "年度工作计划"),
  indicator("", "时效指标", "活动完成时间", "全部活动办完的时间", "100%", "年度工作计划"),
  indicator("", "成本指标", "场均活动经费", "平均每场活动的支出", "1.2万元", "冀财文[2024]15号"),
  indicator("效益指标", "社会效益指标", "群众阅读兴趣提升", "群众阅读兴趣提升", "文字描述", "读者调查"),
  indicator("", "可持续影响指标", "新增持证读者", "当年新办读者证的人数", "≥800人", "上年办证数据"),
  indicator("满意度指标", "服务对象满意度指标", "读者满意度", "对阅读活动表示满意的读者比例", "≥90百分比", "问卷调查"),
];

const across = (top: number, left: number, right: number, bottom = top): CellRange => ({ top, left, bottom, right });
/** 指标值确定依据 reaches over the last two columns in every row of the indicators. */
const basisMerges = rows.slice(headerRow).map((_, at) => across(headerRow + at, 5, 6));

export const sampleSheet: SheetContent = {
  name: "示例-绩效目标表",
  marker: { name: sampleMarker, range: across(headerRow, 0, width - 1) },
  columns: [13, 15, 18, 28, 15, 12, 10].map((characters) => ({ width: characters })),
  rows,
  merges: [
    across(0, 0, 6),
    across(1, 0, 6),
    across(2, 0, 4),
    across(2, 5, 6),
    across(3, 1, 2),
    across(3, 4, 6),
    across(4, 0, 0, 5),
    across(5, 1, 6),
    across(6, 0, 0, 7),
    across(6, 1, 2),
    across(6, 5, 6),
    across(7, 1, 2),
    across(7, 5, 6),
    across(8, 1, 6),
    across(10, 0, 0, 13),
    across(14, 0, 0, 15),
    ...basisMerges,
  ],
  styles,
  freeze: null,
  filter: null,
  print: { paper: "A4", orientation: "landscape", repeatRows: null, footer: { left: "", right: "" } },
};
