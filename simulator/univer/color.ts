/** Colours as Univer keeps them ("rgb(255,0,0)", "#f00", "#ff0000") to "#RRGGBB". */
import type { Nullable } from "@univerjs/core";
import { ColorKit } from "@univerjs/core";

export function toHex(color: Nullable<string>): string | null {
  if (!color) return null;
  const kit = new ColorKit(color);
  return kit.isValid && kit.getAlpha() > 0 ? kit.toHexString(false).slice(0, 7).toUpperCase() : null;
}
