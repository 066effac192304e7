/** What every screen of the pane must be: accessible by axe's rules, contrast too, and scrolling in one direction only. */
import { expect } from "@jest/globals";
import axe from "axe-core";
import type { Frame } from "playwright-core";

export async function expectAccessible(frame: Frame): Promise<void> {
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async () => {
    const results = await (window as unknown as { axe: { run: (root: Node) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(document);
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
  expect(violations).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
}
