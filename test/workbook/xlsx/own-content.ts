/** Sheets of ours for tests: a form with everything a sheet can carry, and a summary with a chart that looks at it. */
import type { CellContent, SheetContent } from "../../../src/sheet/content";
import type { CellValue } from "../../../src/sheet/data";
import { parseAddress, type CellRange } from "../../../src/sheet/range";

export function rangeOf(address: string): CellRange {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return range;
}

const cell = (value: CellValue, style = "text", formula?: string): CellContent => (formula === undefined ? { value, style } : { value, style, formula });
const plain = { font: { name: "宋体", size: 10.5 }, border: "#000000", horizontal: "center", vertical: "center", wrap: true } as const;
const print = { paper: "A4", orientation: "landscape", repeatRows: { first: 1, last: 1 }, footer: { left: "", right: "{page}/{pages}" } } as const;

export const form = (more: Partial<SheetContent> = {}): SheetContent => ({
  name: "自评表",
  marker: { name: "_Test_Form_1", range: rangeOf("A2:E2") },
  columns: [{ width: 30 }, { width: 14 }, { width: 14 }, { width: 10 }, { width: 10 }],
  rows: [
    { height: 30, cells: [cell("自评表", "title")] },
    { height: null, cells: ["指标", "指标值", "实际完成值", "分值", "得分"].map((word) => cell(word)) },
    { height: 20, cells: [cell("=培训人数"), cell(12, "people"), cell(9, "actual"), cell(10), cell(7.5, "text", 'IF(C3="","",IF(C3>=B3,D3,ROUND(D3*C3/B3,2)))')] },
    { height: 20, cells: [cell("合格率"), cell(0.95, "rate"), cell("", "percent"), cell(20), cell("", "text", 'IF(C4="","",MIN(D4,D4*C4/B4))')] },
    { height: 20, cells: [cell("效果"), cell("明显"), cell("达成年度指标"), cell(10), cell(10, "text", 'IF(OR(C5="达成年度指标",C5=B5),D5,"")')] },
    { height: 20, cells: [cell("总分"), null, cell(false, "text", "E6>=90"), cell(40, "text", "SUM(D3:D5)"), cell("中 <&>", "text", 'IF(SUM(E3:E5)>30,"优","中 <&>")')] },
  ],
  merges: [rangeOf("A1:E1")],
  styles: {
    title: { ...plain, font: { ...plain.font, size: 18, bold: true } },
    text: plain,
    people: { ...plain, numberFormat: '"≥"General" 人"' },
    rate: { ...plain, numberFormat: '"≥"0%' },
    actual: { ...plain, fill: "#FFF9E5", numberFormat: 'General"人"' },
    percent: { ...plain, fill: "#FFF9E5", numberFormat: "0.00%" },
  },
  freeze: { rows: 2, columns: 0 },
  filter: null,
  print: { ...print, area: rangeOf("A1:E6") },
  validations: [
    { range: rangeOf("C5"), allow: { kind: "list", values: ["达成年度指标", '部分"达成"', "=未达成"] }, prompt: { title: "评定", text: "选一档\n或照抄" }, refusal: null },
    { range: rangeOf("E3:E5"), allow: { kind: "decimal", min: 0, max: "$D3" }, prompt: null, refusal: { title: "得分", text: "0 到分值之间" } },
  ],
  highlights: [
    { range: rangeOf("E3:E5"), formula: 'AND($E3<>"",$E3<$D3)', fill: "#FFC7CE", color: "#7A0010" },
    { range: rangeOf("A3:E5"), formula: "$E3<$D3", bold: true },
  ],
  ...more,
});

export const summary = (more: Partial<SheetContent> = {}): SheetContent => ({
  name: "自评汇总",
  marker: { name: "_Test_Summary", range: rangeOf("A1:B1") },
  columns: [{ width: 30 }, { width: 12 }],
  rows: [
    { height: 20, cells: [cell("项目"), cell("得分")] },
    { height: 20, cells: [cell("项目 <甲>"), cell(7.5, "score", "'自评表'!E3")] },
    { height: 20, cells: [cell("项目乙"), cell("", "score", '""')] },
  ],
  merges: [],
  styles: { text: plain, score: { ...plain, numberFormat: "0.00" } },
  freeze: null,
  filter: rangeOf("A1:B3"),
  print: { ...print, repeatRows: null },
  charts: [{ title: "各项目得分 <&>", place: rangeOf("A5:F20"), categories: rangeOf("A2:A3"), series: [{ name: "得分", values: rangeOf("B2:B3"), color: "#4472c4", labels: "0.00;;" }], axis: { min: 0, max: 100 } }],
  ...more,
});
