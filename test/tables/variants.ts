/** Other ways of laying out and typing a table that change nothing it says. */
import type { CellValue, SheetData } from "../../src/sheet/data";
import { type Draft, draftOf, gridEndOf, gridLeftOf, headerRowOf, insertColumn, insertRow, plain, sheetFrom, spansOf, widthOf } from "./reshape";

export interface Variant {
  readonly name: string;
  /** Compositions apply variants in this order: cells, merges, columns of the grid, rows and columns, lines around the table, place on the sheet. */
  readonly stage: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Whether every text stays as it was, to the letter. */
  readonly keepsText: boolean;
  /** Whether columns of the grid change places. */
  readonly movesColumns?: true;
  readonly make: (sheet: SheetData) => SheetData;
}

const variant = (stage: Variant["stage"], name: string, change: (draft: Draft) => void, keepsText = stage > 1): Variant => ({
  name,
  stage,
  keepsText,
  make: (sheet) => {
    const draft = draftOf(sheet);
    change(draft);
    return sheetFrom(draft, sheet);
  },
});

/** Changes that need an indicator grid leave other sheets alone. */
const onGrid =
  (change: (draft: Draft, header: number) => void) =>
  (draft: Draft): void => {
    const header = headerRowOf(draft);
    if (header >= 0) change(draft, header);
  };

/* Stage 1: what stands in the cells. */

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  项目编码: ["项目编号", "项目代码", "预算项目编码"],
  项目编号: ["项目编码", "项目代码", "预算项目编码"],
  预算数: ["预算金额", "资金总额", "年度预算数"],
  "其中:财政资金": ["其中：财政拨款", "其中：当年财政拨款", "财政拨款"],
  "资金支出计划(%)": ["支出计划（%）", "资金支出进度（%）", "资金支出计划（累计%）"],
  绩效目标: ["总体目标", "年度目标", "年度总体目标"],
  指标值: ["绩效指标值", "年度指标值", "目标值"],
  绩效指标值: ["指标值", "年度指标值", "目标值"],
  绩效指标描述: ["指标描述", "指标解释", "指标说明"],
  指标值确定依据: ["设定依据", "指标值设定依据", "目标值设定依据"],
  指标性质: ["绩效指标性质", "性质", "计算符号"],
  绩效指标性质: ["指标性质", "性质", "指标方向"],
  度量单位: ["计量单位", "单位", "指标单位"],
  绩效度量单位: ["计量单位", "单位", "度量单位"],
  权重: ["分值", "指标分值", "权重（%）"],
  实际完成指标值: ["实际完成值", "完成值", "全年完成值"],
  年度资金总额: ["资金总额", "项目资金总额", "年度预算金额"],
  资金总额: ["年度资金总额", "预算金额", "预算总额"],
  "3月底": ["3月末", "3月", "截至3月底"],
  "6月底": ["6月末", "6月份", "到6月底"],
  "10月底": ["10月末", "10月", "截至10月底"],
  "12月底": ["12月末", "12月份", "12月31日"],
};

const OTHER_LABELS = [
  "一级指标", "二级指标", "三级指标", "产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标", "时效指标", "社会效益指标", "经济效益指标", "可持续影响指标", "服务对象满意度指标",
  "项目名称", "预算单位", "项目类型", "立项依据", "使用范围", "资金管理办法(名称、文号)", "项目起止年限", "绩效分配方式", "申报(补助)条件", "预算规模及资金用途", "其他资金", "其中:财政拨款", "财政拨款", "部门名称",
  "年度总体目标", "年度目标", "年度部门整体支出预算", "任务名称", "主要内容", "绩效指标", "年度绩效指标", "项目资金(万元)", "年度资金总额:", "项目概况", "总体目标", "年度主要任务",
];
const LABELS = new Set([...Object.keys(SYNONYMS), ...OTHER_LABELS]);

const mapCells = (draft: Draft, change: (value: CellValue, row: number, column: number) => CellValue): void => {
  draft.values = draft.values.map((row, index) => row.map((value, column) => change(value, index, column)));
};
const mapTexts = (draft: Draft, change: (text: string) => string): void => mapCells(draft, (value) => (typeof value === "string" ? change(value) : value));

