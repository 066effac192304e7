/** The money of a workbook as the pane shows it: plans as a course of the year, sources, execution, projects side by side. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import fc from "fast-check";
import { check } from "../../src/review/check";
import { fundingView, isConversion, type TableFunds, touches } from "../../src/review/funding-view";
import { withEdits } from "../../src/review/fix";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import "../support/properties";
import { evaluationSheet, goalSheet, type GoalParts, type Row, sheetOf, workbookOf } from "../support/forms";
import seedFacts from "../seeds/facts.json";
import { seedWorkbook } from "../taskpane/seed-workbook";

const viewOf = (workbook: WorkbookData) => fundingView(check(workbook));
const fundsOf = (...sheets: readonly SheetData[]): TableFunds => {
  const [first] = viewOf(workbookOf(...sheets)).tables;
  if (!first) throw new Error("no table with money");
  return first;
};
const MONTHS = ["3月底", "6月底", "10月底", "12月底"] as const;
const goalWithPlan = (figures: readonly CellValue[], parts: GoalParts = {}): SheetData => goalSheet({ ...parts, plan: MONTHS.map((label, index) => [label, figures[index] ?? ""] as const) });
const planOf = (figures: readonly CellValue[], parts: GoalParts = {}) => {
  const { plan } = fundsOf(goalWithPlan(figures, parts));
  if (!plan) throw new Error("no plan");
  return plan;
};

describe("on the seed tables", () => {
  interface Facts {
    readonly sheet: string;
    readonly budget?: { readonly total: number } | null;
    readonly plan?: { readonly values: readonly (number | null)[]; readonly reads: string } | null;
  }

  /** Without checkpoints at the end that have no figure: facts list them where the form has no column for them too. */
  const upToLast = (percents: readonly (string | null)[]): readonly (string | null)[] => percents.slice(0, percents.findLastIndex((percent) => percent !== null) + 1);

  function convertedByHand({ budget, plan }: Facts): readonly (string | null)[] | null {
    if (!plan) return null;
    const { values, reads } = plan;
    const filled = values.flatMap((value) => value ?? []);
    const areShares = reads === "percent" && filled.length > 1 && filled.at(-1) !== 100 && filled.reduce((sum, value) => sum + value, 0) === 100;
    const first = values.findIndex((value) => value !== null);
    return values.map((value, index) => {
      if (value === null) return index < first ? "0.00" : null;
      if (areShares) return values.slice(0, index + 1).reduce<number>((sum, one) => sum + (one ?? 0), 0).toFixed(2);
      return reads === "万元" ? new Big(value).times(100).div(budget?.total ?? 1).toFixed(2) : value.toFixed(2);
    });
  }

  it.each(seedFacts.units)("$unit: every budget, and every plan converted by hand", ({ unit, tables }) => {
    const workbook = seedWorkbook(unit);
    const byHand = (tables as unknown as readonly Facts[]).flatMap((facts) => (facts.budget ? [{ sheet: facts.sheet, total: facts.budget.total, percents: upToLast(convertedByHand(facts) ?? []) }] : []));
    const shown = viewOf(workbook).tables.map(({ sheetId, plan, sources }) => ({
      sheet: workbook.sheets.find(({ id }) => id === sheetId)?.name,
      total: Number(sources?.total?.text),
      percents: upToLast(plan?.points.map(({ cumulative }) => cumulative) ?? []),
    }));
    expect(shown).toEqual(byHand);
  });

  it("adds all projects, and holds them against 项目支出 of the departmental tables", () => {
    const { projects, projectTotal } = viewOf(seedWorkbook("平乡县总工会"));
    expect(projects.goal?.bars.map(({ amount }) => amount?.text)).toEqual(["328.00", "4.92", "1.00", "2.00", "10.00"]);
    expect([projects.goal?.total, projects.goal?.unit, projects.evaluation]).toEqual(["345.92", "万元", null]);
    expect(projectTotal).toMatchObject({ sheet: "03.支出总表", unit: "万元", amount: { text: "345.92" }, projects: 5, difference: "0.00" });
  });

  it("does not count a whole unit among its projects", () => {
    const { projects, tables } = viewOf(seedWorkbook("渠县总工会"));
    expect([tables.length, projects.evaluation?.bars.length, projects.evaluation?.total]).toEqual([12, 11, "315.878"]);
  });
});

