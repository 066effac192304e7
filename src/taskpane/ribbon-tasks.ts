/** What the ribbon's buttons do, by the same controller as the pane: an open pane shows the result at once. */
import type { RibbonTasks } from "../commands/ribbon";
import type { EvaluationPart } from "./boot/evaluation";
import type { Controller } from "./controller/controller";

export function ribbonTasks(controller: Controller, loadEvaluation: () => Promise<EvaluationPart>): RibbonTasks {
  const { store } = controller;
  const whole = async (): Promise<void> => {
    await controller.setScope("workbook");
    await controller.check();
  };
  return {
    checkAndMark: async () => {
      await whole();
      if ((store.getState().checked?.items.length ?? 0) > 0) await controller.mark();
      else if (store.getState().marks) await controller.clearMarks();
    },
    mark: async () => {
      if (!store.getState().checked) await whole();
      await controller.mark();
    },
    evaluate: async () => {
      controller.setTab("evaluation");
      const { controller: evaluation } = await loadEvaluation();
      await evaluation.enter();
      if (store.getState().evaluation?.view) {
        evaluation.setScope("all");
        await evaluation.generate();
      }
    },
    goToEvaluation: async () => {
      const [first] = store.getState().evaluation?.result?.sheets ?? [];
      if (first) await (await loadEvaluation()).controller.goToSheet(first.sheetId);
    },
    clearMarks: () => controller.clearMarks(),
    goToFirst: async () => {
      const [first] = store.getState().checked?.items ?? [];
      if (first) await controller.visit(first);
    },
    needsAttention: () => store.getState().notice !== null,
  };
}
