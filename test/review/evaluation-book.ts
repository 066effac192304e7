/** A workbook in memory for the tests of evaluate: sheets as literals, those of ours written over and over, cells typed into as a person does. Nothing calculates: a formula shows what it was written with. */
import { evaluate, type Evaluation, type EvaluationOptions } from "../../src/review/evaluate";
import type { SheetContent } from "../../src/sheet/content";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { formulaCells, writtenSheet } from "../../src/sheet/written";
import type { OwnSheet } from "../../src/workbook/port";

export type Grid = readonly (readonly CellValue[])[];

const dataOf = (name: string, rows: Grid): SheetData => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { id: `of ${name}`, name, visible: true, top: 0, left: 0, values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")), formats: null, merges: [] };
};

export class Book {
  readonly #sheets = new Map<string, SheetData>();
  readonly #own = new Map<string, { readonly marker: string; readonly range: CellRange; readonly formulas: Set<string> }>();

  constructor(sheets: Readonly<Record<string, Grid>>) {
    for (const [name, rows] of Object.entries(sheets)) this.put(name, rows);
  }

  /** A sheet of the user's, new or in place of the one so called. */
  put(name: string, rows: Grid): void {
    const data = dataOf(name, rows);
    this.#sheets.set(data.id, data);
  }

  drop(name: string): void {
    const id = this.#idOf(name);
    this.#sheets.delete(id);
    this.#own.delete(id);
  }

  rename(name: string, to: string): void {
    const id = this.#idOf(name);
    const data = this.#sheets.get(id);
    if (data) this.#sheets.set(id, { ...data, name: to });
  }

  get workbook(): WorkbookData {
    return { name: "book.xlsx", sheets: [...this.#sheets.values()] };
  }

  get own(): readonly OwnSheet[] {
    return [...this.#own].map(([sheetId, own]) => ({ sheetId, ...own }));
  }

  evaluate(options: EvaluationOptions = {}): Evaluation {
    return evaluate({ workbook: this.workbook, own: this.own }, options);
  }

  evaluateFrom(source: WorkbookData): Evaluation {
    return evaluate({ workbook: this.workbook, own: this.own, source });
  }

  /** Generates and writes; answers what was written. */
  generate(options: EvaluationOptions = {}): Evaluation {
    const evaluation = this.evaluate(options);
    for (const content of evaluation.sheets) this.write(content);
    return evaluation;
  }

  write(content: SheetContent): void {
    const id = [...this.#own].find(([, { marker }]) => marker === content.marker.name)?.[0] ?? `own ${content.marker.name}`;
    this.#sheets.set(id, writtenSheet(content, id));
    this.#own.set(id, { marker: content.marker.name, range: content.marker.range, formulas: new Set(formulaCells(content)) });
  }

  /** Types into a cell, wherever it is; a formula there is gone. */
  type(name: string, row: number, column: number, value: CellValue): void {
    const id = this.#idOf(name);
    const data = this.#sheets.get(id);
    if (!data) throw new RangeError(`no sheet ${name}`);
    const height = Math.max(data.values.length, row + 1);
    const width = Math.max(data.values[0]?.length ?? 0, column + 1);
    const spread = <T>(at: (row: number, column: number) => T): T[][] => Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => at(r, c)));
    this.#sheets.set(id, {
      ...data,
      values: spread((r, c) => (r === row && c === column ? value : (data.values[r]?.[c] ?? ""))),
      formats: spread((r, c) => data.formats?.[r]?.[c] ?? "General"),
    });
    this.#own.get(id)?.formulas.delete(`${row}/${column}`);
  }

  /** An empty column before this one of a sheet of ours, as Excel inserts it into the form: the marker and what stands right of it move along. */
  insertColumn(name: string, at: number): void {
    const id = this.#idOf(name);
    const data = this.#sheets.get(id);
    const own = this.#own.get(id);
    if (!data || !own) throw new RangeError(`no sheet of ours ${name}`);
    const moved = (column: number): number => (column >= at ? column + 1 : column);
    this.#sheets.set(id, {
      ...data,
      values: data.values.map((row) => row.toSpliced(at, 0, "")),
      formats: data.formats?.map((row) => row.toSpliced(at, 0, "General")) ?? null,
      merges: data.merges.map((merge) => ({ ...merge, left: moved(merge.left), right: moved(merge.right) })),
    });
    const formulas = Array.from(own.formulas, (key) => key.split("/").map(Number)).map(([row = 0, column = 0]) => `${row}/${moved(column)}`);
    this.#own.set(id, { ...own, range: { ...own.range, right: own.range.right + 1 }, formulas: new Set(formulas) });
  }

  sheet(name: string): Sheet {
    const data = this.#sheets.get(this.#idOf(name));
    if (!data) throw new RangeError(`no sheet ${name}`);
    return new Sheet(data);
  }

  /** All texts of a sheet as they are shown. */
  texts(name: string): string[] {
    const sheet = this.sheet(name);
    const { bottom, right } = sheet.extent;
    return Array.from({ length: bottom + 1 }, (_, row) => Array.from({ length: right + 1 }, (__, column) => sheet.text(row, column))).flat();
  }

  /** The first cell that shows the text. */
  find(name: string, text: string): { readonly row: number; readonly column: number } {
    const sheet = this.sheet(name);
    for (let row = 0; row <= sheet.extent.bottom; row += 1) for (let column = 0; column <= sheet.extent.right; column += 1) if (sheet.text(row, column) === text) return { row, column };
    throw new RangeError(`no "${text}" on ${name}`);
  }

  #idOf(name: string): string {
    const found = [...this.#sheets.values()].find((data) => data.name === name);
    if (!found) throw new RangeError(`no sheet ${name}`);
    return found.id;
  }
}

export interface Goal {
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string;
  readonly target: string;
}

/** A goal table in the Hebei form. */
export function goalTable(project: { readonly name: string; readonly code?: string; readonly budget?: number; readonly goals?: string }, indicators: readonly Goal[]): Grid {
  return [
    [`${project.name}绩效目标表`],
    ["711001 某县总工会", "", "", "", "", "单位：万元"],
    ["项目编码", project.code ?? "", "", "项目名称", project.name],
    ["预算规模及资金用途", "预算数", project.budget ?? 80, "其中：财政资金", project.budget ?? 80, "其他资金", ""],
    ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
    ["", 25, 50, 75, 100],
    ["绩效目标", project.goals ?? "保障工作正常开展"],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
    ...indicators.map(({ level1 = "产出指标", level2 = "数量指标", name, target }) => [level1, level2, name, `${name}的说明`, target, "工作计划"]),
  ];
}
