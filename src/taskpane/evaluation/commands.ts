/** What keys order on the 自评 tab, as data. */
import type { Shortcuts } from "../keys";
import type { EvaluationController } from "./controller";

export const evaluationCommands = (controller: EvaluationController): Shortcuts => ({
  close: { shortcut: { key: "Escape", primary: false }, tab: "evaluation", enabled: (state) => state.evaluation?.page != null || state.evaluation?.open != null, run: () => controller.close() },
});
