/** docs/licences.md: the licences of all packages the product needs. */
import { readFileSync } from "node:fs";
import { noticeOf } from "./notices";
import { productionPackages } from "./production-packages";

export function licencesPage(): string {
  const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(readFileSync("package.json", "utf8"));
  const notices = [...productionPackages().keys()].map((folder) => noticeOf(folder)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const counts = new Map<string, number>();
  for (const { license } of notices) counts.set(license, (counts.get(license) ?? 0) + 1);
  return `# Licences

Every package that the pane or the command line needs at run time, by \`npm run docs\`; those asked for by name in bold, the others brought by them. A test compares this page with what is installed, and every licence with
the list of those allowed. What of it really is in the built pane stands, with the licence texts, in \`THIRD-PARTY-NOTICES.txt\` beside it.

\`@microsoft/office-js\` is Microsoft's, under its own terms (\`office/LICENSE.md\` in the build): it may be shipped unmodified with the add-in that uses it, and for nothing else. Microsoft is not responsible for maintaining, updating
or supporting this add-in. Whoever may not accept these terms builds with \`--env office=cdn\`, which takes it from Microsoft.

${[...counts].sort(([, a], [, b]) => b - a).map(([license, count]) => `${license} ${count}`).join(" · ")}

| package | version | licence |
| --- | --- | --- |
${notices.map(({ name, version, license }) => `| ${name in dependencies ? `**${name}**` : name} | ${version} | ${license} |`).join("\n")}
`;
}
