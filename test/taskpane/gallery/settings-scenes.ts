/** The states of the 设置 tab worth looking at, on the seed tables. */
import { noSettings, type WorkbookSettings } from "../../../src/review/settings";
import { settingsText } from "../../../src/review/workbook-settings";
import type { Controller } from "../../../src/taskpane/controller/controller";
import { FakeHost } from "../fake-host";
import { seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const unit =
  (settings: Partial<WorkbookSettings> = {}, prepare: (host: FakeHost) => void = () => undefined) =>
  (): FakeHost => {
    const host = new FakeHost(seedWorkbook("临西县总工会"));
    host.store = settingsText({ ...noSettings, ...settings });
    prepare(host);
    return host;
  };

async function open(controller: Controller): Promise<void> {
  await controller.start();
  await controller.check();
  controller.setTab("settings");
}

const changed: Partial<WorkbookSettings> = {
  marking: "both",
  severities: { "target/missing-comparator": "info", "target/cost-is-budget": "off", "target/placeholder": "off" },
  progressThresholds: { 3: 25, 6: 50, 10: 83 },
};

export const settingsScenes: Readonly<Record<string, Scene>> = {
  settings: { host: unit(), play: open },
  "settings-changed": { host: unit(changed), play: open },
  "settings-no-notes": { host: unit({ profile: "hebei-goal", live: false }, (host) => (host.hasNotes = false)), play: open },
  "settings-protected": {
    host: unit(changed),
    play: async (controller, host) => {
      await open(controller);
      host.fail("store", "protected");
      await controller.settings.change({ live: false });
    },
  },
};
