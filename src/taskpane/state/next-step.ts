/** Which screen the state amounts to, and the one primary button on it: the next step. Pure. */
import { count } from "./rows";
import type { Checked, State } from "./state";

/** What the 问题 tab shows. */
export type Screen = "starting" | "first-run" | "nothing" | "empty" | "ready" | "checking" | "checked";

export type Primary = "check" | "checkElsewhere" | "sample" | "fixAll" | "nextError" | "nextWarning" | "clearMarks" | "notice";

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

/** Whether the result is that of one sheet, and the user is on another by now. */
export const isElsewhere = ({ selection }: State, { scope, sheets }: Checked): boolean => scope === "active-sheet" && selection !== null && !sheets.some(({ id }) => id === selection.sheetId);

const isStale = (state: State): boolean =>
  state.checked !== null && (state.changedSheets.length > 0 || hasOtherScope(state, state.checked) || isElsewhere(state, state.checked));

/** The whole workbook was looked at and has no table: the only thing to show is a sample. */
export function isWithoutTables(state: State): boolean {
  const { checked } = state;
  if (!checked) return state.survey !== null && state.survey.tables.length + state.survey.elsewhere.length === 0;
  return checked.tables.length === 0 && checked.items.every(({ severity }) => severity === "info") && checked.scope === "workbook" && !isPartial(checked) && !isStale(state);
}

/** All tables were checked as they are, and neither error nor warning was found. */
export function isReadyToHandIn(state: State): boolean {
  const { checked } = state;
  return checked !== null && !isStale(state) && !isPartial(checked) && checked.items.every(({ severity }) => severity === "info");
}

/** Whether 一键校验 in the head is the next step. The tabs that show what was read have no other until it has been checked, but where they show no table. */
export function headLeads(state: State): boolean {
  const { tab, checked } = state;
  if (tab === "findings") return primaryOf(state) === "check";
  if (tab !== "structure" && tab !== "funding") return false;
  return (!checked || isStale(state) || isPartial(checked)) && primaryOf(state) === "check";
}

/** Findings that can be mended without a choice. */
export const safeFixes = (checked: Checked): number => checked.items.filter(({ fix }) => fix?.kind === "fix").length;

/** Of the 问题 tab. Null while checking, when the only thing to do is wait or cancel, and under the page of all safe fixes, which has its own. */
export function primaryOf(state: State): Primary | null {
  const screen = screenOf(state);
  if (screen === "checking" || state.isPreviewing) return null;
  if (state.notice?.leads) return "notice";
  if (screen === "first-run") return "checkElsewhere";
  if (isWithoutTables(state)) return "sample";
  if (!state.checked || isStale(state) || isPartial(state.checked)) return "check";
  if (safeFixes(state.checked) > 0) return "fixAll";
  const counts = count(state.checked.items);
  if (counts.error > 0) return "nextError";
  if (counts.warning > 0) return "nextWarning";
  return state.marks ? "clearMarks" : "check";
}
