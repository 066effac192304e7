/** Header words of indicator grids and the column role each stands for, as provinces write them. */
import { compact } from "../sheet/text";
import type { ColumnRole } from "./table";

/** Exact forms first: a header that is one of these means nothing else. */
const exact: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  level1: ["一级指标", "一级指标名称", "一级", "指标一级"],
  level2: ["二级指标", "二级指标名称", "二级", "指标二级", "指标类型", "指标类别"],
  level3: ["三级指标", "三级指标名称", "三级", "指标三级", "指标名称", "指标内容", "具体指标", "绩效指标名称", "三级指标内容"],
  description: ["绩效指标描述", "指标描述", "指标说明", "指标解释", "绩效指标说明", "指标含义", "三级指标解释", "指标解释及计算公式"],
  nature: ["指标性质", "绩效指标性质", "指标方向", "性质", "计算符号", "符号", "比较符号", "指标符号", "运算符号", "指标方向性"],
  target: [
    "指标值", "绩效指标值", "年度指标值", "目标值", "指标目标值", "年度目标值", "年初目标值", "年初指标值", "计划指标值", "预期指标值", "指标值及单位",
    "指标值及计量单位", "三级指标值", "年度绩效指标值", "全年目标值", "绩效目标值", "预期目标值", "计划完成值", "年度绩效目标值", "预期值", "计划值", "本年指标值", "值", "数值",
  ],
  unit: ["度量单位", "绩效度量单位", "计量单位", "单位", "指标单位", "指标值单位", "指标计量单位"],
  basis: [
    "指标值确定依据", "指标值设定依据", "确定依据", "设定依据", "指标依据", "指标设定依据", "指标值依据", "目标值设定依据", "指标确定依据", "指标值来源", "设置依据", "指标值设置依据",
    "绩效指标设定依据", "目标值依据", "绩效指标值设定依据",
  ],
  weight: ["权重", "分值", "指标权重", "指标分值", "标准分值", "权重分值", "分值权重", "分值/权重", "权重/分值", "满分", "标准分", "绩效指标权重", "分值(权重)", "权重(分值)"],
  actual: [
    "实际完成值", "实际完成指标值", "完成值", "全年完成值", "全年实际完成值", "实际值", "实际完成情况", "指标完成情况", "完成情况", "年度完成值", "指标完成值", "实际完成", "全年实际值", "年末完成值",
    "实际指标值", "年度实际完成值", "绩效指标完成值", "全年完成情况", "自评完成值", "实际完成数",
  ],
  score: ["得分", "自评得分", "自评分", "评价得分", "实际得分", "自评分值", "自评分数", "指标得分", "评分"],
  serial: ["序号", "编号", "行次"],
  note: [
    "备注", "评分标准", "评分规则", "扣分标准", "评分细则", "评价标准", "指标评分标准", "说明", "数据来源", "佐证材料", "评分方法", "计分方法", "取值方式", "填报说明",
    "责任科室", "责任部门", "责任单位", "责任人", "牵头科室", "牵头处室", "填报科室", "负责人", "佐证资料", "证明材料", "计算公式", "计算方法", "指标来源",
  ],
};

/** Then what only parts of a header give away. */
const patterns: readonly (readonly [RegExp, ColumnRole])[] = [
  [/偏差|(?:未完成|未达标|未达成|扣分)(?:的)?(?:情况|值)?.*(?:原因|分析|措施|说明)|^原因(?:分析|说明)|改进措施/u, "reason"],
  [/^(?:一级)指标/u, "level1"],
  [/^(?:二级)指标/u, "level2"],
  [/^(?:三级)指标(?!值)/u, "level3"],
  [/(?:指标|目标|设[定置]|确定|取值|测算).*依据$|^依据$/u, "basis"],
  [/(?:实际|全年|年度).*完成.*值/u, "actual"],
  [/(?:评分|评价|扣分|打分)(?:标准|规则|细则|办法)/u, "note"],
];

const roleByHeader = new Map<string, ColumnRole>();
for (const [role, headers] of Object.entries(exact)) for (const header of headers) roleByHeader.set(header, role as ColumnRole);

/** "权重（%）" → "权重", "分值(分)" → "分值", "指标值：" → "指标值". */
const headerStem = (text: string): string => compact(text).replace(/[:：*]/gu, "").replace(/[(（](?:%|分|\d+分?|万元|元|必填|选填)[)）]$/u, "");

/** The role of a header cell; null where no synonym explains it. */
export function columnRole(text: string): ColumnRole | null {
  const stem = headerStem(text);
  if (stem === "" || stem.length > 24) return null;
  return roleByHeader.get(stem) ?? patterns.find(([pattern]) => pattern.test(stem))?.[1] ?? null;
}
