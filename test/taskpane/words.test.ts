/** The words themselves: both languages complete, every key used, no Chinese outside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { enUS } from "../../src/taskpane/words/en-US";
import type { Message } from "../../src/taskpane/words/messages";
import { translator } from "../../src/taskpane/words/words";
import { zhCN } from "../../src/taskpane/words/zh-CN";

const root = join(__dirname, "../../src");
const sources = ["taskpane", "commands"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !/words\/(zh-CN|en-US)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));
const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

describe("words", () => {
  it("has the same keys in the same order in both languages", () => {
    expect(Object.keys(enUS)).toEqual(keys);
  });

  it.each(keys)("%s takes the same values in both languages", (key) => {
    const english: Message = enUS[key];
    expect(placeholders(typeof english === "string" ? english : english.other)).toEqual(placeholders(zhCN[key]));
    if (typeof english !== "string") expect(placeholders(zhCN[key])).toEqual(expect.arrayContaining(placeholders(english.one)));
  });

  it("has no key that nothing uses", () => {
    const dynamic = /^(severity\.(error|warning|info)|checking\.state\.\w+)$/;
    const all = sources.map(({ text }) => text).join("\n");
    expect(keys.filter((key) => !dynamic.test(key) && !all.includes(`"${key}"`))).toEqual([]);
  });

  it("has no Chinese in the code beside it", () => {
    const bare = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
    const found = sources.filter(({ text }) => /[\u3400-\u9fff\uff01-\uff5e]/.test(bare(text)));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it("does not shout, plead, or speak of the system", () => {
    const titles = keys.filter((key) => /title$|^verdict\.(bad|good|partial|none)$|^notice\.[a-z.A-Z]+(?<!body)$/.test(key));
    expect(titles.filter((key) => zhCN[key].includes("请"))).toEqual([]);
    expect(keys.filter((key) => /[！!]|系统|^[“"]/.test(zhCN[key]))).toEqual([]);
  });

  it("throws for a placeholder without a value", () => {
    expect(() => translator("zh-CN")("verdict.at")).toThrow("{time}");
  });

  it("knows one from many in English", () => {
    const t = translator("en-US");
    expect(t("verdict.bad.line", { n: 1 })).toBe("Mend 1 error first");
    expect(t("verdict.bad.line", { n: 2 })).toBe("Mend 2 errors first");
  });
});
