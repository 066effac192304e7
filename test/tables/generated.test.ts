/** Sheets that the product lays out are read back whole, and are found fault with for nothing but what is missing or missed. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import { methodOf } from "../../src/scoring";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { workbookOf } from "../support/forms";
import { expectTrueRanges } from "./facts";
import { expected } from "./forms/expected";
import * as generated from "./forms/generated";
import { said } from "./forms/said";

const forms = Object.entries<SheetData>(generated);
const findings: Readonly<Record<keyof typeof generated, readonly string[]>> = {
  national: ["F13 actual/not-met", "E17 target/unmeasurable"],
  nationalBlank: ["F11 actual/missing", "E17 target/unmeasurable"],
  sichuan: ["H16 actual/unit-differs", "F17 target/unmeasurable"],
  sichuanBlank: ["H13 actual/missing", "K8 score/execution-reason", "F17 target/unmeasurable"],
  overall: ["I14 actual/not-met", "F17 target/unmeasurable"],
  overallBlank: ["I12 actual/missing", "F17 target/unmeasurable"],
};

describe.each(forms)("%s", (name, sheet) => {
  it("is read as it says", () => {
    expect(check(workbookOf(sheet)).tables.map(said)).toEqual(expected["generated"]?.[name]);
    expectTrueRanges(sheet);
  });

  it("is found fault with for what it lacks alone", () => {
    expect(check(workbookOf(sheet)).findings.map(({ range, rule }) => `${rangeAddress(range)} ${rule}`)).toEqual(findings[name as keyof typeof generated]);
  });
});

describe("the method of a sheet of ours", () => {
  it.each([
    ["national", generated.national, "national-2020"],
    ["sichuan", generated.sichuan, "sichuan"],
    ["overall", generated.overall, "sichuan"],
  ])("is, for %s, that of its form", (_, sheet, id) => {
    const [table] = check(workbookOf(sheet)).tables;
    expect(table && methodOf(table).id).toBe(id);
  });
});

describe("the grade", () => {
  it("is that of the row of totals, not one a sentence mentions", () => {
    const values = generated.sichuan.values.map((cells) => cells.map((cell) => (cell === "项目完成较好，自评95分，等级为优。" ? "上年等级为良。" : cell)));
    const [table] = check(workbookOf({ ...generated.sichuan, values })).tables;
    expect([table?.totals?.grade?.text, table?.totals?.grade?.alone]).toEqual(["优", true]);
  });
});
