import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { profiles } from "../../src/profiles";
import { check } from "../../src/review/check";
import { markings, noSettings, type WorkbookSettings } from "../../src/review/settings";
import { checkAlike, checkOptions, chosenMethod, parseSettings, SettingsError, settingsText } from "../../src/review/workbook-settings";
import { catalogue } from "../../src/rules/catalogue";
import { methodById } from "../../src/scoring";
import { copyXlsx, readStore } from "../../src/workbook/xlsx";
import { sheetOf, workbookOf } from "../support/forms";
import { nastyText } from "../support/nasty-text";
import { runs } from "../support/properties";

const OWN: WorkbookSettings = { ...noSettings, method: { version: 1, base: "sichuan", name: "本县", changes: { ceiling: "target-over-actual", overAchieved: { shownFrom: 110, reasonFrom: 110 } } } };

describe("a workbook is checked", () => {
  it("as the forms and the catalogue have it where nothing was chosen", () => {
    expect(checkOptions(noSettings)).toEqual({ method: null, severities: {}, progressThresholds: {}, ignores: { version: 1, ignores: [] } });
  });

  it("as was chosen for it", () => {
    const ignore = { rule: "text/missing-basis", message: "row", sheet: "1", project: "某项目", place: ["table"], occurrence: 0, reason: "已核对", since: "2026-11-21" };
    const own = { ...noSettings, method: "hebei", profile: "sichuan-self-evaluation", severities: { "weight/split": "off" as const }, progressThresholds: { 6: 50 }, ignores: [ignore] };
    expect(checkOptions(own)).toEqual({ method: methodById("hebei"), profile: "sichuan-self-evaluation", severities: { "weight/split": "off" }, progressThresholds: { 6: 50 }, ignores: { version: 1, ignores: [ignore] } });
  });
});

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

describe("settings as text", () => {
  const settings = fc.record({
    version: fc.constant(1 as const),
    method: fc.constantFrom(null, "hebei", OWN.method),
    profile: fc.constantFrom(null, ...profiles.map(({ id }) => id)),
    severities: fc.dictionary(fc.constantFrom(...catalogue.map(({ meta }) => meta.id)), fc.constantFrom("off" as const, "error" as const, "warning" as const, "info" as const)),
    progressThresholds: fc
      .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }))
      .map(([months, percents]) => Object.fromEntries([...months].sort((a, b) => a - b).map((month, index) => [month, [...percents].sort((a, b) => a - b)[index] ?? 0]))),
    marking: fc.constantFrom(...markings),
    live: fc.boolean(),
    ignores: fc.array(
      fc.record({
        rule: fc.string(),
        message: fc.string(),
        sheet: nastyText,
        project: nastyText,
        place: fc.array(nastyText, { maxLength: 3 }),
        occurrence: fc.integer({ min: 1, max: 9 }),
        reason: nastyText.filter((text) => text.trim() !== ""),
        since: fc.constant("2026-11-21"),
      }),
      { maxLength: 3 },
    ),
  });
  const bare = readFileSync("samples/临西县总工会2024.xlsx");

  it("come back the same from the text, and the text from a workbook that kept it", () => {
    fc.assert(
      fc.property(settings, (some) => {
        const text = settingsText(some);
        const again = parseSettings(text);
        expect(settingsText(again)).toBe(text);
        expect({ ...again, severities: {} }).toEqual({ ...some, severities: {} });
        expect(readStore(copyXlsx(bare, { store: text }).bytes)).toBe(text);
      }),
      { numRuns: runs(25) },
    );
  });

  it("are the same text in whatever order they were chosen, and hold no more than was chosen", () => {
    const one = settingsText({ ...noSettings, live: false, severities: { "plan/decreasing": "off", "target/missing": "info" } });
    const { live, ...rest } = noSettings;
    expect(settingsText({ live: !live, ...rest, severities: { "target/missing": "info", "plan/decreasing": "off" } })).toBe(one);
    expect(one).toBe('{"version":1,"severities":{"target/missing":"info","plan/decreasing":"off"},"live":false}');
    expect(settingsText({ ...noSettings, severities: { "target/missing": "error" } })).toBeNull();
  });

  it("pass over rules of a later version, and refuse everything else by name", () => {
    expect(parseSettings('{"version":1,"severities":{"moon/phase":"off","target/missing":"off"}}').severities).toEqual({ "target/missing": "off" });
    const why = (text: string): unknown => {
      try {
        return parseSettings(text);
      } catch (error) {
        return error instanceof SettingsError ? [error.why, error.message] : error;
      }
    };
    expect(
      ['{"version":1,"severities":{"moon/phase":"loud"}}', '{"version":1,"profile":"mars"}', '{"version":1,"marking":"glow"}', '{"version":1,"live":1}', '{"version":1,"ignores":[{}]}', '{"version":2}', "{}"].map(why),
    ).toEqual([
      ["content", "severity of moon/phase"],
      ["content", 'profile "mars"'],
      ["content", 'marking "glow"'],
      ["content", "live"],
      ["content", "entry 1: place"],
      ["version", "version 2"],
      ["form", "version undefined"],
    ]);
  });

  it.each([
    ["a month there is none of", '{"13":5}', "progressThresholds 13"],
    ["more than everything", '{"6":101}', "progressThresholds 6"],
    ["words", '{"6":"50"}', "progressThresholds 6"],
    ["less than in the month before", '{"3":50,"6":40}', "progressThresholds 6"],
  ])("refuse as the least progress %s", (_, thresholds, what) => {
    expect(() => parseSettings(`{"version":1,"progressThresholds":${thresholds}}`)).toThrow(new SettingsError("content", what));
  });

  it("say whether a workbook is checked alike", () => {
    expect([checkAlike(noSettings, { ...noSettings, live: false, marking: "none" }), checkAlike(noSettings, { ...noSettings, profile: "hebei-goal" }), checkAlike(noSettings, { ...noSettings, severities: { "target/missing": "off" } })]).toEqual([true, false, false]);
  });
});
