/** Rules about names, descriptions, basis, goals, in the order of the catalogue. */
import type { Rule } from "../rule";

export const textRules: readonly Rule[] = [];
