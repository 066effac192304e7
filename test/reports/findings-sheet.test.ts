/** The 问题清单 sheet as data. */
import { describe, expect, it } from "@jest/globals";
import { type EarlierRow, type FindingsWords, findingsSheet, type ListedFinding, readEarlier } from "../../src/reports/findings-sheet";
import type { SheetContent } from "../../src/sheet/content";
import { parseAddress, rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";

const words: FindingsWords = {
  sheetName: "问题清单",
  title: "题目",
  about: "文件",
  verdict: "结论",
  isSubmittable: false,
  headers: { number: "序号", severity: "级别", table: "表", cell: "单元格", rule: "检查项", message: "问题", advice: "建议", state: "状态", note: "备注", key: "编号" },
  severities: { error: "错误", warning: "警告", info: "提示" },
  states: { open: "待处理", ignored: "已忽略", resolved: "已解决" },
  none: "没有问题",
  tip: "去",
  footer: { left: "", right: "" },
};

function finding(address: string, more: Partial<ListedFinding> = {}): ListedFinding {
  const range = parseAddress(address);
  if (!range) throw new Error(address);
  return { rule: "a/b", severity: "error", sheet: "表一", range, address, table: "表一", ruleName: "规则", message: "问题", advice: "改", state: "open", ...more };
}

const values = ({ rows }: SheetContent) => rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ""));

/** As a host would hand the sheet back, with what the user has changed. */
function readBack(content: SheetContent, change: (grid: (string | number | boolean)[][]) => void): EarlierRow[] {
  const grid = values(content).map((row) => Array.from({ length: content.columns.length }, (_, at) => row[at] ?? ""));
  change(grid);
  const header = grid.findIndex((row) => row[0] === "序号");
  const width = Math.max(...grid.map(({ length }) => length));
  const sheet = new Sheet({ id: "9", name: "问题清单", visible: true, top: 0, left: 0, values: grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]), formats: null, merges: [] });
  return readEarlier(sheet, { top: header, left: 0, bottom: header, right: width - 1 }, [words.headers]);
}

const noteColumn = 8;
const noteOf = (content: SheetContent, row: number) => values(content)[3 + row]?.[noteColumn];
const stateOf = (content: SheetContent, row: number) => values(content)[3 + row]?.[7];

describe("findings", () => {
  const content = findingsSheet([finding("B7"), finding("E10", { severity: "info", message: "甲\n乙" }), finding("C3", { state: "ignored" })], words, []);

  it("stand in a row each, under the header, numbered, with their state", () => {
    expect(values(content).slice(3)).toEqual([
      ["序号", "级别", "表", "单元格", "检查项", "问题", "建议", "状态", "备注", "编号"],
      [1, "错误", "表一", "B7", "规则", "问题", "改", "待处理", "", "a/b 表一!B7"],
      [2, "提示", "表一", "E10", "规则", "甲\n乙", "改", "待处理", "", "a/b 表一!E10"],
      [3, "错误", "表一", "C3", "规则", "问题", "改", "已忽略", "", "a/b 表一!C3"],
    ]);
  });

  it("link to their cells, and are coloured by severity beside the word", () => {
    const cells = content.rows[4]?.cells;
    expect(cells?.[3]?.link).toEqual({ sheet: "表一", range: parseAddress("B7"), tip: "去" });
    expect(content.styles[cells?.[1]?.style ?? ""]).toMatchObject({ fill: "#FFC7CE", font: { bold: true } });
    expect(content.styles[content.rows[5]?.cells[1]?.style ?? ""]).toMatchObject({ fill: "#DDEBF7" });
    expect(content.rows[6]?.cells[1]?.style).not.toBe(cells?.[1]?.style);
  });

  it("can be filtered and printed: the header on every page, A4 across", () => {
    expect(content.filter && rangeAddress(content.filter)).toBe("A4:J7");
    expect(content.freeze).toEqual({ rows: 4, columns: 0 });
    expect(content.print).toMatchObject({ paper: "A4", orientation: "landscape", repeatRows: { first: 3, last: 3 } });
    expect(rangeAddress(content.marker.range)).toBe("A4:J4");
    expect(content.columns.map(({ hidden }) => hidden === true).indexOf(true)).toBe(9);
  });

  it("have rows as high as their text needs", () => {
    const heights = findingsSheet([finding("A1"), finding("A2", { message: "长".repeat(200) }), finding("A3", { message: "长\n".repeat(5) })], words, []).rows.slice(4).map(({ height }) => height ?? 0);
    expect(heights[1]).toBeGreaterThan(8 * 14);
    expect(heights[2]).toBeGreaterThan(5 * 14);
    expect(heights[0]).toBeLessThan(30);
  });

  it("grow with what is typed, and not with what stands in hidden columns", () => {
    const { columns, rows, styles } = content;
    const listed = rows.slice(4);
    expect(listed.every(({ grows }) => grows)).toBe(true);
    const hidden = columns.flatMap((column, at) => (column.hidden ? listed.map(({ cells }) => styles[cells[at]?.style ?? ""]?.wrap) : []));
    expect(hidden).toEqual(listed.map(() => false));
  });

  it("never hold more than a cell can", () => {
    expect(String(values(findingsSheet([finding("A1", { message: "长".repeat(40_000) })], words, []))[4]?.[5]).length).toBe(32_767);
  });
});

