/** The published departmental tables say the same in the layouts of other provinces: other units, codes, heads, orders, and what people do to a sheet. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import type { CellValue, SheetData } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { type Budget, isNought } from "../../src/tables/budget";
import { readSheet } from "../../src/tables/read-sheet";
import type { Table } from "../../src/tables/table";
import { seedSheet, seedUnits } from "../support/seeds";
import { runs } from "../support/properties";
import { expectTrueRanges } from "./facts";
import { type Draft, draftOf, insertColumn, insertRow, plain, sheetFrom, stacked, widthOf } from "./reshape";

const seeds = new Map(seedUnits.flatMap((unit) => unit.tables.filter((table) => table.kind === "budget").map((table) => [table.sheet, seedSheet(table)] as const)));
const YUAN = { 元: 1, 千元: 1000, 万元: 10_000 } as const;
const isUnit = (unit: string): unit is keyof typeof YUAN => unit in YUAN;

/** What a table says, in 元, whatever it looks like: columns by role, lines by code or name. */
function sayingsOf({ budgetType, year, unitName, problems, budget }: Table): string[] {
  if (!budget) return ["unread"];
  const factor = budget.unit !== null && isUnit(budget.unit) ? YUAN[budget.unit] : Number.NaN;
  const role = (index: number | null): string => (index === null ? "" : `${budget.columns[index]?.side ?? ""} ${budget.columns[index]?.role}`);
  const lines = budget.lines.map(({ side, kind, code, unit, name, amounts }) => {
    const figures = amounts.flatMap((field, index) => (field ? [`${role(index)} ${field.value?.times(factor).toString() ?? (isNought(field.text) ? "" : field.text)}`] : []));
    return [side, kind, code, unit, plain(name?.text), ...figures.sort()].join(" ");
  });
  const columns = budget.columns.map((column, index) => `${role(index)} of ${role(column.partOf)}`);
  const figures = budget.threePublic.map(({ item, amount }) => `${item} ${amount.value?.times(factor).toString() ?? ""}`);
  const others = problems.filter((problem) => problem.kind !== "number-as-text").map((problem) => problem.kind);
  return [`${budgetType} ${year} ${unitName} ${classOf(budget)}`, ...others, ...columns.sort(), ...lines.sort(), ...figures.sort(), ...budget.notes.map((note) => plain(note.text))];
}

const classOf = ({ classification }: Budget): string => classification ?? "-";
const saidOn = (data: SheetData): string[][] => readSheet(new Sheet(data)).map(sayingsOf);
const expected = new Map([...seeds].map(([name, data]) => [name, saidOn(data)]));

interface Variant {
  readonly name: string;
  /** Earlier ones first, where several are applied. */
  readonly stage: number;
  readonly change: (draft: Draft) => void;
}

const variant = (stage: number, name: string, change: (draft: Draft) => void): Variant => ({ stage, name, change });
const numbersRow = (draft: Draft): number => draft.values.findIndex((row) => plain(row[0]) === "栏次");
/** Past the end where an empty table has no numbers of columns. */
function bodyTop(draft: Draft): number {
  const first = draft.values.findIndex((row) => row[0] === 1 || row[0] === "1");
  return numbersRow(draft) >= 0 ? numbersRow(draft) + 1 : first < 0 ? draft.values.length : first;
}
const codeColumn = (draft: Draft): number => Math.max(...draft.values.slice(0, 8).map((row) => row.findIndex((cell) => plain(cell) === "科目编码")));
const isCode = (value: CellValue | undefined): value is string => /^\d{3,7}$/u.test(plain(value));

const onBody = (draft: Draft, change: (value: CellValue, row: number, column: number) => CellValue): void => {
  const top = bodyTop(draft);
  draft.values = draft.values.map((row, index) => (index < top ? row : row.map((value, column) => change(value, index, column))));
};
const onTexts = (draft: Draft, change: (text: string) => string): void => {
  draft.values = draft.values.map((row) => row.map((value) => (typeof value === "string" ? change(value) : value)));
};

