/** Time that passes when a test says so: long waits are held, short ones are real. Nothing hangs on how fast the machine is. */

/** Shorter waits give the event loop a turn; longer ones are deadlines and delays of the product. */
const heldFromMs = 50;
/** What no code of ours waits for: keeps a handle that can be cleared. */
const neverMs = 2 ** 31 - 1;

interface Held {
  readonly milliseconds: number;
  readonly run: () => void;
}

export class HeldTimers {
  readonly #set = globalThis.setTimeout;
  readonly #clear = globalThis.clearTimeout;
  readonly #held = new Map<unknown, Held>();

  /** Before anything is loaded that may keep `setTimeout`. */
  install(): void {
    const set = this.#set;
    const wait = (run: () => void, milliseconds = 0): NodeJS.Timeout => {
      if (milliseconds < heldFromMs) return set(run, milliseconds);
      const handle = set(run, neverMs).unref();
      this.#held.set(handle, { milliseconds, run });
      return handle;
    };
    const clear = (handle?: NodeJS.Timeout): void => {
      this.#held.delete(handle);
      this.#clear(handle);
    };
    Object.assign(globalThis, { setTimeout: wait, clearTimeout: clear });
  }

  remove(): void {
    this.forget();
    Object.assign(globalThis, { setTimeout: this.#set, clearTimeout: this.#clear });
  }

  /** Ends every wait of at least so long. */
  pass(milliseconds: number): void {
    for (const [handle, held] of this.#held) {
      if (held.milliseconds < milliseconds || !this.#held.delete(handle)) continue;
      this.#clear(handle as NodeJS.Timeout);
      held.run();
    }
  }

  /** Of the pane before. */
  forget(): void {
    for (const handle of this.#held.keys()) this.#clear(handle as NodeJS.Timeout);
    this.#held.clear();
  }
}

/** As many turns of the event loop as any batch in flight takes. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => void setImmediate(done));
}
