/** Turns tables and findings into the plain data the pane shows. */
import { type Anchor, anchorKey } from "../../review/anchor";
import type { Finding } from "../../review/finding";
import type { Words } from "../../review/words";
import type { Fix } from "../../rules/rule";
import { cellAddress, rangeAddress } from "../../sheet/range";
import { compact } from "../../sheet/text";
import type { Indicator, Table } from "../../tables/table";
import type { FindingItem, FixView, TableSummary } from "./state";

export function summarizeTables(tables: readonly Table[]): TableSummary[] {
  const perSheet = new Map<string, number>();
  for (const table of tables) perSheet.set(table.sheetId, (perSheet.get(table.sheetId) ?? 0) + 1);
  return tables.map((table) => {
    const amount = table.funding?.total?.value ?? null;
    return {
      id: table.id,
      sheetId: table.sheetId,
      sheet: table.sheet,
      name: perSheet.get(table.sheetId) === 1 ? table.sheet : nameAmongOthers(table),
      kind: table.kind,
      range: table.range,
      indicators: table.indicators.length,
      budget: amount?.toFixed(2) ?? null,
      budgetUnit: amount ? (table.funding?.unit ?? null) : null,
      profile: table.profile,
      unitName: table.unitName,
      year: table.year,
    };
  });
}

const nameAmongOthers = (table: Table): string => `${table.sheet} · ${ownName(table)}`;

/** What tells a table from the others of its sheet. */
export const ownName = ({ project, title, range }: Table): string => project.name?.text.trim() || title?.text.trim() || rangeAddress(range);

export function toItem(finding: Finding, anchor: Anchor, words: Words, indicator: Indicator | undefined): FindingItem {
  const texts = [
    finding.address,
    finding.sheet,
    words.rule,
    words.title,
    words.why,
    words.next,
    finding.quote,
    indicator?.level2?.text,
    indicator?.level3?.text,
    indicator?.description?.text,
  ];
  return {
    id: anchorKey(anchor),
    rule: finding.rule,
    ruleName: words.rule,
    severity: finding.severity,
    sheetId: finding.sheetId,
    sheet: finding.sheet,
    range: finding.range,
    address: finding.address,
    group: finding.tableId ?? sheetGroup(finding.sheetId),
    subject: subjectOf(indicator),
    title: words.title,
    why: words.why,
    next: words.next,
    basis: words.basis,
    quote: finding.quote,
    related: finding.related,
    fix: finding.fix && fixView(finding.fix),
    anchor,
    haystack: compact(texts.filter((text) => text !== undefined).join("\n")),
  };
}

const fixView = ({ kind, edits }: Fix): FixView => ({
  kind,
  cells: edits.map(({ range, from, to }) => ({ range, address: cellAddress(range.top, range.left), from, to })),
});

const subjectOf = (indicator: Indicator | undefined): string | null => indicator?.level3?.text.trim() || indicator?.description?.text.trim() || null;

const sheetGroup = (sheetId: string): string => `sheet:${sheetId}`;
