/** The drawing of a report's sheet and the charts in it, as parts beside the sheet. */
import type { SheetContent } from "../../sheet/content";
import type { CellRange } from "../../sheet/range";
import type { Book } from "./book";
import { type ChartNamespaces, chartXml } from "./chart-xml";
import { addRelation, freePart, setContentType } from "./draft-relations";
import { declaration, elementMaker } from "./xml-write";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Answers the id of the sheet's relation to the drawing; null where there are no charts. */
export function writeCharts(book: Book, part: string, sheetName: string, content: SheetContent): string | null {
  const { charts = [] } = content;
  if (charts.length === 0) return null;
  const namespaces = namespacesOf(book);
  const drawing = freePart(book.draft, "xl/drawings/drawing", ".xml");
  // Written first, so that its name is taken and relations can begin at it.
  book.write(drawing, "");
  setContentType(book.draft, drawing, drawingType);
  const frames = charts.map((chart, at) => {
    const target = freePart(book.draft, "xl/charts/chart", ".xml");
    book.write(target, chartXml(chart, sheetName, content, namespaces));
    setContentType(book.draft, target, chartType);
    return frame(chart.place, at + 1, addRelation(book.draft, drawing, `${book.relationTypes}/chart`, target), namespaces);
  });
  book.write(drawing, declaration + make("xdr:wsDr", { "xmlns:xdr": namespaces.sheetDrawing, "xmlns:a": namespaces.drawing }, ...frames));
  return addRelation(book.draft, part, `${book.relationTypes}/drawing`, drawing);
}

const make = elementMaker("");

interface DrawingNamespaces extends ChartNamespaces {
  readonly sheetDrawing: string;
}

function namespacesOf({ isStrict, relationTypes }: Book): DrawingNamespaces {
  const base = isStrict ? "http://purl.oclc.org/ooxml/drawingml" : "http://schemas.openxmlformats.org/drawingml/2006";
  return { drawing: `${base}/main`, chart: `${base}/chart`, sheetDrawing: `${base}/spreadsheetDrawing`, relations: relationTypes };
}

/** Where the chart stands: it covers the cells of `place` and grows with them. */
function frame({ top, left, bottom, right }: CellRange, id: number, relation: string, { chart, relations }: DrawingNamespaces): string {
  const corner = (name: string, row: number, column: number): string =>
    make(`xdr:${name}`, {}, make("xdr:col", {}, String(column)), make("xdr:colOff", {}, "0"), make("xdr:row", {}, String(row)), make("xdr:rowOff", {}, "0"));
  const nowhere = make("xdr:xfrm", {}, make("a:off", { x: 0, y: 0 }), make("a:ext", { cx: 0, cy: 0 }));
  const reference = make("c:chart", { "xmlns:c": chart, "xmlns:r": relations, "r:id": relation });
  return make(
    "xdr:twoCellAnchor",
    {},
    corner("from", top, left),
    corner("to", bottom + 1, right + 1),
    make(
      "xdr:graphicFrame",
      { macro: "" },
      make("xdr:nvGraphicFramePr", {}, make("xdr:cNvPr", { id: id + 1, name: `Chart ${id}` }), make("xdr:cNvGraphicFramePr")),
      nowhere,
      make("a:graphic", {}, make("a:graphicData", { uri: chart }, reference)),
    ),
    make("xdr:clientData"),
  );
}
