/** What the command line prints and writes about a hostile workbook: nothing that a terminal obeys, a browser runs or a viewer takes for a link. */
import "../support/properties";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { checkHtml } from "../../src/cli/check-html";
import { checkJson } from "../../src/cli/check-json";
import { checkSarif } from "../../src/cli/check-sarif";
import { checkText } from "../../src/cli/check-text";
import { type FileReport, fileReport } from "../../src/cli/file-report";
import { check } from "../../src/review/check";
import { cliHere } from "../cli/run-here";
import { controlTexts, formulaTexts, hostileMix, hostileWorkbook, markupTexts } from "../support/hostile";

/** Control characters but line ends, and what turns the direction of writing. */
const obeyed = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

const reportsOf = (texts: readonly string[]): FileReport[] => {
  const workbook = hostileWorkbook(texts);
  return [fileReport({ file: `${texts[0]}/a.xlsx`, error: null, result: check(workbook) }, "zh-CN"), fileReport({ file: `${texts[1]}.xlsx`, error: { code: "damaged", detail: texts[2] ?? "" }, result: null }, "zh-CN")];
};

const mixes = { numRuns: 10, examples: [formulaTexts, markupTexts, controlTexts].map((texts): [readonly string[]] => [texts]) };
const onMixes = (demand: (reports: readonly FileReport[]) => void): void => fc.assert(fc.property(hostileMix, (texts) => demand(reportsOf(texts))), mixes);

describe("text", () => {
  it("holds nothing a terminal obeys", () => onMixes((reports) => expect(checkText(reports, "zh-CN", false)).not.toMatch(obeyed)), 60_000);
});

describe("html", () => {
  const at = new Date(2026, 0, 1);
  const tags = new Set(["html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "span", "section", "table", "thead", "tbody", "tr", "th", "td", "caption", "a", "small", "strong", "br", "footer"]);

  it("has no element, attribute or address but its own", () => {
    onMixes((reports) => {
      const page = checkHtml(reports, "zh-CN", at);
      for (const [, name = "", rest = ""] of page.replace(/<!doctype html>/u, "").matchAll(/<\/?([^\s>/]+)([^>]*)>/gu)) {
        expect([name, tags.has(name)]).toEqual([name, true]);
        expect(rest).toMatch(/^(?: (?:lang|charset|name|content|http-equiv|class|id|href)="[^"<]*")*$/u);
      }
      for (const [, address = ""] of page.matchAll(/ href="([^"]*)"/gu)) expect(address).toMatch(/^#[\w/-]+$/u);
    });
  }, 60_000);

  it("may by its own policy run nothing, fetch nothing, send nothing, and have no style but its own", () => {
    const page = checkHtml(reportsOf(markupTexts), "zh-CN", at);
    const [, policy = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(page) ?? [];
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? [];
    expect(policy.replaceAll("&#39;", "'")).toBe(`default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`);
    expect(page.indexOf(policy)).toBeLessThan(page.indexOf("<style>"));
    expect(page).not.toMatch(/ style=| on[a-z]+="/u);
  });
});

describe("SARIF", () => {
  interface Result {
    readonly message: { readonly text: string };
  }

  it("has messages in which no viewer finds a link or a placeholder, and that say what the cell says", () => {
    onMixes((reports) => {
      const { runs }: { runs: { results: Result[]; invocations: { toolExecutionNotifications: Result[] }[] }[] } = JSON.parse(JSON.stringify(checkSarif(reports, "zh-CN")));
      const messages = runs.flatMap(({ results, invocations }) => [...results, ...invocations.flatMap((one) => one.toolExecutionNotifications)]).map(({ message }) => message.text);
      expect(messages.length).toBeGreaterThan(1);
      for (const text of messages) {
        expect(text).not.toContain("](");
        expect(text.replace(/\{\{|\}\}/gu, "")).not.toMatch(/[{}]/u);
      }
    });
  }, 60_000);

  it("leaves an ordinary message alone", () => {
    const [report] = reportsOf(["职工培训", "合格率"]);
    const titles = report?.findings.map(({ title }) => title) ?? [];
    const text = JSON.stringify(checkSarif(report ? [report] : [], "zh-CN"));
    expect(titles.length).toBeGreaterThan(0);
    for (const title of titles) expect(text).toContain(JSON.stringify(title).slice(1, -1));
  });
});

describe("the commands, on a file that is called and filled with what attacks", () => {
  let folder = "";
  const name = "\u001b]0;改名\u0007\u009b31m<img src=x>=cmd.xlsx";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hostile-"));
    const file = new ExcelJS.Workbook();
    for (const sheet of hostileWorkbook([...formulaTexts, ...markupTexts, "\u009b31m红", "\u202e反的\u202c"].filter((text) => !text.includes("\u001b"))).sheets) {
      file.addWorksheet(sheet.name).addRows(sheet.values.map((row) => [...row]));
    }
    writeFileSync(join(folder, name), new Uint8Array(await file.xlsx.writeBuffer()));
    writeFileSync(join(folder, `坏${name}`), "no workbook");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (): string => join(folder, name);
  const calls: readonly (readonly [string, () => readonly string[]])[] = [
    ["check", () => ["check", folder]],
    ["check --format json", () => ["check", folder, "--format", "json"]],
    ["check --format sarif", () => ["check", folder, "--format", "sarif"]],
    ["check --annotate", () => ["check", file(), "--annotate", join(folder, "标\u001b注")]],
    ["fix --dry-run", () => ["fix", file(), "--dry-run"]],
    ["fix", () => ["fix", file(), "--out", join(folder, `改${name}`)]],
    ["evaluate", () => ["evaluate", file(), "--out", join(folder, `评${name}`)]],
    ["a file that is not there", () => ["fix", join(folder, `无${name}`), "--dry-run"]],
    ["settings that cannot be read", () => ["check", file(), "--settings", join(folder, `坏${name}`)]],
    ["ignored findings that cannot be read", () => ["check", file(), "--ignores", join(folder, `坏${name}`)]],
    ["a rule that is not there", () => ["rules", `\u001b[31m${name}`]],
  ];

  it.each(calls)("%s prints nothing that a terminal obeys", async (_, words) => {
    const { stdout, stderr } = await cliHere(words());
    expect(stdout + stderr).not.toBe("");
    expect(stdout).not.toMatch(obeyed);
    expect(stderr).not.toMatch(obeyed);
  }, 60_000);

  it("and JSON says the same as ever once it is read", async () => {
    const { stdout } = await cliHere(["check", file(), "--format", "json"]);
    expect(stdout).toContain("\\u009b");
    const { files }: ReturnType<typeof checkJson> = JSON.parse(stdout);
    expect(files[0]?.file).toBe(file());
  }, 60_000);
});
