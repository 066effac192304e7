/** Rules about names, descriptions, basis, goals, in the order of the catalogue. */
import { descriptionCopiesName, descriptionOfAnother } from "./descriptions";
import { documentNumber } from "./document-number";
import { goalCopiesPurpose } from "./goal-copies-purpose";
import { goalMissing, goalPlaceholder } from "./goals";
import { missingBasis } from "./missing-basis";
import type { Rule } from "../rule";
import { templateResidue } from "./template-residue";
import { termDiffers } from "./term-differs";
import { yearDiffers } from "./year-differs";

export const textRules: readonly Rule[] = [
  goalPlaceholder,
  goalMissing,
  goalCopiesPurpose,
  descriptionCopiesName,
  descriptionOfAnother,
  missingBasis,
  templateResidue,
  yearDiffers,
  termDiffers,
  documentNumber,
];
