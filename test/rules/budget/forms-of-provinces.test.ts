/** The rules of departmental tables on layouts of other provinces: nothing but hints where all is right, and a slip is found wherever the form lets it be. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import type { Finding } from "../../../src/review/finding";
import { budgetRules } from "../../../src/rules/budget";
import type { SheetData } from "../../../src/sheet/data";
import { workbookOf } from "../../support/forms";
import { poked } from "../cells";
import { provincialForms } from "./provincial-forms";

const severe = (sheet: SheetData): Finding[] => check(workbookOf(sheet), { rules: budgetRules }).findings.filter((finding) => finding.severity !== "info");

describe.each(provincialForms)("%s", (_, make) => {
  it("in accord, gives neither error nor warning", () => {
    expect(severe(make())).toEqual([]);
  });
});

const form = (name: string): SheetData => {
  const found = provincialForms.find(([one]) => one === name);
  if (!found) throw new RangeError(name);
  return found[1]();
};

describe("a slip", () => {
  it.each([
    ["本年收入 above its items", { E7: 210 }, ["E7 budget/balance"]],
    ["本年收入 above its items", { B12: 1400.5 }, ["B12 budget/balance"]],
    ["reserves and carry-over between the totals", { B14: 600 }, ["B17 budget/balance"]],
    ["income by units", { E7: 900 }, ["E7 budget/row-total"]],
    ["expenditure by units and codes", { E7: 510 }, ["E7 budget/row-total"]],
    ["last year and change beside the budget", { E8: 360 }, ["E8 budget/row-total"]],
    ["two economic classifications", { E11: 82 }, ["E11 budget/row-total"]],
    ["two years of 三公", { G6: 30 }, ["G6 budget/three-public"]],
    ["two years of 三公", { I6: 15 }, ["I6 budget/three-public"]],
    ["expenditure three times", { D12: 1010 }, ["D12 budget/balance"]],
    ["whole 万元, each rounded", { C8: 500 }, ["C8 budget/row-total"]],
  ] as const)("in %s: %o", (name, slip, found) => {
    expect(severe(poked(form(name), slip)).map((finding) => `${finding.address} ${finding.rule}`)).toEqual(found);
  });
});
