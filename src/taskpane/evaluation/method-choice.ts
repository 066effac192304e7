/** Scoring methods as the pane lists them. */
import type { WorkbookSettings } from "../../review/settings";
import type { Language } from "../../rules/rule";
import { methods, OWN_METHOD, type ScoringMethod } from "../../scoring";
import type { MethodChoice } from "./state";

export const choiceOf = ({ id, name, source }: ScoringMethod, language: Language): MethodChoice => ({ id, name: name[language], source });

export const listedMethods = (language: Language): MethodChoice[] => methods.map((method) => choiceOf(method, language));

/** Null for that of each table's form. */
export const methodIdOf = ({ method }: WorkbookSettings): string | null => (method === null || typeof method === "string" ? method : OWN_METHOD);
