/** The twelve published self-evaluations of 渠县, scored: what falls short or stands on a strict limit was checked by hand. */
import { describe, expect, it } from "@jest/globals";
import { formulaOf, methodOf, missedBy, scoreIndicator, type ScoringMethod, scoreTable, type TableScore } from "../../src/scoring";
import { survey } from "../../src/review/check";
import { seedUnits, seedWorkbook } from "../support/seeds";

const scored = new Map<string, TableScore>(
  seedUnits
    .flatMap((unit) => survey(seedWorkbook(unit)).tables)
    .filter((table) => table.kind === "self-evaluation" || table.kind === "overall-self-evaluation")
    .map((table) => [table.sheet, scoreTable(table, methodOf(table))]),
);

/** Rows that do not simply earn full points for a target met. */
const remarkable = ({ indicators }: TableScore): string[] =>
  indicators.flatMap(({ indicator, score }) => {
    const name = indicator.level3?.text ?? "";
    if (score.kind === "open") return [`${name}: ${score.why}`];
    if (score.kind === "band" || score.derivation.kind === "met") return [];
    return [`${name}: ${score.points.toFixed(2)} ${score.derivation.kind} ${formulaOf(score.derivation)}`.trimEnd()];
  });

const bands = ({ indicators }: TableScore): number => indicators.filter(({ score }) => score.kind === "band").length;
const span = ({ total }: TableScore): string => (total ? `${total.min.toFixed(2)}–${total.max.toFixed(2)}` : "open");

describe.each([
  ["0.部门整体支出自评", [], 10, "86.00–90.00"],
  ["1.2023年度全省常态化送温暖", [], 0, "90.00–90.00"],
  // ＜200000 元, spent 200000: on the strict limit.
  ["2.2023年县送温暖专项资金", ["项目开展成本: 20.00 limit"], 0, "90.00–90.00"],
  // 1 年 against 11个月 is met after conversion.
  ["3.2024年度常委工作经费", [], 0, "90.00–90.00"],
  // ＜220400 元, spent 220400.
  ["4.2024年度机关职工养老保险", ["项目开展成本: 20.00 limit"], 0, "90.00–90.00"],
  ["5.2024年度困难职工专项补助", [], 2, "86.00–90.00"],
  // ＞2 年, lasted 2.
  ["6.2024年度劳模荣誉津贴", ["持续巩固劳模示范引领作用: 10.00 limit"], 0, "90.00–90.00"],
  // ＜4 月, done in month 7: 75 % over, a quarter of 10 points is left.
  ["7.2024年度全省常态化送温暖", ["资金发放完成时间: 2.50 above-ceiling 10 ×(1−0.75)= 2.50"], 2, "78.50–82.50"],
  ["8.2024省部级劳模专项资金", [], 2, "86.00–90.00"],
  ["9.2024年度事业职工医疗保险", [], 0, "90.00–90.00"],
  // ＜90950 元, spent 90950.
  ["10.2024年度行政职工医疗保险", ["项目开展成本: 20.00 limit"], 0, "90.00–90.00"],
  ["11.2024年专项运转经费", [], 5, "85.40–90.00"],
] as const)("%s", (sheet, rows, qualitative, total) => {
  const table = scored.get(sheet);

  it("is scored by the Sichuan method, out of 90 for its indicators", () => {
    expect(table?.method.id).toBe("sichuan");
    expect(table?.most?.toNumber()).toBe(90);
  });

  it("has the points worked out by hand", () => {
    expect(table && remarkable(table)).toEqual(rows);
    expect(table && bands(table)).toBe(qualitative);
    expect(table && span(table)).toBe(total);
  });
});

/** Every qualitative row repeats what was wanted and so counts in full until a person gives less: only 送温暖 2024 lost anything. */
it("finds all twelve, with what they count for", () => {
  expect([...scored].map(([sheet, { settled }]) => `${sheet} ${settled?.toFixed(2)}`)).toEqual([
    "0.部门整体支出自评 90.00",
    "1.2023年度全省常态化送温暖 90.00",
    "2.2023年县送温暖专项资金 90.00",
    "3.2024年度常委工作经费 90.00",
    "4.2024年度机关职工养老保险 90.00",
    "5.2024年度困难职工专项补助 90.00",
    "6.2024年度劳模荣誉津贴 90.00",
    "7.2024年度全省常态化送温暖 82.50",
    "8.2024省部级劳模专项资金 90.00",
    "9.2024年度事业职工医疗保险 90.00",
    "10.2024年度行政职工医疗保险 90.00",
    "11.2024年专项运转经费 90.00",
  ]);
});

describe("rows at or beyond their targets", () => {
  it.each([
    // (7 − 4) ÷ 4 = 0.75 above; 10 × 0.25.
    ["7.2024年度全省常态化送温暖", "资金发放完成时间", "＜4月 | 7", "10 | 2.50 | above-ceiling | 10 ×(1−0.75)= 2.50 | 75%", "10 | 0.00 | nothing |  | "],
    ["2.2023年县送温暖专项资金", "项目开展成本", "＜200000元 | 200000", "20 | 20.00 | limit |  | ", "20 | 20.00 | limit |  | "],
    ["6.2024年度劳模荣誉津贴", "持续巩固劳模示范引领作用", "＞2年 | 2", "10 | 10.00 | limit |  | ", "10 | 10.00 | limit |  | "],
    ["4.2024年度机关职工养老保险", "项目开展成本", "＜220400元 | 220400", "20 | 20.00 | limit |  | ", "20 | 20.00 | limit |  | "],
    ["10.2024年度行政职工医疗保险", "项目开展成本", "＜90950元 | 90950", "20 | 20.00 | limit |  | ", "20 | 20.00 | limit |  | "],
    // 11 ÷ 12 of a year is less than one.
    ["3.2024年度常委工作经费", "项目完成时间", "＜1年 | 11个月", "20 | 20.00 | met |  | ", "20 | 20.00 | met |  | "],
  ])("%s: %s", (sheet, name, figures, byMethod, byLetter) => {
    const table = scored.get(sheet);
    const row = table?.indicators.find(({ indicator }) => indicator.level3?.text === name);
    if (!table || !row?.weight) throw new Error(`no row ${name}`);
    const { indicator, weight } = row;
    const shown = (method: ScoringMethod): string => {
      const score = scoreIndicator(indicator, weight, method);
      if (score.kind !== "points") return score.kind;
      const { points, derivation } = score;
      return [weight.toFixed(), points.toFixed(2), derivation.kind, formulaOf(derivation), missedBy(derivation)].join(" | ");
    };
    expect(`${indicator.target?.target.text} | ${indicator.actual?.text}`).toBe(figures);
    expect(shown(table.method)).toBe(byMethod);
    expect(shown({ ...table.method, limit: "unmet", unmet: "nothing" })).toBe(byLetter);
  });

  it("takes target ÷ actual where a method chooses it: 10 × 4 ÷ 7", () => {
    const table = scored.get("7.2024年度全省常态化送温暖");
    const row = table?.indicators.find(({ score }) => score.kind === "points" && score.derivation.kind === "above-ceiling");
    if (!table || !row?.weight) throw new Error("no such row");
    const score = scoreIndicator(row.indicator, row.weight, { ...table.method, ceiling: "target-over-actual" });
    expect(score.kind === "points" && formulaOf(score.derivation)).toBe("10 × 4÷7 = 5.71");
  });
});