const inUnit = (unit: "元" | "千元"): Variant =>
  variant(1, `amounts in ${unit}`, (draft) => {
    onTexts(draft, (text) => text.replace("单位：万元", `金额单位：${unit}`));
    const first = Math.max(codeColumn(draft) + 2, 1);
    onBody(draft, (value, _, column) => (typeof value === "number" && column >= first ? Math.round((value * 10_000 * 100) / YUAN[unit]) / 100 : value));
  });

const codesOver = (name: string, cells: (parts: readonly string[]) => readonly CellValue[]): Variant =>
  variant(2, `codes over three columns ${name}`, (draft) => {
    const code = codeColumn(draft);
    if (code < 0) return;
    const head = draft.values.findIndex((row) => plain(row[code]) === "科目编码");
    const top = bodyTop(draft);
    const codes = draft.values.map((row) => row[code]);
    insertColumn(draft, code + 1);
    insertColumn(draft, code + 1);
    insertRow(draft, head + 1, [...Array.from({ length: code }, () => ""), "类", "款", "项"]);
    draft.merges.push({ top: head, bottom: head, left: code, right: code + 2 });
    codes.forEach((value, row) => {
      const at = draft.values[row + (row > head ? 1 : 0)];
      if (at && row >= top && isCode(value)) at.splice(code, 3, ...cells([[0, 3], [3, 5], [5, 7]].map(([from, to]) => plain(value).slice(from, to))));
    });
  });

const lowest = (parts: readonly string[]): number => parts.findLastIndex((part) => part !== "");

const HEADS: readonly Readonly<Record<string, string>>[] = [
  { 科目编码: "功能分类科目代码", 基本支出: "其中基本支出", 预算数: "2024年预算", 合计: "总计", 经营支出: "事业单位经营支出", 上解上级支出: "上缴上级支出" },
  { 科目编码: "科目代码", 科目名称: "科目（单位）名称", 预算数: "金额", 财政专户收入: "财政专户管理资金收入", 经营收入: "事业单位经营收入", 对附属单位补助支出: "对附属单位补助", 上年结转: "上年结转结余", 一般公共预算财政拨款: "一般公共预算" },
  { 科目编码: "科目编号", 预算数: "本年预算数", 金额: "预算数", 政府性基金预算财政拨款: "政府性基金预算", 国有资本经营预算财政拨款: "国有资本经营预算", 人员经费: "人员支出", 公用经费: "公用支出" },
];

/** Only heads change; a table whose title or lines have the word keeps it there. */
const renamed = (index: number): Variant =>
  variant(1, `heads in other words ${index + 1}`, (draft) => {
    const words = HEADS[index] ?? {};
    const end = numbersRow(draft);
    draft.values = draft.values.map((row, at) => (at < 2 || at >= end ? row : row.map((value) => (plain(value) === "基本支出" ? value : (words[plain(value)] ?? value)))));
  });

/** All columns in a new order, with their merges: those of one group of heads stay together. */
const reordered = (name: string, order: (columns: readonly number[]) => readonly number[]): Variant =>
  variant(3, name, (draft) => {
    const code = codeColumn(draft);
    if (code < 0) return;
    const groups = draft.values[2]?.flatMap((value, column) => (value === "" ? [] : [column])) ?? [];
    const width = widthOf(draft);
    const spans = groups.map((left, index) => ({ left, right: (groups[index + 1] ?? width) - 1 }));
    const moved = new Map<number, number>();
    let next = 0;
    for (const index of order(spans.map((_, at) => at))) {
      const span = spans[index];
      if (!span) continue;
      for (let column = span.left; column <= span.right; column += 1) moved.set(column, next + column - span.left);
      next += span.right - span.left + 1;
    }
    const place = (column: number): number => moved.get(column) ?? column;
    const from = new Map([...moved].map(([column, to]) => [to, column]));
    const rowsOf = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
      rows.map((row, index) => (index < 2 ? [...row] : Array.from({ length: width }, (_, column) => row[from.get(column) ?? column] ?? blank)));
    draft.values = rowsOf<CellValue>(draft.values, "");
    draft.formats = rowsOf(draft.formats, "General");
    draft.merges = draft.merges.filter((merge) => merge.top < 2 || merge.bottom < 5).map((merge): CellRange => (merge.top < 2 ? merge : { ...merge, left: place(merge.left), right: place(merge.left) + merge.right - merge.left }));
  });

