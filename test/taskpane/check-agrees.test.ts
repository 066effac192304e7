/** 一键校验 goes by what the 自评 tab goes by: the method kept in the workbook, and which sheets are lists of ours. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import { ownMethod } from "../../src/scoring";
import { newChecker, describe as words, leftOut, writeFindingsList } from "../../src/taskpane/boot/review";
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import type { Controller } from "../../src/taskpane/controller/controller";
import { FakeHost } from "./fake-host";
import { makeController } from "./make-controller";
import { seedWorkbook } from "./seed-workbook";

const review = { newChecker, describe: words, leftOut, writeFindingsList };
const strict = { version: 1, base: "sichuan", name: "本县办法", changes: { overAchieved: { shownFrom: 101, reasonFrom: 102 } } } as const;

async function checked(host: FakeHost): Promise<Controller> {
  const controller = makeController(host, review);
  await controller.setScope("workbook");
  await controller.check();
  return controller;
}

const found = (controller: Controller): string[] => controller.store.getState().checked?.items.map(({ rule, sheetId, address }) => `${rule} ${sheetId} ${address}`) ?? [];

describe("a check in the pane", () => {
  it("scores by the method kept in the workbook", async () => {
    const host = new FakeHost(seedWorkbook("渠县总工会"));
    const before = found(await checked(host));
    host.store = JSON.stringify({ version: 1, method: strict });
    const after = found(await checked(host));
    const expected = check(host.workbook, { method: ownMethod(strict) }).findings.map(({ rule, sheetId, address }) => `${rule} ${sheetId} ${address}`);
    expect(after).toEqual(expected);
    const more = after.filter((one) => !before.includes(one));
    expect(more.length).toBeGreaterThan(0);
    expect(more.filter((one) => !one.startsWith("actual/over-achieved"))).toEqual([]);
  });

  it("says nothing of the 自评汇总", async () => {
    const host = new FakeHost(seedWorkbook("渠县总工会"));
    const pane = makeController(host, review);
    const { controller: evaluation } = startEvaluation(pane, host);
    await evaluation.enter();
    evaluation.setScope("all");
    await evaluation.generate();
    const list = host.workbook.sheets.find(({ name }) => name === "自评汇总")?.id ?? "";
    expect(check(host.workbook).findings.filter(({ sheetId }) => sheetId === list)).not.toEqual([]);
    await pane.setScope("workbook");
    await pane.check();
    expect(pane.store.getState().checked?.items.filter(({ sheetId }) => sheetId === list)).toEqual([]);
  });

  it.each([
    ["is kept cannot be read", (host: FakeHost) => host.fail("store", "unavailable")],
    ["is kept is no settings", (host: FakeHost) => void (host.store = "{")],
    ["sheets are ours cannot be told", (host: FakeHost) => void (host.ownSheets = () => Promise.reject(new Error("no names")))],
  ])("goes by the tables' forms where what %s", async (what, fault) => {
    const host = new FakeHost(seedWorkbook("渠县总工会"));
    const before = found(await checked(host));
    fault(host);
    const controller = await checked(host);
    expect(found(controller)).toEqual(before);
    expect(controller.store.getState().notice?.title.key ?? null).toBe(what === "is kept is no settings" ? "notice.settings" : null);
  });
});
