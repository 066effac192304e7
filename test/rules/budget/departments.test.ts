/** Whatever money a department has and however its figures are rounded: tables in accord give neither errors nor warnings. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check } from "../../../src/review/check";
import { budgetRules } from "../../../src/rules/budget";
import { workbookOf } from "../../support/forms";
import { runs } from "../../support/properties";
import { departments, tablesOf } from "./departments";

describe("departments in accord", () => {
  it("give neither errors nor warnings but for a lone difference of rounding", () => {
    fc.assert(
      fc.property(departments, (department) => {
        const { tables, findings } = check(workbookOf(...tablesOf(department)), { rules: budgetRules });
        expect(tables.map((table) => table.budgetType)).toEqual(["balance", "expenditure", "fiscal-balance", "general-expenditure", "fund-expenditure"]);
        expect(findings.filter((finding) => finding.severity === "error" || (finding.severity === "warning" && finding.message !== "rounding"))).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });
});
