/** The tree that the codes of a table make. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../../src/review/check";
import { codeTree, isSlip, type Node } from "../../../src/rules/budget/codes";
import type { SheetData } from "../../../src/sheet/data";
import { balanceSheet, basicSheet, expenditureSheet } from "../../support/budget-forms";
import { workbookOf } from "../../support/forms";
import { poked } from "../cells";

function treeOf(sheet: SheetData) {
  const budget = check(workbookOf(sheet), { rules: [] }).tables[0]?.budget;
  if (!budget) throw new Error("no table");
  return codeTree(budget);
}

const written = (nodes: readonly Node[]): string => nodes.map(({ line, children, isSound }) => `${line.code}${isSound ? "" : "?"}${children.length > 0 ? `(${written(children)})` : ""}`).join(" ");

describe("a tree of codes", () => {
  it("has 类, 款 and 项", () => {
    expect(written(treeOf(expenditureSheet())?.roots ?? [])).toBe("201(20129(2012901 2012902)) 208(20805(2080505)) 210(21011(2101101 2101103)) 221(22102(2210201))");
  });

  it("has economic classes", () => {
    expect(written(treeOf(basicSheet())?.roots ?? [])).toBe("301(30101 30108 30110 30111 30113) 302(30201 30217 30231) 303(30302)");
  });

  it("is none on a two-sided table", () => {
    expect(treeOf(balanceSheet())).toBeNull();
  });

  it("leaves open what an orphan belongs to", () => {
    const tree = treeOf(poked(expenditureSheet(), { A8: "2013902" }));
    expect(written(tree?.roots ?? [])).toBe("201?(20129?(2012901?) 2013902) 208(20805(2080505)) 210(21011(2101101 2101103)) 221(22102(2210201))");
    expect(tree?.orphans.map((line) => line.code)).toEqual(["2013902"]);
  });

  it("leaves open what a mistyped code is missing from", () => {
    expect(written(treeOf(poked(expenditureSheet(), { A8: "201290" }))?.roots ?? [])).toMatch(/^201\?\(20129\?\(2012901\?\)\) 208\(/u);
  });
});

describe("a slip", () => {
  it.each([["201290", true], ["20129", false], ["711001", false], ["2012902001", false], ["2", false]] as const)("%s among functional codes: %s", (code, is) => {
    expect(isSlip(code, "functional")).toBe(is);
  });
});
