/** Which earlier row an indicator is, after rows were moved, added, removed or renamed. */
import { describe, expect, it } from "@jest/globals";
import { matchIndicators } from "../../../src/review/evaluation/match-indicators";
import { Sheet } from "../../../src/sheet/sheet";
import { readSheet } from "../../../src/tables/read-sheet";
import type { Indicator } from "../../../src/tables/table";
import { sheetOf } from "../../support/forms";

/** "class 1/class 2/name/target", with blanks for what is not said. */
const indicators = (...lines: readonly string[]): readonly Indicator[] =>
  readSheet(new Sheet(sheetOf("s", [["项目绩效目标表"], ["一级指标", "二级指标", "三级指标", "指标值"], ...lines.map((line) => line.split("/"))])))[0]?.indicators ?? [];
const matched = (now: readonly string[], before: readonly string[]) => matchIndicators(indicators(...now), indicators(...before));

const [A, B, C] = ["产出指标/数量指标/培训人数/≥12人", "产出指标/质量指标/合格率/≥95%", "效益指标/社会效益指标/持证率/≥80%"] as const;

describe("an indicator is the earlier row", () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly (number | null)[]]>([
    ["that says the same, wherever it stands", [A, B, C], [C, A, B], [1, 2, 0]],
    ["of its classes and name, where the target is another", [A.replace("12", "15"), B], [B, A], [1, 0]],
    ["of its name and target, where the classes are others", ["产出指标/质量指标/培训人数/≥12人", B], [B, A], [1, 0]],
    ["of its name, where all else is another", ["效益指标/社会效益指标/培训人数/≥15人"], [B, A], [1]],
    ["whatever signs and blanks are in its name", ["产出指标/数量指标/ 培训 人数。/≥12人"], [B, A], [1]],
    ["between its neighbours, where only its name changed", [A, "产出指标/质量指标/考核通过率/≥95%", C], [A, B, C], [0, 1, 2]],
    ["first of all, where only its name changed", ["产出指标/数量指标/参训人数/≥12人", B], [A, B], [0, 1]],
    ["none, where several stood between its neighbours", [A, "产出指标/质量指标/考核通过率/≥95%", C], [A, B, "产出指标/时效指标/完成时间/12月底前", C], [0, null, 3]],
    ["none, where the one between its neighbours is another's", [A, "产出指标/质量指标/考核通过率/≥95%", C, B], [A, B, C], [0, null, 2, 1]],
    ["none, where neither name nor target is left", [A, "产出指标/质量指标/考核通过率/≥90%", C], [A, B, C], [0, null, 2]],
    ["last of all, where only its name changed", [A, "产出指标/质量指标/考核通过率/≥95%"], [A, B], [0, 1]],
  ])("%s", (_, now, before, found) => {
    expect(matched(now, before)).toEqual(found);
  });

  it("that fits best, not the first that fits", () => {
    expect(matched(["产出指标/数量指标/培训人数/≥12人", "产出指标/质量指标/培训人数/≥20人"], ["产出指标/质量指标/培训人数/≥20人", "产出指标/数量指标/培训人数/≥12人"])).toEqual([1, 0]);
    expect(matched(["产出指标/数量指标/人数/≥1"], ["产出指标/数量指标/人数/≥9", "产出指标/数量指标/人数/≥1"])).toEqual([1]);
    expect(matched(["产出指标/数量指标/培训人数/≥15人"], ["效益指标/社会效益指标/培训人数/≥15人", "产出指标/数量指标/培训人数/≥12人"])).toEqual([1]);
    expect(matched(["产出指标/数量指标/培训人数/≥15人"], ["效益指标/社会效益指标/培训人数/≥9人", "效益指标/社会效益指标/培训人数/≥15人"])).toEqual([1]);
  });

  it("by what it has, where it has no class or no name", () => {
    expect(matched(["//培训人数/≥12人", "//期数/"], ["//期数/≥2期", "//培训人数/≥12人"])).toEqual([1, 0]);
    expect(matched(["产出指标/数量指标/※/≥1"], ["产出指标/数量指标/△/≥1", "产出指标/数量指标/※/≥2"])).toEqual([1]);
    const described = (...lines: readonly string[]): readonly Indicator[] =>
      readSheet(new Sheet(sheetOf("s", [["项目绩效目标表"], ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"], ...lines.map((line) => line.split("/"))])))[0]?.indicators ?? [];
    expect(matchIndicators(described("产出指标/数量指标//参训职工/≥1"), described("产出指标/数量指标//参训单位/≥1", "产出指标/数量指标//参训职工/≥9"))).toEqual([1]);
  });

  it("of another class only where nothing better is", () => {
    expect(matched(["效益指标/数量指标/人数/≥1"], ["产出指标/数量指标/人数/≥1", "效益指标/数量指标/人数/≥1"])).toEqual([1]);
  });

  it("once each, duplicates in order", () => {
    expect(matched([A, A, A], [A, A])).toEqual([0, 1, null]);
  });
});

describe("an indicator is a new one", () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["where the row between its neighbours has another target", [A, "产出指标/质量指标/考核通过率/≥90%", C], [A, B, C]],
    ["where it is of another class", [A, "产出指标/时效指标/考核通过率/≥95%", C], [A, B, C]],
    ["where two rows stand between its neighbours", [A, "产出指标/质量指标/考核通过率/≥95%", C], [A, B, "产出指标/质量指标/优良率/≥95%", C]],
    ["where none stands between them", [A, "产出指标/质量指标/考核通过率/≥95%", C], [A, C]],
    ["where neither says a target", [A, "产出指标/质量指标/考核通过率/", C], [A, "产出指标/质量指标/合格率/", C]],
    ["where its neighbour is new too", [A, "产出指标/质量指标/考核通过率/≥95%", "产出指标/质量指标/优良率/≥95%", C], [A, B, C]],
  ])("%s", (_, now, before) => {
    expect(matched(now, before)[1]).toBeNull();
  });
});
