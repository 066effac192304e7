/** What the user can order, as data: buttons, ribbon and keys all run these. */
import type { Controller } from "./controller/controller";
import type { IconName } from "./components/icons";
import { isPartial, safeFixes } from "./state/next-step";
import { count } from "./state/rows";
import type { State, Tab } from "./state/state";
import type { MessageKey, Params } from "./words/words";

type CommandId =
  | "check"
  | "checkElsewhere"
  | "cancel"
  | "fixAll"
  | "undo"
  | "nextError"
  | "nextWarning"
  | "mark"
  | "clearMarks"
  | "writeList"
  | "sample"
  | "gotIt"
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
  /** While one types in a field, the key is the field's. */
  readonly yieldsToFields?: boolean;
}

export interface Command {
  readonly id: CommandId;
  readonly label: MessageKey;
  readonly labelParams?: (state: State) => Params;
  readonly icon: IconName | null;
  readonly shortcut: Shortcut | null;
  /** Another key for the same. */
  readonly also?: Shortcut;
  /** The tab its shortcut belongs to; absent: all. */
  readonly tab?: Tab;
  readonly enabled: (state: State) => boolean;
  readonly run: () => void | Promise<void>;
}

export type Commands = Readonly<Record<CommandId, Command>>;

const idle = (state: State): boolean => state.progress === null;
const canWrite = (state: State): boolean => idle(state) && state.writing === null && !state.isMending;
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
    fixAll: {
      id: "fixAll",
      label: "command.fixAll",
      labelParams: (state) => ({ n: state.checked ? safeFixes(state.checked) : 0 }),
      icon: null,
      shortcut: null,
      enabled: (state) => canWrite(state) && state.checked !== null && safeFixes(state.checked) > 0,
      run: () => controller.mending.openPreview(),
    },
    undo: {
      id: "undo",
      label: "command.undo",
      icon: "undo",
      shortcut: { key: "z", primary: true, yieldsToFields: true },
      enabled: (state) => canWrite(state) && state.undo.length > 0,
      run: () => controller.undo.undo(),
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
      enabled: (state) => canWrite(state) && (state.checked?.items.length ?? 0) > 0 && state.settings.marking !== "none",
      run: () => controller.mark(),
    },
    clearMarks: {
      id: "clearMarks",
      label: "command.clearMarks",
      icon: null,
      shortcut: null,
      enabled: (state) => canWrite(state) && (state.marks !== null || state.mayBeMarked),
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
    sample: {
      id: "sample",
      label: "command.sample",
      icon: null,
      shortcut: null,
      enabled: canWrite,
      run: () => controller.showSample(),
    },
    gotIt: {
      id: "gotIt",
      label: "command.gotIt",
      icon: null,
      shortcut: null,
      enabled: (state) => !state.preferences.welcomed,
      run: () => controller.setPreferences({ welcomed: true }),
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
      also: { key: "/", primary: false },
      tab: "findings",
      enabled: (state) => (found(state)?.items.length ?? 0) > 0,
      run: () => controller.list.openSearch(),
    },
    endSearch: {
      id: "endSearch",
      label: "command.closeSearch",
      icon: null,
      shortcut: null,
      enabled: (state) => state.filter.searching,
      run: () => controller.list.endSearch(),
    },
    clearFilters: {
      id: "clearFilters",
      label: "command.clearFilters",
      icon: null,
      shortcut: null,
      enabled: (state) => state.filter.query !== "" || state.filter.severities.length > 0,
      run: () => controller.list.clearFilters(),
    },
    closeRow: {
      id: "closeRow",
      label: "command.dismiss",
      icon: null,
      shortcut: { key: "Escape", primary: false },
      tab: "findings",
      enabled: (state) => state.page !== null || state.isPreviewing || state.open !== null,
      run: () => {
        const { page, isPreviewing } = controller.store.getState();
        if (page) controller.closePage();
        else if (isPreviewing) controller.mending.closePreview();
        else controller.list.close();
      },
    },
  };
}
