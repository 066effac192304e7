import { describe, expect, it } from "@jest/globals";
import { noSettings, type WorkbookSettings } from "../../src/review/settings";
import { parseShared, settingChanges, sharedOf, sharedText } from "../../src/review/shared-settings";
import { SettingsError } from "../../src/review/workbook-settings";

const CHOSEN: WorkbookSettings = {
  ...noSettings,
  profile: "hebei-goal",
  severities: { "target/missing": "info", "plan/decreasing": "off" },
  progressThresholds: { 3: 25 },
  ignores: [{ rule: "target/missing", message: "default", sheet: "1", project: "甲", place: [], occurrence: 1, reason: "已核实", since: "2026-11-21" }],
};

describe("settings for a bureau", () => {
  it("are readable, and leave out what belongs to the workbook and what nobody chose", () => {
    expect(sharedText(CHOSEN)).toBe(
      '{\n  "version": 1,\n  "profile": "hebei-goal",\n  "severities": {\n    "target/missing": "info",\n    "plan/decreasing": "off"\n  },\n  "progressThresholds": {\n    "3": 25\n  }\n}\n',
    );
    expect(sharedText(noSettings)).toBe('{\n  "version": 1\n}\n');
  });

  it("come back as they were given, even from an editor that puts a mark before them", () => {
    expect(parseShared(`\ufeff${sharedText(CHOSEN)}`)).toEqual(sharedOf(CHOSEN));
    expect(parseShared('{"version":1}')).toEqual(sharedOf(noSettings));
  });

  it("pass over what another workbook set aside", () => {
    expect(parseShared(JSON.stringify(CHOSEN))).toEqual(sharedOf(CHOSEN));
  });

  it.each([
    ["nothing", " \n", "no JSON"],
    ["a list", "[]", "no settings"],
    ["another program's file", '{"name":"x"}', "version undefined"],
  ])("are not %s", (_, text, what) => {
    expect(() => parseShared(text)).toThrow(new SettingsError("form", what));
  });
});

describe("what changes", () => {
  it("is told by field and by rule, with the level before and after", () => {
    expect(settingChanges(noSettings, CHOSEN)).toEqual({
      fields: ["profile", "progressThresholds"],
      rules: [
        { rule: "target/missing", from: "error", to: "info" },
        { rule: "plan/decreasing", from: "error", to: "off" },
      ],
    });
  });

  it("is nothing where a rule is set to its own level", () => {
    expect(settingChanges(noSettings, { ...noSettings, severities: { "target/missing": "error" } })).toEqual({ fields: [], rules: [] });
  });
});
