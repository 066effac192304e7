/** The words themselves: both languages complete, every key used, no Chinese outside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { enUS as evaluationEnglish } from "../../src/taskpane/evaluation/words/en-US";
import { zhCN as evaluationChinese } from "../../src/taskpane/evaluation/words/zh-CN";
import { enUS as fundingEnglish } from "../../src/taskpane/funding/words/en-US";
import { zhCN as fundingChinese } from "../../src/taskpane/funding/words/zh-CN";
import { enUS as settingsEnglish } from "../../src/taskpane/settings/words/en-US";
import { zhCN as settingsChinese } from "../../src/taskpane/settings/words/zh-CN";
import { enUS as structureEnglish } from "../../src/taskpane/structure/words/en-US";
import { zhCN as structureChinese } from "../../src/taskpane/structure/words/zh-CN";
import { enUS } from "../../src/taskpane/words/en-US";
import type { Message } from "../../src/taskpane/words/messages";
import { translator } from "../../src/taskpane/words/words";
import { zhCN } from "../../src/taskpane/words/zh-CN";

const root = join(__dirname, "../../src");
const sources = ["taskpane", "commands"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/words\/(zh-CN|en-US)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));
/** The pane's words, and those that the 自评 tab brings along; a key may be the same in both. */
const sets: readonly (readonly [set: string, chinese: Readonly<Record<string, string>>, english: Readonly<Record<string, Message>>])[] = [
  ["pane", zhCN, enUS],
  ["evaluation", evaluationChinese, evaluationEnglish],
  ["funding", fundingChinese, fundingEnglish],
  ["settings", settingsChinese, settingsEnglish],
  ["structure", structureChinese, structureEnglish],
];
const entries = sets.flatMap(([set, chinese, english]) => Object.entries(chinese).map(([key, text]) => ({ set, key, text, english: english[key] ?? "" })));

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

describe("words", () => {
  it.each(sets)("of the %s have the same keys in the same order in both languages", (_, chinese, english) => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
  });

  it.each(entries)("$set $key takes the same values in both languages", ({ text, english }) => {
    expect(placeholders(typeof english === "string" ? english : english.other)).toEqual(placeholders(text));
    if (typeof english !== "string") expect(placeholders(text)).toEqual(expect.arrayContaining(placeholders(english.one)));
  });

  it("has no key that nothing uses", () => {
    const dynamic = /^(tab\.(findings|structure|funding|evaluation|settings)|severity\.(error|warning|info|off)|marking\.(fill|note|both|none)|rules\.(all|changed)|thresholds\.(number|falling|none)|file\.(export|import)|import\.(form|version|content)|checking\.state\.\w+|list\.(by|key)\.[\w.]+|picker\.[\w-]+|refusal\.\w+|page\.(wrong\.\w+|ceiling|unmet|limit)|plan\.(amounts|shares|unclear|no-budget|empty)|sources\.(fiscal|other|total\.(goal|evaluation))|other\.(not-a-workbook|encrypted|legacy-xls|damaged|too-large|no-table|no-reader))$/;
    const all = sources.map(({ text }) => text).join("\n");
    expect(entries.filter(({ key }) => !dynamic.test(key) && !all.includes(`"${key}"`)).map(({ key }) => key)).toEqual([]);
  });

  it("has no Chinese in the code beside it", () => {
    const bare = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
    // The sample is a form, and forms are Chinese.
    const found = sources.filter(({ file, text }) => !file.endsWith(join("sample", "sheet.ts")) && /[\u3400-\u9fff\uff01-\uff5e]/.test(bare(text)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it("does not shout, plead, or speak of the system", () => {
    const titles = entries.filter(({ key }) => /title$|^verdict\.(bad|good|partial|none)$|^notice\.[a-z.A-Z]+(?<!body)$/.test(key));
    expect(titles.filter(({ text }) => text.includes("请"))).toEqual([]);
    expect(entries.filter(({ text }) => /[！!]|系统|^[“"]/.test(text))).toEqual([]);
  });

  it("throws for a placeholder without a value", () => {
    expect(() => translator("zh-CN")("verdict.at")).toThrow("{time}");
  });

  it("knows one from many in English", () => {
    const t = translator("en-US");
    expect(t("verdict.bad.own", { n: 1 })).toBe("1 error left, yours to fill in");
    expect(t("verdict.bad.own", { n: 2 })).toBe("2 errors left, all yours to fill in");
  });
});
