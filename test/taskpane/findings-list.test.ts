/** 问题清单 from the pane: written beside the tables, found again, with what the user noted on it. */
import { describe, expect, it } from "@jest/globals";
import { findingsMarker } from "../../src/reports/findings-sheet";
import { Sheet } from "../../src/sheet/sheet";
import { newChecker, describe as words, leftOut, writeFindingsList } from "../../src/taskpane/boot/review";
import type { Controller } from "../../src/taskpane/controller/controller";
import { FakeHost } from "./fake-host";
import { makeController } from "./make-controller";
import { seedWorkbook } from "./seed-workbook";

async function checkedAll(host: FakeHost): Promise<Controller> {
  const controller = makeController(host, { newChecker, describe: words, leftOut, writeFindingsList });
  await controller.setScope("workbook");
  await controller.check();
  return controller;
}

function listOf(host: FakeHost): Sheet {
  const found = host.workbook.sheets.filter(({ id }) => host.written.get(id)?.marker.name === findingsMarker);
  expect(found.length).toBe(1);
  const [data] = found;
  if (!data) throw new RangeError("no list");
  return new Sheet(data);
}

const headerRow = 3;
const noteColumn = (list: Sheet): number => Array.from({ length: 10 }, (_, column) => column).find((column) => list.text(headerRow, column) === "备注") ?? -1;

describe("问题清单 from the pane", () => {
  it("lists every finding and comes to the front", async () => {
    const host = new FakeHost(seedWorkbook("临西县总工会"));
    const controller = await checkedAll(host);
    await controller.writeList();
    const list = listOf(host);
    const items = controller.store.getState().checked?.items.length ?? 0;
    expect(list.extent.bottom - headerRow).toBe(items);
    expect(host.workbook.sheets[host.activeSheet]?.id).toBe(list.id);
    expect(controller.store.getState().writing).toBeNull();
  });

  it("keeps the user's note when it is written anew, and is no table of the next check", async () => {
    const host = new FakeHost(seedWorkbook("临西县总工会"));
    const controller = await checkedAll(host);
    await controller.writeList();
    const list = listOf(host);
    await host.edit([{ sheetId: list.id, row: headerRow + 1, column: noteColumn(list), from: "", to: "=已核实" }]);
    const before = controller.store.getState().checked?.items.length;
    await controller.check();
    expect(controller.store.getState().checked?.items.length).toBe(before);
    await controller.writeList();
    const again = listOf(host);
    expect(again.text(headerRow + 1, noteColumn(again))).toBe("=已核实");
  });

  it("says that nothing was written where the workbook is protected, and offers to try again", async () => {
    const host = new FakeHost(seedWorkbook("临西县总工会"));
    const controller = await checkedAll(host);
    host.fail("write", "protected");
    await controller.writeList();
    expect(controller.store.getState().notice).toMatchObject({ action: "list", title: { key: "notice.write.protected" } });
    host.heal();
    await controller.retry();
    expect(listOf(host).extent.bottom).toBeGreaterThan(headerRow);
    expect(controller.store.getState().notice).toBeNull();
  });

  it("needs a check that came to its end", async () => {
    const host = new FakeHost(seedWorkbook("临西县总工会"));
    const controller = makeController(host, { newChecker, describe: words, leftOut, writeFindingsList });
    await controller.writeList();
    expect(host.written.size).toBe(0);
  });
});
