/** By what a finding is known again: what stands where it stands, and which of several alike it is from the top. */
import { describe, expect, it } from "@jest/globals";
import { anchorKey, anchorsOf } from "../../src/review/anchor";
import { check } from "../../src/review/check";
import type { SheetData } from "../../src/sheet/data";
import { poked } from "../rules/cells";
import { balanceSheet, expenditureSheet } from "../support/budget-forms";
import { evaluationSheet, goalRowsWith, goalSheet, type Row, sheetOf, workbookOf } from "../support/forms";

const anchors = (...sheets: readonly SheetData[]) => {
  const { findings, tables } = check(workbookOf(...sheets));
  return anchorsOf(findings, tables).map((anchor, index) => ({ at: findings[index]?.address, ...anchor }));
};
const placesOf = (...sheets: readonly SheetData[]): string[] => anchors(...sheets).map(({ at, rule, place, occurrence }) => `${at} ${rule} ${place.join("/")} ${occurrence}`);

describe("an anchor", () => {
  it("has the rule, what it says, the sheet, the project and the place in it", () => {
    expect(anchors(goalSheet({ rows: goalRowsWith(0, ["产出指标", "数量指标", "培训 人数。", "", "", "计划"]) }))).toEqual([
      { at: "E10", rule: "target/missing", message: "default", sheet: "1.培训", project: "13053524p00000210188p", place: ["indicator", "数量", "培训人数"], occurrence: 1 },
      { at: "C10", rule: "text/template-residue", message: "nameStop", sheet: "1.培训", project: "13053524p00000210188p", place: ["indicator", "数量", "培训人数"], occurrence: 1 },
    ]);
  });

  it("outside any table has the sheet alone", () => {
    expect(anchors(sheetOf("封面", [["某局部门预算"]]))).toEqual([{ at: "A1", rule: "reading/no-table", message: "default", sheet: "封面", project: "", place: [], occurrence: 1 }]);
  });

  it("names the project by its code, else its name, else the table's title", () => {
    const blank = goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "参加培训的职工人数", "", "工作计划"]);
    const project = (parts: Parameters<typeof goalSheet>[0]) => anchors(goalSheet({ rows: blank, ...parts })).find(({ rule }) => rule === "target/missing")?.project;
    expect([project({}), project({ code: "" }), project({ code: "", name: "" })]).toEqual(["13053524p00000210188p", "职工培训", "1.职工培训绩效目标表"]);
    expect(anchors(evaluationSheet()).map((one) => one.project)).toEqual(["职工培训"]);
    expect(anchors(poked(expenditureSheet(), { C7: 41.5 })).map((one) => one.project)).toEqual(["部门预算支出总表"]);
  });
});

describe("the place is", () => {
  it("a checkpoint by its month", () => {
    const plan = [["3月底", "50%"], ["6月底", "40%"], ["10月底", "75%"], ["12月底", "90%"]] as const;
    expect(placesOf(goalSheet({ plan }))).toEqual(["C7 plan/decreasing checkpoint/6 1", "E7 plan/final-not-100 checkpoint/12 1"]);
  });

  it("a line of a budget table by its code and column", () => {
    expect(placesOf(poked(expenditureSheet(), { C7: 41.5, E14: 2, C14: 7 }))).toEqual(["C7 budget/row-total line//2012901/合计 1", "C13 budget/roll-up line//21011/合计 1"]);
    expect(placesOf(poked(expenditureSheet(), { D7: 41.5 }))).toEqual(["D7 budget/row-total line//2012901/基本支出 1"]);
  });

  it("a line without a code by its name, and the side it stands on", () => {
    expect(placesOf(poked(balanceSheet(), { D5: 71.5 }))).toEqual(["D10 budget/balance line/expenditure/本年支出合计/预算数 1"]);
    expect(placesOf(poked(balanceSheet(), { B5: 97.8 }))).toEqual(["B5 budget/balance line/income/一一般公共预算拨款收入/预算数 1"]);
    expect(placesOf(poked(expenditureSheet(), { E4: 31 }))).toEqual(["E4 budget/row-total line//合计/项目支出 1"]);
  });

  it("a class by the indicator it stands beside, and its level 1 where there is no level 2", () => {
    const rows: readonly Row[] = [["产出指标", "数量指标", "培训人数", "", "≥12 人", "计划"], ["效益指标", "", "持证上岗率", "", "≥80%", "上年数"]];
    expect(placesOf(goalSheet({ rows })).filter((one) => one.startsWith("C11"))).toEqual(["C11 structure/orphan-indicator indicator/效益/持证上岗率 1"]);
  });

  it("none for the table as a whole", () => {
    expect(placesOf(goalSheet({ code: "" })).filter((one) => one.includes("code/"))).toEqual(["B3 code/missing  1"]);
  });
});

describe("findings alike", () => {
  const twice = (...targets: readonly string[]): readonly Row[] => targets.map((target, index) => [index === 0 ? "产出指标" : "", index === 0 ? "成本指标" : "", "人均标准", `第${index}项`, target, "办法"]);
  const directions = (...sheets: readonly SheetData[]) => anchors(...sheets).filter(({ rule }) => rule === "target/cost-direction");

  it("are counted from the top", () => {
    expect(directions(goalSheet({ rows: twice("≥500元/人", "≥600元/人", "≤700元/人", "≥800元/人") })).map(({ at, occurrence }) => [at, occurrence])).toEqual([["E10", 1], ["E11", 2], ["E13", 3]]);
  });

  it("are counted in the order of the sheet, whatever order they are given in", () => {
    const { findings, tables } = check(workbookOf(goalSheet({ rows: twice("≥500元/人", "≥600元/人") })));
    const own = findings.filter(({ rule }) => rule === "target/cost-direction");
    expect(anchorsOf([...own].reverse(), tables).map(({ occurrence }) => occurrence)).toEqual([2, 1]);
  });

  it("on another sheet or of another project are counted by themselves", () => {
    const rows = twice("≥500元/人");
    expect(directions(goalSheet({ rows }), goalSheet({ sheet: "2", rows, code: "13053524P000002101900" })).map(({ sheet, occurrence }) => [sheet, occurrence])).toEqual([["1.培训", 1], ["2", 1]]);
  });

  it("have keys of their own, and one anchor has one key", () => {
    const { findings, tables } = check(workbookOf(goalSheet({ rows: twice("≥500元/人", "≥600元/人") })));
    const keys = anchorsOf(findings, tables).map(anchorKey);
    expect(new Set(keys).size).toBe(findings.length);
    expect(anchorsOf(findings, tables).map(anchorKey)).toEqual(keys);
    expect(anchorKey({ rule: "target/missing", message: "default", sheet: "1", project: "甲", place: ["indicator", "数量", "人数"], occurrence: 2 })).toBe('["target/missing","default","1","甲",["indicator","数量","人数"],2]');
  });
});
