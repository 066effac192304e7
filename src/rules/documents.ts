/** The documents rules rest on, as shown beside a finding. Their titles stay Chinese in every language, with a gloss in English. */
import type { Basis, Language } from "./rule";

type Named = Readonly<Record<Language, string>>;

const documents = {
  targets: { "zh-CN": "财预〔2015〕88号 绩效目标管理办法", "en-US": "财预〔2015〕88号 (management of performance targets)" },
  indicators: { "zh-CN": "财预〔2021〕101号 绩效指标设置及取值指引", "en-US": "财预〔2021〕101号 (setting indicators and their values)" },
  evaluation: { "zh-CN": "财预〔2020〕10号 项目支出绩效评价管理办法", "en-US": "财预〔2020〕10号 (evaluation of project spending)" },
  integration: { "zh-CN": "财办〔2023〕12号 预算管理一体化规范", "en-US": "财办〔2023〕12号 (integrated budget management)" },
  hebei: { "zh-CN": "河北省部门预算绩效文本", "en-US": "Hebei departmental performance text" },
  disclosure: { "zh-CN": "财预〔2016〕143号 地方预决算公开操作规程", "en-US": "财预〔2016〕143号 (publishing local budgets)" },
  form: { "zh-CN": "表式要求", "en-US": "The form itself" },
} as const satisfies Record<string, Named>;

export const basis = (document: keyof typeof documents, zh: string, en: string): Basis => ({
  document: documents[document],
  asks: { "zh-CN": zh, "en-US": en },
});
