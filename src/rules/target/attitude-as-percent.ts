/** target/attitude-as-percent: an attitude or a state as a percentage, with nothing to count it by. */
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { isGrowthName, isRateName } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { targetOf } from "./context";

const ATTITUDE = /幸福感|获得感|归属感|安全感|荣誉感|认同感|积极性|主动性|影响|稳定|有序|发展|机制|状况|作用|意识|氛围|形象|精神|信心|凝聚力|和谐|风气|健全|活力/u;
/** Rates whose numerator nobody can count. */
const EMPTY_RATE = /影响率$/u;
/** A description that says what is divided by what, or which share has to reach which grade. */
const COUNTABLE = /率|比例|占|百分|%|％|满意|问卷.*(?:数|份)/u;

export const attitudeAsPercent = defineRule({
  scope: "indicator",
  meta: {
    id: "target/attitude-as-percent",
    severity: "info",
    name: both("态度、状态写成百分比", "Attitude as a percentage"),
    basis: basis("targets", "指标应可衡量，数据可取得", "Indicators can be measured, from data that can be had"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["{text} 怎么算出来，没有写", "指标“{name}”是一种状态，没有说分子分母各是什么。", "写明算法，如问卷中选满意以上的比例，或换成能数的事。"],
        ["Nothing says how {text} is counted", "What “{name}” names is a state, without a numerator or denominator.", "State how it is counted, such as a share in a survey, or measure something countable."],
      ),
    },
  },
  *check({ indicator }) {
    const context = targetOf(indicator);
    if (!context || context.kind !== "benefit" || context.target.quantity?.unit?.normal !== "%") return;
    const name = compact(context.name);
    const rate = isRateName(name) && !EMPTY_RATE.test(name);
    if (rate || !ATTITUDE.test(name) || (isGrowthName(name) && /收入|产值|产量|利润|效益/u.test(name))) return;
    const description = compact(indicator.description?.text ?? "");
    if (description !== name && COUNTABLE.test(description)) return;
    yield { range: context.field.range, message: "default", params: { text: context.target.text, name: context.name } };
  },
});
