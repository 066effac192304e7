/** How the 设置 tab was left: its search, filter and folded areas stay while another tab is shown. */
import { useCallback, useState } from "react";
import type { RuleFilter } from "./rule-list";

export interface SettingsView {
  readonly query: string;
  readonly filter: RuleFilter;
  /** Areas opened or folded by hand. */
  readonly open: Readonly<Record<string, boolean>>;
  /** Rules changed since what is searched for changed: they stay where they are, under the user's hand. */
  readonly touched: readonly string[];
}

const start: SettingsView = { query: "", filter: "all", open: {}, touched: [] };

const views = new WeakMap<object, SettingsView>();

/** `pane`: whose tab it is. */
export function useView(pane: object): readonly [SettingsView, (change: (now: SettingsView) => Partial<SettingsView>) => void] {
  const [view, setView] = useState(() => views.get(pane) ?? start);
  const change = useCallback(
    (what: (now: SettingsView) => Partial<SettingsView>) => {
      const now = views.get(pane) ?? start;
      const next = { ...now, ...what(now) };
      views.set(pane, next);
      setView(next);
    },
    [pane],
  );
  return [view, change];
}
