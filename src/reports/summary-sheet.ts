/** The 自评汇总 sheet as data: one row a project with live formulas into its 自评表, totals, grades and a chart, and a column that belongs to the user and is kept. */
import { Big } from "big.js";
import type { CellContent, RowContent, SheetContent, StyleContent } from "../sheet/content";
import type { CellValue } from "../sheet/data";
import { quotedSheet } from "../sheet/notation";
import { cellAddress, type CellRange, cellAt, columnName, rangeAddress } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import { isBlank } from "../sheet/text";
import { linesOf, TALLEST_ROW } from "./text-lines";

/** Places on a 自评表; null where the form has none. */
export interface SummaryPlaces {
  readonly adjusted: CellRange | null;
  readonly executed: CellRange | null;
  readonly total: CellRange | null;
  readonly grade: CellRange | null;
  /** The cells of all indicators, each a part of one column. */
  readonly weights: CellRange | null;
  readonly scores: CellRange | null;
  readonly reasons: CellRange | null;
}

/** What stands there by now, shown until a host calculates. */
export interface SummaryFigures {
  readonly adjusted: Big | null;
  readonly executed: Big | null;
  readonly total: Big | null;
  /** "" while something is missing. */
  readonly grade: string;
  readonly unmet: number;
  readonly withoutReason: number;
}

export interface SummaryProject {
  /** The marker of its 自评表. */
  readonly key: string;
  readonly name: string;
  readonly sheet: string;
  /** "万元" or "元". */
  readonly moneyUnit: string;
  /** 部门整体支出 holds the projects' money too, and stands apart from their totals. */
  readonly isOverall: boolean;
  readonly places: SummaryPlaces;
  readonly figures: SummaryFigures;
}

export interface SummaryNote {
  readonly key: string;
  readonly name: string;
  readonly note: CellValue;
}

export const summaryMarker = "_Jixiao_Summary";

const fields = ["number", "name", "adjusted", "executed", "rate", "score", "grade", "unmet", "reasons", "note", "key"] as const;
type Field = (typeof fields)[number];

const widths: Readonly<Record<Field, number>> = { number: 6, name: 44, adjusted: 15, executed: 15, rate: 10, score: 9, grade: 9, unmet: 11, reasons: 11, note: 24, key: 10 };
const columnOf = (field: Field): number => fields.indexOf(field);
const lastShown = columnOf("note");

const heads = (unit: string): Readonly<Record<Field, string>> => ({
  number: "序号",
  name: "项目名称",
  adjusted: `全年预算数（${unit}）`,
  executed: `全年执行数（${unit}）`,
  rate: "执行率",
  score: "得分",
  grade: "等级",
  unmet: "未完成\n指标数",
  reasons: "缺原因数",
  note: "备注",
  key: "编号",
});

/** A text in the column of scores is drawn as nought: such a column has no figure on it. */
const LABELS = "0.00;;";

const GRADES = ["优", "良", "中", "差"] as const;
/** In the column of grades while a 自评表 lacks something. */
const INCOMPLETE = "待完成";

const font = { name: "宋体", size: 10.5 };
const cell = { font, border: "#000000", horizontal: "left", vertical: "center", wrap: true } as const satisfies StyleContent;
const centred = { ...cell, horizontal: "center" } as const satisfies StyleContent;
const money = { ...cell, horizontal: "right", wrap: false, numberFormat: "#,##0.00####" } as const satisfies StyleContent;
const rate = { ...centred, wrap: false, numberFormat: "0.00%" } as const satisfies StyleContent;
const points = { ...centred, wrap: false, numberFormat: "0.00" } as const satisfies StyleContent;
const bold = { ...font, bold: true };

