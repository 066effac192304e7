import { describe, expect, it } from "@jest/globals";
import { parseTarget, type TargetInput } from "../../src/target";

/** form, sign with its spelling, value and unit in normal spelling, words, "time" where it says one */
function summary(input: TargetInput): string {
  const { form, comparator, comparatorText, quantity, upper, words, isTime } = parseTarget(input);
  const sign = comparatorText === "" ? "" : comparator === comparatorText ? comparator : `${comparator ?? "?"}(${comparatorText})`;
  const figure = quantity ? `${quantity.value.toString()}${quantity.unit?.normal ?? ""}` : "";
  const top = upper ? `…${upper.value.toString()}${upper.unit?.normal ?? ""}` : "";
  return [form, sign + figure + top, words && `"${words}"`, isTime ? "time" : ""].filter((part) => part !== "").join(" ");
}

describe("quantities in one cell", () => {
  it.each([
    ["≥12 人", "quantity ≥12人"],
    ["100", "quantity 100"],
    ["0", "quantity 0"],
    ["100%", "quantity 100%"],
    ["100 百分比", "quantity 100%"],
    ["50 万元", "quantity 50万元"],
    ["≤310 元/人", "quantity ≤310元/人"],
    ["800元/人·学期", "quantity 800元/人·学期"],
    ["1250元/生·学年", "quantity 1250元/生·学年"],
    ["≤800元/生·年", "quantity ≤800元/生·年"],
    ["60元/学期", "quantity 60元/学期"],
    [">=90%", "quantity ≥(>=)90%"],
    ["＞=90%", "quantity ≥(＞=)90%"],
    ["> = 90 %", "quantity ≥(>=)90%"],
    ["=>90%", "quantity ≥(=>)90%"],
    ["≧90％", "quantity ≥(≧)90%"],
    ["⩾90%", "quantity ≥(⩾)90%"],
    ["≦5天", "quantity ≤(≦)5天 time"],
    ["<=5", "quantity ≤(<=)5"],
    ["≤≤5天", "quantity ≤(≤≤)5天 time"],
    [">5家", "quantity ＞(>)5家"],
    ["＜5家", "quantity ＜5家"],
    ["=100%", "quantity ＝(=)100%"],
    ["═100%", "quantity ＝(═)100%"],
    ["＝100%", "quantity ＝100%"],
    ["不低于90%", "quantity ≥(不低于)90%"],
    ["不少于 3 家", "quantity ≥(不少于)3家"],
    ["至少3家", "quantity ≥(至少)3家"],
    ["大于等于90%", "quantity ≥(大于等于)90%"],
    ["不超过5天", "quantity ≤(不超过)5天 time"],
    ["最高不超过200元", "quantity ≤(最高不超过)200元"],
    ["小于等于5%", "quantity ≤(小于等于)5%"],
    ["高于5%", "quantity ＞(高于)5%"],
    ["超过500人", "quantity ＞(超过)500人"],
    ["低于5%", "quantity ＜(低于)5%"],
    ["小于3", "quantity ＜(小于)3"],
    ["等于3", "quantity ＝(等于)3"],
    ["90%以上", "quantity ≥(以上)90%"],
    ["90%（含）以上", "quantity ≥(（含）以上)90%"],
    ["90%及以上", "quantity ≥(及以上)90%"],
    ["5%以下", "quantity ≤(以下)5%"],
    ["10天以内", "quantity ≤(以内)10天 time"],
    ["15个工作日内", "quantity ≤(内)15个工作日 time"],
    ["控制在 7 万元内", "quantity ≤(控制在…内)7万元"],
    ["控制在7万元", "quantity ≤(控制在)7万元"],
    ["≥90%以上", "quantity ≥(≥…以上)90%"],
    ["达到100%", "quantity ＝(达到)100%"],
    ["达到95%", "quantity ≥(达到)95%"],
    ["“≥90%”", "quantity ≥90%"],
    ["≥90%。", "quantity ≥90%"],
    ["≥-5%", "quantity ≥-5%"],
    ["≥1,200人", "quantity ≥1200人"],
    ["≥1，200人", "quantity ≥1200人"],
    ["≥ １２．５ 公里", "quantity ≥12.5公里"],
    ["50万人", "quantity 50万人"],
    ["50万余人", "quantity 500000人 \"余\""],
    ["5千元", "quantity 5千元"],
    ["3 千米", "quantity 3千米"],
    ["三家", "quantity 3家"],
    ["两千三百人", "quantity 2300人"],
    ["二十万元", "quantity 20万元"],
    ["叁佰元整", "quantity 300元"],
    ["≥十二", "quantity ≥12"],
    ["不少于一次", "quantity ≥(不少于)1次"],
    ["百分之九十五", "quantity 95%"],
    ["百分之95以上", "quantity ≥(以上)95%"],
    ["百分百", "quantity 100%"],
    ["千分之五", "quantity 5‰"],
    ["九成以上", "quantity ≥(以上)9成"],
    ["0.5个百分点", "quantity 0.5个百分点"],
    ["100（人）", "quantity 100人"],
    ["12个月", "quantity 12个月 time"],
    ["1 年", "quantity 1年 time"],
    ["一年", "quantity 1年 time"],
    ["一年内", "quantity ≤(内)1年 time"],
    ["≤12 月", "quantity ≤12月 time"],
    ["24小时内", "quantity ≤(内)24小时 time"],
    ["2次/年", "quantity 2次/年 time"],
    ["＝12 期/年", "quantity ＝12期/年"],
    ["≥4场次/年", "quantity ≥4场次/年"],
    ["5.28万元/年", "quantity 5.28万元/年"],
    ["≤1000元/人·次", "quantity ≤1000元/人·次"],
    ["≤500元/生", "quantity ≤500元/生"],
    ["＞300人数", "quantity ＞300人"],
    ["≥5宗", "quantity ≥5宗"],
    ["3联络点以上", "quantity ≥(以上)3联络点"],
    ["85分", "quantity 85分"],
    ["¥5,000", "quantity 5000元"],
    ["≤￥5000元", "quantity ≤5000元"],
    ["+5%", "quantity 5%"],
    ["15天/次", "quantity 15天/次 time"],
    ["100人·天", "quantity 100人·天"],
  ])("%s", (text, expected) => {
    expect(summary({ text })).toBe(expected);
  });
});

