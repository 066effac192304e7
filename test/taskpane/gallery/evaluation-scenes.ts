/** The states of the 自评 tab worth looking at, on the seed tables. */
import type { Controller } from "../../../src/taskpane/controller/controller";
import type { EvaluationController } from "../../../src/taskpane/evaluation/controller";
import { FakeHost } from "../fake-host";
import { blankSheet, seedWorkbook } from "../seed-workbook";
import type { Scene } from "./scene";

const unit = (name: string, active = 0) => (): FakeHost => {
  const host = new FakeHost(seedWorkbook(name));
  host.activeSheet = active;
  return host;
};
const goals = unit("临西县总工会");
const sichuan = unit("渠县总工会", 7);
const never = new Promise<void>(() => undefined);

async function open(controller: Controller, evaluation: EvaluationController): Promise<void> {
  await controller.start();
  controller.setTab("evaluation");
  await evaluation.enter();
}

async function generated(controller: Controller, evaluation: EvaluationController): Promise<void> {
  await open(controller, evaluation);
  await evaluation.generate();
}

/** Types into the generated sheet what reaches the targets, but for some rows. */
async function fill(evaluation: EvaluationController, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  const rows = evaluation.store.getState().evaluation?.view?.groups.flatMap((group) => group.rows) ?? [];
  const { execution } = evaluation.store.getState().evaluation?.view ?? {};
  await evaluation.type({ row: "execution", what: "executed", line: (execution?.parts.length ?? 0) > 0 ? 0 : -1 }, "78.5");
  for (const [index, row] of rows.entries()) {
    if (index >= upTo) break;
    const figure = /\d+(?:\.\d+)?/u.exec(row.target)?.[0] ?? "1";
    await evaluation.type({ row: row.id, what: "actual" }, row.actualKind === "figure" ? (index === 3 ? String(Number(figure) * 1.25) : figure) : row.actualKind === "band" ? "达成年度指标" : "2024年11月");
  }
  if (upTo < rows.length) return;
  const late = evaluation.store.getState().evaluation?.view?.groups.flatMap((group) => group.rows) ?? [];
  for (const row of late) {
    if (row.state === "open" && row.score) await evaluation.type({ row: row.id, what: "score" }, row.score.max);
    if (row.lacksReason) await evaluation.type({ row: row.id, what: "reason" }, "部分活动推迟到下年，已重新安排。");
  }
}

const rowIds = (evaluation: EvaluationController): string[] => evaluation.store.getState().evaluation?.view?.groups.flatMap((group) => group.rows.map(({ id }) => id)) ?? [];

export const evaluationScenes: Readonly<Record<string, Scene>> = {
  "evaluation-goal": { host: goals, play: (controller, _, evaluation) => open(controller, evaluation) },
  "evaluation-own": { host: sichuan, play: (controller, _, evaluation) => open(controller, evaluation) },
  "evaluation-derivation": {
    host: sichuan,
    play: async (controller, _, evaluation) => {
      await open(controller, evaluation);
      await evaluation.toggle(rowIds(evaluation)[3] ?? "");
    },
  },
  "evaluation-generated": { host: goals, play: (controller, _, evaluation) => generated(controller, evaluation) },
  "evaluation-progress": {
    host: goals,
    play: async (controller, _, evaluation) => {
      await generated(controller, evaluation);
      await fill(evaluation, 4);
    },
  },
  "evaluation-complete": {
    host: goals,
    play: async (controller, _, evaluation) => {
      await generated(controller, evaluation);
      await fill(evaluation);
    },
  },
  "evaluation-undo": {
    host: sichuan,
    play: async (controller, _, evaluation) => {
      await open(controller, evaluation);
      await evaluation.type({ row: rowIds(evaluation)[3] ?? "", what: "actual" }, "3");
    },
  },
  "evaluation-protected": {
    host: () => {
      const host = sichuan();
      host.protectedSheets = ["7.2024年度全省常态化送温暖"];
      return host;
    },
    play: async (controller, _, evaluation) => {
      await open(controller, evaluation);
      await evaluation.type({ row: rowIds(evaluation)[3] ?? "", what: "actual" }, "3");
    },
  },
  "evaluation-half-written": {
    host: goals,
    play: async (controller, host, evaluation) => {
      await open(controller, evaluation);
      evaluation.setScope("all");
      host.fail("write", "unknown");
      await evaluation.generate();
    },
  },
  "evaluation-working": {
    host: goals,
    play: async (controller, host, evaluation) => {
      await open(controller, evaluation);
      evaluation.setScope("all");
      const { length } = host.reads;
      void evaluation.generate();
      while (host.reads.length === length) await Promise.resolve();
      host.gate = never;
    },
  },
  "evaluation-none": { host: () => new FakeHost({ name: null, sheets: [blankSheet("Sheet1")] }), play: (controller, _, evaluation) => open(controller, evaluation) },
  "evaluation-method": {
    host: sichuan,
    play: async (controller, _, evaluation) => {
      await open(controller, evaluation);
      evaluation.editMethod();
      evaluation.changeDraft({ hasSteps: true });
    },
  },
  "evaluation-other": {
    host: goals,
    play: async (controller, _, evaluation) => {
      await open(controller, evaluation);
      evaluation.openOther();
      await evaluation.readOther("2023年绩效目标.xlsx", async () => new Uint8Array());
    },
  },
};
