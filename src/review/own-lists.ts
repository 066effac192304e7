/** Sheets of ours that are no tables: what a check leaves out. */
import { findingsMarker } from "../reports/findings-sheet";
import { summaryMarker } from "../reports/summary-sheet";
import type { OwnSheet } from "../workbook/port";

/** What all markers of ours begin with. */
export const ownPrefix = "_Jixiao_";

const LISTS: readonly string[] = [findingsMarker, summaryMarker];

/** Ids of the 问题清单 and the 自评汇总. */
export const ownLists = (own: readonly OwnSheet[]): ReadonlySet<string> => new Set(own.filter(({ marker }) => LISTS.includes(marker)).map(({ sheetId }) => sheetId));