describe("the plan", () => {
  it("in cumulative percent is its own course", () => {
    const plan = planOf(["25%", "50%", "70%", "100%"]);
    expect(plan).toMatchObject({ reads: "percent", unit: "%", isConverted: false, remark: null });
    expect(plan.points.map(({ month, raw, cumulative, even, difference }) => [month, raw.text, cumulative, even, difference])).toEqual([
      [3, "25", "25.00", "25.00", "0.00"],
      [6, "50", "50.00", "50.00", "0.00"],
      [10, "70", "70.00", "83.33", "-13.33"],
      [12, "100", "100.00", "100.00", "0.00"],
    ]);
  });

  it.each<readonly [string, readonly CellValue[], GoalParts, readonly (string | null)[], string | null, string]>([
    ["amounts under %", [21, 42, 70, 80], {}, ["26.25", "52.50", "87.50", "100.00"], "amounts", "万元"],
    ["amounts with thousands", [210_000, 420_000, 700_000, 800_000], { total: 800_000, fiscal: 800_000 }, ["26.25", "52.50", "87.50", "100.00"], "amounts", "万元"],
    ["shares of 100", ["10%", "20%", "30%", "40%"], {}, ["10.00", "30.00", "60.00", "100.00"], "shares", "%"],
    ["blanks before the first payment", ["", "", "50%", "100%"], {}, ["0.00", "0.00", "50.00", "100.00"], null, "%"],
    ["a gap and a blank end", ["25%", "", "70%", ""], {}, ["25.00", null, "70.00", null], null, "%"],
    ["a text that is no figure", ["25%", "待定", "75%", "100%"], {}, ["25.00", null, "75.00", "100.00"], null, "%"],
    ["nothing", ["", "", "", ""], {}, [null, null, null, null], "empty", "%"],
    ["money of each period under 万元", [20, 20, 25, 15], { planHeading: "资金支出计划（万元）" }, ["25.00", "50.00", "81.25", "100.00"], null, "万元"],
    ["cumulative money under 万元", [20, 40, 65, 80], { planHeading: "资金支出计划（万元）" }, ["25.00", "50.00", "81.25", "100.00"], null, "万元"],
    ["cumulative money under 元 beside a budget in 万元", [200_000, 400_000, 650_000, 800_000], { planHeading: "资金支出计划（元）" }, ["25.00", "50.00", "81.25", "100.00"], null, "元"],
    ["money that makes no course", [20, 20, 20, 10], { planHeading: "资金支出计划（万元）" }, [null, null, null, null], "unclear", "万元"],
    ["money without a budget", [20, 40, 65, 80], { planHeading: "资金支出计划（万元）", total: "", fiscal: "" }, [null, null, null, null], "no-budget", "万元"],
    ["money of each period under a heading without a unit", [20, 20, 25, 15], { planHeading: "分阶段安排" }, ["25.00", "50.00", "81.25", "100.00"], null, "万元"],
    ["money of each quarter under a heading of another form", [20, 20, 25, 15], { planHeading: "分季度用款计划（万元）" }, ["25.00", "50.00", "81.25", "100.00"], null, "万元"],
    ["percent under a heading without a unit", [25, 50, 75, 100], { planHeading: "支出计划" }, ["25.00", "50.00", "75.00", "100.00"], null, "%"],
    ["figures that nothing says to be percent", [60, 90, 90, 60], { planHeading: "支出计划" }, [null, null, null, null], "unclear", ""],
    ["percent of a budget of 100", [25, 50, 75, 100], { total: 100, fiscal: 100 }, ["25.00", "50.00", "75.00", "100.00"], null, "%"],
  ])("%s", (_, figures, parts, percents, remark, unit) => {
    const plan = planOf(figures, parts);
    expect(plan.points.map(({ cumulative }) => cumulative)).toEqual(percents);
    expect([plan.remark, plan.unit]).toEqual([remark, unit]);
  });

  it("stored as shares of 1 and shown as percent is percent", () => {
    const sheet = goalWithPlan([0.25, 0.5, 0.75, 1]);
    const formats = sheet.values.map((row) => row.map((value) => (typeof value === "number" && value <= 1 ? "0%" : "General")));
    const { plan } = fundsOf({ ...sheet, formats });
    expect(plan?.points.map(({ raw, cumulative }) => `${raw.text} ${cumulative}`)).toEqual(["25 25.00", "50 50.00", "75 75.00", "100 100.00"]);
  });

  it("says of a blank and of a text that they are no figures", () => {
    expect(planOf(["", "待定", "75%", "100%"]).points.map(({ raw }) => raw.state)).toEqual(["blank", "unreadable", "figure", "figure"]);
  });

  it("is not there where the form has none", () => {
    expect(fundsOf(goalSheet({ plan: null })).plan).toBeNull();
  });
});

