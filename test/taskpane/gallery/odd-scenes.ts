/** The pane over hosts and workbooks that are not as one would wish. */
import { cellAt } from "../../../src/sheet/range";
import { FakeHost } from "../fake-host";
import { workbookOf } from "../fake-review";
import { seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const linxi = (): FakeHost => new FakeHost(seedWorkbook("临西县总工会"));

export const oddScenes: Readonly<Record<string, Scene>> = {
  "no-sheets": { host: () => new FakeHost({ name: null, sheets: [] }), play: (controller) => controller.start() },
  "editing-at-start": {
    host: () => {
      const host = new FakeHost(workbookOf("通讯录"));
      for (const stage of ["read", "store", "watch"] as const) host.fail(stage, "editing");
      return host;
    },
    play: (controller) => controller.start(),
  },
  elsewhere: {
    host: linxi,
    play: async (controller, host) => {
      await controller.start();
      await controller.setScope("active-sheet");
      await controller.check();
      host.userSelects({ sheetId: host.workbook.sheets[1]?.id ?? "", range: cellAt(0, 0) });
    },
  },
  "marked-beside-comments": {
    host: linxi,
    play: async (controller, host) => {
      await controller.start();
      await controller.check();
      host.mark = (marks) => Promise.resolve({ cells: marks.length, protectedSheets: [], missingSheets: 0, withoutNote: 3 });
      await controller.mark();
    },
  },
  "live-failed": {
    host: linxi,
    play: async (controller, host) => {
      await controller.start();
      await controller.check();
      host.fail("read", "unavailable");
      host.change(host.workbook.sheets[0]?.id ?? "");
      await new Promise((resolve) => void setTimeout(resolve, 5_000));
    },
  },
};
