/** The pure parts: rows, the next step, notices, theme, language, surroundings. */
import { describe, expect, it } from "@jest/globals";
import { surroundings } from "../../src/taskpane/boot/office";
import { toneOf } from "../../src/taskpane/boot/theme";
import { createCommands } from "../../src/taskpane/commands";
import { runShortcut } from "../../src/taskpane/keys";
import { primaryOf } from "../../src/taskpane/state/next-step";
import { noticeFor, noticeForReport } from "../../src/taskpane/state/notices";
import { groupRows, nextItem, walkOf } from "../../src/taskpane/state/rows";
import { type Checked, type FindingItem, initialState, type State, type TableSummary } from "../../src/taskpane/state/state";
import { languageFor, translator } from "../../src/taskpane/words/words";
import { HostError, type HostErrorCode } from "../../src/workbook/port";
import { FakeHost } from "./fake-host";
import { workbookOf } from "./fake-review";
import { makeController } from "./make-controller";

const item = (id: string, severity: FindingItem["severity"], group = "t1", title = id): FindingItem => ({
  id,
  rule: "test/rule",
  ruleName: "规则",
  severity,
  sheetId: "{甲}",
  sheet: "甲",
  range: { top: 0, left: 0, bottom: 0, right: 0 },
  address: "A1",
  group,
  subject: null,
  title,
  why: "",
  next: "",
  basis: { document: "", asks: "" },
  quote: "",
  related: [],
  fix: null,
  anchor: { rule: "test/rule", message: "default", sheet: "甲", project: "", place: [], occurrence: 1 },
  haystack: id,
});
const table: TableSummary = {
  id: "t1",
  sheetId: "{甲}",
  sheet: "甲",
  name: "甲",
  kind: "goal",
  range: { top: 0, left: 0, bottom: 9, right: 6 },
  indicators: 1,
  budget: null,
  budgetUnit: null,
  profile: "hebei-goal",
  unitName: null,
  year: null,
};
const checked = (...items: FindingItem[]): Checked => ({ scope: "workbook", at: 1, tables: [table], items, ignored: [], done: 1, total: 1, sheets: [] });
const state = (change: Partial<State>): State => ({ ...initialState, scope: "workbook", ...change });

describe("rows", () => {
  it("orders severities within a table and keeps tables apart", () => {
    const groups = groupRows(checked(item("a", "info"), item("b", "error"), item("c", "warning", "t2")), initialState.filter, "table");
    expect(groups.map((group) => group.rows.map((row) => row.title))).toEqual([["b", "a"], ["c"]]);
    expect(groups[0]?.counts).toEqual({ error: 1, warning: 0, info: 1 });
  });

  it("merges the same words only within one table and one severity", () => {
    const same = (id: string, severity: FindingItem["severity"], group: string) => item(id, severity, group, "同一句话");
    const groups = groupRows(checked(same("a", "error", "t1"), same("b", "error", "t1"), same("c", "info", "t1"), same("d", "error", "t2")), initialState.filter, "table");
    expect(groups.map((group) => group.rows.map((row) => row.items.length))).toEqual([[2, 1], [1]]);
  });

  it("walks in the order of the list, not of the findings", () => {
    const walk = walkOf(checked(item("a", "info"), item("b", "error"), item("c", "error", "t2")), "table");
    const next = (severity: FindingItem["severity"], after: string | null) => nextItem(walk, (each) => each.severity === severity, after)?.id;
    expect(next("error", null)).toBe("b");
    expect(next("error", "b")).toBe("c");
    expect(next("error", "c")).toBe("b");
    expect(next("warning", null)).toBeUndefined();
  });
});

describe("the one primary", () => {
  const marks = { cells: 3, checkedAt: 1 };
  const notice = noticeFor(new HostError("unavailable", "mark", ""));
  const progress = { visible: true, tables: [], done: 0, counts: {} };
  it.each<[string, Partial<State>, ReturnType<typeof primaryOf>]>([
    ["nothing known", {}, "check"],
    ["checking", { progress, checked: checked(item("a", "error")) }, null],
    ["errors", { checked: checked(item("a", "error")) }, "nextError"],
    ["errors, marked", { checked: checked(item("a", "error")), marks }, "nextError"],
    ["warnings only", { checked: checked(item("a", "warning")) }, "nextWarning"],
    ["notes only", { checked: checked(item("a", "info")) }, "check"],
    ["clear but marked", { checked: checked(), marks }, "clearMarks"],
    ["changed", { checked: checked(item("a", "error")), changedSheets: ["甲"] }, "check"],
    ["other scope", { checked: checked(item("a", "error")), scope: "active-sheet" }, "check"],
    ["cancelled", { checked: { ...checked(item("a", "error")), total: 2 } }, "check"],
    ["a write failed", { checked: checked(item("a", "error")), notice }, "notice"],
  ])("%s", (_, change, primary) => {
    expect(primaryOf(state(change))).toBe(primary);
  });
});

