/** What the figures of a spending plan are, and which cell each of them stands in. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const GRID: readonly Row[] = [["一级指标", "二级指标", "三级指标", "指标值", "备注"], ["产出指标", "数量指标", "培训人数", "≥12人", ""]];
/** The rows stand from row 2. */
const planOf = (rows: readonly Row[], merges: readonly string[] = []) => readSheet(new Sheet(sheetOf("s", [["项目绩效目标表"], ...rows, ...GRID], merges)))[0]?.plan ?? null;

describe("the figures of a plan", () => {
  const reads = (heading: string, budget: CellValue, ...figures: readonly CellValue[]): string => {
    const plan = planOf([["预算数", budget], [heading, "3月底", "6月底", "12月底"], ["", ...figures]], ["A3:A4"]);
    return `${plan?.unit ?? "–"} ${plan?.reads}`;
  };

  it.each<readonly [string, string, CellValue, readonly CellValue[]]>([
    ["% percent", "支出计划（%）", 80, [20, 60, 100]],
    ["% percent", "支出计划（百分比）", 80, [20, 60, 90]],
    ["% percent", "支出计划（累计比例）", 80, ["20%", "60%", "90%"]],
    ["% percent", "资金支出进度计划", 80, [20, 60, 90]],
    ["money amount", "支出计划（万元）", 80, [20, 60, 100]],
    ["money amount", "支出计划（元）", 80, [20, 60, 80]],
    ["money amount", "支出计划（金额）", 80, [20, 60, 70]],
    ["– percent", "资金支出计划", 80, [20, 60, 90]],
    ["% amount", "支出计划（%）", 80, [20, 60, 80]],
    ["– amount", "资金支出计划", 80, [20, 60, 80]],
    ["% percent", "支出计划（%）", 80, ["20%", "60%", "80%"]],
    ["% percent", "支出计划（%）", 100, [20, 60, 100]],
    ["% share", "支出计划（%）", 80, [20, 30, 50]],
    ["– share", "资金支出计划", 80, [20, 30, 50]],
    ["% share", "支出计划（%）", 80, ["", "50%", "50%"]],
    ["% percent", "支出计划（%）", 80, [0, 0, 100]],
    ["% percent", "支出计划（%）", 70, [0, 0, 90]],
    ["– amount", "资金支出计划", 80, [20, 30, 30]],
    ["% percent", "支出计划（%）", 80, [20, 30, 30]],
    ["– percent", "资金支出计划", 80, ["20%", "30%", "30%"]],
    ["– percent", "资金支出计划", "", [20, 30, 30]],
    ["% empty", "支出计划（%）", 80, ["", "", ""]],
    ["% empty", "支出计划（%）", 80, ["无", "", ""]],
    ["money empty", "支出计划（万元）", 80, ["", "", ""]],
  ])("are %s under %s beside a budget of %p: %j", (said, heading, budget, figures) => {
    expect(reads(heading, budget, ...figures)).toBe(said);
  });
});

describe("the places of a plan", () => {
  /** The heading, then "month label-cell figure-cell figure". */
  const places = (rows: readonly Row[], merges?: readonly string[]): string[] | null => {
    const plan = planOf(rows, merges);
    return plan && [rangeAddress(plan.label.range), ...plan.checkpoints.map(({ month, label, value }) => `${month} ${rangeAddress(label.range)} ${rangeAddress(value.range)} ${value.value?.toString() ?? `“${value.text}”`}`)];
  };

  it.each<readonly [string, readonly Row[], readonly string[], readonly string[] | null]>([
    ["below the labels", [["支出计划（%）", "3月底", "6月底"], ["", 25, 50]], ["A2:A3"], ["A2:A3", "3 B2 B3 25", "6 C2 C3 50"]],
    ["beside the labels", [["支出计划（%）", "3月底", 25], ["", "6月底", 50]], ["A2:A3"], ["A2:A3", "3 B2 C2 25", "6 B3 C3 50"]],
    ["in pairs", [["支出计划（%）", "3月底", 25, "6月底", 50]], [], ["A2", "3 B2 C2 25", "6 D2 E2 50"]],
    ["in pairs, blank", [["支出计划（%）", "3月底", "", "6月底", ""], ["绩效目标", "", "", "", ""]], [], ["A2", "3 B2 C2 “”", "6 D2 E2 “”"]],
    ["below labels with room between, blank", [["支出计划（%）", "3月底", "", "6月底", ""], ["", "", "", "", ""], ["绩效目标", "", "", "", ""]], [], ["A2", "3 B2 B3 “”", "6 D2 D3 “”"]],
    ["below labels side by side, blank", [["支出计划（%）", "3月底", "6月底", ""], ["说明", "", "", ""]], [], ["A2", "3 B2 B3 “”", "6 C2 C3 “”"]],
    ["behind blank cells", [["支出计划（%）", "3月底", "", 25], ["", "6月底", "", 50]], ["A2:A3"], ["A2:A3", "3 B2 D2 25", "6 B3 D3 50"]],
    ["left blank below labels of one row", [["支出计划（%）", "3月底", "6月底"], ["", "", ""]], ["A2:A3"], ["A2:A3", "3 B2 B3 “”", "6 C2 C3 “”"]],
    ["left blank beside labels of one column", [["支出计划（%）", "3月底", ""], ["", "6月底", ""]], ["A2:A3"], ["A2:A3", "3 B2 C2 “”", "6 B3 C3 “”"]],
    ["filled with words", [["支出计划（%）", "3月底", "6月底"], ["", "四分之一", 50]], ["A2:A3"], ["A2:A3", "3 B2 B3 “四分之一”", "6 C2 C3 50"]],
    ["filled with a figure below rather than words beside", [["支出计划（%）", "3月底", "备用"], ["", 25, ""], ["", "6月底", "备用"], ["", 50, ""]], ["A2:A5"], ["A2:A5", "3 B2 B3 25", "6 B4 B5 50"]],
    ["without a heading", [["3月底", "6月底"], [25, 50]], [], ["A2", "3 A2 A3 25", "6 B2 B3 50"]],
    ["out of order", [["支出计划（%）", "12月底", "6月底", "3月底"], ["", 100, 50, 25]], ["A2:A3"], ["A2:A3", "3 D2 D3 25", "6 C2 C3 50", "12 B2 B3 100"]],
    ["of one month alone", [["支出计划（%）", "12月底"], ["", 100]], ["A2:A3"], null],
    ["by quarters", [["支出计划（%）", "一季度", "上半年", "三季度", "全年"], ["", 25, 50, 75, 100]], ["A2:A3"], ["A2:A3", "3 B2 B3 25", "6 C2 C3 50", "9 D2 D3 75", "12 E2 E3 100"]],
  ])("are %s", (_, rows, merges, said) => {
    expect(places(rows, merges)).toEqual(said);
  });
});
