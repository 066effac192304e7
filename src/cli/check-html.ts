/** The result of `check` as one self-contained page to be read and printed: verdict, counts, tables, findings with the cell's text. */
import { createHash } from "node:crypto";
import { severityWord } from "../review/words";
import type { Language, Severity } from "../rules/rule";
import type { FileReport, FindingReport } from "./file-report";
import { styles } from "./check-html-styles";
import { htmlWords, kindWords } from "./check-html-words";
import { html, Markup } from "./html";
import { fixWords, say, skippedWords } from "./messages";
import { settingsLine } from "./settings-words";
import { summarise } from "./summary";

const severities: readonly Severity[] = ["error", "warning", "info"];
/** A sign beside the word, so that the three differ on a black-and-white print. */
const signs: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

/** Nothing but the page's own style: what should ever get past the escaping could neither run nor call out. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(styles).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** `at`: when it was checked; the only thing that is not in the reports. */
export function checkHtml(files: readonly FileReport[], language: Language, at: Date): string {
  const words = htmlWords[language];
  const { submittable, tables, files: count } = summarise(files);
  const isEmpty = tables === 0;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p class="when">${words.checkedAt(at.toLocaleString(language, { dateStyle: "long", timeStyle: "short" }))}</p>
<p class="verdict ${isEmpty ? "none" : submittable ? "pass" : "fail"}">${isEmpty ? say[language].nothingChecked : say[language].verdict(submittable)}</p>
<p class="counts">${countsOf(files.flatMap((file) => file.findings), language)}<span>${words.tables(tables)}</span>${count > 1 ? html`<span>${words.files(count)}</span>` : ""}</p>
</header>
${count > 1 ? overview(files, language) : ""}
${files.map((file, index) => fileSection(file, index, language))}
${ruleList(files.flatMap((file) => file.findings), language)}
<footer>${words.footer}</footer>
</body>
</html>
`;
  return page.text;
}

const countsOf = (findings: readonly FindingReport[], language: Language): Markup[] =>
  severities.map((severity) => html`<span class="${severity}">${signs[severity]} ${severityWord[language][severity]} ${countOf(findings, severity)}</span>`);

const countOf = (findings: readonly FindingReport[], severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;

function overview(files: readonly FileReport[], language: Language): Markup {
  const words = htmlWords[language];
  return html`<section>
<h2>${words.overview}</h2>
<table class="overview">
<thead><tr><th>${words.file}</th><th>${words.tableCount}</th>${severities.map((severity) => html`<th>${severityWord[language][severity]}</th>`)}<th>${words.verdict}</th></tr></thead>
<tbody>${files.map((file, index) => {
    const { submittable } = summarise([file]);
    return html`<tr><td><a href="#f${index + 1}">${file.file}</a></td><td class="number">${file.tables.length}</td>${severities.map((severity) => html`<td class="number">${countOf(file.findings, severity)}</td>`)}<td>${file.error ? say[language].unreadFile : say[language].verdict(submittable)}</td></tr>
`;
  })}</tbody>
</table>
</section>
`;
}

function fileSection(file: FileReport, index: number, language: Language): Markup {
  const words = htmlWords[language];
  const { error, tables, findings, skipped, ignored, unusedIgnores } = file;
  const carried = settingsLine(file.settings, language);
  const outside = findings.filter((finding) => finding.table === null);
  return html`<section class="file" id="f${index + 1}">
<h2>${file.file}</h2>
${error ? html`<p class="unread">${say[language].unreadFile}: ${error.message}</p>` : ""}
${carried === null ? "" : html`<p class="settings">${carried}</p>`}
${tables.length > 0 ? tableList(file, language) : ""}
${tables.map((table) => {
    const own = findings.filter((finding) => finding.table === table.id);
    return own.length === 0 ? "" : findingTable(html`${table.sheet} <small>${table.range} · ${table.project.name ?? table.title ?? kindWords[table.kind][language]}</small>`, own, language);
  })}
${outside.length > 0 ? findingTable(html`${words.outside}`, outside, language) : ""}
${findings.length === 0 && tables.length > 0 ? html`<p class="clean">✓ ${say[language].clean}</p>` : ""}
${ignored.length > 0 ? ignoredTable(ignored, language) : ""}
${unusedIgnores.length > 0 ? html`<p class="warning">${say[language].unusedIgnore}: ${unusedIgnores.map(({ rule, sheet, project, reason }) => [rule, sheet, project, reason].join(" · ")).join("; ")}</p>` : ""}
${skipped.length > 0 ? html`<p class="skipped">${say[language].skipped}: ${skipped.map(({ sheet, reason }) => `${sheet} (${skippedWords[reason][language]})`).join(say[language].comma)}</p>` : ""}
</section>
`;
}

function tableList({ tables, findings }: FileReport, language: Language): Markup {
  const words = htmlWords[language];
  return html`<table class="overview">
<thead><tr><th>${words.sheet}</th><th>${words.kind}</th><th>${words.project}</th>${severities.map((severity) => html`<th>${severityWord[language][severity]}</th>`)}</tr></thead>
<tbody>${tables.map((table) => {
    const own = findings.filter((finding) => finding.table === table.id);
    return html`<tr><td>${table.sheet} <small>${table.range}</small></td><td class="kind">${kindWords[table.kind][language]}</td><td>${table.project.name ?? table.title ?? ""}</td>${severities.map((severity) => html`<td class="number">${countOf(own, severity)}</td>`)}</tr>
`;
  })}</tbody>
</table>
`;
}

function findingTable(caption: Markup, findings: readonly FindingReport[], language: Language): Markup {
  const words = htmlWords[language];
  return html`<table class="findings">
<caption>${caption}</caption>
<thead><tr><th class="narrow">${words.number}</th><th class="level">${words.level}</th><th class="cell">${words.cell}</th><th class="quote">${words.quote}</th><th>${words.finding}</th></tr></thead>
<tbody>${findings.map((finding, at) => {
    const { severity, sheet, table, range, quote, title, why, next, ruleName, rule, fix } = finding;
    return html`<tr><td class="number">${at + 1}</td><td class="${severity}">${signs[severity]} ${severityWord[language][severity]}</td><td>${table === null ? `${sheet}!${range}` : range}</td><td class="quote">${quote}</td><td><strong>${title}</strong><br>${[why, next].join(language === "zh-CN" ? "" : " ")}<p class="rule"><a href="#${rule}">${ruleName}</a>${fix ? ` · ${fixWords[fix.kind][language]}` : ""}</p></td></tr>
`;
  })}</tbody>
</table>
`;
}

function ignoredTable(ignored: FileReport["ignored"], language: Language): Markup {
  const words = htmlWords[language];
  return html`<table class="overview">
<caption>${words.ignored}</caption>
<thead><tr><th>${words.cell}</th><th>${words.quote}</th><th>${words.finding}</th><th>${words.reason}</th></tr></thead>
<tbody>${ignored.map(({ sheet, range, quote, title, reason, since }) => html`<tr><td>${sheet}!${range}</td><td class="quote">${quote}</td><td>${title}</td><td>${reason} <small>${since}</small></td></tr>
`)}</tbody>
</table>
`;
}

/** What the findings rest on, each rule once. */
function ruleList(findings: readonly FindingReport[], language: Language): Markup {
  const words = htmlWords[language];
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  if (rules.length === 0) return html``;
  return html`<section>
<h2>${words.rules}</h2>
<table class="overview">
<thead><tr><th>${words.rule}</th><th>${words.basis}</th><th>${words.asks}</th><th>${words.count}</th></tr></thead>
<tbody>${rules.map(({ rule, ruleName, basis }) => html`<tr id="${rule}"><td>${ruleName}<br><small>${rule}</small></td><td>${basis.document}</td><td>${basis.asks}</td><td class="number">${findings.filter((finding) => finding.rule === rule).length}</td></tr>
`)}</tbody>
</table>
</section>
`;
}
