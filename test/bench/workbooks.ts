/** Generated workbooks of a given number of indicator rows: a sheet a form, a list of all projects, one long table; and the same rows as objects. */
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { type CellRange, parseAddress } from "../../src/sheet/range";
import { type Entry, manyEntries, type Project, projectOf } from "./workload/projects";
import { randomFrom } from "./workload/random";

type Row = CellValue[];

interface Part {
  readonly rows: Row[];
  readonly merges: CellRange[];
  /** The first row of indicators within `rows`. */
  readonly from: number;
  readonly columns: Columns;
}

export type Field = "level1" | "level2" | "level3" | "description" | "sign" | "target" | "unit" | "weight" | "actual" | "reason" | "basis";
type Columns = Readonly<Partial<Record<Field, number>>>;

/** An indicator row as an object, its levels filled in where the form merges them. */
export type IndicatorRow = { readonly [F in Field]?: CellValue };

/** Where indicators stand: rows `from` to `until` of a sheet's values, `until` left out. */
interface Stretch {
  readonly sheet: number;
  readonly from: number;
  readonly until: number;
  readonly columns: Columns;
}

export interface Workload {
  readonly workbook: WorkbookData;
  readonly stretches: readonly Stretch[];
}

const merge = (address: string, down: number): CellRange => {
  const range = parseAddress(address);
  if (!range) throw new RangeError(address);
  return { ...range, top: range.top + down, bottom: range.bottom + down };
};

/** Cells of one column that say the same, one below the other, are merged, as forms have it. */
function mergedDown(rows: Row[], from: number, column: number, down: number): CellRange[] {
  const merges: CellRange[] = [];
  for (let top = from; top < rows.length; ) {
    let bottom = top;
    while (bottom + 1 < rows.length && rows[bottom + 1]?.[column] === rows[top]?.[column]) bottom += 1;
    for (let row = top + 1; row <= bottom; row += 1) (rows[row] ?? [])[column] = "";
    if (bottom > top) merges.push({ top: top + down, bottom: bottom + down, left: column, right: column });
    top = bottom + 1;
  }
  return merges;
}

const targetText = ({ sign, value, unit }: Entry, at: number): string => (typeof value === "string" ? value : `${sign}${value}${at % 3 === 0 ? " " : ""}${unit}`);

const natureOf = (sign: string, value: number | string): string => (value === "" ? "" : typeof value === "string" ? "定性" : sign || "＝");

const goalHeads = ["A1:G1", "A2:E2", "F2:G2", "B3:C3", "E3:G3", "A4:A5", "B5:G5", "A6:A7", "B6:C6", "B7:C7", "F6:G6", "F7:G7", "B8:G8", "F9:G9"];

function goalTable({ code, name, unit, total, other, purpose, goals, plan, entries }: Project, number: number, down: number): Part {
  const [march = "", june = "", october = "", december = ""] = plan;
  const rows: Row[] = [
    [`${number}.${name}绩效目标表`, "", "", "", "", "", ""],
    [`${711_001 + (number % 200)} ${unit}`, "", "", "", "", "单位：万元", ""],
    ["项目编码", code, "", "项目名称", name, "", ""],
    ["预算规模及资金用途", "预算数", total, "其中：财政资金", Math.round((total - other) * 100) / 100, "其他资金", other || ""],
    ["", purpose, "", "", "", "", ""],
    ["资金支出计划（%）", "3月底", "", "6月底", "10月底", "12月底", ""],
    ["", march, "", june, october, december, ""],
    ["绩效目标", goals, "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据", ""],
  ];
  const from = rows.length;
  for (const [at, entry] of entries.entries()) rows.push([entry.level1, entry.level2, entry.name, entry.description, targetText(entry, at + number), entry.basis, ""]);
  const across = entries.map((_, at) => merge("F1:G1", down + from + at));
  const merges = [...goalHeads.map((address) => merge(address, down)), ...across, ...mergedDown(rows, from, 0, down), ...mergedDown(rows, from, 1, down)];
  return { rows, merges, from, columns: { level1: 0, level2: 1, level3: 2, description: 3, target: 4, basis: 5 } };
}

const evaluationHeads = ["A1:H1", "B2:H2", "B3:H3", "B5:H5"];

function evaluationTable({ name, unit, total, goals, entries }: Project, _: number, down: number): Part {
  const rows: Row[] = [
    ["专项预算项目绩效目标完成情况自评表", "", "", "", "", "", "", ""],
    ["项目名称", name, "", "", "", "", "", ""],
    ["预算单位", unit, "", "", "", "", "", ""],
    ["项目资金（万元）", "年度资金总额：", total, "", "", "", "", ""],
    ["年度目标", goals, "", "", "", "", "", ""],
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "实际完成指标值", "未完成原因分析"],
  ].map((row) => [...row, ""].slice(0, 9));
  const from = rows.length;
  for (const { level1, level2, name: level3, sign, value, unit: of, weight, actual, reason } of entries) rows.push([level1, level2, level3, natureOf(sign, value), value, of, weight, actual, reason]);
  const merges = [...evaluationHeads.map((address) => merge(address, down)), ...mergedDown(rows, from, 0, down), ...mergedDown(rows, from, 1, down)];
  return { rows, merges, from, columns: { level1: 0, level2: 1, level3: 2, sign: 3, target: 4, unit: 5, weight: 6, actual: 7, reason: 8 } };
}

