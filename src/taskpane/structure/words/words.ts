/** The 结构 tab's words in the user's language. */
import { useMemo } from "react";
import { type Params, translatorOf } from "../../words/words";
import { useTongue } from "../../words/words-context";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export type StructureTranslate = (key: keyof typeof zhCN, params?: Params) => string;

export function useWords(): StructureTranslate {
  const { language } = useTongue();
  return useMemo(() => translatorOf(language === "zh-CN" ? zhCN : enUS, language), [language]);
}
