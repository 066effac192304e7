import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import { assignedWeights, attainedIn, gradeOf, methodOf, methods, scoredExecutionRow, type ScoringMethod, scoreTable } from "../../src/scoring";
import { executionOf, executionRow, methodById, NATIONAL, type Parts, tableOf } from "./rows";

const OUTPUT: Parts = { target: "≥10人", actual: "10人" };
const BENEFIT: Parts = { level1: "效益指标", level2: "社会效益指标", name: "上岗率", target: "≥80%", actual: "82%" };
const WORDS: Parts = { level1: "效益指标", level2: "社会效益指标", name: "氛围", target: "有效", actual: "有效" };
const SATISFACTION: Parts = { level1: "满意度指标", level2: "服务对象满意度指标", name: "满意度", target: "≥90%", actual: "91%" };
const COST: Parts = { level1: "成本指标", level2: "经济成本指标", name: "项目成本", target: "≤5万元", actual: "5万元" };

const figures = (weights: readonly (Big | null)[]): (number | null)[] => weights.map((weight) => weight?.toNumber() ?? null);

describe("a table's total", () => {
  const rows: Parts[] = [{ ...OUTPUT, weight: 50 }, { ...BENEFIT, weight: 30 }, { ...SATISFACTION, weight: 10 }];

  it("is the sum of its indicators and the execution rate", () => {
    const scored = scoreTable(tableOf(rows, { execution: executionOf(executionRow({ adjusted: 80, executed: 76, max: 10 })) }), NATIONAL);
    expect(scored.most?.toNumber()).toBe(100);
    expect(scored.total?.min.toFixed(2)).toBe("99.50");
    expect(scored.grade).toBe("优");
  });

  it("takes the method's points where the form leaves those of the execution rate unsaid", () => {
    const scored = scoreTable(tableOf(rows, { execution: executionOf(executionRow({ budget: 80, executed: 60 })) }), NATIONAL);
    expect(scored.execution?.most.toNumber()).toBe(10);
    expect(scored.total?.max.toFixed(2)).toBe("97.50");
  });

  it("never gives more than its points to an execution above the budget", () => {
    const { execution } = scoreTable(tableOf(rows, { execution: executionOf(executionRow({ adjusted: 80, executed: 96, max: 10 })) }), NATIONAL);
    expect(execution?.score).toMatchObject({ kind: "points" });
    expect(execution?.score.kind === "points" && execution.score.points.toNumber()).toBe(10);
  });

  it("is open without a budget to divide by", () => {
    const scored = scoreTable(tableOf(rows, { execution: executionOf(executionRow({ adjusted: 0, executed: 0, max: 10 })) }), NATIONAL);
    expect(scored.execution?.score).toEqual({ kind: "open", why: "no-amounts" });
    expect(scored.total).toBeNull();
    expect(scored.grade).toBeNull();
  });

  it("counts the execution once where it stands among the indicators, and not at all where these make up the whole", () => {
    const execution = executionOf(executionRow({ adjusted: 80, executed: 76, max: 10 }));
    const rate: Parts = { level1: "预算执行率", level2: "", name: "预算执行率", target: "100%", actual: "95%", weight: 10 };
    const among = scoreTable(tableOf([rate, ...rows], { execution }), NATIONAL);
    expect([among.execution, among.most?.toNumber(), among.total?.max.toNumber()]).toEqual([null, 100, 99.5]);
    const whole = rows.map((row, index) => (index === 0 ? { ...row, weight: 60 } : row));
    const apart = scoreTable(tableOf(whole, { execution: executionOf(executionRow({ adjusted: 80, executed: 76 })) }), NATIONAL);
    expect([apart.execution, apart.total?.max.toNumber()]).toEqual([null, 100]);
  });

  it("has no grade where it is out of 90", () => {
    const scored = scoreTable(tableOf(rows), NATIONAL);
    expect(scored.total?.max.toNumber()).toBe(90);
    expect(scored.most?.toNumber()).toBe(90);
    expect(scored.grade).toBeNull();
  });

  it("runs from the least to the most that bands allow, and is graded where both earn the same", () => {
    const table = tableOf([{ ...OUTPUT, weight: 60 }, { ...WORDS, weight: 30 }, { ...SATISFACTION, weight: 10 }]);
    const scored = scoreTable(table, NATIONAL);
    expect([scored.total?.min.toNumber(), scored.total?.max.toNumber()]).toEqual([94, 100]);
    expect(scored.grade).toBe("优");
    const wide = scoreTable(tableOf([{ ...OUTPUT, weight: 40 }, { ...WORDS, weight: 60 }]), NATIONAL);
    expect([wide.total?.min.toNumber(), wide.total?.max.toNumber(), wide.grade]).toEqual([88, 100, null]);
  });

  it("takes what a person chose within a band, and keeps it there", () => {
    const table = tableOf([{ ...OUTPUT, weight: 40 }, { ...WORDS, weight: 60 }]);
    expect(scoreTable(table, NATIONAL, { chosen: [null, new Big(55)] }).total?.min.toNumber()).toBe(95);
    expect(scoreTable(table, NATIONAL, { chosen: [new Big(1), new Big(10)] }).total?.min.toNumber()).toBe(88);
  });

  it("is open where a weight is missing, and tells which", () => {
    const scored = scoreTable(tableOf([{ ...OUTPUT, weight: null }, { ...BENEFIT, weight: 30 }]), NATIONAL);
    expect(scored.indicators.map(({ score }) => score.kind === "open" && score.why)).toEqual(["no-weight", false]);
    expect([scored.most, scored.total]).toEqual([null, null]);
  });

  it("leaves out a class that does not apply", () => {
    const scored = scoreTable(tableOf([{ ...OUTPUT, weight: 100 }, { ...BENEFIT, name: "不涉及", weight: null }]), NATIONAL);
    expect(scored.total?.max.toNumber()).toBe(100);
  });

  it("reads 0.2 as 20 points where all weights are shares", () => {
    const scored = scoreTable(tableOf([{ ...OUTPUT, weight: "0.6" }, { ...BENEFIT, weight: "0.4" }]), NATIONAL);
    expect(scored.indicators.map(({ weight }) => weight?.toNumber())).toEqual([60, 40]);
    expect(scored.total?.max.toNumber()).toBe(100);
  });

  it("scores a table without weights by weights that are given to it", () => {
    const table = tableOf([OUTPUT, BENEFIT, SATISFACTION].map((parts): Parts => ({ ...parts, weight: null })));
    expect(scoreTable(table, NATIONAL, { weights: assignedWeights(table, NATIONAL) }).total?.max.toNumber()).toBe(90);
  });
});

