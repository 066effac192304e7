/** The ribbon's buttons: every click is answered, with or without a pane to show. */
import { describe, expect, it, jest } from "@jest/globals";
import type { WorkbookData } from "../../src/sheet/data";
import { actionIds, registerRibbon, type RibbonOffice } from "../../src/commands/ribbon";
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import { ribbonTasks } from "../../src/taskpane/ribbon-tasks";
import { FakeHost } from "./fake-host";
import { fakeReview, workbookOf } from "./fake-review";
import { seedWorkbook } from "./seed-workbook";
import { makeController } from "./make-controller";

interface Setup {
  readonly shared?: boolean;
  readonly showFails?: boolean;
  readonly protectedSheets?: readonly string[];
  readonly clean?: boolean;
  readonly workbook?: WorkbookData;
}

function setUp({ shared = true, showFails = false, protectedSheets = [], clean = false, workbook = workbookOf("甲", "乙") }: Setup = {}) {
  const host = new FakeHost(workbook);
  host.protectedSheets = protectedSheets;
  const findings = clean ? {} : { 乙: [{ cell: "E14", title: "占位文字" }] };
  const controller = makeController(host, fakeReview({ findings }));
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
  const click = (id: string): Promise<void> => new Promise((resolve) => actions.get(id)?.({ completed: resolve }));
  return { host, controller, show, click };
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
    const completed = await new Promise<string>((resolve) => actions.get(actionIds.check)?.({ completed: () => resolve("completed") }));
    expect(completed).toBe("completed");
  });
});
