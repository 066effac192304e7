/** Labels of the blocks above an indicator grid (项目编码, 预算数, 绩效目标 …) and what each one asks for. */
import { rememberTexts } from "../sheet/remember-texts";
import { compact } from "../sheet/text";
import { executionRole } from "./execution-words";

export type LabelRole =
  | "projectCode"
  | "projectName"
  | "budgetUnit"
  | "department"
  | "fundingBlock"
  | "fundingTotal"
  | "fundingFiscal"
  | "fundingOther"
  | "fundingPart"
  | "purpose"
  | "plan"
  | "goals"
  | "longTermGoals"
  | "tasks"
  | "taskName"
  | "taskContent"
  | "projectType"
  | "longTermPlan"
  | "fundRule"
  | "allocation"
  | "projectBasis"
  | "projectScope"
  | "conditions"
  | "period"
  | "actualGoals"
  | "column";

const exact: Readonly<Record<LabelRole, readonly string[]>> = {
  projectCode: ["项目编码", "项目编号", "项目代码", "预算项目编码", "预算项目代码", "一体化项目编码"],
  projectName: ["项目名称", "二级项目名称", "项目支出名称", "项目名称及编码", "预算项目名称", "专项名称", "专项资金名称", "项目(专项)名称", "专项(项目)名称", "专项资金(项目)名称", "项目资金名称", "转移支付(项目)名称"],
  budgetUnit: ["预算单位", "实施单位", "项目单位", "单位名称", "填报单位", "预算单位名称", "项目实施单位", "实施单位(盖章)", "资金使用单位", "编制单位", "填报单位(盖章)", "用款单位", "申报单位", "资金使用部门"],
  department: ["部门名称", "主管部门", "项目主管部门", "主管单位", "省级主管部门", "市级主管部门", "地方主管部门", "中央主管部门", "预算部门", "部门(单位)名称", "预算主管部门", "主管部门及代码"],
  fundingBlock: [
    "预算规模及资金用途", "项目资金", "年度部门整体支出预算", "资金情况", "预算规模", "年度资金", "项目资金情况", "资金构成", "年度预算", "预算资金", "项目资金申请", "年度预算申请", "部门整体支出预算",
    "预算安排及资金用途", "预算情况", "部门预算情况", "年度预算情况", "部门整体预算情况", "资金投入情况", "项目资金来源", "资金来源", "项目预算", "预算安排情况", "资金投入", "项目资金投入情况", "资金", "经费", "项目经费", "资金金额", "项目金额", "总体资金情况", "整体资金情况", "资金总体情况", "部门资金情况", "单位预算情况", "预算安排", "资金安排", "经费安排", "预算资金情况", "年度资金情况",
  ],
  fundingTotal: ["预算数", "资金总额", "年度资金总额", "项目资金总额", "预算总额", "年度预算数", "年度预算金额", "预算金额", "资金合计", "年度总额", "总额", "预算总数", "年度预算总额", "项目总金额", "金额合计", "项目总额", "项目总预算", "年度资金合计", "预算申报数", "年度资金", "本年预算数", "年度预算资金总额", "部门预算总额", "部门预算资金总额", "预算资金总额", "预算支出总额", "支出预算总额", "收入预算总额", "当年度金额", "年度金额", "当年金额", "本年度金额", "本年金额", "单位预算总额", "部门整体预算总额", "当年预算", "当年预算数", "当年预算金额"],
  fundingFiscal: ["财政资金", "财政拨款", "当年财政拨款", "本级财政资金", "财政性资金", "财政拨款资金", "年度财政拨款", "其中财政资金", "其中财政拨款", "其中当年财政拨款"],
  fundingOther: ["其他资金", "其他", "其他来源资金"],
  fundingPart: [
    "上年结转资金", "上年结转", "上年结转结余", "结转资金", "财政专户管理资金", "单位资金", "自有资金", "自筹资金", "政府性基金", "一般公共预算", "国有资本经营预算", "中央补助", "省级补助", "中央资金", "地方资金",
    "省级资金", "市级资金", "县级资金", "事业收入", "社会资金", "专户资金", "单位自有资金", "银行贷款", "本级安排", "上级安排", "上级补助", "上级补助资金",
  ],
  purpose: ["资金用途", "项目用途", "资金主要用途"],
  plan: ["资金支出计划", "支出计划", "资金支出进度计划", "支出进度计划", "资金使用计划", "预算支出计划", "资金支出进度", "用款计划", "资金用款计划", "年度用款计划", "季度用款计划", "分季度用款计划", "分月用款计划", "分季度支出计划", "资金拨付计划", "资金使用进度计划"],
  goals: [
    "绩效目标", "总体目标", "年度目标", "年度总体目标", "年度绩效目标", "项目绩效目标", "总体绩效目标", "预期目标", "年初设定目标", "年初目标", "年度绩效总目标", "绩效总目标", "项目年度目标",
    "项目总体目标", "项目年度绩效目标", "年度总目标", "总目标", "本年度目标", "当年绩效目标", "预期当年绩效目标", "当年预期绩效目标", "年度履职目标", "全年目标", "预期绩效目标", "整体绩效目标", "部门整体绩效目标", "绩效目标描述", "年初设定的目标", "当年度目标", "当年度绩效目标", "年初绩效目标", "全年(调整)绩效目标", "全年绩效目标", "调整后绩效目标", "预期总目标",
  ],
  longTermGoals: ["中期目标", "长期目标", "实施期目标", "中长期目标", "实施期绩效目标", "长期绩效目标", "中期绩效目标", "中长期绩效目标", "实施期总目标", "项目实施期目标", "实施周期目标", "三年目标", "实施期总体目标", "中期总体目标", "实施周期绩效目标"],
  actualGoals: ["实际完成情况", "全年实际完成情况", "年度总体目标完成情况", "目标完成情况", "年度目标完成情况", "总体目标完成情况", "实际完成目标", "目标实际完成情况", "全年完成情况", "实际完成绩效目标", "年度总体目标实际完成情况", "年度绩效目标完成情况", "绩效目标完成情况", "年度目标实际完成情况", "目标完成", "实际目标完成情况", "完成情况", "全年目标实际完成情况", "全年目标完成情况", "年度总目标完成情况"],
  tasks: ["年度主要任务", "主要任务", "部门主要任务"],
  taskName: ["任务名称"],
  taskContent: ["主要内容", "任务内容"],
  projectType: ["项目类型", "项目类别", "项目属性"],
  longTermPlan: ["中长期规划"],
  fundRule: ["资金管理办法"],
  allocation: ["绩效分配方式", "资金分配方式", "分配方式"],
  projectBasis: ["立项依据", "项目立项依据"],
  projectScope: ["使用范围", "资金使用范围"],
  conditions: ["申报(补助)条件", "申报条件", "补助条件"],
  period: ["项目起止年限", "项目起止时间", "起止年限", "实施期限", "项目期限", "项目周期"],
  column: ["预算执行情况"],
};

