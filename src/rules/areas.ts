/** The areas of the catalogue: the first halves of rule ids, by name. */
import type { Language, RuleMeta } from "./rule";

type Name = Readonly<Record<Language, string>>;

const names: Readonly<Record<string, Name>> = {
  reading: { "zh-CN": "读表", "en-US": "Reading" },
  structure: { "zh-CN": "指标分级", "en-US": "Levels" },
  target: { "zh-CN": "指标值", "en-US": "Targets" },
  text: { "zh-CN": "文字", "en-US": "Texts" },
  plan: { "zh-CN": "资金支出计划", "en-US": "Spending plan" },
  funding: { "zh-CN": "资金", "en-US": "Funding" },
  code: { "zh-CN": "项目编码", "en-US": "Project codes" },
  weight: { "zh-CN": "权重", "en-US": "Weights" },
  actual: { "zh-CN": "实际完成值", "en-US": "Actuals" },
  score: { "zh-CN": "评分", "en-US": "Scores" },
  budget: { "zh-CN": "部门预算表", "en-US": "Budget tables" },
  cross: { "zh-CN": "表间核对", "en-US": "Between tables" },
};

export const areaOf = ({ id }: Pick<RuleMeta, "id">): string => id.split("/")[0] ?? "";

/** Throws a RangeError for an area without a name: a rule of it was added and not its name. */
export function areaName(area: string): Name {
  const name = names[area];
  if (!name) throw new RangeError(`src/rules/areas.ts has no name for ${area}`);
  return name;
}
