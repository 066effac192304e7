/** A small sheet with a bit of everything that a report can ask for. */
import type { CellContent, SheetContent, StyleContent } from "../../../src/sheet/content";
import type { CellValue } from "../../../src/sheet/data";
import { cellAt } from "../../../src/sheet/range";

const font = { name: "宋体", size: 10.5 };
const plain: StyleContent = { font, horizontal: "left", vertical: "center", border: "#000000", wrap: true };

const styles = {
  title: { font: { ...font, size: 18, bold: true }, horizontal: "center", vertical: "center" },
  plain,
  head: { ...plain, font: { ...font, bold: true, color: "#17375E" }, fill: "#D9E1F2", horizontal: "center" },
  number: { ...plain, numberFormat: `"≥"General" 人"`, horizontal: "right", vertical: "top" },
  input: { ...plain, fill: "#FFF9E5" },
  link: { ...plain, font: { ...font, underline: true, color: "#0563C1" } },
} satisfies Record<string, StyleContent>;

type Style = keyof typeof styles;

export const cell = (value: CellValue, style: Style = "plain", more: Partial<CellContent> = {}): CellContent => ({ value, style, ...more });

/** `targets`: what the rows ask for; `typed`: the actuals a user has entered. */
export function form({ marker = "_Jixiao_Evaluation_1", name = "自评 送温暖", targets = [12, 30], typed = ["", ""] }: { marker?: string; name?: string; targets?: readonly number[]; typed?: readonly CellValue[] } = {}): SheetContent {
  const rows = targets.map((target, at) => {
    const row = at + 3;
    return { height: 30, cells: [cell(`指标${at + 1}`), cell(target, "number"), cell(typed[at] ?? "", "input"), cell("", "plain", { formula: `IF(C${row}="","",ROUND(10*C${row}/B${row},2))` })] };
  });
  const last = targets.length + 1;
  return {
    name,
    marker: { name: marker, range: { top: 1, left: 0, bottom: 1, right: 3 } },
    columns: [{ width: 20 }, { width: 12 }, { width: 12 }, { width: 8 }, { width: 4, hidden: true }],
    rows: [
      { height: 34, cells: [cell("=项目自评表", "title"), null, null, null] },
      { height: null, cells: [cell("指标", "head"), cell("目标", "head"), cell("实际", "head"), cell("得分", "head"), cell("编号", "link", { link: { sheet: "目标表", range: cellAt(2, 1), tip: "去看" } })] },
      ...rows,
      { height: 24, cells: [cell("合计"), null, null, cell(0, "plain", { formula: `SUM(D3:D${last + 1})` })] },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    styles,
    freeze: { rows: 2, columns: 1 },
    filter: { top: 1, left: 0, bottom: last, right: 3 },
    print: { paper: "A4", orientation: "landscape", repeatRows: { first: 0, last: 1 }, area: { top: 0, left: 0, bottom: last + 1, right: 3 }, footer: { left: "A&B", right: "第 {page} 页，共 {pages} 页" } },
    validations: [
      ...targets.map((_, at) => ({ range: cellAt(at + 2, 2), allow: { kind: "decimal", min: 0, max: 1e12 } as const, prompt: { title: "实际", text: "只填数字" }, refusal: { title: "不对", text: "只填数字" } })),
      { range: cellAt(last + 1, 2), allow: { kind: "list", values: ["达成年度指标", "部分达成"] }, prompt: null, refusal: null },
      { range: cellAt(last + 1, 0), allow: { kind: "any" }, prompt: { title: "合计", text: "自动计算" }, refusal: null },
      { range: cellAt(2, 3), allow: { kind: "decimal", min: 0, max: "B3" }, prompt: null, refusal: null },
    ],
    highlights: [
      { range: { top: 2, left: 0, bottom: last, right: 3 }, formula: "AND($C3<>\"\",$C3<$B3)", fill: "#FFC7CE", bold: true },
      { range: { top: 2, left: 2, bottom: last, right: 2 }, formula: "$C3=\"\"", color: "#7A0010" },
    ],
    charts: [{ title: "得分", place: { top: 1, left: 6, bottom: 12, right: 12 }, categories: { top: 2, left: 0, bottom: last, right: 0 }, series: [{ name: "得分", values: { top: 2, left: 3, bottom: last, right: 3 }, color: "#17375E", labels: "0.00;;" }], axis: { min: 0, max: 10 } }],
  };
}