describe("quantities among words", () => {
  it.each([
    ["完成率 100 百分比", 'quantity 100% "完成率"'],
    ["完成率：100%", 'quantity 100% "完成率"'],
    ["按时完成工作任务 100%", 'quantity 100% "按时完成工作任务"'],
    ["满意度≥95%", 'quantity ≥95% "满意度"'],
    ["满意度达到95%以上", 'quantity ≥(达到…以上)95% "满意度"'],
    ["月均成本控制在 7 万元内", 'quantity ≤(控制在…内)7万元 "月均成本"'],
    ["约50人", 'quantity 50人 "约"'],
    ["50余家", 'quantity 50家 "余"'],
    ["比上年增长5%", 'quantity 5% "比上年增长"'],
    ["不低于去年的90%", 'quantity 90% "不低于去年的"'],
    ["验收后30日内", 'quantity ≤(内)30日 "验收后" time'],
    ["3个月内完成", 'quantity ≤(内)3个月 "完成" time'],
    ["2024年培训100人", 'quantity 100人 "2024年培训" time'],
    ["2024 年 12 月底完成 100%", 'quantity 100% "2024年12月底完成" time'],
    ["每年不少于2次", 'quantity ≥(不少于)2次 "每年" time'],
    ["每人每年500元", 'quantity 500元 "每人每年"'],
    ["100完成", 'quantity 100 "完成"'],
    ["保持在 3 家以上", 'quantity ≥(以上)3家 "保持在"'],
  ])("%s", (text, expected) => {
    expect(summary({ text })).toBe(expected);
  });
});

describe("ranges", () => {
  it.each([
    ["90%-95%", "range 90%…95%"],
    ["90%～95%", "range 90%…95%"],
    ["90—95%", "range 90%…95%"],
    ["90%-95", "range 90%…95%"],
    ["10至20人", "range 10人…20人"],
    ["3到5个", "range 3个…5个"],
    ["三至五家", "range 3家…5家"],
    ["90-95", "range 90…95"],
    ["1000-2000元/人", "range 1000元/人…2000元/人"],
    ["5000元-1万元", "range 5000元…1万元"],
    ["1-2万亩", "range 1万亩…2万亩"],
    ["1万-2万元", "range 10000元…2万元"],
    ["1万亩-2万", "range 1万亩…20000亩"],
    ["1-3个月", "range 1个月…3个月 time"],
    ["满意度90%-95%", 'range 90%…95% "满意度"'],
    ["≥90%且≤100%", "range ?(≥…≤)90%…100%"],
  ])("%s", (text, expected) => {
    expect(summary({ text })).toBe(expected);
  });

  it.each(["95%-90%", "90%-95人", "3-5-7", "1万元-5000元"])("%s is no range", (text) => {
    expect(parseTarget({ text }).form).toBe("text");
  });
});

