/** Which codes are asked to make up which, and 合计; in doubt where a right table may list some of them only. */
import { expect, it } from "@jest/globals";
import { rollUps } from "../../../src/rules/budget/roll-ups";
import { balanceSheet } from "../../support/budget-forms";
import { type Row, sheetOf } from "../../support/forms";
import { groupsOf, sumsOf } from "./sums";

/** 合计 in C3, then code, name and amount from row 4. */
const coded = (total: number | string, ...rows: readonly Row[]): string[] => sumsOf(rollUps, sheetOf("1", [["部门支出总表", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ["", "合计", total], ...rows]));

const GENERAL: Row = ["201", "一般公共服务支出", 20];
const OFFICE: Row = ["20103", "政府办公厅事务", 20];
const SOCIAL: Row = ["208", "社会保障和就业支出", 10];

it.each<readonly [string, readonly string[], readonly string[]]>([
  ["every level is made of the next, 合计 of the first", coded(30, GENERAL, OFFICE, ["2010301", "行政运行", 15], ["2010302", "一般行政管理事务", 5], SOCIAL), ["C4 = C5", "C5 = C6 + C7", "C3 = C4 + C8"]],
  ["合计 that the first level does not make", coded(33, GENERAL, SOCIAL), ["C3 = C4 + C5"]],
  ["a code above the one below it: some may not be listed", coded(30, GENERAL, ["20103", "政府办公厅事务", 15], SOCIAL), ["? C4 = C5", "C3 = C4 + C6"]],
  ["a code below the one below it is wrong for certain", coded(30, GENERAL, ["20103", "政府办公厅事务", 25], SOCIAL), ["C4 = C5", "C3 = C4 + C6"]],
  ["another code that is listed in full makes it certain", coded(30, GENERAL, ["20103", "政府办公厅事务", 15], SOCIAL, ["20801", "管理事务", 4], ["20805", "养老支出", 6]), ["C4 = C5", "C6 = C7 + C8", "C3 = C4 + C6"]],
  ["another code of one below it does not", coded(30, GENERAL, ["20103", "政府办公厅事务", 15], SOCIAL, ["20805", "养老支出", 10]), ["? C4 = C5", "? C6 = C7", "C3 = C4 + C6"]],
  ["nor one of one below it and a nought", coded(30, GENERAL, ["20103", "政府办公厅事务", 15], SOCIAL, ["20801", "管理事务", 0], ["20805", "养老支出", 10]), ["? C4 = C5", "? C6 = C7 + C8", "C3 = C4 + C6"]],
  ["nor one that its codes do not make", coded(30, GENERAL, ["20103", "政府办公厅事务", 15], SOCIAL, ["20801", "管理事务", 1], ["20805", "养老支出", 2]), ["? C4 = C5", "? C6 = C7 + C8", "C3 = C4 + C6"]],
  ["a code whose parent is missing takes no part, though 合计 bears it out", coded(30, GENERAL, OFFICE, ["2080101", "行政运行", 10]), ["? C4 = C5", "C3 = C4 + C6"]],
  ["nor does 合计 then, where it does not hold", coded(33, GENERAL, OFFICE, ["2080101", "行政运行", 10]), ["? C4 = C5"]],
  ["the line of a unit takes no part", coded(30, ["711001", "本级", 30], GENERAL, SOCIAL), ["C3 = C5 + C6"]],
  ["and leaves 合计 open", coded(33, ["711001", "本级", 30], GENERAL, SOCIAL), []],
  ["a line without a code leaves 合计 open", coded(33, GENERAL, ["", "其他", 3], SOCIAL), []],
  ["a line without a code and without money does not", coded(33, GENERAL, ["", "其他", 0], SOCIAL), ["C3 = C4 + C6"]],
  ["a line of 其中 does not", coded(33, GENERAL, ["", "其中：培训", 3], SOCIAL), ["C3 = C4 + C6"]],
  ["a code that stands twice leaves 合计 open", coded(33, GENERAL, GENERAL, SOCIAL), []],
  ["a code that stands twice, both in 合计", coded(50, GENERAL, GENERAL, SOCIAL), ["C3 = C4 + C5 + C6"]],
  ["two classifications, one below the other, each make 合计", coded(30, ["301", "工资福利支出", 20], ["302", "商品和服务支出", 10], ["501", "机关工资福利支出", 20], ["502", "机关商品和服务支出", 10]), ["C3 = C4 + C5"]],
  ["two classifications of another sum leave 合计 open", coded(40, ["301", "工资福利支出", 20], ["302", "商品和服务支出", 10], ["501", "机关工资福利支出", 20], ["502", "机关商品和服务支出", 10]), []],
  ["a code with a digit too many takes its level out", coded(30, ["201", "一般公共服务支出", 30], OFFICE, ["201299", "其他", 10]), ["C3 = C4"]],
  ["a sum that holds beside a code with a digit too many is kept", coded(20, GENERAL, OFFICE, ["201299", "其他", ""]), ["? C4 = C5", "C3 = C4"]],
  ["what cannot be read makes nothing", coded(30, GENERAL, ["20103", "政府办公厅事务", "待定"], SOCIAL), ["C3 = C4 + C6"]],
  ["合计 that cannot be read is not made", coded("待定", GENERAL, SOCIAL), []],
])("%s", (_, found, expected) => {
  expect(found).toEqual(expected);
});

it("figures of last year are not added, those under heads of their own in doubt", () => {
  const sheet = sheetOf("1", [
    ["部门支出总表", "", "", "", "单位：万元"],
    ["科目编码", "科目名称", "上年预算数", "合计", "另列事项"],
    ["", "合计", 30, 20, 20],
    GENERAL.concat(20, 20),
    ["20103", "政府办公厅事务", 15, 20, 15],
    ["20129", "群众团体事务", 15, 5, 5],
  ]);
  expect(sumsOf(rollUps, sheet)).toEqual(["D4 = D5 + D6", "? E4 = E5 + E6", "D3 = D4", "? E3 = E4"]);
});

it.each<readonly [string, readonly Row[], readonly string[]]>([
  ["a table with two lines of 合计", [["", "合计", 30], ["", "合计", 30], GENERAL, SOCIAL], []],
  ["a table without 合计", [GENERAL, OFFICE], ["? C3 = C4"]],
  ["a table without codes", [["", "培训", 30], ["", "慰问", 20]], []],
])("%s", (_, rows, expected) => {
  expect(sumsOf(rollUps, sheetOf("1", [["部门支出总表", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ...rows]))).toEqual(expected);
});

it("a table of two sides has no codes to add", () => {
  expect(sumsOf(rollUps, balanceSheet())).toEqual([]);
});

it("sums of one column stand or fall together, those of another or of another table by themselves", () => {
  const sheet = (name: string) => sheetOf(name, [["部门支出总表", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "基本支出"], ["", "合计", 20, 20], ["201", "一般公共服务支出", 20, 20]]);
  expect(groupsOf(rollUps, sheet("a"), sheet("b"))).toEqual([["a!C3"], ["a!D3"], ["b!C3"], ["b!D3"]]);
});

it("合计 of a department is made of its own codes, not of those of its units again", () => {
  const rows: readonly Row[] = [["", "合计", 30], ["201", "一般公共服务支出", 20], ["208", "社会保障和就业支出", 10], ["711001", "本级", 15], ["201", "一般公共服务支出", 10], ["208", "社会保障和就业支出", 5]];
  expect(sumsOf(rollUps, sheetOf("1", [["部门支出总表", "", "单位：万元"], ["科目编码", "科目名称", "合计"], ...rows]))).toEqual(["C3 = C4 + C5"]);
});
