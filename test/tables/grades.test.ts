/** 总分 and 评价等级 cell by cell: what a row of totals says, which cell holds the grade, and whether another may be written there. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import type { NumberField, TextField } from "../../src/tables/table";
import { type Row, sheetOf } from "../support/forms";

const HEADER: Row = ["一级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "备注"];
const INDICATOR: Row = ["产出指标", "人数", "≥12人", "12人", 100, 96, ""];

const textOf = (field: TextField | null): string => (field ? `${rangeAddress(field.range)} ${field.text}`.trim() : "–");
const numberOf = (field: NumberField | null): string => (field ? `${rangeAddress(field.range)} ${field.value?.toString() ?? ""}`.trim() : "–");

/** What is read of the rows from row 4 on. */
function totalsOf(rows: readonly Row[], merges: readonly string[] = [], above: readonly Row[] = []) {
  const [table] = readSheet(new Sheet(sheetOf("s", [["绩效自评表"], ...above, HEADER, INDICATOR, ...rows], merges)));
  return table?.totals ?? null;
}

describe("a row of totals", () => {
  const said = (rows: readonly Row[], merges?: readonly string[], above?: readonly Row[]): string => {
    const totals = totalsOf(rows, merges, above);
    return totals ? [textOf(totals.label), numberOf(totals.weight), numberOf(totals.score)].join(" | ") : "none";
  };

  it.each<readonly [string, readonly Row[], readonly string[], string]>([
    ["has points and score under their heads", [["总分", "", "", "", 100, 96, ""]], [], "A4 总分 | E4 100 | F4 96"],
    ["may be the second", [["产出指标小计", "", "", "", 100, 96, ""], ["合计", "", "", "", 100, 97, ""]], [], "A5 合计 | E5 100 | F5 97"],
    ["is the last that is filled in", [["合计", "", "", "", 90, 86, ""], ["总分", "", "", "", 100, 96, ""], ["总分", "", "", "", "", "", ""]], [], "A5 总分 | E5 100 | F5 96"],
    ["may be blank", [["总分", "", "", "", "", "", ""]], [], "A4 总分 | E4 | F4"],
    ["may have points alone", [["总分", "", "", "", 100, "", ""]], [], "A4 总分 | E4 100 | F4"],
    ["may have a score alone", [["总分", "", "", "", "", 96, ""]], [], "A4 总分 | E4 | F4 96"],
    ["has no points where its label lies over them", [["总分", "", "", "", "", 96, ""]], ["A4:E4"], "A4:E4 总分 | – | F4 96"],
    ["is a score where one figure lies over both", [["总分", "", "", "", 96, "", ""]], ["A4:D4", "E4:G4"], "A4:D4 总分 | – | E4:G4 96"],
    ["is neither where its label does not say which", [["合计", "", "", "", 96, "", ""]], ["A4:D4", "E4:F4"], "A4:D4 合计 | – | –"],
    ["is a score where one figure stands beside its label", [["总分", 96, "", "", "", "", ""]], [], "A4 总分 | – | B4 96"],
    ["is a score where one figure stands behind all", [["总分", "", "", "", "", "", 96]], [], "A4 总分 | – | G4 96"],
    ["has nothing under its heads where 合计 counts something else", [["合计", 96, "", "", "", "", ""]], [], "A4 合计 | E4 | F4"],
    ["takes its own columns before figures elsewhere", [["总分", 3, "", "", "", 96, ""]], [], "A4 总分 | E4 | F4 96"],
    ["may say its score in the label", [["自评得分：98.5分", "", "", "", "", "", ""]], [], "A4 自评得分：98.5分 | – | A4 98.5"],
    ["may stand below a blank one", [[], ["综合得分（分）", "98分"]], [], "A5 综合得分（分） | – | B5 98"],
  ])("%s", (_, rows, merges, totals) => {
    expect(said(rows, merges)).toBe(totals);
  });

  it.each<readonly [Row]>([[["产出指标合计", "", "", "", 100, 96, ""]], [["小计", "", "", "", 100, 96, ""]], [["业务得分", 98]], [["得分说明：98"]]])("is not %j", (row) => {
    expect(said([row])).toBe("none");
  });

  it.each<readonly [Row, string]>([[["自评得分", 98.5], "A2 自评得分 | – | B2 98.5"], [["自评总分：98.5"], "A2 自评总分：98.5 | – | A2 98.5"], [["总分（百分制）：", 98.5], "A2 总分（百分制）： | – | B2 98.5"], [["绩效总得分为98分"], "A2 绩效总得分为98分 | – | A2 98"]])("may stand above the indicators as %j", (row, totals) => {
    expect(said([], [], [row])).toBe(totals);
  });
});

