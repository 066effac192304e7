/** Keeps a request under Excel's limit: what has been asked for is sent before more would be too much. */
import type { Exchange } from "./exchange";
import { safePayloadBytes } from "./limits";

export class Payload {
  #bytes = 0;

  constructor(private readonly sync: Exchange["sync"]) {}

  /** To be called before asking for something of about `bytes`. */
  async makeRoom(bytes: number): Promise<void> {
    if (this.#bytes + bytes > safePayloadBytes) await this.send();
    this.#bytes += bytes;
  }

  /** Sends what is left, if anything. */
  async send(): Promise<void> {
    if (this.#bytes === 0) return;
    this.#bytes = 0;
    await this.sync();
  }
}

/** No less than `value` takes in a request: a character has three bytes at most. */
export const bytesOf = (value: unknown): number => JSON.stringify(value).length * 3;
