/** What was made from sheets that changed before it was written is made again from what stands there now. */
import { HostError } from "./port";

/** Somebody who goes on typing is not waited for. */
const mostAttempts = 3;

/** `work` reads, makes and writes. Throws what it throws. */
export async function madeAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HostError && error.code === "changed") || attempt === mostAttempts) throw error;
    }
  }
}
