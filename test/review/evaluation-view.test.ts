/** What a face shows of an evaluation: on the seed tables as they are, and on sheets generated from them. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { evaluate } from "../../src/review/evaluate";
import { type EvaluationView, evaluationView, type ViewRow } from "../../src/review/evaluation-view";
import { methodOf, type ScoringMethod } from "../../src/scoring";
import type { CellValue, SheetData } from "../../src/sheet/data";
import { Sheet } from "../../src/sheet/sheet";
import { formulaCells, writtenSheet } from "../../src/sheet/written";
import { readWorkbook } from "../../src/tables/read-workbook";
import { evaluationSheet } from "../support/forms";
import { runs } from "../support/properties";
import { seedUnits, seedWorkbook } from "../support/seeds";

const unit = (name: string) => {
  const found = seedUnits.find((one) => one.unit === name);
  if (!found) throw new RangeError(name);
  return seedWorkbook(found);
};
const quxian = unit("渠县总工会");
const linxi = unit("临西县总工会");

interface Shown {
  readonly sheet: SheetData;
  readonly formulas?: ReadonlySet<string> | null;
  readonly method?: Partial<ScoringMethod>;
}

function viewOf({ sheet, formulas = null, method = {} }: Shown): EvaluationView {
  const table = readWorkbook({ name: null, sheets: [sheet] })[0]?.tables[0];
  if (!table) throw new RangeError("no table");
  return evaluationView(table, new Sheet(sheet), { method: { ...methodOf(table), ...method }, language: "zh-CN", formulas });
}

const sheetOf = (workbook: typeof quxian, index: number): SheetData => {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new RangeError(`no sheet ${index}`);
  return sheet;
};
const rowsOf = (view: EvaluationView): readonly ViewRow[] => view.groups.flatMap(({ rows }) => rows);
const rowNamed = (view: EvaluationView, name: string): ViewRow => {
  const row = rowsOf(view).find((one) => one.name === name);
  if (!row) throw new RangeError(name);
  return row;
};

/** The 自评表 of a goal table, with what a person types into it. */
function generated(typed: (row: ViewRow, index: number) => Partial<Record<"actual" | "score" | "reason" | "weight", CellValue>> = () => ({}), executed: CellValue = ""): Shown & { readonly view: EvaluationView } {
  const { sheets } = evaluate({ workbook: { name: null, sheets: [sheetOf(linxi, 0)] }, own: [] });
  const [content] = sheets;
  if (!content) throw new RangeError("nothing generated");
  const formulas = new Set(formulaCells(content));
  let sheet = writtenSheet(content, "own");
  const put = (cell: { readonly row: number; readonly column: number } | null | undefined, value: CellValue | undefined): void => {
    if (!cell || value === undefined) return;
    sheet = { ...sheet, values: sheet.values.map((line, row) => (row === cell.row ? line.map((old, column) => (column === cell.column ? value : old)) : line)) };
    formulas.delete(`${cell.row}/${cell.column}`);
  };
  const blank = viewOf({ sheet, formulas });
  put(blank.execution?.parts[0]?.executed.cell ?? blank.execution?.total.executed.cell, executed);
  for (const [index, row] of rowsOf(blank).entries()) {
    const { actual, score, reason, weight } = typed(row, index);
    put(row.actual.cell, actual);
    put(row.reason.cell, reason);
    put(row.weight.cell, weight);
    if (score !== undefined) put(rowNamed(viewOf({ sheet, formulas }), row.name).score?.cell, score);
  }
  return { sheet, formulas, view: viewOf({ sheet, formulas }) };
}

function met({ actualKind, target, actual }: ViewRow): CellValue {
  if (actualKind === "band") return "达成年度指标";
  const figure = Number(/\d+(?:\.\d+)?/u.exec(target)?.[0] ?? 1);
  return actualKind === "text" ? "已完成" : actual.cell?.isPercent ? figure / 100 : figure;
}

