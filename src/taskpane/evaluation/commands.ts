/** What keys order on the 自评 tab, as data. */
import type { Shortcuts } from "../keys";
import type { EvaluationController } from "./controller";

export const evaluationCommands = (controller: EvaluationController): Shortcuts => ({
  undo: { shortcut: { key: "z", primary: true }, tab: "evaluation", enabled: (state) => state.evaluation?.undo != null, run: () => controller.undo() },
  close: { shortcut: { key: "Escape", primary: false }, tab: "evaluation", enabled: (state) => state.evaluation?.page != null || state.evaluation?.open != null, run: () => controller.close() },
});
