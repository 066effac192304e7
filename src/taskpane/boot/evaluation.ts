/** The 自评 tab in a chunk of its own, loaded when it is first asked for. */
import type { WorkbookHost } from "../../workbook/port";
import type { Controller } from "../controller/controller";
import { Panel } from "../evaluation/components/Panel";
import { EvaluationController } from "../evaluation/controller";

export interface EvaluationPart {
  readonly controller: EvaluationController;
  readonly Panel: typeof Panel;
}

export function startEvaluation(pane: Controller, host: WorkbookHost): EvaluationPart {
  const controller = new EvaluationController({ pane, host, loadXlsx: () => import(/* webpackChunkName: "xlsx" */ "./xlsx") });
  return { controller, Panel };
}
