/** Rows whose points were worked out with paper and pencil. */
import Big from "big.js";
import { type EvaluationForm, type TextKey, textLabels } from "../../src/reports/self-evaluation/form";
import { type Choices, SATISFACTION_STEPS } from "../../src/scoring";
import { indicator, NATIONAL, type Parts } from "../scoring/rows";

/** Target, actual, weight and points; null: left to a person. */
type Row = readonly [target: string, actual: string, weight: number, points: number | null, more?: Parts];

const cost: Parts = { level2: "成本指标", name: "成本" };
const pace: Parts = { level2: "时效指标", name: "完成时间" };
const content: Parts = { level1: "满意度指标", level2: "服务对象满意度指标", name: "群众满意度" };

const usual: readonly Row[] = [
  // 5 × 0.867 = 4.335, 7 × 0.625 = 4.375, 15 × 0.063 = 0.945, 2.5 × 0.999 = 2.4975.
  ["≥1000人", "867人", 5, 4.34],
  ["≥100%", "86.7%", 5, 4.34],
  ["≥8次", "5次", 7, 4.38],
  ["≤1000人", "1937人", 15, 0.95],
  ["≥1000人", "999人", 2.5, 2.5],
  // 10 × 2 ÷ 3, 7 × 8 ÷ 9, 10 × 11 ÷ 12, 10 × 5.69 ÷ 6.
  ["≥3个", "2个", 10, 6.67],
  ["≥9户", "8户", 7, 6.22],
  ["≥1年", "11个月", 10, 9.17],
  ["≥6万元", "56900元", 10, 9.48],
  ["≥0.57万元", "5700元", 10, 10],
  ["＝100%", "100%", 10, 10],
  ["100%", "100%", 10, 10],
  ["100%", "93%", 10, 9.3],
  ["12人", "15人", 10, 10],
  ["＝10万元", "12万元", 10, 8, cost],
  // ＜4月, done in month 7: (2 × 4 − 7) ÷ 4 of 10.
  ["＜4月", "7月", 10, 2.5, pace],
  ["＜200000元", "200000元", 20, 20, cost],
  ["＞2年", "2年", 10, 10],
  ["≤10天", "20天", 10, 0],
  ["≤10天", "21天", 10, 0],
  ["≤10天", "19.99天", 10, 0.01],
  ["≤10天", "10天", 10, 10],
  ["≤0次", "0次", 6, 6],
  ["≤0次", "1次", 6, 0],
  ["≥0次", "3次", 6, 6],
  ["≥5人", "-3人", 6, 0],
  ["≥5人", "0人", 6, 0],
  ["≥5人", "5000000人", 6, 6],
  ["≥1,200人", "1,080人", 10, 9],
  ["90%-95%", "92%", 8, 8],
  ["及时发放", "达成年度指标", 9, 9],
  ["及时发放", "及时发放", 9, 9],
  ["及时发放", "部分达成年度指标并具有一定效果", 9, null],
  ["≥12人", "", 9, null],
];

const otherCeiling: readonly Row[] = [
  ["≤10天", "12天", 10, 8.33],
  ["≤10天", "20天", 10, 5],
  ["≤10天", "10天", 10, 10],
  ["≤0天", "1天", 10, 0],
];

const nothing: readonly Row[] = [
  ["≥10天", "9.99天", 10, 0],
  ["≤10天", "10天", 10, 10],
  ["≤10天", "10.01天", 10, 0],
];

const steps: readonly Row[] = [
  ["≥95%", "90%", 10, 10, content],
  ["≥95%", "89.99%", 10, 8, content],
  ["≥95%", "60%", 7.5, 4.5, content],
  ["≥95%", "59.9%", 10, 0, content],
  ["≥95%", "80%", 0.15, 0.12, content],
];

const texts = Object.fromEntries(Object.keys(textLabels).map((key) => [key, ""])) as Record<TextKey, string>;

function formOf(at: number, rows: readonly Row[], choices: Partial<Choices>): { readonly form: EvaluationForm; readonly points: readonly (number | null)[] } {
  const form: EvaluationForm = {
    layout: "national",
    marker: `_Jixiao_Evaluation_${at}`,
    sheetName: `手算${at}`,
    method: { ...NATIONAL, ...choices },
    year: 2024,
    project: { code: "", name: `手算${at}` },
    texts,
    moneyUnit: "万元",
    funds: [{ source: "total", label: "年度资金总额", budget: new Big(10), adjusted: new Big(3), executed: new Big(2), reason: "" }],
    tasks: [],
    rows: rows.map(([target, actual, weight, , more], row) => ({
      indicator: indicator({ row, name: `指标${row + 1}`, ...more, target, actual, weight }),
      weight: new Big(weight),
      score: null,
      reason: "",
      beside: [],
    })),
    below: [],
  };
  return { form, points: rows.map(([, , , points]) => points) };
}

export const byHand = [formOf(9001, usual, {}), formOf(9002, otherCeiling, { ceiling: "target-over-actual" }), formOf(9003, nothing, { unmet: "nothing" }), formOf(9004, steps, { satisfactionSteps: SATISFACTION_STEPS })];
/** 10 × 2 ÷ 3 for the execution of each. */
export const executionByHand = 6.67;

/** Rows of a published workbook that miss their target, stand on its limit or count in another unit: name, target, actual, points of the weight. */
export const publishedByHand: Readonly<Record<string, readonly string[]>> = {
  "渠县总工会2024.xlsx": [
    // 7 is 75 % over 4.
    "资金发放完成时间 ＜4月 7: 2.5 of 10",
    "项目开展成本 ＜200000元 200000: 20 of 20",
    "项目开展成本 ＜220400元 220400: 20 of 20",
    "项目开展成本 ＜90950元 90950: 20 of 20",
    "持续巩固劳模示范引领作用 ＞2年 2: 10 of 10",
    "项目完成时间 ＜1年 11个月: 20 of 20",
  ],
};
