/** Each finding about what cannot be read whole: its words, the other cells, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import { incompleteTable } from "../../../src/rules/reading/incomplete-table";
import { notANumber } from "../../../src/rules/reading/not-a-number";
import { numberAsText } from "../../../src/rules/reading/number-as-text";
import { unknownColumn } from "../../../src/rules/reading/unknown-column";
import type { Rule } from "../../../src/rules/rule";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { goalSheet, sheetOf } from "../../support/forms";
import { poked } from "../cells";
import { lines } from "../whole";

const goal = (cells: Readonly<Record<string, CellValue>>): SheetData[] => [poked(goalSheet({ sheet: "1" }), cells)];
const asText = (...figures: readonly CellValue[]): SheetData[] => [sheetOf("1", [["部门支出总表"], ["科目编码", "科目名称", "合计", "基本支出"], ["205", "教育支出", ...figures.slice(0, 2)], ["208", "社会保障和就业支出", ...figures.slice(2)]])];

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["no column of targets", incompleteTable, goal({ E9: "分管领导" }), ["A9:F9 columns error “一级指标” columns 指标值"]],
  ["a header alone", incompleteTable, [goalSheet({ rows: [] })], ["A9:F9 rows error “一级指标”"]],
  ["words for an amount", notANumber, goal({ C4: "待定" }), ["C4 default error “待定” text 待定"]],
  ["an amount typed as text", numberAsText, goal({ C4: "１,２００.５０" }), ["C4 default info “１,２００.５０” text １,２００.５０; C4=1200.5"]],
  ["a few amounts typed as text", numberAsText, asText("1,200.50", 3, 4, 5), ["C3 default info “1,200.50” text 1,200.50; C3=1200.5"]],
  ["four amounts typed as text", numberAsText, asText("1,200.50", "2", "3.5", "4"), ["C3 default info “1,200.50” text 1,200.50; C3=1200.5", "D3 default info “2” text 2; D3=2", "C4 default info “3.5” text 3.5; C4=3.5", "D4 default info “4” text 4; D4=4"]],
  ["columns of the unit's own", unknownColumn, goal({ D9: "领导批示", F9: "分管领导" }), ["D9 default info “领导批示” header 领导批示", "F9 default info “分管领导” header 分管领导"]],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