describe("notices", () => {
  const t = translator("zh-CN");
  const codes: readonly HostErrorCode[] = ["protected", "editing", "sheet-gone", "too-large", "unavailable", "unsupported", "unknown"];
  const stages = ["read", "select", "mark", "clear", "watch"] as const;
  const all = codes.flatMap((code) => stages.map((stage) => [code, stage] as const));

  it.each(all)("%s while %s has a title and a next step without a code", (code, stage) => {
    const notice = noticeFor(new HostError(code, stage, "0x800A03EC", ["甲"]));
    if (!notice) throw new Error("no notice");
    const text = t(notice.title.key, notice.title.params) + t(notice.body.key, notice.body.params);
    expect(text).not.toMatch(/0x|[a-z]+-[a-z]+|[！!]/);
    expect(notice.detail).toContain("0x800A03EC");
  });

  it("says nothing about what the user cancelled", () => {
    expect(noticeFor(new HostError("cancelled", "read", ""))).toBeNull();
  });

  it("tells a protected workbook from protected sheets", () => {
    expect(noticeFor(new HostError("protected", "mark", ""))?.body.key).toBe("notice.protected.workbook");
    expect(noticeFor(new HostError("protected", "mark", "", ["甲", "乙"]))?.body.params).toEqual({ sheets: ["甲", "乙"] });
  });

  it("tells a part that was marked from none", () => {
    const report = { protectedSheets: ["甲"], missingSheets: 0 };
    expect(noticeForReport("mark", { ...report, cells: 0 })?.title.key).toBe("notice.mark.protected");
    expect(noticeForReport("mark", { ...report, cells: 4 })?.title).toEqual({ key: "notice.mark.someProtected", params: { n: 4 } });
    expect(noticeForReport("mark", { cells: 4, protectedSheets: [], missingSheets: 1 })?.action).toBe("check");
    expect(noticeForReport("mark", { cells: 4, protectedSheets: [], missingSheets: 0 })).toBeNull();
  });
});

describe("keys", () => {
  const press = { key: "Enter", ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 13 };
  const run = (change: Partial<typeof press>): { ours: boolean; reads: number } => {
    const host = new FakeHost(workbookOf("甲"));
    const controller = makeController(host);
    const ours = runShortcut({ ...press, ...change }, createCommands(controller), controller.store.getState());
    return { ours, reads: host.reads.length };
  };

  it.each([
    ["Ctrl+Enter checks", {}, { ours: true, reads: 1 }],
    ["⌘ stands for Ctrl", { ctrlKey: false, metaKey: true }, { ours: true, reads: 1 }],
    ["Enter alone is not ours", { ctrlKey: false }, { ours: false, reads: 0 }],
    ["an input method has the key first", { isComposing: true }, { ours: false, reads: 0 }],
    ["and says so by 229 in some hosts", { keyCode: 229 }, { ours: false, reads: 0 }],
    ["with Alt it is someone else's", { altKey: true }, { ours: false, reads: 0 }],
    ["Ctrl+F is ours even with nothing to search", { key: "f" }, { ours: true, reads: 0 }],
    ["Esc is the host's with nothing to close", { key: "Escape", ctrlKey: false }, { ours: false, reads: 0 }],
  ])("%s", (_, change, result) => {
    expect(run(change)).toEqual(result);
  });
});

describe("theme", () => {
  it.each([
    ["what the host says comes first", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false, "dark"],
    ["then its background", { bodyBackgroundColor: "#262626" }, false, "dark"],
    ["a light background against the system's wish", { bodyBackgroundColor: "#E6E6E6" }, true, "light"],
    ["then the system", { bodyBackgroundColor: "buttonface" }, true, "dark"],
    ["and light where nobody says anything", undefined, false, "light"],
  ] as const)("%s", (_, hints, prefersDark, tone) => {
    expect(toneOf(hints, prefersDark)).toBe(tone);
  });
});

describe("surroundings", () => {
  const office = (host: unknown, newest = "1.15") => ({
    onReady: async () => ({ host }),
    context: { requirements: { isSetSupported: (name: string, version: string) => name === "ExcelApi" && Number(version.split(".")[1]) <= Number(newest.split(".")[1]) } },
  });
  const excel = { excel: "Excel", address: "" };

  it("tells Excel, another host, and no host apart", async () => {
    expect(await surroundings(office("Excel"), excel)).toBe("excel");
    expect(await surroundings(office("Word"), excel)).toBe("outside");
    expect(await surroundings(office(null), excel)).toBe("outside");
  });

  it("tells an Excel that is too old", async () => {
    expect(await surroundings(office("Excel", "1.9"), excel)).toBe("excel");
    expect(await surroundings(office("Excel", "1.8"), excel)).toBe("old-excel");
  });

  it("does not wait for an onReady that never settles; in Excel, office.js lacks a file then", async () => {
    const silent = { onReady: () => new Promise<never>(() => undefined) };
    expect(await surroundings(silent, { ...excel, patience: 1 })).toBe("outside");
    expect(await surroundings(silent, { excel: "Excel", address: "?_host_Info=Excel$Win32$16.00$zh-CN", patience: 1 })).toBe("no-office");
  });

  it("knows when office.js did not load, or broke", async () => {
    expect(await surroundings(undefined, { ...excel, excel: undefined })).toBe("no-office");
    expect(await surroundings({ onReady: () => Promise.reject(new Error("no")) }, excel)).toBe("no-office");
  });
});

describe("language", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-Hant-TW", "zh-CN"],
    ["en-US", "en-US"],
    ["de-DE", "en-US"],
    [undefined, "zh-CN"],
  ] as const)("%s is served in %s", (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });
});
