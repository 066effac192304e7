/** The controller against a fake host: what it asks, what it keeps, and what it does when something goes wrong. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type { CheckOptions } from "../../src/review/check";
import { Controller, type Review } from "../../src/taskpane/controller/controller";
import { screenOf } from "../../src/taskpane/state/next-step";
import { FakeHost } from "./fake-host";
import { FakePreferences } from "./fake-preferences";
import { fakeReview, workbookOf } from "./fake-review";
import { seedWorkbook } from "./seed-workbook";
import { newChecker, describe as words, leftOut, writeFindingsList } from "../../src/taskpane/boot/review";
import { fakePage, makeController, noon } from "./make-controller";

const findings = { 甲: [{ cell: "E14", title: "占位文字" }], 乙: [{ cell: "E15", title: "占位文字" }] };

/** A time that passes only when asked for: each question costs `step` milliseconds. */
function clocked(host: FakeHost, review: Review, step: number, pause: () => Promise<void>): Controller {
  let time = noon;
  return new Controller({ host, review, language: "zh-CN", preferences: new FakePreferences(), loadPage: fakePage, now: () => (time += step), pause });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a check", () => {
  it("leaves a state that survives being written as JSON", async () => {
    const controller = makeController(new FakeHost(seedWorkbook("临西县总工会")), { newChecker, describe: words, leftOut, writeFindingsList });
    await controller.start();
    await controller.setScope("workbook");
    await controller.check();
    const state = controller.store.getState();
    expect(state.checked?.items.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it("passes the chosen profile on", async () => {
    const review = fakeReview();
    const seen: CheckOptions[] = [];
    const checker = review.newChecker();
    const spying: Review = { ...review, newChecker: () => ({ ...checker, check: (workbook, options) => (seen.push(options ?? {}), checker.check(workbook, options)) }) };
    const controller = makeController(new FakeHost(workbookOf("甲")), spying);
    await controller.check();
    await controller.setProfile("national-goal");
    await controller.check();
    expect(seen.at(0)?.profile).toBeUndefined();
    expect(seen.slice(1).map(({ profile }) => profile)).toEqual(["national-goal", "national-goal"]);
  });

  it("gives the event loop a turn between slices and tells how far it is", async () => {
    let pauses = 0;
    const seen: number[] = [];
    const controller = clocked(new FakeHost(workbookOf("甲", "乙", "丙")), fakeReview({ findings }), 13, async () => {
      pauses += 1;
    });
    controller.store.subscribe(({ progress }) => {
      if (progress && progress.done !== seen.at(-1)) seen.push(progress.done);
    });
    await controller.setScope("workbook");
    await controller.check();
    expect(seen).toEqual([0, 1, 2, 3]);
    // One before the tables are known, one after, one for each table, one for putting what was found into words.
    expect(pauses).toBeGreaterThanOrEqual(5);
  });

  it("counts the findings of each table as it is done", async () => {
    const controller = clocked(new FakeHost(workbookOf("甲", "乙")), fakeReview({ findings }), 13, () => Promise.resolve());
    const last: unknown[] = [];
    controller.store.subscribe(({ progress }) => {
      if (progress?.done === 1) last.push(progress.counts);
    });
    await controller.setScope("workbook");
    await controller.check();
    expect(last.at(-1)).toEqual({ t1: { error: 1, warning: 0, info: 0 } });
  });

  it("keeps what is done when cancelled, and does not call it finished", async () => {
    const host = new FakeHost(workbookOf("甲", "乙", "丙"));
    const controller = clocked(host, fakeReview({ findings, beforeTable: (done) => done === 1 && controller.cancel() }), 13, turn);
    await controller.setScope("workbook");
    await controller.check();
    const { checked, progress, polite } = controller.store.getState();
    expect(progress).toBeNull();
    expect(checked).toMatchObject({ done: 2, total: 3 });
    expect(checked?.items.map((item) => item.sheet)).toEqual(["甲", "乙"]);
    expect(polite?.saying).toEqual({ key: "say.cancelled", params: { done: 2, total: 3 } });
  });

  it("keeps the earlier result when cancelled before the first table", async () => {
    const host = new FakeHost(workbookOf("甲"));
    const controller = makeController(host, fakeReview({ findings }));
    await controller.check();
    const before = controller.store.getState().checked;
    let open: () => void = () => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    const second = controller.check();
    controller.cancel();
    open();
    await second;
    expect(controller.store.getState().checked).toBe(before);
    expect(controller.store.getState().notice).toBeNull();
  });

  it("does not start twice", async () => {
    const host = new FakeHost(workbookOf("甲"));
    const controller = makeController(host);
    await Promise.all([controller.check(), controller.check()]);
    expect(host.reads).toEqual(["workbook"]);
  });

  it("puts a crash in the review before the user instead of throwing", async () => {
    const broken = fakeReview({
      beforeTable: () => {
        throw new Error("boom");
      },
    });
    const controller = makeController(new FakeHost(workbookOf("甲")), broken);
    await controller.check();
    const { notice, progress } = controller.store.getState();
    expect(progress).toBeNull();
    expect(notice).toMatchObject({ title: { key: "notice.unknown.read" }, action: "check", leads: true });
    expect(notice?.detail).toContain("boom");
  });
});

describe("looking for tables", () => {
  it("shows what was asked for last, whichever answer comes last", async () => {
    const host = new FakeHost(workbookOf("甲", "乙"));
    const controller = makeController(host);
    let open: () => void = () => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    const slow = controller.survey();
    host.gate = Promise.resolve();
    await controller.setScope("workbook");
    open();
    await slow;
    expect(controller.store.getState().survey?.tables.map((table) => table.name)).toEqual(["甲", "乙"]);
  });
});

describe("progress", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("is shown only from 300 ms on", async () => {
    const host = new FakeHost(workbookOf("甲"));
    let open: () => void = () => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    const controller = makeController(host);
    const run = controller.check();
    await jest.advanceTimersByTimeAsync(299);
    expect(screenOf(controller.store.getState())).not.toBe("checking");
    await jest.advanceTimersByTimeAsync(1);
    expect(screenOf(controller.store.getState())).toBe("checking");
    open();
    await run;
    expect(screenOf(controller.store.getState())).toBe("checked");
  });

  it("reads the sheet again when it changes before the first check, once for a burst", async () => {
    const host = new FakeHost(workbookOf("甲"));
    const controller = makeController(host);
    await controller.start();
    host.change("{甲}");
    host.change("{甲}");
    await jest.advanceTimersByTimeAsync(2000);
    expect(host.reads).toHaveLength(1);
    expect(host.sheetReads).toEqual([["{甲}"]]);
  });
});

describe("staleness, where nothing is checked as it changes", () => {
  const still = JSON.stringify({ version: 1, live: false });

  const checked = async (scope: "workbook" | "active-sheet") => {
    const host = new FakeHost(workbookOf("甲", "乙"));
    host.store = still;
    const controller = makeController(host, fakeReview({ findings }));
    await controller.start();
    await controller.setScope(scope);
    await controller.check();
    return { host, controller };
  };

  it("names each changed sheet once", async () => {
    const { host, controller } = await checked("workbook");
    for (const id of ["{甲}", "{甲}", "{乙}"]) host.change(id);
    expect(controller.store.getState().changedSheets).toEqual(["甲", "乙"]);
  });

  it("leaves a result of one sheet alone when another changes", async () => {
    const { host, controller } = await checked("active-sheet");
    host.change("{乙}");
    expect(controller.store.getState().changedSheets).toEqual([]);
  });

  it("notices a sheet that is new to the workbook", async () => {
    const { host, controller } = await checked("workbook");
    host.change("{new}");
    expect(controller.store.getState().changedSheets).toEqual([""]);
  });

  it("notices a change made while it was checking", async () => {
    const host = new FakeHost(workbookOf("甲", "乙"));
    host.store = still;
    const controller = makeController(host, fakeReview({ beforeTable: (done) => done === 1 && host.change("{甲}") }));
    await controller.start();
    await controller.setScope("workbook");
    await controller.check();
    expect(controller.store.getState().changedSheets).toEqual(["甲"]);
  });

  it("ends with the next check", async () => {
    const { host, controller } = await checked("workbook");
    host.change("{甲}");
    await controller.check();
    expect(controller.store.getState().changedSheets).toEqual([]);
  });

  it("stops listening when stopped", async () => {
    const { host, controller } = await checked("workbook");
    await controller.stop();
    expect(host.listeners.size).toBe(0);
  });
});

describe("a host that fails", () => {
  it("is not a notice when it cannot tell whether there are marks", async () => {
    const host = new FakeHost(workbookOf("甲"));
    host.hasMarks = () => Promise.reject(new Error("no"));
    const controller = makeController(host);
    await controller.start();
    expect(controller.store.getState()).toMatchObject({ notice: null, marks: null });
  });

  it("says that changes are not noticed when it cannot watch, and goes on", async () => {
    const host = new FakeHost(workbookOf("甲"));
    host.fail("watch", "unsupported");
    const controller = makeController(host);
    await controller.start();
    expect(controller.store.getState().notice).toMatchObject({ title: { key: "notice.watch" }, action: null, leads: false });
    expect(controller.store.getState().survey?.tables).toHaveLength(1);
  });

  it("retries going to the same cell", async () => {
    const host = new FakeHost(workbookOf("甲"));
    const controller = makeController(host, fakeReview({ findings }));
    await controller.check();
    const item = controller.store.getState().checked?.items[0];
    if (!item) throw new Error("no finding");
    host.fail("select", "editing");
    await controller.visit(item);
    expect(controller.store.getState().notice).toMatchObject({ action: "locate", leads: true });
    host.heal();
    await controller.retry();
    expect(host.selected).toEqual([{ sheetId: "{甲}", range: item.range }]);
    expect(controller.store.getState().notice).toBeNull();
  });

  it("keeps the marks it knows of when clearing fails", async () => {
    const host = new FakeHost(workbookOf("甲"));
    const controller = makeController(host, fakeReview({ findings }));
    await controller.check();
    await controller.mark();
    host.fail("clear", "unavailable");
    await controller.clearMarks();
    const { marks, notice, assertive, writing } = controller.store.getState();
    expect(marks?.cells).toBe(1);
    expect(notice).toMatchObject({ title: { key: "notice.unavailable.write" }, action: "clearMarks" });
    expect(assertive?.saying.key).toBe("notice.unavailable.write");
    expect(writing).toBeNull();
  });
});
