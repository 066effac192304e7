/** What stands above a grid of indicators: whose table it is, of which year, in which money, its goals, its tasks and what kind of project. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { readWorkbook } from "../../src/tables/read-workbook";
import { type Row, sheetOf } from "../support/forms";

const GRID: readonly Row[] = [["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]];
/** The rows stand from row 2. */
const tableUnder = (rows: readonly Row[], merges: readonly string[] = []) => readWorkbook({ name: null, sheets: [sheetOf("s", [["项目绩效目标表"], ...rows, ...GRID], merges)] })[0]?.tables[0];

describe("the unit", () => {
  const unit = (...rows: readonly Row[]) => tableUnder(rows)?.unitName;

  it.each<readonly [string, string, Row]>([
    ["beside its label", "某县总工会", ["预算单位", "某县总工会"]],
    ["beside its label with its code", "某县总工会", ["实施单位", "711001某县总工会"]],
    ["with a code in brackets", "某县总工会", ["预算单位", "[711001] 某县总工会"]],
    ["with a code in full width", "某县总工会", ["预算单位", "７１１００１-某县总工会"]],
    ["that manages it, where no other is named", "某县财政局", ["主管部门", "某县财政局"]],
    ["in one cell with its label", "某县总工会", ["部门名称：某县总工会"]],
    ["that fills in the form", "某县总工会", ["填报单位（盖章）：某县总工会"]],
    ["with its code in a line of its own", "某县总工会本级", ["711001 某县总工会本级"]],
    ["with a code and a dash", "某县总工会", ["711001-某县总工会"]],
  ])("stands %s", (_, name, row) => {
    expect(unit(row)).toBe(name);
  });

  it.each<readonly [string, Row]>([
    ["a unit of money", ["单位：万元"]],
    ["the country's unit of money", ["单位：（人民币）万元"]],
    ["a percentage", ["单位：%"]],
    ["a year before a name", ["2024年总工会项目"]],
    ["a table named with its number", ["711001某县总工会预算表"]],
    ["a sentence", ["填报单位：本表由项目实施单位按照年初批复的绩效目标如实填写，并由主管部门负责审核汇总后统一报送财政部门备案"]],
    ["a code alone", ["711001"]],
    ["nothing", ["预算单位", ""]],
  ])("is not %s", (_, row) => {
    expect(unit(row)).toBeNull();
  });

  it("is sought in the first six filled lines", () => {
    const lines = (count: number): Row[] => Array.from({ length: count }, (_, index) => ["", `第${index}行的文字`]);
    expect([unit(...lines(4), [""], ["711001 某县总工会"]), unit(...lines(6), ["711001 某县总工会"])]).toEqual(["某县总工会", null]);
  });

  it("is the one that carries the project out rather than the one above it", () => {
    expect(unit(["主管部门", "某县财政局", "实施单位", "某县总工会"])).toBe("某县总工会");
  });
});

describe("the year", () => {
  const year = (...rows: readonly Row[]) => tableUnder(rows)?.year;

  it.each<readonly [string, CellValue]>([["in brackets", "（2023）"], ["in brackets with 年", "(2023年)"], ["in brackets with 年度", "（2023年度）"], ["alone", "2023年度"], ["after its label", "预算年度：2023"], ["after another", "自评年度:2023年"], ["after a short one", "年度：2023"]])("stands %s", (_, said) => {
    expect(year([said])).toBe(2023);
  });

  it.each<readonly [string, CellValue]>([["a number", 2023], ["a date", "2023年"], ["a project's", "2023年度培训项目"], ["of another century", "1923年度"], ["within a sentence", "本表按（2023年度）预算填写，适用于全部项目支出，表内各项金额均以万元为单位，保留两位小数，绩效指标应当细化量化，年度：2023"]])("is not %s", (_, said) => {
    expect(year([said])).toBeNull();
  });
});

describe("the unit of money", () => {
  const money = (...rows: readonly Row[]) => tableUnder([...rows, ["预算金额", 80]])?.funding?.unit;

  it.each<readonly [string, Row, string]>([
    ["after its label", ["单位：万元"], "万元"],
    ["after a longer label", ["金额单位：元"], "元"],
    ["as the country's", ["单位：人民币元"], "元"],
    ["in brackets after its label", ["单位：（万元）"], "万元"],
    ["in brackets alone", ["（万元）"], "万元"],
    ["in the cell beside its label", ["金额单位：", "万元"], "万元"],
  ])("stands %s", (_, row, unit) => {
    expect(money(row)).toBe(unit);
  });

  it.each<readonly [string, Row]>([["a cell without a label", ["万元"]], ["a sentence", ["本表所列金额的计量单位如无特别说明，一律按照单位：万元填写，并保留两位小数"]], ["beside another label", ["单位", "万元"]]])("is not said by %s", (_, row) => {
    expect(money(row)).toBeNull();
  });
});

