import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import { noSettings, type WorkbookSettings } from "../../src/review/settings";
import { chosenMethod, parseSettings, settingsText } from "../../src/review/workbook-settings";
import { methodById } from "../../src/scoring";
import { sheetOf, workbookOf } from "../support/forms";

const OWN: WorkbookSettings = { ...noSettings, method: { version: 1, base: "sichuan", name: "本县", changes: { ceiling: "target-over-actual", overAchieved: { shownFrom: 110, reasonFrom: 110 } } } };

describe("what a workbook keeps", () => {
  it.each<WorkbookSettings>([noSettings, { ...noSettings, method: "hebei" }, OWN])("comes back as it was kept: $method", (settings) => {
    expect(parseSettings(settingsText(settings))).toEqual(settings);
  });

  it("is nothing where nothing was chosen", () => {
    expect([settingsText(noSettings), parseSettings(null), parseSettings("  ")]).toEqual([null, noSettings, noSettings]);
  });

  it.each([
    ["no JSON", "{"],
    ["no settings", "3"],
    ["no settings", "null"],
    ["no settings", "[]"],
    ["version 2", '{"version":2,"method":null}'],
    ["method hunan", '{"version":1,"method":"hunan"}'],
    ["method", '{"version":1,"method":[]}'],
    ["version undefined", '{"version":1,"method":{}}'],
  ])("is refused by name: %s (%s)", (what, text) => {
    expect(() => parseSettings(text)).toThrow(new RangeError(what));
  });

  it("names the method, or none", () => {
    expect(chosenMethod(noSettings)).toBeNull();
    expect(chosenMethod({ method: "hebei" })).toBe(methodById("hebei"));
    expect(chosenMethod(OWN)).toMatchObject({ id: "own", ceiling: "target-over-actual", split: null });
  });
});

describe("the method chosen by hand", () => {
  const workbook = workbookOf(
    sheetOf("自评", [
      ["项目支出绩效自评表"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "数量指标", "培训人数", "≥100人", "115人", 50, 50, ""],
      ["效益指标", "社会效益指标", "信访件数", "≤40件", "50件", 40, 30, ""],
      ["", "可持续影响指标", "机制运行年限", "＞2年", "2年", 10, 10, ""],
    ]),
  );
  const said = (settings: WorkbookSettings): string[] =>
    check(workbook, { method: chosenMethod(settings) }).findings.flatMap(({ rule, params }) => (rule === "actual/not-met" || rule === "actual/over-achieved" ? [`${rule} ${String(params["formula"] ?? params["percent"])}`] : []));

  it("is what scores and excesses are held against", () => {
    expect(said(noSettings)).toEqual(["actual/not-met 40 ×(1−0.25)= 30.00"]);
    expect(said(OWN)).toEqual(["actual/not-met 40 × 40÷50 = 32.00", "actual/over-achieved 115"]);
  });

  it("says whether a strict limit asks for a reason", () => {
    const asked = (limit: "met" | "unmet"): number =>
      check(workbook, { method: chosenMethod({ method: { version: 1, base: "hebei", name: "本县", changes: { limit } } }) }).findings.filter(({ rule }) => rule === "actual/reason-missing").length;
    expect([asked("met"), asked("unmet")]).toEqual([1, 2]);
  });
});
