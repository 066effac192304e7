/** Rules about tables of a workbook against each other, in the order of the catalogue. */
import type { Rule } from "../rule";

export const crossRules: readonly Rule[] = [];
