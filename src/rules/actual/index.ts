/** Rules about actual values (实际完成值), in the order of the catalogue. */
import { justAboveTarget } from "./just-above-target";
import { actualMissing } from "./missing";
import { actualNotMet } from "./not-met";
import { overAchieved } from "./over-achieved";
import { reasonMissing } from "./reason-missing";
import { strictBoundary } from "./strict-boundary";
import { actualUnitDiffers } from "./unit-differs";
import type { Rule } from "../rule";

export const actualRules: readonly Rule[] = [actualMissing, actualNotMet, strictBoundary, actualUnitDiffers, overAchieved, reasonMissing, justAboveTarget];
