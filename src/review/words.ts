/** Puts a finding into words of one language, from the messages its rule carries. */
import { catalogue } from "../rules/catalogue";
import { paramText } from "../rules/param-text";
import type { Language, Params, RuleMeta, Severity } from "../rules/rule";
import { crashMeta } from "./crash";
import type { Finding } from "./finding";

export interface Words {
  /** What the rule is called. */
  readonly rule: string;
  /** What is wrong, with the figures; one line. */
  readonly title: string;
  /** Why, from these numbers. */
  readonly why: string;
  /** What is expected and what to do. */
  readonly next: string;
  readonly basis: { readonly document: string; readonly asks: string };
}

const metaById = new Map<string, RuleMeta>([...catalogue.map((rule): [string, RuleMeta] => [rule.meta.id, rule.meta]), [crashMeta.id, crashMeta]]);

/** Throws a RangeError for an unknown rule or message key, or where a placeholder has no value: a mistake in a rule, never in the data. */
export function describe(finding: Pick<Finding, "rule" | "message" | "params">, language: Language): Words {
  const meta = metaById.get(finding.rule);
  const parts = meta?.messages[finding.message]?.[language];
  if (!meta || !parts) throw new RangeError(`no message ${finding.rule} ${finding.message}`);
  return {
    rule: meta.name[language],
    title: fill(parts.title, finding.params, language),
    why: fill(parts.why, finding.params, language),
    next: fill(parts.next, finding.params, language),
    basis: { document: meta.basis.document[language], asks: meta.basis.asks[language] },
  };
}

/** What a rule is called; null for one this version does not know. */
export const ruleName = (id: string, language: Language): string | null => metaById.get(id)?.name[language] ?? null;

/** Text and names of placeholders in turn, by template: the same few are filled for every finding. */
const parted = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  let parts = parted.get(template);
  if (!parts) parted.set(template, (parts = template.split(/\{(\w+)\}/u)));
  return parts;
}

function fill(template: string, params: Params, language: Language): string {
  const parts = partsOf(template);
  let text = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? "";
    const value = params[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in "${template}"`);
    text += paramText(value, language) + (parts[at + 1] ?? "");
  }
  return text;
}

export const severityWord: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  "zh-CN": { error: "错误", warning: "警告", info: "提示" },
  "en-US": { error: "Error", warning: "Warning", info: "Note" },
};
