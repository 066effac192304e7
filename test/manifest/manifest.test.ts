/** The manifest, checked offline for what Office refuses: order, lengths, resources, icons, addresses. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { SaxesParser } from "saxes";
import { actionIds } from "../../src/commands/ribbon";

const root = join(__dirname, "../..");

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

function parse(xml: string): Node {
  const top: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [app] = top.children;
  if (!app) throw new Error("no root");
  return app;
}

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
const named = (node: Node, name: string): Node[] => all(node).filter((each) => each.name === name);
const one = (node: Node, name: string): Node => {
  const [found, ...more] = node.children.filter((child) => child.name === name);
  if (!found || more.length > 0) throw new Error(`${more.length + 1} ${name}`);
  return found;
};

const app = parse(readFileSync(join(root, "manifest.xml"), "utf8"));
const overrides = one(app, "VersionOverrides");
const resources = one(overrides, "Resources");
const ofResources = (group: string): Node[] => one(resources, group).children;

const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
    "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

describe("order of children", () => {
  it.each(Object.entries(orders))("%s", (name, order) => {
    for (const node of named(app, name)) {
      const places = node.children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
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

  it("are https, all under one folder, so that a build can move them", () => {
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => !url.startsWith("https://localhost:3000/addin/"))).toEqual([]);
  });
});

describe("icons", () => {
  const sizeOf = (file: string): [number, number] => {
    const png = readFileSync(file);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  const fileOf = (url: string): string => join(root, url.replace("https://localhost:3000/addin/", ""));
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
    const { status, stdout } = spawnSync("npx", ["--no-install", "office-addin-manifest", "info", "manifest.xml"], { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
    expect(status).toBe(0);
    expect(stdout).toContain("绩效助手");
    expect(stdout).toContain("ReadWriteDocument");
  }, 60_000);
});
