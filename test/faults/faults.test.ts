/** Tests that would notice: every rule of the catalogue speaks for the faults people make, once, at the cell, and no other rule calls an error what is none. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import { catalogue } from "../../src/rules/catalogue";
import type { WorkbookData } from "../../src/sheet/data";
import { faults } from "./all";
import { fresh, placed } from "./compare";
import type { Fault } from "./fault";
import * as workbooks from "./workbooks";

/** Faults share their workbooks; each is checked once as it was. */
const known = new Map<WorkbookData, readonly Finding[]>();

function before({ workbook, options }: Fault): readonly Finding[] {
  const found = options ? check(workbook, options).findings : (known.get(workbook) ?? check(workbook).findings);
  if (!options) known.set(workbook, found);
  return found;
}

describe("the workbooks that faults are laid over", () => {
  /** The Sichuan form has no column for scores. */
  const RIGHTLY_SAID: Readonly<Record<string, readonly string[]>> = { evaluations: ["score/missing 部门整体!I8", "score/missing 职工技能培训!H8", "score/missing 困难职工帮扶!H8"] };

  it.each(Object.entries(workbooks))("%s are right", (name, make) => {
    const { tables, findings } = check(make());
    expect(tables.length).toBe(make().sheets.length);
    expect(findings.map(placed)).toEqual(RIGHTLY_SAID[name] ?? []);
  });
});

describe("every rule", () => {
  it("has a fault that it must notice", () => {
    expect(catalogue.map(({ meta }) => meta.id).filter((id) => !faults.some(({ rule }) => rule === id))).toEqual([]);
  });
});

it("no fault is for a rule that is not there", () => {
  expect(faults.map(({ rule }) => rule).filter((rule) => !catalogue.some(({ meta }) => meta.id === rule))).toEqual([]);
});

describe.each([...new Set(faults.map(({ rule }) => rule))])("%s notices", (rule) => {
  it.each(faults.filter((fault) => fault.rule === rule).map((fault) => [fault.name, fault] as const))("%s", (_, fault) => {
    const options = fault.options ?? {};
    const found = fresh(before(fault), check(fault.change(fault.workbook), options).findings);
    expect(found.filter((finding) => finding.rule === rule).map(placed)).toEqual([`${rule} ${fault.at}`]);
    const errors = found.filter((finding) => finding.severity === "error" && finding.rule !== rule);
    expect(errors.map(placed).sort()).toEqual([...(fault.causes ?? [])].sort());
  });
});
