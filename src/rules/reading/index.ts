/** Rules about what the reader could not make sense of, in the order of the catalogue. */
import { incompleteTable } from "./incomplete-table";
import { noTable } from "./no-table";
import { notANumber } from "./not-a-number";
import { numberAsText } from "./number-as-text";
import { unknownColumn } from "./unknown-column";
import type { Rule } from "../rule";

export const readingRules: readonly Rule[] = [noTable, unknownColumn, incompleteTable, notANumber, numberAsText];
