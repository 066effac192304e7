/** The 自评 tab's words in the user's language. */
import { useMemo } from "react";
import type { Language } from "../../../rules/rule";
import { type Params, translatorOf } from "../../words/words";
import { useTongue } from "../../words/words-context";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export type EvaluationKey = keyof typeof zhCN;
export type EvaluationTranslate = (key: EvaluationKey, params?: Params) => string;

export const evaluationTranslator = (language: Language): EvaluationTranslate => translatorOf(language === "zh-CN" ? zhCN : enUS, language);

export function useWords(): EvaluationTranslate {
  const { language } = useTongue();
  return useMemo(() => evaluationTranslator(language), [language]);
}
