/** 绩效目标表: goal tables filled in with the budget. */
import type { Profile } from "./profile";
import { FULL_SET, LEVEL2_ORDER, NATION, OUTPUT_ORDER } from "./standard-classes";

export const goalProfiles: readonly Profile[] = [
  {
    id: "hebei-goal",
    name: { "zh-CN": "河北省绩效目标表", "en-US": "Hebei goal table" },
    region: { "zh-CN": "河北省", "en-US": "Hebei" },
    source: "河北省部门预算绩效文本",
    effective: null,
    kinds: ["goal"],
    demandedLevel1: ["产出指标", "效益指标"],
    advisedLevel1: ["满意度指标"],
    expectedLevel2: FULL_SET,
    level1Order: ["产出指标", "效益指标", "满意度指标"],
    level2Order: LEVEL2_ORDER,
    weightTotals: null,
    weightSplits: [],
    checkpoints: [3, 6, 10, 12],
  },
  {
    id: "national-goal",
    name: { "zh-CN": "项目支出绩效目标表（通用）", "en-US": "Project goal table (general)" },
    region: NATION,
    source: "财预〔2015〕88号",
    effective: null,
    kinds: ["goal"],
    demandedLevel1: ["产出指标", "效益指标"],
    advisedLevel1: ["满意度指标"],
    expectedLevel2: [],
    level1Order: [],
    level2Order: OUTPUT_ORDER,
    weightTotals: [90, 100],
    weightSplits: [],
    checkpoints: [],
  },
];
