/** The ribbon's buttons: every click is answered, with or without a pane to show. */
import { describe, expect, it, jest } from "@jest/globals";
import type { WorkbookData } from "../../src/sheet/data";
import { actionIds, registerRibbon, type RibbonOffice } from "../../src/commands/ribbon";
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import { ribbonTasks } from "../../src/taskpane/ribbon-tasks";
import { FakeHost } from "./fake-host";
import { HostError, type WrittenSheet } from "../../src/workbook/port";
import { fakeReview, sheetNamed, workbookOf } from "./fake-review";
import { seedWorkbook } from "./seed-workbook";
import { makeController } from "./make-controller";

interface Setup {
  readonly shared?: boolean;
  readonly showFails?: boolean;
  readonly protectedSheets?: readonly string[];
  readonly clean?: boolean;
  readonly workbook?: WorkbookData;
  readonly listFails?: boolean;
}

function setUp({ shared = true, showFails = false, protectedSheets = [], clean = false, workbook = workbookOf("甲", "乙"), listFails = false }: Setup = {}) {
  const host = new FakeHost(workbook);
  host.protectedSheets = protectedSheets;
  const findings = clean ? {} : { 乙: [{ cell: "E14", title: "占位文字" }] };
  const writeFindingsList = async (): Promise<WrittenSheet> => {
    if (listFails) throw new HostError("protected", "write", "fake protection");
    host.workbook = { ...host.workbook, sheets: [...host.workbook.sheets, { ...sheetNamed("问题清单"), id: "list" }] };
    return { marker: "list", sheetId: "list", name: "问题清单" };
  };
  const controller = makeController(host, { ...fakeReview({ findings }), writeFindingsList });
  const actions = new Map<string, (event: { completed: () => void }) => void>();
  const show = jest.fn(async () => {
    if (showFails) throw new Error("no pane");
  });
  const office: RibbonOffice = {
    actions: { associate: (id, run) => actions.set(id, run) },
    addin: { showAsTaskpane: show },
    context: { requirements: { isSetSupported: (name) => name === "SharedRuntime" && shared } },
  };
  registerRibbon(office, Promise.resolve(ribbonTasks(controller, async () => startEvaluation(controller, host))));
  const click = (id: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const run = actions.get(id);
      if (run) run({ completed: resolve });
      else reject(new Error(`nothing answers ${id}`));
    });
  return { host, controller, show, click };
}

/** Holds the host's answers back until it is let go. */
function hold(host: FakeHost): () => void {
  let letGo: () => void = () => undefined;
  host.gate = new Promise((resolve) => {
    letGo = resolve;
  });
  return letGo;
}

