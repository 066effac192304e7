/** The official ways of scoring a self-evaluation (评分办法), as data with their sources: what is worth how much, what an unmet target loses, and which total earns which grade. */
import type { Level1 } from "../profiles/levels";
import { SPLIT_2020, SPLIT_2021 } from "../profiles/self-evaluation-forms";

export type Grade = "优" | "良" | "中" | "差";

/** What a person is asked to choose for a qualitative indicator: how far it got. */
export type Attained = "achieved" | "partly" | "missed";

/** A band of points for a qualitative indicator, as shares of its weight, 0 to 1, both ends included. */
export interface Band {
  readonly attained: Attained;
  /** As the form names it. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A share of the weight, 0 to 1, that a rate of at least `from` percent earns. */
export interface Step {
  readonly from: number;
  readonly share: number;
}

/** What local rules decide differently. */
export interface Choices {
  /** More than a ceiling: weight × (1 − excess ÷ target), nothing from twice the target on; or weight × target ÷ actual. */
  readonly ceiling: "one-minus-excess" | "target-over-actual";
  /** Equal to the target under ＜ or ＞: met as deployed systems have it, or unmet by the letter. The ratio is 1 either way, so it costs no points but asks for a reason. */
  readonly limit: "met" | "unmet";
  /** Short of a target: points in proportion, or none. */
  readonly unmet: "in-proportion" | "nothing";
  /** 满意度 by steps instead of in proportion; null: as any other figure. */
  readonly satisfactionSteps: readonly Step[] | null;
}

export interface ScoringMethod extends Choices {
  readonly id: string;
  readonly name: Readonly<Record<"zh-CN" | "en-US", string>>;
  /** Where it comes from, as shown to the user. */
  readonly source: string;
  /** ISO date the source took effect; null where it is not known. */
  readonly effective: string | null;
  /** Points of the execution rate (预算执行率), out of 100. */
  readonly executionPoints: number;
  /** Points that all indicators share beside it: the rest of the 100. */
  readonly indicatorPoints: number;
  /** Points by level-1 class, `indicatorPoints` in all; null where units divide the indicators' points freely. */
  readonly split: Readonly<Partial<Record<Level1, number>>> | null;
  /** Below this execution rate, in percent, a reason is asked for; and whether any change of the budget in the year asks for one. */
  readonly executionReason: { readonly below: number; readonly whenAdjusted: boolean };
  /** In percent of the target: from where an actual is shown as far above it, and from where a reason is asked for. No points are taken off. */
  readonly overAchieved: { readonly shownFrom: number; readonly reasonFrom: number };
  readonly bands: readonly Band[];
  /** Least totals, best grade first, for 100 points. */
  readonly grades: readonly { readonly grade: Grade; readonly from: number }[];
}

/** Steps in use for 满意度 where local rules have any; no listed method takes them by itself. */
export const SATISFACTION_STEPS: readonly Step[] = [
  { from: 90, share: 1 },
  { from: 80, share: 0.8 },
  { from: 60, share: 0.6 },
];

/** Bands and grades: 财预〔2020〕10号. The share of a missed target, the full points on a strict limit and the marks for an excess: as provincial systems have them; no document settles them. */
const shared = {
  ceiling: "one-minus-excess",
  limit: "met",
  unmet: "in-proportion",
  satisfactionSteps: null,
  executionPoints: 10,
  indicatorPoints: 90,
  executionReason: { below: 90, whenAdjusted: false },
  overAchieved: { shownFrom: 120, reasonFrom: 130 },
  bands: [
    { attained: "achieved", label: "达成年度指标", from: 0.8, to: 1 },
    { attained: "partly", label: "部分达成年度指标并具有一定效果", from: 0.6, to: 0.8 },
    { attained: "missed", label: "未达成年度指标且效果较差", from: 0, to: 0.6 },
  ],
  grades: [
    { grade: "优", from: 90 },
    { grade: "良", from: 80 },
    { grade: "中", from: 60 },
    { grade: "差", from: 0 },
  ],
} as const satisfies Partial<ScoringMethod>;

const national2020: ScoringMethod = {
  ...shared,
  id: "national-2020",
  name: { "zh-CN": "项目支出绩效评价管理办法", "en-US": "Evaluation of project spending" },
  source: "财预〔2020〕10号",
  effective: "2020-02-25",
  split: SPLIT_2020,
};

const national2021: ScoringMethod = {
  ...shared,
  id: "national-2021",
  name: { "zh-CN": "核心绩效指标设置及取值指引（成本单列）", "en-US": "Core indicators and their values (cost as a class of its own)" },
  source: "财预〔2021〕101号",
  effective: "2021-08-18",
  split: SPLIT_2021,
};

const sichuan: ScoringMethod = {
  ...shared,
  id: "sichuan",
  name: { "zh-CN": "四川省部门预算绩效自评", "en-US": "Sichuan self-evaluation" },
  source: "四川省 510000_0013zp 部门预算项目支出绩效自评表",
  effective: null,
  split: null,
  executionReason: { below: 90, whenAdjusted: true },
};

const hebei: ScoringMethod = {
  ...shared,
  id: "hebei",
  name: { "zh-CN": "河北省部门预算绩效文本", "en-US": "Hebei departmental performance text" },
  source: "财预〔2020〕10号（河北省表式）",
  effective: "2020-02-25",
  split: SPLIT_2020,
};

export const methods: readonly ScoringMethod[] = [national2020, national2021, sichuan, hebei];

/** Null for an id that is not listed. */
export const methodById = (id: string): ScoringMethod | null => methods.find((method) => method.id === id) ?? null;

/** The methods a form may be scored by, by the form's profile (src/profiles); of several the one whose classes are the table's. */
export const methodsOfProfile: Readonly<Record<string, readonly ScoringMethod[]>> = {
  "national-self-evaluation": [national2020, national2021],
  "national-goal": [national2020, national2021],
  "hebei-goal": [hebei, national2021],
  "sichuan-self-evaluation": [sichuan],
  "sichuan-overall": [sichuan],
};
