/** How a sheet is printed, filtered and hidden: ExcelJS's words and ours, both ways. */
import type { Worksheet } from "exceljs";
import type { PageSetup, SheetExtras } from "../grid";
import { plainPage } from "../grid";
import { formatRect, parseRect } from "./address";
import { headersOf } from "./exceljs-parts";

/** Numbers of papers in a file. */
const papers: readonly (readonly [string, number])[] = [["Letter", 1], ["Legal", 5], ["A3", 8], ["A4", 9], ["A5", 11], ["B4", 12], ["B5", 13]];
const pointsAnInch = 72;
const sides = ["top", "right", "bottom", "left", "header", "footer"] as const;
const places = [["L", "left"], ["C", "center"], ["R", "right"]] as const;
type Words = PageSetup["header"];

/** Nothing where the sheet has none of it. */
export function readExtras(sheet: Worksheet): Partial<SheetExtras> {
  const page = readPage(sheet);
  const filter = typeof sheet.autoFilter === "string" ? parseRect(sheet.autoFilter) : null;
  return {
    ...(JSON.stringify(page) === JSON.stringify(plainPage) ? {} : { page }),
    ...(filter === null ? {} : { filter }),
    ...(sheet.state === "veryHidden" ? { veryHidden: true } : {}),
  };
}

function readPage(sheet: Worksheet): PageSetup {
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, scale, horizontalCentered, verticalCentered, margins, printArea, printTitlesRow } = sheet.pageSetup;
  const inches: Partial<Record<string, number>> = { ...margins };
  const rows = printTitlesRow ? parseRect(printTitlesRow) : null;
  const number: number | undefined = paperSize;
  return {
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    paper: papers.find(([, code]) => code === number)?.[0] ?? plainPage.paper,
    zoom: fitToPage === true ? { pagesWide: pages(fitToWidth), pagesHigh: pages(fitToHeight) } : { scale: scale ?? 100 },
    centerHorizontally: horizontalCentered === true,
    centerVertically: verticalCentered === true,
    margins: Object.fromEntries(sides.map((side) => [side, points(inches[side]) ?? plainPage.margins[side]])) as PageSetup["margins"],
    header: readWords(headersOf(sheet).oddHeader),
    footer: readWords(headersOf(sheet).oddFooter),
    area: printArea ? parseRect(printArea) : null,
    titleRows: rows === null ? null : { first: rows.top, last: rows.bottom },
  };
}

const pages = (count: number | undefined) => (count === 0 ? null : (count ?? 1));
const points = (inches: number | undefined) => (inches === undefined ? undefined : Math.round(inches * pointsAnInch * 100) / 100);

/** "&L左&C中&R右" */
function readWords(text: string | null | undefined): Words {
  const parts = (text ?? "").split(/&(?=[LCR])/);
  const word = (letter: string) => parts.find((part) => part.startsWith(letter))?.slice(1) ?? "";
  return { left: word("L"), center: word("C"), right: word("R") };
}

const writeWords = (words: Words) => places.map(([letter, place]) => (words[place] === "" ? "" : `&${letter}${words[place]}`)).join("");

export function writeExtras(sheet: Worksheet, { page = plainPage, filter = null, veryHidden = false }: Partial<SheetExtras>): void {
  const setup = sheet.pageSetup;
  setup.orientation = page.orientation === "Landscape" ? "landscape" : "portrait";
  const paper = papers.find(([name]) => name === page.paper)?.[1];
  if (paper !== undefined && page.paper !== plainPage.paper) setup.paperSize = paper;
  if ("scale" in page.zoom) setup.scale = page.zoom.scale;
  else Object.assign(setup, { fitToPage: true, fitToWidth: page.zoom.pagesWide ?? 0, fitToHeight: page.zoom.pagesHigh ?? 0 });
  setup.horizontalCentered = page.centerHorizontally;
  setup.verticalCentered = page.centerVertically;
  const inches = Object.fromEntries(sides.map((side) => [side, page.margins[side] / pointsAnInch]));
  Object.assign(setup, { margins: inches });
  if (page.area !== null) setup.printArea = formatRect(page.area);
  if (page.titleRows !== null) setup.printTitlesRow = `${page.titleRows.first + 1}:${page.titleRows.last + 1}`;
  const [header, footer] = [writeWords(page.header), writeWords(page.footer)];
  if (header !== "") sheet.headerFooter.oddHeader = header;
  if (footer !== "") sheet.headerFooter.oddFooter = footer;
  if (filter !== null) sheet.autoFilter = formatRect(filter);
  if (veryHidden && sheet.state === "hidden") sheet.state = "veryHidden";
}