describe("the conversion", () => {
  const fixesOn = (sheet: SheetData) => {
    const result = check(workbookOf(sheet));
    const plan = fundingView(result).tables[0]?.plan;
    if (!plan) throw new Error("no plan");
    return { plan, fixes: result.findings.flatMap(({ range, fix }) => (fix && touches(plan.places, range) ? [fix] : [])) };
  };

  it("is the fix that writes what the course is", () => {
    const { plan, fixes } = fixesOn(goalWithPlan([21, 42, 70, 80]));
    expect(fixes.map((fix) => isConversion(plan, fix.edits))).toEqual([true]);
    expect(isConversion(plan, fixes[0]?.edits.map((edit) => ({ ...edit, to: 1 })) ?? [])).toBe(false);
    expect(isConversion(plan, [])).toBe(false);
  });

  it("is none of a plan that is percent already", () => {
    const { plan, fixes } = fixesOn(goalWithPlan(["25", "50", "75", "100"]));
    expect(fixes.filter((fix) => isConversion(plan, fix.edits))).toEqual([]);
  });

  it("written, is the course it promised, with nothing left to convert", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.boolean(), (steps, areShares) => {
        const sums = steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0));
        const whole = (sums[3] ?? 0) / 100;
        const figures = areShares ? sharesOf(steps) : sums.map((sum) => sum / 100);
        const workbook = workbookOf(goalWithPlan(figures, { total: whole, fiscal: whole }));
        const { findings, ...result } = check(workbook);
        const plan = fundingView(result).tables[0]?.plan;
        const finding = plan && findings.find(({ fix }) => fix && isConversion(plan, fix.edits));
        if (!plan || !finding?.fix) return plan?.isConverted !== true;
        const edits = finding.fix.edits.map(({ range, to }) => ({ sheetId: finding.sheetId, row: range.top, column: range.left, to }));
        const after = fundingView(check(withEdits(workbook, edits))).tables[0]?.plan;
        expect(after?.points.map(({ cumulative }) => cumulative)).toEqual(plan.points.map(({ cumulative }) => cumulative));
        expect(after?.isConverted).toBe(false);
        return true;
      }),
    );
  });
});

/** Four whole percents that add up to 100. */
function sharesOf(steps: readonly number[]): string[] {
  const shares = steps.slice(0, 3).map((step) => (step % 32) + 1);
  return [...shares, 100 - shares.reduce((sum, share) => sum + share, 0)].map((share) => `${share}%`);
}

