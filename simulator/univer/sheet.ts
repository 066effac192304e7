/** One Univer worksheet as the request server sees it. Reads go to the model, writes through Univer's commands. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, Worksheet } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";
import {
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRangeValuesCommand,
  SetRangeValuesMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetStyleCommand, SetTabColorMutation, SetWorksheetColumnCountMutation, SetWorksheetColWidthMutation, SetWorksheetHideMutation,
  SetWorksheetNameCommand, SetWorksheetOrderMutation, SetWorksheetRowCountMutation, SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService, ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type {
  Alignment, Borders, Comment, ConditionalFormat, ConditionalFormatChange, Font, GridSheet, Line, Link, Literal, PlacedValidation, Rect, SheetExtras, Side, Validation, Value,
} from "../grid";
import { plainPage } from "../grid";
import { spareColumns, spareRows } from "./blank";
import { cellOf, cellValue, hasContent } from "./cell-value";
import { toHex } from "./color";
import { Comments } from "./comments";
import { ConditionalFormats } from "./conditional-formats";
import { linkOf, withLink } from "./links";
import { alignmentOf, alignmentStyle, borderStyle, bordersOf, fontOf, fontStyle } from "./looks";
import { enclose, mapCells, toRange, toRect } from "./rects";
import { Validations } from "./validations";

const general = "General";
const pointsAPixel = 0.75;
const noExtras: SheetExtras = { page: plainPage, filter: null, charts: [], veryHidden: false };

/** What a sheet needs of the workbook it stands in. */
export interface SheetHost {
  readonly api: FUniver;
  /** Runs a change of the simulator's own, which sheet protection does not stop. */
  run(change: () => void): void;
  touched(withFormula: boolean): void;
  /** Runs a change and keeps the active sheet what it was, without events. */
  keepActive(change: () => void): void;
  /** The sheet's place among the sheets. */
  order(sheetId: string): number;
}

export class UniverSheet implements GridSheet {
  private readonly model: Worksheet;
  private readonly formats: ConditionalFormats;
  private readonly rules: Validations;
  private readonly threads: Comments;

  constructor(private readonly host: SheetHost, private readonly facade: FWorksheet) {
    this.model = facade.getSheet();
    this.formats = new ConditionalFormats(host.api, facade);
    this.rules = new Validations(host.api, facade);
    this.threads = new Comments(host.api, facade);
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
    return mapCells(rect, (row, column) => fontOf(this.styleAt(row, column)));
  }

  alignments(rect: Rect): Alignment[][] {
    return mapCells(rect, (row, column) => alignmentOf(this.styleAt(row, column)));
  }

  borders(rect: Rect): Borders[][] {
    return mapCells(rect, (row, column) => bordersOf(this.styleAt(row, column)));
  }

  links(rect: Rect): (Link | null)[][] {
    return mapCells(rect, (row, column) => linkOf(this.model.getCellRaw(row, column)));
  }

