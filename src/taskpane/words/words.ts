/** Finds the words for a key in the user's language. */
import { paramText } from "../../rules/param-text";
import type { Language, Params } from "../../rules/rule";
import { enUS } from "./en-US";
import type { Message, MessageKey, Messages } from "./messages";
import { zhCN } from "./zh-CN";

export type { MessageKey } from "./messages";
export type { Params };

/** A sentence not yet in a language: what the state holds in place of text. */
export interface Saying {
  readonly key: MessageKey;
  readonly params: Params;
}

export type Translate = (key: MessageKey, params?: Params) => string;

const messages: Readonly<Record<Language, Messages>> = { "zh-CN": zhCN, "en-US": enUS };

/** Throws where a placeholder has no value: a mistake of the caller, found by the tests. */
function fill(text: string, params: Params, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    return paramText(value, language);
  });
}

export const translator = (language: Language): Translate => translatorOf(messages[language], language);

/** For parts of the pane that bring words of their own. */
export function translatorOf<Key extends string>(words: Readonly<Record<Key, Message>>, language: Language): (key: Key, params?: Params) => string {
  const plural = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const message: Message = words[key];
    if (typeof message === "string") return fill(message, params, language);
    return fill(plural.select(Number(params["n"])) === "one" ? message.one : message.other, params, language);
  };
}

/** Chinese of any region is served in zh-CN, everything else in en-US. */
export const languageFor = (locale: string | undefined): Language => (!locale || /^zh\b/i.test(locale) ? "zh-CN" : "en-US");
