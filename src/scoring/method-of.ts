/** Which method a table is scored by: its form's, with what the user chose. */
import { type Level1, standardLevel1 } from "../profiles/levels";
import type { Table } from "../tables/table";
import { isDeclaredAbsent, isExecutionRow } from "./indicator-words";
import { type Choices, methods, methodsOfProfile, type ScoringMethod } from "./methods";

export function methodOf(table: Table, choices: Partial<Choices> = {}): ScoringMethod {
  const offered = methodsOfProfile[table.profile] ?? methods;
  const classes = level1Classes(table);
  const fitting = offered.find(({ split }) => split === null || [...classes].every((level1) => split[level1] !== undefined));
  const method = fitting ?? offered[0];
  if (!method) throw new RangeError(`no scoring method for ${table.profile}`);
  return { ...method, ...choices };
}

/** The standard level-1 classes of the rows that are scored as indicators. */
function level1Classes({ indicators }: Pick<Table, "indicators">): ReadonlySet<Level1> {
  const names = new Set<string>();
  for (const one of indicators) if (one.level1 && !names.has(one.level1.text) && !isDeclaredAbsent(one) && !isExecutionRow(one)) names.add(one.level1.text);
  return new Set([...names].flatMap((name) => standardLevel1(name) ?? []));
}
