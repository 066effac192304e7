import { describe, expect, it } from "@jest/globals";
import { isEdit } from "../../../simulator/page/edits";
import { readOptions } from "../../../simulator/page/options";

const read = (query: string, systemDark = false) => readOptions(new URLSearchParams(query), systemDark);

describe("the page's address", () => {
  it("sets sample, width, darkness, language and faults", () => {
    expect(read("sample=甲.xlsx&width=480&dark=1&lang=en-US&fault=5103")).toEqual({
      sample: "甲.xlsx", width: 480, dark: true, language: "en-US", isPaneShown: true, faults: { transport: { error: 5103 } },
    });
  });

  it.each([["100", 320], ["9000", 600], ["很宽", 360], ["400.6", 401]])("keeps width %s within the pane's limits", (width, fitted) => {
    expect(read(`width=${width}`).width).toBe(fitted);
  });

  it("is as dark as the system where it does not say", () => {
    expect([read("", true).dark, read("", false).dark, read("dark=0", true).dark]).toEqual([true, false, false]);
  });

  it("begins with the pane closed where it says so", () => {
    expect(read("pane=closed").isPaneShown).toBe(false);
  });

  it("falls back to Chinese", () => {
    expect(read("lang=fr").language).toBe("zh-CN");
  });
});

describe("what protection stops", () => {
  it.each([
    ["sheet.command.set-range-values", undefined],
    ["sheet.command.clear-selection-content", undefined],
    ["sheet.command.insert-row", undefined],
    ["sheet.command.set-bold", undefined],
    ["sheet.operation.set-cell-edit-visible", { visible: true }],
  ])("%s", (id, params) => expect(isEdit({ id, ...(params ? { params } : {}) })).toBe(true));

  it.each([
    ["sheet.operation.set-selections", undefined],
    ["sheet.command.scroll-view", undefined],
    ["sheet.command.set-worksheet-activate", undefined],
    ["sheet.command.copy", undefined],
    ["sheet.operation.set-cell-edit-visible", { visible: false }],
  ])("not %s", (id, params) => expect(isEdit({ id, ...(params ? { params } : {}) })).toBe(false));
});
