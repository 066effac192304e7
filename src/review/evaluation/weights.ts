/** The weights of a 自评表: the table's own, assigned ones, or those that stand on the sheet made before. */
import type { Big } from "big.js";
import type { EarlierForm, EarlierRow } from "../../reports/self-evaluation/earlier";
import { assignedWeights, methods, scoreTable, type ScoringMethod } from "../../scoring";
import type { Indicator, Table } from "../../tables/table";
import { nameOf, type Notes, said } from "./notes";

/** The table's own weights, else assigned ones; what stood on the earlier sheet goes first, unless it was assigned and nobody has changed it. */
export function weightsOf(indicators: readonly Indicator[], table: Table, method: ScoringMethod, earlier: EarlierForm | null, earlierOf: (index: number) => EarlierRow | null, note: Notes): readonly (Big | null)[] {
  const scored = scoreTable(table, method).indicators;
  const own = indicators.map((indicator) => scored.find((one) => one.indicator === indicator)?.weight ?? null);
  const hasOwn = own.some((weight) => weight !== null);
  const base = hasOwn ? own : assignedWeights({ indicators }, method);
  const isChanged = earlier !== null && earlier.rows.some(({ weight }) => weight !== null) && (hasOwn || !isAssigned(earlier.rows, method));
  if (!isChanged) return base;
  return indicators.map((indicator, index) => {
    const typed = earlierOf(index)?.weight ?? null;
    const source = base[index] ?? null;
    if (typed && !(source?.eq(typed) ?? false)) note.keep({ what: "weight", label: nameOf(indicator), kept: said(typed), source: hasOwn ? said(source) : "" });
    return typed ?? (hasOwn ? source : null);
  });
}

const isAssigned = (rows: readonly EarlierRow[], method: ScoringMethod): boolean =>
  [method, ...methods].some((one) => {
    const assigned = assignedWeights({ indicators: rows.map(({ indicator }) => indicator) }, one);
    return rows.every(({ weight }, index) => weight?.toFixed() === assigned[index]?.toFixed());
  });
