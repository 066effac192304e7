/** `worksheet.pageLayout`: kept for the print, and for the file. */
import type { PageSetup } from "../../grid";
import { isEntireRow, parseAddress } from "../address";
import type { Book } from "../book";
import { invalidArgument, itemNotFound, NotEmulated } from "../errors";
import { columns } from "../limits";
import { type ApiObject, type Args, defineType } from "../object";
import { isRecord } from "../record";
import { placeOf } from "./range";

interface Target {
  readonly book: Book;
  readonly sheetId: string;
}

const page = ({ book, sheetId }: Target) => book.sheet(sheetId).extras.page;

function change(target: Target, part: Partial<PageSetup>): void {
  target.book.writable(target.sheetId).setExtras({ page: { ...page(target), ...part } });
}

/** Those of Excel's papers that an office prints on. */
const papers = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"];
const pointsAUnit: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
/** Excel's limits: of the zoom in percent, of a header or footer in characters. */
const leastZoom = 10;
const mostZoom = 400;
const longestHeader = 255;

function number(value: unknown, least: number, most: number, what: string): number {
  if (typeof value !== "number" || value < least || value > most) throw invalidArgument(`${what} ${String(value)}`);
  return value;
}

const margin = (side: keyof PageSetup["margins"]) => ({
  get: (target: Target) => page(target).margins[side],
  set: (target: Target, value: unknown) => change(target, { margins: { ...page(target).margins, [side]: number(value, 0, 10_000, "margin") } }),
});

const flag = (key: "centerHorizontally" | "centerVertically") => ({
  get: (target: Target) => page(target)[key],
  set: (target: Target, value: unknown) => change(target, { [key]: value === true }),
});

function readZoom(value: unknown): PageSetup["zoom"] {
  if (!isRecord(value)) throw invalidArgument("zoom");
  const { scale, horizontalFitToPages, verticalFitToPages } = value;
  if (scale !== undefined && scale !== null) return { scale: number(scale, leastZoom, mostZoom, "zoom.scale") };
  const pages = (count: unknown) => (count === undefined || count === null || count === 0 ? null : number(count, 1, 32_767, "zoom"));
  return { pagesWide: pages(horizontalFitToPages), pagesHigh: pages(verticalFitToPages) };
}

function showZoom(zoom: PageSetup["zoom"]): Record<string, number | null> {
  return "scale" in zoom ? { scale: zoom.scale } : { horizontalFitToPages: zoom.pagesWide, verticalFitToPages: zoom.pagesHigh };
}

/** A range on this sheet, as an object or an address. */
function rangeArgument(target: Target, args: Args) {
  const object = args.object(0);
  if (object === null) return parseAddress(args.text(0)).rect;
  const place = placeOf(object);
  if (place === null) throw new NotEmulated(`a ${object.type} for the print`);
  if (place.sheetId !== target.sheetId) throw invalidArgument("the range stands on another worksheet");
  return place.rect;
}

function titleRows(target: Target): ApiObject | null {
  const rows = page(target).titleRows;
  return rows === null ? null : target.book.make.range(target.sheetId, { top: rows.first, bottom: rows.last, left: 0, right: columns - 1 });
}

function area(target: Target): ApiObject | null {
  const rect = page(target).area;
  return rect === null ? null : target.book.make.rangeAreas(target.sheetId, [rect]);
}

function found(object: ApiObject | null, what: string): ApiObject {
  if (object === null) throw itemNotFound(what);
  return object;
}

const words = (part: "header" | "footer", place: "left" | "center" | "right") => ({
  get: (target: Target) => page(target)[part][place],
  set(target: Target, value: unknown) {
    if (typeof value !== "string" || value.length > longestHeader) throw invalidArgument(`a ${part} of ${longestHeader} characters at most`);
    change(target, { [part]: { ...page(target)[part], [place]: value } });
  },
});

const headerFooter = defineType<Target>({
  name: "HeaderFooter",
  values: {
    LeftHeader: words("header", "left"),
    CenterHeader: words("header", "center"),
    RightHeader: words("header", "right"),
    LeftFooter: words("footer", "left"),
    CenterFooter: words("footer", "center"),
    RightFooter: words("footer", "right"),
  },
});

const headersFooters = defineType<Target>({
  name: "HeaderFooterGroup",
  values: { State: { get: () => "Default" } },
  objects: { DefaultForAllPages: headerFooter },
});

export const pageLayout = defineType<Target>({
  name: "PageLayout",
  values: {
    Orientation: {
      get: (target) => page(target).orientation,
      set(target, value) {
        if (value !== "Portrait" && value !== "Landscape") throw invalidArgument(`orientation ${String(value)}`);
        change(target, { orientation: value });
      },
    },
    PaperSize: {
      get: (target) => page(target).paper,
      set(target, value) {
        const paper = papers.find((known) => known.toLowerCase() === String(value).toLowerCase());
        if (paper === undefined) throw new NotEmulated(`the paper ${String(value)}`);
        change(target, { paper });
      },
    },
    Zoom: { get: (target) => showZoom(page(target).zoom), set: (target, value) => change(target, { zoom: readZoom(value) }) },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    TopMargin: margin("top"),
    RightMargin: margin("right"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: headersFooters },
  methods: {
    GetPrintArea: (target) => found(area(target), "the print area"),
    GetPrintAreaOrNullObject: area,
    GetPrintTitleRows: (target) => found(titleRows(target), "the title rows"),
    GetPrintTitleRowsOrNullObject: titleRows,
    SetPrintArea: (target, args) => change(target, { area: rangeArgument(target, args) }),
    SetPrintMargins(target, args) {
      const unit = pointsAUnit[args.text(0)];
      const given = args.at(1);
      if (unit === undefined || !isRecord(given)) throw invalidArgument("margins");
      const sides = ["top", "right", "bottom", "left", "header", "footer"].filter((side) => typeof given[side] === "number");
      const margins = Object.fromEntries(sides.map((side) => [side, number(given[side], 0, 10_000, "margin") * unit]));
      change(target, { margins: { ...page(target).margins, ...margins } });
    },
    SetPrintTitleRows(target, args) {
      const rect = rangeArgument(target, args);
      if (!isEntireRow(rect)) throw invalidArgument("title rows are whole rows");
      change(target, { titleRows: { first: rect.top, last: rect.bottom } });
    },
  },
});
