/** Manifests made for a place: addresses, ids, versions, names, and what is refused in words. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readBaseUrl } from "../../tools/manifest/base-url";
import { developmentId, makeManifest, manifestVersion, sourceBase } from "../../tools/manifest/make-manifest";
import { breaches } from "./schema";
import { all, type Element, named, one, parse } from "./tree";

const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");

describe("the address", () => {
  it.each([
    ["https://a.example.cn", "https://a.example.cn/"],
    ["https://a.example.cn/jixiao", "https://a.example.cn/jixiao/"],
    ["https://a.example.cn/jixiao/", "https://a.example.cn/jixiao/"],
    [" https://A.Example.cn:443/Jixiao/ ", "https://a.example.cn/Jixiao/"],
    ["https://10.1.2.3:8443/a/b", "https://10.1.2.3:8443/a/b/"],
    ["https://[fd00::1]/", "https://[fd00::1]/"],
    ["https://oa/jixiao/", "https://oa/jixiao/"],
    ["https://绩效.政府.cn/助手/", "https://xn--fcv838c.xn--mxtq1m.cn/%E5%8A%A9%E6%89%8B/"],
  ])("%s", (given, base) => {
    expect(readBaseUrl(given)).toBe(base);
  });

  it.each([
    ["http://a.example.cn/", /只从 https 网址/u],
    ["file:///c:/jixiao/", /只从 https 网址/u],
    ["a.example.cn/jixiao", /从 https:\/\/ 写起/u],
    ["", /从 https:\/\/ 写起/u],
    ["https://", /不是有效的网址/u],
    ["https://a.example.cn:70000/", /端口/u],
    ["https://user:secret@a.example.cn/", /用户名和密码/u],
    ["https://a.example.cn/?x=1", /“\?”“#”/u],
    ["https://a.example.cn/#top", /“\?”“#”/u],
    ["https://a.example.cn/jixiao/taskpane.html", /不带文件名，例如 https:\/\/a\.example\.cn\/jixiao\/$/u],
    [`https://a.example.cn/${"a".repeat(2000)}`, /太长/u],
  ])("%s is refused in words", (given, words) => {
    expect(() => readBaseUrl(given)).toThrow(words);
  });

  it("is kept out of the words where it holds a password", () => {
    expect(() => readBaseUrl("https://user:secret@a.example.cn/")).toThrow(expect.not.objectContaining({ message: expect.stringContaining("secret") }));
  });
});

describe("a manifest for a place", () => {
  const place = fc.tuple(fc.domain(), fc.constantFrom("", ":8443"), fc.array(fc.stringMatching(/^[a-z\d&'_~-]{1,12}$/u), { maxLength: 3 })).map(([host, port, path]) => ["https://" + host + port, ...path, ""].join("/"));

  it("keeps to the schemas and differs from the source in addresses and version alone", () => {
    const plain = (element: Element, base: string): unknown => [
      element.name,
      Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [name, value.startsWith(base) ? `→${value.slice(base.length)}` : value])),
      element.name === "Version" ? "" : element.text,
      element.children.map((child) => plain(child, base)),
    ];
    fc.assert(
      fc.property(place, (baseUrl) => {
        const base = readBaseUrl(baseUrl);
        const made = parse(makeManifest(source, { baseUrl, version: "1.2.3" }));
        expect(breaches(made)).toEqual([]);
        expect(one(made, "Version").text).toBe("1.2.3.0");
        expect(plain(made, base)).toEqual(plain(parse(source), sourceBase));
      }),
    );
  });

  it("keeps what stands in XML as it is: comments, and signs that are written otherwise", () => {
    const made = makeManifest(source.replace('"绩效助手已就绪"', '"a &lt; b &amp; &quot;c&quot;"'), { baseUrl: "https://a.example.cn/", version: "1.2.3" });
    expect(made).toContain('DefaultValue="a &lt; b &amp; &quot;c&quot;"');
    expect(made).toContain("<!-- 1.9: areas of many ranges");
  });

  it("says where the source is no XML", () => {
    expect(() => makeManifest("<OfficeApp>", { baseUrl: "https://a.example.cn/", version: "1.2.3" })).toThrow(/不是有效的 XML/u);
  });
});

describe("ids, versions and names", () => {
  const made = (wishes: { readonly id?: string; readonly development?: boolean; readonly version?: string }) => parse(makeManifest(source, { baseUrl: sourceBase, version: "1.2.3", ...wishes }));
  const idOf = (app: Element): string => one(app, "Id").text;
  const namesOf = (app: Element): (string | undefined)[] =>
    [one(app, "DisplayName"), ...named(app, "bt:String").filter(({ attributes }) => attributes["id"] === "Tab.Label")].flatMap((name) => all(name)).map(({ attributes }) => attributes["DefaultValue"] ?? attributes["Value"]);

  it("in development are another add-in's, in both languages, in the list and on the ribbon", () => {
    expect(idOf(made({}))).toBe(idOf(parse(source)));
    expect(idOf(made({ development: true }))).toBe(developmentId);
    expect(developmentId).not.toBe(idOf(parse(source)));
    expect(namesOf(made({}))).toEqual(["绩效助手", "Jixiao", "绩效助手", "Jixiao"]);
    expect(namesOf(made({ development: true }))).toEqual(["绩效助手（开发）", "Jixiao (dev)", "绩效助手（开发）", "Jixiao (dev)"]);
  });

  it("may be given", () => {
    const id = "3F2504E0-4F89-41D3-9A0C-0305E82C3301";
    expect(idOf(made({ id }))).toBe(id.toLowerCase());
    expect(() => made({ id: "jixiao" })).toThrow(/不是 GUID/u);
  });

  it.each([
    ["0.1.0", "0.1.0.0"],
    ["12.34.56-beta.1", "12.34.56.0"],
    ["1.0.0+build", "1.0.0.0"],
  ])("version %s of package.json is %s", (version, written) => {
    expect(manifestVersion(version)).toBe(written);
  });

  it.each(["1.2", "v1.2.3", "1.2.100000", ""])("version “%s” is refused", (version) => {
    expect(() => manifestVersion(version)).toThrow(/版本/u);
  });
});

describe("the command", () => {
  const run = (...args: readonly string[]) => spawnSync(process.execPath, ["--import", "tsx", "tools/manifest.ts", ...args], { cwd: root, encoding: "utf8" });

  it("writes the file, and says where and for what", () => {
    const folder = mkdtempSync(join(tmpdir(), "manifest-"));
    try {
      const out = join(folder, "deep/manifest.xml");
      const { status, stdout } = run("https://a.example.cn/jixiao", "--id", "new", "--out", out);
      expect([status, stdout]).toEqual([0, expect.stringContaining("https://a.example.cn/jixiao/taskpane.html")]);
      const app = parse(readFileSync(out, "utf8"));
      expect(breaches(app)).toEqual([]);
      expect(stdout).toContain(one(app, "Id").text);
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
      expect(one(app, "Version").text).toBe(`${version}.0`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it.each([
    [["http://a.example.cn/"], /只从 https 网址/u],
    [[], /^用法：/u],
    [["https://a.example.cn/", "--port", "3"], /用法：/u],
  ])("%j: words, no stack, no file", (args, words) => {
    const { status, stderr, stdout } = run(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /mu);
  }, 60_000);
});
