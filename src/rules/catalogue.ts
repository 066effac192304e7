/** Every rule, in the order of the catalogue. Adding a rule is adding its file and its line here. */
import { actualMissing } from "./actual/missing";
import { actualNotMet } from "./actual/not-met";
import { actualUnitDiffers } from "./actual/unit-differs";
import { justAboveTarget } from "./actual/just-above-target";
import { overAchieved } from "./actual/over-achieved";
import { reasonMissing } from "./actual/reason-missing";
import { strictBoundary } from "./actual/strict-boundary";
import { codeDuplicate, codeRegion } from "./code/across";
import { codeCheckCharacter, codeFormat, codeMissing, codeYear } from "./code/single";
import { missingTotal } from "./funding/missing-total";
import { partsDiffer } from "./funding/parts-differ";
import { amountsAsPercent } from "./plan/amounts-as-percent";
import { planDecreasing, planFinalNot100, planOutOfRange, planSlowProgress } from "./plan/course";
import { missingCheckpoint } from "./plan/missing-checkpoint";
import { notCumulative } from "./plan/not-cumulative";
import { incompleteTable } from "./reading/incomplete-table";
import { noTable } from "./reading/no-table";
import { notANumber } from "./reading/not-a-number";
import { numberAsText } from "./reading/number-as-text";
import { unknownColumn } from "./reading/unknown-column";
import type { Rule } from "./rule";
import { emptyLevel3 } from "./structure/empty-level3";
import { levelNameAsLevel3 } from "./structure/level-name-as-level3";
import { levelOrder } from "./structure/level-order";
import { misplacedLevel2 } from "./structure/misplaced-level2";
import { missingLevel1 } from "./structure/missing-level1";
import { missingLevel2 } from "./structure/missing-level2";
import { orphanIndicator } from "./structure/orphan-indicator";
import { duplicateIndicator, sameIndicatorAcrossClasses } from "./structure/repeated-indicator";
import { unknownLevel1, unknownLevel2 } from "./structure/unknown-level";
import { wrongClass } from "./structure/wrong-class";
import { attitudeAsPercent } from "./target/attitude-as-percent";
import { copiesBasis, copiesName } from "./target/copies";
import { costIsBudget } from "./target/cost-is-budget";
import { costDirection, quantityDirection } from "./target/direction";
import { targetMissing } from "./target/missing";
import { missingComparator } from "./target/missing-comparator";
import { missingUnit } from "./target/missing-unit";
import { notQuantified } from "./target/not-quantified";
import { personTimes } from "./target/person-times";
import { targetPlaceholder } from "./target/placeholder";
import { quantityIsMoney } from "./target/quantity-is-money";
import { rateOver100, rateUnit } from "./target/rates";
import { timelinessNotATime } from "./target/timeliness-not-a-time";
import { unitSpelling } from "./target/unit-spelling";
import { unmeasurable } from "./target/unmeasurable";
import { weightMissing, weightSplit, weightSum } from "./weight/weights";

export const catalogue: readonly Rule[] = [
  noTable,
  unknownColumn,
  incompleteTable,
  notANumber,
  numberAsText,
  missingLevel1,
  missingLevel2,
  unknownLevel1,
  unknownLevel2,
  misplacedLevel2,
  levelNameAsLevel3,
  orphanIndicator,
  emptyLevel3,
  duplicateIndicator,
  sameIndicatorAcrossClasses,
  wrongClass,
  levelOrder,
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
  amountsAsPercent,
  notCumulative,
  missingCheckpoint,
  planDecreasing,
  planFinalNot100,
  planOutOfRange,
  planSlowProgress,
  partsDiffer,
  missingTotal,
  codeMissing,
  codeFormat,
  codeYear,
  codeRegion,
  codeCheckCharacter,
  codeDuplicate,
  weightMissing,
  weightSum,
  weightSplit,
  actualMissing,
  actualNotMet,
  strictBoundary,
  actualUnitDiffers,
  overAchieved,
  reasonMissing,
  justAboveTarget,
];
