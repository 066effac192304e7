/** What a checked workbook is annotated with. */
import { describe, expect, it } from "@jest/globals";
import { annotationsOf, earlierRows } from "../../src/review/annotate";
import { check } from "../../src/review/check";
import { describe as describeFinding } from "../../src/review/words";
import type { CellValue, WorkbookData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { writtenSheet } from "../../src/sheet/written";
import { seedUnits, seedWorkbook } from "../support/seeds";

const context = { language: "zh-CN", file: "甲.xlsx", day: "2024-12-31", earlier: [] } as const;

const goalTable = (name: string): CellValue[][] => [
  ["项目名称", name, "", ""],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "培训人数", "文字描述"],
  ["效益指标", "社会效益指标", "知晓率", "≥90%"],
  ["满意度指标", "服务对象满意度指标", "满意度", "≥95%"],
];

const workbook = (values: CellValue[][]): WorkbookData => ({ name: "甲.xlsx", sheets: [{ id: "s", name: "目标", visible: true, top: 0, left: 0, values, formats: null, merges: [] }] });

const column = (annotations: ReturnType<typeof annotationsOf>, at: number): unknown[] => annotations.sheet.rows.slice(4).map(({ cells }) => cells[at]?.value);

describe.each(seedUnits.map((unit) => [`${unit.unit}${unit.year}`, seedWorkbook(unit)] as const))("annotations of %s", (_, seed) => {
  const result = check(seed);
  const annotations = annotationsOf(result, context);

  it("mark, note and list every finding", () => {
    expect(annotations.marks.map(({ sheetId, range, level }) => [sheetId, range, level])).toEqual(result.findings.map(({ sheetId, range, severity }) => [sheetId, range, severity]));
    expect(column(annotations, 3)).toEqual(result.findings.map(({ address }) => address));
    const noted = new Set(annotations.notes.map(({ sheetId, row, column: at }) => `${sheetId} ${row} ${at}`));
    expect(noted.size).toBe(annotations.notes.length);
    expect(result.findings.every(({ sheetId, range }) => noted.has(`${sheetId} ${range.top} ${range.left}`))).toBe(true);
  });

  it("speak in full sentences of either language", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const { notes, sheet } = annotationsOf(result, { ...context, language });
      for (const { text } of notes) expect(text).toMatch(/^(?:【(?:错误|警告|提示)】|\[(?:Error|Warning|Note)\] )\S/u);
      expect(sheet.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value))).join("\n")).not.toMatch(/undefined|\{\w+\}/u);
    }
  });

  it("are no table to the reader of tables", () => {
    const { rows } = annotations.sheet;
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    const values = rows.map(({ cells }) => Array.from({ length: width }, (__, at) => cells[at]?.value ?? ""));
    expect(check({ name: null, sheets: [{ id: "x", name: "问题清单", visible: true, top: 0, left: 0, values, formats: null, merges: annotations.sheet.merges }] }).tables).toEqual([]);
  });
});

describe("the list", () => {
  it("calls a table by its sheet; by its project too where several share one", () => {
    const one = annotationsOf(check(workbook(goalTable("甲项目"))), context);
    expect(new Set(column(one, 2))).toEqual(new Set(["目标"]));
    const both = check(workbook([...goalTable("甲项目"), ["", "", "", ""], ...goalTable("乙项目")]));
    expect(both.tables).toHaveLength(2);
    expect(new Set(column(annotationsOf(both, context), 2))).toEqual(new Set(["目标\n甲项目", "目标\n乙项目"]));
  });

  it("gives the verdict, and none where nothing was checked", () => {
    const verdict = (data: WorkbookData): unknown => annotationsOf(check(data), context).sheet.rows[2]?.cells[0]?.value;
    expect(verdict(workbook(goalTable("甲")))).toMatch(/^结论：不可提交　　共检查 1 张表，错误 \d+ 处/u);
    expect(verdict(workbook([["说明"]]))).toBe("没有找到可检查的表");
  });

  it.each(["zh-CN", "en-US"] as const)("is read again in whichever language it was written: %s", (language) => {
    const result = check(workbook(goalTable("甲")));
    const { sheet } = annotationsOf(result, { ...context, language });
    const rows = earlierRows(new Sheet(writtenSheet(sheet, "list")), sheet.marker.range);
    const told = result.findings.map((finding) => describeFinding(finding, language));
    expect(rows.map(({ cell, rule, message }) => [cell, rule, message])).toEqual(result.findings.map(({ address }, index) => [address, told[index]?.rule, `${told[index]?.title}\n${told[index]?.why}`]));
    expect(earlierRows(new Sheet(writtenSheet(sheet, "list")), { ...sheet.marker.range, top: 0, bottom: 0 })).toEqual([]);
  });

  it("puts what several rules say of one cell into one note", () => {
    const result = check(workbook(goalTable("甲")));
    const [first] = result.findings;
    if (!first) throw new Error("no finding");
    const { notes } = annotationsOf({ ...result, findings: [first, { ...first, severity: "info" }] }, context);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text.match(/【/gu)).toHaveLength(2);
  });
});