const fullWidth = (text: string): string => text.replaceAll(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(" ", "　");
const halfWidth = (text: string): string => text.replaceAll(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");

const sprinkled = (text: string, blank: string): string => Array.from(text.trim()).join(blank);
const sprinkle = (blank: string, name: string): Variant =>
  variant(1, `${name} inside labels and headers`, (draft) => mapTexts(draft, (text) => (LABELS.has(plain(text)) || (text !== "" && text === draft.values[0]?.[0]) ? sprinkled(text, blank) : text)), false);

const synonyms = (pick: number): Variant => {
  const name = `synonyms ${pick + 1}`;
  return {
    ...variant(1, name, (draft) =>
      mapTexts(draft, (text) => {
        const others = SYNONYMS[plain(text).replace(/:$/u, "")];
        return others?.[pick] ?? text;
      }),
    ),
    name,
  };
};

const numbersAsText = variant(1, "numbers stored as text", (draft) =>
  mapCells(draft, (value, row, column) => (typeof value !== "number" ? value : draft.formats[row]?.[column] === "0%" ? `${Math.round(value * 100)}%` : draft.formats[row]?.[column] === "0.00" ? value.toFixed(2) : String(value))),
);

const percentsAsNumbers = variant(1, "percent texts stored as numbers", (draft) =>
  mapCells(draft, (value, row, column) => {
    const match = typeof value === "string" ? /^(\d+)%$/u.exec(value) : null;
    const formats = draft.formats[row];
    if (!match || !formats) return value;
    formats[column] = "0%";
    return Number(match[1]) / 100;
  }),
);

const decimalsShown = variant(1, "numbers under a format with thousands and decimals", (draft) =>
  mapCells(draft, (value, row, column) => {
    const formats = draft.formats[row];
    const header = headerRowOf(draft);
    if (typeof value === "number" && formats && formats[column] !== "0%" && (header < 0 || row < header)) formats[column] = "#,##0.00_ ";
    return value;
  }),
);

/* Stage 2: merges. */

const unmerged = variant(2, "nothing merged", (draft) => {
  draft.merges = [];
});

/** Texts of the levels on every row, no merge left in the grid. */
const repeatedLevels = variant(2, "levels repeated on every row", onGrid((draft, header) => {
  const above = new Map<number, string>();
  const end = gridEndOf(draft, header);
  for (let row = header + 1; row < end; row += 1) {
    const cells = draft.values[row] ?? [];
    for (const [index, { left }] of spansOf(draft, header).slice(0, 2).entries()) {
      const own = String(cells[left] ?? "");
      if (own !== "" && index === 0) above.clear();
      if (own !== "") above.set(index, own);
      cells[left] = above.get(index) ?? "";
    }
  }
  draft.merges = draft.merges.filter((merge) => merge.bottom <= header || merge.top >= end || merge.top === merge.bottom || merge.left < gridLeftOf(draft, header));
}));

/** Equal level texts one above the other become one merged cell. */
/** 资金支出计划 with a row for every checkpoint instead of a column. */
const planTurned = variant(2, "the spending plan turned", onGrid((draft, header) => {
  const top = draft.values.findIndex((row, index) => index < header && row.some((cell) => plain(cell).startsWith("资金支出计划")));
  const heading = draft.values[top]?.findIndex((cell) => plain(cell).startsWith("资金支出计划")) ?? -1;
  const columns = (draft.values[top] ?? []).flatMap((cell, column) => (/^\d+月/u.test(plain(cell)) ? [column] : []));
  if (columns.length < 4) return;
  const rows = columns.map((column) => ({
    label: draft.values[top]?.[column] ?? "",
    value: draft.values[top + 1]?.[column] ?? "",
    format: draft.formats[top + 1]?.[column] ?? "General",
  }));
  const blanks = Array.from({ length: heading }, () => "");
  const title = draft.values[top]?.[heading] ?? "";
  draft.merges = draft.merges
    .filter((merge) => merge.bottom < top || merge.top > top + 1)
    .map((merge) => (merge.top > top ? { ...merge, top: merge.top + rows.length - 2, bottom: merge.bottom + rows.length - 2 } : merge));
  draft.values.splice(top, 2, ...rows.map(({ label, value }, index): CellValue[] => [...blanks, index === 0 ? title : "", label, value]));
  draft.formats.splice(top, 2, ...rows.map(({ format }) => [...blanks.map(() => "General"), "General", "General", format]));
}));
const mergedLevels = variant(2, "equal levels merged", onGrid((draft, header) => {
  repeatedLevelsInto(draft);
  const [first, second] = spansOf(draft, header);
  if (!first || !second) return;
  const textAt = (row: number, column: number): string => String(draft.values[row]?.[column] ?? "");
  const runs: { left: number; top: number; bottom: number }[] = [];
  for (const { left } of [first, second]) {
    for (let row = header + 1; row < gridEndOf(draft, header); row += 1) {
      const last = runs.at(-1);
      const joins = last?.left === left && last.bottom === row - 1 && textAt(row, left) === textAt(last.top, left) && textAt(row, first.left) === textAt(last.top, first.left);
      if (last && joins) last.bottom = row;
      else runs.push({ left, top: row, bottom: row });
    }
  }
  for (const { left, top, bottom } of runs.filter((run) => run.bottom > run.top)) {
    for (let row = top + 1; row <= bottom; row += 1) draft.values[row]?.splice(left, 1, "");
    draft.merges.push({ left, right: left, top, bottom });
  }
}));

function repeatedLevelsInto(draft: Draft): void {
  const done = draftOf(repeatedLevels.make({ id: "", name: "", visible: true, top: 0, left: 0, ...draft }));
  Object.assign(draft, done);
}

/* Stage 3: the columns of the grid. */

const reordered = (name: string, order: (count: number) => readonly number[]): Variant => ({
  movesColumns: true,
  ...variant(3, name, onGrid((draft, header) => {
    const spans = spansOf(draft, header);
    const start = spans[0]?.left ?? 0;
    const moved = new Map<number, number>();
    let next = start;
    for (const index of order(spans.length)) {
      const span = spans[index];
      if (!span) continue;
      for (let column = span.left; column <= span.right; column += 1) moved.set(column, next + column - span.left);
      next += span.right - span.left + 1;
    }
    const place = (column: number): number => moved.get(column) ?? column;
    // A total goes along, its label no longer merged over what has moved; lines further below stay as they are.
    const end = gridEndOf(draft, header);
    const hasTotal = draft.values[end]?.some((cell) => /^(?:总分|合计|自评总得分)$/u.test(plain(cell))) === true;
    const last = hasTotal ? end : end - 1;
    if (hasTotal) draft.merges = draft.merges.filter((merge) => merge.top !== end);
    const rowsOf = <T>(rows: readonly (readonly T[])[]): T[][] =>
      rows.map((row, index) => {
        if (index < header || index > last) return [...row];
        const copy = [...row];
        row.forEach((cell, column) => (copy[place(column)] = cell));
        return copy;
      });
    draft.values = rowsOf(draft.values);
    draft.formats = rowsOf(draft.formats);
    draft.merges = draft.merges.map((merge) => (merge.top < header || merge.top > last || merge.left < start ? merge : { ...merge, left: place(merge.left), right: place(merge.left) + merge.right - merge.left }));
  })),
});

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const extraColumn = (title: string, where: "left" | "right" | "middle", cellOf: (row: number) => CellValue): Variant =>
  variant(3, `column ${title} ${where}`, onGrid((draft, header) => {
    const spans = spansOf(draft, header);
    const at = where === "left" ? (spans[0]?.left ?? 0) : where === "right" ? widthOf(draft) : (spans[3]?.left ?? 0);
    const end = gridEndOf(draft, header);
    insertColumn(draft, at, (row) => (row === header ? title : row > header && row < end ? cellOf(row - header) : ""));
  }));

/* Stage 4: rows and columns anywhere. */

const blankColumns = variant(4, "blank columns everywhere", (draft) => {
  for (let column = widthOf(draft); column >= 0; column -= 1) insertColumn(draft, column);
});
const blankRowsInGrid = variant(4, "blank rows between all rows of the grid", onGrid((draft, header) => {
  for (let row = draft.values.length - 1; row > header; row -= 1) insertRow(draft, row);
}));
const blankRowsAbove = variant(4, "blank rows between all rows above the grid", onGrid((draft, header) => {
  for (let row = header; row > 0; row -= 1) insertRow(draft, row);
}));
const noteRows = variant(4, "note rows in the grid", onGrid((draft, header) => {
  const middle = Math.floor((header + draft.values.length) / 2);
  for (const [row, note] of [[middle, "注：以下指标由业务科室填报。"], [header + 1, "填表说明：请按项目实际填写"]] as const) {
    insertRow(draft, row, [...range(gridLeftOf(draft, header)).map(() => ""), note]);
  }
}));
const repeatedHeader = variant(4, "header repeated at a page break", onGrid((draft, header) => {
  const left = gridLeftOf(draft, header);
  const cells = (draft.values[header] ?? []).map((cell, column) => (column < left ? "" : cell));
  const at = Math.floor((header + 1 + draft.values.length) / 2) + 1;
  if (at >= draft.values.length) return;
  const wide = draft.merges.filter((merge) => merge.top === header && merge.bottom === header && merge.left >= left);
  // A page break ends a merged cell: what it held is printed again on the next page.
  const cut = draft.merges.filter((merge) => merge.left >= left && merge.top < at && merge.bottom >= at);
  for (const merge of cut) draft.values[at]?.splice(merge.left, 1, draft.values[merge.top]?.[merge.left] ?? "");
  draft.merges = draft.merges.flatMap((merge) => (cut.includes(merge) ? [{ ...merge, bottom: at - 1 }, { ...merge, top: at }] : [merge]));
  insertRow(draft, at, cells);
  draft.merges.push(...wide.map((merge) => ({ ...merge, top: at, bottom: at })));
}));

/* Stage 5: lines around the table. */

const linesAbove = variant(5, "lines above the title", (draft) => {
  insertRow(draft, 0, [""]);
  insertRow(draft, 0, ["附件2：", "", "", "", "审批编号：2024-017"]);
  insertRow(draft, 0, ["本表一式两份，经单位负责人审批后报送"]);
});
const linesBelow = variant(5, "notes and signatures below", (draft) => {
  draft.values.push(
    [],
    ["注：1.本表一式两份。"],
    ["2.其他资金包括上年结转资金和单位自有资金。"],
    ["单位（盖章）：", "", "", "单位负责人（签字）：张三"],
    ["填报人：李四", "", "联系电话：0319-7654321", "", "填报日期：2024年12月31日"],
  );
});
const signaturesBelow = variant(5, "signatures in cells below", (draft) => {
  draft.values.push(["填报人", "李四", "联系电话", "0319-7654321", "填报日期", "2024年12月31日"], ["分管领导", "王五", "财务科", "赵六"]);
});

/* Stages 6 and 7: what is blank about the table, and its place on the sheet, which the drafts of the others know nothing of. */

const shifted = (rows: number, columns: number): Variant => ({
  ...variant(7, `moved ${rows} down and ${columns} right`, () => undefined),
  make: (sheet) => ({
    ...sheet,
    top: sheet.top + rows,
    left: sheet.left + columns,
    merges: sheet.merges.map((merge) => ({ top: merge.top + rows, bottom: merge.bottom + rows, left: merge.left + columns, right: merge.right + columns })),
  }),
});
const padded = variant(6, "blank rows and columns before and behind", (draft) => {
  const width = widthOf(draft);
  for (let count = 0; count < 3; count += 1) {
    insertRow(draft, 0);
    insertColumn(draft, 0);
    draft.values.push([]);
  }
  insertColumn(draft, width + 3);
});

export const variants: readonly Variant[] = [
  variant(1, "full-width characters in every text", (draft) => mapTexts(draft, fullWidth)),
  variant(1, "half-width characters in every text", (draft) => mapTexts(draft, halfWidth)),
  sprinkle(" ", "blanks"),
  sprinkle("　", "full-width blanks"),
  sprinkle("\n", "line breaks"),
  synonyms(0),
  synonyms(1),
  synonyms(2),
  { ...numbersAsText, keepsText: false },
  { ...percentsAsNumbers, keepsText: true },
  { ...decimalsShown, keepsText: false },
  unmerged,
  repeatedLevels,
  mergedLevels,
  planTurned,
  reordered("columns of the grid reversed", (count) => range(count).reverse()),
  reordered("value columns before the levels", (count) => [...range(count).slice(3), 0, 1, 2]),
  reordered("third level first", (count) => [2, 0, 1, ...range(count).slice(3)]),
  reordered("value columns reversed", (count) => [0, 1, 2, ...range(count).slice(3).reverse()]),
  extraColumn("序号", "left", (row) => row),
  extraColumn("备注", "right", (row) => (row === 2 ? "已与业务科室核对" : "")),
  extraColumn("责任科室", "middle", () => "办公室"),
  extraColumn("数据来源", "middle", () => "工作台账"),
  extraColumn("责任科室", "left", () => "办公室"),
  extraColumn("填报说明", "right", (row) => (row === 1 ? "注：见附件" : "")),
  blankColumns,
  blankRowsInGrid,
  blankRowsAbove,
  noteRows,
  repeatedHeader,
  linesAbove,
  linesBelow,
  signaturesBelow,
  shifted(7, 4),
  padded,
];

