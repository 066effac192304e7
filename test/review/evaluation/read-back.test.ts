/** What is read back off a self-evaluation: what it still lacks, what the summary shows of it, and which weights it has. */
import { Big } from "big.js";
import { describe, expect, it } from "@jest/globals";
import type { EarlierForm, EarlierRow } from "../../../src/reports/self-evaluation/earlier";
import { gapsOf } from "../../../src/review/evaluation/gaps";
import { Notes, nameOf, said } from "../../../src/review/evaluation/notes";
import { summaryProject } from "../../../src/review/evaluation/summary-project";
import { weightsOf } from "../../../src/review/evaluation/weights";
import { methodById, type ScoringMethod } from "../../../src/scoring";
import { rangeAddress } from "../../../src/sheet/range";
import { Sheet } from "../../../src/sheet/sheet";
import { readSheet } from "../../../src/tables/read-sheet";
import type { Indicator, Table } from "../../../src/tables/table";
import { goalSheet, type Row, sheetOf } from "../../support/forms";

const method = (id: string): ScoringMethod => {
  const found = methodById(id);
  if (!found) throw new RangeError(id);
  return found;
};
const NATIONAL = method("national-2021");

const read = (sheet: ReturnType<typeof sheetOf>): Table => {
  const [table] = readSheet(new Sheet(sheet));
  if (!table) throw new Error("no table");
  return table;
};

