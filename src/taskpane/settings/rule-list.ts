/** The catalogue as the 设置 tab lists it: by area, searched and filtered. Pure. */
import type { Severities } from "../../review/pipeline";
import { areaName, areaOf } from "../../rules/areas";
import { catalogue } from "../../rules/catalogue";
import type { Language, Severity } from "../../rules/rule";
import { compact } from "../../sheet/text";

export const levels = ["error", "warning", "info", "off"] as const;
export type Level = Severity | "off";

export const ruleFilters = ["all", "changed", ...levels] as const;
export type RuleFilter = (typeof ruleFilters)[number];

export interface ListedRule {
  readonly id: string;
  readonly area: string;
  readonly name: string;
  /** What it demands, in a line. */
  readonly asks: string;
  readonly severity: Severity;
  /** In the form searches are compared in. */
  readonly haystack: string;
}

export interface RuleGroup {
  readonly area: string;
  readonly name: string;
  readonly rules: readonly ListedRule[];
}

/** In every language: whoever knows a rule by its English name finds it. */
const haystackOf = (texts: readonly Readonly<Record<Language, string>>[]): string => compact(texts.flatMap((text) => Object.values(text)).join(" "));

export const listedRules = (language: Language): ListedRule[] =>
  catalogue.map(({ meta }) => {
    const area = areaOf(meta);
    return { id: meta.id, area, name: meta.name[language], asks: meta.basis.asks[language], severity: meta.severity, haystack: `${haystackOf([meta.name, meta.basis.asks, areaName(area)])} ${meta.id}` };
  });

export const levelOf = ({ id, severity }: Pick<ListedRule, "id" | "severity">, severities: Severities): Level => severities[id] ?? severity;

/** Ids of those the search and the filter leave. */
export function foundRules(rules: readonly ListedRule[], severities: Severities, filter: RuleFilter, query: string): ReadonlySet<string> {
  const words = query.trim().split(/\s+/u).map(compact);
  const passes = (rule: ListedRule): boolean => {
    const level = levelOf(rule, severities);
    return filter === "all" || (filter === "changed" ? level !== rule.severity : level === filter);
  };
  return new Set(rules.filter((rule) => passes(rule) && words.every((word) => rule.haystack.includes(word))).map(({ id }) => id));
}

/** Areas without a rule among `found` are left out. */
export function ruleGroups(rules: readonly ListedRule[], found: ReadonlySet<string>, language: Language): RuleGroup[] {
  const shown = rules.filter(({ id }) => found.has(id));
  return [...new Set(shown.map(({ area }) => area))].map((area) => ({ area, name: areaName(area)[language], rules: shown.filter((rule) => rule.area === area) }));
}

/** Rules that are an error of themselves and are not looked at. */
export const errorsOff = (severities: Severities): number => catalogue.filter(({ meta }) => meta.severity === "error" && severities[meta.id] === "off").length;
