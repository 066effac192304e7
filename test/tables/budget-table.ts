/** What is read off a departmental table, in short lines to compare. */
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import type { Budget } from "../../src/tables/budget";
import { readSheet } from "../../src/tables/read-sheet";
import type { Table } from "../../src/tables/table";
import { type Row, sheetOf } from "../support/forms";

/** The title stands in row 1, "单位：万元" in row 2, the rows from row 3 on. */
export const budgetTable = (title: string, rows: readonly Row[], merges: readonly string[] = []): Table | undefined => readSheet(new Sheet(sheetOf("s", [[title], ["单位：万元"], ...rows], merges)))[0];

const letter = (column: number): string => String.fromCodePoint(65 + column);

/** "D3 基本支出": the lowest head of every column, where it stands. */
export const headsOf = (budget: Budget | null | undefined): string[] => budget?.heads.map(({ text, range }) => `${rangeAddress(range)} ${text}`) ?? ["no heads"];

/** "E staff of D: 基本支出/人员经费". */
export const columnsOf = (budget: Budget | null | undefined): string[] =>
  budget?.columns.map(({ column, side, role, partOf, heads }) => `${letter(column)} ${side === null ? "" : `${side} `}${role}${partOf === null ? "" : ` of ${letter(budget.columns[partOf]?.column ?? 25)}`}: ${heads.join("/")}`) ?? ["no columns"];

/** "5 item 205 教育支出: 10 | 20". */
export const linesOf = (budget: Budget | null | undefined): string[] =>
  budget?.lines.map(({ row, serial, side, kind, code, unit, name, amounts }) =>
    [row + 1, serial === null ? "" : `No.${serial}`, side, kind, code, unit === null ? "" : `[${unit}]`, `${name?.text ?? "–"}:`, amounts.flatMap((field) => (field ? [field.value?.toString() ?? `“${field.text}”`] : [])).join(" | ")].filter((part) => part !== null && part !== "").join(" "),
  ) ?? ["no lines"];
