/** Rules about the funds, in the order of the catalogue. */
import { costDiffers } from "./cost-differs";
import { costOverBudget } from "./cost-over-budget";
import { goalAmountDiffers } from "./goal-amount-differs";
import { missingTotal } from "./missing-total";
import { partsDiffer } from "./parts-differ";
import { standardTimesCount } from "./standard-times-count";
import type { Rule } from "../rule";

export const fundingRules: readonly Rule[] = [partsDiffer, missingTotal, costOverBudget, costDiffers, standardTimesCount, goalAmountDiffers];
