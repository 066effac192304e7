/** Hands language and translator to the components. */
import { createContext, useContext } from "react";
import type { Language } from "../../rules/rule";
import { type Translate, translator } from "./words";

export interface Tongue {
  readonly language: Language;
  readonly t: Translate;
}

const TongueContext = createContext<Tongue>({ language: "zh-CN", t: translator("zh-CN") });

export const TongueProvider = TongueContext.Provider;
export const useTongue = (): Tongue => useContext(TongueContext);