describe("the sources", () => {
  const under = (rows: readonly Row[]): SheetData => sheetOf("s", [["项目支出绩效目标表"], ...rows, ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥12人"]]);
  const sourcesOf = (rows: readonly Row[]) => {
    const { sources } = fundsOf(under(rows));
    return sources && { unit: sources.unit, rows: sources.rows.map(({ kind, label, amount, share, isWithin }) => [kind, label, amount.text || amount.state, share, isWithin]), total: sources.total?.text, difference: sources.difference };
  };

  it("agree with the total, a blank counting as 0", () => {
    expect(sourcesOf([["项目资金（万元）", "年度资金总额", "80.00"], ["", "其中：财政拨款", "80.00"], ["", "其他资金", ""]])).toEqual({
      unit: "万元",
      rows: [["fiscal", "", "80.00", "100", false], ["other", "", "blank", "0", false]],
      total: "80.00",
      difference: "0.00",
    });
  });

  it("differ from it, in 元", () => {
    expect(sourcesOf([["项目资金（元）", "年度资金总额", 800_000], ["", "其中：财政拨款", 600_000], ["", "其他资金", 250_000.5]])).toMatchObject({ unit: "元", difference: "50000.5" });
  });

  it("of the form's own are counted with them where together they make the total", () => {
    expect(sourcesOf([["项目资金（万元）", "年度资金总额", 10], ["", "其中：当年财政拨款", 6], ["", "上年结转资金", 3], ["", "其他资金", 1]])).toMatchObject({
      rows: [["fiscal", "", "6", "60", false], ["part", "上年结转资金", "3", "30", false], ["other", "", "1", "10", false]],
      difference: "0",
    });
  });

  it("of the form's own are shares of the others where those make the total", () => {
    expect(sourcesOf([["项目资金（万元）", "年度资金总额", 10], ["", "其中：财政拨款", 9], ["", "其中：上年结转资金", 3], ["", "其他资金", 1]])).toMatchObject({
      rows: [["fiscal", "", "9", "90", false], ["part", "上年结转资金", "3", "30", true], ["other", "", "1", "10", false]],
      difference: "0",
    });
  });

  it("that need not make the total are not held against it", () => {
    expect(sourcesOf([["项目资金（万元）", "年度资金总额", 10], ["", "其中：财政拨款", 5], ["", "上年结转资金", 1], ["", "其他资金", 1]])).toMatchObject({ difference: null });
    expect(sourcesOf([["项目资金（万元）", "年度资金总额", ""], ["", "其中：财政拨款", 5]])).toMatchObject({ total: "", difference: null });
  });
});

describe("the execution", () => {
  const national = sheetOf("自评", [
    ["项目支出绩效自评表"],
    ["项目名称", "职工培训"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", 100, 90, 78.5, 10, "", ""],
    ["", "其中：当年财政拨款", 80, 80, 78.5, "—", "", "—"],
    ["", "其他资金", 20, 10, "", "—", "", "—"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "培训人数", "≥12人", "12人", 90, 90],
  ], ["A3:B3", "A4:A6"]);

  it("is measured by the adjusted budget, line by line", () => {
    const { execution, sources } = fundsOf(national);
    expect(sources).toBeNull();
    expect(execution?.isAdjusted).toBe(true);
    expect(execution?.lines.map(({ label, isTotal, budget, executed, rate }) => [label, isTotal, budget?.text, executed?.state, rate])).toEqual([
      ["年度资金总额", true, "90", "figure", "87.22"],
      ["其中：当年财政拨款", false, "80", "figure", "98.13"],
      ["其他资金", false, "10", "blank", null],
    ]);
  });

  it("of a self-evaluation without the block is its sources", () => {
    expect(fundsOf(evaluationSheet())).toMatchObject({ execution: null, sources: { total: { text: "80" } } });
  });
});

describe("the projects", () => {
  const inYuan = sheetOf("元", [
    ["项目支出绩效目标表"],
    ["项目名称", "职工之家"],
    ["项目资金（元）", "年度资金总额", 1_260_000.5],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "建设数量", "≥2个"],
  ]);

  it("in different units are brought to one, exactly, and it is said", () => {
    const { projects } = viewOf(workbookOf(goalSheet({ total: "80.00", fiscal: 80 }), inYuan));
    expect(projects.goal).toMatchObject({ unit: "万元", convertedFrom: ["万元", "元"], total: "206.00005", leftOut: 0 });
    expect(projects.goal?.bars.map(({ amount, length }) => [amount?.text, length])).toEqual([["80.00", "63.49"], ["126.00005", "100"]]);
  });

  it("without a figure are listed and not counted", () => {
    const { projects } = viewOf(workbookOf(goalSheet(), goalSheet({ sheet: "2", name: "慰问", code: null, total: "", fiscal: "" })));
    expect(projects.goal).toMatchObject({ total: "80", leftOut: 1 });
    expect(projects.goal?.bars.map(({ amount, length }) => [amount?.state, length])).toEqual([["figure", "100"], ["blank", "0"]]);
  });

  it("are no list where there is one", () => {
    expect(viewOf(workbookOf(goalSheet())).projects).toEqual({ goal: null, evaluation: null });
  });
});

it("has nothing to show of departmental tables alone, or of none", () => {
  const workbook = seedWorkbook("平乡县总工会");
  expect(viewOf({ ...workbook, sheets: workbook.sheets.slice(0, 9) })).toEqual({ tables: [], projects: { goal: null, evaluation: null }, projectTotal: null });
  expect(viewOf({ name: null, sheets: [] }).tables).toEqual([]);
});
