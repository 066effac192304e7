/** What happens to findings after the rules have run: severities, one finding a cause, order. */
import { type Precedence, precedences } from "../rules/precedence";
import type { Severity } from "../rules/rule";
import type { Finding } from "./finding";

export type Severities = Readonly<Record<string, Severity | "off">>;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** `sheets`: sheet ids in workbook order. */
export function settle(findings: readonly Finding[], severities: Severities, sheets: readonly string[]): Finding[] {
  return inOrder(onePerCause(withSeverities(findings, severities)), sheets);
}

function withSeverities(findings: readonly Finding[], severities: Severities): Finding[] {
  return findings.flatMap((finding) => {
    const own = severities[finding.rule];
    if (own === undefined) return [finding];
    return own === "off" ? [] : [{ ...finding, severity: own }];
  });
}

/** Drops a finding where a more specific one of its precedence list stands in the same place. */
function onePerCause(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, number>();
  const places = (finding: Finding): { key: string; rank: number }[] =>
    precedences.flatMap((precedence, index) => {
      const rank = precedence.rules.indexOf(finding.rule);
      if (rank < 0) return [];
      return [{ key: `${index}/${placeOf(finding, precedence.within)}`, rank }];
    });
  for (const finding of findings) for (const { key, rank } of places(finding)) best.set(key, Math.min(rank, best.get(key) ?? rank));
  return findings.filter((finding) => places(finding).every(({ key, rank }) => best.get(key) === rank));
}

function placeOf({ sheetId, tableId, range }: Finding, within: Precedence["within"]): string {
  if (within === "table") return `${sheetId}/${tableId}`;
  return within === "row" ? `${sheetId}/${tableId}/${range.top}` : `${sheetId}/${range.top}/${range.left}`;
}

const inAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sheet, severity, row, column; the rule's id and what it says last, so that the order is always the same. */
function inOrder(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const position = new Map(sheets.map((id, index) => [id, index]));
  const at = (finding: Finding): number => position.get(finding.sheetId) ?? sheets.length;
  return [...findings].sort(
    (a, b) =>
      at(a) - at(b) ||
      RANK[a.severity] - RANK[b.severity] ||
      a.range.top - b.range.top ||
      a.range.left - b.range.left ||
      inAlphabet(a.rule, b.rule) ||
      inAlphabet(a.message, b.message) ||
      inAlphabet(JSON.stringify(a.params), JSON.stringify(b.params)),
  );
}
