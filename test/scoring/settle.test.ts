import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import { scoreTable, settledPoints } from "../../src/scoring";
import { executionOf, executionRow, NATIONAL, type Parts, scoreOf, tableOf } from "./rows";

const words: Parts = { level1: "效益指标", level2: "社会效益指标", name: "氛围", target: "有效提升", weight: 30 };
const met: Parts = { target: "≥10人", actual: "10人", weight: 50 };
const figures = { target: "≥10人", weight: 50 } as const;

describe("what a row counts with", () => {
  it.each<readonly [what: string, parts: Parts, chosen: number | null, settled: string | null]>([
    ["the computed points", { ...figures, actual: "9人" }, null, "45"],
    ["the computed points, whatever was typed", { ...figures, actual: "9人" }, 50, "45"],
    ["all of it where it is said to be achieved", { ...words, actual: "达成年度指标" }, null, "30"],
    ["all of it where the actual repeats what was wanted", { ...words, actual: "有效提升" }, null, "30"],
    ["what was given within the band", { ...words, actual: "达成年度指标" }, 27, "27"],
    ["no less than the band", { ...words, actual: "达成年度指标" }, 3, "24"],
    ["no more than the band", { ...words, actual: "部分达成" }, 30, "24"],
    ["nothing yet where it is partly achieved", { ...words, actual: "部分达成" }, null, null],
    ["nothing yet where the band is open", { ...words, actual: "明显改善" }, null, null],
    ["what was given for an open band", { ...words, actual: "明显改善" }, 20, "20"],
    ["what was given where figures decide nothing", { ...figures, actual: "已完成" }, 41, "41"],
    ["never less than nothing", { ...figures, actual: "已完成" }, -1, "0"],
    ["nothing yet without an actual", { ...figures, actual: "" }, null, null],
  ])("%s", (_, parts, chosen, settled) => {
    expect(settledPoints(scoreOf(parts), chosen === null ? null : new Big(chosen))?.toFixed() ?? null).toBe(settled);
  });
});

describe("what a table comes to", () => {
  const execution = executionOf(executionRow({ adjusted: 80, executed: 60, max: 10 }));
  const rows: Parts[] = [met, { ...words, actual: "达成年度指标" }, { ...words, actual: "明显改善", weight: 10 }];

  it("is open while a row is", () => {
    expect(scoreTable(tableOf(rows, { execution }), NATIONAL).settled).toBeNull();
  });

  it("is the sum of all once a person chose", () => {
    const scored = scoreTable(tableOf(rows, { execution }), NATIONAL, { chosen: [null, null, new Big(8)] });
    expect([scored.settled?.toFixed(), scored.indicators.map(({ settled }) => settled?.toFixed())]).toEqual(["95.5", ["50", "30", "8"]]);
  });

  it("counts a score given where figures decide nothing, in the span of totals too", () => {
    const scored = scoreTable(tableOf([met, { ...figures, actual: "已完成" }]), NATIONAL, { chosen: [null, new Big(40)] });
    expect([scored.settled?.toFixed(), scored.total?.min.toFixed(), scored.total?.max.toFixed(), scored.grade]).toEqual(["90", "90", "90", "优"]);
  });

  it("is nothing without indicators", () => {
    expect(scoreTable(tableOf([]), NATIONAL).settled).toBeNull();
  });
});
