/** Every rule has its page, and the page is true: its facts are the rule's, its wrong example makes the rule speak and its right one does not. */
import { describe, expect, it } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { check } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import { describe as wordsOf } from "../../src/review/words";
import { catalogue } from "../../src/rules/catalogue";
import type { Rule } from "../../src/rules/rule";
import { workbookOf } from "../support/forms";
import { ruleIndex } from "../support/rule-index";
import { fixOnPage, PAGES, pagePath, type PageSection, type PageTable, parsePage, type RulePage, SECTIONS, severityOnPage, sheetsOf } from "../support/rule-page";

const pageOf = (id: string): RulePage | null => (existsSync(pagePath(id)) ? parsePage(readFileSync(pagePath(id), "utf8"), pagePath(id)) : null);

/** The thresholds a user might set, so that plan/slow-progress runs too. */
const progressThresholds = { 3: 20, 6: 45, 10: 75, 12: 100 };
const review = (tables: readonly PageTable[]) => check({ ...workbookOf(...sheetsOf(tables)), name: null }, { progressThresholds });

const differs = (where: string, expected: string, found: string | undefined): string[] => (expected === found ? [] : [`${where}: 应为“${expected}”，现为“${found ?? "（没有）"}”`]);

function shapeProblems({ meta }: Rule, page: RulePage): string[] {
  const file = pagePath(meta.id);
  const reason = page.sections.find(({ heading }) => heading.text === "为什么")?.prose.at(-1);
  const empty = page.sections.filter(({ prose, tables }) => prose.length === 0 && tables.length === 0);
  return [
    ...page.problems,
    ...differs(`${file}:${page.heading?.number ?? 1}`, `# ${meta.name["zh-CN"]}`, page.heading?.text),
    ...differs(`${file}:${page.facts?.number ?? 3}`, `\`${meta.id}\` · ${severityOnPage[meta.severity]} · ${fixOnPage(meta.fix)}`, page.facts?.text),
    ...(page.intro.length > 0 ? [] : [`${file}:4: 缺一两句话，说明这条规则查什么`]),
    ...differs(`${file}: 各节标题`, SECTIONS.join("、"), page.sections.map(({ heading }) => heading.text).join("、")),
    ...empty.map(({ heading }) => `${file}:${heading.number}: “${heading.text}”一节是空的`),
    ...differs(`${file}:${reason?.number ?? "为什么"}: 本节末行`, `依据：${meta.basis.document["zh-CN"]}：${meta.basis.asks["zh-CN"]}`, reason?.text),
  ];
}

const summaryOf = (findings: readonly Finding[]): string => findings.map(({ sheet, address, rule, message }) => `${sheet}!${address} ${rule} ${message}`).join("；") || "没有任何问题";
const kindsOf = (section: PageSection): string[] => review(section.tables).tables.map(({ kind }) => kind);
/** Blanks, quotation of code and escapes of Markdown do not count. */
const plain = (text: string): string => text.replace(/[\s`*\\]+/gu, "");

function wrongProblems({ meta }: Rule, section: PageSection): string[] {
  const where = `${pagePath(meta.id)}:${section.heading.number}: 错误示例`;
  if (section.tables.length === 0) return [`${where}里没有表格`];
  const { findings } = review(section.tables);
  const own = findings.filter(({ rule }) => rule === meta.id);
  if (own.length === 0) return [`${where}应报出 ${meta.id}，现在报的是：${summaryOf(findings)}`];
  const said = plain(section.prose.map(({ text }) => text).join(""));
  const titles = own.map((finding) => wordsOf(finding, "zh-CN").title);
  return titles.some((title) => said.includes(plain(title))) ? [] : [`${where}要原样引用报出的话，如“${titles[0] ?? ""}”（${own[0]?.sheet ?? ""}!${own[0]?.address ?? ""}）`];
}

function rightProblems({ meta, scope }: Rule, wrong: PageSection, right: PageSection): string[] {
  const where = `${pagePath(meta.id)}:${right.heading.number}: 正确示例`;
  if (right.tables.length === 0) return [`${where}里没有表格`];
  const { findings } = review(right.tables);
  const own = findings.filter(({ rule }) => rule === meta.id);
  const kinds = kindsOf(right);
  // A rule about sheets may speak where no table is found at all.
  const expected = scope === "sheet" ? kinds.slice(0, Math.max(1, kinds.length)) : kindsOf(wrong);
  return [
    ...own.map((finding) => `${where}不该报出 ${meta.id}：${summaryOf([finding])}，“${wordsOf(finding, "zh-CN").title}”`),
    ...(kinds.length > 0 ? [] : [`${where}里的表一张也认不出来`]),
    ...differs(`${where}认出的表`, expected.join("、"), kinds.join("、")),
  ];
}

function linkProblems(file: string, page: RulePage): string[] {
  return page.links
    .filter(({ text }) => !/^[a-z]+:/u.test(text))
    .flatMap(({ number, text }) => {
      const [path = ""] = text.split("#");
      return path === "" || existsSync(posix.join(posix.dirname(file), path)) ? [] : [`${file}:${number}: 链接 ${text} 指向的文件不存在`];
    });
}

describe("rule pages", () => {
  it.each(catalogue.map((rule) => [rule.meta.id, rule] as const))("%s", (id, rule) => {
    const page = pageOf(id);
    if (page === null) throw new Error(`${pagePath(id)} 不存在`);
    const section = (name: (typeof SECTIONS)[number]): PageSection | undefined => page.sections.find(({ heading }) => heading.text === name);
    const wrong = section("错误示例");
    const right = section("正确示例");
    expect([
      ...shapeProblems(rule, page),
      ...(wrong ? wrongProblems(rule, wrong) : []),
      ...(wrong && right ? rightProblems(rule, wrong, right) : []),
      ...linkProblems(pagePath(id), page),
    ]).toEqual([]);
  });

  it("belong to a rule, each of them", () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => posix.normalize(join(PAGES, name)));
    const known = new Set([...catalogue.map(({ meta }) => pagePath(meta.id)), `${PAGES}/README.md`]);
    expect(files.filter((file) => !known.has(file))).toEqual([]);
  });

  it("are listed in docs/rules/README.md as `npm run docs` writes it", () => {
    expect(readFileSync(`${PAGES}/README.md`, "utf8")).toBe(ruleIndex(catalogue, pageOf));
  });
});
