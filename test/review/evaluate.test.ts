/** 生成自评表: which sheets are made from which tables, and what is told of them. */
import { describe, expect, it } from "@jest/globals";
import { methodById } from "../../src/scoring";
import { rangeAddress } from "../../src/sheet/range";
import { writtenSheet } from "../../src/sheet/written";
import { readWorkbook } from "../../src/tables/read-workbook";
import { Book, type Goal, goalTable, type Grid } from "./evaluation-book";

const indicators: readonly Goal[] = [
  { name: "培训人数", target: "≥12人" },
  { level2: "质量指标", name: "合格率", target: "≥95%" },
  { level1: "效益指标", level2: "社会效益指标", name: "工作保障", target: "有效保障" },
  { level1: "满意度指标", level2: "服务对象满意度指标", name: "职工满意度", target: "≥90%" },
];
const training = goalTable({ name: "职工培训", code: "13053524P00000210188P" }, indicators);
const relief = goalTable({ name: "困难帮扶", budget: 20 }, indicators);

/** A self-evaluation of the user's own, without weights' column headed otherwise than the national form. */
const ownEvaluation = (name: string, rows: Grid, more: Grid = []): Grid => [
  ["项目支出绩效自评表（2024年度）"],
  ["项目名称", name],
  ["主管部门", "县总工会", "", "实施单位", "某县总工会"],
  ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["", "年度资金总额", 80, 80, 76, 10, "95%", 9.5],
  ["年度总体目标", "预期目标", "", "", "实际完成情况"],
  ["", "保障工作正常开展", "", "", "已全部开展"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ...rows,
  ["总分", "", "", "", "", 100, ""],
  ...more,
];

const rows: Grid = [
  ["产出指标", "数量指标", "培训人数", "≥12人", "9人", 50, 37.5, "场地受限"],
  ["效益指标", "社会效益指标", "工作保障", "有效保障", "部分达成年度指标并具有一定效果", 30, 20, ""],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%", "92%", 10, 10, ""],
];

const told = (book: Book) => book.generate().projects.map(({ sheetName, marker, layout, method }) => [sheetName, marker, layout, method.id]);

describe("the sheets", () => {
  it("are one a project, and the summary for two or more", () => {
    const one = new Book({ 目标: training, 说明: [["随便写的"]] }).generate();
    expect(one.sheets.map(({ name }) => name)).toEqual(["自评 职工培训"]);
    expect(one.summary).toBeNull();
    const two = new Book({ 目标: training, 目标二: relief }).generate();
    expect(two.sheets.map(({ name, marker }) => [name, marker.name])).toEqual([
      ["自评 职工培训", "_Jixiao_Evaluation_1"],
      ["自评 困难帮扶", "_Jixiao_Evaluation_2"],
      ["自评汇总", "_Jixiao_Summary"],
    ]);
    expect(two.summary).toEqual({ sheetName: "自评汇总", isNew: true });
    const again = new Book({ 目标: training, 目标二: relief });
    again.generate();
    expect(again.generate().summary).toEqual({ sheetName: "自评汇总", isNew: false });
  });

  it("are none where nothing can be evaluated, and never made from ours", () => {
    expect(new Book({ 说明: [["随便写的"]], 空: [] }).generate()).toEqual({ sheets: [], projects: [], summary: null, unread: [] });
    const book = new Book({ 目标: training, 目标二: relief });
    book.generate();
    expect(told(book)).toHaveLength(2);
  });

  it("have the layout and method of the table's form, or those chosen", () => {
    const overall: Grid = [["部门整体支出绩效目标完成情况自评表"], ["部门名称", "某县总工会"], ["年度部门整体支出预算", "资金总额", 322.66], ["年度主要任务", "任务名称", "主要内容"], ["", "培训", "办班"], ["一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "实际完成指标值"], ["产出指标", "数量指标", "培训人数", "≥", 12, "人", 90, 12]];
    const book = new Book({ 整体: overall, 目标: training });
    expect(told(book)).toEqual([
      ["自评 部门整体支出", "_Jixiao_Evaluation_1", "overall", "sichuan"],
      ["自评 职工培训", "_Jixiao_Evaluation_2", "national", "hebei"],
    ]);
    const method = methodById("national-2021");
    const chosen = book.evaluate({ layout: "sichuan", method });
    expect(chosen.projects.map(({ layout, method: { id } }) => [layout, id])).toEqual([["overall", "national-2021"], ["sichuan", "national-2021"]]);
  });

  it("are made from the self-evaluation where a project has a goal table too", () => {
    const book = new Book({ 目标: training, 自评: ownEvaluation("职工培训", rows) });
    const { projects } = book.generate();
    expect(projects.map(({ name, sources }) => [name, sources.map(({ sheet }) => sheet)])).toEqual([["职工培训", ["自评", "目标"]]]);
    expect(book.texts(projects[0]?.sheetName ?? "")).toContain("13053524P00000210188P");
  });

  it("are apart for projects that only share their name, and for another year's", () => {
    const twice = new Book({ 一: goalTable({ name: "办公费", code: "13053524P00000210188P" }, indicators), 二: goalTable({ name: "办公费", code: "13053524P00000110754P" }, indicators) });
    expect(told(twice).map(([name]) => name)).toEqual(["自评 办公费", "自评 办公费 (2)"]);
    const years = new Book({ 一: [["2023年度项目支出绩效目标表"], ...relief.slice(1)], 二: ownEvaluation("困难帮扶", rows) });
    expect(told(years)).toHaveLength(2);
  });

  it("are for the tables that are named", () => {
    const book = new Book({ 目标: training, 目标二: relief });
    const { tables } = { tables: readWorkbook(book.workbook).flatMap((reading) => reading.tables) };
    const only = new Set(tables.filter(({ sheet }) => sheet === "目标二").map(({ id }) => id));
    expect(book.generate({ only }).sheets.map(({ name }) => name)).toEqual(["自评 困难帮扶"]);
    // The other's 自评表 comes later; the summary then lists both.
    const all = book.generate();
    expect(all.projects.map(({ name, isNew }) => [name, isNew])).toEqual([["职工培训", true], ["困难帮扶", false]]);
    const again = book.generate({ only });
    expect(again.sheets.map(({ name }) => name)).toEqual(["自评 困难帮扶", "自评汇总"]);
    expect(book.texts("自评汇总")).toEqual(expect.arrayContaining(["职工培训", "困难帮扶"]));
  });

  it("are made from another workbook's tables", () => {
    const here = new Book({ 别的: [["随便写的"]] });
    const there = new Book({ 目标: training });
    const evaluate = () => here.evaluateFrom(there.workbook);
    expect(evaluate().projects.map(({ sheetName, isNew }) => [sheetName, isNew])).toEqual([["自评 职工培训", true]]);
    for (const content of evaluate().sheets) here.write(content);
    expect(evaluate().projects.map(({ sheetName, isNew }) => [sheetName, isNew])).toEqual([["自评 职工培训", false]]);
    // Without that workbook the 自评表 is what there is to go on.
    expect(here.generate().projects.map(({ sheetName, sources, table }) => [sheetName, sources.length, table?.indicators.length])).toEqual([["自评 职工培训", 0, 4]]);
  });
});

describe("names and markers", () => {
  it("keep to what Excel allows, are free, and stay as the user has them", () => {
    const name = "冀财行[2023]98号*关于提前下达/困难职工及劳模帮扶救助专项资金的通知";
    const book = new Book({ 目标: goalTable({ name }, indicators), "自评 困难帮扶": [["自己的"]], 目标二: relief });
    expect(told(book).map(([sheet, marker]) => [sheet, marker])).toEqual([
      ["自评 冀财行〔2023〕98号＊关于提前下达／困难职工及劳模帮", "_Jixiao_Evaluation_1"],
      ["自评 困难帮扶 (2)", "_Jixiao_Evaluation_2"],
    ]);
    book.rename("自评 困难帮扶 (2)", "帮扶自评");
    book.put("目标零", goalTable({ name: "新项目" }, indicators));
    book.drop("自评 冀财行〔2023〕98号＊关于提前下达／困难职工及劳模帮");
    expect(told(book).map(([sheet, marker]) => [sheet, marker])).toEqual([
      ["自评 冀财行〔2023〕98号＊关于提前下达／困难职工及劳模帮", "_Jixiao_Evaluation_3"],
      ["帮扶自评", "_Jixiao_Evaluation_2"],
      ["自评 新项目", "_Jixiao_Evaluation_4"],
    ]);
  });
});

describe("figures of the source", () => {
  it("of a goal table: the budget twice, weights assigned, everything else to be filled in", () => {
    const book = new Book({ 目标: training });
    const [project] = book.generate().projects;
    expect(project?.table?.indicators.map(({ target, weight }) => [target?.text, weight?.text])).toEqual([["≥12人", "25"], ["≥95%", "25"], ["有效保障", "30"], ["≥90%", "10"]]);
    expect(project?.table?.execution?.rows[0]).toMatchObject({ budget: { text: "80.00" }, adjusted: { text: "80.00" }, executed: { text: "" } });
    expect(project?.gaps.map(({ what, label, range }) => `${what} ${label} ${rangeAddress(range)}`)).toEqual(["executed  F5", "actual 培训人数 F12", "actual 合格率 F13", "actual 工作保障 F14", "actual 职工满意度 F15"]);
  });

  it("of a self-evaluation: actuals, reasons, weights, money, texts, and the scores that only a person can give", () => {
    const book = new Book({ 自评: ownEvaluation("职工培训", rows) });
    const [project] = book.generate().projects;
    expect(project?.table?.indicators.map(({ actual, weight, score, reason }) => [actual?.text, weight?.text, score?.text, reason?.text])).toEqual([
      ["9人", "50", "37.50", "场地受限"],
      ["部分达成年度指标并具有一定效果", "30", "20.00", ""],
      ["92.00%", "10", "10.00", ""],
    ]);
    expect(project).toMatchObject({ total: 77, grade: "中", kept: 0, differences: [] });
    expect(project?.gaps.map(({ what, label }) => [what, label])).toEqual([["reason", "工作保障"]]);
    expect(book.texts("自评 职工培训")).toEqual(expect.arrayContaining(["县总工会", "某县总工会", "已全部开展", "保障工作正常开展"]));
  });

  it("of a form whose indicators are out of a hundred, or hold the execution rate themselves", () => {
    const whole = ownEvaluation("职工培训", [["产出指标", "数量指标", "培训人数", "≥12人", "12人", 100, 100, ""]]).filter((row) => !String(row[1] ?? "").startsWith("年度资金") && row[0] !== "项目资金（万元）");
    expect(new Book({ 自评: whole }).generate().projects[0]).toMatchObject({ total: 100, grade: "优", gaps: [] });
    const among = ownEvaluation("职工培训", [["预算执行率", "", "预算执行率", "100%", "95%", 20, 19, ""], ["产出指标", "数量指标", "培训人数", "≥12人", "12人", 80, 80, ""]]).map((row) => (row[1] === "年度资金总额" ? ["", "年度资金总额", 80, 80, 76, "", "95%", ""] : row));
    expect(new Book({ 自评: among }).generate().projects[0]).toMatchObject({ total: 99, grade: "优" });
  });

  it("in 元 stay in 元", () => {
    const yuan = ownEvaluation("职工培训", rows).map((row) => (row[0] === "项目资金（万元）" ? ["项目资金（元）", ...row.slice(1)] : row[1] === "年度资金总额" ? ["", "年度资金总额", 800_000, 800_000, 760_000, 10, "95%", 9.5] : row));
    const [project] = new Book({ 自评: yuan }).generate().projects;
    expect(project?.table?.execution).toMatchObject({ unit: "元", rows: [{ executed: { text: "760,000.00" } }, {}, {}, {}] });
  });
});

describe("what is made", () => {
  it("is the same when it is made again", () => {
    const book = new Book({ 目标: training, 目标二: relief, 自评: ownEvaluation("另一个", rows, [["存在问题", "人手不足"]]) });
    const first = book.generate();
    expect(book.evaluate().sheets).toEqual(first.sheets);
    expect(book.evaluate().projects.map(({ kept, isNew }) => [kept, isNew])).toEqual([[0, false], [0, false], [0, false]]);
  });

  it("carries no text of the workbook as a formula", () => {
    const nasty = ["=1+1", "+A1", "-2人", "@SUM(A1)", "＝HYPERLINK(1)", "\t=1"];
    const book = new Book({ 目标: goalTable({ name: "=cmd", goals: "=SUM(A1:A9)" }, nasty.map((name) => ({ name, target: name }))) });
    const [content] = book.generate().sheets;
    const typed = content?.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula]))) ?? [];
    expect(typed.filter((formula) => /cmd|HYPERLINK|SUM\(A1:A9\)/u.test(formula))).toEqual([]);
    expect(content && writtenSheet(content, "x").values.flat()).toEqual(expect.arrayContaining(["=cmd", "=SUM(A1:A9)", "=1+1", "@SUM(A1)"]));
  });
});