const roleByLabel = new Map<string, LabelRole>();
for (const [role, labels] of Object.entries(exact)) for (const label of labels) roleByLabel.set(label, role as LabelRole);

/** "其中：财政 资金" → "财政资金", "（项目资金（万元）" → "项目资金", "一、项目名称" → "项目名称". */
function labelStem(text: string): string {
  const plain = compact(text)
    .replace(/^[*※]+/u, "")
    .replace(/^(?:[一二三四五六七八九十]+、|\d+[.、]|[(（][一二三四五六七八九十\d]+[)）])/u, "")
    .replace(/^(?:其中[:：]?|资金(?:来源|结构|构成)[:：])/u, "")
    .replace(/^[(（][一二三四五六七八九十\d]+[)）]/u, "")
    .replace(/[:：*]+$/u, "");
  return roleByLabel.has(plain) ? plain : plain.replace(/[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]$/u, "").replace(/[:：]+$/u, "");
}

const OF_GOALS = "(?:年初|年度|全年|本年度?|当年度?|预期|预定|总体|整体|项目|部门|单位|设定的?|绩效|调整后?|\\(调整后?\\))";
const GOALS = new RegExp(`^${OF_GOALS}+目标$`, "u");
const DONE = new RegExp(`^${OF_GOALS}*目标(?:的)?(?:全年|年度|本年)?(?:实际)?(?:完成|达成|实现)(?:情况)?$`, "u");

/** Sichuan's heading over both. */
const GOALS_AND_DONE = "项目年度目标完成情况";

/** 年初设定绩效目标, 绩效目标实际完成情况: what provinces put together of the same few words. */
const goalRole = (stem: string): LabelRole | null => (stem === GOALS_AND_DONE ? null : GOALS.test(stem) ? "goals" : DONE.test(stem) ? "actualGoals" : null);

/** Labels are short; blanks between their characters may make them look long. */
const LONGEST = 40;
const LONGEST_TYPED = 200;

/** What a label asks for; null for text that is no known label. */
export const labelRole = rememberTexts((text): LabelRole | null => {
  if (text.length > LONGEST_TYPED) return null;
  const stem = labelStem(text);
  if (stem.length > LONGEST) return null;
  return roleByLabel.get(stem) ?? goalRole(stem) ?? (executionRole(stem) === null ? null : "column");
});

/** The last month of what some forms name instead of a month. */
const MONTH_OF: readonly (readonly [RegExp, number])[] = [
  [/^第?[一1]季度(?:底|末)?$/u, 3],
  [/^(?:第?[二2]季度(?:底|末)?|上半年(?:底|末)?|半年)$/u, 6],
  [/^第?[三3]季度(?:底|末)?$/u, 9],
  [/^(?:第?[四4]季度(?:底|末)?|年底|年末|全年)$/u, 12],
];

/** "3 月底", "10月末", "年底" → 3, 10, 12; null for anything else. */
export const checkpointMonth = rememberTexts((text): number | null => {
  const plain = compact(text).replace(/[(（].*[)）]$/u, "").replace(/^(?:截?至|到)/u, "").replace(/前$/u, "");
  const month = /^(1[0-2]|[1-9])月(?:底|末|份|\d{2}日)?$/u.exec(plain)?.[1];
  return month === undefined ? (MONTH_OF.find(([pattern]) => pattern.test(plain))?.[1] ?? null) : Number(month);
});
