/** A line of the table: what was measured, on what, and what it may come to. */
export type Unit = "×" | "ms" | "s" | "bytes" | "MB" | "" | "syncs";

export interface Bound {
  readonly most?: number;
  readonly least?: number;
}

export interface Line {
  readonly group: string;
  readonly what: string;
  readonly layout: string;
  /** Indicator rows, or tables where the group counts those. */
  readonly size: number | null;
  readonly value: number;
  readonly unit: Unit;
  readonly bound: Bound | null;
}

/** Told on the way, and kept. */
export type Report = (line: Omit<Line, "bound"> & { readonly bound?: Bound }) => void;

export const isWithin = ({ value, bound }: Line): boolean => value <= (bound?.most ?? Infinity) && value >= (bound?.least ?? -Infinity);

export function shownValue({ value, unit }: Pick<Line, "value" | "unit">): string {
  const digits = Number.isInteger(value) || unit === "bytes" || Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === "" ? number : `${number} ${unit}`;
}

export function shownBound({ bound, unit }: Line): string {
  if (bound === null) return "";
  const sign = bound.most === undefined ? "≥" : "≤";
  return `${sign} ${shownValue({ value: bound.most ?? bound.least ?? 0, unit })}`;
}