describe("the execution row that is scored", () => {
  const fiscal = executionRow({ budget: 80, source: "fiscal" });
  const pointed = executionRow({ budget: 20, max: 10, source: "other" });
  const total = executionRow({ budget: 100 });

  it.each([
    ["that of the total", [fiscal, pointed, total], total],
    ["else the first with points", [fiscal, pointed], pointed],
    ["else the first with a score", [fiscal, { ...pointed, max: null, score: pointed.max }], { ...pointed, max: null, score: pointed.max }],
    ["else the first", [fiscal, { ...fiscal, source: "other" }], fiscal],
    ["none where there is none", [], null],
  ] as const)("is %s", (_, rows, scored) => expect(scoredExecutionRow(tableOf([], { execution: executionOf(...rows) }))).toEqual(scored));

  it("is none without a block", () => expect(scoredExecutionRow(tableOf([]))).toBeNull());
});

describe("grades", () => {
  it.each([
    [100, "优"],
    [90, "优"],
    ["89.99", "良"],
    [80, "良"],
    ["79.99", "中"],
    [60, "中"],
    ["59.99", "差"],
    [0, "差"],
  ])("%s is %s", (total, grade) => {
    expect(gradeOf(new Big(total), NATIONAL)).toBe(grade);
  });

  it("follow the method's cut-offs", () => {
    expect(gradeOf(new Big(86), { grades: [{ grade: "优", from: 85 }, { grade: "差", from: 0 }] })).toBe("优");
  });
});

