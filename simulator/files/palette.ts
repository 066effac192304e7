/** A workbook's colours as "#RRGGBB": written out, from its theme with a tint, or by the old index. */
import type { Color } from "exceljs";

/** The order in which cells number the theme's colours: light and dark change places against the theme's own order. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
const officeTheme = ["FFFFFF", "000000", "E7E6E6", "44546A", "5B9BD5", "ED7D31", "A5A5A5", "FFC000", "4472C4", "70AD47", "0563C1", "954F72"];

const basic = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const indexed = [
  ...basic, ...basic,
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF",
  "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
  "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
];

/** ExcelJS types `argb` and `theme` only. */
type AnyColor = Partial<Color> & { readonly indexed?: number; readonly tint?: number };

export class Palette {
  private readonly theme: readonly string[];

  constructor(themeXml: string | undefined) {
    this.theme = themeOrder.map((name, index) => {
      const value = themeXml === undefined ? null : new RegExp(`<a:${name}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="([0-9A-Fa-f]{6})"`).exec(themeXml);
      return value?.[1] ?? officeTheme[index] ?? "000000";
    });
  }

  hex(color: AnyColor | null | undefined): string | null {
    if (color == null) return null;
    if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
    const base = color.theme == null ? indexed[color.indexed ?? -1] : this.theme[color.theme];
    return base === undefined ? null : `#${tinted(base, color.tint ?? 0)}`;
  }
}

/** Excel tints the lightness; mixing with white or black comes within a shade of it. */
function tinted(hex: string, tint: number): string {
  const towards = tint < 0 ? 0 : 255;
  const share = Math.abs(tint);
  const channel = (start: number): string => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16);
    return Math.round(value + (towards - value) * share).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}
