/** The states of the pane worth looking at, each reached the way a user reaches it, on the seed tables. */
import type { Controller } from "../../../src/taskpane/controller/controller";
import { blankSheet, seedWorkbook } from "../seed-workbook";
import { FakeHost } from "../fake-host";
import type { Scene } from "./scene";
import { evaluationScenes } from "./evaluation-scenes";
import { settingsScenes } from "./settings-scenes";
import { mendingScenes } from "./mending-scenes";
import { structureScenes } from "./structure-scenes";
import { fundingScenes } from "./funding-scenes";
import { findingsScenes } from "./findings-scenes";
import { welcomeScenes } from "./welcome-scenes";
import { oddScenes } from "./odd-scenes";

const linxi = (): FakeHost => new FakeHost(seedWorkbook("临西县总工会"));
const never = new Promise<void>(() => undefined);

const start = async (controller: Controller): Promise<void> => controller.start();
const checkAll = async (controller: Controller): Promise<void> => {
  await controller.start();
  await controller.setScope("workbook");
  await controller.check();
};
const first = (controller: Controller, severity: "error" | "warning" | "info") => controller.next(severity);

export const scenes: Readonly<Record<string, Scene>> = {
  ...evaluationScenes,
  ...settingsScenes,
  ...mendingScenes,
  ...structureScenes,
  ...fundingScenes,
  ...findingsScenes,
  ...welcomeScenes,
  ...oddScenes,
  "first-run": {
    host: () => {
      const workbook = seedWorkbook("临西县总工会");
      return new FakeHost({ ...workbook, sheets: [blankSheet("Sheet1"), ...workbook.sheets] });
    },
    play: start,
  },
  ready: {
    host: () => new FakeHost(seedWorkbook("平乡县总工会")),
    play: async (controller) => {
      await controller.start();
      await controller.setScope("workbook");
    },
  },
  "ready-sichuan": {
    host: () => new FakeHost(seedWorkbook("渠县总工会")),
    play: async (controller) => {
      await controller.start();
      await controller.setScope("workbook");
    },
  },
  findings: {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await first(controller, "error");
    },
  },
  "findings-closed": { host: () => new FakeHost(seedWorkbook("平乡县总工会")), play: checkAll },
  "findings-sichuan": {
    host: () => new FakeHost(seedWorkbook("渠县总工会")),
    play: async (controller) => {
      await checkAll(controller);
      await first(controller, "warning");
    },
  },
  search: {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      controller.list.toggleSeverity("error");
      controller.list.search("文字描述");
    },
  },
  "search-none": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      controller.list.search("没有这个词");
    },
  },
  stale: {
    host: linxi,
    play: async (controller, host) => {
      await controller.settings.change({ live: false });
      await checkAll(controller);
      host.change("{sheet-1}");
    },
  },
  marked: {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await controller.mark();
    },
  },
  protected: {
    host: () => {
      const host = linxi();
      host.protectedSheets = ["1.综合事务管理"];
      host.workbook = { ...host.workbook, sheets: host.workbook.sheets.slice(0, 1) };
      return host;
    },
    play: async (controller) => {
      await checkAll(controller);
      await controller.mark();
    },
  },
  busy: {
    host: linxi,
    play: async (controller, host) => {
      await checkAll(controller);
      host.fail("mark", "editing");
      await controller.mark();
    },
  },
  failed: {
    host: () => {
      const host = linxi();
      host.fail("read", "unavailable");
      return host;
    },
    play: start,
  },
  reading: {
    host: linxi,
    play: async (controller, host) => {
      await controller.start();
      host.gate = never;
      void controller.check();
    },
  },
};