const styles = {
  title: { font: { ...font, size: 18, bold: true }, horizontal: "center", vertical: "center" },
  about: { font, horizontal: "left", vertical: "center" },
  header: { ...centred, font: bold, fill: "#D9E1F2" },
  text: cell,
  centred,
  link: { ...cell, font: { ...font, underline: true, color: "#0563C1" } },
  money,
  rate,
  points,
  sum: { ...centred, font: bold, fill: "#F2F2F2" },
  sumMoney: { ...money, font: bold, fill: "#F2F2F2" },
  sumRate: { ...rate, font: bold, fill: "#F2F2F2" },
  sumPoints: { ...points, font: bold, fill: "#F2F2F2" },
  input: { ...cell, fill: "#FFF8DC" },
  faint: { ...cell, font: { ...font, color: "#6B6B6B" } },
  /** In the hidden column: a wrapped text there would still make its row higher. */
  key: { ...cell, wrap: false },
} satisfies Record<string, StyleContent>;
type Style = keyof typeof styles;

const headerRow = 2;
const firstRow = headerRow + 1;
const chartRows = 18;

type Line = Partial<Readonly<Record<Field, CellContent>>>;

export interface SummaryOptions {
  /** The name of the sheet, free in the workbook. */
  readonly sheetName: string;
  readonly year: number | null;
  readonly notes: readonly SummaryNote[];
}

export function summarySheet(all: readonly SummaryProject[], { sheetName, year, notes }: SummaryOptions): SheetContent {
  const single = all.filter(({ isOverall }) => !isOverall);
  const projects = single.length > 0 ? single : all;
  const overall = single.length > 0 ? all.filter(({ isOverall }) => isOverall) : [];
  const unit = all.every(({ moneyUnit }) => moneyUnit === "元") ? "元" : "万元";
  const notesOf = new Map(notes.map((one) => [one.key, one.note]));
  const listed = new Set(all.map(({ key }) => key));
  const lines = projects.map((project, index) => projectLine(project, index + 1, firstRow + index, unit, notesOf.get(project.key) ?? ""));
  const lastRow = firstRow + projects.length - 1;
  const sumRow = lastRow + 1;
  const below = [
    ...overall.map((project, index) => projectLine(project, projects.length + index + 1, sumRow + 1 + index, unit, notesOf.get(project.key) ?? "")),
    ...notes.filter(({ key, note }) => !listed.has(key) && !isBlank(String(note))).map(goneLine),
  ];
  const table = [...lines, sumLine(projects, unit, lastRow, sumRow), ...below];
  const gradesRow = firstRow + table.length;
  const chart: CellRange = { top: gradesRow + 2, left: 0, bottom: gradesRow + 1 + chartRows, right: lastShown };
  const column = (field: Field, bottom = lastRow): CellRange => ({ top: firstRow, bottom, left: columnOf(field), right: columnOf(field) });
  return {
    name: sheetName,
    marker: { name: summaryMarker, range: { top: headerRow, left: 0, bottom: headerRow, right: fields.length - 1 } },
    columns: fields.map((field) => ({ width: widths[field], ...(field === "key" ? { hidden: true } : {}) })),
    rows: [
      plain([styled(`项目支出绩效自评汇总表${year === null ? "" : `（${year}年度）`}`, "title")], 36),
      plain([styled(`共 ${all.length} 张自评表。金额、得分、等级随各自评表自动更新；备注可以填写，重新生成时保留。`, "about")], 22),
      plain(fields.map((field) => styled(heads(unit)[field], "header")), 34),
      ...table.map(tableRow),
      gradesLine(projects, lastRow),
    ],
    merges: [across(0), across(1), { top: gradesRow, left: 0, bottom: gradesRow, right: 1 }, { top: gradesRow, left: 2, bottom: gradesRow, right: lastShown }],
    styles,
    freeze: { rows: headerRow + 1, columns: 0 },
    filter: null,
    print: {
      paper: "A4",
      orientation: "landscape",
      repeatRows: { first: headerRow, last: headerRow },
      area: { top: 0, left: 0, bottom: chart.bottom, right: lastShown },
      footer: { left: sheetName, right: "第 {page} 页，共 {pages} 页" },
    },
    highlights: [
      { range: column("grade", gradesRow - 1), formula: `${cellAddress(firstRow, columnOf("grade"))}="差"`, fill: "#FF9999", bold: true },
      { range: column("grade", gradesRow - 1), formula: `${cellAddress(firstRow, columnOf("grade"))}="${INCOMPLETE}"`, fill: "#E7E6E6" },
      { range: column("reasons", gradesRow - 1), formula: `N(${cellAddress(firstRow, columnOf("reasons"))})>0`, fill: "#F4B183", bold: true },
    ],
    charts: [
      {
        title: "各项目得分（横轴为序号）",
        place: chart,
        categories: column("number"),
        series: [{ name: "得分", values: column("score"), color: "#2F75B5", labels: LABELS }],
        axis: { min: 0, max: 100 },
      },
    ],
  };
}

