/** Sheets of ours that a check leaves out, and the day they are dated with. */
import { expect, it } from "@jest/globals";
import { localDay } from "../../src/review/local-day";
import { ownLists } from "../../src/review/own-lists";
import { cellAt } from "../../src/sheet/range";
import { findingsMarker } from "../../src/reports/findings-sheet";
import { summaryMarker } from "../../src/reports/summary-sheet";

const own = (sheetId: string, marker: string) => ({ sheetId, marker, range: cellAt(0, 0), formulas: new Set<string>() });

it("the findings and the summary are left out, an evaluation is not", () => {
  expect([...ownLists([own("a", findingsMarker), own("b", "_Jixiao_Evaluation_1"), own("c", summaryMarker)])]).toEqual(["a", "c"]);
  expect(ownLists([]).size).toBe(0);
});

it("a day is that of the place, in two digits each", () => {
  expect([localDay(new Date(2026, 0, 5, 23, 59).getTime()), localDay(new Date(2026, 10, 21).getTime())]).toEqual(["2026-01-05", "2026-11-21"]);
});
