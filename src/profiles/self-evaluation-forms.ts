/** 绩效自评表: self-evaluations after the year's end. Points by class: 财预〔2020〕10号, with 成本 as a class of its own 财预〔2021〕101号. */
import type { Profile } from "./profile";
import { FULL_SET, LEVEL2_ORDER, NATION, OUTPUT_ORDER } from "./standard-classes";

export const SPLIT_2020 = { 产出指标: 50, 效益指标: 30, 满意度指标: 10 } as const;
export const SPLIT_2021 = { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 } as const;

const sichuan = {
  region: { "zh-CN": "四川省", "en-US": "Sichuan" },
  source: "四川省部门预算绩效目标完成情况自评表",
  effective: null,
  demandedLevel1: ["产出指标", "效益指标"],
  advisedLevel1: ["满意度指标"],
  level1Order: ["产出指标", "效益指标", "满意度指标", "成本指标"],
  level2Order: LEVEL2_ORDER,
  weightTotals: [90, 100],
  weightSplits: [SPLIT_2021, SPLIT_2020],
  checkpoints: [],
} as const;

export const selfEvaluationProfiles: readonly Profile[] = [
  {
    ...sichuan,
    id: "sichuan-self-evaluation",
    name: { "zh-CN": "四川省项目绩效自评表", "en-US": "Sichuan project self-evaluation" },
    kinds: ["self-evaluation"],
    expectedLevel2: FULL_SET,
  },
  {
    ...sichuan,
    id: "sichuan-overall",
    name: { "zh-CN": "四川省部门整体支出自评表", "en-US": "Sichuan overall self-evaluation" },
    kinds: ["overall-self-evaluation"],
    expectedLevel2: FULL_SET,
  },
  {
    id: "national-self-evaluation",
    name: { "zh-CN": "项目支出绩效自评表（全国）", "en-US": "National project self-evaluation" },
    region: NATION,
    source: "财预〔2020〕10号",
    effective: "2020-02-25",
    kinds: ["self-evaluation", "overall-self-evaluation"],
    demandedLevel1: ["产出指标", "效益指标"],
    advisedLevel1: ["满意度指标"],
    expectedLevel2: [],
    level1Order: [],
    level2Order: OUTPUT_ORDER,
    weightTotals: [90, 100],
    weightSplits: [SPLIT_2020, SPLIT_2021],
    checkpoints: [],
  },
];
