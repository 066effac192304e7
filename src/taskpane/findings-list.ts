/** 问题清单 in the workbook: the findings of a check on a sheet of ours, with what the user noted on the one before. */
import { findingsMarker } from "../reports/findings-sheet";
import { annotationsOf, earlierRows } from "../review/annotate";
import type { CheckResult } from "../review/check";
import { localDay } from "../review/local-day";
import type { Language } from "../rules/rule";
import { Sheet } from "../sheet/sheet";
import { madeAgain } from "../workbook/made-again";
import type { WorkbookHost, WrittenSheet } from "../workbook/port";

export interface ListedCheck {
  readonly result: CheckResult;
  /** Name of the workbook; null for one never saved. */
  readonly file: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly language: Language;
}

/** Throws `HostError`. */
export async function writeFindingsList(host: WorkbookHost, { result, file, at, language }: ListedCheck): Promise<WrittenSheet | null> {
  return await madeAgain(async () => {
    const own = await host.ownSheets(findingsMarker);
    const [list] = own;
    const { sheets } = list ? await host.read("workbook") : { sheets: [] };
    const before = sheets.find(({ id }) => id === list?.sheetId);
    const earlier = list && before ? earlierRows(new Sheet(before), list.range) : [];
    const { sheet } = annotationsOf(result, { language, file: file ?? "", day: localDay(at), earlier });
    const [written = null] = await host.writeSheets([sheet], { madeFrom: { sheets, own } });
    return written;
  });
}
