/** Rules about the departmental tables (部门预算表), in the order of the catalogue. */
import type { Rule } from "../rule";

export const budgetRules: readonly Rule[] = [];