describe("ribbon", () => {
  it("checks every sheet, marks, and shows the pane", async () => {
    const { host, controller, show, click } = setUp();
    await click(actionIds.check);
    expect(controller.store.getState().checked).toMatchObject({ scope: "workbook", done: 2 });
    expect(host.marks).toHaveLength(1);
    expect(show).toHaveBeenCalledTimes(1);
    expect(host.selected).toEqual([]);
  });

  it.each([{ shared: false }, { showFails: true }])("goes to the first finding where no pane can be shown: %o", async (setup) => {
    const { host, click } = setUp(setup);
    await click(actionIds.check);
    expect(host.selected).toEqual([{ sheetId: "{乙}", range: { top: 13, left: 4, bottom: 13, right: 4 } }]);
  });

  it("takes old marks away when nothing is wrong any more", async () => {
    const { host, controller, click } = setUp({ clean: true });
    host.marks = [{ sheetId: "{甲}", range: { top: 0, left: 0, bottom: 0, right: 0 }, level: "error" }];
    await controller.start();
    await click(actionIds.check);
    expect(host.marks).toEqual([]);
  });

  it("checks first when asked to mark without a result, and stays in the sheet", async () => {
    const { host, show, click } = setUp();
    await click(actionIds.mark);
    expect(host.marks).toHaveLength(1);
    expect(show).not.toHaveBeenCalled();
  });

  it("shows the pane where there is nothing to mark", async () => {
    const { host, controller, show, click } = setUp({ clean: true });
    controller.setTab("settings");
    await click(actionIds.mark);
    expect(host.marks).toEqual([]);
    expect(controller.store.getState().tab).toBe("findings");
    expect(show).toHaveBeenCalledTimes(1);
  });

  it("marks by what the sheets hold now, in the scope that was checked", async () => {
    const { host, controller, click } = setUp();
    await controller.start();
    await controller.setScope("active-sheet");
    await controller.check();
    host.activeSheet = 1;
    controller.store.setState({ changedSheets: ["甲"] });
    await click(actionIds.mark);
    expect(controller.store.getState().checked).toMatchObject({ scope: "active-sheet", done: 1 });
    expect(host.marks).toHaveLength(1);
  });

  it("shows the pane while a check before the marking takes long", async () => {
    jest.useFakeTimers();
    try {
      const { host, show, click } = setUp();
      const letGo = hold(host);
      const done = click(actionIds.mark);
      await jest.advanceTimersByTimeAsync(1_999);
      expect(show).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(1);
      expect(show).toHaveBeenCalledTimes(1);
      letGo();
      await done;
      expect(host.marks).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it("marks nothing of a check that was cancelled", async () => {
    const { host, controller, show, click } = setUp();
    const letGo = hold(host);
    const done = click(actionIds.mark);
    while (!controller.store.getState().progress) await Promise.resolve();
    controller.cancel();
    letGo();
    await done;
    expect(host.marks).toEqual([]);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it("runs once however often it is pressed, and answers every press", async () => {
    const { host, controller, show, click } = setUp();
    const letGo = hold(host);
    const first = click(actionIds.check);
    const second = click(actionIds.check);
    const other = click(actionIds.clear);
    await Promise.all([second, other]);
    letGo();
    await first;
    expect(host.reads.filter((scope) => scope === "workbook")).toHaveLength(1);
    expect(host.marks).toHaveLength(1);
    expect(show).toHaveBeenCalledTimes(3);
    expect(controller.store.getState().checked?.done).toBe(2);
  });

  it("waits for nothing while the pane is at work, and shows it", async () => {
    const { host, controller, show, click } = setUp();
    const letGo = hold(host);
    const checking = controller.check();
    await click(actionIds.mark);
    expect(show).toHaveBeenCalledTimes(1);
    letGo();
    await checking;
    expect(host.marks).toEqual([]);
  });

  it("writes the findings list after a check, and stays on its sheet", async () => {
    const { host, show, click } = setUp();
    await click(actionIds.list);
    expect(host.selected).toEqual([{ sheetId: "list", range: { top: 0, left: 0, bottom: 0, right: 0 } }]);
    expect(show).not.toHaveBeenCalled();
  });

  it("shows in the pane why there is no findings list", async () => {
    const none = setUp({ workbook: workbookOf() });
    await none.click(actionIds.list);
    expect(none.show).toHaveBeenCalledTimes(1);
    const failing = setUp({ listFails: true });
    await failing.click(actionIds.list);
    expect(failing.controller.store.getState().notice?.action).toBe("list");
    expect(failing.show).toHaveBeenCalledTimes(1);
  });

  it("shows the pane when a protected sheet was left out", async () => {
    const { show, click } = setUp({ protectedSheets: ["乙"] });
    await click(actionIds.mark);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it("generates the self-evaluations of all projects, and shows them in the pane", async () => {
    const { host, controller, show, click } = setUp({ workbook: seedWorkbook("临西县总工会") });
    const { length } = host.workbook.sheets;
    await click(actionIds.evaluate);
    expect(host.workbook.sheets).toHaveLength(2 * length + 1);
    expect(controller.store.getState()).toMatchObject({ tab: "evaluation", evaluation: { status: "ready", work: null } });
    expect(show).toHaveBeenCalledTimes(1);
    expect(host.selected).toEqual([]);
  });

  it("goes to the first self-evaluation where no pane can be shown", async () => {
    const { host, click } = setUp({ workbook: seedWorkbook("临西县总工会"), shared: false });
    const { length } = host.workbook.sheets;
    await click(actionIds.evaluate);
    expect(host.selected.map(({ sheetId }) => sheetId)).toEqual([host.workbook.sheets[length]?.id]);
  });

  it("says in the pane that there is nothing to evaluate", async () => {
    const { host, controller, show, click } = setUp();
    await click(actionIds.evaluate);
    expect(host.workbook.sheets).toHaveLength(2);
    expect(controller.store.getState().evaluation).toMatchObject({ emptiness: "nothing", view: null });
    expect(show).toHaveBeenCalledTimes(1);
  });

  it("clears marks", async () => {
    const { host, click } = setUp();
    await click(actionIds.mark);
    await click(actionIds.clear);
    expect(host.marks).toEqual([]);
  });

  it("answers the host even when the pane could not be started", async () => {
    const actions = new Map<string, (event: { completed: () => void }) => void>();
    const office: RibbonOffice = {
      actions: { associate: (id, run) => actions.set(id, run) },
      context: { requirements: { isSetSupported: () => false } },
    };
    registerRibbon(office, Promise.reject(new Error("no chunk")));
    expect([...actions.keys()].sort()).toEqual(Object.values(actionIds).sort());
    const completed = await new Promise<string>((resolve) => actions.get(actionIds.check)?.({ completed: () => resolve("completed") }));
    expect(completed).toBe("completed");
  });
});
