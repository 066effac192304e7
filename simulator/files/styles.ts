/** A cell's look: ExcelJS's style and Univer's, both ways. ExcelJS gives null as well as undefined for what is not there. */
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from "exceljs";
import { toHex } from "../univer/color";
import type { Palette } from "./palette";

const borderStyles: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const sides = [["t", "top"], ["r", "right"], ["b", "bottom"], ["l", "left"]] as const;

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const verticals: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
/** Excel's angle of a text that stands upright, letter under letter. */
const upright = 255;

const yes = BooleanNumber.TRUE;

export function toUniver({ font, fill, border, alignment, numFmt }: Partial<Style>, palette: Palette): IStyleData {
  return {
    ...fontStyle(font, palette),
    ...fillStyle(fill, palette),
    ...borderStyle(border, palette),
    ...alignmentStyle(alignment),
    ...(numFmt && numFmt !== "General" ? { n: { pattern: numFmt } } : {}),
  };
}

export function fontStyle(font: Partial<Font> | null | undefined, palette: Palette): IStyleData {
  const style: IStyleData = {};
  if (font == null) return style;
  if (font.name) style.ff = font.name;
  if (font.size) style.fs = font.size;
  if (font.bold === true) style.bl = yes;
  if (font.italic === true) style.it = yes;
  if (font.underline != null && font.underline !== false && font.underline !== "none") style.ul = { s: yes };
  if (font.strike === true) style.st = { s: yes };
  const color = palette.hex(font.color);
  if (color !== null) style.cl = { rgb: color };
  return style;
}

/** Conditional formats keep a solid fill's colour as its background, cells as its foreground. */
export function fillStyle(fill: Fill | null | undefined, palette: Palette): IStyleData {
  if (fill?.type === "gradient") {
    const color = palette.hex(fill.stops[0]?.color);
    return color === null ? {} : { bg: { rgb: color } };
  }
  if (fill == null || fill.pattern === "none") return {};
  const color = palette.hex(fill.fgColor) ?? palette.hex(fill.bgColor);
  return color === null ? {} : { bg: { rgb: color } };
}

function borderStyle(border: Partial<Borders> | null | undefined, palette: Palette): IStyleData {
  const data: IBorderData = {};
  for (const [key, side] of sides) {
    const line = border?.[side];
    if (line?.style) data[key] = { s: borderStyles[line.style], cl: { rgb: palette.hex(line.color) ?? "#000000" } };
  }
  return Object.keys(data).length === 0 ? {} : { bd: data };
}

function alignmentStyle(alignment: Partial<Alignment> | null | undefined): IStyleData {
  const style: IStyleData = {};
  if (alignment == null) return style;
  const horizontal = horizontals[alignment.horizontal ?? ""];
  if (horizontal !== undefined) style.ht = horizontal;
  const vertical = verticals[alignment.vertical ?? ""];
  if (vertical !== undefined) style.vt = vertical;
  if (alignment.wrapText === true) style.tb = WrapStrategy.WRAP;
  const rotation = alignment.textRotation;
  if (rotation === "vertical" || Number(rotation) === upright) style.tr = { a: 0, v: yes };
  else if (rotation) style.tr = { a: -rotation };
  return style;
}

export function toExcel(style: IStyleData): Partial<Style> {
  const excel: Partial<Style> = {};
  const font = excelFont(style);
  if (Object.keys(font).length > 0) excel.font = font;
  const fill = toHex(style.bg?.rgb);
  if (fill !== null) excel.fill = { type: "pattern", pattern: "solid", fgColor: argb(fill) };
  const border: Partial<Borders> = {};
  for (const [key, side] of sides) {
    const line = style.bd?.[key];
    if (line != null) border[side] = excelBorder(line);
  }
  if (Object.keys(border).length > 0) excel.border = border;
  const alignment = excelAlignment(style);
  if (Object.keys(alignment).length > 0) excel.alignment = alignment;
  if (style.n?.pattern) excel.numFmt = style.n.pattern;
  return excel;
}

export function excelFont(style: IStyleData): Partial<Font> {
  const font: Partial<Font> = {};
  if (style.ff) font.name = style.ff;
  if (style.fs !== undefined) font.size = style.fs;
  if (style.bl === yes) font.bold = true;
  if (style.it === yes) font.italic = true;
  if (style.ul?.s === yes) font.underline = true;
  if (style.st?.s === yes) font.strike = true;
  const color = toHex(style.cl?.rgb);
  if (color !== null) font.color = argb(color);
  return font;
}

export function argb(hex: string): { argb: string } {
  return { argb: `FF${hex.slice(1)}` };
}

function excelBorder(line: IBorderStyleData): Partial<Border> {
  const style = (Object.keys(borderStyles) as BorderStyle[]).find((name) => borderStyles[name] === line.s) ?? "thin";
  return { style, color: argb(toHex(line.cl.rgb) ?? "#000000") };
}

function excelAlignment(style: IStyleData): Partial<Alignment> {
  const alignment: Partial<Alignment> = {};
  const horizontal = (["left", "center", "right", "justify", "distributed"] as const).find((name) => horizontals[name] === style.ht);
  if (horizontal !== undefined) alignment.horizontal = horizontal;
  const vertical = (["top", "middle", "bottom"] as const).find((name) => verticals[name] === style.vt);
  if (vertical !== undefined) alignment.vertical = vertical;
  if (style.tb === WrapStrategy.WRAP) alignment.wrapText = true;
  if (style.tr?.v === yes) alignment.textRotation = "vertical";
  else if (style.tr?.a) alignment.textRotation = -style.tr.a;
  return alignment;
}
