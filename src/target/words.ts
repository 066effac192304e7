/** Words with a fixed part to play where a target should stand: placeholders (未填), grades (等级), and what is no unit. */

/** Whole texts, folded and in lower case, that the form or its filler left in place of a target. */
const PLACEHOLDERS: readonly RegExp[] = [
  // Nothing but marks: "/", "---", "……", "＿＿", "□", a lone sign or "%"; a tick says something.
  /^(?:(?![√✓✔☑])[\p{P}\p{S}])+$/u,
  /^(?:无|暂无|略|待定|待填写?|待补充|未填|空|示例|样例|填写|填报|自行填写|n\/?a|null|none|tbd)$/u,
  /^(?:文字|定性)(?:描述|说明|表述|指标)?$|^定量(?:描述|指标)?$/u,
  /^(?:具体|年度|绩效|三级|二级|一级)?(?:目标|指标)(?:内容|名称|描述|说明|数值|值)?(?:\d{1,2}|[一二三四五六七八九十]|n)?[:.]?$/u,
  // ××, XX%, ≥X%, ××万元
  /^[<>=≥≤]{0,2}(?:[×✕╳*]+|x+|[○〇□]{2,})(?:%|万?元|[人名个次天年月家户项件]|万?元\/[人户]|年x+月(?:x+日)?)?$/u,
  /^.{0,12}(?:[×✕╳]{2,}|(?<![a-z])x{2,}(?![a-z])).{0,12}$/u,
  /^\(?(?:请(?![示求款假])|此处|在此处?)(?:.{0,10})(?:填写|填列|填报|填入|输入|补充|说明|描述)(?:.{0,12})\)?$/u,
  /^\((?:可|需|应|由.{1,6})?(?:填写|填列|填报|填入|输入).{0,20}\)$/u,
  /^(?:示例|样例|例如|填写示例|填表说明)[:,].*$/u,
];

export const isPlaceholder = (folded: string): boolean => {
  const text = folded.toLowerCase();
  return PLACEHOLDERS.some((pattern) => pattern.test(text));
};

/** Steps of the scales in use, and the three bands of qualitative scoring. */
const GRADE = [
  "优秀", "优良", "优", "良好", "良", "中等", "中", "一般", "较好", "较差", "很好", "好", "差", "基本合格", "不合格", "合格", "基本达标", "不达标", "达标", "及格", "不及格",
  "[特一二三四五1-5ⅠⅡⅢⅣⅤ]级", "i{1,3}级|iv级", "[a-d]类", "[甲乙丙]级", "[特一二三]等", "[a-d]\\+?级?", "\\d?a{1,5}级?", "[1-5]a级?",
  "达成(?:年度|预期)?(?:指标|目标)", "部分达成(?:年度|预期)?(?:指标|目标)?并具有一定效果", "未达成(?:年度|预期)?(?:指标|目标)?且效果较差",
].join("|");

/** What may introduce a grade without changing that it is one. */
const JUDGED = "(?:(?:项目|工程|质量|验收|考核|考评|评价|评定|评估|检查|检测|抽检|审计|监测|结果|等级|等次|档次|标准)*(?:结果|等级|等次|为|达到|达|评为|评定为|:)*)";

export const GRADE_PATTERN = new RegExp(`^${JUDGED}(${GRADE})(?:等级|等次|档次|档|等)?$`, "iu");

/** Words that stand behind a number without being what it counts: 100完成, 3提升. */
export const NO_UNIT_WORD =
  /完成|达标|合格|发放|提高|提升|增长|下降|降低|减少|增加|及时|按时|左右|上下|以[上下内前后]|之[内前后间]|[余多前后内起止底整半每的和与或为是不元]|全[部员面]|覆盖|满意|参与|有效|正常|到位|率$/u;
