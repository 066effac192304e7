/** What the add-in weighs: what is loaded before anything is seen, and what must not be in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { zhCN as evaluationWords } from "../../src/taskpane/evaluation/words/zh-CN";
import { zhCN as fixesWords } from "../../src/taskpane/fixes/words/zh-CN";
import { zhCN as fundingWords } from "../../src/taskpane/funding/words/zh-CN";
import { zhCN as settingsWords } from "../../src/taskpane/settings/words/zh-CN";
import { zhCN as structureWords } from "../../src/taskpane/structure/words/zh-CN";
import { sampleMarker } from "../../src/taskpane/sample/sheet";

const folder = join(__dirname, "../../dist/addin");
const page = readFileSync(join(folder, "taskpane.html"), "utf8");
const own = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map((match) => match[1] ?? "").filter((name) => !/^office\/|^https:/u.test(name));
const scripts = own(/<script[^>]* src="([^"]+)"/gu);
const styles = own(/<link[^>]* rel="stylesheet"[^>]* href="([^"]+)"/gu);
/** The one that looks whether the pane can run, and the pane. */
const first = scripts.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");

/** Parts that are loaded when they are asked for, by a text that is in no other. */
const parts: Readonly<Record<string, string>> = {
  evaluation: longest(evaluationWords),
  fixes: longest(fixesWords),
  funding: longest(fundingWords),
  settings: longest(settingsWords),
  structure: longest(structureWords),
  sample: sampleMarker,
};

function longest(words: Readonly<Record<string, unknown>>): string {
  return Object.values(words).filter((text) => typeof text === "string").sort((a, b) => b.length - a.length)[0] ?? "";
}

/** As the built file has it: the minifier writes line ends and no-break spaces its own way. */
const plain = (text: string): string => text.replace(/\\u00a0|\\xa0|\u00a0/gu, " ");

describe("the first picture", () => {
  it("needs one script and one style sheet of ours beside the small one that looks whether it can run, 150 KB compressed at most", () => {
    expect(scripts).toEqual(["first.js", expect.stringMatching(/^taskpane\.[\da-f]+\.js$/u)]);
    expect(styles).toEqual(["page.css"]);
    const weight = [...scripts, ...styles].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
    expect(weight).toBeLessThanOrEqual(150 * 1024);
  });

  it.each(Object.entries(parts))("does without %s, which is a chunk of its own", (name, text) => {
    const files = readdirSync(folder).filter((file) => new RegExp(`^${name}\\.[\\da-f]+\\.js$`, "u").test(file));
    expect(files.length).toBeGreaterThanOrEqual(1);
    expect(text).not.toBe("");
    expect(files.some((file) => plain(readFileSync(join(folder, file), "utf8")).includes(plain(text)))).toBe(true);
    expect(plain(first)).not.toContain(plain(text));
  });

  it("does without the review and the reader of files", () => {
    const names = readdirSync(folder);
    for (const part of ["review", "xlsx"]) expect(names.some((name) => name.startsWith(`${part}.`))).toBe(true);
    expect(first).not.toContain("plan/amounts-as-percent");
    expect(first).not.toContain("sharedStrings.xml");
  });
});
