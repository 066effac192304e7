/** Rules about weights (权重), in the order of the catalogue. */
import { weightMissing, weightSplit, weightSum } from "./weights";
import type { Rule } from "../rule";

export const weightRules: readonly Rule[] = [weightMissing, weightSum, weightSplit];
