/** Lists of several projects: one table a project, and what is said of a header they share. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { CellValue } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { listRole } from "../../src/tables/list-columns";
import { sheetOf, workbookOf } from "../support/forms";
import { expectTrueRanges } from "./facts";

const HEADER = ["项目名称", "预算数（万元）", "一级指标", "二级指标", "三级指标", "指标值"] as const;
type Rows = readonly (readonly CellValue[])[];

function projectsOn(rows: Rows, header: readonly string[] = HEADER) {
  const sheet = sheetOf("列表", [["2024年项目绩效目标汇总表"], header, ...rows]);
  expectTrueRanges(sheet);
  return check(workbookOf(sheet));
}

const said = (rows: Rows, header?: readonly string[]): string[] =>
  projectsOn(rows, header).tables.map(({ id, range, project, funding, indicators }) => [id, rangeAddress(range), project.name?.text ?? "–", funding?.total?.text ?? "–", indicators.length].join(" "));

const TRAINING: Rows = [["培训", 80, "产出指标", "数量指标", "人数", "≥12人"], ["", "", "效益指标", "社会效益指标", "持证率", "≥80%"]];
const VISIT: Rows = [["慰问", 10, "产出指标", "数量指标", "户数", "≥5户"], ["", "", "效益指标", "社会效益指标", "知晓率", "≥80%"]];

describe("a list of projects", () => {
  it("gives a table a project, in order", () => {
    expect(said([...TRAINING, ...VISIT])).toEqual(["t1 A3:F4 培训 80 2", "t2 A5:F6 慰问 10 2"]);
  });

  it("of one project is a table like any other, with its title", () => {
    expect(said(TRAINING)).toEqual(["t1 A1:F4 培训 80 2"]);
  });

  it("leaves out totals, notes and projects without indicators", () => {
    const rows: Rows = [["某县总工会", 90], ...TRAINING, ["（小计）", 80], ...VISIT, ["合计", 90], ["注：金额以批复为准。"], ["2.本表由财务科填报。"]];
    expect(said(rows)).toEqual(["t1 A4:F5 培训 80 2", "t2 A7:F8 慰问 10 2"]);
  });

  it("keeps a project together over blank rows and a repeated name", () => {
    expect(said([...TRAINING, [], ["培训", 80, "满意度指标", "服务对象满意度指标", "满意度", "≥90%"], ...VISIT])).toEqual(["t1 A3:F6 培训 80 3", "t2 A7:F8 慰问 10 2"]);
  });

  it("without a column for the project is one table", () => {
    expect(said(TRAINING.map((row) => row.slice(2)), HEADER.slice(2))).toEqual(["t1 A1:D4 – – 2"]);
  });

  it("is told once of a column nobody knows", () => {
    const rows = [...TRAINING, ...VISIT].map((row) => [...row, "同意"]);
    expect(projectsOn(rows, [...HEADER, "市级批复意见"]).findings.filter(({ rule }) => rule === "reading/unknown-column")).toHaveLength(1);
  });

  it("is told of a missing class at the project that lacks it", () => {
    const { findings } = projectsOn([...TRAINING, ...VISIT.slice(0, 1)]);
    expect(findings.filter(({ rule, severity }) => rule === "structure/missing-level1" && severity === "error").map(({ tableId, range }) => `${tableId} ${rangeAddress(range)}`)).toEqual(["t2 C5"]);
  });
});

describe("the rows of a list", () => {
  it("belong to the project of their code, whatever else is repeated", () => {
    const header = ["项目编码", ...HEADER];
    const rows: Rows = [["P1", "培训", 80, "产出指标", "数量指标", "人数", "≥12人"], ["P1", "", "", "效益指标", "社会效益指标", "持证率", "≥80%"], ["P2", "培训", 10, "产出指标", "数量指标", "人数", "≥5人"], ["", "培训", "", "效益指标", "社会效益指标", "持证率", "≥70%"]];
    expect(projectsOn(rows, header).tables.map(({ project, indicators }) => `${project.code?.text} ${indicators.length}`)).toEqual(["P1 2", "P2 2"]);
  });

  it.each(["—", "/", "……", "小计", "本级合计", "附注：略", "备注:见附件", "说明：无"])("begin no project with %s", (text) => {
    expect(said([...TRAINING, [text, "", "", "", "以上", ""], ...VISIT]).map((line) => line.split(" ").slice(2, 4).join(" "))).toEqual(["培训 80", "慰问 10"]);
  });

  it("name the unit once, at its first project", () => {
    const header = ["预算单位", ...HEADER];
    const rows: Rows = [["某县总工会", ...(TRAINING[0] ?? [])], ["", ...(VISIT[0] ?? [])], ["某县妇联", "扶贫", 5, "产出指标", "数量指标", "户数", "≥2户"]];
    expect(projectsOn(rows, header).tables.map(({ unitName }) => unitName)).toEqual(["某县总工会", "某县总工会", "某县妇联"]);
  });

  it("say the money of each source, in the unit of the heads", () => {
    const header = ["项目名称", "预算数（元）", "其中：财政拨款", "其他资金", ...HEADER.slice(2)];
    const [first, second] = projectsOn([["培训", 800, 700, 100, "产出指标", "数量指标", "人数", "≥12人"], ["慰问", "见附件", 10, "", "产出指标", "数量指标", "户数", "≥5户"]], header).tables;
    expect([first?.funding?.unit, ...[first?.funding?.total, first?.funding?.fiscal, first?.funding?.other].map((field) => field?.value?.toNumber())]).toEqual(["元", 800, 700, 100]);
    expect([second?.funding?.total?.value, second?.funding?.fiscal?.text]).toEqual([null, "10"]);
  });
});

describe("projects in lines of their own", () => {
  const tablesOf = (...rows: Rows) => projectsOn([...rows], HEADER.slice(2)).tables.map(({ project, indicators }) => `${project.name?.text ?? "–"} ${indicators.map(({ level3 }) => level3?.text).join(" ")}`);
  const ROWS = [...TRAINING, ...VISIT].map((row) => row.slice(2));

  it("are named in one cell with the label, or beside it", () => {
    const [one = [], two = [], three = [], four = []] = ROWS;
    expect(tablesOf(["项目名称：培训"], one, two, ["项目名称：慰问"], three, four)).toEqual(["培训 人数 持证率", "慰问 户数 知晓率"]);
    expect(tablesOf(["项目名称", "培训"], one, two, ["项目名称", "慰问"], three, four)).toEqual(["培训 人数 持证率", "慰问 户数 知晓率"]);
  });

  it("are several, or the line is one of the table", () => {
    const [one = [], two = []] = ROWS;
    expect(tablesOf(["项目名称：培训"], one, two)).toHaveLength(1);
  });
});

describe("a header left of the indicators", () => {
  it.each([
    ["项目名称", "projectName"], ["单位名称（项目）", "projectName"], ["二级项目名称", "projectName"], ["项目", "projectName"], ["项目编码", "projectCode"], ["单位名称", "unitName"], ["主管部门", "unitName"],
    ["预算金额（万元）", "fundingTotal"], ["年度预算数", "fundingTotal"], ["项目资金", "fundingTotal"], ["其中：财政拨款", "fundingFiscal"], ["年度目标", "goals"], ["项目年度绩效目标", "goals"],
    ["一级项目名称", null], ["联系人", null], ["备注", null], ["一级指标", null],
  ] as const)("%s says %s of a project", (text, role) => {
    expect(listRole(text)).toBe(role);
  });
});
