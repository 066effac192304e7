/** Rules about scores, totals and grades, in the order of the catalogue. */
import { scoreDiffers } from "./differs";
import { executionRateDiffers } from "./execution-rate";
import { executionReason } from "./execution-reason";
import { scoreGrade } from "./grade";
import { scoreMissing } from "./missing";
import { scoreOverWeight } from "./over-weight";
import { scoreTotal } from "./total";
import type { Rule } from "../rule";

export const scoreRules: readonly Rule[] = [scoreMissing, scoreOverWeight, scoreDiffers, scoreTotal, executionRateDiffers, executionReason, scoreGrade];