/** The notes of a 自评汇总 written before. `header`: where its header stands now. */
export function readNotes(sheet: Sheet, header: CellRange): SummaryNote[] {
  const find = (field: Field): number => {
    for (let column = header.left; column <= header.right; column += 1) if (sheet.text(header.top, column).trim() === heads("")[field]) return column;
    return -1;
  };
  const [key, name, note] = [find("key"), find("name"), find("note")];
  const found: SummaryNote[] = [];
  for (let row = header.bottom + 1; row <= sheet.extent.bottom; row += 1) {
    if (!sheet.isBlank(row, key)) found.push({ key: sheet.text(row, key), name: sheet.text(row, name), note: sheet.value(row, note) });
  }
  return found;
}

const across = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: lastShown });

const styled = (value: CellValue, style: Style): CellContent => ({ value, style });
const live = (formula: string, value: CellValue, style: Style): CellContent => ({ value, formula, style });
const plain = (cells: readonly CellContent[], height: number): RowContent => ({ height, cells });

function tableRow(line: Line): RowContent {
  const lines = fields.filter((field) => field !== "key").map((field) => linesOf(String(line[field]?.value ?? ""), widths[field]));
  return { ...plain(fields.map((field) => line[field] ?? styled("", "text")), Math.min(TALLEST_ROW, Math.max(22, 14 * Math.max(...lines) + 8))), grows: true };
}

const convert = (amount: Big | null, from: string, to: string): Big | null => amount && (from === to ? amount : amount.div(10_000));

const rateOf = (executed: Big | null, budget: Big | null): CellValue => (executed && budget && !budget.eq(0) ? executed.div(budget).toNumber() : "");

function projectLine({ key, name, sheet, moneyUnit, places, figures }: SummaryProject, number: number, row: number, unit: string, note: CellValue): Line {
  const on = (place: CellRange): string => `${quotedSheet(sheet)}!${rangeAddress(place)}`;
  const at = (field: Field): string => cellAddress(row, columnOf(field));
  const amount = (place: CellRange | null, value: Big | null): CellContent =>
    place ? live(`IF(${on(place)}<>"",${on(place)}${moneyUnit === unit ? "" : "/10000"},"")`, convert(value, moneyUnit, unit)?.toNumber() ?? "", "money") : styled("", "money");
  const { total, grade, weights, scores, reasons } = places;
  const isComplete = grade === null || figures.grade !== "";
  // A sum of some of the points is no score yet.
  const whole = total && (grade ?? total);
  const unmet = weights && scores ? `(${on(weights)}<>"")*(${on(scores)}<>"")*(${on(scores)}<${on(weights)})` : null;
  return {
    number: styled(number, "centred"),
    name: { ...styled(name, "link"), link: { sheet, range: cellAt(0, 0), tip: "点击转到自评表" } },
    adjusted: amount(places.adjusted, figures.adjusted),
    executed: amount(places.executed, figures.executed),
    rate: live(`IF(AND(${at("adjusted")}<>"",${at("executed")}<>"",${at("adjusted")}<>0),${at("executed")}/${at("adjusted")},"")`, rateOf(figures.executed, figures.adjusted), "rate"),
    score: total && whole ? live(`IF(${on(whole)}<>"",${on(total)},"")`, isComplete ? (figures.total?.toNumber() ?? "") : "", "points") : styled("", "points"),
    grade: grade ? live(`IF(${on(grade)}="","${INCOMPLETE}",${on(grade)})`, figures.grade === "" ? INCOMPLETE : figures.grade, "centred") : styled("", "centred"),
    unmet: unmet === null ? styled("", "centred") : live(`SUMPRODUCT(${unmet})`, figures.unmet, "centred"),
    reasons: unmet === null || !reasons ? styled("", "centred") : live(`SUMPRODUCT(${unmet}*(${on(reasons)}=""))`, figures.withoutReason, "centred"),
    note: styled(note, "input"),
    key: styled(key, "key"),
  };
}