it("says so where nothing was found", () => {
  const content = findingsSheet([], { ...words, isSubmittable: true }, []);
  expect(values(content)[4]?.[0]).toBe("没有问题");
  expect(content.filter).toBeNull();
  expect(content.rows[2]?.cells[0]?.style).toBe("good");
});

describe("the user's notes", () => {
  const first = findingsSheet([finding("B7"), finding("E10"), finding("E11", { message: "另一处" })], words, []);

  it("stay with their findings when the sheet is written anew", () => {
    const kept = readBack(first, (grid) => {
      (grid[4] ?? [])[noteColumn] = "已联系财政";
      (grid[5] ?? [])[noteColumn] = 7;
    });
    const again = findingsSheet([finding("E10"), finding("B7")], words, kept);
    expect([noteOf(again, 1), noteOf(again, 2)]).toEqual([7, "已联系财政"]);
    expect(values(again)).toHaveLength(6);
  });

  it("stay though the user has sorted the rows and put in a column and a row", () => {
    const kept = readBack(first, (grid) => {
      (grid[6] ?? [])[noteColumn] = "丙";
      [grid[4], grid[6]] = [grid[6] ?? [], grid[4] ?? []];
      grid.unshift(["我的标题"]);
      for (const row of grid) row.splice(2, 0, row[0] === "序号" ? "我的列" : "x");
    });
    expect(noteOf(findingsSheet([finding("E11", { message: "另一处" })], words, kept), 1)).toBe("丙");
  });

  it("follow a finding whose row has moved, if it says the same", () => {
    const kept = readBack(first, (grid) => {
      (grid[6] ?? [])[noteColumn] = "丙";
    });
    expect(noteOf(findingsSheet([finding("E14", { message: "另一处" })], words, kept), 1)).toBe("丙");
    expect(noteOf(findingsSheet([finding("E14", { message: "别的" })], words, kept), 1)).toBe("");
  });

  it("are kept below, marked as resolved, where the finding is gone, time and again", () => {
    const kept = readBack(first, (grid) => {
      (grid[4] ?? [])[noteColumn] = "已改";
    });
    const again = findingsSheet([finding("E10")], words, kept);
    expect([stateOf(again, 1), stateOf(again, 2), noteOf(again, 2)]).toEqual(["待处理", "已解决", "已改"]);
    expect(again.rows[5]?.cells[3]?.link).toBeUndefined();
    const third = findingsSheet([], words, readBack(again, () => undefined));
    expect([values(third)[4]?.[3], stateOf(third, 1), noteOf(third, 1)]).toEqual(["B7", "已解决", "已改"]);
  });

  it("are not taken from a sheet that lacks the columns", () => {
    const sheet = new Sheet({ id: "9", name: "甲", visible: true, top: 0, left: 0, values: [["a", "b"], ["c", "d"]], formats: null, merges: [] });
    expect(readEarlier(sheet, { top: 0, left: 0, bottom: 0, right: 1 }, [words.headers])).toEqual([]);
  });
});
