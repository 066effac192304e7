/** What happens to findings after the rules have run: severities, one finding a cause, order. */
import { type Precedence, precedences } from "../rules/precedence";
import type { Severity } from "../rules/rule";
import { keepLast } from "../sheet/keep-last";
import { remember } from "../sheet/remember";
import { finish, mayRest, sortedAgain, type Work } from "../sheet/work";
import type { Finding } from "./finding";

export type Severities = Readonly<Record<string, Severity | "off">>;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** `sheets`: sheet ids in workbook order. */
export const settle = (findings: readonly Finding[], severities: Severities, sheets: readonly string[]): Finding[] => finish(settling(findings, severities, sheets));

/** `settle` in parts. `before`: what it came to last time, with the same severities and sheets. */
export function* settling(findings: readonly Finding[], severities: Severities, sheets: readonly string[], before: readonly Finding[] = []): Work<Finding[]> {
  return yield* sortedAgain(yield* onePerCause(withSeverities(findings, severities)), before, inOrderOf(sheets));
}

function withSeverities(findings: readonly Finding[], severities: Severities): readonly Finding[] {
  if (Object.keys(severities).length === 0) return findings;
  return findings.flatMap((finding) => {
    const own = severities[finding.rule];
    if (own === undefined) return [finding];
    return own === "off" ? [] : [withSeverity(finding, own)];
  });
}

const withSeverity = keepLast((finding: Finding, severity: Severity): Finding => ({ ...finding, severity }));

/** Drops a finding where a more specific one of its precedence list stands in the same place. */
function* onePerCause(findings: readonly Finding[]): Work<Finding[]> {
  const best = new Map<string, number>();
  const kept: Finding[] = [];
  for (const [index, finding] of findings.entries()) {
    if (mayRest(index)) yield null;
    for (const { key, rank } of placesOf(finding)) best.set(key, Math.min(rank, best.get(key) ?? rank));
  }
  for (const [index, finding] of findings.entries()) {
    if (mayRest(index)) yield null;
    if (placesOf(finding).every(({ key, rank }) => best.get(key) === rank)) kept.push(finding);
  }
  return kept;
}

const contended: ReadonlySet<string> = new Set(precedences.flatMap(({ rules }) => rules));

/** Where the finding contends with those of other rules, and at which rank. */
const placesOf = (finding: Finding): readonly Place[] => (contended.has(finding.rule) ? contendedBy(finding) : NOWHERE);

interface Place {
  readonly key: string;
  readonly rank: number;
}

const NOWHERE: readonly Place[] = [];

const contendedBy = remember((finding: Finding): readonly Place[] =>
  precedences.flatMap((precedence, index) => {
    const rank = precedence.rules.indexOf(finding.rule);
    return rank < 0 ? [] : [{ key: `${index}/${placeOf(finding, precedence.within)}`, rank }];
  }),
);

function placeOf({ sheetId, tableId, range }: Finding, within: Precedence["within"]): string {
  if (within === "table") return `${sheetId}/${tableId}`;
  return within === "row" ? `${sheetId}/${tableId}/${range.top}` : `${sheetId}/${range.top}/${range.left}`;
}

const inAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sheet, severity, row, column; the rule's id and what it says last, so that the order is always the same. */
function inOrderOf(sheets: readonly string[]): (a: Finding, b: Finding) => number {
  const position = new Map(sheets.map((id, index) => [id, index]));
  const at = (finding: Finding): number => position.get(finding.sheetId) ?? sheets.length;
  return (a, b) =>
    at(a) - at(b) ||
    RANK[a.severity] - RANK[b.severity] ||
    a.range.top - b.range.top ||
    a.range.left - b.range.left ||
    inAlphabet(a.rule, b.rule) ||
    inAlphabet(a.message, b.message) ||
    inAlphabet(JSON.stringify(a.params), JSON.stringify(b.params));
}
