/** 边改边校验: what the pane does, and leaves alone, when cells change under it. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { check } from "../../src/review/check";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { describe as words, leftOut, newChecker, writeFindingsList } from "../../src/taskpane/boot/review";
import { Controller, type Review } from "../../src/taskpane/controller/controller";
import { oneTable } from "../bench/workbooks";
import { indicatorRule } from "../review/rules";
import { FakeHost } from "./fake-host";
import { FakePreferences } from "./fake-preferences";
import { fakeReview, sheetNamed, workbookOf } from "./fake-review";
import { fakePage, makeController } from "./make-controller";
import { seedWorkbook } from "./seed-workbook";

const review: Review = { newChecker, describe: words, leftOut, writeFindingsList };
const seed = seedWorkbook("临西县总工会");

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const withCell = (sheet: SheetData, row: number, column: number, value: CellValue): SheetData => ({ ...sheet, values: sheet.values.map((line, r) => (r === row ? line.map((own, c) => (c === column ? value : own)) : line)) });

/** Somebody types into a cell: the sheet is another one, and the host tells of it. */
function type(host: FakeHost, index: number, row: number, column: number, value: CellValue): void {
  const sheets = host.workbook.sheets.map((sheet, at) => (at === index ? withCell(sheet, row, column, value) : sheet));
  host.workbook = { ...host.workbook, sheets };
  host.change(sheets[index]?.id ?? "");
}

async function checked(workbook: WorkbookData = seed, by: Review = review, prepare: (host: FakeHost) => void = () => undefined) {
  const host = new FakeHost(workbook);
  prepare(host);
  const controller = makeController(host, by);
  await controller.start();
  await controller.check();
  const state = () => controller.store.getState();
  const shown = (): string[] => state().checked?.items.map(({ rule, sheetId, address, title }) => `${rule} ${sheetId} ${address} ${title}`) ?? [];
  return { host, controller, state, shown };
}

const told = (host: FakeHost): string[] =>
  check(host.workbook).findings.map((finding) => `${finding.rule} ${finding.sheetId} ${finding.address} ${words(finding, "zh-CN").title}`);

/** Timers and whatever waits for them. */
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe("a cell that changes", () => {
  it("is checked again without a press, by reading its sheet alone", async () => {
    const { host, shown, state } = await checked();
    const before = shown();
    const reads = host.reads.length;
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    expect(shown()).toEqual(told(host));
    expect(shown()).not.toEqual(before);
    expect(host.reads).toHaveLength(reads);
    expect(host.sheetReads).toEqual([[host.workbook.sheets[0]?.id]]);
    expect(state().changedSheets).toEqual([]);
  });

  it("waits for the end of a burst", async () => {
    const { host } = await checked();
    for (const value of ["≥1 人", "≥12 人", "≥120 人"]) {
      type(host, 0, 13, 4, value);
      await pass(300);
    }
    expect(host.sheetReads).toEqual([]);
    await pass(100);
    expect(host.sheetReads).toHaveLength(1);
  });

  it("is seen within two seconds by someone who never stops", async () => {
    const { host } = await checked();
    for (let times = 0; times < 7; times += 1) {
      type(host, 0, 13, 4, `≥${times} 人`);
      await pass(300);
    }
    expect(host.sheetReads.length).toBeGreaterThan(0);
  });

  it("shows no other screen, and leaves what is open, folded and filtered as it was", async () => {
    const { host, controller, state } = await checked();
    const item = state().checked?.items.find(({ sheetId }) => sheetId === host.workbook.sheets[1]?.id);
    if (!item) throw new Error("no finding on the second sheet");
    controller.list.open(item);
    controller.list.fold("t1", true);
    controller.list.toggleSeverity("error");
    controller.list.search("指标");
    const { open, collapsed, filter } = state();
    const seen: unknown[] = [];
    controller.store.subscribe(({ progress, tab }) => seen.push(progress, tab));
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    expect(state()).toMatchObject({ open, collapsed, filter });
    expect(seen.filter((one) => one !== null && one !== "findings")).toEqual([]);
  });

  it("leaves items of other tables the objects they were", async () => {
    const { host, state } = await checked();
    const others = () => state().checked?.items.filter(({ sheetId }) => sheetId !== host.workbook.sheets[0]?.id) ?? [];
    const before = others();
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    const kept = others().filter((item) => before.includes(item));
    // Findings across tables are made anew.
    expect(kept.length).toBeGreaterThan(before.length / 2);
  });

  it("is said only where the counts are others", async () => {
    const { host, state } = await checked();
    const before = state().polite?.serial;
    type(host, 0, 13, 4, "文字描述");
    await pass(400);
    expect(state().polite?.serial).toBe(before);
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    expect(state().polite?.saying.key).toBe("say.verdict");
    expect(state().polite?.serial).not.toBe(before);
  });

  it("only makes the result stale where the user wants it so", async () => {
    const { host, shown, state } = await checked(seed, review, (fake) => void (fake.store = JSON.stringify({ version: 1, live: false })));
    const before = shown();
    type(host, 0, 13, 4, "≥12 人");
    await pass(3000);
    expect(shown()).toEqual(before);
    expect(state().changedSheets).toEqual([host.workbook.sheets[0]?.name]);
  });

  it("is looked at when the user turns it on again", async () => {
    const { host, controller, shown, state } = await checked(seed, review, (fake) => void (fake.store = JSON.stringify({ version: 1, live: false })));
    type(host, 0, 13, 4, "≥12 人");
    await controller.settings.change({ live: true });
    await pass(400);
    expect(shown()).toEqual(told(host));
    expect(state().changedSheets).toEqual([]);
  });

  it("on a sheet that was not checked is no business of a check of one sheet", async () => {
    const host = new FakeHost(workbookOf("甲", "乙"));
    const controller = makeController(host, fakeReview());
    await controller.start();
    await controller.setScope("active-sheet");
    await controller.check();
    host.change("{乙}");
    await pass(3000);
    expect(host.sheetReads).toEqual([]);
    expect(controller.store.getState().changedSheets).toEqual([]);
  });

  it("while a check is under way is looked at after it", async () => {
    const host = new FakeHost(workbookOf("甲", "乙"));
    const controller = makeController(host, fakeReview({ beforeTable: (done) => done === 1 && host.sheetReads.length === 0 && host.change("{甲}") }));
    await controller.start();
    await controller.check();
    await pass(400);
    expect(host.sheetReads).toEqual([["{甲}"]]);
  });
});