const goneLine = ({ key, name, note }: SummaryNote): Line => ({
  name: styled(name, "faint"),
  grade: styled("已删除", "faint"),
  note: styled(note, "input"),
  key: styled(key, "key"),
});

function sumLine(projects: readonly SummaryProject[], unit: string, lastRow: number, row: number): Line {
  const range = (field: Field): string => `${cellAddress(firstRow, columnOf(field))}:${cellAddress(lastRow, columnOf(field))}`;
  const at = (field: Field): string => cellAddress(row, columnOf(field));
  const amounts = (of: "adjusted" | "executed"): Big[] => projects.flatMap(({ figures, moneyUnit }) => convert(figures[of], moneyUnit, unit) ?? []);
  const sum = (values: readonly Big[]): Big => values.reduce((all, one) => all.plus(one), new Big(0));
  const [adjusted, executed] = [amounts("adjusted"), amounts("executed")];
  const sumOfKnown = (field: "adjusted" | "executed", known: readonly Big[]): CellContent =>
    live(`IF(COUNT(${range(field)})=0,"",SUM(${range(field)}))`, known.length === 0 ? "" : sum(known).toNumber(), "sumMoney");
  const scores = projects.flatMap(({ places, figures }) => (places.total && figures.total && (places.grade === null || figures.grade !== "") ? [figures.total] : []));
  const count = (of: "unmet" | "withoutReason"): number => projects.reduce((all, { figures }) => all + figures[of], 0);
  return {
    number: styled("", "sum"),
    name: styled("合计（得分为平均分）", "sum"),
    adjusted: sumOfKnown("adjusted", adjusted),
    executed: sumOfKnown("executed", executed),
    // What is spent of all budgets can be told once every project says it.
    rate: live(`IF(OR(COUNT(${range("executed")})<COUNT(${range("adjusted")}),N(${at("adjusted")})=0),"",${at("executed")}/${at("adjusted")})`, executed.length < adjusted.length ? "" : rateOf(sum(executed), sum(adjusted)), "sumRate"),
    score: live(`IF(COUNT(${range("score")})=0,"",ROUND(AVERAGE(${range("score")}),2))`, scores.length === 0 ? "" : sum(scores).div(scores.length).round(2, Big.roundHalfUp).toNumber(), "sumPoints"),
    grade: styled("", "sum"),
    unmet: live(`SUM(${range("unmet")})`, count("unmet"), "sum"),
    reasons: live(`SUM(${range("reasons")})`, count("withoutReason"), "sum"),
    note: styled("", "sum"),
  };
}

function gradesLine(projects: readonly SummaryProject[], lastRow: number): RowContent {
  const column = columnName(columnOf("grade"));
  const range = `${column}${firstRow + 1}:${column}${lastRow + 1}`;
  const words = [...GRADES, INCOMPLETE] as const;
  const shown = (word: string): number => projects.filter(({ places, figures }) => places.grade !== null && (figures.grade || INCOMPLETE) === word).length;
  const formula = words.map((word, index) => `"${index === 0 ? "" : "　　"}${word} "&COUNTIF(${range},"${word}")&" 个"`).join("&");
  const cells = fields.slice(0, lastShown + 1).map((_, index) => (index < 2 ? styled(index === 0 ? "等级分布" : "", "sum") : styled("", "text")));
  cells[2] = live(formula, words.map((word) => `${word} ${shown(word)} 个`).join("　　"), "text");
  return plain(cells, 24);
}
