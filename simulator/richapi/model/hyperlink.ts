/** `range.hyperlink`: a place in the workbook or an address. */
import type { GridSheet, Link, Rect } from "../../grid";
import { parseAddress } from "../address";
import { invalidArgument } from "../errors";
import { isRecord } from "../record";

/** What Excel makes of the font of a cell that gets a link; whoever wants another sets it afterwards. */
const linkFont = { underline: true, color: "#0563C1" };

const corner = ({ top, left }: Rect): Rect => ({ top, left, bottom: top, right: left });

/** Null for no link, and where the cells differ. */
export function readLink(sheet: GridSheet, rect: Rect): Record<string, unknown> | null {
  const links = sheet.links(rect).flat();
  const [link] = links;
  if (link === undefined || link === null || links.some((other) => JSON.stringify(other) !== JSON.stringify(link))) return null;
  const to = link.place === null ? { address: link.address } : { documentReference: link.place };
  return { ...to, screenTip: link.tip, textToDisplay: String(sheet.values(corner(rect))[0]?.[0] ?? "") };
}

function text(value: unknown, what: string): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string") throw invalidArgument(`hyperlink.${what}`);
  return value;
}

export function writeLink(sheet: GridSheet, rect: Rect, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument("hyperlink");
  const place = text(value["documentReference"], "documentReference");
  const address = text(value["address"], "address");
  if (place === null && address === null) throw invalidArgument("a hyperlink leads to a documentReference or an address");
  if (place !== null) parseAddress(place);
  const link: Link = { place, address: place === null ? address : null, tip: text(value["screenTip"], "screenTip") ?? "" };
  const first = corner(rect);
  const blank = sheet.values(first)[0]?.[0] === "";
  const shown = text(value["textToDisplay"], "textToDisplay") ?? (blank ? (place ?? address) : null);
  if (shown !== null) sheet.write(first, [[{ text: shown }]]);
  sheet.setLink(rect, link);
  sheet.setFont(rect, linkFont);
}
