/** Sheets that a check leaves out: lists of ours. */
import { ownLists, ownPrefix } from "../review/own-lists";
import type { WorkbookHost } from "../workbook/port";

/** What cannot be had does without: a check is worth more than what it would go by. */
export const leftOut = async (host: Pick<WorkbookHost, "ownSheets">): Promise<ReadonlySet<string>> => ownLists(await host.ownSheets(ownPrefix).catch(() => []));
