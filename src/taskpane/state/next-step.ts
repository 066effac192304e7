/** Which screen the state amounts to, and the one primary button on it: the next step. Pure. */
import { count } from "./rows";
import type { Checked, State } from "./state";

/** What the 问题 tab shows. */
export type Screen = "starting" | "first-run" | "nothing" | "empty" | "ready" | "checking" | "checked";

export type Primary = "check" | "checkElsewhere" | "nextError" | "nextWarning" | "clearMarks" | "notice";

export function screenOf(state: State): Screen {
  if (state.progress?.visible) return "checking";
  if (state.checked) return "checked";
  if (!state.survey) return "starting";
  if (state.survey.tables.length > 0) return "ready";
  if (state.survey.elsewhere.length > 0) return "first-run";
  return state.survey.empty ? "empty" : "nothing";
}

export const isPartial = (checked: Checked): boolean => checked.done < checked.total;

/** Whether the result was got with another scope than the one chosen now. */
export const hasOtherScope = (state: State, checked: Checked): boolean => checked.scope !== state.scope;

const isStale = (state: State): boolean =>
  state.checked !== null && (state.changedSheets.length > 0 || hasOtherScope(state, state.checked));

/** Of the 问题 tab. Null while checking: then the only thing to do is wait or cancel. */
export function primaryOf(state: State): Primary | null {
  const screen = screenOf(state);
  if (screen === "checking") return null;
  if (state.notice?.leads) return "notice";
  if (screen === "first-run") return "checkElsewhere";
  if (!state.checked || isStale(state) || isPartial(state.checked)) return "check";
  const counts = count(state.checked.items);
  if (counts.error > 0) return "nextError";
  if (counts.warning > 0) return "nextWarning";
  return state.marks ? "clearMarks" : "check";
}
