/** The manifest for one place: manifest.xml read by a parser, its addresses, id, version and names changed, and written anew. */
import { SaxesParser } from "saxes";
import { ManifestError, readBaseUrl } from "./base-url";

/** Where manifest.xml itself says that the add-in is. */
export const sourceBase = "https://localhost:3000/addin/";

/** Another add-in to Office than the production one, so that both can be installed side by side. */
export const developmentId = "0d5a3f0e-7c1b-4b6e-9f43-5d2c8a91e6b7";

export interface ManifestWishes {
  readonly baseUrl: string;
  /** As package.json has it. */
  readonly version: string;
  /** A GUID; without it the source's own, or in development `developmentId`. */
  readonly id?: string | undefined;
  readonly development?: boolean;
}

/** What a developer reads after the name and on the tab, by the language of the text. */
const developmentMarks = { zh: "（开发）", en: " (dev)" } as const;

export function makeManifest(source: string, { baseUrl, version, id, development = false }: ManifestWishes): string {
  const base = readBaseUrl(baseUrl);
  const texts: Readonly<Record<string, string | undefined>> = {
    Id: readId(id) ?? (development ? developmentId : undefined),
    Version: manifestVersion(version),
  };
  let out = "";
  /** Names of the elements that are open, outermost first. */
  const open: string[] = [];
  /** Within a text that is a name of the add-in. */
  let inName = false;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw new ManifestError(`manifest.xml 不是有效的 XML：${error.message}`);
  });
  parser.on("xmldecl", () => {
    out += '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  });
  parser.on("comment", (text) => {
    out += `<!--${text}-->`;
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    if (isName(name, attributes)) inName = true;
    const written = Object.entries(attributes).map(([key, value]) => {
      const moved = value.startsWith(sourceBase) ? base + value.slice(sourceBase.length) : value;
      const marked = development && inName && (key === "DefaultValue" || key === "Value") ? moved + developmentMarks[name.endsWith("Override") && isEnglish(attributes) ? "en" : "zh"] : moved;
      return ` ${key}="${escapeXml(marked)}"`;
    });
    out += `<${name}${written.join("")}${isSelfClosing ? " /" : ""}>`;
    open.push(name);
  });
  parser.on("text", (text) => {
    // Id and Version of the add-in itself stand right under the root.
    const own = open.length === 2 ? texts[open[1] ?? ""] : undefined;
    out += escapeXml(own ?? text);
  });
  parser.on("closetag", ({ name, isSelfClosing, attributes }) => {
    open.pop();
    if (isName(name, attributes)) inName = false;
    if (!isSelfClosing) out += `</${name}>`;
  });
  parser.write(source).close();
  return out.endsWith("\n") ? out : `${out}\n`;
}

const isName = (name: string, attributes: Readonly<Record<string, string>>): boolean => name === "DisplayName" || (name === "bt:String" && attributes["id"] === "Tab.Label");

const isEnglish = (attributes: Readonly<Record<string, string>>): boolean => attributes["Locale"]?.startsWith("en") === true;

/** "1.2.3" and "1.2.3-beta.1" → "1.2.3.0": Office compares four numbers, of five digits each at most. */
export function manifestVersion(version: string): string {
  const match = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:[-+].*)?$/u.exec(version);
  if (!match) throw new ManifestError(`package.json 里的版本“${version}”写不进清单：要三段数字，每段不超过五位`);
  return `${match.slice(1).join(".")}.0`;
}

function readId(id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  if (!/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu.test(id)) throw new ManifestError(`“${id}”不是 GUID；要新的写 --id new`);
  return id.toLowerCase();
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
