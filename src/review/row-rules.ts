/** Runs the rules about single rows; what they said of a row stays as long as the row does. */
import { toldAs } from "../rules/rows";
import type { Rule } from "../rules/rule";
import type { ScoringMethod } from "../scoring";
import { remember } from "../sheet/remember";
import { isSameData } from "../sheet/same-data";
import { mayRest, type Work } from "../sheet/work";
import type { Indicator, Table, TableKind } from "../tables/table";
import { appliesToKind, crashCell, crashOf, ofScope, type RuleOfScope, type Said, type Stand } from "./run-rules";

type RowRule = RuleOfScope<"indicator">;

/** What was said of a row, and by what it went. */
interface RowSaid {
  readonly rules: readonly RowRule[];
  readonly method: ScoringMethod;
  readonly said: readonly Said[];
}

const rowRules = remember((rules: readonly Rule[]) => {
  const byKind = new Map<TableKind, readonly RowRule[]>();
  return (kind: TableKind): readonly RowRule[] => {
    const known = byKind.get(kind) ?? ofScope(rules, "indicator").filter(({ meta }) => appliesToKind(meta, kind));
    byKind.set(kind, known);
    return known;
  };
});

/** A cell merged over several rows is spoken of once, for the first of them; a rule that crashes on several rows is told once. */
export function* checkRows(rules: readonly Rule[], table: Table, method: ScoringMethod, stand: Stand): Work<Said[]> {
  const own = rowRules(rules)(table.kind);
  const by = sameMethod(method);
  const found: Said[] = [];
  const told = new Set<string>();
  for (const [index, indicator] of table.indicators.entries()) {
    if (mayRest(index)) yield null;
    for (const one of saidOf(indicator, own, by, stand)) {
      const key = `${one.rule}/${toldAs(one.report)}`;
      if (!told.has(key)) found.push(one);
      told.add(key);
    }
  }
  return found;
}

/** The last few methods that were scored by. */
let methods: readonly ScoringMethod[] = [];
const MOST_METHODS = 20;

/** One object for methods that say the same, so that rows need not compare them. */
function sameMethod(method: ScoringMethod): ScoringMethod {
  const known = methods.find((one) => isSameData(one, method));
  if (!known) methods = [method, ...methods].slice(0, MOST_METHODS);
  return known ?? method;
}

const lastSaid = remember<Indicator, { by: RowSaid | null }>(() => ({ by: null }));

function saidOf(indicator: Indicator, rules: readonly RowRule[], method: ScoringMethod, stand: Stand): readonly Said[] {
  const last = lastSaid(indicator);
  if (last.by?.rules === rules && last.by.method === method) return last.by.said;
  const subject = { indicator, method };
  const found: Said[] = [];
  for (const rule of rules) {
    const { meta } = rule;
    try {
      for (const report of rule.check(subject)) if (report !== null) found.push({ rule: meta.id, meta, report });
    } catch (error) {
      found.push(crashOf(meta, error, (crash) => ({ ...crash, range: crashCell(stand) })));
    }
  }
  const said = found.length > 0 ? found : NOTHING;
  last.by = { rules, method, said };
  return said;
}

const NOTHING: readonly Said[] = [];
