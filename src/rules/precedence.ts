/** One cause, one finding: where two rules see the same defect, the more specific one speaks. Earlier in a list wins. */

export interface Precedence {
  /** Whether the rules contend for one cell, for one row (where sign, number and unit may stand apart), or for the whole table. */
  readonly within: "cell" | "row" | "table";
  readonly rules: readonly string[];
}

export const precedences: readonly Precedence[] = [
  {
    within: "cell",
    rules: [
      "target/missing",
      "target/placeholder",
      "target/copies-basis",
      "target/copies-name",
      "target/timeliness-not-a-time",
      "target/not-quantified",
      "target/unmeasurable",
    ],
  },
  { within: "cell", rules: ["text/goal-placeholder", "text/template-residue"] },
  { within: "cell", rules: ["budget/balance", "budget/row-total", "budget/roll-up", "budget/cross-table"] },
  { within: "row", rules: ["target/quantity-is-money", "target/rate-unit"] },
  { within: "row", rules: ["target/rate-over-100", "target/attitude-as-percent"] },
  { within: "row", rules: ["target/rate-unit", "target/timeliness-not-a-time"] },
  { within: "table", rules: ["plan/amounts-as-percent", "plan/not-cumulative", "plan/out-of-range", "plan/final-not-100"] },
  { within: "table", rules: ["plan/missing-checkpoint", "plan/final-not-100"] },
];
