/** The units of 指标值 as data: normal spelling, other spellings, kind, and what each converts to. */
import type { UnitKind } from "./target";

export interface UnitRow {
  readonly normal: string;
  /** Other spellings of the same unit that should be written `normal`. */
  readonly aliases?: readonly string[];
  readonly kind: UnitKind;
  readonly base: string;
  readonly factor: string;
  /** In running text the unit is meant only where none of these characters follows: 3成果 is not 30 %. */
  readonly notBefore?: string;
}

const rate = (normal: string, base: string, factor: string, aliases: readonly string[] = [], notBefore = ""): UnitRow => ({
  normal,
  aliases,
  kind: "rate",
  base,
  factor,
  notBefore,
});

const money = (normal: string, factor: string): UnitRow => ({ normal, kind: "money", base: "元", factor, notBefore: normal === "元" ? "旦宵素" : "" });

const people = (normal: string, aliases: readonly string[] = [], notBefore = ""): UnitRow => ({
  normal,
  aliases,
  kind: "people",
  base: "人",
  factor: "1",
  notBefore,
});

const duration = (normals: readonly string[], base: string, factor: string, notBefore = ""): readonly UnitRow[] =>
  normals.map((normal) => ({ normal, kind: "duration", base, factor, notBefore }));

const scaled = (normals: readonly string[], base: string, factor: string, notBefore = ""): readonly UnitRow[] =>
  normals.map((normal) => ({ normal, kind: "count", base, factor, notBefore }));

/** Counted things: a unit of its own each, since 3 家 and 3 户 are not the same three. */
const counts = (spellings: string): readonly UnitRow[] =>
  spellings
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [normal = "", notBefore = ""] = entry.split("!");
      return { normal, kind: "count", base: normal, factor: "1", notBefore };
    });

export const UNIT_ROWS: readonly UnitRow[] = [
  rate("%", "%", "1", ["百分比", "百分号", "百分率"]),
  rate("‰", "%", "0.1", ["千分比", "千分号"]),
  rate("成", "%", "10", [], "功果立员本效绩为人交就熟长套品分"),
  // A difference of rates: 5个百分点 is not 5 %.
  rate("百分点", "百分点", "1"),
  rate("个百分点", "百分点", "1"),

  money("元", "1"),
  money("角", "0.1"),
  money("千元", "1000"),
  money("百万元", "1000000"),
  money("千万元", "10000000"),
  money("万元", "10000"),
  money("亿元", "100000000"),

  people("人", ["人数"], "均民员群大才口身事工力"),
  people("名", [], "单录称额义牌次师"),
  people("位", [], "置次于"),
  people("个人"),
  { normal: "人次", aliases: ["人次数"], kind: "person-times", base: "人次", factor: "1" },
  { normal: "人·次", kind: "person-times", base: "人次", factor: "1" },

  ...duration(["天", "日", "自然日", "个自然日", "日历天"], "天", "1", "常报志均照程"),
  ...duration(["周", "星期", "个星期"], "天", "7", "年岁边围转末期"),
  ...duration(["工作日", "个工作日", "工作天", "个工作天"], "工作日", "1"),
  ...duration(["旬", "个旬"], "旬", "1"),
  ...duration(["月", "个月", "月份"], "月", "1", "均度薪"),
  ...duration(["季度", "个季度", "季"], "月", "3", "节"),
  ...duration(["半年", "个半年"], "月", "6"),
  ...duration(["年", "年度", "个年度", "周年"], "月", "12", "级龄轻检审报终底末初鉴货代产均"),
  ...duration(["小时", "个小时"], "分钟", "60"),
  ...duration(["分钟"], "分钟", "1"),
  ...duration(["秒", "秒钟"], "秒", "1"),

  ...scaled(["米", "公尺"], "米", "1"),
  ...scaled(["公里", "千米", "km", "㎞"], "米", "1000"),
  ...scaled(["平方米", "平米", "㎡", "m²", "m2"], "平方米", "1"),
  ...scaled(["平方公里", "平方千米"], "平方米", "1000000"),
  ...scaled(["公顷"], "平方米", "10000"),
  ...scaled(["立方米", "m³", "m3", "㎥"], "立方米", "1"),
  ...scaled(["亩"], "亩", "1", "产"),
  ...scaled(["吨"], "公斤", "1000"),
  ...scaled(["公斤", "千克", "kg", "㎏"], "公斤", "1"),
  ...scaled(["斤"], "公斤", "0.5"),
  // Points of a score; the coin of the same name does not occur in these tables.
  ...scaled(["分"], "分", "1", "类别期布析管配工级公支数钟之"),

  ...counts(`
    家!庭属长电具园访 户!外籍主口均型 户（套） 户（次） 户次 户数 套!餐路用 台套 台（套） 台!账阶风 台次 辆 辆次 份!额 场!地所馆景面合 场次 次!性序要品级日年月
    个!人体别性月半小 件!套 件次 项!目 项目 个项目 期!间限末初望货 篇 处!理级长分罚置 座!谈位 册!子 批!准复次评 批次 条!件例款文 所!有需在以属得 村!民级委务镇 个村
    班!级组子次 班次 门!户诊类 节!日目约能水电 课时 学时 学分 人份 人天 人日 人月 人·天 人·日 人·月 岁 周岁 组 队 支!出持付撑 支队伍 幅 面!积向临对 块 株 棵 头 只 匹 艘 架 部!门分署委
    本!年级次市县地月周单 首!次批先页 枚 颗 桶 箱 袋 瓶 包 盒 床 张 把 车次 标段 间!接隔 栋 幢 层!面级次 升!级 毫升 度!假 千瓦 千瓦时 千瓦·时 兆瓦 对!象接口 双!方向 轮 趟 版
    例 种!类植子养 类!型别 宗 起!到来 桩 卷 页 字!体号 部（套） 点位 站点 站 网点 口!径号 眼 盏 根!据本 片!区 厂!家 店 校!园 校次 镇 乡!镇村 街道 社区 县 市!级县 区!域县级 个点 个站 万字
    家次 户/套 套/台 台/套 处/次 场/次 期/次 人/份 份/人 主题 品牌 案例 课题 标准 名次 届 榜 微克 毫克 分贝 摄氏度 ℃ μg mg ml db
  `),
];
