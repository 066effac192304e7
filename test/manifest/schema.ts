/**
 * What Office's published schemas ([MS-OWEMXML]: OfficeAppManifest 1.1, TaskPaneAppVersionOverrides 1.0, OfficeAppBasicTypes 1.0) and its reference of
 * later elements say of those a task pane add-in of Excel uses. An element that is not here is refused: it is to be looked up first.
 */
import type { Element } from "./tree";

type Check = (value: string) => boolean;

const length = (greatest: number): Check => (value) => value.length >= 1 && value.length <= greatest;
const oneOf = (...values: readonly string[]): Check => (value) => values.includes(value);
const matches = (pattern: RegExp): Check => (value) => pattern.test(value);

const shortString = length(125);
const longString = length(250);
const reference = length(32);
const guid = matches(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
const culture = matches(/^[a-z]{2,3}-[a-z\d]{2,8}(?:-[a-z]{2,3})?$/iu);
const version = matches(/^\d{1,5}(?:\.\d{1,5}){1,3}$/u);
const shortVersion = matches(/^\d{1,5}\.\d{1,5}$/u);
const httpsUrl: Check = (value) => value.length <= 2048 && URL.canParse(value) && new URL(value).protocol === "https:" && new URL(value).href === value;

interface Child {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

interface Rule {
  readonly children?: readonly Child[];
  readonly attributes?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
  readonly text?: Check;
}

const once = (name: string): Child => ({ name, least: 1, most: 1 });
const maybe = (name: string): Child => ({ name, least: 0, most: 1 });
const some = (name: string): Child => ({ name, least: 1, most: Infinity });
const any = (name: string): Child => ({ name, least: 0, most: Infinity });

const resid: Rule = { attributes: { resid: reference } };
const localized = (value: Check, override: string): Rule => ({ children: [any(override)], attributes: { DefaultValue: value } });
const resource = (value: Check): Rule => ({ children: [any("bt:Override")], attributes: { id: reference, DefaultValue: value } });
const overriding = (value: Check): Rule => ({ attributes: { Locale: culture, Value: value } });

/** By path from the root, the nearest first: the longest path that ends here is the one that holds. */
const rules: Readonly<Record<string, Rule>> = {
  OfficeApp: {
    children: [
      once("Id"), maybe("AlternateId"), once("Version"), once("ProviderName"), once("DefaultLocale"), once("DisplayName"), once("Description"), maybe("IconUrl"), maybe("HighResolutionIconUrl"),
      maybe("SupportUrl"), maybe("AppDomains"), maybe("Hosts"), maybe("Requirements"), once("DefaultSettings"), once("Permissions"), maybe("VersionOverrides"),
    ],
    attributes: {
      xmlns: oneOf("http://schemas.microsoft.com/office/appforoffice/1.1"),
      "xmlns:xsi": oneOf("http://www.w3.org/2001/XMLSchema-instance"),
      "xmlns:bt": oneOf("http://schemas.microsoft.com/office/officeappbasictypes/1.0"),
      "xsi:type": oneOf("TaskPaneApp"),
    },
  },
  Id: { text: guid },
  Version: { text: version },
  ProviderName: { text: shortString },
  DefaultLocale: { text: culture },
  "OfficeApp/DisplayName": localized(shortString, "Override"),
  "OfficeApp/Description": localized(longString, "Override"),
  "DisplayName/Override": overriding(shortString),
  "Description/Override": overriding(longString),
  IconUrl: localized(httpsUrl, "Override"),
  HighResolutionIconUrl: localized(httpsUrl, "Override"),
  SupportUrl: localized(httpsUrl, "Override"),
  "OfficeApp/Hosts": { children: [some("Host")] },
  "OfficeApp/Hosts/Host": { attributes: { Name: oneOf("Workbook") } },
  Requirements: { children: [maybe("Sets"), maybe("Methods")] },
  Sets: { children: [some("Set")], optional: { DefaultMinVersion: shortVersion } },
  Set: { attributes: { Name: shortString }, optional: { MinVersion: shortVersion } },
  DefaultSettings: { children: [once("SourceLocation")] },
  "DefaultSettings/SourceLocation": localized(httpsUrl, "Override"),
  Permissions: { text: oneOf("Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument") },
  VersionOverrides: {
    children: [maybe("Description"), maybe("Requirements"), maybe("Hosts"), maybe("Resources"), maybe("WebApplicationInfo"), maybe("EquivalentAddins")],
    attributes: { xmlns: oneOf("http://schemas.microsoft.com/office/taskpaneappversionoverrides"), "xsi:type": oneOf("VersionOverridesV1_0") },
  },
  "VersionOverrides/Hosts": { children: [some("Host")] },
  // Runtimes came after the schema: the reference has it in Host, before the form factors, with one Runtime.
  "VersionOverrides/Hosts/Host": { children: [maybe("Runtimes"), maybe("AllFormFactors"), maybe("DesktopFormFactor")], attributes: { "xsi:type": oneOf("Workbook") } },
  Runtimes: { children: [once("Runtime")] },
  Runtime: { attributes: { resid: reference }, optional: { lifetime: oneOf("short", "long") } },
  DesktopFormFactor: { children: [maybe("GetStarted"), maybe("FunctionFile"), some("ExtensionPoint")] },
  GetStarted: { children: [once("Title"), once("Description"), once("LearnMoreUrl")] },
  LearnMoreUrl: resid,
  FunctionFile: resid,
  ExtensionPoint: { children: [any("OfficeTab"), any("CustomTab")], attributes: { "xsi:type": oneOf("PrimaryCommandSurface") } },
  // One tab an add-in, at most.
  CustomTab: { children: [some("Group"), once("Label")], attributes: { id: shortString } },
  Group: { children: [once("Label"), once("Icon"), some("Control")], attributes: { id: shortString } },
  Label: resid,
  Icon: { children: [some("bt:Image")] },
  "Icon/bt:Image": { attributes: { size: oneOf("16", "20", "24", "32", "40", "48", "64", "80"), resid: reference } },
  Control: { children: [once("Label"), once("Supertip"), once("Icon"), once("Action"), maybe("Enabled")], attributes: { "xsi:type": oneOf("Button"), id: shortString } },
  Supertip: { children: [once("Title"), once("Description")] },
  Title: resid,
  "Supertip/Description": resid,
  "GetStarted/Description": resid,
  Enabled: { text: oneOf("true", "false") },
  // Which of them, by the type: below.
  Action: { children: [maybe("TaskpaneId"), maybe("SourceLocation"), maybe("Title"), maybe("FunctionName")], attributes: { "xsi:type": oneOf("ShowTaskpane", "ExecuteFunction") } },
  TaskpaneId: { text: shortString },
  "Action/SourceLocation": resid,
  FunctionName: { text: longString },
  Resources: { children: [maybe("bt:Images"), maybe("bt:Urls"), maybe("bt:ShortStrings"), maybe("bt:LongStrings")] },
  "bt:Images": { children: [any("bt:Image")] },
  "bt:Urls": { children: [any("bt:Url")] },
  "bt:ShortStrings": { children: [any("bt:String")] },
  "bt:LongStrings": { children: [any("bt:String")] },
  "bt:Images/bt:Image": resource(httpsUrl),
  "bt:Urls/bt:Url": resource(httpsUrl),
  "bt:ShortStrings/bt:String": resource(shortString),
  "bt:LongStrings/bt:String": resource(longString),
  "bt:ShortStrings/bt:String/bt:Override": overriding(shortString),
  "bt:LongStrings/bt:String/bt:Override": overriding(longString),
};

function ruleFor(path: readonly string[]): Rule | undefined {
  for (let from = 0; from < path.length; from += 1) {
    const rule = rules[path.slice(from).join("/")];
    if (rule) return rule;
  }
  return undefined;
}

/** Every breach, with the path of the element; empty for a manifest Office takes. */
export function breaches(element: Element, above: readonly string[] = []): string[] {
  const path = [...above, element.name];
  const at = path.join("/");
  const rule = ruleFor(path);
  if (!rule) return [`${at}: unknown`];
  const { children = [], attributes = {}, optional = {}, text } = rule;
  const known = { ...optional, ...attributes };
  return [
    ...Object.keys(attributes).filter((name) => !(name in element.attributes)).map((name) => `${at}: no ${name}`),
    ...Object.entries(element.attributes).flatMap(([name, value]) => {
      const check = known[name];
      if (!check) return [`${at}: ${name} unknown`];
      return check(value) ? [] : [`${at}: ${name}="${value}"`];
    }),
    ...((text ?? ((value: string) => value === ""))(element.text) ? [] : [`${at}: text "${element.text}"`]),
    ...inOrder(element, children).map((breach) => `${at}: ${breach}`),
    ...ofAction(element).map((breach) => `${at}: ${breach}`),
    ...element.children.flatMap((child) => breaches(child, path)),
  ];
}

function inOrder(element: Element, children: readonly Child[]): string[] {
  const places = element.children.map(({ name }) => children.findIndex((child) => child.name === name));
  const counts = children.map(({ name }) => element.children.filter((child) => child.name === name).length);
  return [
    ...element.children.filter((_, at) => places[at] === -1).map(({ name }) => `${name} does not belong`),
    ...(places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)) ? ["order of children"] : []),
    ...children.flatMap(({ name, least, most }, at) => ((counts[at] ?? 0) < least || (counts[at] ?? 0) > most ? [`${counts[at]} ${name}`] : [])),
  ];
}

/** A pane is shown by an address, a function run by a name; neither takes the other's. */
function ofAction({ name, attributes, children }: Element): string[] {
  if (name !== "Action") return [];
  const has = new Set(children.map((child) => child.name));
  const wanted = attributes["xsi:type"] === "ShowTaskpane" ? ["SourceLocation"] : ["FunctionName"];
  const refused = attributes["xsi:type"] === "ShowTaskpane" ? ["FunctionName"] : ["SourceLocation", "TaskpaneId", "Title"];
  return [...wanted.filter((child) => !has.has(child)).map((child) => `no ${child}`), ...refused.filter((child) => has.has(child)).map((child) => `${child} does not belong`)];
}
