/** The 设置 tab's words in the user's language. */
import { useMemo } from "react";
import type { Language } from "../../../rules/rule";
import { type Params, translatorOf } from "../../words/words";
import { useTongue } from "../../words/words-context";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

type SettingsKey = keyof typeof zhCN;
export type SettingsTranslate = (key: SettingsKey, params?: Params) => string;

const settingsTranslator = (language: Language): SettingsTranslate => translatorOf(language === "zh-CN" ? zhCN : enUS, language);

export function useWords(): SettingsTranslate {
  const { language } = useTongue();
  return useMemo(() => settingsTranslator(language), [language]);
}
