/** Every fault, by the workbook it is laid over. */
import type { Fault } from "./fault";
import { budgetFaults } from "./on-budgets";
import { evaluationFaults } from "./on-evaluations";
import { goalFaults } from "./on-goals";
import { scoreFaults } from "./on-scores";

export const faults: readonly Fault[] = [...goalFaults, ...evaluationFaults, ...scoreFaults, ...budgetFaults];
