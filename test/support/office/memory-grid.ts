/**
 * A small grid in memory behind the simulator's interface, for tests without Univer. Formulas are kept, not calculated:
 * a cell's value is what `results` names for its formula, else 0.
 */
import type {
  Alignment, Borders, Comment, ConditionalFormat, DefinedName, Font, Grid, GridEvent, GridSheet, Line, Link, Literal, PlacedValidation, Rect, Selection, SheetExtras, Side,
  Validation, Value, XmlPart,
} from "../../../simulator/grid";
import { followedAll, followedPlace, type Shift } from "../../../simulator/following";
import { noBorders, plainAlignment, plainFont, plainPage } from "../../../simulator/grid";

interface Cell {
  value: Value | Literal;
  format: string;
  fill: string | null;
  font: Font;
  alignment: Alignment;
  borders: Borders;
  link: Link | null;
}

const blankCell: Cell = { value: "", format: "General", fill: null, font: plainFont, alignment: plainAlignment, borders: noBorders, link: null };
const isPlain = ({ format, fill, font, alignment, borders }: Cell) =>
  JSON.stringify([format, fill, font, alignment, borders]) === JSON.stringify(["General", null, plainFont, plainAlignment, noBorders]);
const meets = (a: Rect, b: Rect) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export interface MemorySheetOptions {
  readonly name: string;
  /** Rows from A1 on; a text that starts with "=" is a formula. */
  readonly cells?: readonly (readonly Value[])[];
  readonly merges?: readonly Rect[];
  readonly hiddenRows?: readonly number[];
  /** Cells with an old-fashioned note, as [row, column]. */
  readonly notes?: readonly (readonly [number, number])[];
  readonly isProtected?: boolean;
  readonly visible?: boolean;
}

export interface MemoryGridOptions {
  readonly name?: string;
  readonly sheets: readonly MemorySheetOptions[];
  /** Values of formulas. */
  readonly results?: Readonly<Record<string, Value>>;
}

const pairs = <V>(at: number | null, value: V): (readonly [number, V])[] => (at === null ? [] : [[at, value]]);

class MemorySheet implements GridSheet {
  name: string;
  visible: boolean;
  isProtected: boolean;
  rowCount = 100;
  columnCount = 26;
  private cells = new Map<number, Map<number, Cell>>();
  private merged: Rect[];
  private hidden: Set<number>;
  private formats: ConditionalFormat[] = [];
  private lastFormat = 0;
  private rules: PlacedValidation[] = [];
  private threads: Comment[] = [];
  private notes: readonly (readonly [number, number])[];
  private heights = new Map<number, number>();
  private widths = new Map<number, number>();
  private hiddenColumns = new Set<number>();
  gridlines = true;
  tabColor: string | null = null;
  frozen = { rows: 0, columns: 0 };
  extras: SheetExtras = { page: plainPage, filter: null, charts: [], veryHidden: false };

  constructor(
    readonly id: string,
    options: MemorySheetOptions,
    private readonly results: Readonly<Record<string, Value>>,
    private readonly tell: (event: GridEvent) => void,
    private readonly toPlace: (sheet: MemorySheet, position: number) => void,
  ) {
    this.name = options.name;
    this.visible = options.visible ?? true;
    this.isProtected = options.isProtected ?? false;
    this.merged = [...(options.merges ?? [])];
    this.hidden = new Set(options.hiddenRows);
    this.notes = options.notes ?? [];
    for (const [r, row] of (options.cells ?? []).entries()) for (const [c, value] of row.entries()) if (value !== "") this.cell(r, c).value = value;
  }

  usedRange(valuesOnly: boolean): Rect | null {
    let used: Rect | null = null;
    const take = (rect: Rect) => {
      used =
        used === null
          ? rect
          : {
              top: Math.min(used.top, rect.top),
              left: Math.min(used.left, rect.left),
              bottom: Math.max(used.bottom, rect.bottom),
              right: Math.max(used.right, rect.right),
            };
    };
    for (const [r, row] of this.cells) {
      for (const [c, cell] of row) {
        if (cell.value !== "" || (!valuesOnly && !isPlain(cell))) take({ top: r, bottom: r, left: c, right: c });
      }
    }
    if (!valuesOnly) for (const merge of this.merged) take(merge);
    return used;
  }

  values(rect: Rect): Value[][] {
    return this.read<Value>(rect, "", ({ value }) => {
      if (typeof value === "object") return value.text;
      return typeof value === "string" && value.startsWith("=") ? (this.results[value] ?? 0) : value;
    });
  }

  formulas(rect: Rect): Value[][] {
    return this.read<Value>(rect, "", ({ value }) => (typeof value === "object" ? value.text : value));
  }

