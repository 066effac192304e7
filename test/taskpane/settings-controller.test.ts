/** Settings kept in the workbook, marks by the settings, and the language as a choice: the controller alone. */
import { describe, expect, it } from "@jest/globals";
import { noSettings } from "../../src/review/settings";
import { parseSettings, settingsText } from "../../src/review/workbook-settings";
import type { Controller } from "../../src/taskpane/controller/controller";
import { ribbonTasks } from "../../src/taskpane/ribbon-tasks";
import type { Language } from "../../src/rules/rule";
import { FakeHost } from "./fake-host";
import { FakePreferences } from "./fake-preferences";
import { fakeReview, workbookOf } from "./fake-review";
import { fakePage, makeController } from "./make-controller";

const review = fakeReview({ findings: { 甲: [{ cell: "B2", title: "空着" }, { cell: "B2", title: "没有单位", severity: "info" }] } });

interface Started {
  readonly host: FakeHost;
  readonly controller: Controller;
}

async function started(kept: string | null = null, preferences = new FakePreferences(), language: Language = "zh-CN"): Promise<Started> {
  const host = new FakeHost(workbookOf("甲", "乙"));
  host.store = kept;
  const controller = makeController(host, review, language, fakePage, preferences);
  await controller.start();
  await controller.check();
  return { host, controller };
}

describe("a setting", () => {
  it("is shown at once, also while another is still being kept, and both are kept", async () => {
    const { host, controller } = await started();
    const first = controller.settings.change({ live: false });
    const second = controller.settings.change(({ severities }) => ({ severities: { ...severities, "target/missing": "off" } }));
    expect(controller.store.getState().settings).toEqual({ ...noSettings, live: false, severities: { "target/missing": "off" } });
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(parseSettings(host.store)).toEqual({ ...noSettings, live: false, severities: { "target/missing": "off" } });
  });

  it("goes back to what it was where the workbook is protected, and is kept once that is over", async () => {
    const { host, controller } = await started(settingsText({ ...noSettings, profile: "hebei-goal" }));
    host.fail("store", "protected");
    expect(await controller.settings.change({ live: false })).toBe(false);
    expect(controller.store.getState().settings).toEqual({ ...noSettings, profile: "hebei-goal" });
    expect(controller.store.getState().notice?.title.key).toBe("notice.store.protected");
    host.heal();
    await controller.retry();
    expect([parseSettings(host.store), controller.store.getState().notice]).toEqual([{ ...noSettings, profile: "hebei-goal", live: false }, null]);
  });

  it("is never written over settings that could not be read yet", async () => {
    const host = new FakeHost(workbookOf("甲"));
    host.store = settingsText({ ...noSettings, profile: "hebei-goal" });
    host.fail("store", "editing");
    const controller = makeController(host, review);
    await controller.start();
    host.heal();
    await controller.settings.change({ live: false });
    expect(parseSettings(host.store)).toEqual({ ...noSettings, profile: "hebei-goal", live: false });
  });

  it("has the tables checked again only where a check goes by it", async () => {
    const { controller } = await started();
    const { revision } = controller.store.getState();
    await controller.settings.change({ live: false });
    expect(controller.store.getState().revision).toBe(revision);
    await controller.settings.change({ severities: { "target/missing": "off" } });
    expect(controller.store.getState().revision).toBeGreaterThan(revision);
  });
});

describe("marks", () => {
  it.each([
    ["fill", { fill: true, notes: false }, [undefined, undefined]],
    ["note", { fill: false, notes: true }, ["【错误】空着\n因为空着\n改法：改掉。", "【提示】没有单位\n因为没有单位\n改法：改掉。"]],
    ["both", { fill: true, notes: true }, ["【错误】空着\n因为空着\n改法：改掉。", "【提示】没有单位\n因为没有单位\n改法：改掉。"]],
  ] as const)("are made as the settings say: %s", async (marking, style, notes) => {
    const { host, controller } = await started(settingsText({ ...noSettings, marking }));
    await controller.mark();
    expect([host.markStyle, host.marks.map(({ note }) => note)]).toEqual([style, notes]);
  });

  it("are fills where they were to be notes and the host has none", async () => {
    const { host, controller } = await started(settingsText({ ...noSettings, marking: "note" }));
    host.hasNotes = false;
    await controller.mark();
    expect([host.markStyle, host.marks.some(({ note }) => note !== undefined)]).toEqual([{ fill: true, notes: false }, false]);
  });

  it("that stand are made anew in another style, and taken away where there are to be none", async () => {
    const { host, controller } = await started();
    await controller.settings.change({ marking: "both" });
    expect(host.marks).toEqual([]);
    await controller.mark();
    await controller.settings.change({ marking: "note" });
    expect(host.markStyle).toEqual({ fill: false, notes: true });
    await controller.settings.change({ marking: "none" });
    expect([host.marks, controller.store.getState().marks]).toEqual([[], null]);
  });

  it("are not made where the settings say so, and the ribbon's user is told why", async () => {
    const { host, controller } = await started(settingsText({ ...noSettings, marking: "none" }));
    await controller.mark();
    expect([host.marks, controller.store.getState().notice?.title.key]).toEqual([[], "notice.marking.off"]);
  });

  it("are left out of the ribbon's check without a word", async () => {
    const { host, controller } = await started(settingsText({ ...noSettings, marking: "none" }));
    await ribbonTasks(controller, () => Promise.reject(new Error("unused"))).check({ show: () => Promise.resolve(true) });
    expect([host.marks, controller.store.getState().notice]).toEqual([[], null]);
  });
});

describe("the language", () => {
  it("is the host's until another is preferred on this machine", async () => {
    const preferred = new FakePreferences({ language: "en-US" });
    expect((await started(null, new FakePreferences(), "en-US")).controller.store.getState().language).toBe("en-US");
    expect((await started(null, preferred, "zh-CN")).controller.store.getState().language).toBe("en-US");
  });

  it("changes at once for what was found, which is not checked again, and is kept", async () => {
    const preferences = new FakePreferences();
    const host = new FakeHost(workbookOf("甲"));
    const inBoth = { ...review, describe: (finding: Parameters<typeof review.describe>[0], language: Language) => ({ ...review.describe(finding, language), title: language }) };
    const controller = makeController(host, inBoth, "zh-CN", fakePage, preferences);
    await controller.start();
    await controller.check();
    const { checked, revision } = controller.store.getState();
    controller.setPreferences({ language: "en-US" });
    const now = controller.store.getState();
    expect([now.language, now.revision, now.checked?.at]).toEqual(["en-US", revision, checked?.at]);
    expect([checked, now.checked].map((one) => one?.items.map(({ title }) => title))).toEqual([["zh-CN", "zh-CN"], ["en-US", "en-US"]]);
    expect(now.checked?.items.map(({ id }) => id)).toEqual(checked?.items.map(({ id }) => id));
    expect(preferences.kept.language).toBe("en-US");
    controller.setPreferences({ language: null });
    expect(controller.store.getState().language).toBe("zh-CN");
  });
});
