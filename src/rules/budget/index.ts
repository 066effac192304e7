/** Rules about the departmental tables (部门预算表), in the order of the catalogue. */
import type { Rule } from "../rule";
import { balance } from "./balance";
import { crossTable } from "./cross-table";
import { emptyWithoutNote } from "./empty-without-note";
import { functionEconomy } from "./function-economy";
import { projectsSum } from "./projects-sum";
import { rollUp } from "./roll-up";
import { rowTotal } from "./row-total";
import { threePublic } from "./three-public";
import { threePublicLower } from "./three-public-lower";
import { unknownCode } from "./unknown-code";

export const budgetRules: readonly Rule[] = [balance, rowTotal, rollUp, crossTable, threePublic, threePublicLower, projectsSum, functionEconomy, emptyWithoutNote, unknownCode];