  write(rect: Rect, values: readonly (readonly (Value | Literal | null)[])[]): void {
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
    this.dress(
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
    this.style(rect, fontStyle(change));
    if (change.size !== undefined || change.name !== undefined) this.fitHeights(rect);
  }

  setAlignment(rect: Rect, change: Partial<Alignment>): void {
    this.style(rect, alignmentStyle(change));
    if (change.wrap !== undefined) this.fitHeights(rect);
  }

  setBorder(rect: Rect, side: Side, line: Line | null): void {
    this.style(rect, borderStyle(side, line));
  }

  clearFormats(rect: Rect): void {
    this.dress(
      rect,
      matrix(rect, (row, column) => (this.model.getCellRaw(rect.top + row, rect.left + column)?.s == null ? undefined : { s: null })),
    );
  }

  setLink(rect: Rect, link: Link | null): void {
    this.put(
      rect,
      matrix(rect, (row, column) => withLink(this.model.getCellRaw(rect.top + row, rect.left + column), link)),
    );
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
    this.mutate(hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { ranges: [this.rowStrip(top, bottom)] });
  }

  isColumnHidden(column: number): boolean {
    return column < this.columnCount && !this.model.getColVisible(column);
  }

  setColumnsHidden(left: number, right: number, hidden: boolean): void {
    this.mutate(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, { ranges: [this.columnStrip(left, right)] });
  }

  rowHeight(row: number): number {
    return this.model.getRowManager().getRowHeight(row) * pointsAPixel;
  }

  setRowHeights(top: number, bottom: number, points: number | null): void {
    const ranges = [this.rowStrip(top, bottom)];
    if (points !== null) this.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: points / pointsAPixel });
    this.mutate(SetWorksheetRowIsAutoHeightMutation.id, { ranges, autoHeightInfo: points === null ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    if (points === null) this.fitHeights({ top, left: 0, bottom, right: this.columnCount - 1 });
  }

  columnWidth(column: number): number {
    return this.model.getColumnManager().getColumnWidth(column) * pointsAPixel;
  }

  setColumnWidths(left: number, right: number, points: number): void {
    this.mutate(SetWorksheetColWidthMutation.id, { ranges: [this.columnStrip(left, right)], colWidth: points / pointsAPixel });
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

  validations(): PlacedValidation[] {
    return this.rules.list();
  }
  addValidation(ranges: readonly Rect[], validation: Validation): void {
    this.rules.add(ranges, validation);
  }
  removeValidation(id: string): void {
    this.rules.remove(id);
  }

  comments(): Comment[] {
    return this.threads.list();
  }
  hasNote(row: number, column: number): boolean {
    return this.threads.hasNote(row, column);
  }
  addComment(row: number, column: number, content: string): string {
    this.grow({ top: row, left: column, bottom: row, right: column });
    let id = "";
    this.host.run(() => (id = this.threads.add(row, column, content)));
    return id;
  }
  setComment(id: string, content: string): void {
    this.host.run(() => this.threads.set(id, content));
  }
  removeComment(id: string): void {
    this.host.run(() => this.threads.remove(id));
  }

  setProtected(value: boolean): void {
    this.facade.setCustomMetadata({ ...this.model.getCustomMetadata(), protected: value });
  }

  get extras(): SheetExtras {
    const kept: Partial<SheetExtras> | undefined = this.model.getCustomMetadata()?.["extras"];
    return { ...noExtras, ...kept };
  }

  setExtras(change: Partial<SheetExtras>): void {
    this.facade.setCustomMetadata({ ...this.model.getCustomMetadata(), extras: { ...this.extras, ...change } });
  }

  /** Formulas and names that speak of the sheet follow. */
  rename(name: string): void {
    this.mutate(SetWorksheetNameCommand.id, { name });
    this.host.touched(false);
  }

  move(position: number): void {
    const fromOrder = this.host.order(this.id);
    if (fromOrder !== position) this.host.keepActive(() => this.mutate(SetWorksheetOrderMutation.id, { fromOrder, toOrder: position }));
  }

  get gridlines(): boolean {
    return this.model.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setGridlines(shown: boolean): void {
    this.mutate(ToggleGridlinesMutation.id, { showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get tabColor(): string | null {
    return toHex(this.model.getTabColor());
  }

  setTabColor(color: string | null): void {
    this.mutate(SetTabColorMutation.id, { color: color ?? "" });
  }

  get frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.model.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(rows: number, columns: number): void {
    const from = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
    this.mutate(SetFrozenMutation.id, { ...from, ySplit: rows, xSplit: columns });
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
    this.dress(rect, matrix(rect, () => ({ s: style })));
  }

  /** Looks only. Said to be such, for Univer would else go through all formulas of the sheet, every time. */
  private dress(rect: Rect, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    if (Object.keys(cellValue).length === 0) return;
    this.grow(rect);
    // The type is said again, for Univer would else make a number of the text "0012".
    const typed = matrix(rect, (row, column) => {
      const type = this.model.getCellRaw(rect.top + row, rect.left + column)?.t;
      const cell = cellValue[rect.top + row]?.[rect.left + column];
      return cell && type != null ? { ...cell, t: type } : cell;
    });
    this.mutate(SetRangeValuesMutation.id, { cellValue: typed, trigger: SetStyleCommand.id });
  }

  /** Where there is a screen, rows without a height of their own grow and shrink with their text. */
  private fitHeights(rect: Rect): void {
    const context = { unitId: this.model.getUnitId(), subUnitId: this.id, ranges: [toRange(rect)] };
    const { redos } = this.facade.getInject().get(SheetInterceptorService).generateMutationsOfAutoHeight(context);
    for (const { id, params } of redos) this.host.run(() => this.host.api.syncExecuteCommand(id, params));
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

  private rowStrip(top: number, bottom: number): IRange {
    this.grow({ top, left: 0, bottom, right: 0 });
    return { startRow: top, endRow: bottom, startColumn: 0, endColumn: this.columnCount - 1 };
  }

  private columnStrip(left: number, right: number): IRange {
    this.grow({ top: 0, left, bottom: 0, right });
    return { startRow: 0, endRow: this.rowCount - 1, startColumn: left, endColumn: right };
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
