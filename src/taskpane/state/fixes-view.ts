/** All safe fixes as the page lists them before they are written: by table, then by what is wrong. Pure. */
import type { Finding } from "../../review/finding";
import type { LeftOut, LeftOutReason } from "../../review/fix";
import { grouped } from "../../sheet/grouped";
import type { Change, Changes } from "./change";
import type { FindingItem, TableSummary } from "./state";

export interface OfferedItem {
  readonly item: FindingItem;
  readonly cells: readonly Change[];
}

export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly items: readonly OfferedItem[];
}

export interface OfferGroup {
  readonly id: string;
  readonly name: string;
  readonly offers: readonly Offer[];
}

export interface FixesView {
  readonly groups: readonly OfferGroup[];
  /** Fixes that cannot be written now. */
  readonly left: readonly { readonly item: FindingItem; readonly reason: LeftOutReason }[];
  /** Findings whose mend is the user's to choose: not among these. */
  readonly suggestions: number;
}

export interface Mendable {
  readonly item: FindingItem;
  readonly finding: Finding;
  readonly changes: Changes;
}

export function fixesView(mendables: readonly Mendable[], left: readonly LeftOut[], tables: readonly TableSummary[]): FixesView {
  const reasons = new Map(left.map(({ finding, reason }) => [finding, reason]));
  const safe = mendables.filter(({ changes }) => changes.kind === "fix");
  const order = new Map(tables.map(({ id }, index) => [id, index]));
  const placeOf = (id: string): number => order.get(id) ?? tables.length;
  const groups = [...grouped(safe.filter(({ finding }) => !reasons.has(finding)), ({ item }) => item.group)].map(([id, own]) => ({
    id,
    name: tables[placeOf(id)]?.name ?? own[0]?.item.sheet ?? "",
    offers: [...grouped(own, ({ item }) => JSON.stringify([id, item.rule, item.title]))].map(([offer, same]) => ({
      id: offer,
      title: same[0]?.item.title ?? "",
      items: same.map(({ item, changes }) => ({ item, cells: changes.cells })),
    })),
  }));
  return {
    groups: groups.sort((a, b) => placeOf(a.id) - placeOf(b.id)),
    left: safe.flatMap(({ item, finding }) => {
      const reason = reasons.get(finding);
      return reason ? [{ item, reason }] : [];
    }),
    suggestions: mendables.length - safe.length,
  };
}

/** Cells, each counted once however many fixes write it. */
export const cellCount = (items: readonly OfferedItem[]): number => new Set(items.flatMap(({ cells }) => cells.map(({ sheetId, address }) => `${address}!${sheetId}`))).size;
