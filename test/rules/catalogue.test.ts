/** What holds for every rule of the catalogue: identity, wording in both languages, and that none is left out or untested. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { crashMeta } from "../../src/review/crash";
import { areaName, areaOf } from "../../src/rules/areas";
import { catalogue } from "../../src/rules/catalogue";
import { precedences } from "../../src/rules/precedence";
import type { Language, MessageParts, Rule, RuleMeta } from "../../src/rules/rule";

const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];
const PARTS = ["title", "why", "next"] as const;
const ids = new Set(catalogue.map((rule) => rule.meta.id));
const metas: readonly RuleMeta[] = [...catalogue.map((rule) => rule.meta), crashMeta];

interface Message {
  readonly key: string;
  readonly words: Readonly<Record<Language, MessageParts>>;
}

const messagesOf = (meta: RuleMeta): Message[] => Object.entries(meta.messages).map(([key, words]) => ({ key, words }));
const everyMessage = metas.flatMap((meta) => messagesOf(meta).map(({ key, words }) => [`${meta.id} ${key}`, words] as const));
const placeholders = (parts: MessageParts): string[] => [...new Set(PARTS.flatMap((part) => parts[part].match(/\{\w+\}/gu) ?? []))].sort();

describe("ids", () => {
  it("are unique", () => {
    expect(ids.size).toBe(catalogue.length);
  });

  it.each(catalogue.map((rule) => rule.meta.id))("%s is of the form area/name", (id) => {
    expect(id).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });
});

describe.each(metas.map((meta) => [meta.id, meta] as const))("%s", (_, meta) => {
  it("has name, basis and messages in both languages", () => {
    expect(Object.keys(meta.messages)).not.toEqual([]);
    for (const language of LANGUAGES) {
      for (const text of [meta.name[language], meta.basis.document[language], meta.basis.asks[language]]) expect(text).toMatch(/\S/u);
      for (const { words } of messagesOf(meta)) for (const part of PARTS) expect(words[language][part]).toMatch(/\S/u);
    }
  });
});

describe.each(catalogue.map((rule) => [rule.meta.id, rule] as const))("%s", (_, { meta, scope }) => {
  it("says how grave it is, what it sees and how it may be mended, in words known to all", () => {
    expect(["error", "warning", "info"]).toContain(meta.severity);
    expect(["indicator", "table", "sheet", "heads", "workbook"]).toContain(scope);
    expect(["fix", "suggestion", null]).toContain(meta.fix);
    for (const kind of meta.kinds ?? []) expect(["goal", "self-evaluation", "overall-self-evaluation", "budget", "procurement", "assets"]).toContain(kind);
  });

  it("is of an area with a name", () => {
    expect(areaOf(meta)).toBe(meta.id.slice(0, meta.id.indexOf("/")));
    for (const language of LANGUAGES) expect(areaName(areaOf(meta))[language]).toMatch(/\S/u);
  });
});

it("an area without a name is a mistake in the program", () => {
  expect(() => areaName("weather")).toThrow(RangeError);
});

describe.each(everyMessage)("message %s", (_, words) => {
  it("is filled from the same figures in both languages", () => {
    expect(placeholders(words["en-US"])).toEqual(placeholders(words["zh-CN"]));
  });

  it("has a title that fits on a line", () => {
    expect(words["zh-CN"].title.length).toBeLessThanOrEqual(34);
  });

  it("states, without asking or exclaiming", () => {
    expect(words["zh-CN"].title).not.toContain("请");
    for (const language of LANGUAGES) for (const part of PARTS) expect(words[language][part]).not.toMatch(/[!！]/u);
  });

  it("names no rule by its id", () => {
    for (const language of LANGUAGES) for (const part of PARTS) expect([...ids].filter((id) => words[language][part].includes(id))).toEqual([]);
  });

  it("begins no line with a quotation mark, but for a title that quotes the cell", () => {
    for (const language of LANGUAGES) {
      expect(words[language].title).not.toMatch(/^["'“‘「](?!\{\w+\})/u);
      for (const part of ["why", "next"] as const) expect(words[language][part]).not.toMatch(/^["'“‘「]/u);
    }
  });
});

describe("precedence", () => {
  it("names known rules only, each once in a list", () => {
    for (const { rules, within } of precedences) {
      expect(["cell", "row", "table"]).toContain(within);
      expect(rules.length).toBeGreaterThan(1);
      expect(rules.filter((id) => !ids.has(id))).toEqual([]);
      expect(new Set(rules).size).toBe(rules.length);
    }
  });
});

const RULES = path.join(__dirname, "../../src/rules");
const files = readdirSync(RULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((area) => readdirSync(path.join(RULES, area.name)).map((file) => `${area.name}/${path.basename(file, ".ts")}`))
  .sort();

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null && "meta" in value && "scope" in value && "check" in value;
const rulesIn = async (file: string): Promise<Rule[]> => Object.values((await import(path.join(RULES, file))) as Record<string, unknown>).filter(isRule);

describe.each(files)("file %s", (file) => {
  it("has its rules in the catalogue and under its own area, and a test of the same path", async () => {
    const rules = await rulesIn(file);
    expect(rules.filter((rule) => !catalogue.includes(rule)).map((rule) => rule.meta.id)).toEqual([]);
    expect(rules.map((rule) => rule.meta.id.split("/")[0])).toEqual(rules.map(() => file.split("/")[0]));
    expect(rules.length === 0 || existsSync(path.join(__dirname, `${file}.test.ts`))).toBe(true);
  });
});

describe("the catalogue", () => {
  it("holds nothing that no file under an area defines", async () => {
    const defined = new Set((await Promise.all(files.map(rulesIn))).flat());
    expect(catalogue.filter((rule) => !defined.has(rule)).map((rule) => rule.meta.id)).toEqual([]);
    expect(defined.size).toBe(catalogue.length);
  });
});
