/** The scores that some method in use gives. */
import { describe, expect, it } from "@jest/globals";
import { Big } from "big.js";
import { acceptedPoints } from "../../src/scoring/accepted";
import { attainmentOf } from "../../src/scoring/attainment";
import { SATISFACTION_STEPS } from "../../src/scoring/methods";
import { indicator, NATIONAL, type Parts } from "./rows";

const cost: Parts = { level1: "成本指标", level2: "经济成本指标", name: "项目成本" };
const rate: Parts = { level1: "满意度指标", level2: "服务对象满意度指标", name: "满意度" };

function accepted(parts: Parts, method = NATIONAL): string[] {
  const attainment = attainmentOf(indicator(parts));
  if (!attainment) throw new RangeError("nothing to compare");
  return [...new Set(acceptedPoints(attainment, new Big(10), method).map((points) => points.toFixed()))];
}

describe("accepted points", () => {
  it.each<readonly [what: string, parts: Parts, points: readonly string[]]>([
    ["of a target met: all", { target: "≥12人", actual: "12人" }, ["10"]],
    ["of a floor missed: a share, or nothing", { target: "≥12人", actual: "9人" }, ["7.5", "0"]],
    ["of a ceiling passed: by either share, or nothing", { ...cost, target: "≤500元", actual: "625元" }, ["7.5", "8", "0"]],
    ["of a rate met: all, or the rate as it is", { ...rate, target: "≥90%", actual: "95%" }, ["10", "9.5"]],
    ["of a rate missed: the share, nothing, the rate as it is, or less by each point", { ...rate, target: "≥80%", actual: "60%" }, ["7.5", "0", "6", "8"]],
    ["of a rate that should be low: less by each point over", { ...cost, name: "差错率", target: "≤10%", actual: "15%" }, ["5", "6.67", "0", "1.5", "9.5"]],
    ["of a rate above a hundred: no more than the weight", { ...rate, target: "≥90%", actual: "120%" }, ["10"]],
    ["of a rate below nought: the share alone", { name: "收入增长率", target: "≥5%", actual: "-3%" }, ["0"]],
    ["of a range of rates: nothing that can be computed", { target: "80%-90%", actual: "70%" }, ["0"]],
    ["of what is no rate: never the figure itself", { target: "≥50人", actual: "40人" }, ["8", "0"]],
    ["of words: none", { target: "有效提升", actual: "明显改善" }, []],
  ])("%s", (_, parts, points) => {
    expect(accepted(parts)).toEqual(points);
  });

  it("are the method's own first, with its steps", () => {
    expect(accepted({ ...rate, target: "≥95%", actual: "85%" }, { ...NATIONAL, satisfactionSteps: SATISFACTION_STEPS })).toEqual(["8", "8.95", "0", "8.5", "9"]);
  });
});
