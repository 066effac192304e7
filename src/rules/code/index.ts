/** Rules about project codes (项目编码), in the order of the catalogue. */
import { codeDuplicate, codeRegion } from "./across";
import { codeCheckCharacter, codeFormat, codeMissing, codeYear } from "./single";
import type { Rule } from "../rule";

export const codeRules: readonly Rule[] = [codeMissing, codeFormat, codeYear, codeRegion, codeCheckCharacter, codeDuplicate];
