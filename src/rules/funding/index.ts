/** Rules about the funds, in the order of the catalogue. */
import { missingTotal } from "./missing-total";
import { partsDiffer } from "./parts-differ";
import type { Rule } from "../rule";

export const fundingRules: readonly Rule[] = [partsDiffer, missingTotal];
