/** What the user can order, as data: buttons, ribbon and keys all run these. */
import type { Controller } from "./controller/controller";
import type { IconName } from "./components/icons";
import { isPartial } from "./state/next-step";
import { count } from "./state/rows";
import type { State, Tab } from "./state/state";
import type { MessageKey, Params } from "./words/words";

type CommandId =
  | "check"
  | "checkElsewhere"
  | "cancel"
  | "nextError"
  | "nextWarning"
  | "mark"
  | "clearMarks"
  | "writeList"
  | "retry"
  | "dismissNotice"
  | "search"
  | "endSearch"
  | "clearFilters"
  | "closeRow";

/** `primary` is Ctrl, or ⌘ on a Mac. */
interface Shortcut {
  readonly key: string;
  readonly primary: boolean;
}

export interface Command {
  readonly id: CommandId;
  readonly label: MessageKey;
  readonly labelParams?: (state: State) => Params;
  readonly icon: IconName | null;
  readonly shortcut: Shortcut | null;
  /** The tab its shortcut belongs to; absent: all. */
  readonly tab?: Tab;
  readonly enabled: (state: State) => boolean;
  readonly run: () => void | Promise<void>;
}

export type Commands = Readonly<Record<CommandId, Command>>;

const idle = (state: State): boolean => state.progress === null;
const canWrite = (state: State): boolean => idle(state) && state.writing === null;
const found = (state: State): State["checked"] => (idle(state) ? state.checked : null);
const has = (state: State, severity: "error" | "warning"): boolean => count(found(state)?.items ?? [])[severity] > 0;

export function createCommands(controller: Controller): Commands {
  return {
    check: {
      id: "check",
      label: "command.check",
      icon: null,
      shortcut: { key: "Enter", primary: true },
      enabled: idle,
      run: () => controller.check(),
    },
    checkElsewhere: {
      id: "checkElsewhere",
      label: "command.checkElsewhere",
      labelParams: (state) => ({ n: state.survey?.elsewhere.length ?? 0 }),
      icon: null,
      shortcut: null,
      enabled: idle,
      run: () => controller.checkElsewhere(),
    },
    cancel: {
      id: "cancel",
      label: "command.cancel",
      icon: null,
      shortcut: null,
      enabled: (state) => !idle(state),
      run: () => controller.cancel(),
    },
    nextError: {
      id: "nextError",
      label: "command.nextError",
      icon: null,
      shortcut: null,
      enabled: (state) => has(state, "error"),
      run: () => controller.next("error"),
    },
    nextWarning: {
      id: "nextWarning",
      label: "command.nextWarning",
      icon: null,
      shortcut: null,
      enabled: (state) => has(state, "warning"),
      run: () => controller.next("warning"),
    },
    mark: {
      id: "mark",
      label: "command.mark",
      icon: null,
      shortcut: null,
      enabled: (state) => canWrite(state) && (state.checked?.items.length ?? 0) > 0,
      run: () => controller.mark(),
    },
    clearMarks: {
      id: "clearMarks",
      label: "command.clearMarks",
      icon: null,
      shortcut: null,
      enabled: (state) => canWrite(state) && state.marks !== null,
      run: () => controller.clearMarks(),
    },
    writeList: {
      id: "writeList",
      label: "command.list",
      icon: null,
      shortcut: null,
      enabled: (state) => canWrite(state) && state.checked !== null && !isPartial(state.checked),
      run: () => controller.writeList(),
    },
    retry: {
      id: "retry",
      label: "command.retry",
      icon: null,
      shortcut: null,
      enabled: (state) => canWrite(state) && state.notice?.action != null,
      run: () => controller.retry(),
    },
    dismissNotice: {
      id: "dismissNotice",
      label: "command.dismiss",
      icon: null,
      shortcut: null,
      enabled: (state) => state.notice !== null,
      run: () => controller.dismissNotice(),
    },
    search: {
      id: "search",
      label: "command.search",
      icon: "search",
      shortcut: { key: "f", primary: true },
      tab: "findings",
      enabled: (state) => (found(state)?.items.length ?? 0) > 0,
      run: () => controller.search(controller.store.getState().filter.query),
    },
    endSearch: {
      id: "endSearch",
      label: "command.closeSearch",
      icon: null,
      shortcut: null,
      enabled: (state) => state.filter.searching,
      run: () => controller.endSearch(),
    },
    clearFilters: {
      id: "clearFilters",
      label: "command.clearFilters",
      icon: null,
      shortcut: null,
      enabled: (state) => state.filter.query !== "" || state.filter.severities.length > 0,
      run: () => controller.clearFilters(),
    },
    closeRow: {
      id: "closeRow",
      label: "command.dismiss",
      icon: null,
      shortcut: { key: "Escape", primary: false },
      tab: "findings",
      enabled: (state) => state.page !== null || (state.open !== null && !state.filter.searching),
      run: () => (controller.store.getState().page ? controller.closePage() : controller.close()),
    },
  };
}
