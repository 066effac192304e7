/** A cell's link, kept as it stands in a file: "#" before a place in the workbook, an address otherwise, and the text shown over it. */
import type { ICellData, Nullable } from "@univerjs/core";
import type { Link } from "../grid";

export function linkOf(cell: Nullable<ICellData>): Link | null {
  const hyperlink: unknown = cell?.custom?.["hyperlink"];
  if (typeof hyperlink !== "string") return null;
  const tip: unknown = cell?.custom?.["tip"];
  const inside = hyperlink.startsWith("#");
  return { place: inside ? hyperlink.slice(1) : null, address: inside ? null : hyperlink, tip: typeof tip === "string" ? tip : "" };
}

export function withLink(cell: Nullable<ICellData>, link: Link | null): ICellData {
  const { hyperlink: _hyperlink, tip: _tip, ...custom } = cell?.custom ?? {};
  if (link === null) return { custom };
  return { custom: { ...custom, hyperlink: link.place === null ? (link.address ?? "") : `#${link.place}`, ...(link.tip === "" ? {} : { tip: link.tip }) } };
}
