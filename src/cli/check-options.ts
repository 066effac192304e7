/** From what was typed after `check` to what is meant; anything unknown is a wrong call. */
import { profiles } from "../profiles";
import type { CheckOptions } from "../review/check";
import { catalogue } from "../rules/catalogue";
import type { Language, Severity } from "../rules/rule";
import { say } from "./messages";
import { WrongCall } from "./wrong-call";

export type Format = "text" | "json";

const formats: readonly string[] = ["text", "json"] satisfies readonly Format[];
const plannedFormats: ReadonlySet<string> = new Set(["sarif", "html"]);

const isFormat = (text: string): text is Format => formats.includes(text);

export function readFormat(text: string, language: Language): Format {
  if (isFormat(text)) return text;
  throw new WrongCall(plannedFormats.has(text) ? say[language].formatMissing(text) : say[language].unknownFormat(text));
}

const levels: readonly string[] = ["off", "error", "warning", "info"] satisfies readonly (Severity | "off")[];

const isLevel = (text: string): text is Severity | "off" => levels.includes(text);

export function readCheckOptions(profile: string | undefined, rules: readonly string[], language: Language): CheckOptions {
  if (profile !== undefined && !profiles.some(({ id }) => id === profile)) {
    throw new WrongCall(say[language].unknownProfile(profile, profiles.map(({ id }) => id).join(say[language].comma)));
  }
  const severities: Record<string, Severity | "off"> = {};
  for (const text of rules) {
    const [, id = "", level = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (!isLevel(level)) throw new WrongCall(say[language].badRule(text));
    if (!catalogue.some(({ meta }) => meta.id === id)) throw new WrongCall(say[language].unknownRule(id));
    severities[id] = level;
  }
  return { ...(profile === undefined ? {} : { profile }), severities };
}
