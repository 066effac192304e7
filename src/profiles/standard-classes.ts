/** Class lists and other data that several forms share. */
import type { ExpectedClass, Profile } from "./profile";

export const LEVEL2_ORDER: readonly string[] = [
  "数量指标",
  "质量指标",
  "时效指标",
  "成本指标",
  "经济成本指标",
  "社会成本指标",
  "生态环境成本指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "可持续影响指标",
  "服务对象满意度指标",
];

/** Forms of other provinces put benefits and costs in orders of their own. */
export const OUTPUT_ORDER: readonly string[] = ["数量指标", "质量指标", "时效指标"];

const ANY_COST: ExpectedClass = { label: "成本指标", kind: "cost", anyOf: ["成本指标", "经济成本指标", "社会成本指标", "生态环境成本指标"] };
const ANY_BENEFIT: ExpectedClass = { label: "效益类指标", kind: "benefit", anyOf: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"] };
const SATISFACTION: ExpectedClass = { label: "服务对象满意度指标", kind: "satisfaction", anyOf: ["服务对象满意度指标"] };
const only = (name: string, kind: ExpectedClass["kind"]): ExpectedClass => ({ label: name, kind, anyOf: [name] });

export const FULL_SET: readonly ExpectedClass[] = [only("数量指标", "quantity"), only("质量指标", "quality"), only("时效指标", "timeliness"), ANY_COST, ANY_BENEFIT, SATISFACTION];

export const NATION: Profile["region"] = { "zh-CN": "全国", "en-US": "National" };
