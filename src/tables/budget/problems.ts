/** What could not be read on a departmental table: heads that are not to be found, amounts that are no numbers or are stored as text. */
import { cellAt } from "../../sheet/range";
import { type AmountRole, type Budget, isNought } from "../budget";
import type { ReadingProblem, TextField } from "../table";

/** Columns that may hold anything: figures of other years, counts, and what no head explains. */
const LOOSE: ReadonlySet<AmountRole> = new Set<AmountRole>(["aside", "unknown"]);

export function budgetProblems(budget: Budget | null, title: TextField | null): ReadingProblem[] {
  if (!budget) return title ? [{ kind: "no-heads", range: title.range, text: title.text, value: null, expected: [] }] : [];
  const figures = new Set(budget.threePublic.map((figure) => figure.amount));
  const fields = budget.lines.flatMap((line) => line.amounts.flatMap((field, index) => (field && (!LOOSE.has(budget.columns[index]?.role ?? "unknown") || figures.has(field)) ? [field] : [])));
  return fields.flatMap((field): ReadingProblem[] => {
    const range = cellAt(field.range.top, field.range.left);
    if (field.value === null) return isNought(field.text) ? [] : [{ kind: "not-a-number", range, text: field.text, value: null, expected: [] }];
    return field.storedAsText ? [{ kind: "number-as-text", range, text: field.text, value: field.value.toNumber(), expected: [] }] : [];
  });
}