  numberFormats(rect: Rect): string[][] {
    return this.read(rect, "General", (cell) => cell.format);
  }

  fills(rect: Rect): (string | null)[][] {
    return this.read<string | null>(rect, null, (cell) => cell.fill);
  }

  fonts(rect: Rect): Font[][] {
    return this.read(rect, plainFont, (cell) => cell.font);
  }

  alignments(rect: Rect): Alignment[][] {
    return this.read(rect, plainAlignment, (cell) => cell.alignment);
  }

  borders(rect: Rect): Borders[][] {
    return this.read(rect, noBorders, (cell) => cell.borders);
  }

  links(rect: Rect): (Link | null)[][] {
    return this.read<Link | null>(rect, null, (cell) => cell.link);
  }

  write(rect: Rect, values: readonly (readonly (Value | Literal | null)[])[]): void {
    for (const [r, row] of values.entries()) {
      for (const [c, value] of row.entries()) {
        if (value === null || (value === "" && this.peek(rect.top + r, rect.left + c) === undefined)) continue;
        this.cell(rect.top + r, rect.left + c).value = value;
      }
    }
    this.tell({ type: "changed", sheetId: this.id, rect });
  }

  setNumberFormats(rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    for (const [r, row] of formats.entries()) {
      for (const [c, format] of row.entries()) if (format !== null) this.cell(rect.top + r, rect.left + c).format = format;
    }
  }

  setFill(rect: Rect, color: string | null): void {
    this.each(rect, (cell) => (cell.fill = color));
  }

  setFont(rect: Rect, change: Partial<Font>): void {
    this.each(rect, (cell) => (cell.font = { ...cell.font, ...change }));
  }

  setAlignment(rect: Rect, change: Partial<Alignment>): void {
    this.each(rect, (cell) => (cell.alignment = { ...cell.alignment, ...change }));
  }

  setBorder(rect: Rect, side: Side, line: Line | null): void {
    this.each(rect, (cell) => (cell.borders = { ...cell.borders, [side]: line }));
  }

  clearFormats(rect: Rect): void {
    this.each(rect, (cell) => Object.assign(cell, { ...blankCell, value: cell.value, link: cell.link }));
  }

  setLink(rect: Rect, link: Link | null): void {
    this.each(rect, (cell) => (cell.link = link));
  }

  merges(): Rect[] {
    return [...this.merged];
  }

  merge(rect: Rect): void {
    this.unmerge(rect);
    this.merged.push(rect);
  }

  unmerge(rect: Rect): void {
    this.merged = this.merged.filter((merge) => !meets(merge, rect));
  }

  isRowHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  setRowsHidden(top: number, bottom: number, hidden: boolean): void {
    for (let row = top; row <= bottom; row++) {
      if (hidden) this.hidden.add(row);
      else this.hidden.delete(row);
    }
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  setColumnsHidden(left: number, right: number, hidden: boolean): void {
    for (let column = left; column <= right; column++) {
      if (hidden) this.hiddenColumns.add(column);
      else this.hiddenColumns.delete(column);
    }
  }

  rowHeight(row: number): number {
    return this.heights.get(row) ?? 15;
  }

  setRowHeights(top: number, bottom: number, points: number | null): void {
    for (let row = top; row <= bottom; row++) {
      if (points === null) this.heights.delete(row);
      else this.heights.set(row, points);
    }
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? 48;
  }

  setColumnWidths(left: number, right: number, points: number): void {
    for (let column = left; column <= right; column++) this.widths.set(column, points);
  }

  validations(): PlacedValidation[] {
    return [...this.rules];
  }

  addValidation(ranges: readonly Rect[], validation: Validation): void {
    this.rules.push({ id: crypto.randomUUID(), ranges, validation });
  }

  removeValidation(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id);
  }

  setGridlines(shown: boolean): void {
    this.gridlines = shown;
  }

  setTabColor(color: string | null): void {
    this.tabColor = color;
  }

  freeze(rows: number, columns: number): void {
    this.frozen = { rows, columns };
  }

  setExtras(change: Partial<SheetExtras>): void {
    this.extras = { ...this.extras, ...change };
  }

  move(position: number): void {
    this.toPlace(this, position);
  }

  conditionalFormats(): ConditionalFormat[] {
    return [...this.formats];
  }

  addConditionalFormat(ranges: readonly Rect[]): string {
    const id = `${this.id}-format-${++this.lastFormat}`;
    this.formats.unshift({ id, ranges, formula: "", fill: null, fontColor: null, bold: false, stopIfTrue: false });
    return id;
  }

