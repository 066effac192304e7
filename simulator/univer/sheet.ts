/** One Univer worksheet as the request server sees it. Reads go to the model, writes through Univer's commands. */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Worksheet } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import {
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetRangeValuesCommand, SetRowHiddenMutation, SetRowVisibleMutation,
  SetWorksheetColumnCountMutation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { ConditionalFormat, Font, GridSheet, Rect, Value } from "../grid";
import { spareColumns, spareRows } from "./blank";
import { cellOf, cellValue, hasContent } from "./cell-value";
import { toHex } from "./color";
import type { ConditionalFormatChange } from "./conditional-formats";
import { ConditionalFormats } from "./conditional-formats";
import { enclose, mapCells, toRange, toRect } from "./rects";

const general = "General";
const black = "#000000";

/** What a sheet needs of the workbook it stands in. */
export interface SheetHost {
  readonly api: FUniver;
  /** Runs a change of the simulator's own, which sheet protection does not stop. */
  run(change: () => void): void;
  touched(withFormula: boolean): void;
  /** Runs a change and keeps the active sheet what it was, without events. */
  keepActive(change: () => void): void;
}

export class UniverSheet implements GridSheet {
  private readonly model: Worksheet;
  private readonly formats: ConditionalFormats;

  constructor(private readonly host: SheetHost, private readonly facade: FWorksheet) {
    this.model = facade.getSheet();
    this.formats = new ConditionalFormats(host.api, facade);
  }

  get id(): string {
    return this.model.getSheetId();
  }
  get name(): string {
    return this.model.getName();
  }
  get visible(): boolean {
    return this.model.getConfig().hidden !== BooleanNumber.TRUE;
  }
  get isProtected(): boolean {
    return this.model.getCustomMetadata()?.["protected"] === true;
  }
  get rowCount(): number {
    return this.model.getRowCount();
  }
  get columnCount(): number {
    return this.model.getColumnCount();
  }

  usedRange(valuesOnly: boolean): Rect | null {
    let used: Rect | null = null;
    this.model.getCellMatrix().forValue((row, column, cell) => {
      const styled = !valuesOnly && cell?.s != null;
      if (styled || hasContent(cell)) used = enclose(used, { top: row, left: column, bottom: row, right: column });
    });
    return used;
  }

  values(rect: Rect): Value[][] {
    return mapCells(rect, (row, column) => cellValue(this.model.getCellRaw(row, column)));
  }

  formulas(rect: Rect): Value[][] {
    return mapCells(rect, (row, column) => {
      const cell = this.model.getCellRaw(row, column);
      if (cell?.f) return cell.f;
      if (cell?.si) return this.facade.getRange(row, column).getFormula() || cellValue(cell);
      return cellValue(cell);
    });
  }

  numberFormats(rect: Rect): string[][] {
    return mapCells(rect, (row, column) => this.styleAt(row, column).n?.pattern || general);
  }

  fills(rect: Rect): (string | null)[][] {
    return mapCells(rect, (row, column) => toHex(this.styleAt(row, column).bg?.rgb));
  }

  fonts(rect: Rect): Font[][] {
    return mapCells(rect, (row, column) => {
      const style = this.styleAt(row, column);
      return { bold: style.bl === BooleanNumber.TRUE, color: toHex(style.cl?.rgb) ?? black };
    });
  }

  write(rect: Rect, values: readonly (readonly (Value | null)[])[]): void {
    let withFormula = false;
    const cells = matrix(rect, (row, column) => {
      const value = values[row]?.[column];
      if (value == null) return undefined;
      const cell = cellOf(value);
      withFormula ||= cell.f != null;
      return cell;
    });
    this.put(rect, cells);
    this.host.touched(withFormula);
  }

  setNumberFormats(rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    this.put(
      rect,
      matrix(rect, (row, column) => {
        const pattern = formats[row]?.[column];
        if (pattern == null) return undefined;
        return { s: { n: pattern === general || pattern === "" ? null : { pattern } } };
      }),
    );
  }

  setFill(rect: Rect, color: string | null): void {
    this.style(rect, { bg: color === null ? null : { rgb: color } });
  }

  setFont(rect: Rect, change: Partial<Font>): void {
    const style: IStyleData = {};
    if (change.bold !== undefined) style.bl = change.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (change.color !== undefined) style.cl = { rgb: change.color };
    this.style(rect, style);
  }

  merges(): Rect[] {
    return this.model.getMergeData().map(toRect);
  }

  /** By mutation: Univer's merge command would take the borders of the covered cells away as well as their values. */
  merge(rect: Rect): void {
    this.grow(rect);
    this.unmerge(rect);
    const covered = matrix(rect, (row, column) => (row === 0 && column === 0 ? undefined : cellOf("")));
    this.put(rect, covered);
    this.mutate(AddWorksheetMergeMutation.id, { ranges: [toRange(rect)] });
    this.host.touched(false);
  }

  unmerge(rect: Rect): void {
    const ranges = this.model.getMergeData().filter((merged) => meet(toRect(merged), rect));
    if (ranges.length > 0) this.mutate(RemoveWorksheetMergeMutation.id, { ranges: ranges.map((range) => ({ ...range })) });
  }

  isRowHidden(row: number): boolean {
    return row < this.rowCount && !this.model.getRowVisible(row);
  }

  setRowsHidden(top: number, bottom: number, hidden: boolean): void {
    this.grow({ top, left: 0, bottom, right: 0 });
    const range = { startRow: top, endRow: bottom, startColumn: 0, endColumn: this.columnCount - 1 };
    this.mutate(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges: [range] });
  }

  conditionalFormats(): ConditionalFormat[] {
    return this.formats.list();
  }
  addConditionalFormat(ranges: readonly Rect[]): string {
    for (const rect of ranges) this.grow(rect);
    return this.formats.add(ranges);
  }
  updateConditionalFormat(id: string, change: ConditionalFormatChange): void {
    this.formats.update(id, change);
  }
  removeConditionalFormat(id: string): void {
    this.formats.remove(id);
  }

  setProtected(value: boolean): void {
    this.facade.setCustomMetadata({ ...this.model.getCustomMetadata(), protected: value });
  }

  rename(name: string): void {
    this.mutate(SetWorksheetNameMutation.id, { name });
    this.host.touched(false);
  }

  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    const change = (): void => this.mutate(SetWorksheetHideMutation.id, { hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE });
    if (visible) this.host.keepActive(change);
    else change();
  }

  private styleAt(row: number, column: number): IStyleData {
    return this.model.getComposedCellStyle(row, column);
  }

  private style(rect: Rect, style: IStyleData): void {
    this.put(rect, matrix(rect, () => ({ s: style })));
  }

  private put(rect: Rect, value: IObjectMatrixPrimitiveType<ICellData>): void {
    if (Object.keys(value).length === 0) return;
    this.grow(rect);
    const params = { unitId: this.model.getUnitId(), subUnitId: this.id, range: toRange(rect), value };
    this.host.run(() => this.host.api.syncExecuteCommand(SetRangeValuesCommand.id, params));
  }

  private mutate(id: string, params: object): void {
    this.host.run(() => this.host.api.syncExecuteCommand(id, { unitId: this.model.getUnitId(), subUnitId: this.id, ...params }));
  }

  private grow(rect: Rect): void {
    if (rect.bottom >= this.rowCount) this.mutate(SetWorksheetRowCountMutation.id, { rowCount: rect.bottom + 1 + spareRows });
    if (rect.right >= this.columnCount) this.mutate(SetWorksheetColumnCountMutation.id, { columnCount: rect.right + 1 + spareColumns });
  }
}

/** Sparse cells keyed by their place on the sheet; the callback is given places within the rectangle. */
function matrix(rect: Rect, cell: (row: number, column: number) => ICellData | undefined): IObjectMatrixPrimitiveType<ICellData> {
  const rows: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let row = 0; row <= rect.bottom - rect.top; row++) {
    for (let column = 0; column <= rect.right - rect.left; column++) {
      const data = cell(row, column);
      if (data !== undefined) (rows[rect.top + row] ??= {})[rect.left + column] = data;
    }
  }
  return rows;
}

function meet(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
