/** What the schema and Excel would say against a package: parts without a type or that nothing leads to, ids that lead nowhere, wrong counts, indexes out of bounds, elements out of order. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { stylesOrder, workbookOrder, worksheetOrder } from "../../../src/workbook/xlsx/schema-order";
import { faults } from "./parts";

interface Node {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** ECMA-376 part 1: 21.2 for charts, 20.5 for drawings, 18 for the rest. */
const orders: Readonly<Record<string, readonly string[]>> = {
  worksheet: worksheetOrder,
  workbook: workbookOrder,
  styleSheet: stylesOrder,
  c: ["f", "v", "is"],
  conditionalFormatting: ["cfRule"],
  dataValidation: ["formula1", "formula2"],
  dxf: ["font", "numFmt", "fill", "alignment", "border"],
  chartSpace: ["date1904", "lang", "roundedCorners", "style", "clrMapOvr", "protection", "chart", "spPr", "txPr"],
  chart: ["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId"],
  ser: ["idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "dPt", "dLbls", "trendline", "errBars", "cat", "val"],
  dLbls: ["numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"],
  catAx: ["axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "auto", "lblAlgn", "lblOffset", "noMultiLvlLbl"],
  valAx: ["axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossBetween"],
  scaling: ["orientation", "max", "min"],
  twoCellAnchor: ["from", "to", "graphicFrame", "pic", "clientData"],
};

export function packageFaults(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => !name.endsWith("/"));
  const trees = new Map(names.filter((name) => /\.(?:xml|rels)$/u.test(name)).map((name) => [name, parse(strFromU8(files[name] ?? new Uint8Array()))]));
  const styles = trees.get("xl/styles.xml");
  const known = reached(trees);
  return [
    ...faults(bytes),
    ...contentTypeFaults(names, trees.get("[Content_Types].xml")),
    ...names.filter((name) => !isPlumbing(name) && !known.has(name)).map((name) => `${name}: nothing leads to it`),
    ...[...trees].flatMap(([name, tree]) => treeFaults(tree, styles).map((fault) => `${name}: ${fault}`)),
    ...[...trees].flatMap(([name, tree]) => idFaults(tree, trees.get(relsOf(name))).map((fault) => `${name}: ${fault}`)),
    ...workbookFaults(trees.get("xl/workbook.xml")),
  ];
}

function parse(text: string): Node {
  const root: Node = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name: name.replace(/^.*:/u, ""), attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

const isPlumbing = (name: string): boolean => name === "[Content_Types].xml" || name.endsWith(".rels");
const relsOf = (part: string): string => part.replace(/([^/]*)$/u, "_rels/$1.rels");
const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];

/** The default for XML is no type for a part of the workbook. */
function contentTypeFaults(names: readonly string[], types: Node | undefined): string[] {
  const entries = types?.children.map(({ attributes }) => attributes) ?? [];
  const overrides = entries.flatMap(({ PartName }) => (PartName === undefined ? [] : [PartName.slice(1)]));
  const defaults = entries.flatMap(({ Extension }) => (Extension === undefined ? [] : [Extension.toLowerCase()]));
  return [
    ...overrides.filter((part, at) => overrides.indexOf(part) < at || !names.includes(part)).map((part) => `content type of ${part}: not there, or twice`),
    ...names.filter((name) => name !== "[Content_Types].xml" && !overrides.includes(name) && (/^xl\/.*\.xml$/u.test(name) || !defaults.includes(name.slice(name.lastIndexOf(".") + 1).toLowerCase()))).map((name) => `${name}: no content type`),
  ];
}

function reached(trees: ReadonlyMap<string, Node>): Set<string> {
  const found = new Set<string>();
  const left = [""];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    for (const { attributes } of trees.get(relsOf(part))?.children ?? []) {
      if (attributes["TargetMode"] !== "External") left.push(decodeURI(new URL(attributes["Target"] ?? "", `http://x/${part}`).pathname.slice(1)));
    }
  }
  return found;
}

