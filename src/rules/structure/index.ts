/** Rules about the three levels, in the order of the catalogue. */
import { emptyLevel3 } from "./empty-level3";
import { levelNameAsLevel3 } from "./level-name-as-level3";
import { levelOrder } from "./level-order";
import { misplacedLevel2 } from "./misplaced-level2";
import { missingLevel1 } from "./missing-level1";
import { missingLevel2 } from "./missing-level2";
import { orphanIndicator } from "./orphan-indicator";
import { duplicateIndicator, sameIndicatorAcrossClasses } from "./repeated-indicator";
import { unknownLevel1, unknownLevel2 } from "./unknown-level";
import { wrongClass } from "./wrong-class";
import type { Rule } from "../rule";

export const structureRules: readonly Rule[] = [
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
];
