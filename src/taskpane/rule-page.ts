/** A rule's page as the build leaves it beside the add-in: docs/rules, one file a rule. */

export interface PagePart {
  readonly text: string;
  readonly as?: "code" | "strong";
}

export type PageBlock =
  | { readonly kind: "heading"; readonly level: number; readonly parts: readonly PagePart[] }
  | { readonly kind: "text"; readonly parts: readonly PagePart[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly PagePart[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly PagePart[])[])[] };

/** Rejects where the page is not there or cannot be fetched. */
export async function loadRulePage(rule: string): Promise<readonly PageBlock[]> {
  const answer = await fetch(`rules/${rule}.json`);
  if (!answer.ok) throw new Error(`rules/${rule}.json: ${answer.status}`);
  const blocks: readonly PageBlock[] = await answer.json();
  return blocks;
}
