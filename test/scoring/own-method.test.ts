import { describe, expect, it } from "@jest/globals";
import { methodById, methods, OWN_METHOD, type OwnMethod, ownMethod, parseOwnMethod, SATISFACTION_STEPS } from "../../src/scoring";

const HENAN: OwnMethod = {
  version: 1,
  base: "national-2021",
  name: "河南 2024",
  changes: {
    split: { 成本指标: 10, 产出指标: 30, 效益指标: 25, 满意度指标: 25 },
    satisfactionSteps: SATISFACTION_STEPS,
    grades: [{ grade: "优", from: 95 }, { grade: "良", from: 85 }, { grade: "中", from: 60 }, { grade: "差", from: 0 }],
    executionReason: { below: 95, whenAdjusted: true },
    overAchieved: { shownFrom: 110, reasonFrom: 120 },
    ceiling: "target-over-actual",
    limit: "unmet",
    unmet: "nothing",
  },
};

const changed = (changes: object): unknown => ({ ...HENAN, changes });

describe("a method of the user's own", () => {
  it("is the listed one with the changes", () => {
    expect(ownMethod(HENAN)).toEqual({ ...methodById("national-2021"), ...HENAN.changes, id: OWN_METHOD, name: { "zh-CN": "河南 2024", "en-US": "河南 2024" }, effective: null });
  });

  it.each(methods.map(({ id }) => id))("may be a copy of %s without any change", (base) => {
    const { id: _, name: __, effective: ___, ...rest } = ownMethod({ version: 1, base, name: "照抄", changes: {} });
    expect(methodById(base)).toMatchObject(rest);
  });

  it("comes back from the text it was kept as", () => {
    expect(parseOwnMethod(JSON.parse(JSON.stringify(HENAN)))).toEqual(HENAN);
  });

  it("may share out other points than 10 and 90", () => {
    const changes = { executionPoints: 20, indicatorPoints: 80, split: null };
    expect(ownMethod(parseOwnMethod(changed(changes)))).toMatchObject(changes);
  });

  it.each<readonly [what: string, value: unknown]>([
    ["method", null],
    ["method", [HENAN]],
    ["version 2", { ...HENAN, version: 2 }],
    ["base hunan", { ...HENAN, base: "hunan" }],
    ["name", { ...HENAN, name: " " }],
    ["name", { ...HENAN, name: "长".repeat(41) }],
    ["method.note", { ...HENAN, note: "" }],
    ["changes", { ...HENAN, changes: [] }],
    ["changes.bands", changed({ bands: [] })],
    ["ceiling", changed({ ceiling: "none" })],
    ["limit", changed({ limit: null })],
    ["executionPoints", changed({ executionPoints: "10" })],
    ["executionPoints and indicatorPoints: not 100 together", changed({ executionPoints: 20 })],
    ["indicatorPoints", changed({ indicatorPoints: 90.001 })],
    ["split: not 90 together", changed({ split: { 产出指标: 50, 效益指标: 30 } })],
    ["split.决策", changed({ split: { 决策: 90 } })],
    ["split.产出指标", changed({ split: { 产出指标: -10 } })],
    ["satisfactionSteps", changed({ satisfactionSteps: [] })],
    ["satisfactionSteps: not falling", changed({ satisfactionSteps: [...SATISFACTION_STEPS].reverse() })],
    ["satisfactionSteps.share", changed({ satisfactionSteps: [{ from: 90, share: 1.1 }] })],
    ["grades", changed({ grades: [{ grade: "优", from: 90 }, { grade: "差", from: 0 }] })],
    ["grades: not falling", changed({ grades: [{ grade: "优", from: 80 }, { grade: "良", from: 90 }, { grade: "中", from: 60 }, { grade: "差", from: 0 }] })],
    ["executionReason.whenAdjusted", changed({ executionReason: { below: 90, whenAdjusted: 1 } })],
    ["overAchieved.reasonFrom", changed({ overAchieved: { shownFrom: 130, reasonFrom: 120 } })],
  ])("is refused by name: %s", (what, value) => {
    expect(() => parseOwnMethod(value)).toThrow(new RangeError(what));
  });

  it("is refused where a figure is none", () => {
    expect(() => parseOwnMethod(changed({ executionPoints: Number.NaN }))).toThrow("executionPoints");
    expect(() => parseOwnMethod(changed({ executionPoints: Number.POSITIVE_INFINITY }))).toThrow("executionPoints");
  });
});
