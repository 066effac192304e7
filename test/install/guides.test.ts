/** The guides: both languages say the same commands, their links lead somewhere, and what they name is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { marked, type Tokens } from "marked";
import { zhCN } from "../../src/taskpane/words/zh-CN";

const root = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const guides = { "zh-CN": read("docs/install.zh-CN.md"), en: read("docs/install.md") };

const tokens = (text: string) => marked.lexer(text);
const codes = (text: string): string[] => tokens(text).filter((token): token is Tokens.Code => token.type === "code").map(({ text: code }) => code);
const headings = (text: string): Tokens.Heading[] => tokens(text).filter((token): token is Tokens.Heading => token.type === "heading");
const tables = (text: string): Tokens.Table[] => tokens(text).filter((token): token is Tokens.Table => token.type === "table");

/** As GitHub makes them. */
const anchor = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/\s/gu, "-");

describe("both languages", () => {
  it("give the same commands", () => {
    expect(codes(guides["zh-CN"]).length).toBeGreaterThan(5);
    expect(codes(guides.en)).toEqual(codes(guides["zh-CN"]));
  });

  it("have the same sections and the same rows in every table", () => {
    expect(headings(guides.en).map(({ depth }) => depth)).toEqual(headings(guides["zh-CN"]).map(({ depth }) => depth));
    expect(tables(guides.en).map(({ rows }) => rows.length)).toEqual(tables(guides["zh-CN"]).map(({ rows }) => rows.length));
  });
});

describe.each(Object.entries(guides))("the guide in %s", (_, text) => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/gu)].map((match) => match[1] ?? "");

  it("links to what is there", () => {
    const anchors = headings(text).map((heading) => `#${anchor(heading.text)}`);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => (link.startsWith("#") ? !anchors.includes(link) : !existsSync(join(root, "docs", link))))).toEqual([]);
  });

  it("names scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };
    const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map((match) => match[1] ?? "");
    expect(named).toContain("manifest");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("explains every page that is shown in place of the pane, by its title", () => {
    const page = read("src/taskpane/taskpane.html");
    const titles = [zhCN["outside.title"], zhCN["outside.oldTitle"], zhCN["outside.failedTitle"], ...[...page.matchAll(/<h1>([^<]*\p{Script=Han}[^<]*)<\/h1>/gu)].map((match) => match[1] ?? "")];
    expect(titles).toHaveLength(5);
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
  });

  it("names only files of office.js that are shipped", () => {
    const shipped = read("webpack.config.js");
    const named = [...text.matchAll(/`((?:excel|o15)[\w.-]+\.js|[a-z]{2}-[a-z]{2}\/office_strings\.js)`/gu)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !shipped.includes(`"${name}"`))).toEqual([]);
  });
});
