/** Scores as native formulas, literally. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import { type FormulaCells, figureFormula, quoted, saidFormula } from "../../../src/reports/self-evaluation/score-formula";
import type { Gauge } from "../../../src/scoring";

const place = (column: number) => ({ row: 11, column });
/** 年度指标值 in E, 实际完成值 in F, 分值 in G. */
const cells: FormulaCells = { target: { at: place(4), isPercent: false }, actual: { at: place(5), isPercent: false }, weight: place(6) };
const percent: FormulaCells = { ...cells, target: { at: place(4), isPercent: true }, actual: { at: place(5), isPercent: true } };
const inWords: FormulaCells = { ...cells, target: null };
/** 指标值 in F, 完成值 in H, 权重 in I; the rate's target counts in percent. */
const apart: FormulaCells = { target: { at: place(5), isPercent: false }, actual: { at: place(7), isPercent: true }, weight: place(8) };

const same = { times: new Big(1), over: new Big(1) };
const months = { times: new Big(1), over: new Big(12) };
const floor = (target: number, more: Partial<Extract<Gauge, { kind: "floor" }>> = {}) => ({ kind: "floor", target: new Big(target), scale: same, share: true, ...more }) as const;
const ceiling = (target: number, share: Extract<Gauge, { kind: "ceiling" }>["share"] = "one-minus-excess") => ({ kind: "ceiling", target: new Big(target), scale: same, share }) as const;
const within = (from: number | null, to: number | null) => ({ kind: "within", from: from === null ? null : new Big(from), to: to === null ? null : new Big(to), scale: same }) as const;

describe("the formula of a figure", () => {
  it.each([
    ["a floor", floor(12), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12>=E12,G12,MAX(0,ROUND(G12*F12/E12,2))))'],
    ["a floor in words", floor(12), inWords, 'IF(COUNT(F12:G12)<2,"",IF(F12>=12,G12,MAX(0,ROUND(G12*F12/12,2))))'],
    ["a floor of which no share is given", floor(12, { share: false }), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12>=E12,G12,0))'],
    ["a floor of nought", floor(0), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12>=E12,G12,0))'],
    ["a floor in other units", floor(1, { scale: months }), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12/12>=E12,G12,MAX(0,ROUND(G12*F12/12/E12,2))))'],
    ["a floor in other units and words", floor(1, { scale: months }), inWords, 'IF(COUNT(F12:G12)<2,"",IF(F12>=12,G12,MAX(0,ROUND(G12*F12/12,2))))'],
    ["met or nothing in other units", floor(1, { scale: months, share: false }), cells, 'IF(COUNT(E12:G12)<3,"",IF(ROUND(F12/12,8)>=E12,G12,0))'],
    ["a rate", floor(95), percent, 'IF(COUNT(E12:G12)<3,"",IF(F12>=E12,G12,MAX(0,ROUND(G12*F12/E12,2))))'],
    ["a rate in words", floor(95), { ...percent, target: null }, 'IF(COUNT(F12:G12)<2,"",IF(F12>=0.95,G12,MAX(0,ROUND(G12*F12/0.95,2))))'],
    ["a rate whose unit stands apart", floor(95), apart, 'IF(COUNT(F12,H12:I12)<3,"",IF(H12*100>=F12,I12,MAX(0,ROUND(I12*H12*100/F12,2))))'],
    ["a ceiling", ceiling(10), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12<=E12,G12,MAX(0,ROUND(G12*(2*E12-F12)/E12,2))))'],
    ["a ceiling in words", ceiling(10), inWords, 'IF(COUNT(F12:G12)<2,"",IF(F12<=10,G12,MAX(0,ROUND(G12*(20-F12)/10,2))))'],
    ["a ceiling by target ÷ actual", ceiling(10, "target-over-actual"), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12<=E12,G12,ROUND(G12*E12/F12,2)))'],
    ["that in other units", { ...ceiling(10, "target-over-actual"), scale: months }, cells, 'IF(COUNT(E12:G12)<3,"",IF(F12/12<=E12,G12,ROUND(G12*E12/(F12/12),2)))'],
    ["a ceiling of which no share is given", ceiling(10, null), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12<=E12,G12,0))'],
    ["a ceiling of nought", ceiling(0), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12<=E12,G12,0))'],
    ["an exact figure", within(5, 5), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12=E12,G12,""))'],
    ["a range", within(90, 95), { ...percent, target: null }, 'IF(COUNT(F12:G12)<2,"",IF(AND(F12>=0.9,F12<=0.95),G12,""))'],
    ["a range open above", within(5, null), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12>=E12,G12,""))'],
    ["a range open below", within(null, 5), cells, 'IF(COUNT(E12:G12)<3,"",IF(F12<=E12,G12,""))'],
    ["steps", { kind: "steps", steps: [{ from: 60, share: 0.6 }, { from: 90, share: 1 }, { from: 80, share: 0.8 }], scale: same } as const, { ...percent, target: null }, 'IF(COUNT(F12:G12)<2,"",IF(F12>=0.9,G12,IF(F12>=0.8,ROUND(G12*0.8,2),IF(F12>=0.6,ROUND(G12*0.6,2),0))))'],
    ["the execution rate", { kind: "rate", scale: same } as const, { ...percent, target: null }, 'IF(COUNT(F12:G12)<2,"",MAX(0,MIN(G12,ROUND(G12*F12,2))))'],
  ])("of %s", (_, gauge, at, formula) => {
    expect(figureFormula(gauge, at)).toBe(formula);
  });

  it("goes on with something else while no figure stands there", () => {
    expect(figureFormula(floor(12), cells, "0")).toBe("IF(COUNT(E12:G12)<3,0,IF(F12>=E12,G12,MAX(0,ROUND(G12*F12/E12,2))))");
  });
});

describe("the formula of words", () => {
  it("gives the weight for the band of what is achieved, and for the target's own words", () => {
    expect(saidFormula({ actual: place(5), weight: place(6), target: place(4), full: ["达成年度指标"] })).toBe('IF(COUNTA(F12:G12)<2,"",IF(OR(F12="达成年度指标",F12=E12),G12,""))');
  });

  it("gives nothing for what is known to have failed", () => {
    expect(saidFormula({ actual: place(5), weight: place(6), full: ["达成年度指标"], none: ["2025年1月15日", 7] })).toBe('IF(COUNTA(F12:G12)<2,"",IF(F12="达成年度指标",G12,IF(OR(F12="2025年1月15日",F12=7),0,"")))');
  });

  it("keeps a text a text", () => {
    expect(quoted('"&A1&"')).toBe('"""&A1&"""');
  });
});
