/** All that is read of the smallest tables: what a form does not ask for is null or empty. */
import { describe, expect, it } from "@jest/globals";
import { parseAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const at = (address: string) => parseAddress(address);
const text = (address: string, said: string) => ({ text: said, range: at(address) });
const tableOn = (...rows: readonly Row[]) => readSheet(new Sheet(sheetOf("表", rows)))[0];

/** What no table of either kind has unless it says so. */
const NOTHING = {
  id: "", sheetId: "表", sheet: "表", budgetType: null, title: null, year: null, yearFrom: null, unitName: null, project: { code: null, name: null }, funding: null, plan: null, purpose: null, goals: null, tasks: [], projectProfile: null, header: null, columns: [],
  indicators: [], problems: [], execution: null, totals: null, goalsDone: null, budget: null,
};

describe("a departmental table", () => {
  it("is its heads, its lines and its notes", () => {
    const table = tableOn(["部门支出总表"], ["单位：万元"], ["科目编码", "科目名称", "合计"], ["205", "教育支出", 30], ["注：略"]);
    const amount = table?.budget?.lines[0]?.amounts[0];
    expect(amount?.value?.toNumber()).toBe(30);
    expect(table).toEqual({
      ...NOTHING,
      range: at("A1:C5"),
      kind: "budget",
      budgetType: "expenditure",
      profile: "departmental-budget",
      title: text("A1", "部门支出总表"),
      header: at("A3:C3"),
      budget: {
        unit: "万元",
        classification: "functional",
        heads: [text("A3", "科目编码"), text("B3", "科目名称"), text("C3", "合计")],
        columns: [{ role: "total", header: text("C3", "合计"), heads: ["合计"], partOf: null, side: null, column: 2 }],
        lines: [{ row: 3, serial: null, side: null, kind: "item", code: "205", codeField: text("A4", "205"), unit: null, name: text("B4", "教育支出"), amounts: [{ ...text("C4", "30"), value: amount?.value, storedAsText: false }] }],
        threePublic: [],
        notes: [text("A5", "注：略")],
        header: at("A3:C3"),
        asOf: null,
      },
    });
  });

  it("without heads is its title and what stands below it", () => {
    expect(tableOn(["部门支出总表"], ["甲", "乙", "丙"])).toEqual({
      ...NOTHING,
      range: at("A1:C2"),
      kind: "budget",
      budgetType: "expenditure",
      profile: "departmental-budget",
      title: text("A1", "部门支出总表"),
      problems: [{ kind: "no-heads", range: at("A1"), text: "部门支出总表", value: null, expected: [] }],
    });
  });

  it("called by its sheet is none without heads", () => {
    expect(readSheet(new Sheet(sheetOf("部门支出总表", [["甲", "乙", "丙"]])))).toEqual([]);
  });
});

describe("a table of indicators", () => {
  const columns = [["level1", "一级指标", 0], ["level2", "二级指标", 1], ["level3", "三级指标", 2]] as const;

  it("is its rows", () => {
    const table = tableOn(["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]);
    const target = table?.indicators[0]?.target?.target;
    expect(target?.text).toBe("≥12人");
    expect(table).toEqual({
      ...NOTHING,
      range: at("A1:D2"),
      kind: "goal",
      profile: "national-goal",
      header: at("A1:D1"),
      columns: [...columns.map(([role, head, left]) => ({ role, header: text(`${"ABC"[left]}1`, head), left, right: left })), { role: "target", header: text("D1", "指标值"), left: 3, right: 3 }],
      indicators: [
        {
          row: 1, year: null, level1: text("A2", "产出指标"), level2: text("B2", "数量指标"), level3: text("C2", "培训人数"), description: null, basis: null, target: { ...text("D2", "≥12人"), target, comparatorRange: null, unitRange: null }, weight: null, actual: null, score: null, reason: null,
        },
      ],
    });
  });

  it("without rows, without targets, says both of its header", () => {
    expect(tableOn(["绩效目标表"], ["一级指标", "二级指标", "三级指标", "备注"])).toEqual({
      ...NOTHING,
      range: at("A1:D2"),
      kind: "goal",
      profile: "national-goal",
      title: text("A1", "绩效目标表"),
      header: at("A2:D2"),
      columns: [...columns.map(([role, head, left]) => ({ role, header: text(`${"ABC"[left]}2`, head), left, right: left })), { role: "note", header: text("D2", "备注"), left: 3, right: 3 }],
      problems: [{ kind: "missing-columns", range: at("A2:D2"), text: "", value: null, expected: ["指标值"] }, { kind: "no-rows", range: at("A2:D2"), text: "", value: null, expected: [] }],
    });
  });

  it("reaches left to a label beside it, and down to its total", () => {
    const rows: readonly Row[] = [["", "绩效自评表"], ["绩效指标", "一级指标", "三级指标", "指标值", "分值"], ["", "产出指标", "甲", "≥12人", 100], ["", "合计", "", "", 100], ["填报人：张三"]];
    expect(tableOn(...rows)?.range).toEqual(at("A1:E4"));
    expect(tableOn(...rows.map((row) => row.slice(1)))?.range).toEqual(at("A1:D4"));
  });
});

describe("a title", () => {
  const titleOf = (...above: readonly Row[]) => tableOn(...above, ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"])?.title;

  it.each<readonly [string, readonly Row[], ReturnType<typeof text> | null]>([
    ["is the first text that is called one", [["某县总工会填报"], ["", "培训项目绩效目标表"], ["慰问项目绩效目标表"]], text("B2", "培训项目绩效目标表")],
    ["is else the first long text", [["附件"], ["某县总工会培训项目"], ["某县总工会慰问项目"]], text("A2", "某县总工会培训项目")],
    ["has no colon then", [["填报单位：某县总工会"]], null],
    ["is longer than five signs then", [["培训项目表"]], null],
    ["stands above the labels", [["项目名称", "培训"], ["培训项目绩效目标表"]], null],
  ])("%s", (_, above, title) => {
    expect(titleOf(...above)).toEqual(title);
  });
});