describe("dates and frequencies", () => {
  it.each([
    "12月底前", "12 月底", "5 月份前劳模体检，11 月份前劳模疗休养", "2024年12月31日", "2024-12-31", "2024/12/31", "2024.12.31前", "2024.12", "2024年12月", "2024年", "2024年度", "12月31日前", "12月31号", "10号前", "10日前",
    "每年 7 月份 12 月份发放", "五一、中秋、春节等时间节点开展救助", "春节前", "第三季度前", "一季度", "1季度", "前三季度", "2024年第一季度", "上半年", "下半年完成", "年底前", "年内", "当年", "本年度内", "12 月", "12月份",
    "“十四五”期间", "1-3月", "7、12月", "2024年1月至12月", "2023-2025年", "每月10日前", "次月5日前", "十二月底前", "二〇二四年底", "季度末", "３月３１日前", "3月内完成",
  ])("%s is a date", (text) => {
    expect(summary({ text })).toBe("date time");
  });

  it("keeps a sign before a date", () => {
    expect(parseTarget({ text: "≤12月31日" })).toMatchObject({ form: "date", comparator: "≤", isTime: true });
  });

  it.each(["每年一次", "每半年发放一次", "每季度", "每月发放津贴", "一年两次", "每年发放2次", "每两年一次", "每季度1期", "按月发放", "按季度", "每年对劳模进行慰问", "一年1次"])("%s is a frequency", (text) => {
    expect(summary({ text })).toBe("frequency time");
  });

  it.each(["每年提高", "逐年提高", "按年度计划执行", "五一劳动奖章获得者", "及时", "按时发放", "按规定时间完成", "体检时间", "随时更新", "长期", "比上一年有所提高", "较上一年度生活水平提高", "高于近三年平均水平"])(
    "%s says no time",
    (text) => {
      expect(parseTarget({ text })).toMatchObject({ form: "text", isTime: false });
    },
  );
});

describe("grades", () => {
  it.each(["优", "良", "中", "差", "好", "一般", "优秀", "良好", "优良", "合格", "达标", "基本合格", "A级", "AAA级", "A类", "Ⅱ级", "II级", "5A级", "一级", "甲级", "验收合格", "考核优秀", "良好等次", "达成年度指标"])("%s", (text) => {
    expect(parseTarget({ text })).toMatchObject({ form: "grade", comparator: null, qualitative: true, isTime: false });
  });

  it.each([
    ["≥良好", "≥"],
    ["良好以上", "≥"],
    ["良好及以上", "≥"],
    ["不低于合格", "≥"],
    ["达到良好以上", "≥"],
  ])("%s has a sign", (text, comparator) => {
    expect(parseTarget({ text })).toMatchObject({ form: "grade", comparator });
  });

  it.each(["好评", "保障工会良好运行", "合格率", "达标率明显提升", "优化环境", "中秋慰问金使用规范", "一般公共服务", "有效"])("%s is none", (text) => {
    expect(parseTarget({ text }).form).not.toBe("grade");
  });
});

describe("placeholders", () => {
  it.each([
    "文字描述", "文字说明", "目标内容1", "目标内容 1", "指标1", "指标1：", "指标值", "绩效指标", "××", "XX", "xxx", "××%", "≥XX%", "X万元", "XX年XX月", "……", "...", "…", "---", "—", "——", "/", "\\", "-", "无", "暂无", "待定", "N/A", "请填写",
    "请填写指标值", "（填写指标值）", "（可填写数值）", "示例", "示例：≥90%", "□", "%", "≥", "？", "完成××项目", "定性",
  ])("%s", (text) => {
    expect(summary({ text })).toBe("placeholder");
  });

  it.each(["无事故", "无投诉", "√", "填写规范", "按时填报统计表", "请示报告制度健全", "指标完成情况良好", "目标责任落实", "示例项目建成", "taxi", "提高", "全部", "元"])("%s is none", (text) => {
    expect(parseTarget({ text }).form).toBe("text");
  });
});

