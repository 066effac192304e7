/** Our last writes, so that they can be taken back, the last one first. */
import type { UndoEntry } from "../state/state";
import type { Saying } from "../words/words";
import type { Desk } from "./desk";

/** Older ones are let go. */
const kept = 10;

/** Takes a write back; answers whether it was done. */
type TakeBack = () => Promise<boolean>;

interface Taken {
  readonly entry: UndoEntry;
  readonly takeBack: TakeBack;
}

export class UndoStack {
  readonly #desk: Desk;
  #entries: readonly Taken[] = [];
  #count = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  push(done: Saying, takeBack: TakeBack): void {
    this.#count += 1;
    this.#keep([{ entry: { id: this.#count, done }, takeBack }, ...this.#entries].slice(0, kept));
  }

  /** The last one; it stays where it could not be taken back. */
  async undo(): Promise<void> {
    const [last] = this.#entries;
    if (last && (await last.takeBack())) this.#keep(this.#entries.filter((one) => one !== last));
  }

  /** Cells may stand elsewhere now. */
  forget(): void {
    this.#keep([]);
  }

  #keep(entries: readonly Taken[]): void {
    this.#entries = entries;
    this.#desk.set({ undo: entries.map(({ entry }) => entry) });
  }
}
