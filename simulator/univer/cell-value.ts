/** What a Univer cell holds, as Excel would answer it. */
import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { Literal, Value } from "../grid";

/** A cell edited with line breaks is kept as a small document that ends every paragraph with a carriage return. */
function documentText(stream: string): string {
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}

export function cellValue(cell: Nullable<ICellData>): Value {
  if (cell == null) return "";
  const stream = cell.p?.body?.dataStream;
  if (stream !== undefined) return documentText(stream);
  if (cell.v == null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === true || cell.v === 1 || String(cell.v).toUpperCase() === "TRUE";
  return cell.v;
}

/** The cell as Univer is to keep it: the type is always said, for Univer takes "0012" for a number. */
export function cellOf(value: Value | Literal): ICellData {
  if (typeof value === "object") return { v: value.text, t: CellValueType.STRING, f: null, p: null, si: null };
  if (typeof value === "string" && value.startsWith("=") && value.length > 1) return { f: value, v: null, p: null, si: null };
  if (value === "") return { v: null, f: null, p: null, si: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, p: null, si: null };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING, f: null, p: null, si: null };
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && ((cell.v != null && cell.v !== "") || cell.p != null || (cell.f != null && cell.f !== "") || cell.si != null);
}
