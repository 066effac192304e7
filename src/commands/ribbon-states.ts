/** Which of the ribbon's buttons make sense now, told to the host as it changes. In the manifest all are enabled: without the page running, each finds out itself. */
import type { State } from "../taskpane/state/state";
import type { RibbonAction } from "./ribbon";

/** Ids of the manifest. */
export const tabId = "Jixiao.Tab";
export const controlIds: Readonly<Record<RibbonAction, string>> = {
  check: "Jixiao.Button.Check",
  mark: "Jixiao.Button.Mark",
  clear: "Jixiao.Button.Clear",
  list: "Jixiao.Button.List",
  evaluate: "Jixiao.Button.Evaluate",
};

export type Enabled = Readonly<Record<RibbonAction, boolean>>;

type Facts = Pick<State, "survey" | "checked" | "changedSheets" | "progress" | "marks" | "mayBeMarked" | "evaluation">;

const evaluable: readonly string[] = ["goal", "self-evaluation", "overall-self-evaluation"];

/** What is not known counts as there. Only work long enough to be shown counts as work: buttons do not flicker. */
export function enabledIn({ survey, checked, changedSheets, progress, marks, mayBeMarked, evaluation }: Facts): Enabled {
  const isIdle = !progress?.visible && !evaluation?.work;
  const isFresh = checked !== null && checked.done === checked.total && changedSheets.length === 0;
  const looked = survey && [...survey.tables, ...survey.elsewhere];
  const tables = checked ? (isFresh ? checked.tables : null) : looked;
  const hasTables = tables === null || tables.length > 0;
  return {
    check: isIdle,
    mark: isIdle && (isFresh ? checked.items.length > 0 : hasTables),
    clear: isIdle && (marks !== null || mayBeMarked),
    list: isIdle && hasTables,
    evaluate: isIdle && (tables === null || tables.some(({ kind }) => evaluable.includes(kind))),
  };
}

/** The part of `Office` used here. */
export interface RibbonUpdates {
  readonly ribbon?: { readonly requestUpdate: (update: { tabs: { id: string; controls: { id: string; enabled: boolean }[] }[] }) => Promise<void> };
  readonly context: { readonly requirements: { readonly isSetSupported: (name: string, version: string) => boolean } };
}

export interface Store {
  readonly getState: () => Facts;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Sends what differs from what the host was told last, one request at a time; what failed is sent with the next change. Answers a function that ends it. */
export function followRibbon(office: RibbonUpdates, store: Store): () => void {
  const { ribbon } = office;
  if (!ribbon || !office.context.requirements.isSetSupported("RibbonApi", "1.1")) return () => undefined;
  const actions = Object.keys(controlIds) as RibbonAction[];
  const told = new Map(actions.map((action) => [action, true]));
  let isSending = false;

  const send = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    try {
      for (;;) {
        const enabled = enabledIn(store.getState());
        const changed = actions.filter((action) => enabled[action] !== told.get(action));
        if (changed.length === 0) break;
        await ribbon.requestUpdate({ tabs: [{ id: tabId, controls: changed.map((action) => ({ id: controlIds[action], enabled: enabled[action] })) }] });
        for (const action of changed) told.set(action, enabled[action]);
      }
    } catch {
      // Buttons that say too much are no reason to disturb anybody.
    }
    isSending = false;
  };

  const end = store.subscribe(() => void send());
  void send();
  return end;
}
