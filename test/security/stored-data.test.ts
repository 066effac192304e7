/** What is kept in a workbook, a file or the browser may be anybody's: it is read strictly, refused in words, and never changes what all objects share. */
import "../support/properties";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseIgnores } from "../../src/review/ignores";
import { noSettings } from "../../src/review/settings";
import { parseShared } from "../../src/review/shared-settings";
import { checkOptions, parseSettings, SettingsError, settingsText } from "../../src/review/workbook-settings";
import { catalogue } from "../../src/rules/catalogue";
import { noPreferences } from "../../src/taskpane/state/state";
import { browserPreferences } from "../../src/taskpane/preferences";

const severityOf = catalogue[0]?.meta.id ?? "";
const keys = [
  "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "toJSON", "then", "length", "version", "method", "profile", "severities", "progressThresholds", "marking", "live", "ignores",
  "base", "name", "changes", "split", "grades", "rule", "message", "sheet", "project", "place", "occurrence", "reason", "since", "language", "grouping", "welcomed", severityOf, "3", "产出指标",
];
const leaves = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 1e308, 2, "", "own", "off", "error", "fill", "national-2020", "hebei-goal", "zh-CN", "__proto__", "constructor", severityOf),
  fc.string({ unit: "binary", maxLength: 5 }),
  fc.double(),
);

/** JSON with keys that objects are made of, and with those that our own readers look for. */
const { json } = fc.letrec<{ json: unknown; list: unknown; object: unknown }>((tie) => ({
  json: fc.oneof({ depthSize: "medium", withCrossShrink: true }, leaves, tie("list"), tie("object"), tie("object")),
  list: fc.array(tie("json"), { maxLength: 4 }),
  object: fc.array(fc.tuple(fc.constantFrom(...keys), tie("json")), { maxLength: 8 }).map((entries) => JSON.parse(textOf(entries)) as unknown),
}));

/** As a text, where "__proto__" is a key like any other. */
const textOf = (entries: readonly (readonly [string, unknown])[]): string => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? "null"}`).join(",")}}`;

/** One that begins as ours do, so that what follows is looked at. */
const ours = fc.tuple(json, json).map(([one, other]) => textOf([...Object.entries(Object(one) as object), ...Object.entries(Object(other) as object), ["version", 1]]));

const nested = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
const deep = nested("[", "]", 50_000);
const deepObject = nested('{"a":', "}", 50_000);
const huge = JSON.stringify("甲".repeat(200_000));

const texts = fc.oneof(ours, json.map((value) => JSON.stringify(value) ?? ""), fc.string({ unit: "binary" }));
const monsters = [deep, deepObject, huge, ...["version", "method", "profile", "severities", "progressThresholds", "marking", "live", "ignores"].flatMap((key) => [deep, deepObject, huge, '{"toString":1}', '{"toString":null,"valueOf":null}', "[[]]"].map((value) => `{"version":1,"${key}":${value}}`))];

const shared = Object.getOwnPropertyNames(Object.prototype);
const isUntouched = (): boolean => Object.getOwnPropertyNames(Object.prototype).join() === shared.join() && Object.getPrototypeOf(Object.prototype) === null;

/** Undefined where the text is refused, as it has to be: by an error of ours with a detail that fits a pane. */
function readOrRefuse<T>(read: (text: string) => T, text: string): T | undefined {
  try {
    return read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).not.toMatch(/call stack/iu);
    expect((error as Error).message.length).toBeLessThanOrEqual(300);
    return undefined;
  }
}

describe.each([
  ["settings in a workbook", parseSettings],
  ["settings in a file", (text: string) => ({ ...noSettings, ...parseShared(text) })],
])("%s", (_, parse) => {
  const demandSound = (text: string): void => {
    const settings = readOrRefuse(parse, text);
    expect(isUntouched()).toBe(true);
    if (!settings) return;
    for (const part of [settings, settings.severities, settings.progressThresholds]) expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
    for (const rule of Object.keys(settings.severities)) expect(catalogue.some(({ meta }) => meta.id === rule)).toBe(true);
    expect(parseSettings(settingsText(settings))).toEqual(settings);
    expect(() => checkOptions(settings)).not.toThrow();
  };

  it("are taken whole and sound, or refused in a few words", () => {
    fc.assert(fc.property(texts, demandSound), { numRuns: 300 });
  });

  it.each(monsters.map((text, at) => [at, text] as const))("nothing of any depth or size gets through: %#", (_at, text) => demandSound(text));

  it("are refused as ours and not as a fault of the program", () => {
    for (const value of ['{"toString":1}', deep, '"x"', "[]"]) expect(() => parse(`{"version":${value}}`)).toThrow(SettingsError);
  });
});

describe("a list of ignored findings", () => {
  it("is taken whole, or refused in a few words", () => {
    const demandSound = (text: string): void => {
      for (const one of readOrRefuse(parseIgnores, text)?.ignores ?? []) {
        expect(Object.keys(one).toSorted()).toEqual(["message", "occurrence", "place", "project", "reason", "rule", "sheet", "since"]);
        expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
      }
      expect(isUntouched()).toBe(true);
    };
    fc.assert(fc.property(texts, demandSound), { numRuns: 300 });
    for (const text of monsters) demandSound(text);
  });

  it("keeps no key of the file but its own", () => {
    const entry = '{"rule":"r","message":"m","sheet":"s","project":"p","place":["a"],"occurrence":1,"reason":"why","since":"2026-01-01","__proto__":{"polluted":true},"extra":1}';
    const [one] = parseIgnores(`{"version":1,"ignores":[${entry}]}`).ignores;
    expect(one).toEqual({ rule: "r", message: "m", sheet: "s", project: "p", place: ["a"], occurrence: 1, reason: "why", since: "2026-01-01" });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("a person's choices in the browser", () => {
  const load = (text: string | null): unknown => browserPreferences(() => ({ getItem: () => text }) as unknown as Storage, undefined).load();

  it("are one of those there are, whatever the storage holds", () => {
    const demandSound = (text: string): void => {
      const { language, grouping, welcomed, ...others } = load(text) as typeof noPreferences;
      expect([null, "zh-CN", "en-US"]).toContain(language);
      expect(["table", "rule", "severity"]).toContain(grouping);
      expect([true, false]).toContain(welcomed);
      expect(others).toEqual({});
      expect(isUntouched()).toBe(true);
    };
    fc.assert(fc.property(texts, demandSound), { numRuns: 300 });
    for (const text of [deep, deepObject, huge, '{"__proto__":{"welcomed":true}}', '{"language":{"toString":1}}']) demandSound(text);
  });

  it("are the usual ones where there is nothing", () => expect(load(null)).toEqual(noPreferences));
});
