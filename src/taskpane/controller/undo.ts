/** Our last writes, so that they can be taken back, the last one first. Writing and taking back follow each other: each sees what the one before left. */
import type { UndoEntry } from "../state/state";
import type { Saying } from "../words/words";
import type { Desk } from "./desk";

/** Older ones are let go. */
const kept = 10;

export interface Write {
  readonly done: Saying;
  /** Sheets whose cells it names; empty for what stands in no cell. */
  readonly sheetIds: readonly string[];
  /** Takes it back and nothing else; answers whether it was done. Runs in turn: must not wait for another. */
  readonly takeBack: () => Promise<boolean>;
}

interface Kept extends Write {
  readonly entry: UndoEntry;
}

export class UndoStack {
  readonly #desk: Desk;
  /** Told the sheets in which something was taken back. */
  readonly #onTaken: (sheetIds: readonly string[]) => Promise<void>;
  #writes: readonly Kept[] = [];
  #count = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(desk: Desk, onTaken: (sheetIds: readonly string[]) => Promise<void>) {
    this.#desk = desk;
    this.#onTaken = onTaken;
  }

  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return await turn;
  }

  push(write: Write): void {
    this.#count += 1;
    this.#keep([{ ...write, entry: { id: this.#count, done: write.done } }, ...this.#writes].slice(0, kept));
    this.#desk.set({ isUndoOffered: true });
  }

  /** The last one; it stays where it could not be taken back. */
  async undo(): Promise<void> {
    await this.#takeBack(() => 1);
  }

  /** That one and all after it, the last one first. */
  async undoTo(id: number): Promise<void> {
    await this.#takeBack(() => this.#writes.findIndex(({ entry }) => entry.id === id) + 1);
  }

  /** `count`: how many, asked when its turn has come. */
  async #takeBack(count: () => number): Promise<void> {
    const taken = await this.inTurn(async () => {
      this.#desk.set({ isMending: true });
      const done: Write[] = [];
      for (const write of this.#writes.slice(0, count())) {
        if (!(await write.takeBack())) break;
        this.#keep(this.#writes.filter((one) => one !== write));
        done.push(write);
      }
      this.#desk.set({ isMending: false });
      return done;
    });
    if (taken.length === 0) return;
    this.#desk.say("say.undone");
    const sheetIds = new Set(taken.flatMap((write) => write.sheetIds));
    if (sheetIds.size > 0) await this.#onTaken([...sheetIds]);
  }

  /** Cells of these sheets may stand elsewhere now. */
  forget(sheetIds: readonly string[]): void {
    this.#keep(this.#writes.filter((write) => !write.sheetIds.some((id) => sheetIds.includes(id))));
  }

  #keep(writes: readonly Kept[]): void {
    this.#writes = writes;
    this.#desk.set({ undo: writes.map(({ entry }) => entry), ...(writes.length === 0 ? { isUndoOffered: false } : {}) });
  }
}
