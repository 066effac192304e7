/** A state of the pane: where it begins, and how a user gets there. */
import type { Controller } from "../../../src/taskpane/controller/controller";
import type { EvaluationController } from "../../../src/taskpane/evaluation/controller";
import type { FakeHost } from "../fake-host";

export interface Scene {
  readonly host: () => FakeHost;
  readonly play: (controller: Controller, host: FakeHost, evaluation: EvaluationController) => Promise<void>;
}
