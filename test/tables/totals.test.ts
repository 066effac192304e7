/** 总分 and 评价等级 of self-evaluations, wherever and however they stand. */
import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { sheetOf } from "../support/forms";
import { expectTrueRanges } from "./facts";

type Rows = readonly (readonly CellValue[])[];

function totalsOf(below: Rows, merges: readonly string[] = [], above: Rows = []) {
  const sheet = sheetOf("自评", [
    ["项目支出绩效自评表"],
    ["项目名称", "培训"],
    ...above,
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "数量指标", "人数", "≥12人", "12人", 60, 60, ""],
    ["效益指标", "社会效益指标", "持证率", "≥80%", "78%", 30, 29.25, "生病"],
    ...below,
  ], merges);
  expectTrueRanges(sheet);
  const [table] = readSheet(new Sheet(sheet));
  expect(table?.indicators).toHaveLength(2);
  return table?.totals && [table.totals.weight?.value?.toNumber() ?? null, table.totals.score?.value?.toNumber() ?? null, table.totals.grade?.text ?? null];
}

describe("the total of a self-evaluation", () => {
  it.each<readonly [string, Rows, readonly string[], readonly (number | string | null)[] | null]>([
    ["in its columns", [["总分", "", "", "", "", 100, 99.25, ""]], ["A6:E6"], [100, 99.25, null]],
    ["unmerged", [["合  计", "", "", "", "", 90, 89.25, ""]], [], [90, 89.25, null]],
    ["with a blank score", [["总分", "", "", "", "", 100, "", ""]], ["A6:E6"], [100, null, null]],
    ["merged over points and score", [["总分", "", "", "", "", 99.25, "", ""]], ["A6:E6", "F6:H6"], [null, 99.25, null]],
    ["merged over points and score, meaning either", [["合计", "", "", "", "", 90, "", ""]], ["A6:E6", "F6:H6"], [null, null, null]],
    ["after subtotals", [["产出指标小计", "", "", "", "", 60, 60, ""], ["合计", "", "", "", "", 90, 89.25, ""], ["总分", "", "", "", "", 100, 99.25, ""]], [], [100, 99.25, null]],
    ["in the text of one cell", [["自评得分：99.25分"]], [], [null, 99.25, null]],
    ["beside its label below the table", [["自评总分", "99.25"]], [], [null, 99.25, null]],
    ["nowhere", [["填报人：张三"]], [], null],
  ])("stands %s", (_, below, merges, totals) => {
    expect(totalsOf(below, merges)).toEqual(totals);
  });

  it("may stand above the indicators", () => {
    expect(totalsOf([], [], [["自评得分", 99.25, "评价等级", "优"]])).toEqual([null, 99.25, "优"]);
  });
});

describe("the grade of a self-evaluation", () => {
  it.each<readonly [string, Rows, string | null]>([
    ["a word beside its label", [["评价等级", "良"]], "良"],
    ["a longer word", [["自评等级：", "优秀"]], "优"],
    ["a word in the label's cell", [["自评等级：中"]], "中"],
    ["boxes before the words", [["评价等级", "□优 ☑良 □中 □差"]], "良"],
    ["boxes behind the words", [["评价等级", "优□ 良□ 中☑ 差□"]], "中"],
    ["boxes behind the words without blanks", [["自评等级", "优□良☑中□差□"]], "良"],
    ["a tick beside one word", [["评价等级", "优√   良   中   差"]], "优"],
    ["boxes in the label's cell", [["自评等级：优☑ 良□ 中□ 差□"]], "优"],
    ["boxes with the points of each grade", [["等级", "优（90-100分）☑ 良（80-90分）□ 中（60-80分）□ 差（60分以下）□"]], "优"],
    ["boxes in cells of their own", [["评价等级", "优□", "良☑", "中□", "差□"]], "良"],
    ["no box ticked", [["评价等级", "优□ 良□ 中□ 差□"]], ""],
    ["two boxes ticked", [["评价等级", "优☑ 良☑ 中□ 差□"]], ""],
    ["a blank place", [["评价等级", ""]], ""],
    ["a word in a conclusion", [["评价结论", "项目完成较好，自评得分99.25分，评价等级为优。"]], "优"],
    ["no grade in a conclusion", [["评价结论", "项目完成较好，质量优良。"]], null],
    ["a note about grades", [["注：评价等级分为优、良、中、差四档。"]], null],
  ])("is read from %s", (_, below, grade) => {
    expect(totalsOf(below)?.[2] ?? null).toBe(grade);
  });
});