  /** As a user would, a format of a kind the add-in does not make. */
  addForeignFormat(ranges: readonly Rect[]): string {
    const id = this.addConditionalFormat(ranges);
    this.formats = this.formats.map((format) => (format.id === id ? { ...format, formula: null } : format));
    return id;
  }

  updateConditionalFormat(id: string, change: Partial<ConditionalFormat>): void {
    this.formats = this.formats.map((format) => (format.id === id ? { ...format, ...change } : format));
  }

  removeConditionalFormat(id: string): void {
    this.formats = this.formats.filter((format) => format.id !== id);
  }

  setProtected(value: boolean): void {
    this.isProtected = value;
  }

  rename(name: string): void {
    this.name = name;
    this.tell({ type: "renamed", sheetId: this.id });
  }

  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.tell({ type: visible ? "shown" : "hidden", sheetId: this.id });
  }

  /** As Excel says it after a calculation. */
  calculated(): void {
    this.tell({ type: "calculated", sheetId: this.id });
  }

  comments(): Comment[] {
    return [...this.threads];
  }

  hasNote(row: number, column: number): boolean {
    return this.notes.some(([r, c]) => r === row && c === column);
  }

  addComment(row: number, column: number, content: string): string {
    const id = crypto.randomUUID();
    this.threads.push({ id, row, column, author: "测试", content, replies: [] });
    return id;
  }

  setComment(id: string, content: string): void {
    this.threads = this.threads.map((thread) => (thread.id === id ? { ...thread, content } : thread));
  }

  /** As a user answers a comment. */
  reply(id: string, content: string): void {
    this.threads = this.threads.map((thread) => (thread.id === id ? { ...thread, replies: [...thread.replies, { id: crypto.randomUUID(), author: "测试", content }] } : thread));
  }

  removeComment(id: string): void {
    this.threads = this.threads.filter((thread) => thread.id !== id);
  }

  /** As a user inserts or deletes rows or columns. Formulas and names stay as they are. */
  shift(shift: Shift): void {
    const isRows = shift.along === "rows";
    const moved = <V>(lines: ReadonlyMap<number, V>): Map<number, V> => new Map([...lines].flatMap(([at, value]) => pairs(followedPlace(at, shift), value)));
    const movedSet = (lines: ReadonlySet<number>): Set<number> => new Set([...lines].flatMap((at) => followedPlace(at, shift) ?? []));
    const placed = <P extends { readonly ranges: readonly Rect[] }>(parts: readonly P[]): P[] =>
      parts.map((part) => ({ ...part, ranges: followedAll(part.ranges, shift) })).filter(({ ranges }) => ranges.length > 0);
    const place = (row: number, column: number): { readonly row: number; readonly column: number } | null => {
      const to = followedPlace(isRows ? row : column, shift);
      return to === null ? null : isRows ? { row: to, column } : { row, column: to };
    };
    this.cells = isRows ? moved(this.cells) : new Map([...this.cells].map(([row, line]) => [row, moved(line)]));
    if (isRows) [this.hidden, this.heights] = [movedSet(this.hidden), moved(this.heights)];
    else [this.hiddenColumns, this.widths] = [movedSet(this.hiddenColumns), moved(this.widths)];
    this.merged = followedAll(this.merged, shift).filter(({ top, left, bottom, right }) => top < bottom || left < right);
    [this.formats, this.rules] = [placed(this.formats), placed(this.rules)];
    this.threads = this.threads.flatMap((thread) => {
      const to = place(thread.row, thread.column);
      return to === null ? [] : { ...thread, ...to };
    });
    this.notes = this.notes.flatMap(([row, column]) => {
      const to = place(row, column);
      return to === null ? [] : [[to.row, to.column] as const];
    });
    this.tell({ type: "changed", sheetId: this.id, rect: this.usedRange(false) ?? { top: 0, left: 0, bottom: 0, right: 0 } });
  }

  /** Takes over everything of another sheet but its id and name. */
  resemble(other: MemorySheet): void {
    const { cells, merged, hidden, formats, lastFormat, rules, threads, notes, heights, widths, hiddenColumns, gridlines, tabColor, frozen, extras, visible, isProtected } = other;
    Object.assign(this, structuredClone({ cells, merged, hidden, lastFormat, notes, heights, widths, hiddenColumns, gridlines, tabColor, frozen, extras, visible, isProtected }));
    this.formats = formats.map((format, at) => ({ ...format, id: `${this.id}-format-${lastFormat + at + 1}` }));
    this.lastFormat += formats.length;
    this.rules = rules.map((rule) => ({ ...rule, id: crypto.randomUUID() }));
    this.threads = threads.map((thread) => ({ ...thread, id: crypto.randomUUID() }));
  }

  private peek(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }

  private cell(row: number, column: number): Cell {
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
    const line = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, line);
    const cell = line.get(column) ?? { ...blankCell };
    line.set(column, cell);
    return cell;
  }

  private each(rect: Rect, change: (cell: Cell) => void): void {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) change(this.cell(row, column));
    }
  }

  private read<V>(rect: Rect, blank: V, pick: (cell: Cell) => V): V[][] {
    return Array.from({ length: rect.bottom - rect.top + 1 }, (_, r) =>
      Array.from({ length: rect.right - rect.left + 1 }, (_, c) => {
        const cell = this.peek(rect.top + r, rect.left + c);
        return cell === undefined ? blank : pick(cell);
      }),
    );
  }
}

