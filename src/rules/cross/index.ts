/** Rules about tables of a workbook against each other, in the order of the catalogue. */
import { goalNotCovered } from "./goal-not-covered";
import { goalNumberDiffers } from "./goal-number-differs";
import { indicatorClassesDiffer } from "./indicator-classes-differ";
import { indicatorDiffers } from "./indicator-differs";
import { overallSum } from "./overall-sum";
import type { Rule } from "../rule";

export const crossRules: readonly Rule[] = [indicatorDiffers, indicatorClassesDiffer, goalNotCovered, goalNumberDiffers, overallSum];