/** The national form; money in row 4, indicators from row 6: target, actual, weight, score, reason. */
const evaluated = (money: Row, rows: readonly Row[], total: Row = ["总分", "", "", "", "", 100, 90, "优"]): Table =>
  read(sheetOf("1", [
    ["项目支出绩效自评表（2024年度）"],
    ["项目名称", "职工培训"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", ...money],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ...rows.map((row, index): Row => [index === 0 ? "产出指标" : "", index === 0 ? "数量指标" : "", ...row]),
    total,
  ]));
const MONEY: Row = [80, 80, 76, 10, "95%", 9.5];
const DONE: Row = ["培训人数", "≥12人", "12人", 60, 60, ""];

describe("a self-evaluation lacks", () => {
  const gaps = (table: Table, by = NATIONAL): string[] => gapsOf(table, by).map(({ what, label, range }) => `${what} ${label}@${rangeAddress(range)}`);

  it.each<readonly [string, Row, readonly Row[], readonly string[]]>([
    ["nothing", MONEY, [DONE], []],
    ["what was executed", [80, 80, "", 10, "", ""], [DONE], ["executed @E4"]],
    ["its budget, at the year's", [80, "", 76, 10, "", ""], [DONE], ["budget @D4"]],
    ["both", ["", "", "", 10, "", ""], [DONE], ["budget @D4", "executed @E4"]],
    ["an actual", MONEY, [DONE, ["合格率", "≥95%", "", 30, "", ""]], ["actual 合格率@E7"]],
    ["a weight before an actual", MONEY, [DONE, ["合格率", "≥95%", "", "", "", ""]], ["weight 合格率@F7"]],
    ["a score", MONEY, [DONE, ["工作保障", "有效保障", "达成", 30, "", ""]], ["score 工作保障@G7"]],
    ["a reason for points lost", MONEY, [DONE, ["合格率", "≥95%", "90%", 30, 28, ""]], ["reason 合格率@H7"]],
    ["no reason where there is one", MONEY, [DONE, ["合格率", "≥95%", "90%", 30, 28, "场地受限"]], []],
    ["no reason for full points", MONEY, [DONE, ["合格率", "≥95%", "90%", 30, 30, ""]], []],
    ["row by row", MONEY, [["培训人数", "≥12人", "", 60, "", ""], ["合格率", "≥95%", " ", 30, "", ""]], ["actual 培训人数@E6", "actual 合格率@E7"]],
  ])("%s", (_, money, rows, expected) => {
    expect(gaps(evaluated(money, rows))).toEqual(expected);
  });

  it("no money where the execution rate has no points, or the table no block", () => {
    expect(gaps(evaluated([80, 80, "", 10, "", ""], [DONE]), { ...NATIONAL, executionPoints: 0 })).toEqual([]);
    expect(gaps({ ...evaluated(MONEY, [DONE]), execution: null })).toEqual([]);
  });
});

describe("the summary shows", () => {
  const shown = (table: Table, ...formulas: readonly string[]) => {
    const { places, figures, ...rest } = summaryProject("k", "培训", "自评 培训", table, new Set(formulas));
    const address = (range: (typeof places)["total"]): string | null => range && rangeAddress(range);
    return {
      ...rest,
      places: Object.entries(places).map(([what, range]) => `${what} ${address(range)}`).join(", "),
      figures: Object.entries(figures).map(([what, value]) => `${what} ${value instanceof Big ? value.toFixed() : value}`).join(", "),
    };
  };

  it("where its figures stand and what they are by now", () => {
    expect(shown(evaluated(MONEY, [DONE, ["合格率", "≥95%", "90%", 20, 18, "场地受限"], ["及时率", "≥95%", "90%", 10, 9, ""]]))).toEqual({
      key: "k", name: "培训", sheet: "自评 培训", isOverall: false, moneyUnit: "万元",
      places: "adjusted D4, executed E4, total G9, grade H9, weights F6:F8, scores G6:G8, reasons H6:H8",
      figures: "adjusted 80, executed 76, total 90, grade 优, unmet 2, withoutReason 1",
    });
  });

  it("nothing of what is not there", () => {
    expect(shown({ ...evaluated(MONEY, [DONE]), execution: null, totals: null, indicators: [] })).toMatchObject({
      moneyUnit: "万元",
      places: "adjusted null, executed null, total null, grade null, weights null, scores null, reasons null",
      figures: "adjusted null, executed null, total null, grade , unmet 0, withoutReason 0",
    });
  });

  it("a blank grade by the first formula behind the total", () => {
    const table = evaluated(MONEY, [DONE], ["总分", "", "", "", "", 100, 90, ""]);
    expect(table.totals?.grade).toBeNull();
    expect(shown(table, "6/5", "6/9", "6/7", "5/7").places).toContain("total G7, grade H7,");
    expect(shown(table, "6/5", "6/6", "5/7").places).toContain("total G7, grade null,");
  });

  it("a whole unit, and money in 元", () => {
    const table = evaluated(MONEY, [DONE]);
    expect(shown({ ...table, kind: "overall-self-evaluation" }).isOverall).toBe(true);
    expect(shown({ ...table, execution: table.execution && { ...table.execution, unit: "元" } }).moneyUnit).toBe("元");
  });
});

describe("weights are", () => {
  const rows: readonly Row[] = [["培训人数", "≥12人", "12人", 50, 50, ""], ["合格率", "≥95%", "95%", 40, 40, ""]];
  const table = evaluated(MONEY, rows);
  const plain = read(goalSheet({ rows: [["产出指标", "数量指标", "培训人数", "", "≥12人", ""], ["", "质量指标", "合格率", "", "≥95%", ""], ["效益指标", "社会效益指标", "上岗率", "", "≥80%", ""], ["满意度指标", "服务对象满意度指标", "满意度", "", "≥90%", ""]] }));

  function weights(of: Table, typed: readonly (number | null)[] | null, by = NATIONAL) {
    const note = new Notes();
    const earlierRows = (typed ?? []).map((weight, index): EarlierRow => ({ indicator: of.indicators[index] as Indicator, actual: null, weight: weight === null ? null : new Big(weight), score: null, reason: "", beside: [] }));
    const earlier: EarlierForm | null = typed && { table: of, texts: {}, moneyUnit: null, funds: [], rows: earlierRows, besideHead: [], below: [] };
    const found = weightsOf(of.indicators, of, by, earlier, (index) => earlierRows[index] ?? null, note);
    return { weights: found.map((weight) => weight?.toNumber() ?? null), kept: note.kept, differences: note.differences.map(({ what, label, kept, source }) => `${what} ${label} ${kept} (${source})`) };
  }

  it("the table's own", () => {
    expect(weights(table, null)).toEqual({ weights: [50, 40], kept: 0, differences: [] });
  });

  it("those typed before, told where the table has others", () => {
    expect(weights(table, [60, 40])).toEqual({ weights: [60, 40], kept: 1, differences: ["weight 培训人数 60 (50)"] });
    expect(weights(table, [60, null])).toEqual({ weights: [60, 40], kept: 1, differences: ["weight 培训人数 60 (50)"] });
    expect(weights(table, [null, null])).toEqual({ weights: [50, 40], kept: 0, differences: [] });
  });

  it("assigned where the table has none, and again while nobody changed them", () => {
    const assigned = weights(plain, null).weights;
    expect(assigned.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)).toBe(90);
    expect(weights(plain, assigned)).toEqual({ weights: assigned, kept: 0, differences: [] });
    const other = weights(plain, null, method("national-2020")).weights;
    expect(weights(plain, other)).toEqual({ weights: assigned, kept: 0, differences: [] });
  });

  it("those typed in place of assigned ones, and none for a new row", () => {
    expect(weights(plain, [11, 12, 13])).toEqual({ weights: [11, 12, 13, null], kept: 3, differences: [] });
  });
});

describe("notes", () => {
  it("count what is kept, and keep what the source says otherwise", () => {
    const notes = new Notes();
    notes.keep({ what: "actual", label: "人数", kept: "9", source: "" });
    notes.keep({ what: "actual", label: "人数", kept: "9", source: " " });
    notes.keep({ what: "text", label: "目标", kept: "甲", source: "乙" });
    notes.count(["", " ", "甲", 0, false]);
    expect([notes.kept, notes.differences]).toEqual([6, [{ what: "text", label: "目标", kept: "甲", source: "乙" }]]);
  });

  it("say figures in full, texts as they are and nothing for nothing", () => {
    expect([said(new Big("1234567.5")), said("甲"), said(null)]).toEqual(["1234567.5", "甲", ""]);
  });

  it("call an indicator by its name, else its description", () => {
    const named = (name: string, description: string) => read(goalSheet({ rows: [["产出指标", "数量指标", name, description, "≥12人", ""]] })).indicators.map(nameOf);
    expect([named(" 培训人数 ", "说明"), named("", " 说明 "), named("", "")]).toEqual([["培训人数"], ["说明"], [""]]);
  });
});
