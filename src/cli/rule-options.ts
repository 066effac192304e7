/** `--profile` and `--rule`: what is unknown is a wrong call. */
import { profiles } from "../profiles";
import { catalogue } from "../rules/catalogue";
import type { Language, Severity } from "../rules/rule";
import type { Asked } from "./file-settings";
import { say } from "./messages";
import { WrongCall } from "./wrong-call";

const levels: readonly string[] = ["off", "error", "warning", "info"] satisfies readonly (Severity | "off")[];

const isLevel = (text: string): text is Severity | "off" => levels.includes(text);

export function readCheckOptions(profile: string | undefined, rules: readonly string[], language: Language): Pick<Asked, "profile" | "severities"> {
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
