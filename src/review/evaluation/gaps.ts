/** What a 自评表 still lacks, as read back from the sheet. */
import { type ScoringMethod, scoredExecutionRow, scoreTable } from "../../scoring";
import { cellAt } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import type { Indicator, Table, TextField } from "../../tables/table";
import type { Gap } from "./report";

export function gapsOf(table: Table, method: ScoringMethod): Gap[] {
  return [...moneyGaps(table, method), ...scoreTable(table, method).indicators.flatMap(({ indicator, weight, score }) => (score.kind === "open" && score.why === "absent" ? [] : indicatorGaps(indicator, weight !== null)))];
}

const gap = (what: Gap["what"], label: string, field: TextField | null): Gap[] => (field ? [{ what, label, range: cellAt(field.range.top, field.range.left) }] : []);

function moneyGaps(table: Table, { executionPoints }: ScoringMethod): Gap[] {
  const row = scoredExecutionRow(table);
  if (!row || executionPoints === 0) return [];
  const budget = row.adjusted ?? row.budget;
  return [...(budget?.value ? [] : gap("budget", "", budget)), ...(row.executed?.value ? [] : gap("executed", "", row.executed))];
}

function indicatorGaps(indicator: Indicator, hasWeight: boolean): Gap[] {
  const { level3, actual, weight, score, reason } = indicator;
  const label = level3?.text ?? "";
  if (!hasWeight) return gap("weight", label, weight);
  if (isBlank(actual?.text ?? "")) return gap("actual", label, actual);
  if (!score?.value) return gap("score", label, score);
  return weight?.value?.gt(score.value) && isBlank(reason?.text ?? "") ? gap("reason", label, reason) : [];
}