describe("a self-evaluation of the user's own", () => {
  const view = viewOf({ sheet: sheetOf(quxian, 7) });

  it("adds up, keeps what is open apart, and says what was lost", () => {
    expect(view).toMatchObject({ source: "self-evaluation", isGenerated: false, earned: "82.50", undecided: "10.00", lost: "7.50", most: "100", isComplete: false, grade: null });
    expect(view.groups.map(({ name, short, earned, most }) => [name, short, earned, most])).toEqual([
      ["产出指标", "产出", "32.50", "40"],
      ["效益指标", "效益", "20.00", "20"],
      ["满意度指标", "满意度", "10.00", "10"],
      ["成本指标", "成本", "20.00", "20"],
    ]);
    expect(view.weights).toEqual({ sum: "90", due: "90", areAssigned: false });
  });

  it("has a row with its target, its actual and the cell to type into", () => {
    expect(rowNamed(view, "资金发放完成时间")).toMatchObject({
      target: "＜4\u00a0月",
      unit: "月",
      actualKind: "figure",
      actual: { text: "7", cell: { sheetId: sheetOf(quxian, 7).id, row: 20, column: 8, holds: 7, isPercent: false } },
      state: "short",
      points: "2.50",
      most: "10",
      loss: "超出 75%，扣 7.50\u00a0分",
      // The form has no column for reasons.
      reason: { text: "", cell: null },
      lacksReason: false,
    });
  });

  it("shows a qualitative row as a band, its own words kept", () => {
    expect(rowNamed(view, "扩大帮扶对象对政策的知晓度")).toMatchObject({ isQualitative: true, actualKind: "band", actual: { text: "扩大" }, points: "10.00", state: "full" });
  });

  it("takes nothing into a cell that is merged over two fields, whose figure may be the other's", () => {
    const sheet = evaluationSheet();
    const merged = viewOf({ sheet: { ...sheet, merges: [{ top: 6, bottom: 6, left: 6, right: 7 }] } });
    const rows = rowsOf(merged).map(({ name, actual, weight }) => [name, actual.cell !== null, weight.cell !== null]);
    expect(rows.slice(0, 2)).toEqual([["培训人数", false, false], ["培训合格率", true, true]]);
    expect(merged.todos.filter(({ row }) => row === rowNamed(merged, "培训人数").id)).toEqual([]);
  });

  it("shows the budget of the execution that only the generated form has", () => {
    expect(view.execution).toMatchObject({ state: "open", most: "10", rate: null, unit: "万元", range: null, total: { budget: { text: "43.3", cell: null }, executed: { text: "", cell: null } } });
    expect(view.todos).toEqual([]);
  });

  it("is scored by the method given", () => {
    expect(rowNamed(viewOf({ sheet: sheetOf(quxian, 7), method: { unmet: "nothing" } }), "资金发放完成时间").points).toBe("0.00");
  });

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe("a goal table", () => {
  const view = viewOf({ sheet: sheetOf(linxi, 0) });

  it("shows the weights that would be assigned, and no place for actuals", () => {
    expect(view).toMatchObject({ source: "goal", earned: "0.00", undecided: "100.00", weights: { sum: "90", due: "90", areAssigned: true } });
    expect(rowsOf(view).every(({ actual, weight, reason }) => actual.cell === null && weight.cell === null && reason.cell === null)).toBe(true);
    expect(rowsOf(view).every(({ most }) => most !== null)).toBe(true);
    expect(view.todos).toEqual([]);
  });
});

describe("a generated sheet", () => {
  it("counts what is typed over a formula, as its total does, and says what the method gives", () => {
    const { sheet, formulas, view } = generated((_, index) => (index === 0 ? { actual: 12 } : {}));
    const weight = rowsOf(view)[0]?.weight.cell;
    if (!weight || !formulas) throw new RangeError("no weight");
    const at = { row: weight.row, column: weight.column + 1 };
    const values = sheet.values.map((line, index) => line.map((old, column) => (index === at.row && column === at.column ? 7 : old)));
    const over = new Set([...formulas].filter((key) => key !== `${at.row}/${at.column}`));
    const row = rowsOf(viewOf({ sheet: { ...sheet, values }, formulas: over }))[0];
    expect([row?.points, row?.state, row?.score?.text, row?.words]).toEqual(["7.00", "short", "7", "由人给分 7.00；按评分办法算是 13.00"]);
  });

  it("waits for a person where words stand that its formula does not know, though the method could tell", () => {
    const words = "12人";
    const row = rowsOf(generated((_, index) => (index === 0 ? { actual: words } : {})).view)[0];
    expect([row?.points, row?.state, row?.score?.max, row?.words]).toEqual([null, "open", "13", "表上的公式认不出这段文字，由人给分；按评分办法可得 13.00"]);
  });

  it("counts what its formula shows beside such words", () => {
    const { sheet, formulas, view } = generated((_, index) => (index === 0 ? { actual: "12人" } : {}));
    const weight = rowsOf(view)[0]?.weight.cell;
    if (!weight || !formulas) throw new RangeError("no weight");
    const values = sheet.values.map((line, index) => line.map((old, column) => (index === weight.row && column === weight.column + 1 ? 5 : old)));
    expect(rowsOf(viewOf({ sheet: { ...sheet, values }, formulas }))[0]).toMatchObject({ points: "5.00", state: "short" });
  });

  it("asks for every actual and the executed amount", () => {
    const { view } = generated();
    expect(view.isGenerated).toBe(true);
    expect(view.todos.map(({ kind }) => kind)).toEqual(["executed", ...rowsOf(view).map(() => "actual")]);
    expect(view.entries).toBe(rowsOf(view).length + 1);
  });

  it("adds the executed amount up where the sheet's own formula has not been calculated yet", () => {
    const { view } = generated(undefined, 76);
    expect(view.execution).toMatchObject({ rate: "95.00%", points: "9.50", state: "short", total: { executed: { text: "76", cell: null } } });
  });

  it("is complete with a grade once everything is there", () => {
    const { view } = generated((row) => ({ actual: met(row), ...(row.actualKind === "text" ? { score: Number(row.most) } : {}) }), 80);
    expect(view).toMatchObject({ isComplete: true, undecided: "0.00", todos: [] });
    expect(view.grade).toBe("优");
  });

  it("asks for a reason where points are lost, until it is given", () => {
    const short = (reason: string) => generated((row) => (row.target.startsWith("≥") && row.actualKind === "figure" ? { actual: 1, reason } : {}));
    const open = rowsOf(short("").view).filter(({ state }) => state === "short");
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ lacksReason }) => lacksReason)).toBe(true);
    expect(short("").view.todos.filter(({ kind }) => kind === "reason")).toHaveLength(open.length);
    expect(short("活动推迟").view.todos.filter(({ kind }) => kind === "reason")).toEqual([]);
  });

  it("says which weights are wrong together", () => {
    const { view } = generated((_, index) => (index === 0 ? { weight: 20 } : {}));
    expect(view.weights.due).toBe("90");
    expect(Number(view.weights.sum)).toBeGreaterThan(90);
  });

  it("takes a percentage as it is typed", () => {
    const rate = rowsOf(generated().view).find(({ actual }) => actual.cell?.isPercent);
    expect(rate?.actual.text).toBe("");
    const { view } = generated((row) => (row.actual.cell?.isPercent ? { actual: 0.965 } : {}));
    expect(rowsOf(view).filter(({ actual }) => actual.cell?.isPercent).map(({ actual }) => actual.text)).toContain("96.5");
  });
});

it("never loses a point: earned, open and lost are all the points there are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(""), fc.double({ min: 0, max: 1000, noNaN: true }).map((value) => Math.round(value * 100) / 100), fc.constantFrom("达成年度指标", "未达成年度指标且效果较差", "随便写的")), { minLength: 9, maxLength: 9 }), (actuals) => {
      const { view } = generated((_, index) => ({ actual: actuals[index] ?? "" }));
      const parts = [view.earned, view.undecided, view.lost].map(Number);
      expect(Math.round(parts.reduce((total, part) => total + part, 0) * 100)).toBe(Math.round(Number(view.most) * 100));
      expect(parts.every((part) => part >= 0)).toBe(true);
    }),
    { numRuns: runs(25) },
  );
});
