/** The 自评 tab in a chunk of its own, loaded when it is first asked for. */
import type { Language } from "../../rules/rule";
import type { WorkbookHost } from "../../workbook/port";
import type { Controller } from "../controller/controller";
import { Panel } from "../evaluation/components/Panel";
import { EvaluationController } from "../evaluation/controller";
import { evaluationTranslator } from "../evaluation/words/words";

export interface EvaluationPart {
  readonly controller: EvaluationController;
  readonly Panel: typeof Panel;
}

export function startEvaluation(pane: Controller, host: WorkbookHost, language: Language): EvaluationPart {
  const ownName = evaluationTranslator(language)("method.own");
  const controller = new EvaluationController({ pane, host, language, ownName, loadXlsx: () => import(/* webpackChunkName: "xlsx" */ "./xlsx") });
  return { controller, Panel };
}
