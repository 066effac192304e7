/** Workbooks of several tables for the rules across them. */
import type { SheetData } from "../../../src/sheet/data";
import { goalSheet, type Row } from "../../support/forms";
import { poked } from "../cells";
import { evaluation, overall } from "../funding/funds";

export const onSheet = (sheet: SheetData, name: string): SheetData => ({ ...sheet, id: name, name });

/** A project's goal table on a sheet of its own. */
export const project = (name: string, total: number, ...rows: readonly Row[]): SheetData =>
  onSheet(poked(goalSheet({ title: `${name}绩效目标表`, name, code: "", total, fiscal: total, rows }), {}), name);

/** A project's self-evaluation for 2024 on a sheet of its own; its indicators from row 7. */
export const evaluated = (name: string, total: number, ...rows: readonly Row[]): SheetData => onSheet(evaluation(total, name, ...rows), name);

/** The overall self-evaluation of the unit, on the sheet 整体; its indicators from row 9. */
export const whole = (total: number, ...rows: readonly Row[]): SheetData => onSheet(overall(total, ...rows), "整体");
