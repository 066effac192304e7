/** Everything a workbook holds, as one map that can be compared: cells with their looks, what lies over and beside them, names, parts. Which sheet is in front is not of it. */
import { type Grid, type GridSheet, noBorders, plainAlignment, plainFont } from "../../simulator/grid";
import { absoluteReference, parseReference } from "../../src/sheet/notation";

/** What stands where: "sheet!row/column" for a cell, "sheet!comments" and the like for the rest. */
export type Picture = ReadonlyMap<string, string>;

const plain = JSON.stringify(["", "", "General", null, plainFont, plainAlignment, noBorders, null]);

export function pictureOf(grid: Grid): Picture {
  const found = new Map<string, string>();
  const put = (key: string, value: unknown): void => void found.set(key, JSON.stringify(value));
  put("sheets", grid.sheets().map(({ name }) => name));
  put("names", grid.names().map((name) => JSON.stringify({ ...name, formula: plainReference(name.formula) })).sort());
  put("parts", grid.xmlParts().map(({ xml }) => xml));
  for (const sheet of grid.sheets()) {
    for (const [what, value] of Object.entries(sheetOf(sheet))) put(`${sheet.name}!${what}`, value);
    for (const [cell, value] of cellsOf(sheet)) found.set(`${sheet.name}!${cell}`, value);
  }
  return found;
}

/** Excel puts a sheet's name in quotes or not as it likes. */
function plainReference(formula: string): string {
  const place = parseReference(formula.slice(1));
  return place ? `=${absoluteReference(place.sheet, place.range)}` : formula;
}

function* cellsOf(sheet: GridSheet): Generator<[string, string]> {
  const used = sheet.usedRange(false);
  if (!used) return;
  const parts = [sheet.values(used), sheet.formulas(used), sheet.numberFormats(used), sheet.fills(used), sheet.fonts(used), sheet.alignments(used), sheet.borders(used), sheet.links(used)];
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const cell = JSON.stringify(parts.map((part) => part[row - used.top]?.[column - used.left]));
      if (cell !== plain) yield [`${row}/${column}`, cell];
    }
  }
}

function sheetOf(sheet: GridSheet): Readonly<Record<string, unknown>> {
  const { visible, isProtected, gridlines, tabColor, frozen, extras } = sheet;
  const used = sheet.usedRange(false) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const rows = Array.from({ length: used.bottom + 1 }, (_, row) => [sheet.rowHeight(row), sheet.isRowHidden(row)]);
  const columns = Array.from({ length: used.right + 1 }, (_, column) => [sheet.columnWidth(column), sheet.isColumnHidden(column)]);
  return {
    view: [visible, isProtected, gridlines, tabColor, frozen],
    print: extras.page,
    extras: { ...extras, page: null, charts: extras.charts.map((chart) => ({ ...chart, id: "" })) },
    merges: sheet.merges().map((merge) => JSON.stringify(merge)).sort(),
    formats: sheet.conditionalFormats().map((format) => ({ ...format, id: "" })),
    validations: sheet.validations().map((rule) => ({ ...rule, id: "" })),
    comments: sheet.comments().map(({ row, column, content, replies }) => [row, column, content, replies.length]).sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1])),
    rows,
    columns,
  };
}

export const isSame = (one: Picture, other: Picture): boolean => differences(one, other).length === 0;

/** Keys at which two pictures differ. */
export const differences = (one: Picture, other: Picture): string[] => [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));

/** The same in words, for whoever reads why a trial failed: the first few, and what the first one was and is. */
export function difference(one: Picture, other: Picture): string {
  const keys = differences(one, other);
  const [first] = keys;
  return first === undefined ? "no difference" : `${keys.slice(0, 8).join(", ")}; ${first}: ${clipped(one.get(first))} → ${clipped(other.get(first))}`;
}

const clipped = (text = "nothing"): string => (text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);
const mostShown = 1_000;
