/** docs/rules/README.md: every rule with its page, area by area, as the catalogue and the pages give them. */
import { areaName, areaOf } from "../../src/rules/areas";
import type { Rule } from "../../src/rules/rule";
import { fixOnPage, type RulePage, severityOnPage } from "./rule-page";

/** `pageOf`: the page of a rule id; null where it has none yet. */
export function ruleIndex(rules: readonly Rule[], pageOf: (id: string) => RulePage | null): string {
  const byArea = new Map<string, Rule[]>();
  for (const rule of rules) {
    const area = areaOf(rule.meta);
    byArea.set(area, [...(byArea.get(area) ?? []), rule]);
  }
  const parts = [...byArea].map(([area, own]) => {
    return [`## ${areaName(area)["zh-CN"]}`, "", "| 规则 | 名称 | 级别 | 修改 | 查什么 |", "| --- | --- | --- | --- | --- |", ...own.map((rule) => row(rule, pageOf(rule.meta.id)))].join("\n");
  });
  return `${INTRO}\n${parts.join("\n\n")}\n`;
}

const INTRO = `# 规则

每条规则一页：查什么、为什么查、错误和正确的例子、怎么改、什么时候不适用。级别可以在设置里按工作簿调整。
本页由 \`npm run docs\` 从规则和各页生成，不要手改。
`;

function row({ meta }: Rule, page: RulePage | null): string {
  const cells = [`[${meta.id}](${meta.id}.md)`, meta.name["zh-CN"], severityOnPage[meta.severity], fixOnPage(meta.fix), summary(page)];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The first sentence of the intro. */
function summary(page: RulePage | null): string {
  const text = page?.intro.map((line) => line.text).join("") ?? "";
  return /^.*?。/u.exec(text)?.[0] ?? text;
}
