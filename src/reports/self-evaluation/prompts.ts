/** What the sheet says to whoever fills it in: how a row is scored, and what may stand in a cell. */
import type { Big } from "big.js";
import type { Gauge, ScoringMethod } from "../../scoring";
import type { ValidationContent } from "../../sheet/content";

type Message = NonNullable<ValidationContent["prompt"]>;

const LONGEST = 255;

/** What the Sichuan form allows for each of its conclusions. */
export const SHORT = 200;

const message = (title: string, text: string): Message => ({ title, text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text });

/** `target`: as the sheet shows it. */
export function howScored(gauge: Gauge, target: string, { bands }: ScoringMethod): string {
  switch (gauge.kind) {
    case "floor":
      return `达到“${target}”得满分，${gauge.share && gauge.target.gt(0) ? "低于的按完成比例得分（分值×实际÷目标）。" : "达不到不得分。"}`;
    case "ceiling":
      return `达到“${target}”得满分，${ceilingWords(gauge)}`;
    case "within":
      return `${withinWords(gauge)}得满分，此外由评价人在分值以内打分。`;
    case "steps":
      return `${gauge.steps.map(({ from, share }) => `${from}%及以上得分值的${share * 100}%`).join("，")}，再低不得分。`;
    case "rate":
      return "得分＝分值×预算执行率，不超过分值。";
    case "words":
      return bandWords(bands);
    case "person":
      return "由评价人按实际完成情况打分，不超过分值。";
    default:
      return "不涉及的指标不计分。";
  }
}

function ceilingWords({ share, target }: Extract<Gauge, { kind: "ceiling" }>): string {
  if (share === null || target.lte(0)) return "超过不得分。";
  return share === "target-over-actual" ? "超过的按比例得分（分值×目标÷实际）。" : "超过的按超出比例扣分，超出一倍及以上不得分。";
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const bandWords = (bands: ScoringMethod["bands"]): string =>
  bands.map(({ attained, label, from, to }) => `“${label}”得分值的${percent(from)}～${percent(to)}${attained === "achieved" ? "（不另填写即得满分）" : "，请填写得分"}`).join("；") + "。";

function withinWords({ from, to }: { readonly from: Big | null; readonly to: Big | null }): string {
  if (from && to) return from.eq(to) ? `等于 ${from.toFixed()}` : `在 ${from.toFixed()} 至 ${to.toFixed()} 之间`;
  return from ? `不低于 ${from.toFixed()}` : to ? `不高于 ${to.toFixed()}` : "填写实际完成值后";
}

export const prompts = {
  actual: (unit: string, scored: string): Message => message("实际完成值", `只填数字${unit === "" ? "" : `，单位“${unit}”会自动显示`}。${scored}`),
  words: (scored: string): Message => message("实际完成值", `从下拉列表选择，也可以写明完成情况。${scored}`),
  person: message("实际完成值", "写明完成的时间或情况，得分由评价人填写。"),
  score: (scored: string): Message => message("得分", `${scored}也可以直接改写得分。`),
  weight: message("分值", "各项指标分值与预算执行率分值合计应为100分。"),
  reason: message("偏差原因", "得分低于分值的，须说明未完成的原因和改进措施。"),
  amount: (unit: string): Message => message("金额", `以${unit}为单位，只填数字。`),
  executionReason: message("原因", "执行率偏低或年中调整了预算的，须说明原因。"),
  short: message(`不超过${SHORT}字`, `填写内容不超过${SHORT}字。`),
} as const;

export const refusals = {
  number: message("只填数字", "只填数字，单位会自动显示。"),
  share: message("百分数有误", "填百分数，如95%，不超过1000%。"),
  score: message("得分有误", "得分应在0与分值之间；选了档次的，应在该档范围内。"),
  weight: message("分值有误", "分值应大于0，不超过100。"),
  amount: message("金额有误", "金额只填数字，不能小于0。"),
} as const;
