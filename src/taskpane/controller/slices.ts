/** Runs a generator in slices short enough that the pane stays responsive between them. */

/** A frame is 16 ms; what is left is for one step too long, drawing and keys. */
const sliceMs = 8;

export interface SliceOptions<Step> {
  /** Steps finished since the last call, at least one. */
  readonly onSteps: (steps: readonly Step[]) => void;
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** Gives the event loop a turn. */
  readonly pause: () => Promise<void>;
}

/** The generator's result, or null where it was aborted on the way. A null step is only a place to rest. */
export async function runInSlices<Step, Result>(
  steps: Iterator<Step | null, Result, undefined>,
  { onSteps, signal, now, pause }: SliceOptions<Step>,
): Promise<Result | null> {
  let fresh: Step[] = [];
  let end = now() + sliceMs;
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done) {
      if (fresh.length > 0) onSteps(fresh);
      return step.value;
    }
    if (step.value !== null) fresh.push(step.value);
    if (now() < end) continue;
    if (fresh.length > 0) onSteps(fresh);
    fresh = [];
    await pause();
    end = now() + sliceMs;
  }
}

/** A message to oneself: unlike a timer, it is not held back to 4 ms. */
export const messagePause = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener("message", () => {
      channel.port1.close();
      resolve();
    });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
