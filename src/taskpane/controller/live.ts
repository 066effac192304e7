/** 边改边校验: decides when a change is looked at. A burst is one change; none waits for ever; a host that is busy is asked again, a few times. */

/** After the last change of a burst. */
const settledAfterMs = 400;
/** After its first one, however long it goes on; and before a host that failed is asked again. */
const latestAfterMs = 2000;
/** Failures in a row after which the user is told. */
const patience = 3;

export interface LiveParts {
  /** Reads and checks these sheets again; answers false where another update took them over, rejects where it failed. */
  readonly update: (sheetIds: readonly string[]) => Promise<boolean>;
  /** It went wrong too often: the sheets stay as they were read. */
  readonly onGivenUp: (sheetIds: readonly string[], error: unknown) => void;
}

export class Live {
  readonly #parts: LiveParts;
  #waiting = new Set<string>();
  #settled: ReturnType<typeof setTimeout> | undefined;
  #latest: ReturnType<typeof setTimeout> | undefined;
  /** Updates under way: a second one takes the work of the first over, a third waits for it, so that someone who never stops typing sees something. */
  #running = 0;
  #failures = 0;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  changed(sheetId: string): void {
    this.#waiting.add(sheetId);
    clearTimeout(this.#settled);
    this.#settled = setTimeout(() => void this.#run(), settledAfterMs);
    this.#latest ??= setTimeout(() => void this.#run(), latestAfterMs);
  }

  /** Answers the sheets that were waiting. */
  stop(): readonly string[] {
    this.#clearTimers();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    return waiting;
  }

  #clearTimers(): void {
    clearTimeout(this.#settled);
    clearTimeout(this.#latest);
    this.#latest = undefined;
  }

  async #run(): Promise<void> {
    if (this.#running > 1) return this.#clearTimers();
    const sheetIds = this.stop();
    if (sheetIds.length === 0) return;
    this.#running += 1;
    try {
      if (await this.#parts.update(sheetIds)) this.#failures = 0;
    } catch (error) {
      this.#failed(sheetIds, error);
    }
    this.#running -= 1;
    if (this.#waiting.size > 0 && this.#latest === undefined) this.#latest = setTimeout(() => void this.#run(), settledAfterMs);
  }

  #failed(sheetIds: readonly string[], error: unknown): void {
    this.#failures += 1;
    if (this.#failures >= patience) {
      this.#failures = 0;
      this.#parts.onGivenUp(sheetIds, error);
      return;
    }
    for (const id of sheetIds) this.#waiting.add(id);
    this.#latest ??= setTimeout(() => void this.#run(), latestAfterMs);
  }
}
