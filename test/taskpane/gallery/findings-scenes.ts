/** The states of the list of findings worth looking at, on the seed tables. */
import type { SheetData } from "../../../src/sheet/data";
import { parseAddress } from "../../../src/sheet/range";
import type { Controller } from "../../../src/taskpane/controller/controller";
import { FakeHost } from "../fake-host";
import { seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const linxi = (): FakeHost => new FakeHost(seedWorkbook("临西县总工会"));

async function check(controller: Controller): Promise<void> {
  await controller.start();
  await controller.check();
}

function select(controller: Controller, address: string): void {
  const range = parseAddress(address);
  if (range) controller.store.setState({ selection: { sheetId: "{sheet-1}", range } });
}

/** The unit's sheets over and over, until there are about a thousand findings. */
function large(): FakeHost {
  const workbook = seedWorkbook("临西县总工会");
  const copies = Array.from({ length: 23 }, (_, copy) => workbook.sheets.map((sheet): SheetData => ({ ...sheet, id: `${sheet.id}/${copy}`, name: `${sheet.name} (${copy + 1})` })));
  return new FakeHost({ ...workbook, sheets: copies.flat() });
}

async function openFirst(controller: Controller): Promise<void> {
  await check(controller);
  const item = controller.store.getState().checked?.items.find(({ subject }) => subject !== null);
  if (item) await controller.visit(item);
}

export const findingsScenes: Readonly<Record<string, Scene>> = {
  "list-by-rule": {
    host: linxi,
    play: async (controller) => {
      await openFirst(controller);
      controller.list.setGrouping("rule");
    },
  },
  "list-by-severity": {
    host: linxi,
    play: async (controller) => {
      await check(controller);
      controller.list.setGrouping("severity");
    },
  },
  "list-filtered": {
    host: linxi,
    play: async (controller) => {
      await check(controller);
      controller.list.toggleSeverity("warning");
      controller.list.toggleSeverity("error");
    },
  },
  "list-filtered-none": {
    host: linxi,
    play: async (controller) => {
      await check(controller);
      controller.list.toggleSeverity("warning");
      controller.list.search("没有这个词");
    },
  },
  "list-selected": {
    host: linxi,
    play: async (controller) => {
      await check(controller);
      select(controller, "E11");
    },
  },
  "list-selected-open": {
    host: linxi,
    play: async (controller) => {
      await check(controller);
      select(controller, "E14");
      controller.list.openSelected();
    },
  },
  "list-hidden-row": {
    host: () => {
      const host = linxi();
      host.hidden = ["rows"];
      return host;
    },
    play: openFirst,
  },
  "list-hidden-sheet": {
    host: () => {
      const host = linxi();
      host.hidden = ["sheet"];
      return host;
    },
    play: openFirst,
  },
  "list-thousand": {
    host: large,
    play: async (controller) => {
      await check(controller);
      controller.store.setState({ collapsed: [] });
    },
  },
  "list-thousand-folded": { host: large, play: check },
};
