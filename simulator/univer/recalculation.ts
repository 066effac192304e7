/** Knows whether Univer still owes results for what was written: it starts calculating about 100 ms after a write. */
import type { FUniver } from "@univerjs/core/facade";
import type { IDisposable } from "@univerjs/core";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import { FormulaExecutedStateType, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";

/** A write that concerns no formula may start no calculation at all. */
const startWithin = 600;
const endWithin = 15_000;

export class Recalculation {
  private written = 0;
  private covered = 0;
  private done = 0;
  private waiting: (() => void)[] = [];
  private readonly subscription: IDisposable;

  constructor(api: FUniver, private hasFormulas: boolean) {
    if (hasFormulas) this.written = 1;
    this.subscription = api.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.covered = this.written;
      if (command.id !== SetFormulaCalculationNotificationMutation.id || command.params === undefined) return;
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined && functionsExecutedState !== FormulaExecutedStateType.INITIAL) this.finish(this.covered);
    });
  }

  touch(withFormula: boolean): void {
    this.hasFormulas ||= withFormula;
    if (this.hasFormulas) this.written++;
  }

  async settled(): Promise<void> {
    const goal = this.written;
    const begun = Date.now();
    while (this.done < goal) {
      const idle = this.covered < goal;
      const left = (idle ? startWithin : endWithin) - (Date.now() - begun);
      if (left <= 0) {
        this.finish(goal);
        return;
      }
      await this.nextEnd(Math.min(left, startWithin));
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.finish(this.written);
  }

  private finish(upTo: number): void {
    this.done = Math.max(this.done, upTo);
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private nextEnd(atMost: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, atMost);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
