/** What a check goes by that the workbook carries beside its cells: the scoring method chosen in it, and which sheets are lists of ours. */
import type { CheckOptions } from "../review/check";
import { ownLists, ownPrefix } from "../review/own-lists";
import { chosenMethod, noSettings, parseSettings, type WorkbookSettings } from "../review/workbook-settings";
import type { WorkbookHost } from "../workbook/port";

/** What cannot be had does without: a check is worth more than what it would go by. */
export async function workbookOptions(host: Pick<WorkbookHost, "readStore" | "ownSheets">): Promise<CheckOptions> {
  const [kept, own] = await Promise.all([host.readStore().catch(() => null), host.ownSheets(ownPrefix).catch(() => [])]);
  const method = chosenMethod(settingsIn(kept));
  const leaveOut = ownLists(own);
  return { ...(method ? { method } : {}), ...(leaveOut.size > 0 ? { leaveOut } : {}) };
}

/** Others' text may stand there: the 自评 tab tells of it. */
function settingsIn(text: string | null): WorkbookSettings {
  try {
    return parseSettings(text);
  } catch {
    return noSettings;
  }
}
