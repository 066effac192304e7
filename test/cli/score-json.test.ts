/** Scores in the JSON of `check`: what is written beside what the method gives. */
import { describe, expect, it } from "@jest/globals";
import { tableJson, type TableJson } from "../../src/cli/table-json";
import { survey } from "../../src/review/check";
import type { SheetData } from "../../src/sheet/data";
import { national, ROWS } from "../rules/score/forms";
import { evaluationSheet, goalSheet, workbookOf } from "../support/forms";

function jsonOf(sheet: SheetData): TableJson {
  const [table] = survey(workbookOf(sheet)).tables;
  if (!table) throw new RangeError("no table");
  return tableJson(table);
}

describe("scores of a self-evaluation", () => {
  const json = jsonOf(national({ rows: ROWS.map((row, index) => (index === 0 ? ["产出指标", "数量指标", "培训人数", "≥100人", "80人", 30, 30, ""] : row)), grade: "优" }));

  it("stand beside those the method gives", () => {
    expect(json.indicators.map(({ score }) => score)).toEqual([
      { given: 30, computed: 24, max: 30, cell: "G9" },
      { given: 20, computed: 20, max: 20, cell: "G10" },
      { given: 30, computed: 30, max: 30, cell: "G11" },
      { given: 10, computed: 10, max: 10, cell: "G12" },
    ]);
  });

  it("make a total and a grade, with the execution rate", () => {
    expect(json.execution).toEqual({ unit: "万元", budget: 80, adjusted: 80, executed: 76, rate: { given: 95, computed: 95 }, score: { given: 9.5, computed: 9.5, max: 10 }, reason: null });
    expect(json.totals).toEqual({ weight: 100, score: { given: 99.5, computed: 93.5 }, grade: { given: "优", computed: "优" } });
  });
});

describe("what cannot be told", () => {
  it("is null: a qualitative row is for a person to score", () => {
    const json = jsonOf(national({ rows: [...ROWS.slice(0, 3), ["满意度指标", "服务对象满意度指标", "职工满意度", "满意", "满意", 10, 9, ""]] }));
    expect(json.indicators.at(-1)?.score).toEqual({ given: 9, computed: null, max: 10, cell: "G12" });
    expect(json.totals?.score).toEqual({ given: 99.5, computed: null });
  });

  it("is null without a place on the form: scores that are computed all the same", () => {
    const json = jsonOf(evaluationSheet());
    expect(json.indicators[0]?.score).toEqual({ given: null, computed: 20, max: 20, cell: null });
    expect(json.execution).toBeNull();
    expect(json.totals).toEqual({ weight: 90, score: { given: null, computed: 90 }, grade: { given: null, computed: null } });
  });

  it("is null on a goal table", () => {
    const { indicators, execution, totals } = jsonOf(goalSheet());
    expect(indicators.map(({ score }) => score)).toEqual(indicators.map(() => null));
    expect([execution, totals]).toEqual([null, null]);
  });
});
