/** The manifest and those made of it, checked offline for what Office refuses: schema, resources, icons, addresses. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { actionIds } from "../../src/commands/ribbon";
import { makeManifest, sourceBase } from "../../tools/manifest/make-manifest";
import { breaches } from "./schema";
import { all, type Element, named, one, parse } from "./tree";

const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const production = "https://jixiao.example.cn:8443/tools/jixiao/";

const manifests = [
  ["as it is in the repository", source, sourceBase, "绩效助手"],
  ["for production", makeManifest(source, { baseUrl: production, version: "1.2.3" }), production, "绩效助手"],
  ["for development", makeManifest(source, { baseUrl: sourceBase, version: "1.2.3", development: true }), sourceBase, "绩效助手（开发）"],
] as const;

describe.each(manifests)("the manifest %s", (_, xml, base, displayName) => {
  const app = parse(xml);
  const overrides = one(app, "VersionOverrides");
  const resources = one(overrides, "Resources");
  const ofResources = (group: string): Element[] => one(resources, group).children;

  it("keeps to the schemas", () => {
    expect(breaches(app)).toEqual([]);
  });

  describe("the add-in", () => {
    it("is a workbook's task pane add-in that may write the document", () => {
      expect(app.attributes["xsi:type"]).toBe("TaskPaneApp");
      expect(named(one(app, "Hosts"), "Host").map((host) => host.attributes["Name"])).toEqual(["Workbook"]);
      expect(one(app, "Permissions").text).toBe("ReadWriteDocument");
      expect(one(app, "DefaultLocale").text).toBe("zh-CN");
      expect(one(app, "Id").text).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(one(app, "Version").text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    });

    it("asks for no more of Excel than the oldest it works in", () => {
      expect(named(one(app, "Requirements"), "Set").map((set) => set.attributes)).toEqual([{ Name: "ExcelApi", MinVersion: "1.9" }]);
    });

    it("names the actions the code answers, and no others", () => {
      expect(named(app, "FunctionName").map((node) => node.text).sort()).toEqual(Object.values(actionIds).sort());
    });

    it("runs commands and pane in one page", () => {
      const pane = one(named(app, "Runtimes")[0] ?? app, "Runtime").attributes;
      expect(pane["lifetime"]).toBe("long");
      expect(named(app, "FunctionFile")[0]?.attributes["resid"]).toBe(pane["resid"]);
      expect(named(app, "SourceLocation").filter((node) => node.attributes["resid"]).map((node) => node.attributes["resid"])).toEqual([pane["resid"]]);
    });
  });

  describe("resources", () => {
    const declared = resources.children.flatMap((group) => group.children.map((child) => child.attributes["id"] ?? ""));
    const used = all(overrides).map((node) => node.attributes["resid"]).filter((id) => id !== undefined);

    it("are declared once each, and neither missing nor left over", () => {
      expect(declared).toEqual([...new Set(declared)]);
      expect([...new Set(used)].sort()).toEqual(declared.toSorted());
    });

    it("have ids Office takes", () => {
      expect(declared.filter((id) => id.length > 32)).toEqual([]);
      const ids = [...named(app, "Control"), ...named(app, "Group"), ...named(app, "CustomTab")].map((node) => node.attributes["id"] ?? "");
      expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
      expect(ids).toEqual([...new Set(ids)]);
    });

    it.each([
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ])("%s are no longer than %d in either language", (group, limit) => {
      const texts = ofResources(group).flatMap((node) => [node.attributes["DefaultValue"] ?? "", ...node.children.map((child) => child.attributes["Value"] ?? "")]);
      expect(texts.filter((text) => text === "" || text.length > limit)).toEqual([]);
    });

    it("say everything in English too", () => {
      const texts = [one(app, "DisplayName"), one(app, "Description"), ...ofResources("bt:ShortStrings"), ...ofResources("bt:LongStrings")];
      for (const text of texts) {
        const english = text.children.filter((child) => child.attributes["Locale"] === "en-US").map((child) => child.attributes["Value"] ?? "");
        expect(english).toHaveLength(1);
        expect(english[0]).toMatch(/^[\u0020-\u007e]+$/);
      }
    });

    it("keep name and description within their limits", () => {
      expect((one(app, "DisplayName").attributes["DefaultValue"] ?? "").length).toBeLessThanOrEqual(125);
      expect((one(app, "Description").attributes["DefaultValue"] ?? "").length).toBeLessThanOrEqual(250);
    });
  });

  describe("addresses", () => {
    const urls = all(app).flatMap((node) => Object.entries(node.attributes).filter(([name]) => name === "DefaultValue").map(([, value]) => value)).filter((value) => /^\w+:\/\//.test(value));

    it("are https, all under one folder", () => {
      expect(urls.length).toBeGreaterThan(10);
      expect(urls.filter((url) => !url.startsWith(base))).toEqual([]);
    });
  });

  describe("icons", () => {
    const sizeOf = (file: string): [number, number] => {
      const png = readFileSync(file);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    const fileOf = (url: string): string => join(root, url.replace(base, ""));
    const images = new Map(ofResources("bt:Images").map((node) => [node.attributes["id"], node.attributes["DefaultValue"] ?? ""]));
    const uses = named(overrides, "bt:Image").filter((node) => node.attributes["size"]);

    it.each(uses.map((node) => [node.attributes["resid"] ?? "", Number(node.attributes["size"])] as const))("%s has %d pixels", (resid, size) => {
      expect(sizeOf(fileOf(images.get(resid) ?? ""))).toEqual([size, size]);
    });

    it("come in the three sizes Office demands of every one", () => {
      for (const icon of named(overrides, "Icon")) expect(icon.children.map((image) => image.attributes["size"])).toEqual(["16", "32", "80"]);
    });

    it("are 32 and 64 in the list of add-ins", () => {
      expect(sizeOf(fileOf(one(app, "IconUrl").attributes["DefaultValue"] ?? ""))).toEqual([32, 32]);
      expect(sizeOf(fileOf(one(app, "HighResolutionIconUrl").attributes["DefaultValue"] ?? ""))).toEqual([64, 64]);
    });
  });

  describe("Microsoft's own reader of manifests", () => {
    it("takes it for a task pane add-in of this name", () => {
      const folder = mkdtempSync(join(tmpdir(), "manifest-"));
      try {
        const file = join(folder, "manifest.xml");
        writeFileSync(file, xml);
        const { status, stdout } = spawnSync("npx", ["--no-install", "office-addin-manifest", "info", file], { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
        expect(status).toBe(0);
        expect(stdout).toMatch(new RegExp(`^\\s*Name: ${displayName}$`, "mu"));
        expect(stdout).toContain("ReadWriteDocument");
        expect(stdout).toContain(`${base}taskpane.html`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }, 60_000);
  });
});

describe("what the schemas refuse", () => {
  const spoil = (from: RegExp | string, to: string): string[] => {
    const spoilt = source.replace(from, to);
    expect(spoilt).not.toBe(source);
    return breaches(parse(spoilt));
  };

  it.each([
    ["children in another order", /(<Version>.*<\/Version>\s*)(<ProviderName>.*<\/ProviderName>)/u, "$2$1", "OfficeApp: order of children"],
    ["a child that is missing", /<ProviderName>.*<\/ProviderName>/u, "", "OfficeApp: 0 ProviderName"],
    ["a child that came twice", /<ProviderName>.*<\/ProviderName>/u, "$&$&", "OfficeApp: 2 ProviderName"],
    ["an element nobody knows", "<Hosts>", "<Host2 /><Hosts>", "OfficeApp: Host2 does not belong"],
    ["an address that is not https", "https://localhost:3000/addin/assets/icon-32.png", "http://localhost:3000/a.png", 'OfficeApp/IconUrl: DefaultValue="http://localhost:3000/a.png"'],
    ["an id that is no GUID", /<Id>.*<\/Id>/u, "<Id>jixiao</Id>", 'OfficeApp/Id: text "jixiao"'],
    ["a short text that is long", 'DefaultValue="打开面板"', `DefaultValue="${"长".repeat(126)}"`, "bt:ShortStrings/bt:String: DefaultValue="],
    ["a function without a name", /<FunctionName>.*<\/FunctionName>/u, "", "Action: no FunctionName"],
    ["a control without an id", ' id="Jixiao.Button.Pane"', "", "Group/Control: no id"],
    ["a permission nobody knows", "ReadWriteDocument", "ReadWriteAll", 'OfficeApp/Permissions: text "ReadWriteAll"'],
    ["text where only elements stand", "<Hosts>", "x<Hosts>", 'OfficeApp: text "x"'],
  ] as const)("%s", (_, from, to, breach) => {
    expect(spoil(from, to).join("\n")).toContain(breach);
  });
});
