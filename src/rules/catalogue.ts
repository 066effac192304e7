/** Every rule, area by area. Adding a rule is adding its file and its line in the index of its area. */
import { actualRules } from "./actual";
import { budgetRules } from "./budget";
import { codeRules } from "./code";
import { crossRules } from "./cross";
import { fundingRules } from "./funding";
import { planRules } from "./plan";
import { readingRules } from "./reading";
import { scoreRules } from "./score";
import { structureRules } from "./structure";
import { targetRules } from "./target";
import { textRules } from "./text";
import { weightRules } from "./weight";
import type { Rule } from "./rule";

export const catalogue: readonly Rule[] = [
  ...readingRules,
  ...structureRules,
  ...targetRules,
  ...textRules,
  ...planRules,
  ...fundingRules,
  ...codeRules,
  ...weightRules,
  ...actualRules,
  ...scoreRules,
  ...budgetRules,
  ...crossRules,
];
