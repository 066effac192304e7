/** The rows under an indicator header: what each says, under which classes it stands, and which rows are none. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import type { Indicator } from "../../src/tables/table";
import { type Row, sheetOf } from "../support/forms";

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值"];
const FIRST = ["产出指标", "数量指标", "培训人数", "≥12人"];

/** Row 1 is the title, row 2 the header. */
const tableOf = (rows: readonly Row[], { header = HEADER, merges = [] }: { readonly header?: Row; readonly merges?: readonly string[] } = {}) => readSheet(new Sheet(sheetOf("s", [["绩效自评表"], header, ...rows], merges)))[0];
const indicatorsOf = (...said: Parameters<typeof tableOf>): readonly Indicator[] => tableOf(...said)?.indicators ?? [];
const levels = (...said: Parameters<typeof tableOf>): string[] => indicatorsOf(...said).map(({ level1, level2, level3 }) => [level1, level2, level3].map((field) => field?.text ?? "–").join(" "));

describe("the classes of a row", () => {
  it("are those above it where its own cells are blank", () => {
    expect(levels([FIRST, ["", "", "培训期数", "≥2期"], ["", "质量指标", "合格率", "≥95%"]])).toEqual(["产出指标 数量指标 培训人数", "产出指标 数量指标 培训期数", "产出指标 质量指标 合格率"]);
  });

  it("begin anew below another class of the first level, not below the same printed again", () => {
    expect(levels([FIRST, ["产出指标", "", "培训期数", "≥2期"], ["效益指标", "", "持证率", "≥80%"]])).toEqual(["产出指标 数量指标 培训人数", "产出指标 数量指标 培训期数", "效益指标 – 持证率"]);
  });

  it("may stand on lines over the whole grid", () => {
    const rows = [["产出指标"], ["数量指标"], ["", "", "培训人数", "≥12人"], ["效益指标"], ["", "", "持证率", "≥80%"], ["满意度指标"], ["服务对象满意度"], ["", "", "职工满意度", "≥90%"]];
    const merges = [3, 4, 6, 8, 9].map((row) => `A${row}:D${row}`);
    expect(levels(rows, { merges })).toEqual(["产出指标 数量指标 培训人数", "效益指标 – 持证率", "满意度指标 服务对象满意度 职工满意度"]);
  });

  it("may be four, of which the last is measured where it is filled in", () => {
    const header = ["一级指标", "二级指标", "三级指标", "四级指标", "指标值"];
    expect(levels([["产出指标", "数量指标", "培训", "培训人数", "≥12人"], ["", "", "慰问人数", "", "≥20人"]], { header })).toEqual(["产出指标 数量指标 培训人数", "产出指标 数量指标 慰问人数"]);
  });
});

describe("an indicator", () => {
  const ALL = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标性质", "指标值", "度量单位", "指标值确定依据", "实际完成值", "分值", "得分", "偏差原因分析"];
  const row = ["产出指标", "数量指标", " 培训人数 ", "参加的人", "≥", 12, "人", "工作计划", "11人", 20, 18, "生病"];

  it("has a text in every column, without the blanks around it", () => {
    const [one] = indicatorsOf([row], { header: ALL });
    expect([one?.level3, one?.description, one?.basis, one?.target, one?.actual, one?.weight, one?.score, one?.reason].map((field) => field?.text)).toEqual(["培训人数", "参加的人", "工作计划", "12", "11人", "20", "18", "生病"]);
    expect(one?.target?.target.text).toBe("≥12人");
  });

  it("knows where its sign and its unit stand, if in cells of their own", () => {
    const places = (indicators: readonly Indicator[]) => indicators.map(({ target }) => [target?.comparatorRange, target?.unitRange].map((range) => range && rangeAddress(range)));
    expect(places(indicatorsOf([row], { header: ALL }))).toEqual([["E3", "G3"]]);
    expect(places(indicatorsOf([FIRST]))).toEqual([[null, null]]);
  });

  it("may be a name alone", () => {
    expect(levels([["", "", "培训人数", ""], ["", "", "合格率", ""]])).toEqual(["– – 培训人数", "– – 合格率"]);
  });

  it("may have points and nothing else beside others that are filled in", () => {
    const header = [...HEADER, "分值"];
    expect(indicatorsOf([[...FIRST, 50], ["", "质量指标", "", "", 40]], { header }).map(({ weight }) => weight?.text)).toEqual(["50", "40"]);
    expect(indicatorsOf([["产出指标", "数量指标", "", "", 50], ["", "质量指标", "", "", 40]], { header })).toEqual([]);
  });
});

