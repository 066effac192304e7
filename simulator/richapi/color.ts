/** Colours as Excel takes them ("#FFA500", "FFA500", "orange") and gives them back ("#FFA500"). */
import { invalidArgument } from "./errors";

/** The named colours of HTML 4 and the few CSS ones people use in add-ins; Excel knows all of CSS. */
const named: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

export function parseColor(value: unknown): string {
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
    const color = hex === undefined ? named[value.toLowerCase()] : `#${hex.toUpperCase()}`;
    if (color !== undefined) return color;
  }
  throw invalidArgument(`the colour ${String(value)}`);
}
