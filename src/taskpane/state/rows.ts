/** Findings as the list shows them: grouped, one row for one thing wrong, a cell each. Pure, from the state. */
import { grouped } from "../../sheet/grouped";
import { overlaps } from "../../sheet/range";
import { compact } from "../../sheet/text";
import type { Severity } from "../../rules/rule";
import { type Checked, type Counts, type FindingItem, type Grouping, severities, type State } from "./state";

export interface Row {
  /** Stays the same while rule, words and table do. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly items: readonly [FindingItem, ...FindingItem[]];
}

export interface Group {
  readonly id: string;
  /** The table's or the rule's; null where the group is a severity and is named by its word. */
  readonly name: string | null;
  readonly counts: Counts;
  readonly rows: readonly Row[];
}

/** What of the filter says which findings are shown. */
type Filter = Pick<State["filter"], "severities" | "query">;

export const everything: Filter = { severities: [], query: "" };

export function count(items: readonly FindingItem[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const item of items) counts[item.severity] += 1;
  return counts;
}

/** By rule a row is about one indicator: the group has said already what is wrong. */
export const rowIdOf = (item: FindingItem, grouping: Grouping): string =>
  [item.group, item.rule, item.severity, grouping === "rule" ? (item.subject ?? "") : "", item.title].join("|");

export const groupIdOf = (item: FindingItem, grouping: Grouping): string =>
  grouping === "table" ? item.group : grouping === "rule" ? `rule:${item.rule}` : `severity:${item.severity}`;

const matches = (item: FindingItem, severitiesShown: readonly Severity[], query: string): boolean =>
  (severitiesShown.length === 0 || severitiesShown.includes(item.severity)) && (query === "" || item.haystack.includes(query));

export function visibleItems(checked: Checked, filter: Filter): readonly FindingItem[] {
  const query = compact(filter.query);
  if (filter.severities.length === 0 && query === "") return checked.items;
  return checked.items.filter((item) => matches(item, filter.severities, query));
}

/** Tables stand in the workbook's order, rules by how grave and how many their findings are. */
export function groupRows(checked: Checked, filter: Filter, grouping: Grouping): readonly Group[] {
  const order = new Map(checked.tables.map((table, index) => [table.id, index]));
  const placeOf = (item: FindingItem): number => order.get(item.group) ?? checked.tables.length;
  const tableOf = (item: FindingItem): string => checked.tables[placeOf(item)]?.name ?? item.sheet;
  const groups: { readonly group: Group; readonly rank: readonly number[] }[] = [];
  for (const [id, items] of grouped(visibleItems(checked, filter), (item) => groupIdOf(item, grouping))) {
    const [first] = items;
    if (!first) continue;
    const counts = count(items);
    const rows = rowsOf(items, grouping, (item) => (grouping === "rule" ? (item.subject ?? tableOf(item)) : item.title)).sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || placeOf(a.items[0]) - placeOf(b.items[0]),
    );
    const rank = { table: [placeOf(first)], rule: severities.map((severity) => -counts[severity]), severity: [severities.indexOf(first.severity)] }[grouping];
    const name = { table: tableOf(first), rule: first.ruleName, severity: null }[grouping];
    groups.push({ group: { id, name, counts, rows }, rank });
  }
  return groups.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ group }) => group);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function rowsOf(items: readonly FindingItem[], grouping: Grouping, titleOf: (item: FindingItem) => string): Row[] {
  const rows: Row[] = [];
  for (const [id, [first, ...rest]] of grouped(items, (item) => rowIdOf(item, grouping))) {
    if (first) rows.push({ id, severity: first.severity, title: titleOf(first), items: [first, ...rest] });
  }
  return rows;
}

/** The open row: the one with the cell visited last; where that is gone, the one it stood in. */
export function openRowOf(groups: readonly Group[], open: State["open"]): Row | null {
  if (!open) return null;
  const rows = groups.flatMap((group) => group.rows);
  return rows.find(({ items }) => items.some(({ id }) => id === open.item)) ?? rows.find(({ id }) => id === open.row) ?? null;
}

/** All findings in the order of the list, whatever is filtered out. */
export const walkOf = (checked: Checked, grouping: Grouping): readonly FindingItem[] =>
  groupRows(checked, everything, grouping).flatMap((group) => group.rows.flatMap((row) => row.items));



/** The next wanted one after the one visited last, from the top again at the end. `walked`: the walk as it was at that visit, for where that one is gone by now. */
export function nextItem(walk: readonly FindingItem[], isWanted: (item: FindingItem) => boolean, after: string | null, walked: readonly FindingItem[] = []): FindingItem | null {
  const at = walk.findIndex(({ id }) => id === after);
  const from = at === -1 ? placeAfter(walk, after, walked) : at + 1;
  return [...walk.slice(from), ...walk.slice(0, from)].find(isWanted) ?? null;
}

function placeAfter(walk: readonly FindingItem[], gone: string | null, walked: readonly FindingItem[]): number {
  const places = new Map(walk.map(({ id }, index) => [id, index]));
  const was = walked.findIndex(({ id }) => id === gone);
  const heir = was === -1 ? undefined : walked.slice(was + 1).find(({ id }) => places.has(id));
  return heir ? (places.get(heir.id) ?? 0) : 0;
}

/** What is wrong in the cells the user selected. */
export const selectedItems = (items: readonly FindingItem[], selection: State["selection"]): readonly FindingItem[] =>
  selection ? items.filter(({ sheetId, range }) => sheetId === selection.sheetId && overlaps(range, selection.range)) : [];
