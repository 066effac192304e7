/** The kinds of table that groups of rules apply to. */

/** Self-evaluations of a project or a whole unit (绩效自评表). */
export const EVALUATIONS = ["self-evaluation", "overall-self-evaluation"] as const;

/** Every table with an indicator grid. */
export const INDICATOR_TABLES = ["goal", ...EVALUATIONS] as const;

/** The departmental tables (部门预算表). */
export const BUDGET_TABLES = ["budget"] as const;
