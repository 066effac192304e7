/** Which class an indicator counts for, under what name, and where classes stand among each other. */
import { describe, expect, it } from "@jest/globals";
import { profileById } from "../../../src/profiles";
import { check } from "../../../src/review/check";
import { groupOf, level1Rank, level2Rank, ofGroup, placeOf, shortName } from "../../../src/review/structure/classes";
import { cellAt } from "../../../src/sheet/range";
import { evaluationSheet, goalSheet, workbookOf } from "../../support/forms";

const field = (text: string | null) => (text === null ? null : { text, range: cellAt(0, 0) });

describe("an indicator counts", () => {
  it.each<readonly [level1: string | null, level2: string | null, id: string, name: string, group: string]>([
    ["产出指标", "数量指标", "数量指标", "数量", "产出"],
    ["一、产出", "数量", "数量指标", "数量", "产出"],
    ["产出指标（50分）", "产出数量指标", "数量指标", "数量", "产出"],
    ["成本指标", "环境成本指标", "生态环境成本指标", "生态环境成本", "成本"],
    ["效益指标", "经社会效益指标", "社会效益指标", "社会效益", "效益"],
    ["效益指标", "可持续发展指标", "可持续影响指标", "可持续影响", "效益"],
    ["产出标", "时效性指标", "时效指标", "时效", "产出标"],
    ["满意度指标", "帮扶对象满意度指标", "服务对象满意度指标", "服务对象满意度", "满意度"],
    ["效益指标", "职工满意度指标", "服务对象满意度指标", "服务对象满意度", "效益"],
    ["产出指标", "职工满意率", "服务对象满意度指标", "服务对象满意度", "产出"],
    ["履职效能", "社会效益指标", "社会效益指标", "社会效益", "履职效能"],
    ["履职效能", "可持续发展指标", "履职效能/可持续发展", "可持续发展", "履职效能"],
    ["履职效能", "职工满意率", "履职效能/职工满意率", "职工满意率", "履职效能"],
    ["履职效能", "部门协作", "履职效能/部门协作", "部门协作", "履职效能"],
    ["效益指标", "党建引领", "效益/党建引领", "党建引领", "效益"],
    [null, "数量指标", "数量指标", "数量", ""],
    [null, "可持续发展指标", "可持续影响指标", "可持续影响", ""],
    [null, "部门协作", "/部门协作", "部门协作", ""],
    ["产出指标", null, "产出/", "产出", "产出"],
    ["产出指标", " ", "产出/", "产出", "产出"],
    ["满意度指标", null, "服务对象满意度指标", "服务对象满意度", "满意度"],
    ["服务对象满意度", "", "服务对象满意度指标", "服务对象满意度", "满意度"],
    ["决策", null, "决策/", "决策", "决策"],
    [null, null, "", "", ""],
  ])("under %s and %s for %s", (level1, level2, id, name, group) => {
    expect(placeOf({ level1: field(level1), level2: field(level2) })).toEqual({ id, name, group });
  });

  it.each([["产出", "产出/"], ["效益", "效益/"], ["成本", "成本/"], ["满意度", "服务对象满意度指标"], ["决策", "决策/"], ["", ""]])("of level 1 %s alone for %s", (group, id) => {
    expect(ofGroup(group)).toEqual({ id, name: group === "满意度" ? "服务对象满意度" : group, group });
  });

  it.each([["产出指标", "产出"], ["项目产出", "产出"], ["效果指标", "效益"], ["履职效能指标", "履职效能"], ["", ""]])("%s is called %s", (level1, group) => {
    expect(groupOf(level1)).toBe(group);
  });
});

describe("a class is called as short as it can be", () => {
  it.each([
    ["经济效益", "效益", "经济"],
    ["生态环境成本", "成本", "生态环境"],
    ["成本", "成本", "成本"],
    ["经济成本", "产出", "经济成本"],
    ["可持续影响", "效益", "可持续"],
    ["影响", "", "影响"],
    ["服务对象满意度", "满意度", "满意度"],
    ["服务对象满意度", "效益", "满意度"],
    ["服务对象", "", "服务对象"],
    ["数量", "", "数量"],
  ])("%s under %s: %s", (name, group, short) => {
    expect(shortName(name, group)).toBe(short);
  });
});

describe("classes stand", () => {
  const [hebei, sichuan] = check(workbookOf(goalSheet(), evaluationSheet())).tables.map(({ profile }) => profileById(profile));
  if (!hebei || !sichuan) throw new Error("no tables");
  const ordered = <T>(names: readonly T[], rank: (name: T) => number): T[] => [...names].sort((a, b) => rank(a) - rank(b));

  it("as their form has them, what it does not know last", () => {
    const groups = ["决策", "成本", "满意度", "效益", "产出"];
    expect(ordered(groups, (group) => level1Rank(group, sichuan))).toEqual(["产出", "效益", "满意度", "成本", "决策"]);
    expect(["产出", "效益", "满意度", "成本", "决策"].map((group) => level1Rank(group, hebei))).toEqual([0, 1, 2, 3, 3]);
    expect(["数量指标", "成本指标", "服务对象满意度指标"].map((id) => level2Rank(id, hebei))).toEqual([0, 3, 11]);
  });

  it("in the usual order where their form has none", () => {
    const general = { ...hebei, level1Order: [], level2Order: ["时效指标", "数量指标"] };
    expect(ordered(["决策", "成本", "满意度", "效益", "产出"], (group) => level1Rank(group, general))).toEqual(["产出", "效益", "满意度", "成本", "决策"]);
    expect(ordered(["决策/立项", "服务对象满意度指标", "质量指标", "数量指标", "时效指标"], (id) => level2Rank(id, general))).toEqual(["时效指标", "数量指标", "质量指标", "服务对象满意度指标", "决策/立项"]);
  });
});
