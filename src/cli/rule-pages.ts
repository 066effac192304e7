/** The rule's page under docs/rules, as Markdown. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the page of a rule lies, from the root of the package: "docs/rules/plan/decreasing.md". */
export const rulePagePath = (id: string): string => `docs/rules/${id}.md`;

/** Null for a rule without a page: that of a fault of our own. */
export function rulePage(id: string): string | null {
  try {
    return readFileSync(fileURLToPath(new URL(`../../${rulePagePath(id)}`, import.meta.url)), "utf8");
  } catch {
    return null;
  }
}
