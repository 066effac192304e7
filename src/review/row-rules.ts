/** Runs the rules about single rows; what they said of a row stays as long as the row does. */
import type { Rule } from "../rules/rule";
import type { ScoringMethod } from "../scoring";
import { remember } from "../sheet/remember";
import { isSameData } from "../sheet/same-data";
import { mayRest, type Work } from "../sheet/work";
import type { Indicator, Table, TableKind } from "../tables/table";
import { appliesToKind, collect, crashCell, ofScope, type RuleOfScope, type Said, type Stand } from "./run-rules";

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

export class RowRules {
  readonly #known = new WeakMap<Indicator, RowSaid>();
  readonly #methods: ScoringMethod[] = [];

  /** A cell merged over several rows is spoken of once, for the first of them; a rule that crashes on several rows is told once. */
  *check(rules: readonly Rule[], table: Table, method: ScoringMethod, stand: Stand): Work<Said[]> {
    const own = rowRules(rules)(table.kind);
    const by = this.#sameMethod(method);
    const found: Said[] = [];
    const told = new Set<string>();
    for (const [index, indicator] of table.indicators.entries()) {
      if (mayRest(index)) yield null;
      const known = this.#known.get(indicator);
      const said = known?.rules === own && known.method === by ? known.said : yield* this.#checkRow(own, indicator, by, stand);
      for (const one of said) {
        const { top, left } = one.report.range;
        const key = `${one.rule}/${one.report.message}/${top}/${left}`;
        if (!told.has(key)) found.push(one);
        told.add(key);
      }
    }
    return found;
  }

  /** One object for methods that say the same. */
  #sameMethod(method: ScoringMethod): ScoringMethod {
    const known = this.#methods.find((one) => isSameData(one, method));
    if (!known) this.#methods.push(method);
    return known ?? method;
  }

  *#checkRow(rules: readonly RowRule[], indicator: Indicator, method: ScoringMethod, stand: Stand): Work<readonly Said[]> {
    const subject = { indicator, method };
    let said: Said[] = NOTHING;
    for (const rule of rules) {
      const own = yield* collect(rule.meta, () => rule.check(subject), (crash) => ({ ...crash, range: crashCell(stand) }));
      if (own.length > 0) said = [...said, ...own];
    }
    this.#known.set(indicator, { rules, method, said });
    return said;
  }
}

const NOTHING: Said[] = [];
