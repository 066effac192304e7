/** One exchange with Excel: a batch whose every sync has a deadline, can be cancelled between two, and fails in the port's words. */
import { HostError } from "../port";
import { type Stage, translateError } from "./translate-error";

export interface Exchange {
  readonly context: Excel.RequestContext;
  /** Sends what has been asked for. */
  sync(): Promise<void>;
}

type Work<T> = (exchange: Exchange) => Promise<T>;

export interface ExchangeOptions {
  readonly signal?: AbortSignal | undefined;
  /** A context to go on with; a new one where absent. */
  readonly context?: Excel.RequestContext;
  /** All that is written is one step of Excel's own undo, from ExcelApi 1.20 on. */
  readonly isOneUndoStep?: boolean;
}

export class Exchanges {
  constructor(private readonly timeoutMs: number) {}

  async run<T>(stage: Stage, work: Work<T>, { signal, context, isOneUndoStep = false }: ExchangeOptions = {}): Promise<T> {
    const deadline = new Deadline(stage, this.timeoutMs);
    const demandGoingOn = (): void => {
      deadline.demandNotPassed();
      if (signal?.aborted) throw new HostError("cancelled", stage, "cancelled by the user");
    };
    const batch = async (used: Excel.RequestContext): Promise<T> => {
      const sync = async (): Promise<void> => {
        demandGoingOn();
        deadline.restart();
        try {
          await used.sync();
        } catch (error) {
          throw translateError(error, stage);
        }
        demandGoingOn();
      };
      return await work({ context: used, sync });
    };
    try {
      demandGoingOn();
      deadline.restart();
      const run = (): Promise<T> => (context ? Excel.run(context, batch) : isOneUndoStep ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch));
      return await Promise.race([run(), deadline.passed]);
    } catch (error) {
      throw translateError(error, stage);
    } finally {
      deadline.end();
    }
  }
}

/** Rejects when the host has kept silent too long; a batch that wakes up later finds it passed and sends nothing more. */
class Deadline {
  readonly passed: Promise<never>;
  #fail: (error: HostError) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #error: HostError | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly milliseconds: number,
  ) {
    this.passed = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    // It may pass while nobody waits for it any more.
    this.passed.catch(() => undefined);
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#error = new HostError("unavailable", this.stage, `no answer within ${this.milliseconds} ms`);
      this.#fail(this.#error);
    }, this.milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  demandNotPassed(): void {
    if (this.#error) throw this.#error;
  }
}