const moveTotalTo = (name: string, cells: (draft: Draft, row: CellValue[]) => CellValue[]): Variant =>
  variant(2, name, (draft) => {
    const top = bodyTop(draft);
    const code = codeColumn(draft);
    const total = code < 0 ? undefined : draft.values[top];
    if (!total || plain(total[code + 1]) !== "合计") return;
    draft.values.splice(top, 1);
    draft.formats.push(...draft.formats.splice(top, 1));
    draft.values.push(cells(draft, total));
  });

const variants: readonly Variant[] = [
  inUnit("元"),
  inUnit("千元"),
  variant(1, "codes as numbers", (draft) => onBody(draft, (value, _, column) => (column === codeColumn(draft) && isCode(value) ? Number(value) : value))),
  variant(1, "codes and names indented", (draft) => onBody(draft, (value, row, column) => (typeof value === "string" && value !== "" && codeColumn(draft) >= 0 && column <= codeColumn(draft) + 1 ? `${"  ".repeat(row % 3)}${value}　` : value))),
  variant(1, "full-width digits", (draft) => onTexts(draft, (text) => text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))),
  variant(1, "amounts as text", (draft) => onBody(draft, (value) => (typeof value === "number" ? String(value) : value))),
  variant(1, "amounts as text with thousands", (draft) => onBody(draft, (value, _, column) => (typeof value === "number" && column > 0 ? value.toLocaleString("en-US", { minimumFractionDigits: 2 }) : value))),
  variant(1, "dashes for nought", (draft) => onBody(draft, (value, row, column) => (value === "" && typeof draft.values[row]?.[0] === "number" && column > Math.max(codeColumn(draft) + 1, 1) && codeColumn(draft) >= 0 ? "—" : value))),
  ...HEADS.map((_, index) => renamed(index)),
  codesOver("padded", (parts) => parts),
  codesOver("as numbers", (parts) => parts.map((part) => (part === "" ? "" : Number(part)))),
  codesOver("each level once", (parts) => parts.map((part, level) => (level === lowest(parts) ? part : ""))),
  codesOver("each whole in its own", (parts) => parts.map((_, level) => (level === lowest(parts) ? parts.join("") : ""))),
  variant(2, "codes and names in one column", (draft) => {
    const code = codeColumn(draft);
    if (code < 0) return;
    onBody(draft, (value, row, column) => (column !== code + 1 ? value : isCode(draft.values[row]?.[code]) ? `${draft.values[row]?.[code]} ${value}` : value));
    draft.merges = draft.merges.filter((merge) => !(merge.left === code && merge.right === code + 1));
    const end = bodyTop(draft);
    draft.values.forEach((row, index) => row.splice(code, 2, (index < end && row[code] !== "" && plain(row[code]) !== "科目编码" ? row[code] : row[code + 1]) ?? ""));
    for (const row of draft.formats) row.splice(code, 1);
    draft.merges = draft.merges.map((merge) => ({ ...merge, left: merge.left > code ? merge.left - 1 : merge.left, right: merge.right > code ? merge.right - 1 : merge.right }));
  }),
  moveTotalTo("合计 last", (_, row) => row),
  moveTotalTo("合计 last in the column of codes", (draft, row) => row.map((cell, column) => (column === codeColumn(draft) ? "合 计" : column === codeColumn(draft) + 1 ? "" : cell))),
  moveTotalTo("合计 last in the first column", (draft, row) => row.map((cell, column) => (column === 0 ? "合计" : column === codeColumn(draft) + 1 ? "" : cell))),
  variant(2, "no numbers of columns", (draft) => {
    const row = numbersRow(draft);
    draft.values.splice(row, 1);
    draft.formats.splice(row, 1);
    draft.merges = draft.merges.map((merge) => (merge.top > row ? { ...merge, top: merge.top - 1, bottom: merge.bottom - 1 } : merge));
  }),
  variant(2, "columns numbered in letters", (draft) => {
    const row = numbersRow(draft);
    draft.values[row] = (draft.values[row] ?? []).map((_, column) => (column === 0 ? "栏次" : String.fromCharCode(64 + column)));
  }),
  reordered("amounts before the names", (columns) => [...columns.slice(2), ...columns.slice(0, 2)]),
  reordered("groups of columns reversed", (columns) => [...columns].reverse()),
  variant(4, "merged heads written in every cell", (draft) => {
    for (const merge of draft.merges.filter(({ top, bottom }) => top >= 2 && bottom < 5)) {
      for (let row = merge.top; row <= merge.bottom; row += 1) for (let column = merge.left; column <= merge.right; column += 1) draft.values[row]?.splice(column, 1, draft.values[merge.top]?.[merge.left] ?? "");
    }
    draft.merges = draft.merges.filter(({ top, bottom }) => top < 2 || bottom >= 5);
  }),
  variant(4, "nothing merged", (draft) => void (draft.merges = [])),
  variant(5, "blank rows in the body", (draft) => {
    for (let row = draft.values.length - 1; row > bodyTop(draft); row -= 2) insertRow(draft, row);
  }),
  variant(5, "rows of zeros below", (draft) => {
    const isList = codeColumn(draft) >= 0 && draft.values.length > 8;
    if (isList) draft.values.push(...Array.from({ length: 3 }, () => Array.from({ length: widthOf(draft) }, (_, column) => (column <= codeColumn(draft) + 1 ? "" : 0))));
  }),
  variant(5, "heads printed again in the middle", (draft) => {
    const middle = Math.floor((bodyTop(draft) + draft.values.length) / 2);
    if (middle + 2 >= draft.values.length) return;
    const heads = draft.values.slice(2, numbersRow(draft) < 0 ? 4 : numbersRow(draft) + 1).map((row) => [...row]);
    for (const [index, row] of heads.entries()) insertRow(draft, middle + index, row);
  }),
  variant(6, "blank columns everywhere", (draft) => {
    for (let column = widthOf(draft); column >= 0; column -= 1) insertColumn(draft, column);
  }),
  variant(6, "three rows and two columns before", (draft) => {
    for (let count = 0; count < 3; count += 1) insertRow(draft, 0);
    for (let count = 0; count < 2; count += 1) insertColumn(draft, 0);
  }),
];

