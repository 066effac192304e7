/** Which column of “三公” is held against basic expenditure, and what each item comes to. */
import { expect, it } from "@jest/globals";
import { threePublicLower } from "../../../src/rules/budget/three-public-lower";
import type { SheetData } from "../../../src/sheet/data";
import { basicSheet } from "../../support/budget-forms";
import { type Row, sheetOf } from "../../support/forms";
import { poked } from "../cells";
import { whole } from "../whole";

/** Reception by these columns of money; 30217 of basic expenditure is 0.5. */
const reception = (heads: Row, ...amounts: readonly (number | string)[]): SheetData =>
  sheetOf("09", [
    ["部门预算财政拨款“三公”经费支出表"],
    ["711 某县总工会", "", "预算年度：2024", "单位：万元"],
    ["项目", ...heads],
    ["“三公”经费小计", ...amounts],
    ["一、因公出国（境）费", ...amounts.map(() => "")],
    ["二、公务用车购置及运维费", ...amounts.map(() => "")],
    ["三、公务接待费", ...amounts],
  ]);
const told = (...sheets: readonly SheetData[]): string[] => whole(threePublicLower, ...sheets).map(({ says, params }) => `${says} ${params["figure"]} below ${params["other"]}`);
const guests = poked(basicSheet(), { C14: "", E14: "", C11: 6.5, E11: 6.5, C4: 63.8, E4: 6.5 });

it.each<readonly [string, Row, readonly (number | string)[], readonly string[]]>([
  ["the one there is", ["预算数"], [0.3], ["09!B7 default warning 0.30 below 0.50"]],
  ["the general budget", ["合计", "一般公共预算", "政府性基金"], [0.6, 0.3, 0.3], ["09!C7 default warning 0.3 below 0.5"]],
  ["the total of several", ["合计", "政府性基金", "其他资金"], [0.3, 0.6, 0.6], ["09!B7 default warning 0.3 below 0.5"]],
  ["none where no total is among several", ["甲类", "乙类"], [0.3, 0.3], []],
  ["this year's", ["上年预算数", "本年预算数"], [0.3, 0.6], []],
  ["this year's, the year before being higher", ["上年预算数", "本年预算数"], [0.6, 0.3], ["09!C7 default warning 0.3 below 0.5"]],
  ["that of the table's year", ["2023年预算数", "2024年预算数"], [0.3, 0.6], []],
  ["that of the table's year, the other being higher", ["2023年预算数", "2024年预算数"], [0.6, 0.3], ["09!C7 default warning 0.3 below 0.5"]],
  ["not the final accounts", ["预算数", "决算数"], [0.6, 0.3], []],
  ["not the change", ["预算数", "增减"], [0.6, -0.3], []],
])("%s", (_, heads, amounts, expected) => {
  expect(told(guests, reception(heads, ...amounts))).toEqual(expected);
});

it.each<readonly [string, readonly SheetData[], readonly string[]]>([
  ["equal", [guests, reception(["预算数"], 0.5)], []],
  ["more", [guests, reception(["预算数"], 2)], []],
  ["nothing filled in", [guests, reception(["预算数"], "")], []],
  ["a table of all money", [poked(guests, { A1: "部门基本支出表" }), reception(["预算数"], 0.3)], []],
  ["a class that stands twice", [poked(guests, { A12: "30217" }), reception(["预算数"], 0.3)], []],
  ["tables that name no unit", [poked(guests, { D2: "" }), poked(reception(["预算数"], 0.3), { D2: "" })], []],
])("%s: nothing is said", (_, sheets, expected) => {
  expect(told(...sheets)).toEqual(expected);
});
