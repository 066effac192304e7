/** The whole workbook as plain JSON, for tests to compare. Matrices begin at A1 and end where the used range does. */
import { formatRect, parseRect } from "../files/address";
import type { Font, Grid, GridSheet, Rect, Value } from "../grid";

export interface SheetModel {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly used: string | null;
  readonly values: Value[][];
  readonly formulas: Value[][];
  readonly numberFormats: string[][];
  readonly fills: (string | null)[][];
  readonly fonts: Font[][];
  readonly merges: string[];
  /** One-based, as the sheet shows them. */
  readonly hiddenRows: number[];
  readonly comments: { readonly cell: string; readonly content: string }[];
  readonly conditionalFormats: {
    readonly ranges: string[];
    readonly formula: string | null;
    readonly fill: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean;
    readonly stopIfTrue: boolean;
  }[];
}

export function modelOf(grid: Grid): SheetModel[] {
  return grid.sheets().map(sheetModel);
}

function sheetModel(sheet: GridSheet): SheetModel {
  const used = sheet.usedRange(false);
  const rect: Rect | null = used === null ? null : { ...used, top: 0, left: 0 };
  const read = <T>(cells: (rect: Rect) => T[][]): T[][] => (rect === null ? [] : cells(rect));
  const hiddenRows: number[] = [];
  for (let row = 0; row < sheet.rowCount; row++) if (sheet.isRowHidden(row)) hiddenRows.push(row + 1);
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.isProtected,
    used: used === null ? null : formatRect(used),
    values: read((cells) => sheet.values(cells)),
    formulas: read((cells) => sheet.formulas(cells)),
    numberFormats: read((cells) => sheet.numberFormats(cells)),
    fills: read((cells) => sheet.fills(cells)),
    fonts: read((cells) => sheet.fonts(cells)),
    merges: sheet.merges().map(formatRect),
    hiddenRows,
    comments: sheet.comments().map(({ row, column, content }) => ({ cell: formatRect({ top: row, left: column, bottom: row, right: column }), content })),
    conditionalFormats: sheet.conditionalFormats().map(({ ranges, formula, fill, fontColor, bold, stopIfTrue }) => {
      return { ranges: ranges.map(formatRect), formula, fill, fontColor, bold, stopIfTrue };
    }),
  };
}

/** Writes as a user types: not on a protected sheet. */
export async function setCell(grid: Grid, sheetName: string, address: string, value: Value): Promise<void> {
  const sheet = grid.sheets().find(({ name }) => name === sheetName);
  const rect = parseRect(address);
  if (sheet === undefined) throw new Error(`没有工作表 ${sheetName}`);
  if (rect === null || rect.top !== rect.bottom || rect.left !== rect.right) throw new Error(`不是单元格地址：${address}`);
  if (sheet.isProtected) throw new Error(`工作表 ${sheetName} 受保护`);
  sheet.write(rect, [[value]]);
  await grid.settled();
}