const counted = new Set(["mergeCells", "dataValidations", "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"]);

function treeFaults(tree: Node, styles: Node | undefined): string[] {
  const size = (section: string): number => styles?.children.find(({ name }) => name === section)?.children.length ?? 0;
  const ownFormats = styles?.children.find(({ name }) => name === "numFmts")?.children.map(({ attributes }) => attributes["numFmtId"]) ?? [];
  const outside = ({ name, attributes }: Node): string[] => {
    const bounds = { ...(name === "c" && { s: "cellXfs" }), ...(name === "cfRule" && { dxfId: "dxfs" }), ...(name === "xf" && { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" }) };
    const over = Object.entries(bounds).filter(([key, section]) => Number(attributes[key] ?? 0) >= Math.max(1, size(section)));
    const unknownFormat = name === "xf" && Number(attributes["numFmtId"] ?? 0) >= 164 && !ownFormats.includes(attributes["numFmtId"] ?? "");
    return [...over.map(([key]) => `<${name} ${key}="${attributes[key]}"> is out of bounds`), ...(unknownFormat ? [`number format ${attributes["numFmtId"]} is not there`] : [])];
  };
  const misplaced = ({ name, children }: Node): string[] => {
    const order = orders[name];
    if (!order) return [];
    const ranks = children.map((child) => order.indexOf(child.name));
    return children.filter((_, at) => (ranks[at] ?? 0) < (ranks[at - 1] ?? 0)).map((child) => `<${child.name}> too late in <${name}>`);
  };
  const wrongCount = ({ name, attributes, children }: Node): string[] =>
    counted.has(name) && attributes["count"] !== undefined && Number(attributes["count"]) !== children.length ? [`<${name}> counts ${attributes["count"]} of ${children.length}`] : [];
  const priorities = all(tree).flatMap(({ name, attributes }) => (name === "cfRule" ? [attributes["priority"]] : []));
  return [...all(tree).flatMap((node) => [...outside(node), ...misplaced(node), ...wrongCount(node)]), ...(new Set(priorities).size < priorities.length ? ["two rules of one priority"] : [])];
}

/** Ids of relations are named by attributes like r:id. */
function idFaults(tree: Node, relations: Node | undefined): string[] {
  const ids = relations?.children.map(({ attributes }) => attributes["Id"] ?? "") ?? [];
  const used = all(tree).flatMap(({ attributes }) => Object.entries(attributes).flatMap(([key, value]) => (/^\w+:(?:id|embed)$/u.test(key) ? [value] : [])));
  return [...used.filter((id) => !ids.includes(id)).map((id) => `no relation ${id}`), ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `two relations ${id}`)];
}

function workbookFaults(workbook: Node | undefined): string[] {
  const childrenOf = (section: string): Node[] => workbook?.children.find(({ name }) => name === section)?.children ?? [];
  const sheets = childrenOf("sheets");
  const names = childrenOf("definedNames").map(({ attributes }) => `${attributes["name"]?.toLowerCase()}/${attributes["localSheetId"] ?? ""}`);
  const twice = [...names, ...sheets.map(({ attributes }) => `'${attributes["name"]?.toLowerCase()}'`), ...sheets.map(({ attributes }) => `sheet ${attributes["sheetId"]}`)];
  return [
    ...twice.filter((one, at) => twice.indexOf(one) < at).map((one) => `xl/workbook.xml: ${one} is there twice`),
    ...names.filter((name) => Number(name.split("/")[1]) >= sheets.length).map((name) => `xl/workbook.xml: ${name} belongs to no sheet`),
    ...sheets.filter(({ attributes }) => !/^[^\\/?*[\]:]{1,31}$/u.test(attributes["name"] ?? "")).map(({ attributes }) => `xl/workbook.xml: no sheet may be called ${attributes["name"]}`),
  ];
}
