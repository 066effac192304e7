/** Table tests for rules: the exact findings a workbook must give, one too many fails. */
import { describe, expect, it } from "@jest/globals";
import type { Rule } from "../../src/rules/rule";
import { check } from "../../src/review/check";
import { describe as wordsOf } from "../../src/review/words";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { workbookOf } from "./forms";

export interface RuleCase {
  readonly name: string;
  readonly sheets: readonly SheetData[];
}

export interface SpeakingCase extends RuleCase {
  /** "E13 message" or, where it is not the rule's own severity, "E13 message info"; sheet name and "!" before the cell where there are several sheets. */
  readonly finds: readonly string[];
  /** "E13=≤500 元" for every cell the fix writes. */
  readonly fixes?: readonly string[];
}

export function testRule(rule: Rule, cases: { readonly speaks: readonly SpeakingCase[]; readonly silent: readonly RuleCase[] }): void {
  const run = (sheets: readonly SheetData[]) => check(workbookOf(...sheets), { rules: [rule] }).findings;
  describe(rule.meta.id, () => {
    it.each(cases.speaks.map((one) => [one.name, one] as const))("speaks: %s", (_, one) => {
      const findings = run(one.sheets);
      const said = findings.map((finding) => {
        const sheet = one.sheets.length > 1 ? `${finding.sheet}!` : "";
        const severity = finding.severity === rule.meta.severity ? "" : ` ${finding.severity}`;
        return `${sheet}${rangeAddress(finding.range)} ${finding.message}${severity}`;
      });
      expect(said).toEqual(one.finds);
      expect(findings.map((finding) => finding.rule)).toEqual(one.finds.map(() => rule.meta.id));
      for (const finding of findings) {
        expect(finding.fix === null || finding.fix.kind === rule.meta.fix).toBe(true);
        for (const language of ["zh-CN", "en-US"] as const) expect(wordsOf(finding, language).title).not.toBe("");
      }
      if (one.fixes) expect(findings.flatMap((finding) => finding.fix?.edits ?? []).map((edit) => `${rangeAddress(edit.range)}=${edit.to}`)).toEqual(one.fixes);
    });

    it.each(cases.silent.map((one) => [one.name, one] as const))("stays silent: %s", (_, one) => {
      expect(run(one.sheets)).toEqual([]);
    });
  });
}
