/** `rules`: the catalogue, or one rule with its page. */
import { catalogue } from "../rules/catalogue";
import type { Language, Rule, Severity } from "../rules/rule";
import { readFormat } from "./check-options";
import { severityWord } from "../review/words";
import { fixWords, say } from "./messages";
import { deliver } from "./output";
import { rulePage, rulePagePath } from "./rule-pages";
import { WrongCall } from "./wrong-call";

interface RuleJson {
  readonly id: string;
  readonly severity: Severity;
  readonly name: string;
  readonly scope: Rule["scope"];
  /** Kinds of table; null: every kind. */
  readonly kinds: readonly string[] | null;
  readonly fix: Rule["meta"]["fix"];
  readonly basis: { readonly document: string; readonly asks: string };
  /** Where its page lies, from the root of the package. */
  readonly docs: string;
}

/** `id`: the one rule asked for; null for all of them. */
export async function runRules(id: string | null, format: string, language: Language): Promise<number> {
  const rules = catalogue.filter(({ meta }) => id === null || meta.id === id).map((rule) => ruleJson(rule, language));
  if (id !== null && rules.length === 0) throw new WrongCall(say[language].unknownRule(id));
  const asJson = readFormat(format, language) === "json";
  const page = id === null ? null : rulePage(id);
  const text = asJson ? JSON.stringify({ version: 1, rules }, null, 2) : (page?.trimEnd() ?? rulesText(rules, language));
  await deliver(`${text}\n`, undefined, language);
  return 0;
}

const ruleJson = ({ meta, scope }: Rule, language: Language): RuleJson => ({
  id: meta.id,
  severity: meta.severity,
  name: meta.name[language],
  scope,
  kinds: meta.kinds ?? null,
  fix: meta.fix,
  basis: { document: meta.basis.document[language], asks: meta.basis.asks[language] },
  docs: rulePagePath(meta.id),
});

function rulesText(rules: readonly RuleJson[], language: Language): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const severityWidth = language === "zh-CN" ? 2 : 7;
  return rules
    .map(({ id, severity, name, fix }) => {
      const parts = [id.padEnd(width), severityWord[language][severity].padEnd(severityWidth), name];
      return (fix ? [...parts, fixWords[fix][language]] : parts).join("  ");
    })
    .join("\n");
}
