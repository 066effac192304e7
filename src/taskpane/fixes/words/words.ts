/** The words of the page of all safe fixes in the user's language. */
import { useMemo } from "react";
import { type Params, translatorOf } from "../../words/words";
import { useTongue } from "../../words/words-context";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

type FixesKey = keyof typeof zhCN;

export function useFixesWords(): (key: FixesKey, params?: Params) => string {
  const { language } = useTongue();
  return useMemo(() => translatorOf<FixesKey>(language === "zh-CN" ? zhCN : enUS, language), [language]);
}
