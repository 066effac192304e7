/** The 自评 tab's controller over a fake host with seed tables, everything else real. */
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import type { Controller } from "../../src/taskpane/controller/controller";
import type { EvaluationController } from "../../src/taskpane/evaluation/controller";
import type { EvaluationState } from "../../src/taskpane/evaluation/state";
import type { EvaluationView, ViewRow } from "../../src/review/evaluation-view";
import type { WorkbookData } from "../../src/sheet/data";
import { FakeHost } from "./fake-host";
import { fakeReview } from "./fake-review";
import { makeController } from "./make-controller";
import { seedWorkbook } from "./seed-workbook";

export interface EvaluationPane {
  readonly host: FakeHost;
  readonly pane: Controller;
  readonly evaluation: EvaluationController;
  readonly state: () => EvaluationState;
  readonly view: () => EvaluationView;
  readonly rows: () => readonly ViewRow[];
  readonly row: (name: string) => ViewRow;
}

export async function openEvaluation(workbook: WorkbookData | string, prepare: (host: FakeHost) => void = () => undefined): Promise<EvaluationPane> {
  const host = new FakeHost(typeof workbook === "string" ? seedWorkbook(workbook) : workbook);
  prepare(host);
  const pane = makeController(host, fakeReview());
  const { controller: evaluation } = startEvaluation(pane, host);
  await pane.start();
  pane.setTab("evaluation");
  await evaluation.enter();
  const state = (): EvaluationState => {
    const found = pane.store.getState().evaluation;
    if (!found) throw new Error("the tab was never opened");
    return found;
  };
  const view = (): EvaluationView => {
    const shown = state().view;
    if (!shown) throw new Error("no table is shown");
    return shown;
  };
  const rows = (): readonly ViewRow[] => view().groups.flatMap((group) => group.rows);
  const row = (name: string): ViewRow => {
    const found = rows().find((one) => one.name === name);
    if (!found) throw new Error(`no row ${name}`);
    return found;
  };
  return { host, pane, evaluation, state, view, rows, row };
}
