/** Findings as the list shows them: by table, one row for one thing wrong, a cell each. Pure, from the state. */
import { compact } from "../../sheet/text";
import type { Severity } from "../../rules/rule";
import { type Checked, type Counts, type FindingItem, type State, severities } from "./state";

export interface Row {
  /** Stays the same while rule, words and table do. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly items: readonly [FindingItem, ...FindingItem[]];
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly counts: Counts;
  readonly rows: readonly Row[];
}

export function count(items: readonly FindingItem[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const item of items) counts[item.severity] += 1;
  return counts;
}

export const rowIdOf = (item: FindingItem): string => [item.group, item.rule, item.severity, item.title].join("|");

const matches = (item: FindingItem, filter: State["filter"]): boolean =>
  (filter.severities.length === 0 || filter.severities.includes(item.severity)) &&
  (filter.query === "" || item.haystack.includes(compact(filter.query)));

const isFiltering = (filter: State["filter"]): boolean => filter.severities.length > 0 || compact(filter.query) !== "";

export function visibleItems(checked: Checked, filter: State["filter"]): readonly FindingItem[] {
  return isFiltering(filter) ? checked.items.filter((item) => matches(item, filter)) : checked.items;
}

export function groupRows(checked: Checked, filter: State["filter"]): readonly Group[] {
  const order = new Map(checked.tables.map((table, index) => [table.id, index]));
  const place = (id: string): number => order.get(id) ?? checked.tables.length;
  const names = new Map(checked.tables.map((table) => [table.id, table.name]));
  const byGroup = groupBy(visibleItems(checked, filter), (item) => item.group);
  return [...byGroup]
    .map(([id, items]) => ({ id, name: names.get(id) ?? items[0]?.sheet ?? "", counts: count(items), rows: toRows(items) }))
    .sort((a, b) => place(a.id) - place(b.id));
}

function toRows(items: readonly FindingItem[]): Row[] {
  const rows: Row[] = [];
  for (const [id, [first, ...rest]] of groupBy(items, rowIdOf)) {
    if (first) rows.push({ id, severity: first.severity, title: first.title, items: [first, ...rest] });
  }
  return rows.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** In order of first appearance. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** The next cell of that severity after the one visited last, from the top again at the end. */
export function nextItem(checked: Checked, severity: Severity, after: string | null): FindingItem | null {
  const all = groupRows(checked, { severities: [], searching: false, query: "" }).flatMap((group) => group.rows.flatMap((row) => row.items));
  const from = all.findIndex((item) => item.id === after);
  const turned = [...all.slice(from + 1), ...all.slice(0, from + 1)];
  return turned.find((item) => item.severity === severity) ?? null;
}
