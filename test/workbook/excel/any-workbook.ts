/** Workbooks with any looks, marks for them, and what users do in between: made the same way in every grid, and looked at as a whole. */
import fc from "fast-check";
import type { Shift } from "../../../simulator/following";
import type { Grid, GridSheet, Rect, Validation } from "../../../simulator/grid";
import { isOurNote, levels } from "../../../src/sheet/marker";
import { cellAddress, overlaps } from "../../../src/sheet/range";
import type { Mark } from "../../../src/workbook/port";
import type { User } from "./user";

const last = { row: 13, column: 6 };
const row = fc.nat(last.row);
const column = fc.nat(last.column);
const rect: fc.Arbitrary<Rect> = fc
  .tuple(row, column, fc.nat(3), fc.nat(2))
  .map(([top, left, more, wider]) => ({ top, left, bottom: Math.min(last.row, top + more), right: Math.min(last.column, left + wider) }));
const rects = fc.array(rect, { minLength: 1, maxLength: 3 });
const color = fc.constantFrom("#FFFF00", "#C00000", "#FFC7CE", "#123456");
const which = fc.nat(5);
const text = fc.constantFrom("请核对", "绩效助手 · ", "绩效助手 · 0000\n讨论", "=1+1", "", "第一行\n\n第二行").filter((one) => one !== "");

const look = fc.record({
  rect,
  fill: fc.option(color),
  font: fc.option(fc.record({ bold: fc.boolean(), italic: fc.boolean(), color, size: fc.constantFrom(9, 11, 14), name: fc.constantFrom("宋体", "仿宋") })),
  numberFormat: fc.option(fc.constantFrom("0.00", "@", "0%", '"≥"General')),
  border: fc.option(fc.tuple(fc.constantFrom("top", "right", "bottom", "left"), fc.constantFrom("Continuous", "Double"), color)),
  alignment: fc.option(fc.record({ horizontal: fc.constantFrom("Left", "Center", "Right"), vertical: fc.constantFrom("Top", "Center"), wrap: fc.boolean() })),
});

/** One of the user's own, some of them very like ours. */
const format = fc.record({
  ranges: rects,
  formula: fc.constantFrom('=$B2>1', '=LEN("绩效助手:error")>1', '=LEN("绩效助手:错误")>0', '=AND(LEN("绩效助手:error")>0,TRUE)', "=TRUE"),
  fill: fc.option(color),
  fontColor: fc.option(color),
  bold: fc.boolean(),
  stopIfTrue: fc.boolean(),
});
type AnyFormat = typeof format extends fc.Arbitrary<infer F> ? F : never;

const said = { prompt: { show: true, title: "得分", message: "不超过分值" }, alert: { show: true, style: "stop", title: "", message: "请重填" } } as const;
const rules: readonly Validation[] = [
  { kind: "list", operator: "between", formula1: "优,良,中,差", formula2: "", dropDown: true, ignoreBlanks: true, ...said },
  { kind: "decimal", operator: "between", formula1: "0", formula2: "100", dropDown: false, ignoreBlanks: false, ...said },
];

