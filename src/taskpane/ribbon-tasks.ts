/** What the ribbon's buttons do, by the same controller as the pane. The outcome is told where the user looks: on the sheet where it is to be seen there, else in the pane. */
import type { PaneDoor, RibbonTasks } from "../commands/ribbon";
import type { EvaluationPart } from "./boot/evaluation";
import type { Controller } from "./controller/controller";
import { isPartial } from "./state/next-step";
import type { Checked, State } from "./state/state";

/** Longer work shows itself in the pane, with the way to cancel; shorter work leaves the user on the sheet. */
const patienceMs = 2_000;

export function ribbonTasks(controller: Controller, loadEvaluation: () => Promise<EvaluationPart>): RibbonTasks {
  const { store } = controller;
  const now = (): State => store.getState();

  const checkAll = async (): Promise<void> => {
    await controller.setScope("workbook");
    await controller.check();
  };

  /** A result that is whole and up to date; null where there is none to be had. Checked anew where need be. */
  const fresh = async (pane: PaneDoor): Promise<Checked | null> => {
    if (!wholeOf(now())) {
      const timer = setTimeout(() => void pane.show(), patienceMs);
      await (now().checked ? controller.check() : checkAll());
      clearTimeout(timer);
    }
    return wholeOf(now());
  };

  const mark = async (): Promise<void> => {
    if ((now().checked?.items.length ?? 0) > 0) await controller.mark();
    else if (now().marks) await controller.clearMarks();
  };

  /** In a host that cannot show the pane, the first finding's cell has to do. */
  const tell = async (pane: PaneDoor): Promise<void> => {
    if (await pane.show()) return;
    const [first] = now().checked?.items ?? [];
    if (first) await controller.visit(first);
  };

  /** Does work whose outcome is on the sheet; tells of what went wrong. */
  const onSheet = async (pane: PaneDoor, work: () => Promise<void>): Promise<void> => {
    const before = now().notice;
    await work();
    const { notice } = now();
    if (notice && notice !== before) await tell(pane);
  };

  return {
    isBusy: () => now().progress !== null || now().writing !== null || Boolean(now().evaluation?.work),

    check: async (pane) => {
      void pane.show();
      await checkAll();
      if (now().settings.marking !== "none") await mark();
      await tell(pane);
    },

    mark: async (pane) => {
      const checked = await fresh(pane);
      if (checked) await onSheet(pane, mark);
      if (checked && checked.items.length > 0) return;
      controller.setTab("findings");
      await tell(pane);
    },

    clear: (pane) => onSheet(pane, () => controller.clearMarks()),

    list: async (pane) => {
      const checked = await fresh(pane);
      if (checked && checked.tables.length > 0) return await onSheet(pane, () => controller.writeList());
      controller.setTab("findings");
      await tell(pane);
    },

    evaluate: async (pane) => {
      controller.setTab("evaluation");
      void pane.show();
      const { controller: evaluation } = await loadEvaluation();
      await evaluation.enter();
      if (now().evaluation?.view) {
        evaluation.setScope("all");
        await evaluation.generate();
      }
      if (await pane.show()) return;
      const [first] = now().evaluation?.result?.sheets ?? [];
      if (first) await evaluation.goToSheet(first.sheetId);
    },
  };
}

const wholeOf = ({ checked, changedSheets }: State): Checked | null => (checked && !isPartial(checked) && changedSheets.length === 0 ? checked : null);