function made(data: SheetData, applied: readonly Variant[]): SheetData {
  const draft = draftOf(data);
  for (const one of [...applied].sort((a, b) => a.stage - b.stage)) one.change(draft);
  return sheetFrom(draft, data);
}

describe("a published departmental table reads the same with", () => {
  it.each(variants.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const astray: string[] = [];
    for (const [name, data] of seeds) {
      const sheet = made(data, [one]);
      const said = saidOn(sheet);
      if (JSON.stringify(said) !== JSON.stringify(expected.get(name))) astray.push(name, ...differences(expected.get(name) ?? [], said));
      expectTrueRanges(sheet);
    }
    expect(astray).toEqual([]);
  });

  it("two of them together", () => {
    const byName = new Map(variants.map((one) => [one.name, one]));
    fc.assert(
      fc.property(fc.constantFrom(...seeds.keys()), fc.uniqueArray(fc.constantFrom(...byName.keys()), { minLength: 2, maxLength: 2 }), (name, names) => {
        const applied = names.flatMap((one) => byName.get(one) ?? []);
        const data = seeds.get(name);
        // Two variants of one stage change the same thing.
        if (data && new Set(applied.map((one) => one.stage)).size === 2) expect(differences(expected.get(name) ?? [], saidOn(made(data, applied)))).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  it("any other below it on the sheet", () => {
    const names = [...seeds.keys()];
    for (const [index, name] of names.entries()) {
      const other = names[(index + 1) % names.length] ?? name;
      const [above, below] = [seeds.get(name), seeds.get(other)];
      if (above && below) expect(saidOn(stacked(above, below, [[""]]))).toEqual([...(expected.get(name) ?? []), ...(expected.get(other) ?? [])]);
    }
  });
});

const differences = (one: readonly (readonly string[])[], other: readonly (readonly string[])[]): string[] => [
  ...one.flat().filter((line) => !other.flat().includes(line)).map((line) => `- ${line}`),
  ...other.flat().filter((line) => !one.flat().includes(line)).map((line) => `+ ${line}`),
];
