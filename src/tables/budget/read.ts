/** Puts a departmental table together from its heads and rows. */
import type { CellRange } from "../../sheet/range";
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";
import type { AmountColumn, Budget, BudgetLine } from "../budget";
import type { BudgetKind } from "../budget-kind";
import type { BudgetTableType } from "../table";
import { amountColumns } from "./amount-columns";
import { bodyOf } from "./body";
import { knownColumns } from "./column-kinds";
import { findHeads, type HeadColumn } from "./heads";
import { readLines } from "./lines";
import { moneyUnitIn } from "./money-unit";
import { type Side, sidesOf } from "./sides";
import { threePublicFigures } from "./three-public";

/** `region`: from the title down to the last row that may belong to the table. Null where no heads are found. */
export function readBudget(sheet: Sheet, region: CellRange, found: BudgetKind, year: number | null): Budget | null {
  const heads = findHeads(sheet, { ...region, top: found.title ? found.title.range.bottom + 1 : region.top });
  if (!heads) return null;
  const { rows, notes } = bodyOf(sheet, heads, region.bottom);
  const known = knownColumns(sheet, heads.columns, rows);
  const sides = sidesOf(known, hasSides(found.type));
  const columns = columnsOfSides(sides, year);
  const above: CellRange = { ...region, bottom: heads.bodyTop - 1 };
  const unit = moneyUnitIn(sheet, above) ?? moneyUnitIn(sheet, { ...region, top: heads.bodyTop });
  const lines = readLines({ sheet, rows, sides, columns, unit });
  return {
    unit,
    classification: classificationOf(heads.columns, lines),
    heads: heads.columns.map((column) => column.leaf),
    columns,
    lines,
    threePublic: found.type === "three-public" ? threePublicFigures(columns, lines) : [],
    notes,
    header: heads.range,
    asOf: asOfIn(sheet, above),
  };
}

const hasSides = (type: BudgetTableType | null): boolean => type === "balance" || type === "fiscal-balance";

function columnsOfSides(sides: readonly Side[], year: number | null): AmountColumn[] {
  const columns: AmountColumn[] = [];
  for (const side of sides) columns.push(...amountColumns(side.columns, side.side, year, columns.length));
  return columns;
}

function classificationOf(columns: readonly HeadColumn[], lines: readonly BudgetLine[]): Budget["classification"] {
  const first = lines.find((line) => line.code !== null)?.code?.[0];
  if (first !== undefined) return first === "3" || first === "5" ? "economic" : "functional";
  const words = columns.flatMap((column) => column.heads.map((head) => compact(head.text))).join(" ");
  if (!/编码|代码|编号|科目/u.test(words)) return null;
  return /经济(?:分类|科目)/u.test(words) ? "economic" : /功能(?:分类|科目)/u.test(words) ? "functional" : null;
}

function asOfIn(sheet: Sheet, region: CellRange): string | null {
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const date = /^(?:截[止至]|统计)(?:时间|日期|时点)?[:：]?(20\d\d[-年./]\d{1,2}[-月./]\d{1,2})日?$/u.exec(compact(sheet.text(row, column)))?.[1];
      if (date !== undefined) return date;
    }
  }
  return null;
}
