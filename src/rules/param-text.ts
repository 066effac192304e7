/** What stands in a sentence for a value of its own. */
import type { Language, Params } from "./rule";

const stops: Readonly<Record<Language, string>> = { "zh-CN": "、", "en-US": ", " };

export const paramText = (value: NonNullable<Params[string]>, language: Language): string => (typeof value === "object" ? value.join(stops[language]) : String(value));

/** With its lists as they stand in sentences. */
export const withoutLists = (params: Params, language: Language): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? value : paramText(value, language)]));
