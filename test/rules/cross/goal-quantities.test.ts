/** Quantities that the goals promise: which of them no indicator has, and which an indicator contradicts. */
import { describe, expect, it } from "@jest/globals";
import { goalQuantitiesOf } from "../../../src/rules/cross/goal-quantities";
import { Sheet } from "../../../src/sheet/sheet";
import { finish } from "../../../src/sheet/work";
import { readSheet } from "../../../src/tables/read-sheet";
import type { Row } from "../../support/forms";
import { cost, count, goal, saying } from "../funding/funds";

/** "9次" for what is uncovered, "9次≠培训次数" for what is contradicted; null where nothing is compared. */
function open(text: string, ...rows: readonly Row[]): string[] | null {
  const [table] = readSheet(new Sheet(saying(goal(80, ...rows), { goals: text })));
  const found = table ? finish(goalQuantitiesOf(table)) : null;
  return found && [...found.uncovered.map((one) => one.text), ...found.contradictions.map(({ mention, indicator }) => `${mention.text}≠${indicator.level3?.text}`)];
}
const other = count("资料归档", "≥3份");

describe("a quantity is covered", () => {
  it.each<readonly [string, string, readonly Row[], readonly string[]]>([
    ["by a target of the same unit", "举办9场。", [count("讲座", "≥9场")], []],
    ["by a number in a name", "举办9场。", [count("举办9场讲座", "按计划")], []],
    ["by a number in a description", "举办9场。", [count("讲座", "按计划", "全年9场")], []],
    ["by the upper end of a range", "举办9场。", [count("讲座", "5-9场")], []],
    ["by a number without a unit", "举办9场。", [count("讲座", "≥9")], []],
    ["not by another number", "举办9场。", [count("讲座", "≥8场")], ["9场"]],
    ["by meetings in courses", "举办9期。", [count("讲座", "≥9班次")], []],
    ["by units of places", "覆盖9家。", [count("覆盖面", "≥9处")], []],
    ["by villages for communities", "覆盖9个村。", [count("覆盖面", "≥9个社区")], []],
    ["by people for households", "慰问9户。", [count("慰问", "≥9人")], []],
    ["by things done for projects", "实施9项。", [count("工程", "≥9个项目")], []],
    ["by sets for machines", "购置9台。", [count("电脑", "≥9套")], []],
    ["by copies for books", "印发9册。", [count("手册", "≥9份")], []],
    ["not by unlike units", "举办9场。", [count("手册", "≥9份")], ["9场"]],
    ["not by a small number of unlike things", "开发岗位19个。", [count("岗位补贴", "≥19人")], ["19个"]],
    ["by a large number of unlike things", "开发岗位20个。", [count("岗位补贴", "≥20人")], []],
    ["not by a rate of the same number", "开发岗位95个。", [count("岗位补贴率", "≥95%")], ["95个"]],
    ["not by money of the same number", "开发岗位95个。", [cost("岗位补贴", "≤95元")], ["95个"]],
    ["a rate by a rate alone", "合格率95%。", [count("培训", "≥95人")], ["95%"]],
    ["by the sum of two", "培训9人。", [count("甲班", "≥4人"), count("乙班", "≥5人")], []],
    ["by the sum of three of four", "培训9人。", [count("甲班", "≥2人"), count("乙班", "≥3人"), count("丙班", "≥4人"), count("丁班", "≥17人")], []],
    ["by the sum of all", "培训14人。", [count("甲班", "≥2人"), count("乙班", "≥3人"), count("丙班", "≥4人"), count("丁班", "≥5人")], []],
    ["not by the sum of four of five", "培训14人。", [count("甲班", "≥2人"), count("乙班", "≥3人"), count("丙班", "≥4人"), count("丁班", "≥5人"), count("戊班", "≥70人")], ["14人"]],
    ["not by the sum of unlike units", "培训9人。", [count("甲班", "≥4人"), count("手册", "≥5份")], ["9人"]],
    ["as a part of a whole", "培训甲班4人、乙班5人。", [count("培训", "≥9人")], []],
    ["as a part of another sum not", "培训甲班4人、乙班5人。", [count("培训", "≥8人")], ["4人", "5人"]],
  ])("%s", (_, text, rows, expected) => {
    expect(open(text, ...rows)).toEqual(expected);
  });
});