const sheet = fc.record({
  values: fc.array(fc.tuple(row, column, fc.oneof(fc.constantFrom("≥12 人", "=A1+1", "产出指标"), fc.integer())), { maxLength: 8 }),
  looks: fc.array(look, { maxLength: 5 }),
  merges: fc.array(rect, { maxLength: 3 }),
  formats: fc.array(format, { maxLength: 4 }),
  rules: fc.array(fc.tuple(rects, fc.constantFrom(...rules)), { maxLength: 2 }),
  comments: fc.uniqueArray(fc.tuple(row, column, text), { maxLength: 4, selector: ([r, c]) => r * 100 + c }),
  hiddenRows: fc.array(row, { maxLength: 2 }),
  isProtected: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

export const anyWorkbook = fc.array(sheet, { minLength: 1, maxLength: 3 });
export type AnyWorkbook = typeof anyWorkbook extends fc.Arbitrary<infer W> ? W : never;

/** Makes the sheets, which are blank, what `workbook` says. */
export function dress(grid: Grid, workbook: AnyWorkbook): void {
  for (const [at, own] of workbook.entries()) {
    const target = grid.sheets()[at];
    if (target) dressSheet(target, own);
  }
  grid.setName({ name: "预算数", sheetId: null, formula: "=表1!$A$1:$B$2", visible: true, comment: "" });
}

function dressSheet(target: GridSheet, own: AnyWorkbook[number]): void {
  for (const [top, left, value] of own.values) target.write({ top, left, bottom: top, right: left }, [[value]]);
  for (const each of own.looks) {
    if (each.fill) target.setFill(each.rect, each.fill);
    if (each.font) target.setFont(each.rect, each.font);
    if (each.alignment) target.setAlignment(each.rect, each.alignment);
    if (each.border) target.setBorder(each.rect, each.border[0], { style: each.border[1], weight: each.border[1] === "Double" ? "Thick" : "Thin", color: each.border[2] });
    const { numberFormat, rect: at } = each;
    if (numberFormat) target.setNumberFormats(at, Array.from({ length: at.bottom - at.top + 1 }, () => Array.from({ length: at.right - at.left + 1 }, () => numberFormat)));
  }
  const merged: Rect[] = [];
  for (const merge of own.merges) {
    if ((merge.top === merge.bottom && merge.left === merge.right) || merged.some((other) => overlaps(other, merge))) continue;
    merged.push(merge);
    target.merge(merge);
  }
  for (const each of own.formats) addFormat(target, each);
  for (const [ranges, rule] of own.rules) target.addValidation(ranges, rule);
  for (const [r, c, content] of own.comments) target.addComment(r, c, content);
  for (const hidden of own.hiddenRows) target.setRowsHidden(hidden, hidden, true);
  if (own.isProtected) target.setProtected(true);
}

function addFormat(target: GridSheet, { ranges, ...look }: AnyFormat): void {
  target.updateConditionalFormat(target.addConditionalFormat(ranges), look);
}

/** For sheets by their place: the n-th of those there are. */
const nth = (grid: Grid, n: number): GridSheet => {
  const sheets = grid.sheets();
  const found = sheets[n % sheets.length];
  if (!found) throw new Error("no sheets");
  return found;
};

const mark = fc.record({ sheet: which, range: rect, level: fc.constantFrom(...levels), note: fc.option(fc.constantFrom("【错误】表头是 %\n末值 80.00", "甲", "乙")) });

export const anyMarks = fc.record({ marks: fc.array(mark, { maxLength: 12 }), style: fc.constantFrom({ fill: true, notes: false }, { fill: true, notes: true }, { fill: false, notes: true }) });

type AnyMarks = typeof anyMarks extends fc.Arbitrary<infer M> ? M : never;

export const marksFor = (grid: Grid, { marks }: AnyMarks): Mark[] =>
  marks.map(({ sheet: n, range, level, note }) => ({ sheetId: nth(grid, n).id, range, level, ...(note === null ? {} : { note }) }));

const count = fc.constantFrom(1, 2, 3, -1, -2, -3);
const shift: fc.Arbitrary<Shift> = fc.oneof(
  fc.record({ along: fc.constant("rows" as const), at: row, count }),
  fc.record({ along: fc.constant("columns" as const), at: fc.nat(last.column - 3), count: fc.constantFrom(1, 2, -1, -2) }),
);

/** What a user may do to a workbook, marked or not, with the same outcome but for the marks. */
const deed = fc.oneof(
  fc.record({ do: fc.constant("shift" as const), sheet: which, shift }),
  fc.record({ do: fc.constant("rename" as const), sheet: which }),
  fc.record({ do: fc.constant("move" as const), sheet: which, to: which }),
  fc.record({ do: fc.constant("copy" as const), sheet: which }),
  fc.record({ do: fc.constant("fill" as const), sheet: which, rect, color: fc.option(color) }),
  fc.record({ do: fc.constant("write" as const), sheet: which, row, column, value: fc.integer() }),
  fc.record({ do: fc.constant("format" as const), sheet: which, format }),
  fc.record({ do: fc.constant("comment" as const), sheet: which, row, column, text }),
);
export const anyDeeds = fc.array(deed, { maxLength: 5 });

export type Deeds = typeof anyDeeds extends fc.Arbitrary<infer D> ? D : never;

export function carryOut(grid: Grid, user: User, deeds: Deeds): void {
  for (const [at, one] of deeds.entries()) {
    const target = nth(grid, one.sheet);
    if (one.do === "shift") user.shift(target, one.shift);
    else if (one.do === "rename") target.rename(`改名${at}`);
    else if (one.do === "move") target.move(one.to % grid.sheets().length);
    else if (one.do === "copy") user.copy(target);
    else if (one.do === "fill") target.setFill(one.rect, one.color);
    else if (one.do === "write") target.write({ top: one.row, left: one.column, bottom: one.row, right: one.column }, [[one.value]]);
    else if (one.do === "format") addFormat(target, one.format);
    else comment(target, one);
  }
}

/** Where a comment stands the user writes into it; of a cell that has one of theirs nothing is known to us. */
function comment(target: GridSheet, { row: r, column: c, text: content }: { readonly row: number; readonly column: number; readonly text: string }): void {
  const there = target.comments().find((one) => one.row === r && one.column === c);
  if (there === undefined) target.addComment(r, c, content);
  else if (isOurNote(there.content)) target.setComment(there.id, content);
}

const seen: Rect = { top: 0, left: 0, bottom: last.row + 16, right: last.column + 10 };

const lines = Array.from({ length: seen.bottom + 1 }, (_, at) => at);

/** Everything of a sheet that a mark could touch; ids left out. */
export const sheetState = (sheet: GridSheet): unknown => ({
  name: sheet.name,
  isProtected: sheet.isProtected,
  used: sheet.usedRange(false),
  cells: [sheet.formulas(seen), sheet.values(seen), sheet.numberFormats(seen), sheet.fills(seen), sheet.fonts(seen), sheet.alignments(seen), sheet.borders(seen), sheet.links(seen)],
  merges: sheet.merges(),
  rows: lines.map((at) => [sheet.isRowHidden(at), sheet.rowHeight(at)]),
  conditionalFormats: sheet.conditionalFormats().map((own) => ({ ...own, id: "" })),
  validations: sheet.validations().map((own) => ({ ...own, id: "" })),
  comments: sheet.comments().map(({ row: r, column: c, content, replies }) => `${cellAddress(r, c)} ${content} ${JSON.stringify(replies)}`).sort(),
  notes: lines.flatMap((r) => lines.flatMap((c) => (sheet.hasNote(r, c) ? [cellAddress(r, c)] : []))),
});

export const stateOf = (grid: Grid): unknown => ({ names: grid.names(), sheets: grid.sheets().map(sheetState) });
