/** text/term-differs: 一次性项目 that its own lines say recurs. */
import { compact, isBlank } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const termDiffers = defineRule({
  scope: "table",
  meta: {
    id: "text/term-differs",
    severity: "info",
    name: both("一次性项目与内容不符", "One-off project that recurs"),
    basis: basis("form", "中长期规划只由常年项目填写；年年发生的支出不是一次性项目", "Only recurring projects fill in a long-term plan; what is due every year is no one-off project"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      plan: wording(
        ["一次性项目填了中长期规划", "项目类型是“{type}”，中长期规划只由常年项目填写，这里写了“{plan}”。", "长期项目把类型改为经常性项目；只办一次的删去规划。"],
        ["A one-off project with a long-term plan", "The type is “{type}”; only recurring projects name a plan, and this one names “{plan}”.", "Change the type if it recurs, or delete the plan."],
      ),
      duty: wording(
        ["“{duty}”年年都有，却填成一次性项目", "项目类型是“{type}”，而“{name}”每年都要安排。", "核对项目类型，每年都安排的改为经常性项目。"],
        ["“{duty}” recurs every year but is typed one-off", "The type is “{type}”, while “{name}” is due every year.", "Check the type; what is due every year is a recurring project."],
      ),
    },
  },
  *check({ table }) {
    const { projectType: type, longTermPlan: plan } = table.projectProfile ?? {};
    if (!type || !isOneOff(type.text)) return;
    if (plan && !isBlank(plan.text) && !NONE.test(compact(plan.text))) {
      yield { range: type.range, message: "plan", params: { type: type.text, plan: plan.text }, related: [plan.range] };
      return;
    }
    const { name } = table.project;
    const duty = name && yearlyDuty(name.text);
    if (name && duty) yield { range: type.range, message: "duty", params: { type: type.text, duty, name: name.text }, related: [name.range] };
  },
});

const NONE = /^(?:[-—–―/\\]+|无|暂无|不涉及|不适用|否|没有)[。.]?$/u;
const BOX = /[□☐○◯☑☒✓✔√■●£]/u;

/** "一次性项目", or the box before it ticked; where boxes stand behind their words it is not certain which is meant. */
function isOneOff(text: string): boolean {
  const plain = compact(text);
  if (!BOX.test(plain)) return /一次性/u.test(plain) && !/非一次性|经常性|常年|延续/u.test(plain);
  return BOX.test(plain.charAt(0)) && /[☑☒✓✔√■●]一次性/u.test(plain);
}

const DUTY = /(?:养老|医疗|失业|工伤|生育|社会)保险|社保|医保|职业年金|住房公积金|津贴|遗属(?:生活)?(?:困难)?补助/u;
/** Arrears and allowances paid once are rightly one-off. */
const ONCE = /一次性|补[缴交发]|清算|清欠|欠|接续|改制|买断|试点|系统|平台|信息化|普查|调查|宣传|建设|改造|设备|采购/u;

const yearlyDuty = (name: string): string | null => (ONCE.test(name) ? null : (DUTY.exec(compact(name))?.[0] ?? null));