describe("what stays text", () => {
  it.each([
    "及时发放", "有效", "健全", "提高", "显著提升", "明显改善", "持续完善", "冀财行[2023]98号", "冀财行〔2022〕99 号文件", "根据《邢台市劳动模范管理办法》规定标准执行", "根据《100条规定》执行", "培训3次100人", "100%（25人）", "90 95", "12,34", "1,2345", "1:1",
    "1/3", "1/万", "T+1", "±5%", "2/3以上", "三分之二以上", "3年半", "3个半月", "7×24小时", "第11次", "前3名", "一次性", "一次性发放", "建立一套机制", "两癌筛查", "八项规定", "三五家", "数十人", "几百人", "≤90%以上", ">5<", "><5", "5A级景区", "GB2260-2007", "1.2.3",
    "不高于上年", "TSP2000", "控制帮扶成本不超出帮扶范围", "统一管理", "一线职工", "万无一失",
  ])("%s", (text) => {
    expect(parseTarget({ text })).toMatchObject({ form: "text", quantity: null, comparator: null, words: "", qualitative: true, text });
  });
});

describe("sign, value and unit in columns of their own", () => {
  it.each([
    ["≥", "230", "人", "quantity ≥230人", "≥230人"],
    ["=", "3600", "元/人年", "quantity ＝(=)3600元/人年", "=3600元/人年"],
    ["＜", "4", "月", "quantity ＜4月 time", "＜4月"],
    ["", "12", "月", "quantity 12月 time", "12月"],
    ["", "2024", "年", "date time", "2024年"],
    ["≤", "2012.4", "万元", "quantity ≤2012.4万元", "≤2012.4万元"],
    ["≤", "2012.4", "", "date ≤ time", "≤2012.4"],
    ["大于等于", "95", "百分比", "quantity ≥(大于等于)95%", "大于等于95百分比"],
    ["正向", "95", "%", "quantity ≥(正向)95%", "95%"],
    ["正向指标", "95", "%", "quantity ≥(正向指标)95%", "95%"],
    ["反向", "5", "%", "quantity ≤(反向)5%", "5%"],
    ["≥", "≥95", "%", "quantity ≥95%", "≥95%"],
    ["≥", "95%", "%", "quantity ≥95%", "≥95%"],
    ["≤", "≥95%", "", "quantity ≥95%", "≥95%"],
    ["＝", "100", "/", "quantity ＝100", "＝100"],
    ["＝", "十二", "期/年", "quantity ＝12期/年", "十二"],
    ["", "90-95", "%", "range 90%…95%", "90-95%"],
    ["≤", "12月31日", "", "date ≤ time", "≤12月31日"],
    ["≥", "", "%", "empty ≥", ""],
    ["≥", "3", "工作站点", "quantity ≥3工作站点", "≥3工作站点"],
    ["特殊", "5", "人", "quantity ?(特殊)5人", "5人"],
  ])("%s | %s | %s", (nature, text, unit, expected, shown) => {
    expect(summary({ text, nature, unit })).toBe(expected);
    expect(parseTarget({ text, nature, unit }).text).toBe(shown);
  });

  it("takes 定性 at its word", () => {
    expect(parseTarget({ text: "有效", nature: "定性", unit: "" })).toMatchObject({ form: "text", qualitative: true, comparator: null, comparatorText: "", text: "有效" });
    expect(parseTarget({ text: "优", nature: "定性" })).toMatchObject({ form: "grade", qualitative: true });
    expect(parseTarget({ text: "90%", nature: "定性指标" })).toMatchObject({ form: "quantity", qualitative: true, comparator: null });
  });
});

describe("values with a number format", () => {
  it("sees a date where the cell holds one", () => {
    expect(parseTarget({ text: "2024年12月31日", value: 45_657, format: "yyyy年m月d日" })).toMatchObject({ form: "date", isTime: true, quantity: null });
    expect(parseTarget({ text: "12/31/24", value: 45_657, format: "m/d/yy" })).toMatchObject({ form: "date", text: "12/31/24" });
  });

  it("sees a number where it does not", () => {
    expect(summary({ text: "95%", value: 0.95, format: "0%" })).toBe("quantity 95%");
    expect(summary({ text: "45657", value: 45_657, format: "General" })).toBe("quantity 45657");
  });
});

describe("units as written", () => {
  it("keeps the spelling beside the normal one", () => {
    expect(parseTarget({ text: "≥95 百 分 比" }).quantity).toMatchObject({ text: "95", unit: { text: "百分比", normal: "%" } });
    expect(parseTarget({ text: "９０％" }).quantity).toMatchObject({ text: "９０", unit: { text: "％", normal: "%" } });
    expect(parseTarget({ text: "16 户（套）" }).quantity?.unit?.text).toBe("户（套）");
  });
});