describe("a number promises", () => {
  it.each<readonly [string, string, readonly string[] | null]>([
    ["from two on", "举办2场。", ["2场"]],
    ["not one of something", "举办1场。", null],
    ["in words from twenty on", "举办二十场。", ["二十场"]],
    ["in words not below", "举办十九场。", null],
    ["not in a quoted name", "实施“百企99人”工程。", null],
    ["behind a quoted name", "实施“百企”工程，培训99人。", ["99人"]],
    ["not as a part", "培训一批，其中女性99人。", null],
    ["again after a part", "培训一批，其中女性较多。培训99人。", ["99人"]],
    ["not what is there", "现有职工99人。", null],
    ["not of last year", "去年培训99人。", null],
    ["not of several years", "2023-2025年培训99人。", null],
    ["not each", "每期99人。", null],
    ["not a share by rule", "按照工资总额99%计提。", null],
    ["people by rule all the same", "按照计划培训99人。", ["99人"]],
    ["not a size", "走访99人以上企业。", null],
    ["at least so many", "培训99人以上。", ["99人"]],
    ["not what was done until then", "2023年底共培训99人。", null],
    ["not in units of names", "第99届，99类。", null],
    ["not in units of time or money", "99天，99万元。", null],
  ])("%s", (_, text, expected) => {
    expect(open(text, other)).toEqual(expected);
  });
});

describe("a number contradicts the indicator", () => {
  const trained = count("职业技能培训人数", "≥50人");
  it.each<readonly [string, string, readonly Row[], readonly string[]]>([
    ["that the clause names before it", "完成职业技能培训60人。", [trained], ["60人≠职业技能培训人数"]],
    ["that it names behind it", "完成60人职业技能培训。", [trained], ["60人≠职业技能培训人数"]],
    ["eight signs before it", "完成职业技能培训一二三四五六七至60人。", [trained], ["60人≠职业技能培训人数"]],
    ["not nine signs before it", "完成职业技能培训一二三四五六七八至60人。", [trained], ["60人"]],
    ["four signs behind it", "完成60人一二三四职业技能培训。", [trained], ["60人≠职业技能培训人数"]],
    ["not five signs behind it", "完成60人一二三四五职业技能培训。", [trained], ["60人"]],
    ["not of another clause", "完成职业技能培训，慰问60人。", [trained], ["60人"]],
    ["not of another measure", "完成职业技能培训60场。", [trained], ["60场"]],
    ["not where the text has the indicator's number too", "完成职业技能培训60人，结业50人。", [trained], ["60人"]],
    ["not where the clause has two numbers of the measure", "完成职业技能培训60人至70人。", [trained], ["60人", "70人"]],
    ["not as one of each", "每批职业技能培训，培训60人。", [trained], ["60人"]],
    ["not of a name too short", "培训60人。", [count("培训人数", "≥50人")], ["60人"]],
    ["not where two are named", "完成职业技能培训60人。", [trained, count("职业技能培训次数", "≥40人")], ["60人"]],
    ["not of a cost", "完成职业技能培训60人。", [cost("职业技能培训人数", "≤50人")], ["60人"]],
    ["not of a range", "完成职业技能培训60人。", [count("职业技能培训人数", "40-50人")], ["60人"]],
  ])("%s", (_, text, rows, expected) => {
    expect(open(text, ...rows)).toEqual(expected);
  });
});

it("a form that is filled in by half or less has nothing to compare with", () => {
  expect(open("培训99人。", count("培训", ""), other)).toBeNull();
  expect(open("培训99人。", count("培训", ""), other, other)).toEqual(["99人"]);
  expect(open("", other)).toBeNull();
});