describe("the method of a table", () => {
  it.each([
    ["the national form", "national-self-evaluation", [OUTPUT, BENEFIT, SATISFACTION], "national-2020"],
    ["the national form with 成本 as a class", "national-self-evaluation", [OUTPUT, BENEFIT, COST], "national-2021"],
    ["Sichuan, whatever its classes", "sichuan-self-evaluation", [OUTPUT, COST], "sichuan"],
    ["a Hebei goal table", "hebei-goal", [OUTPUT, BENEFIT], "hebei"],
    ["a form that is new to us", "some-form", [OUTPUT, COST], "national-2021"],
    ["classes that no method has", "national-self-evaluation", [{ ...OUTPUT, level1: "决策" }], "national-2020"],
  ] as const)("%s", (_, profile, rows, id) => {
    expect(methodOf(tableOf(rows, { profile })).id).toBe(id);
  });

  it("keeps what a user chose", () => {
    expect(methodOf(tableOf([OUTPUT]), { ceiling: "target-over-actual" })).toMatchObject({ id: "national-2020", ceiling: "target-over-actual", limit: "met" });
  });
});

describe.each(methods.map((method) => [method.id, method] as const))("method %s", (_, method: ScoringMethod) => {
  it("says where it comes from, and makes 100 of its points", () => {
    expect(method.source).toMatch(/\S/u);
    expect(method.effective === null || /^\d{4}-\d{2}-\d{2}$/u.test(method.effective)).toBe(true);
    expect(method.executionPoints + method.indicatorPoints).toBe(100);
    if (method.split) expect(Object.values(method.split).reduce((a, b) => a + b, 0)).toBe(method.indicatorPoints);
  });

  it("has bands without gaps and grades from the best down to nothing", () => {
    for (const { label, attained } of method.bands) expect(attainedIn(label)).toBe(attained);
    const bands = [...method.bands].sort((a, b) => a.from - b.from);
    expect(bands.map(({ from }) => from)).toEqual([0, ...bands.slice(0, -1).map(({ to }) => to)]);
    expect(bands.at(-1)?.to).toBe(1);
    const cutoffs = method.grades.map(({ from }) => from);
    expect(cutoffs).toEqual([...cutoffs].sort((a, b) => b - a));
    expect(cutoffs.at(-1)).toBe(0);
  });
});

describe("weights for a table that has none", () => {
  const assigned = (rows: readonly Parts[], method: ScoringMethod = NATIONAL): (number | null)[] => figures(assignedWeights(tableOf(rows), method));

  it.each([
    ["each class evenly", [OUTPUT, OUTPUT, BENEFIT, SATISFACTION], [25, 25, 30, 10]],
    ["the remainder to the first ones", [OUTPUT, OUTPUT, OUTPUT, BENEFIT, BENEFIT, BENEFIT, BENEFIT, SATISFACTION], [17, 17, 16, 8, 8, 7, 7, 10]],
    ["a class in two blocks is one class", [OUTPUT, BENEFIT, OUTPUT, SATISFACTION], [25, 30, 25, 10]],
    ["without 满意度 its points go to 效益", [OUTPUT, BENEFIT, BENEFIT], [50, 20, 20]],
    ["without 效益 to 产出", [OUTPUT, SATISFACTION], [80, 10]],
    ["nothing for a class that does not apply", [OUTPUT, BENEFIT, { ...BENEFIT, name: "不涉及" }, SATISFACTION], [50, 30, null, 10]],
    ["nothing for the execution rate", [OUTPUT, BENEFIT, SATISFACTION, { level1: "预算执行率", level2: "" }], [50, 30, 10, null]],
    ["classes unknown to us: all points over all rows", [{ ...OUTPUT, level1: "决策" }, OUTPUT, OUTPUT, OUTPUT], [23, 23, 22, 22]],
  ] as const)("%s", (_, rows, weights) => {
    expect(assigned(rows)).toEqual(weights);
  });

  it("takes 20/40/20/10 with 成本 as a class, where the split is free too", () => {
    const rows = [OUTPUT, OUTPUT, BENEFIT, SATISFACTION, COST];
    expect(assigned(rows, methodById("national-2021"))).toEqual([20, 20, 20, 10, 20]);
    expect(assigned(rows, methodById("sichuan"))).toEqual([20, 20, 20, 10, 20]);
  });

  it("spreads in tenths where a class has more indicators than points", () => {
    const rows = [OUTPUT, BENEFIT, ...Array.from({ length: 12 }, () => SATISFACTION)];
    expect(assigned(rows).slice(2)).toEqual([0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]);
  });

  it("has none for a table without indicators", () => {
    expect(assigned([])).toEqual([]);
  });
});
