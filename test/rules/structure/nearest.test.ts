/** The standard name that a misspelt one most likely means. */
import { describe, expect, it } from "@jest/globals";
import { nearestLevel2, nearestName } from "../../../src/rules/structure/nearest";

describe("the nearest of several names", () => {
  it.each([["产出指杯", "产出指标"], ["产出", "产出指标"], ["效意指标", "效益指标"], ["满意指标", "满意度指标"], ["满意程度", "满意度指标"]])("to %s is %s", (text, name) => {
    expect(nearestName(text, ["产出指标", "效益指标", "满意度指标"])).toBe(name);
  });

  it("is none where all are far, or there are none", () => {
    expect([nearestName("投入管理", ["产出指标", "效益指标"]), nearestName("", ["产出指标"]), nearestName("产出指标", [])]).toEqual([null, null, null]);
  });
});

describe("the nearest class of the second level", () => {
  it.each([
    ["数量", null, "数量指标"], ["质景指标", "产出指标", "质量指标"], ["社会效应指标", "效益指标", "社会效益指标"], ["可持续影响", "效益指标", "可持续影响指标"], ["时效性指标", "产出指标", "时效指标"],
  ] as const)("to %s under %s is %s", (text, level1, name) => {
    expect(nearestLevel2(text, level1)).toBe(name);
  });

  it("may stand under its level 1 alone", () => {
    expect(nearestLevel2("数量指标", "效益指标")).not.toBe("数量指标");
  });

  it("is none for a name like nothing", () => {
    expect(nearestLevel2("其他事项说明", "产出指标")).toBeNull();
  });
});
