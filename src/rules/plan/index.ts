/** Rules about the spending plan (资金支出计划), in the order of the catalogue. */
import { amountsAsPercent } from "./amounts-as-percent";
import { planDecreasing, planFinalNot100, planOutOfRange, planSlowProgress } from "./course";
import { missingCheckpoint } from "./missing-checkpoint";
import { notCumulative } from "./not-cumulative";
import type { Rule } from "../rule";

export const planRules: readonly Rule[] = [amountsAsPercent, notCumulative, missingCheckpoint, planDecreasing, planFinalNot100, planOutOfRange, planSlowProgress];
