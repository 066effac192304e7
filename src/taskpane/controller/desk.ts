/** What every part of the controller works at: the state and its one way to change, notices, speech, and failures put before the user. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Params } from "../../rules/rule";
import { HostError } from "../../workbook/port";
import { noticeFor } from "../state/notices";
import { initialState, type Notice, type RetryId, type State } from "../state/state";
import type { MessageKey } from "../words/words";

/** Failures of these stages left the workbook as it was, and disturb nothing a person was writing. */
const quietStages: readonly HostError["stage"][] = ["read", "select", "watch"];

export class Desk {
  readonly store: StoreApi<State> = createStore(() => initialState);
  /** What failed last of the work given to `attempt`, to be tried again. */
  #again: { readonly stage: HostError["stage"]; readonly run: () => Promise<void> } | null = null;
  /** Told when a sheet turned out to be gone. */
  onGone: () => void = () => undefined;

  get state(): State {
    return this.store.getState();
  }

  set(change: Partial<State>): void {
    this.store.setState(change);
  }

  /** Does what a part of the pane wants done; where it fails, the notice offers `again`. Answers whether it was done. */
  async attempt(stage: HostError["stage"], work: () => Promise<void>, again: () => Promise<void>, wording?: (failure: HostError) => Notice | null): Promise<boolean> {
    let isDone = false;
    const notice = await this.guard("again", stage, async () => {
      await work();
      isDone = true;
    }, wording);
    if (notice) this.#again = { stage, run: again };
    // Another kind of work that went well does not mend what failed.
    if (isDone && this.#again?.stage === stage) this.set(this.withoutNoticeOf("again"));
    return isDone;
  }

  async tryAgain(): Promise<void> {
    await this.#again?.run();
  }

  /** Something the user should know that is no failure. */
  tell(notice: Notice): void {
    this.set({ notice });
    this.alert(notice.title.key, notice.title.params);
  }

  withoutNoticeOf(action: RetryId): Pick<State, "notice"> {
    const { notice } = this.state;
    return { notice: notice?.action === action ? null : notice };
  }

  /** Puts whatever goes wrong in `work` before the user, in words of `wording` where it has its own, and answers what it said; nothing is thrown past here. */
  async guard(retry: RetryId | null, stage: HostError["stage"], work: () => Promise<void>, wording: (failure: HostError) => Notice | null = (failure) => noticeFor(failure, retry)): Promise<Notice | null> {
    try {
      await work();
      return null;
    } catch (error) {
      const failure = error instanceof HostError ? error : new HostError("unknown", stage, describeError(error));
      const notice = wording(failure);
      if (!notice) return null;
      this.set({ notice });
      if (failure.code === "sheet-gone") this.onGone();
      if (quietStages.includes(stage)) this.say(notice.title.key, notice.title.params);
      else this.alert(notice.title.key, notice.title.params);
      return notice;
    }
  }

  say(key: MessageKey, params: Params = {}): void {
    this.set({ polite: { serial: (this.state.polite?.serial ?? 0) + 1, saying: { key, params } } });
  }

  alert(key: MessageKey, params: Params): void {
    this.set({ assertive: { serial: (this.state.assertive?.serial ?? 0) + 1, saying: { key, params } } });
  }
}

const describeError = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
