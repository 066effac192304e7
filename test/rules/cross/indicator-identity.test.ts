/** When two names are one indicator, two tables one project, and which tables say anything of each other. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { ByProject, firstForms, indicatorsByName, isComparable, isSameProject, isSpecific } from "../../../src/rules/cross/indicator-identity";
import type { SheetData } from "../../../src/sheet/data";
import type { Table } from "../../../src/tables/table";
import { goalSheet, type Row, workbookOf } from "../../support/forms";
import { counted } from "../funding/funds";
import { evaluated, whole } from "./workbooks";

const [read] = check(workbookOf(goalSheet()), { rules: [] }).tables;
if (!read) throw new Error("no table");
const base: Table = read;

const ofUnit = (unitName: string | null, year: number | null = 2024): Table => ({ ...base, unitName, year });

describe("tables of two units", () => {
  it.each([
    ["某县总工会", "某县总工会", true],
    ["某县总工会", "某县 总工会", true],
    ["某县总工会", null, true],
    ["某县总工会", "总工会", true],
    ["某县总工会", "711001某县总工会本级", true],
    ["总工会部门", "渠县总工会", true],
    ["某局本级", "某局", true],
    ["某局机关", "县某局", true],
    ["某局单位", "县某局", true],
    ["某县教育局", "某县总工会", false],
    ["局部门", "县教育局", false],
    ["部门", "县教育局", false],
    ["某局部门预算", "县某局", false],
  ])("%s and %s may be compared: %p", (one, other, may) => {
    expect([isComparable(ofUnit(one), ofUnit(other)), isComparable(ofUnit(other), ofUnit(one))]).toEqual([may, may]);
  });

  it.each([[2024, 2024, true], [2024, null, true], [null, null, true], [2024, 2023, false]])("of %s and %s may be compared: %p", (one, other, may) => {
    expect([isComparable(ofUnit("某局", one), ofUnit("某局", other)), isComparable(ofUnit(null, other), ofUnit(null, one))]).toEqual([may, may]);
  });
});

function tableOf(name: string, code = ""): Table {
  const { tables } = check(workbookOf(goalSheet({ name, code })), { rules: [] });
  const [table] = tables;
  if (!table) throw new Error("no table");
  return table;
}

const CODES = ["13053524P00000210188P", "13053524P000002101900"] as const;

describe("two forms are of one project", () => {
  it.each<readonly [string, Table, Table, boolean]>([
    ["by their code, whatever the name", tableOf("职工培训", CODES[0]), tableOf("劳模慰问", CODES[0]), true],
    ["not with other codes, whatever the name", tableOf("职工培训", CODES[0]), tableOf("职工培训", CODES[1]), false],
    ["by their name where one has no code", tableOf("职工培训", CODES[0]), tableOf("职工培训"), true],
    ["by their name but for 项目", tableOf("职工培训项目"), tableOf("职工培训"), true],
    ["by their name but for 资金", tableOf("职工培训资金"), tableOf("职工 培训经费"), true],
    ["not by another name", tableOf("职工培训"), tableOf("劳模慰问"), false],
    ["not by a name that says nothing", tableOf("项目"), tableOf("资金"), false],
    ["not without names", tableOf(""), tableOf(""), false],
  ])("%s", (_, one, other, are) => {
    expect([isSameProject(one, other), isSameProject(other, one)]).toEqual([are, are]);
    const known = new ByProject();
    known.add(one);
    if (are) expect(known.mayBe(other)).toEqual([one]);
  });

  it("found by code and by name, each once", () => {
    const [one, two, three] = [tableOf("职工培训", CODES[0]), tableOf("职工培训"), tableOf("劳模慰问", CODES[0])];
    const known = new ByProject();
    for (const table of [one, two, three, tableOf("项目"), tableOf("体检", CODES[1])]) known.add(table);
    expect(known.mayBe(one)).toEqual([one, three, two]);
    expect(known.mayBe(two)).toEqual([one, two]);
    expect(known.mayBe(tableOf("另一项目"))).toEqual([]);
  });
});

describe("a name is an identity", () => {
  it.each([
    ["劳模荣誉津贴发放人数", true],
    ["完成基层工会经费审计数", true],
    ["慰问职工人数", false],
    ["项目完成时间", false],
    ["补助发放及时率", false],
    ["劳模满意度", false],
    ["劳模政策知晓率", false],
    ["劳模认可度", false],
  ])("%s: %p", (name, is) => {
    expect(isSpecific(name)).toBe(is);
  });
});

const names = (...rows: readonly Row[]): string[] => check(workbookOf(goalSheet({ rows })), { rules: [] }).tables.flatMap((table) => [...indicatorsByName(table).keys()]);

it("indicators by name are those that stand once, without number, unit and blanks", () => {
  const row = (name: string): Row => ["产出指标", "数量指标", name, "", "≥12 人", ""];
  expect(names(row("劳模体检人数"), row("指标2：法律援助 件数（件）"), row("慰问户数"), row("慰问户数。"), row("无"))).toEqual(["劳模体检人数", "法律援助件数"]);
});

describe("a second form", () => {
  const sheets = (...forms: readonly SheetData[]) => firstForms(check(workbookOf(...forms), { rules: [] }).tables).map(({ sheet }) => sheet);
  const row = counted("劳模体检人数", "≥", 80, "人", 85);
  const again = <T extends { readonly id: string; readonly name: string }>(form: T, name: string): T => ({ ...form, id: name, name });

  it("of a project's or the unit's self-evaluation is left out, of a goal table not", () => {
    expect(sheets(evaluated("甲", 1, row), again(evaluated("甲", 1, row), "甲二"), evaluated("乙", 1, row))).toEqual(["甲", "乙"]);
    expect(sheets(whole(9, row), again(whole(9, row), "整体二"), evaluated("甲", 1, row))).toEqual(["整体", "甲"]);
    expect(sheets(goalSheet({ sheet: "a" }), goalSheet({ sheet: "b" }))).toEqual(["a", "b"]);
  });

  it("of another unit or year is none", () => {
    const withUnit = (form: ReturnType<typeof whole>, unit: string, year: string) => ({ ...form, values: form.values.map((line) => line.map((value) => (value === "总工会部门" ? unit : value === "（2024年度）" ? year : value))) });
    const other = (unit: string, year: string) => again(withUnit(whole(9, row), unit, year), "整体二");
    expect(sheets(whole(9, row), other("总工会部门", "（2024年度）"))).toEqual(["整体"]);
    expect(sheets(whole(9, row), other("教育局", "（2024年度）"))).toEqual(["整体", "整体二"]);
    expect(sheets(whole(9, row), other("总工会部门", "（2023年度）"))).toEqual(["整体", "整体二"]);
  });
});
