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
    ["method", "method"],
    ["method", undefined],
    ["version 2", { ...HENAN, version: 2 }],
    ["version 1", { ...HENAN, version: "1" }],
    ["base 1", { ...HENAN, base: 1 }],
    ["name", { ...HENAN, name: 1 }],
    ["name", { ...HENAN, name: "" }],
    ["base hunan", { ...HENAN, base: "hunan" }],
    ["name", { ...HENAN, name: " " }],
    ["name", { ...HENAN, name: "长".repeat(41) }],
    ["method.note", { ...HENAN, note: "" }],
    ["changes", { ...HENAN, changes: [] }],
    ["changes", { ...HENAN, changes: null }],
    ["changes.bands", changed({ bands: [] })],
    ["unmet", changed({ unmet: "half" })],
    ["executionPoints", changed({ executionPoints: -1, indicatorPoints: 101 })],
    ["executionPoints", changed({ executionPoints: 101 })],
    ["executionPoints and indicatorPoints: not 100 together", changed({ indicatorPoints: 80, split: null })],
    ["split", changed({ split: [90] })],
    ["split", changed({ split: 90 })],
    ["split.产出指标", changed({ split: { 产出指标: "90" } })],
    ["satisfactionSteps", changed({ satisfactionSteps: "90" })],
    ["satisfactionSteps", changed({ satisfactionSteps: Array.from({ length: 21 }, (_, at) => ({ from: 90 - at, share: 1 })) })],
    ["satisfactionSteps", changed({ satisfactionSteps: [90] })],
    ["satisfactionSteps.to", changed({ satisfactionSteps: [{ from: 90, share: 1, to: 100 }] })],
    ["satisfactionSteps.from", changed({ satisfactionSteps: [{ from: 101, share: 1 }] })],
    ["satisfactionSteps.share", changed({ satisfactionSteps: [{ from: 90, share: 0.125 }] })],
    ["satisfactionSteps: not falling", changed({ satisfactionSteps: [{ from: 90, share: 1 }, { from: 90, share: 0.5 }] })],
    ["grades", changed({ grades: [] })],
    ["grades", changed({ grades: [{ grade: "优", from: 90 }, { grade: "中", from: 80 }, { grade: "良", from: 60 }, { grade: "差", from: 0 }] })],
    ["grades", changed({ grades: [{ grade: "优", from: 90 }, { grade: "良", from: 80 }, { grade: "中", from: 60 }, { grade: "差", from: 10 }] })],
    ["grades.grade", changed({ grades: [{ grade: "及格", from: 0 }] })],
    ["grades.from", changed({ grades: [{ grade: "优", from: 101 }] })],
    ["grades.to", changed({ grades: [{ grade: "优", from: 90, to: 100 }] })],
    ["executionReason", changed({ executionReason: 90 })],
    ["executionReason.above", changed({ executionReason: { below: 90, whenAdjusted: true, above: 1 } })],
    ["executionReason.below", changed({ executionReason: { below: 101, whenAdjusted: true } })],
    ["overAchieved.to", changed({ overAchieved: { shownFrom: 110, reasonFrom: 120, to: 1 } })],
    ["overAchieved.shownFrom", changed({ overAchieved: { shownFrom: 99, reasonFrom: 120 } })],
    ["overAchieved.reasonFrom", changed({ overAchieved: { shownFrom: 110, reasonFrom: 1_000_001 } })],
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

  it("may have what is just allowed", () => {
    const steps = Array.from({ length: 20 }, (_, at) => ({ from: 95 - at, share: at === 0 ? 1 : 0 }));
    const changes = { satisfactionSteps: steps, executionReason: { below: 0, whenAdjusted: false }, overAchieved: { shownFrom: 100, reasonFrom: 100 }, indicatorPoints: 100, executionPoints: 0, split: { 产出指标: 99.99, 效益指标: 0.01 } };
    expect(parseOwnMethod({ ...HENAN, name: "长".repeat(40), changes })).toEqual({ ...HENAN, name: "长".repeat(40), changes });
    expect(parseOwnMethod(changed({ satisfactionSteps: null, split: null })).changes).toEqual({ satisfactionSteps: null, split: null });
    expect(parseOwnMethod(changed({ limit: "met", unmet: "in-proportion", ceiling: "one-minus-excess" })).changes).toEqual({ limit: "met", unmet: "in-proportion", ceiling: "one-minus-excess" });
  });

  it.each([
    [{ base: "hunan", changes: {} }, "base hunan"],
    [{ base: "national-2020", changes: { executionPoints: 20 } }, "executionPoints and indicatorPoints: not 100 together"],
    [{ base: "national-2020", changes: { split: { 产出指标: 50 } } }, "split: not 90 together"],
  ] as const)("is refused by name, though nobody typed it: %j", (parts, what) => {
    expect(() => ownMethod({ version: 1, name: "自定", ...parts })).toThrow(new RangeError(what));
  });

  it("is refused where a figure is none", () => {
    expect(() => parseOwnMethod(changed({ executionPoints: Number.NaN }))).toThrow("executionPoints");
    expect(() => parseOwnMethod(changed({ executionPoints: Number.POSITIVE_INFINITY }))).toThrow("executionPoints");
  });
});