describe("a cell merged over two columns", () => {
  const HEADS = { level3: "三级指标", target: "指标值", actual: "实际完成值", weight: "分值", score: "得分", description: "绩效指标描述", basis: "指标值确定依据", reason: "偏差原因分析" } as const;
  type Role = keyof typeof HEADS;
  const TELLING = ["target", "actual", "weight", "score", "description", "basis", "reason"] as const;

  it.each(TELLING.slice(0, -1).map((role, index) => [role, TELLING[index + 1] ?? role] as const))("says %s rather than %s, whichever stands first", (more, less) => {
    for (const pair of [[more, less], [less, more]] as const) {
      const others = (["level3", "target", "actual"] as const).filter((role) => role !== more && role !== less);
      const heads: readonly Role[] = [...others, ...pair];
      const left = 1 + others.length;
      const [one] = indicatorsOf([["产出指标", ...others.map(() => "甲"), "7", ""]], { header: ["一级指标", ...heads.map((role) => HEADS[role])], merges: [`${"ABCDE"[left]}3:${"BCDEF"[left]}3`] });
      expect([one?.[more]?.text, one?.[less]?.text ?? ""]).toEqual(["7", ""]);
    }
  });

  it("leaves the other column a cell of its own, blank", () => {
    const [one] = indicatorsOf([["产出指标", "数量指标", "培训人数", "", "≥12人"]], { header: ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"], merges: ["C3:D3"] });
    expect([one?.level3, one?.description].map((field) => field && rangeAddress(field.range))).toEqual(["C3:D3", "D3"]);
  });

  it("is blank whole where nothing stands in it", () => {
    const [one] = indicatorsOf([["产出指标", "数量指标", "培训人数", "", "≥12人"], ["", "", "培训期数", "", "≥2期"]], { header: ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"], merges: ["D3:D4"] });
    expect(one?.description && rangeAddress(one.description.range)).toBe("D3:D4");
  });
});

describe("rows that are no indicators", () => {
  it("stand below a signature, until the header is printed again", () => {
    const below = [["填报人：张三"], ["", "质量指标", "合格率", "≥95%"]];
    expect(levels([FIRST, ...below])).toEqual(["产出指标 数量指标 培训人数"]);
    expect(levels([FIRST, ...below, HEADER, ["", "", "培训期数", "≥2期"]])).toEqual(["产出指标 数量指标 培训人数", "产出指标 数量指标 培训期数"]);
  });

  it("are the later lines of a note, and none further down", () => {
    expect(levels([FIRST, ["注：按实际填写"], ["", "", "以上如实"], ["", "质量指标", "合格率", "≥95%"], ["", "", "培训期数", ""]])).toEqual(["产出指标 数量指标 培训人数", "产出指标 质量指标 合格率", "产出指标 质量指标 培训期数"]);
  });
});

describe("a table without rows", () => {
  it.each<readonly [string, Row, boolean]>([
    ["in one cell", ["注：本单位无项目绩效目标"], true],
    ["with words between", ["注：本年度无公开的项目，故不填"], true],
    ["beside its label", ["备注：", "空表"], true],
    ["as nothing of the kind", ["注：金额保留两位小数"], false],
  ])("says so %s", (_, note, isSaid) => {
    expect(tableOf([note])?.problems.map(({ kind }) => kind)).toEqual(isSaid ? [] : ["no-rows"]);
  });
});
