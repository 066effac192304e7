/** Which tables are of one project, what it is called, and which 自评表 was made for it. */
import { describe, expect, it } from "@jest/globals";
import { survey } from "../../../src/review/check";
import { pairUp, projectsOf } from "../../../src/review/evaluation/projects";
import type { SheetData } from "../../../src/sheet/data";
import { poked } from "../../rules/cells";
import { overall } from "../../rules/funding/funds";
import { expenditureSheet } from "../../support/budget-forms";
import { evaluationSheet, goalSheet, sheetOf, workbookOf } from "../../support/forms";

const goal = (sheet: string, name: string, code = "", year = ""): SheetData => poked(goalSheet({ sheet, name, code, title: `${name}绩效目标表` }), { A2: `711001 某县总工会本级${year}` });
const evaluation = (sheet: string, name: string, year = ""): SheetData => poked(evaluationSheet({ sheet, title: `${year}专项预算项目绩效目标完成情况自评表` }), { B2: name });
const named = (sheet: SheetData, name: string): SheetData => ({ ...sheet, id: name, name });
const [CODE, OTHER] = ["13053524P00000210188P", "13053524P000002101900"];

const tablesOf = (...sheets: readonly SheetData[]) => survey({ ...workbookOf(...sheets), name: null }).tables;
const told = (...sheets: readonly SheetData[]): string[] => projectsOf(tablesOf(...sheets)).map(({ name, code, isOverall, table, tables }) => `${name}${code ? ` ${code}` : ""}${isOverall ? " whole" : ""}: ${table.sheet} of ${tables.map(({ sheet }) => sheet).join(" ")}`);

describe("projects", () => {
  it.each<readonly [string, readonly SheetData[], readonly string[]]>([
    ["one a table", [goal("1", "培训"), goal("2", "慰问", CODE)], ["培训: 1 of 1", `慰问 ${CODE}: 2 of 2`]],
    ["of a goal table and a self-evaluation of one name, with the code of the former", [goal("1", "培训", CODE), evaluation("2", "培训")], [`培训 ${CODE}: 2 of 2 1`]],
    ["named by the goal table where the self-evaluation of its code names none", [goal("1", "培训", CODE), poked(evaluation("2", ""), { C2: "项目编码", D2: CODE ?? "" })], [`培训 ${CODE}: 2 of 2 1`]],
    ["where the self-evaluation stands", [evaluation("1", "培训"), goal("2", "慰问"), goal("3", "培训")], ["培训: 1 of 1 3", "慰问: 2 of 2"]],
    ["apart under other names", [goal("1", "培训"), evaluation("2", "慰问")], ["培训: 1 of 1", "慰问: 2 of 2"]],
    ["each table used once", [goal("1", "培训"), goal("2", "培训"), evaluation("3", "培训")], ["培训: 2 of 2", "培训: 3 of 3 1"]],
    ["named as typed, blanks brought to one", [goal("1", "  职工 \n 培训 ")], ["职工 培训: 1 of 1"]],
    ["named by their sheet where the table names none", [goal(" 1.培训", "")], ["1.培训:  1.培训 of  1.培训"]],
    ["of a whole unit", [named(overall(300, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 12]), "整体")], ["部门整体支出 whole: 整体 of 整体"]],
    ["of a whole unit by the title alone", [poked(goalSheet({ sheet: "1", name: "", code: "" }), { A1: "部门整体支出绩效目标表" })], ["部门整体支出 whole: 1 of 1"]],
    ["of no budget table, and of no table without indicators", [expenditureSheet(), goalSheet({ sheet: "空", rows: [] }), sheetOf("说明", [["随便写的"]])], []],
  ])("are %s", (_, sheets, expected) => {
    expect(told(...sheets)).toEqual(expected);
  });

  it("of another year are others, where both tables say it", () => {
    expect(told(poked(goal("1", "培训"), { A1: "培训绩效目标表（2023年度）" }), evaluation("2", "培训", "2024年"))).toEqual(["培训: 1 of 1", "培训: 2 of 2"]);
    expect(told(poked(goal("1", "培训"), { A1: "培训绩效目标表（2024年度）" }), evaluation("2", "培训", "2024年"))).toEqual(["培训: 2 of 2 1"]);
    expect(told(goal("1", "培训"), evaluation("2", "培训", "2024年"))).toEqual(["培训: 2 of 2 1"]);
  });

  it("have from the goal table what the self-evaluation leaves out", () => {
    const [bare] = projectsOf(tablesOf(goal("1", "培训"), poked(evaluation("2", "培训"), { A3: "", B3: "", A5: "", B5: "" })));
    expect([bare?.table.sheet, bare?.table.goals?.text, bare?.table.unitName, bare?.table.funding?.total?.text]).toEqual(["2", "1.完成职工培训，提高职工技能。", "某县总工会本级", "80"]);
    const [full] = projectsOf(tablesOf(poked(goal("1", "培训"), { C4: 99 }), evaluation("2", "培训")));
    expect([full?.table.goals?.text, full?.table.unitName, full?.table.funding?.total?.text]).toEqual(["完成职工培训。", "某县总工会", "80"]);
  });
});

describe("a table is paired", () => {
  const pairs = (ours: readonly SheetData[], theirs: readonly SheetData[]): string[] => {
    const tables = tablesOf(...ours, ...theirs);
    const own = tables.filter(({ sheet }) => ours.some(({ name }) => name === sheet));
    return Array.from(pairUp(own, tables.filter((table) => !own.includes(table))), ([one, other]) => `${one.sheet}=${other.sheet}`);
  };
  const whole = (sheet: string, unit: string) => named(poked(overall(300, ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 20, 12]), { B4: unit }), sheet);

  it.each<readonly [string, readonly SheetData[], readonly SheetData[], readonly string[]]>([
    ["by code and name before code alone", [goal("1", "培训", CODE), goal("2", "慰问", CODE)], [goal("3", "慰问", CODE), goal("4", "培训", CODE)], ["1=4", "2=3"]],
    ["by its code where the name was changed", [goal("1", "培训", CODE)], [goal("3", "培训", OTHER), goal("4", "职工培训", CODE)], ["1=4"]],
    ["by its name where the code is another", [goal("1", "培训", CODE)], [goal("3", "慰问", ""), goal("4", "培 训", OTHER)], ["1=4"]],
    ["once", [goal("1", "培训"), goal("2", "培训")], [goal("3", "培训")], ["1=3"]],
    ["by the unit where it is of a whole one", [whole("1", "甲局")], [whole("3", "乙局"), whole("4", "甲局")], ["1=4"]],
    ["with none of another unit", [whole("1", "甲局")], [whole("3", "乙局")], []],
    ["with none of a project where it is of a whole unit", [whole("1", "甲局")], [goal("3", "部门整体支出")], []],
  ])("%s", (_, ours, theirs, expected) => {
    expect(pairs(ours, theirs)).toEqual(expected);
  });
});
