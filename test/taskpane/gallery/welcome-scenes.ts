/** First openings: nothing there, no table there, tables there, and the sample. */
import { blankSheet, seedWorkbook } from "../seed-workbook";
import { FakeHost } from "../fake-host";
import { workbookOf } from "../fake-review";
import type { Scene } from "./scene";

export const welcomeScenes: Readonly<Record<string, Scene>> = {
  empty: { host: () => new FakeHost({ name: null, sheets: [blankSheet("Sheet1")] }), play: (controller) => controller.start() },
  "no-tables": { host: () => new FakeHost(workbookOf("通讯录", "值班表")), play: (controller) => controller.start() },
  "no-tables-checked": {
    host: () => new FakeHost(workbookOf("通讯录")),
    play: async (controller) => {
      await controller.start();
      await controller.check();
    },
  },
  welcome: {
    host: () => new FakeHost(seedWorkbook("临西县总工会")),
    play: async (controller) => {
      await controller.start();
      controller.setPreferences({ welcomed: false });
    },
  },
  sample: {
    host: () => new FakeHost({ name: null, sheets: [blankSheet("Sheet1")] }),
    play: async (controller) => {
      await controller.start();
      await controller.showSample();
    },
  },
  starting: {
    host: () => {
      const host = new FakeHost(seedWorkbook("临西县总工会"));
      host.gate = new Promise<void>(() => undefined);
      return host;
    },
    play: async (controller) => void controller.start(),
  },
};