const listHeader = ["单位名称", "项目编码", "项目名称", "预算数（万元）", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"];

/** A project's rows in a list of all: what says which project stands in its first row, merged down. */
function listed({ unit, code, name, total, entries }: Project, _: number, down: number): Part {
  const rows: Row[] = entries.map(({ level1, level2, name: level3, sign, value, unit: of, weight }) => [unit, code, name, total, level1, level2, level3, natureOf(sign, value), value, of, weight]);
  const merges = [0, 1, 2, 3, 4, 5].flatMap((column) => mergedDown(rows, 0, column, down));
  return { rows, merges, from: 0, columns: { level1: 4, level2: 5, level3: 6, sign: 7, target: 8, unit: 9, weight: 10 } };
}

function sheetOf(number: number, rows: readonly Row[], merges: CellRange[]): SheetData {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { id: String(number), name: `第${number}页`, visible: true, top: 0, left: 0, values, formats: values.map((row) => row.map((value) => (typeof value === "number" ? "0.00" : "General"))), merges };
}

interface Size {
  readonly indicators: number;
  readonly tables: number;
}

interface Plan {
  readonly name: string;
  readonly tablesPerSheet: number;
  /** Empty rows after each table. */
  readonly gap: number;
  /** Above the first table of a sheet. */
  readonly head: readonly Row[];
  readonly make: (project: Project, number: number, down: number) => Part;
}

/** Puts projects under one another until there are so many indicators or tables; another `seed` gives other projects. */
function filled({ name, tablesPerSheet, gap, head, make }: Plan, { indicators, tables }: Size, seed: number): Workload {
  const random = randomFrom(Math.min(indicators, tables) + seed);
  const sheets: SheetData[] = [];
  const stretches: Stretch[] = [];
  let rows: Row[] = [];
  let merges: CellRange[] = [];
  for (let number = 1, left = indicators; left > 0 && number <= tables; number += 1) {
    const project = projectOf(random, number);
    const entries = project.entries.slice(0, left);
    left -= entries.length;
    if (rows.length === 0) rows.push(...head);
    const part = make({ ...project, entries }, number, rows.length);
    stretches.push({ sheet: sheets.length, from: rows.length + part.from, until: rows.length + part.rows.length, columns: part.columns });
    for (const row of part.rows) rows.push(row);
    for (const range of part.merges) merges.push(range);
    for (let at = 0; at < gap; at += 1) rows.push([""]);
    if (number % tablesPerSheet !== 0 && left > 0 && number < tables) continue;
    sheets.push(sheetOf(sheets.length + 1, rows, merges));
    rows = [];
    merges = [];
  }
  return { workbook: { name: `${name}.xlsx`, sheets }, stretches };
}

const formsPlan: Plan = { name: "forms", tablesPerSheet: 20, gap: 1, head: [], make: (project, number, down) => (number % 5 === 0 ? evaluationTable : goalTable)(project, number, down) };
const listPlan: Plan = { name: "list", tablesPerSheet: Infinity, gap: 0, head: [["2024年项目绩效目标汇总表"], listHeader], make: listed };

/** Goal tables, twenty on a sheet with an empty row between; every fifth is a self-evaluation. */
const forms = (indicators: number, seed = 0): Workload => filled(formsPlan, { indicators, tables: Infinity }, seed);

export const formsOfTables = (tables: number): Workload => filled(formsPlan, { indicators: Infinity, tables }, 0);

/** All projects under one header. */
const list = (indicators: number, seed = 0): Workload => filled(listPlan, { indicators, tables: Infinity }, seed);

/** One project's table of all the indicators, with weights. */
function table(indicators: number, seed = 0): Workload {
  const random = randomFrom(indicators + seed);
  const { rows, merges, from } = goalTable({ ...projectOf(random, 1), entries: [] }, 1, 0);
  const heads = rows.map((row, at) => [...row.slice(0, 6), at === from - 1 ? "权重" : ""]);
  const body = manyEntries(random, indicators).map((entry, at) => [entry.level1, entry.level2, entry.name, entry.description, targetText(entry, at), entry.basis, entry.weight]);
  const values = [...heads, ...body];
  const above = merges.filter(({ top }) => top < from - 1);
  return { workbook: { name: "table.xlsx", sheets: [sheetOf(1, values, above)] }, stretches: [{ sheet: 0, from, until: values.length, columns: { level1: 0, level2: 1, level3: 2, description: 3, target: 4, basis: 5, weight: 6 } }] };
}

export const layouts = { forms, list, table } as const;
export type Layout = keyof typeof layouts;

export const manyTables = (indicators: number): WorkbookData => forms(indicators).workbook;
export const oneTable = (indicators: number): WorkbookData => table(indicators).workbook;

/** The indicator rows of a workbook, each an object made from its cells. */
export function rowObjects({ workbook, stretches }: Workload): IndicatorRow[] {
  const objects: IndicatorRow[] = [];
  for (const { sheet, from, until, columns } of stretches) {
    const values = workbook.sheets[sheet]?.values ?? [];
    const fields = Object.entries(columns) as [Field, number][];
    let level1: CellValue = "";
    let level2: CellValue = "";
    for (let at = from; at < until; at += 1) {
      const row = values[at] ?? [];
      const object: { -readonly [F in Field]?: CellValue } = {};
      for (const [field, column] of fields) object[field] = row[column] ?? "";
      level1 = object.level1 === "" ? level1 : (object.level1 ?? "");
      level2 = object.level2 === "" ? level2 : (object.level2 ?? "");
      object.level1 = level1;
      object.level2 = level2;
      objects.push(object);
    }
  }
  return objects;
}
