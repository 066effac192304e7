/** Fixes before and after they are written, findings set aside, and what can be taken back. */
import type { Controller } from "../../../src/taskpane/controller/controller";
import type { FindingItem } from "../../../src/taskpane/state/state";
import { FakeHost } from "../fake-host";
import { seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const unit = (name: string) => (): FakeHost => new FakeHost(seedWorkbook(name));
const linxi = unit("临西县总工会");
const sichuan = unit("渠县总工会");

const checkAll = async (controller: Controller): Promise<void> => {
  await controller.start();
  await controller.check();
};

const itemsOf = (controller: Controller): readonly FindingItem[] => controller.store.getState().checked?.items ?? [];

async function open(controller: Controller, isWanted: (item: FindingItem) => boolean): Promise<FindingItem | undefined> {
  const item = itemsOf(controller).find(isWanted);
  if (item) await controller.visit(item);
  return item;
}

const fixAll = (controller: Controller): Promise<boolean> => controller.mending.apply(itemsOf(controller).filter(({ fix }) => fix?.kind === "fix"));

async function ignoreSome(controller: Controller): Promise<void> {
  const [first, second, third] = itemsOf(controller);
  if (first) await controller.mending.ignore(first, "财政局已口头同意按金额报");
  if (second) await controller.mending.ignore(second, "今年首次申报，待批复后补");
  if (third) await controller.mending.ignore(third, "今年首次申报，待批复后补");
}

/** As soon as they are there: a page may still be loading. */
function press(selector: string, tries = 30): void {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const each of found) each.click();
  if (found.length === 0 && tries > 0) setTimeout(() => press(selector, tries - 1), 50);
}

export const mendingScenes: Readonly<Record<string, Scene>> = {
  "fix-plan": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await open(controller, ({ fix }) => (fix?.cells.length ?? 0) > 3);
    },
  },
  "fix-several": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await open(controller, ({ fix }) => fix?.kind === "fix" && fix.cells.length === 1);
    },
  },
  "fix-long": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await open(controller, ({ fix }) => fix?.kind === "fix" && fix.cells.length === 2);
    },
  },
  "fix-suggestion": {
    host: sichuan,
    play: async (controller) => {
      await checkAll(controller);
      await open(controller, ({ fix }) => fix?.kind === "suggestion");
    },
  },
  "fix-preview": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      controller.mending.openPreview();
    },
  },
  "fix-preview-mixed": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      controller.mending.openPreview();
      press("li:first-child li:first-child input[type=checkbox]");
    },
  },
  "fix-preview-none": {
    host: sichuan,
    play: async (controller) => {
      await checkAll(controller);
      controller.mending.openPreview();
      press("h2 input[type=checkbox]");
    },
  },
  "fix-done": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await fixAll(controller);
    },
  },
  "fix-undo-list": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      for (const item of itemsOf(controller).filter(({ fix }) => fix?.kind === "fix").slice(0, 3)) await controller.mending.apply([item]);
      await ignoreSome(controller);
      press("section [aria-expanded=false]:not([data-node])");
    },
  },
  "fix-protected": {
    host: () => {
      const host = linxi();
      host.protectedSheets = ["1.综合事务管理"];
      return host;
    },
    play: async (controller) => {
      await checkAll(controller);
      await fixAll(controller);
    },
  },
  "fix-changed": {
    host: linxi,
    play: async (controller, host) => {
      await checkAll(controller);
      await host.edit([{ sheetId: "{sheet-1}", row: 6, column: 5, from: 80, to: 79 }]);
      await fixAll(controller);
    },
  },
  "fix-undo-evaluation": {
    host: () => {
      const host = sichuan();
      host.activeSheet = 7;
      return host;
    },
    play: async (controller, _, evaluation) => {
      await controller.start();
      controller.setTab("evaluation");
      await evaluation.enter();
      const row = evaluation.store.getState().evaluation?.view?.groups.flatMap(({ rows }) => rows)[3];
      await evaluation.type({ row: row?.id ?? "", what: "actual" }, "3");
    },
  },
  "ignore-field": {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await open(controller, ({ severity, fix }) => severity === "error" && fix === null);
      press('[data-action="ignore"]');
    },
  },
  ignored: {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await ignoreSome(controller);
      controller.list.close();
      setTimeout(() => {
        document.querySelector<HTMLElement>('[data-node="ignored"]')?.click();
        document.querySelector('[data-node="ignored"]')?.scrollIntoView();
      }, 150);
    },
  },
  clear: {
    host: linxi,
    play: async (controller) => {
      await checkAll(controller);
      await controller.mark();
      for (const item of itemsOf(controller).filter(({ severity }) => severity !== "info")) await controller.mending.ignore(item, "与财政局核对过");
    },
  },
};