describe("the goals", () => {
  const goals = (rows: readonly Row[], merges?: readonly string[]) => {
    const field = tableUnder(rows, merges)?.goals;
    return field && [field.text, rangeAddress(field.range)];
  };

  it("are the year's rather than those of a longer time", () => {
    expect(goals([["中期目标", "三年培训1500人。"], ["年度目标", "培训500人。"]])).toEqual(["培训500人。", "B3"]);
    expect(goals([["中期目标", "三年培训1500人。"], ["年度目标", ""]])?.[0]).toBe("三年培训1500人。");
  });

  it("are those named after the year among several", () => {
    expect(goals([["总体目标", "建成阵地。"], ["年度目标", "培训500人。"]])?.[0]).toBe("培训500人。");
  });

  it("go on in numbered lines, to the first that is none", () => {
    expect(goals([["绩效目标", "1.培训500人。"], ["", "2.慰问20人。"], ["", ""], ["", "（3）建家10个。"], ["", "以上目标按季度检查。"], ["", "4.别的。"]], ["A2:A7"])).toEqual(["1.培训500人。\n2.慰问20人。\n（3）建家10个。", "B2:B5"]);
    expect(goals([["绩效目标", "培训500人。"], ["", "2.慰问20人。"]], ["A2:A3"])).toEqual(["培训500人。", "B2"]);
    expect(goals([["绩效目标", "1.培训500人。"], ["备注", "2.慰问20人。"]])).toEqual(["1.培训500人。", "B2"]);
  });

  it("may be asked for and blank", () => {
    expect(goals([["绩效目标", ""]])?.[0]).toBe("");
    expect(goals([["项目名称", "培训"]])).toBeNull();
  });
});

describe("the tasks", () => {
  const tasks = (rows: readonly Row[], merges?: readonly string[]) => tableUnder(rows, merges)?.tasks.map(({ name, content }) => `${name.text} ${content.text}`);

  it("are a name and a content a row, to the next label", () => {
    expect(tasks([["年度主要任务", "任务名称", "主要内容"], ["", "培训", "办班10期"], ["", "慰问", ""], ["", "", ""], ["", "", "其余工作"], ["", "年度目标", "培训500人。"]], ["A2:A6"])).toEqual(["培训 办班10期", "慰问 ", " 其余工作"]);
  });

  it("end where a label begins left of them", () => {
    expect(tasks([["年度主要任务", "任务名称", "主要内容"], ["", "培训", "办班10期"], ["年度目标", "培训500人。", "达到95%"], ["", "慰问", "20人"]], ["A2:A3"])).toEqual(["培训 办班10期"]);
  });

  it("need both headings in one row", () => {
    expect(tasks([["年度主要任务", "任务名称"], ["", "培训"], ["主要内容", "办班"]])).toEqual([]);
    expect(tasks([["项目名称", "培训"]])).toEqual([]);
  });
});

describe("the project's profile", () => {
  const profile = (rows: readonly Row[]) => tableUnder(rows)?.projectProfile;

  it("is read where a form asks for two of its lines", () => {
    const read = profile([["项目类型", "常年项目", "中长期规划", "无"], ["资金管理办法", "某办法", "立项依据", "某文件"], ["使用范围", "全县", "申报条件", "会员"], ["项目起止年限", "2024-2026", "预算单位", "某县总工会"]]);
    expect([read?.projectType, read?.longTermPlan, read?.fundRule, read?.basis, read?.scope, read?.conditions, read?.period, read?.budgetUnit].map((field) => field?.text)).toEqual(["常年项目", "无", "某办法", "某文件", "全县", "会员", "2024-2026", "某县总工会"]);
    expect(read?.allocation).toBeNull();
  });

  it("is none where a form asks for one", () => {
    expect(profile([["立项依据", "某文件"]])).toBeNull();
  });

  it("says how money is shared out, by what is ticked", () => {
    const ways = (...cells: Row) => profile([["项目类型", "常年项目", "立项依据", "某文件"], ["资金分配方式", ...cells]])?.allocation;
    expect(ways("□因素法 ☑项目法")).toEqual({ options: ["□因素法", "☑项目法"], checked: ["项目法"] });
    expect(ways("√ 因素法", "□项目法")).toEqual({ options: ["√ 因素法", "□项目法"], checked: ["因素法"] });
    expect(ways("R因素法")).toEqual({ options: ["R因素法"], checked: ["因素法"] });
    expect(ways("")).toEqual({ options: [], checked: [] });
  });
});
