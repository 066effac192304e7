/** One session of the add-in over a workbook: the real runtime, host, controller and 自评 tab, at a fixed time. */
import { startEvaluation } from "../../src/taskpane/boot/evaluation";
import { describe as words, leftOut, newChecker, writeFindingsList } from "../../src/taskpane/boot/review";
import { Controller } from "../../src/taskpane/controller/controller";
import type { EvaluationController } from "../../src/taskpane/evaluation/controller";
import type { FindingItem, State } from "../../src/taskpane/state/state";
import { ExcelHost } from "../../src/workbook/excel/host";
import { type Faults, type MemoryGrid, startOffice, type TestOffice } from "../support/office";
import { loadRuntime, type OfficeRuntime } from "../support/office/runtime";
import { FakePreferences } from "../taskpane/fake-preferences";
import { fakePage, noon } from "../taskpane/make-controller";
import { type HeldTimers, turns } from "./timers";

export interface BatchSize {
  readonly actions: number;
}

/** Left by a pane that ended as panes do; a pane that was torn away leaves none. */
let spare: OfficeRuntime | null = null;

export class Pane {
  readonly controller: Controller;
  readonly evaluation: EvaluationController;

  private constructor(
    readonly grid: MemoryGrid,
    readonly office: TestOffice,
    private readonly timers: HeldTimers,
    private readonly runtime: OfficeRuntime,
  ) {
    const host = new ExcelHost();
    this.controller = new Controller({
      host,
      review: { newChecker, describe: words, leftOut, writeFindingsList },
      language: "zh-CN",
      preferences: new FakePreferences(),
      loadPage: fakePage,
      now: () => noon,
      pause: () => Promise.resolve(),
    });
    this.evaluation = startEvaluation(this.controller, host).controller;
  }

  static async open(grid: MemoryGrid, timers: HeldTimers): Promise<Pane> {
    const runtime = spare ?? loadRuntime().runtime;
    spare = null;
    const pane = new Pane(grid, await startOffice({ grid, runtime }), timers, runtime);
    await pane.controller.start();
    return pane;
  }

  get state(): State {
    return this.controller.store.getState();
  }

  get faults(): Faults {
    return this.office.faults;
  }

  /** The batches of work so far. */
  get batches(): readonly BatchSize[] {
    return this.office.log.filter(({ kind }) => kind === "work").map(({ body }) => ({ actions: body.Actions.length }));
  }

  /** Whether something is still said to be under way. */
  get busy(): readonly string[] {
    const { progress, writing, isMending, evaluation } = this.state;
    return [progress && "progress", writing, isMending && "mending", evaluation?.work && "generating"].filter((one) => typeof one === "string");
  }

  find(isWanted: (item: FindingItem) => boolean): FindingItem | undefined {
    return this.state.checked?.items.find(isWanted);
  }

  /** Ends when nothing more comes of what was done; the host's silence is waited out. */
  async settled(work: Promise<unknown>): Promise<void> {
    const end = { isReached: false };
    const ended = work.finally(() => {
      end.isReached = true;
    });
    ended.catch(() => undefined);
    for (let patience = 0; patience < mostTurns && !end.isReached; patience += 1) {
      await turns();
      if (this.faults.silent === true || this.isUnanswered) this.timers.pass(longestWaitMs);
    }
    if (!end.isReached) throw new Error("never ends");
    await ended;
    await this.office.eventsDelivered();
    await turns();
    this.isUnanswered = false;
  }

  /** An answer got lost: whoever waits for it waits in vain. */
  isUnanswered = false;

  async close(): Promise<void> {
    await this.settled(this.controller.stop());
    this.timers.forget();
    await this.office.stop();
    spare = this.runtime;
  }

  /** As when the user closes it in the middle: nothing is answered, nothing is tidied up. */
  async tearAway(): Promise<void> {
    this.faults.silent = true;
    this.timers.forget();
    await this.office.stop();
  }
}

/** The shortest of the host's deadlines. */
const longestWaitMs = 5_000;
/** Of many turns of the event loop each; untroubled work takes a hundred at most. */
const mostTurns = 3_000;
