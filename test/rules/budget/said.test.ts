/** Each finding about departmental tables whole: its figures, the cells it goes by, what a fix would write and how severe it is. */
import { expect, it } from "@jest/globals";
import { emptyWithoutNote } from "../../../src/rules/budget/empty-without-note";
import { functionEconomy } from "../../../src/rules/budget/function-economy";
import { projectsSum } from "../../../src/rules/budget/projects-sum";
import { threePublic } from "../../../src/rules/budget/three-public";
import { threePublicLower } from "../../../src/rules/budget/three-public-lower";
import { unknownCode } from "../../../src/rules/budget/unknown-code";
import type { Rule } from "../../../src/rules/rule";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { basicSheet, expenditureSheet, fundSheet, generalSheet, inWholeYuan, threePublicSheet } from "../../support/budget-forms";
import { goalSheet, sheetOf, type Row } from "../../support/forms";
import { poked } from "../cells";
import { lines } from "../whole";

const goal = (sheet: string, name: string, total: CellValue): SheetData => goalSheet({ sheet, name, total, fiscal: total, code: null, title: `${name}绩效目标表` });
const goals = (...totals: readonly number[]): SheetData[] => totals.map((total, index) => goal(`${index + 1}`, `第${index + 1}个项目`, total));
/** 合计, 基本支出 and 项目支出 of codes from row 4. */
const coded = (...codes: readonly string[]): SheetData => sheetOf("1", [["部门支出总表", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["", "合计", 9, 9, ""], ...codes.map((code): Row => [code, `科目${code}`, 1, 1, ""])]);
/** 三公 of one series: total, three, abroad, vehicles, purchase, running, reception, meetings, training. */
const spent = (...figures: readonly CellValue[]): SheetData => {
  const rows = [5, 6, 7, 8, 9, 10, 11, 12, 13];
  return poked(threePublicSheet(), Object.fromEntries(rows.flatMap((row, index) => [[`B${row}`, figures[index] ?? ""], [`C${row}`, ""]])));
};

it.each<readonly [string, Rule, readonly SheetData[], readonly string[]]>([
  ["projects above the expenditure", projectsSum, [expenditureSheet(), ...goals(20, 12)], ["03!E4 above error “30” figure 30, sum 32.0, count 2, calculation 20 + 12 = 32.0, difference 2.0 万元"]],
  ["projects half as much again", projectsSum, [expenditureSheet(), ...goals(20, 25)], ["03!E4 above error “30” figure 30, sum 45.0, count 2, calculation 20 + 25 = 45.0, difference 15.0 万元"]],
  ["projects still more above", projectsSum, [expenditureSheet(), ...goals(20, 26)], ["03!E4 above warning “30” figure 30, sum 46.0, count 2, calculation 20 + 26 = 46.0, difference 16.0 万元"]],
  ["projects in another unit than the expenditure", projectsSum, [inWholeYuan(expenditureSheet()), ...goals(20, 12)], ["03!E4 above error “300000” figure 300000, sum 320000, count 2, calculation 200000 + 120000 = 320000, difference 20000 元"]],
  ["projects four fifths of it", projectsSum, [expenditureSheet(), ...goals(20, 4)], ["03!E4 below warning “30” figure 30, sum 24.0, count 2, calculation 20 + 4 = 24.0, difference 6.0 万元"]],
  ["projects less than that", projectsSum, [expenditureSheet(), ...goals(20, 3)], ["03!E4 below info “30” figure 30, sum 23.0, count 2, calculation 20 + 3 = 23.0, difference 7.0 万元"]],
  ["six projects", projectsSum, [expenditureSheet(), ...goals(5, 5, 5, 5, 5, 6)], ["03!E4 above error “30” figure 30, sum 31.0, count 6, calculation 5 + 5 + 5 + 5 + 5 + 6 = 31.0, difference 1.0 万元"]],
  ["more projects, listed in short", projectsSum, [expenditureSheet(), ...goals(5, 6, 4, 5, 1, 2, 8)], ["03!E4 above error “30” figure 30, sum 31.0, count 7, calculation 5 + 6 + 4 + … + 2 + 8 = 31.0, difference 1.0 万元"]],
  ["the general budget where no other table is", projectsSum, [generalSheet(), ...goals(20, 12)], ["05!E4 above error “30” figure 30, sum 32.0, count 2, calculation 20 + 12 = 32.0, difference 2.0 万元"]],
  ["contributions by class and by function", functionEconomy, [generalSheet(), poked(basicSheet(), { C8: 4, D8: 4, C10: 10, D10: 10 })], ["06!C8 default info “4” name 职工基本医疗保险缴费, figure 4, codes 2101101, other 5.0, otherInUnit 5.0 万元, sheet 05, difference 1.0 万元", "06!C10 default info “10” name 住房公积金, figure 10, codes 2210201, other 9.0, otherInUnit 9.0 万元, sheet 05, difference 1.0 万元"]],
  ["contributions in 元", functionEconomy, [generalSheet(), inWholeYuan(poked(basicSheet(), { C6: 31, D6: 31, C7: 10, D7: 10 }))], ["06!C7 default info “100000” name 机关事业单位基本养老保险缴费, figure 100000, codes 2080505, other 11.0, otherInUnit 11.0 万元, sheet 05, difference 10000 元"]],
  ["less for guests than the class", threePublicLower, [basicSheet(), poked(threePublicSheet(), { B11: 0.3, C11: 0.3, B5: 3.3, C5: 3.3, B6: 3.3, C6: 3.3 })], ["09!C11 default warning “0.3” name 三、公务接待费, figure 0.3, other 0.5, codes 30217, sheet 06, cell C13, figureInUnit 0.3 万元, otherInUnit 0.5 万元"]],
  ["nothing for vehicles, in 元", threePublicLower, [inWholeYuan(basicSheet()), poked(threePublicSheet(), { B10: "", C10: "", B8: "", C8: "" })], ["09!C10 default warning name 公务用车运行维护费, figure 0.0, other 3.0, codes 30231, sheet 06, cell C14, figureInUnit 0.0 万元, otherInUnit 30000 元"]],
  ["a subtotal unlike its lines", threePublic, [spent(4.8, 4.8, "", 3, "", 3, 0.8)], ["B6 default error [B8 B11] “4.8” name 三公经费小计, figure 4.8, sum 3.8, calculation 3 + 0.8 = 3.8, difference 1.0; B6=3.8"]],
  ["a total left blank", threePublic, [spent("", 3.8, "", 3, "", 3, 0.8, 1, 2)], ["B5 blank error [B6 B12 B13] name 合计, figure 0, sum 6.8, calculation 3.8 + 1 + 2 = 6.8, difference 6.8; B5=6.8"]],
  ["all sums left blank", threePublic, [spent("", "", 1, "", 2, 3, 0.8)], ["B5 blank error [B7 B9 B10 B11] name 合计, figure 0, sum 6.8, calculation 1 + 2 + 3 + 0.8 = 6.8, difference 6.8; B5=6.8", "B6 blank error [B7 B9 B10 B11] name 三公经费小计, figure 0, sum 6.8, calculation 1 + 2 + 3 + 0.8 = 6.8, difference 6.8; B6=6.8", "B8 blank error [B9 B10] name 二、公务用车购置及运维费, figure 0, sum 5.0, calculation 2 + 3 = 5.0, difference 5.0; B8=5"]],
  ["vehicles unlike their lines", threePublic, [spent(8.8, 8.8, "", 8, 2, 3, 0.8)], ["B8 default error [B9 B10] “8” name 二、公务用车购置及运维费, figure 8, sum 5.0, calculation 2 + 3 = 5.0, difference 3.0; B8=5"]],
  ["a total with meetings alone, or training alone", threePublic, [spent(4.8, 3.8, "", 3, "", 3, 0.8, 1, 2)], []],
  ["a total with neither", threePublic, [spent(3.8, 3.8, "", 3, "", 3, 0.8, 1, 2)], []],
  ["a total of nothing that stands there", threePublic, [spent(9.9, 3.8, "", 3, "", 3, 0.8, 1, 2)], ["B5 default error [B6 B12 B13] “9.9” name 合计, figure 9.9, sum 6.8, calculation 3.8 + 1 + 2 = 6.8, difference 3.1; B5=6.8"]],
  ["a cent off", threePublic, [spent(3.81, 3.81, "", 3, "", 3, 0.8)], ["B6 default warning [B8 B11] “3.81” name 三公经费小计, figure 3.81, sum 3.80, calculation 3 + 0.8 = 3.80, difference 0.01; B6=3.8"]],
  ["a digit too few", unknownCode, [poked(expenditureSheet(), { A8: "201290" })], ["A8 length warning “201290” code 201290, levels 3、5、7, count 6"]],
  ["a digit too many, of a class", unknownCode, [poked(basicSheet(), { A12: "302011" })], ["A12 length warning “302011” code 302011, levels 3、5, count 6"]],
  ["no parent", unknownCode, [poked(expenditureSheet(), { A8: "2013902" })], ["A8 orphan warning “2013902” code 2013902, parent 20139"]],
  ["one odd code among three sound ones", unknownCode, [coded("201", "20101", "20102", "201029")], ["A7 length warning “201029” code 201029, levels 3、5、7, count 6"]],
  ["one odd code among two sound ones", unknownCode, [coded("201", "20101", "201029")], []],
  ["two odd codes among six sound ones", unknownCode, [coded("201", "20101", "20102", "20103", "20104", "20105", "201059", "2010")], ["A10 length warning “201059” code 201059, levels 3、5、7, count 6", "A11 length warning “2010” code 2010, levels 3、5、7, count 4"]],
  ["three odd codes among many", unknownCode, [coded("201", "20101", "20102", "20103", "20104", "20105", "20106", "20107", "20108", "201089", "2010", "2011")], []],
  ["a code of eight digits, and one of nine", unknownCode, [coded("201", "20101", "2010101", "20102", "20103", "20104", "20101011", "201010111")], ["A10 length warning “20101011” code 20101011, levels 3、5、7, count 8"]],
  ["an empty table", emptyWithoutNote, [fundSheet(null)], ["A1 default info “部门预算政府性基金预算财政拨款支出表”"]],
])("%s", (_, rule, sheets, expected) => {
  expect(lines(rule, ...sheets)).toEqual(expected);
});
