/** A chart of a report's sheet as the XML of a chart part: upright columns with their values on top, drawn from the cells and holding what those show now. The order of elements is the schema's. */
import type { CellContent, ChartContent, SheetContent } from "../../sheet/content";
import { absoluteReference } from "../../sheet/notation";
import type { CellRange } from "../../sheet/range";
import { declaration, elementMaker, escapeText } from "./xml-write";

/** Namespaces; the strict form has others. */
export interface ChartNamespaces {
  readonly drawing: string;
  readonly chart: string;
  readonly relations: string;
}

const make = elementMaker("");
const set = (name: string, value: string | number): string => make(name, { val: value });

const ink = "404040";
const pale = "D9D9D9";
const paper = "FFFFFF";
/** In hundredths of a point. */
const sizes = { title: 1400, text: 900 };
const categoryAxis = 1;
const valueAxis = 2;

export function chartXml(chart: ChartContent, sheetName: string, content: SheetContent, namespaces: ChartNamespaces): string {
  const categories = cellsOf(content, chart.categories);
  const font = styleOf(content, categories)?.font.name ?? "宋体";
  const series = chart.series.map(({ name, values, color, labels }, at) => {
    const cells = cellsOf(content, values);
    const format = styleOf(content, cells)?.numberFormat ?? "General";
    return make(
      "c:ser",
      {},
      set("c:idx", at),
      set("c:order", at),
      make("c:tx", {}, make("c:v", {}, escapeText(name))),
      make("c:spPr", {}, fill(color.slice(1).toUpperCase())),
      set("c:invertIfNegative", 0),
      valueLabels(labels, font),
      make("c:cat", {}, make("c:strRef", {}, reference(sheetName, chart.categories), make("c:strCache", {}, points(categories)))),
      make("c:val", {}, make("c:numRef", {}, reference(sheetName, values), make("c:numCache", {}, make("c:formatCode", {}, escapeText(format)), points(cells)))),
    );
  });
  const columns = [set("c:barDir", "col"), set("c:grouping", "clustered"), set("c:varyColors", 0), ...series, set("c:gapWidth", 80), set("c:axId", categoryAxis), set("c:axId", valueAxis)];
  const whole = [
    ...(chart.title === "" ? [] : [titleXml(chart.title, font)]),
    set("c:autoTitleDeleted", chart.title === "" ? 1 : 0),
    make("c:plotArea", {}, make("c:layout"), make("c:barChart", {}, ...columns), categoryAxisXml(font), valueAxisXml(chart.axis, font)),
    ...(chart.series.length > 1 ? [make("c:legend", {}, set("c:legendPos", "b"), set("c:overlay", 0), textLook(sizes.text, font))] : []),
    set("c:plotVisOnly", 1),
    set("c:dispBlanksAs", "gap"),
  ];
  const space = [set("c:roundedCorners", 0), make("c:chart", {}, ...whole), make("c:spPr", {}, fill(paper), outline(pale)), textLook(sizes.text, font)];
  return declaration + make("c:chartSpace", { "xmlns:c": namespaces.chart, "xmlns:a": namespaces.drawing, "xmlns:r": namespaces.relations }, ...space);
}

const fill = (color: string): string => make("a:solidFill", {}, make("a:srgbClr", { val: color }));
const outline = (color: string): string => make("a:ln", { w: 9525 }, fill(color));

const letters = (name: string, size: number, bold: boolean, font: string): string =>
  make(name, { lang: name === "a:rPr" ? "zh-CN" : undefined, sz: size, b: bold ? 1 : 0 }, fill(ink), make("a:latin", { typeface: font }), make("a:ea", { typeface: font }));

const paragraph = (properties: string, ...rest: readonly string[]): string => make("a:p", {}, make("a:pPr", {}, properties), ...rest);

const textLook = (size: number, font: string): string =>
  make("c:txPr", {}, make("a:bodyPr"), make("a:lstStyle"), paragraph(letters("a:defRPr", size, false, font), make("a:endParaRPr", { lang: "zh-CN" })));

function titleXml(title: string, font: string): string {
  const run = make("a:r", {}, letters("a:rPr", sizes.title, true, font), make("a:t", {}, escapeText(title)));
  const rich = make("c:rich", {}, make("a:bodyPr"), make("a:lstStyle"), paragraph(letters("a:defRPr", sizes.title, true, font), run));
  return make("c:title", {}, make("c:tx", {}, rich), set("c:overlay", 0));
}

const valueLabels = (format: string, font: string): string =>
  make(
    "c:dLbls",
    {},
    make("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    make("c:spPr", {}, make("a:noFill"), make("a:ln", {}, make("a:noFill"))),
    textLook(sizes.text, font),
    set("c:dLblPos", "outEnd"),
    set("c:showLegendKey", 0),
    set("c:showVal", 1),
    ...["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"].map((name) => set(name, 0)),
  );

const categoryAxisXml = (font: string): string =>
  make(
    "c:catAx",
    {},
    set("c:axId", categoryAxis),
    make("c:scaling", {}, set("c:orientation", "minMax")),
    set("c:delete", 0),
    set("c:axPos", "b"),
    make("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    set("c:majorTickMark", "none"),
    set("c:minorTickMark", "none"),
    set("c:tickLblPos", "low"),
    make("c:spPr", {}, outline(pale)),
    textLook(sizes.text, font),
    set("c:crossAx", valueAxis),
    set("c:crosses", "autoZero"),
    set("c:auto", 0),
    set("c:lblAlgn", "ctr"),
    set("c:lblOffset", 100),
    set("c:noMultiLvlLbl", 1),
  );

const valueAxisXml = ({ min, max }: ChartContent["axis"], font: string): string =>
  make(
    "c:valAx",
    {},
    set("c:axId", valueAxis),
    make("c:scaling", {}, set("c:orientation", "minMax"), set("c:max", max), set("c:min", min)),
    set("c:delete", 0),
    set("c:axPos", "l"),
    make("c:majorGridlines", {}, make("c:spPr", {}, outline(pale))),
    make("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    set("c:majorTickMark", "none"),
    set("c:minorTickMark", "none"),
    set("c:tickLblPos", "nextTo"),
    make("c:spPr", {}, make("a:ln", {}, make("a:noFill"))),
    textLook(sizes.text, font),
    set("c:crossAx", categoryAxis),
    set("c:crosses", "min"),
    set("c:crossBetween", "between"),
  );

const reference = (sheetName: string, range: CellRange): string => make("c:f", {}, escapeText(absoluteReference(sheetName, range)));

/** The cells of a range, row by row. */
function cellsOf({ rows }: SheetContent, { top, left, bottom, right }: CellRange): (CellContent | null)[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => rows[top + row]?.cells[left + column] ?? null)).flat();
}

function styleOf({ styles }: SheetContent, [first]: readonly (CellContent | null)[]): SheetContent["styles"][string] | undefined {
  return first ? styles[first.style] : undefined;
}

/** What the cells show now, so that a chart is whole before anything is calculated. */
const points = (cells: readonly (CellContent | null)[]): string =>
  set("c:ptCount", cells.length) +
  cells.map((cell, at) => (cell === null || cell.value === "" ? "" : make("c:pt", { idx: at }, make("c:v", {}, escapeText(String(cell.value)))))).join("");
