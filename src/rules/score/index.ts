/** Rules about scores, totals and grades, in the order of the catalogue. */
import type { Rule } from "../rule";

export const scoreRules: readonly Rule[] = [];
