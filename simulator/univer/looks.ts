/** Fonts, alignments and border lines as Univer's styles keep them, in Excel's words. */
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Alignment, Borders, Font, Line, Side } from "../grid";
import { plainAlignment, plainFont } from "../grid";
import { toHex } from "./color";

const sides = { top: "t", right: "r", bottom: "b", left: "l" } as const satisfies Readonly<Record<Side, string>>;

const horizontals: readonly (readonly [Alignment["horizontal"], HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
];

const verticals: readonly (readonly [Alignment["vertical"], VerticalAlign])[] = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
];

/** Univer has one kind for every style and weight together; the first of a kind is what it is read as, the first of a style what an odd weight becomes. */
const lines: readonly (readonly [Line["style"], Line["weight"], BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export function fontOf(style: IStyleData): Font {
  return {
    name: style.ff ?? plainFont.name,
    size: style.fs ?? plainFont.size,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    color: toHex(style.cl?.rgb) ?? plainFont.color,
  };
}

export function fontStyle(change: Partial<Font>): IStyleData {
  const style: IStyleData = {};
  if (change.name !== undefined) style.ff = change.name;
  if (change.size !== undefined) style.fs = change.size;
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.underline !== undefined) style.ul = { s: flag(change.underline) };
  if (change.color !== undefined) style.cl = { rgb: change.color };
  return style;
}

export function alignmentOf(style: IStyleData): Alignment {
  return {
    horizontal: horizontals.find(([, align]) => align === style.ht)?.[0] ?? plainAlignment.horizontal,
    vertical: verticals.find(([, align]) => align === style.vt)?.[0] ?? plainAlignment.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
  };
}

export function alignmentStyle(change: Partial<Alignment>): IStyleData {
  const style: IStyleData = {};
  const horizontal = horizontals.find(([word]) => word === change.horizontal)?.[1];
  if (horizontal !== undefined) style.ht = horizontal;
  const vertical = verticals.find(([word]) => word === change.vertical)?.[1];
  if (vertical !== undefined) style.vt = vertical;
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  return style;
}

export function bordersOf({ bd }: IStyleData): Borders {
  return { top: lineOf(bd?.t), right: lineOf(bd?.r), bottom: lineOf(bd?.b), left: lineOf(bd?.l) };
}

function lineOf(line: Nullable<IBorderStyleData>): Line | null {
  const found = line == null ? undefined : lines.find(([, , kind]) => kind === line.s);
  return line == null || found === undefined ? null : { style: found[0], weight: found[1], color: toHex(line.cl.rgb) ?? plainFont.color };
}

export function borderStyle(side: Side, line: Line | null): IStyleData {
  return { bd: { [sides[side]]: line === null ? null : { s: kindOf(line), cl: { rgb: line.color } } } };
}

function kindOf({ style, weight }: Line): BorderStyleTypes {
  const known = lines.filter(([word]) => word === style);
  return (known.find(([, size]) => size === weight) ?? known[0])?.[2] ?? BorderStyleTypes.THIN;
}
