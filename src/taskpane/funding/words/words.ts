/** The 资金 tab's words in the user's language. */
import { useMemo } from "react";
import type { Language } from "../../../rules/rule";
import { type Params, translatorOf } from "../../words/words";
import { useTongue } from "../../words/words-context";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export type FundingKey = keyof typeof zhCN;
export type FundingTranslate = (key: FundingKey, params?: Params) => string;

const fundingTranslator = (language: Language): FundingTranslate => translatorOf(language === "zh-CN" ? zhCN : enUS, language);

export function useWords(): FundingTranslate {
  const { language } = useTongue();
  return useMemo(() => fundingTranslator(language), [language]);
}