export class MemoryGrid implements Grid {
  readonly name: string;
  activeSheetId: string;
  selection: Selection;
  /** How often someone waited for recalculation. */
  settles = 0;
  private readonly list: MemorySheet[];
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly results: Readonly<Record<string, Value>>;
  private lastSheet = 0;
  private defined: DefinedName[] = [];
  private parts: readonly XmlPart[] = [];

  constructor(options: MemoryGridOptions) {
    this.name = options.name ?? "绩效表.xlsx";
    this.results = options.results ?? {};
    this.list = options.sheets.map((sheet) => this.make(sheet));
    const first = this.list[0];
    if (first === undefined) throw new Error("a workbook has at least one sheet");
    this.activeSheetId = first.id;
    this.selection = { sheetId: first.id, rect: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  sheets(): MemorySheet[] {
    return [...this.list];
  }

  sheet(id: string): MemorySheet | null {
    return this.list.find((sheet) => sheet.id === id) ?? null;
  }

  /** The sheet of that name; throws where there is none. */
  named(name: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  activate(sheetId: string): void {
    if (sheetId === this.activeSheetId) return;
    this.tell({ type: "deactivated", sheetId: this.activeSheetId });
    this.activeSheetId = sheetId;
    this.selection = { sheetId, rect: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.tell({ type: "activated", sheetId });
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.tell({ type: "selection", selection });
  }

  addSheet(name: string): MemorySheet {
    const sheet = this.make({ name });
    this.list.push(sheet);
    this.tell({ type: "added", sheetId: sheet.id });
    return sheet;
  }

  /** As a user copies a sheet. */
  copySheet(id: string): MemorySheet {
    const sheet = this.sheet(id);
    if (sheet === null) throw new Error(`no sheet ${id}`);
    const copy = this.addSheet(`${sheet.name} (${this.list.length + 1})`);
    copy.resemble(sheet);
    return copy;
  }

  deleteSheet(id: string): void {
    const index = this.list.findIndex((sheet) => sheet.id === id);
    if (index < 0) throw new Error(`no sheet ${id}`);
    this.list.splice(index, 1);
    const next = this.list[Math.min(index, this.list.length - 1)];
    if (id === this.activeSheetId && next !== undefined) this.activate(next.id);
    this.tell({ type: "deleted", sheetId: id });
  }

  names(): DefinedName[] {
    return [...this.defined];
  }

  setName(name: DefinedName): void {
    this.removeName(name.name, name.sheetId);
    this.defined.push(name);
  }

  removeName(name: string, sheetId: string | null): void {
    this.defined = this.defined.filter((known) => known.name.toLowerCase() !== name.toLowerCase() || known.sheetId !== sheetId);
  }

  xmlParts(): readonly XmlPart[] {
    return this.parts;
  }

  setXmlParts(parts: readonly XmlPart[]): void {
    this.parts = parts;
  }

  settled(): Promise<void> {
    this.settles++;
    return Promise.resolve();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Another one that holds the same, its sheets numbered anew. */
  copy(): MemoryGrid {
    const copy = new MemoryGrid({ name: this.name, results: this.results, sheets: this.list.map(({ name }) => ({ name })) });
    for (const [at, sheet] of this.list.entries()) copy.list[at]?.resemble(sheet);
    copy.defined = [...this.defined];
    copy.parts = [...this.parts];
    return copy;
  }

  private make(options: MemorySheetOptions): MemorySheet {
    const toPlace = (sheet: MemorySheet, position: number) => {
      this.list.splice(this.list.indexOf(sheet), 1);
      this.list.splice(position, 0, sheet);
    };
    return new MemorySheet(`{sheet-${++this.lastSheet}}`, options, this.results, (event) => this.tell(event), toPlace);
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

export const memoryGrid = (options: MemoryGridOptions) => new MemoryGrid(options);
