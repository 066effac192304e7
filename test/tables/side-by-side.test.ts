/** Tables side by side: cut at blank columns where whole tables stand on either side, and nowhere else. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

const HEADER = ["一级指标", "三级指标", "指标值"] as const;
const row = (name: string): Row => ["产出指标", name, "≥12人"];
const beside = (...parts: readonly Row[]): Row => parts.flatMap((part, index) => (index === 0 ? [...part] : ["", ...part]));

const found = (rows: readonly Row[], merges: readonly string[] = []): string[] =>
  readSheet(new Sheet(sheetOf("s", rows, merges))).map(({ header, indicators }) => `${header ? rangeAddress(header) : "none"} ${indicators.map(({ level1, level3, target }) => `${level1?.text ?? "–"}/${level3?.text ?? "–"}/${target?.text ?? "–"}`).join(" ")}`);

describe("tables side by side", () => {
  it.each<readonly [string, readonly Row[], readonly string[], readonly string[]]>([
    ["two under one title", [["项目绩效目标表"], beside(HEADER, HEADER), beside(row("甲"), row("乙"))], ["A1:G1"], ["A2:C2 产出指标/甲/≥12人", "E2:G2 产出指标/乙/≥12人"]],
    ["three", [["项目绩效目标表"], beside(HEADER, HEADER, HEADER), beside(row("甲"), row("乙"), row("丙"))], [], ["A2:C2 产出指标/甲/≥12人", "E2:G2 产出指标/乙/≥12人", "I2:K2 产出指标/丙/≥12人"]],
    ["the second further down", [["项目绩效目标表"], beside(HEADER, ["", "", ""]), beside(row("甲"), ["", "", ""]), beside(["", "", ""], HEADER), beside(row("乙"), row("丙"))], [], ["A2:C2 产出指标/甲/≥12人 产出指标/乙/≥12人", "E4:G4 产出指标/丙/≥12人"]],
    ["with several blank columns between", [["项目绩效目标表"], [...HEADER, "", "", ...HEADER], [...row("甲"), "", "", ...row("乙")]], [], ["A2:C2 产出指标/甲/≥12人", "F2:H2 产出指标/乙/≥12人"]],
  ])("are read each on its own: %s", (_, rows, merges, tables) => {
    expect(found(rows, merges)).toEqual(tables);
  });

  it.each<readonly [string, Row, Row]>([
    ["no target on the right", ["一级指标", "三级指标", "分值"], ["效益指标", "别的", 10]],
    ["no third level on the right", ["一级指标", "分值", "指标值"], ["效益指标", 10, "≥80%"]],
    ["no first level on the right", ["二级指标", "三级指标", "指标值"], ["质量指标", "别的", "≥80%"]],
  ])("are one with %s", (_, heads, cells) => {
    expect(found([["项目绩效目标表"], beside(HEADER, heads), beside(row("甲"), cells)])).toHaveLength(1);
    expect(found([["项目绩效目标表"], beside(heads, HEADER), beside(cells, row("甲"))])).toHaveLength(1);
  });

  it("are one where a cell joins them", () => {
    expect(found([["项目绩效目标表"], beside(HEADER, HEADER), beside(row("甲"), row("乙")), ["产出指标", "丙", "≥1", "见右", "", "", ""]])).toEqual(["A2:G2 产出指标/甲/≥12人 产出指标/丙/≥1"]);
  });

  it("are one where a blank column divides neither of them from the other", () => {
    expect(found([["项目绩效目标表"], ["一级指标", "", "三级指标", "指标值"], ["产出指标", "", "甲", "≥12人"]])).toEqual(["A2:D2 产出指标/甲/≥12人"]);
  });

  it("are cut behind a blank column within the first", () => {
    expect(found([["项目绩效目标表"], ["一级指标", "", "三级指标", "指标值", "", ...HEADER], ["产出指标", "", "甲", "≥12人", "", ...row("乙")]])).toEqual(["A2:D2 产出指标/甲/≥12人", "F2:H2 产出指标/乙/≥12人"]);
  });
});