describe("a grade", () => {
  const said = (rows: readonly Row[], merges?: readonly string[], above?: readonly Row[]): string => {
    const grade = totalsOf(rows, merges, above)?.grade;
    return grade ? `${textOf(grade)}${grade.alone ? " alone" : ""}${grade.hasCutoffs ? " with cut-offs" : ""}` : "none";
  };

  it.each([["优", "优"], ["优秀", "优"], ["良", "良"], ["良好", "良"], ["中", "中"], ["中等", "中"], ["差", "差"], ["较差", "差"], ["“优”", "优"], ["（良）", "良"]])("written %s is %s", (written, grade) => {
    expect(said([["评价等级", written]])).toBe(`B4 ${grade} alone`);
  });

  it.each<readonly [string, Row, string]>([
    ["behind its label in a sentence", ["自评等级为良，主要问题是进度慢。"], "A4 良"],
    ["as another word", ["评价等次：优秀"], "A4 优"],
    ["as the lowest", ["绩效等级评定为差"], "A4 差"],
    ["as a conclusion", ["评价结论", "优"], "B4 优 alone"],
    ["by boxes in cells of their own", ["评价等级", "优□", "良☑", "中□", "差□"], "C4 良"],
    ["by boxes behind the words", ["评价等级", "优□ 良☑ 中□ 差□"], "B4 良"],
    ["by boxes before the words", ["评价等级", "□优 □良 ☑中 □差"], "B4 中"],
    ["by boxes in the label's cell", ["等级：优□良□中□差☑"], "A4 差"],
    ["by brackets behind the words", ["评价等级", "优（ ）良（√）中（ ）差（ ）"], "B4 良"],
    ["by brackets in cells of their own", ["评价等级", "优( )", "良(√)", "中( )", "差( )"], "C4 良"],
    ["by brackets in the label's cell", ["等级：优（√）良（）中（）差（）"], "A4 优"],
    ["by a tick behind a word", ["评价等级", "优 良√ 中 差"], "B4 良"],
    ["by a tick before a word", ["评价等级", "优 √良 中 差"], "B4 良"],
    ["by no tick", ["评价等级", "□优 □良 □中 □差"], "B4"],
    ["by no bracket", ["评价等级", "优( )", "良( )"], "B4"],
    ["by two ticks", ["评价等级", "☑优 ☑良 □中 □差"], "B4"],
    ["by a tick between two words", ["评价等级", "优√良 中 差"], "B4"],
    ["by a tick apart from all", ["评价等级", "优 √ 良 中 差"], "B4"],
    ["with the points of each grade", ["评价等级", "优（≥90）□", "良（80-90）☑"], "C4 良 with cut-offs"],
    ["with the points in one cell", ["评价等级：优（90分以上）☑ 良（80-90分）□ 中□ 差□"], "A4 优 with cut-offs"],
    ["in a place left blank", ["评价等级", ""], "B4 alone"],
  ])("is said %s", (_, row, grade) => {
    expect(said([row])).toBe(grade);
  });

  it.each<readonly [Row]>([[["评价等级", "", "说明"]], [["评价结论", ""]], [["等级为优质工程"]], [["质量等级说明：优良"]]])("is not said by %j", (row) => {
    expect(said([row])).toBe("none");
  });

  it("may stand at the end of the row of totals, unless a cell of its own says another", () => {
    const total: Row = ["总分", "", "", "", 100, 96, "优"];
    expect([said([total]), said([total, ["自评等级为良。"]]), said([total, ["自评等级", "良"]])]).toEqual(["G4 优 alone", "G4 优 alone", "B5 良 alone"]);
    expect(said([["总分", "", "", "", 100, 96, "良好"]])).toBe("G4 良 alone");
  });

  it("may stand above the indicators, and goes by what is said below", () => {
    expect([said([], [], [["自评等级", "良"]]), said([["自评等级", "中"]], [], [["自评等级", "良"]])]).toEqual(["B2 良 alone", "B5 中 alone"]);
  });

  it("is sought in forty lines below the last row", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index): Row => [`说明：第${index}行`]);
    expect([said([...lines(39), ["自评等级", "良"]]), said([...lines(40), ["自评等级", "良"]])]).toEqual(["B43 良 alone", "none"]);
  });

  it("has the place beside its label that a merged cell gives it", () => {
    expect(said([["评价等级", ""], ["", ""]], ["B4:B5"])).toBe("B4:B5 alone");
    expect(said([["评价等级", "", ""]], ["B4:C4"])).toBe("B4:C4 alone");
  });
});
