/** Which form a grid is, which of two sets of columns is the year's, and what could not be read. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const tableOf = (rows: readonly Row[], merges: readonly string[] = []) => readSheet(new Sheet(sheetOf("s", rows, merges)))[0];
const LEVELS = ["一级指标", "二级指标", "三级指标"];
const FIRST = ["产出指标", "数量指标", "培训人数"];

describe("a form", () => {
  const formOf = (title: string, heads: Row, above: readonly Row[]) => {
    const table = tableOf([[title], ...above, [...LEVELS, "指标值", ...heads], [...FIRST, "≥12人", ...heads.map(() => "")]]);
    return `${table?.kind} ${table?.profile}`;
  };
  const TASKS: readonly Row[] = [["年度主要任务", "任务名称", "主要内容"], ["", "培训", "办班"]];
  const PLAN: readonly Row[] = [["支出计划（%）", "3月底", 25, "6月底", 50]];
  const SICHUAN = "专项预算项目绩效目标完成情况自评表";

  it.each<readonly [string, string, Row, readonly Row[]]>([
    ["goal national-goal", "项目绩效目标表", [], []],
    ["goal hebei-goal", "项目绩效目标表", [], PLAN],
    ["self-evaluation national-self-evaluation", "项目绩效表", ["实际完成值"], []],
    ["self-evaluation national-self-evaluation", "项目绩效表", ["得分"], []],
    ["self-evaluation national-self-evaluation", "项目支出绩效自评表", [], []],
    ["self-evaluation national-self-evaluation", "绩效目标完成情况表", [], []],
    ["self-evaluation national-self-evaluation", "项目绩效表", [], [["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"], ["年度资金总额", 10, 10, 9]]],
    ["overall-self-evaluation national-self-evaluation", "部门整体支出绩效自评表", [], []],
    ["overall-self-evaluation national-self-evaluation", "部门绩效自评表", [], TASKS],
    ["self-evaluation sichuan-self-evaluation", SICHUAN, ["指标性质", "度量单位", "实际完成值"], []],
    ["self-evaluation sichuan-self-evaluation", "部门预算项目支出绩效自评表", ["指标性质", "度量单位"], []],
    ["overall-self-evaluation sichuan-overall", "部门整体绩效目标完成情况自评表", ["指标性质", "度量单位"], []],
    ["self-evaluation national-self-evaluation", SICHUAN, ["指标性质"], []],
    ["self-evaluation national-self-evaluation", SICHUAN, ["度量单位"], []],
    ["self-evaluation national-self-evaluation", "项目支出绩效自评表", ["指标性质", "度量单位"], []],
  ])("is %s: %s %j", (said, title, heads, above) => {
    expect(formOf(title, heads, above)).toBe(said);
  });
});

describe("of two sets of targets", () => {
  const targets = (heads: Row, cells: Row, above: readonly Row[] = [], merges: readonly string[] = []) =>
    tableOf([["项目绩效目标表"], ...above, [...LEVELS, ...heads], [...FIRST, ...cells]], merges)?.indicators.map(({ level3, target }) => `${level3?.text} ${target?.text}`);

  it.each<readonly [string, Row]>([["实施期指标值", ["实施期指标值", "年度指标值"]], ["中期目标值", ["中期目标值", "目标值"]], ["三年目标值", ["三年目标值", "指标值"]]])("%s is not the year's, whichever stands first", (_, [long = "", year = ""]) => {
    expect([targets([long, year], ["60张", "30张"]), targets([year, long], ["30张", "60张"])]).toEqual([["培训人数 30张"], ["培训人数 30张"]]);
  });

  it.each([["中期", "年度", "右"], ["年度", "中期", "左"], ["本年", "其他", "左"], ["其他", "全年", "右"], ["实施周期", "别的", "右"], ["别的", "长期", "左"]])("headings above, %s beside %s, tell them apart", (left, right, meant) => {
    const rows: readonly Row[] = [["项目绩效目标表"], ["", "", left, "", right, ""], ["一级指标", "二级指标", "三级指标", "指标值", "三级指标", "指标值"], ["产出指标", "数量指标", "左", "≥36人", "右", "≥12人"]];
    expect(tableOf(rows, ["C2:D2", "E2:F2"])?.indicators.map(({ level3, target }) => `${level3?.text} ${target?.text}`)).toEqual([meant === "左" ? "左 ≥36人" : "右 ≥12人"]);
  });

  it("the adjusted ones count where they are filled in", () => {
    expect(targets(["年初指标值", "调整后指标值"], ["60张", "30张"])).toEqual(["培训人数 30张"]);
    expect(targets(["年初指标值", "调整后指标值"], ["60张", ""])).toEqual(["培训人数 60张"]);
  });
});

describe("what could not be read", () => {
  const problems = (rows: readonly Row[]) => tableOf(rows)?.problems.map(({ kind, range, text, value }) => `${kind} ${rangeAddress(range)} ${text} ${value}`);
  const HEADER = [...LEVELS, "指标值", "实际完成值", "分值", "得分"];

  it("is a figure that is none, or stored as text, in any column of points", () => {
    expect(problems([["绩效自评表"], HEADER, [...FIRST, "≥12人", "12人", "约十分", 9], [...FIRST, "≥12人", "12人", "10", "8"], [...FIRST, "≥12人", "12人", "—", "/"], [...FIRST, "≥12人", "12人", 10, ""]])).toEqual(["not-a-number F3 约十分 null", "number-as-text F4 10 10", "number-as-text G4 8 8"]);
  });

  it("is a formula that failed among the funds' figures or in the total, said once", () => {
    expect(problems([
      ["绩效自评表"], ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分"], ["", "年度资金总额", 10, "#REF!", "#DIV/0!", "见说明", "#N/A"],
      HEADER, [...FIRST, "≥12人", "12人", 90, 90], ["总分", "", "", "", "", 100, "#VALUE!"],
    ])).toEqual(["not-a-number D3 #REF! null", "not-a-number E3 #DIV/0! null", "not-a-number G3 #N/A null", "not-a-number G6 #VALUE! null"]);
  });

  it("is a column that every table needs", () => {
    const missing = (heads: Row, cells: Row) => tableOf([["绩效目标表"], heads, cells])?.problems.flatMap(({ expected }) => expected);
    expect(missing(["一级指标", "二级指标", "四级指标", "指标值"], ["产出指标", "数量指标", "人数", "≥1人"]) ?? []).toEqual([]);
    expect(missing(["一级指标", "二级指标", "三级指标", "备注"], ["产出指标", "数量指标", "人数", ""])).toEqual(["指标值"]);
  });
});
