/** Rules about targets (指标值), in the order of the catalogue. */
import { attitudeAsPercent } from "./attitude-as-percent";
import { copiesBasis, copiesName } from "./copies";
import { costIsBudget } from "./cost-is-budget";
import { costDirection, quantityDirection } from "./direction";
import { targetMissing } from "./missing";
import { missingComparator } from "./missing-comparator";
import { missingUnit } from "./missing-unit";
import { notQuantified } from "./not-quantified";
import { personTimes } from "./person-times";
import { targetPlaceholder } from "./placeholder";
import { quantityIsMoney } from "./quantity-is-money";
import { rateOver100, rateUnit } from "./rates";
import { timelinessNotATime } from "./timeliness-not-a-time";
import { unitSpelling } from "./unit-spelling";
import { unmeasurable } from "./unmeasurable";
import type { Rule } from "../rule";

export const targetRules: readonly Rule[] = [
  targetMissing,
  targetPlaceholder,
  notQuantified,
  missingComparator,
  missingUnit,
  unitSpelling,
  costDirection,
  quantityDirection,
  personTimes,
  rateOver100,
  rateUnit,
  timelinessNotATime,
  quantityIsMoney,
  copiesBasis,
  copiesName,
  unmeasurable,
  attitudeAsPercent,
  costIsBudget,
];
