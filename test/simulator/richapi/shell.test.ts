import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Shell } from "../../../simulator/shell";
import { memoryGrid, startOffice, type TestOffice } from "../../support/office";

let shell: Shell;
let office: TestOffice;

beforeEach(async () => {
  shell = new Shell({
    tabs: ["Tab"],
    controls: [
      { id: "Check", enabled: true },
      { id: "Clear", enabled: false },
    ],
  });
  office = await startOffice({ grid: memoryGrid({ sheets: [{ name: "表" }] }), shell });
});

afterEach(() => office.stop());

const update = (tab: string, controls: Record<string, boolean>) =>
  Office.ribbon.requestUpdate({ tabs: [{ id: tab, groups: [{ id: "Group", controls: Object.entries(controls).map(([id, enabled]) => ({ id, enabled })) }] }] });

describe("Office.ribbon.requestUpdate", () => {
  it("enables and disables buttons of the add-in, and costs no batch of the workbook's", async () => {
    const seen: unknown[] = [];
    shell.listen((event) => seen.push(event));
    await update("Tab", { Check: false, Clear: true });
    expect([shell.isEnabled("Check"), shell.isEnabled("Clear")]).toEqual([false, true]);
    await update("Tab", { Check: false });
    expect(seen).toEqual([
      { type: "enabled", id: "Check", enabled: false },
      { type: "enabled", id: "Clear", enabled: true },
    ]);
    expect(office.stats().syncs).toBe(0);
  });

  it("fails for a button or a tab that is none of the add-in's", async () => {
    await expect(update("Tab", { Other: true })).rejects.toMatchObject({ code: "ItemNotFound" });
    await expect(update("Other", { Check: false })).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(shell.isEnabled("Check")).toBe(true);
  });
});

describe("the shared runtime's pane", () => {
  it("is shown and hidden by the add-in", async () => {
    await Office.addin.hide();
    expect(shell.isPaneShown).toBe(false);
    await Office.addin.showAsTaskpane();
    expect(shell.isPaneShown).toBe(true);
  });

  it("tells listeners until they end", async () => {
    const modes: Office.VisibilityMode[] = [];
    const end = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
    shell.showPane(false);
    shell.showPane(false);
    shell.showPane(true);
    await office.eventsDelivered();
    expect(modes).toEqual(["Hidden", "Taskpane"]);
    await end();
    shell.showPane(false);
    await office.eventsDelivered();
    expect(modes).toHaveLength(2);
  });
});

it("claims the requirement sets of both", () => {
  expect(Office.context.requirements.isSetSupported("RibbonApi", "1.1")).toBe(true);
  expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
});