describe("sheets that come and go", () => {
  const sheetsShown = (controller: Controller) => controller.store.getState().checked?.sheets.map(({ name }) => name);

  it("a new one is read where it stands", async () => {
    const { host, controller } = await checked(workbookOf("甲", "丙"), fakeReview({ findings: { 乙: [{ cell: "A1", title: "新" }] } }));
    const [first, last] = host.workbook.sheets;
    host.workbook = { ...host.workbook, sheets: [first, sheetNamed("乙"), last].flatMap((sheet) => sheet ?? []) };
    host.change("{乙}");
    await pass(400);
    expect(sheetsShown(controller)).toEqual(["甲", "乙", "丙"]);
    expect(controller.store.getState().checked?.items.map(({ title }) => title)).toEqual(["新"]);
  });

  it("one that is gone is dropped with its findings", async () => {
    const { host, controller } = await checked(workbookOf("甲", "乙"), fakeReview({ findings: { 乙: [{ cell: "A1", title: "旧" }] } }));
    host.workbook = workbookOf("甲");
    host.change("{乙}");
    await pass(400);
    expect(sheetsShown(controller)).toEqual(["甲"]);
    expect(controller.store.getState().checked?.items).toEqual([]);
  });

  it("keep a group folded whose table has another number now", async () => {
    const { host, controller, state } = await checked(workbookOf("甲", "乙"), fakeReview({ findings: { 乙: [{ cell: "A1", title: "旧" }] } }));
    controller.list.fold("t2", true);
    host.workbook = workbookOf("零", "甲", "乙");
    host.change("{零}");
    await pass(400);
    expect(state().checked?.items.map(({ group }) => group)).toEqual(["t3"]);
    expect(state().collapsed).toEqual(["t3"]);
  });
});

describe("a host that does not answer", () => {
  it("is asked again without a word, then the failure is told, with the way to try again; the next change begins anew", async () => {
    const { host, shown, state } = await checked();
    host.fail("read", "unavailable");
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    expect(state()).toMatchObject({ notice: null, changedSheets: [] });
    await pass(2000);
    expect(state()).toMatchObject({ notice: null, changedSheets: [] });
    await pass(2000);
    expect(state()).toMatchObject({ notice: { title: { key: "notice.live" }, action: "check", leads: false }, changedSheets: [host.workbook.sheets[0]?.name] });
    expect(host.sheetReads).toHaveLength(3);
    host.heal();
    type(host, 0, 13, 4, "≥13 人");
    await pass(400);
    expect(state()).toMatchObject({ notice: null, changedSheets: [] });
    expect(shown()).toEqual(told(host));
  });

  it("because a cell is being edited, is asked until it answers, and nobody is disturbed", async () => {
    const { host, shown, state } = await checked();
    host.fail("read", "editing");
    type(host, 0, 13, 4, "≥12 人");
    await pass(20_000);
    expect(state()).toMatchObject({ notice: null, changedSheets: [host.workbook.sheets[0]?.name] });
    host.heal();
    await pass(2000);
    expect(state().changedSheets).toEqual([]);
    expect(shown()).toEqual(told(host));
  });

  it("before anything was checked, is told with a look as the way to try again", async () => {
    const host = new FakeHost(seed);
    const controller = makeController(host, review);
    await controller.start();
    host.fail("read", "unavailable");
    host.change(seed.sheets[0]?.id ?? "");
    await pass(4400);
    expect(controller.store.getState().notice).toMatchObject({ title: { key: "notice.live" }, action: "survey" });
    host.heal();
    await controller.retry();
    expect(controller.store.getState().notice).toBeNull();
  });

  it("and answers at last, has all that changed meanwhile", async () => {
    const { host, shown } = await checked();
    host.fail("read", "editing");
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    host.heal();
    type(host, 1, 13, 4, "≥12 人");
    await pass(400);
    expect(shown()).toEqual(told(host));
  });
});

