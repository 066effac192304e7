import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { Finding } from "../../src/review/finding";
import { settle } from "../../src/review/pipeline";
import { precedences } from "../../src/rules/precedence";
import type { Severity } from "../../src/rules/rule";
import { cellAt } from "../../src/sheet/range";

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: "text/any",
  severity: "warning",
  sheetId: "s1",
  sheet: "表1",
  range: cellAt(9, 4),
  address: "E10",
  tableId: "t1",
  message: "default",
  params: {},
  related: [],
  quote: "",
  fix: null,
  ...more,
});

const SHEETS = ["s1", "s2"];
const rulesOf = (findings: readonly Finding[]): string[] => findings.map((one) => one.rule);

describe("severities", () => {
  it("are the finding's own unless the user says otherwise", () => {
    expect(settle([finding({ severity: "info" })], {}, SHEETS)[0]?.severity).toBe("info");
    expect(settle([finding({ severity: "info" })], { "text/any": "error" }, SHEETS)[0]?.severity).toBe("error");
  });

  it("off drops the findings of that rule and of no other", () => {
    expect(rulesOf(settle([finding(), finding({ rule: "text/other" })], { "text/any": "off" }, SHEETS))).toEqual(["text/other"]);
  });

  it("a rule that is off does not silence the one it takes precedence over", () => {
    const both = [finding({ rule: "target/copies-basis" }), finding({ rule: "target/not-quantified" })];
    expect(rulesOf(settle(both, {}, SHEETS))).toEqual(["target/copies-basis"]);
    expect(rulesOf(settle(both, { "target/copies-basis": "off" }, SHEETS))).toEqual(["target/not-quantified"]);
  });
});

describe.each(precedences.map((one) => [`${one.within}: ${one.rules.join(" > ")}`, one] as const))("one finding a cause, %s", (_, { within, rules }) => {
  const pairs = rules.flatMap((first, index) => rules.slice(index + 1).map((second) => [first, second] as const));

  it.each(pairs)("%s speaks instead of %s", (first, second) => {
    expect(rulesOf(settle([finding({ rule: second }), finding({ rule: first })], {}, SHEETS))).toEqual([first]);
  });

  it("keeps all of them where they stand on different sheets", () => {
    const apart = rules.map((rule, index) => finding({ rule, sheetId: `x${index}`, tableId: `t${index}` }));
    expect(settle(apart, {}, SHEETS)).toHaveLength(rules.length);
  });

  it("keeps all of them where they stand in different places of one sheet", () => {
    const apart = rules.map((rule, index) => finding({ rule, range: cellAt(9 + index, 4), tableId: within === "table" ? `t${index}` : "t1" }));
    expect(settle(apart, {}, SHEETS)).toHaveLength(rules.length);
  });

  it("contends for the place it says", () => {
    const [first = "", second = ""] = rules;
    const sameRow = [finding({ rule: first, range: cellAt(9, 3) }), finding({ rule: second, range: cellAt(9, 4) })];
    const sameTable = [finding({ rule: first, range: cellAt(6, 3) }), finding({ rule: second, range: cellAt(9, 4) })];
    expect(settle(sameRow, {}, SHEETS)).toHaveLength(within === "cell" ? 2 : 1);
    expect(settle(sameTable, {}, SHEETS)).toHaveLength(within === "table" ? 1 : 2);
  });
});

describe("what is no precedence", () => {
  it("two causes in one cell stay two findings", () => {
    expect(settle([finding({ rule: "target/missing-unit" }), finding({ rule: "target/missing-comparator" })], {}, SHEETS)).toHaveLength(2);
  });

  it("the same rule may speak twice of one cell", () => {
    expect(settle([finding({ rule: "structure/missing-level2", params: { level2: "甲" } }), finding({ rule: "structure/missing-level2", params: { level2: "乙" } })], {}, SHEETS)).toHaveLength(2);
  });
});

describe("order", () => {
  it("is sheet, severity, row, column, rule", () => {
    const findings = [
      finding({ sheetId: "s2", severity: "error", rule: "f/f" }),
      finding({ severity: "info", range: cellAt(0, 0), rule: "e/e" }),
      finding({ severity: "error", range: cellAt(20, 0), rule: "b/b" }),
      finding({ severity: "error", range: cellAt(3, 9), rule: "a/a" }),
      finding({ severity: "warning", range: cellAt(5, 1), rule: "d/d" }),
      finding({ severity: "warning", range: cellAt(5, 1), rule: "c/c" }),
    ];
    expect(rulesOf(settle(findings, {}, SHEETS))).toEqual(["a/a", "b/b", "c/c", "d/d", "e/e", "f/f"]);
  });

  it("puts sheets the workbook does not name last", () => {
    expect(settle([finding({ sheetId: "x" }), finding({ sheetId: "s2" })], {}, SHEETS).map((one) => one.sheetId)).toEqual(["s2", "x"]);
  });

  const anyFinding = fc
    .record({
      rule: fc.constantFrom("target/missing", "target/placeholder", "target/missing-unit", "plan/out-of-range", "plan/final-not-100", "text/any"),
      severity: fc.constantFrom<Severity>("error", "warning", "info"),
      sheetId: fc.constantFrom("s1", "s2", "s3"),
      row: fc.nat(3),
      column: fc.nat(3),
      message: fc.constantFrom("default", "row"),
      name: fc.constantFrom("甲", "乙"),
    })
    .map(({ row, column, name, ...rest }) => finding({ ...rest, range: cellAt(row, column), params: { name } }));

  it("does not depend on the order in which rules reported", () => {
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 30 }).chain((findings) => fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length }))),
        ([findings, shuffled]) => {
          expect(settle(shuffled, {}, SHEETS)).toEqual(settle(findings, {}, SHEETS));
        },
      ),
    );
  });

  it("settling what is settled changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (findings) => {
        const once = settle(findings, {}, SHEETS);
        expect(settle(once, {}, SHEETS)).toEqual(once);
      }),
    );
  });
});