describe("changes while an update is under way", () => {
  it("take it over: only the last is shown, with all that changed", async () => {
    const { host, controller, shown } = await checked();
    const revisions: number[] = [];
    controller.store.subscribe(({ revision }) => void (revisions.at(-1) === revision || revisions.push(revision)));
    const before = controller.store.getState().revision;
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => (open = resolve));
    type(host, 0, 13, 4, "≥12 人");
    await pass(400);
    type(host, 1, 13, 4, "≥12 人");
    await pass(400);
    open();
    await pass(0);
    expect(shown()).toEqual(told(host));
    expect(revisions.filter((one) => one > before)).toEqual([before + 1]);
  });

  it("are not all taken over: a third waits for the second, and comes after it", async () => {
    const { host, shown } = await checked();
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => (open = resolve));
    for (const value of ["≥1 人", "≥2 人", "≥3 人"]) {
      type(host, 0, 13, 4, value);
      await pass(2000);
    }
    expect(host.sheetReads).toHaveLength(2);
    open();
    await pass(400);
    expect(host.sheetReads).toHaveLength(3);
    expect(shown()).toEqual(told(host));
  });

  it("leave whoever waits for a recheck waiting until theirs is shown", async () => {
    const { host, controller, shown } = await checked();
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => (open = resolve));
    const [first, second] = host.workbook.sheets.map(({ id }) => id);
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((sheet, at) => (at < 2 ? withCell(sheet, 13, 4, "≥12 人") : sheet)) };
    const one = controller.recheck([first ?? ""]);
    const other = controller.recheck([second ?? ""]);
    open();
    await one;
    expect(shown()).toEqual(told(host));
    await other;
  });
});

describe("a table of ten thousand rows", () => {
  it("is worked at a few rows at a time, with a pause before the next", async () => {
    let rows = 0;
    let most = 0;
    let pauses = 0;
    const eachRow = indicatorRule("text/each", ({ indicator }) => {
      rows += 1;
      return indicator.row % 10 === 0 ? [{ range: { top: indicator.row, left: 2, bottom: indicator.row, right: 2 }, message: "default" }] : [];
    });
    // A time that passes with the questions for it: a slice is eight parts.
    let time = 0;
    const host = new FakeHost(oneTable(10_000));
    const few: Review = {
      ...review,
      describe: fakeReview().describe,
      newChecker: () => {
        const checker = newChecker();
        return { survey: (workbook, options) => checker.survey(workbook, options), check: (workbook, options) => checker.check(workbook, { ...options, rules: [eachRow] }) };
      },
    };
    const pause = (): Promise<void> => {
      pauses += 1;
      most = Math.max(most, rows);
      rows = 0;
      return Promise.resolve();
    };
    const controller = new Controller({ host, review: few, language: "zh-CN", preferences: new FakePreferences(), loadPage: fakePage, now: () => (time += 1), pause });
    await controller.check();
    const first = pauses;
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((sheet) => withCell(sheet, 20, 4, "≥12 人")) };
    await controller.recheck(["1"]);
    expect(controller.store.getState().checked?.items).toHaveLength(1000);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(32 * 9);
    expect(first).toBeGreaterThan(10_000 / (32 * 9));
    expect(pauses - first).toBeGreaterThan(10_000 / (32 * 9));
  }, 60_000);
});

describe("what the user selects", () => {
  it("is known at once, and of a drag the last", async () => {
    const { host, state } = await checked(workbookOf("甲"), fakeReview());
    const at = (row: number) => ({ sheetId: "{甲}", range: { top: row, left: 0, bottom: row, right: 0 } });
    const seen: unknown[] = [];
    for (let row = 0; row < 20; row += 1) {
      host.userSelects(at(row));
      if (state().selection !== seen.at(-1)) seen.push(state().selection);
    }
    expect(seen).toEqual([at(0)]);
    await pass(100);
    expect(state().selection).toEqual(at(19));
  });

  it("is no longer followed when the pane stops", async () => {
    const { host, controller } = await checked(workbookOf("甲"), fakeReview());
    await controller.stop();
    expect([host.listeners.size, host.selectionListeners.size]).toEqual([0, 0]);
  });
});
