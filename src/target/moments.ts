/** Times in folded text: dates, deadlines, holidays, frequencies, and comparisons with earlier periods. */
import { signBefore } from "./signs";
import { type Span, spansOf } from "./fold";

const YEAR = "(?<!\\d)(?:(?:19|20)\\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})";
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const DAY = "(?:[12]\\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
const QUARTER = "[一二三四1-4]";
const TO = "[-~—至到]{1,2}";
const PART = "(?:底|末|初|上旬|中旬|下旬)";
const NOT_IN_NUMBER = "(?<!\\d[.,]?|\\.|[一二三四五六七八九十百千第])";
const NO_NUMERAL = "(?<![\\d一二两三四五六七八九十])";

/** 五一劳动奖章 and its like are honours, not days. */
const HOLIDAYS = [
  "元旦", "春节", "除夕", "元宵节?", "清明节?", "五一(?!劳动奖|奖|口号)", "劳动节", "端午节?", "中秋节?", "国庆节?", "重阳节?", "腊八节?", "双节期间", "两节期间",
  "三八(?:妇女)?节", "三八(?!红旗)", "妇女节", "五四(?!奖)", "青年节", "六一", "儿童节", "七一(?!勋章)", "八一(?!勋章)", "建军节", "教师节", "护士节", "记者节", "十一(?=期间|长假|黄金周|前)",
];

/** Times that cannot be meant otherwise. */
const CLEAR = [
  `${YEAR}年度?${MONTH}月份?(?:${DAY}[日号])?${PART}?(?:${TO}(?:${YEAR}年)?${MONTH}月份?(?:${DAY}[日号])?${PART}?)?`,
  `${YEAR}年?${TO}${YEAR}年?度?(?![\\d.])`,
  `(?<![.])${YEAR}(?<separator>[-./])(?:1[0-2]|0?[1-9])\\k<separator>(?:[12]\\d|3[01]|0?[1-9])(?![\\d.])`,
  `(?<![.])${YEAR}[-/](?:1[0-2]|0?[1-9])(?![\\d/.-])`,
  `(?<![.])${YEAR}\\.(?:1[0-2]|0?[1-9])(?=$|[前底末止]|之前|以前|${TO}${YEAR})`,
  `${YEAR}年度?(?:第?${QUARTER}季度?末?|[上下]半年|年?底|年?末|年?初|年?内|中(?=$|前|之前|以前|期))?`,
  `${NOT_IN_NUMBER}(?:${MONTH}(?:月份?)?(?:${TO}|[、和及])){0,11}${MONTH}月份?(?:${DAY}[日号]|${PART}|(?=之?前|以前))`,
  `[每当次本下同各](?:个?月)(?:${DAY}[日号]|${PART})`,
  `${NOT_IN_NUMBER}${DAY}[日号](?=之?前|以前|止)`,
  `[上下前后]半年|前[一二三]季度`,
  `${NO_NUMERAL}(?:年|季|季度|月|学期|学年)(?:底|末)|年终前|年初(?!预算|结转|数)|年中(?=$|前|之前|以前)`,
  `当年度?|本年度?|今年|全年(?!度)|${NO_NUMERAL}(?:年|年度)内|学年内|本学期`,
  `十[二三四五六七]五[”"]?(?:规划)?(?:期间|时期|末)`,
  ...HOLIDAYS,
];

/** Times unless a sign stands before them: ≤12月 counts months, 12月 names one. */
const UNSIGNED = [
  `${NOT_IN_NUMBER}(?:${MONTH}(?:月份?)?(?:${TO}|[、和及])){0,11}${MONTH}月份?(?![均薪])`,
  `(?:第|(?<![\\d.每个]))${QUARTER}季度|Q[1-4](?!\\d)`,
];

const COUNTED = "(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})";
const PERIOD = "(?:半年|年度?|季度?|月|周|星期|旬|日|天|学期|学年)";

const FREQUENCY = [
  `每(?:间?隔)?(?:${COUNTED}?个?)${PERIOD}(?:${COUNTED}次)?`,
  `(?:按|逐)(?:季度?|月|周|旬)(?!.{0,2}(?:计划|预算|考核))|按年(?!度|龄|代)|按[日天]|逐日`,
  `(?<!\\d)${COUNTED}个?${PERIOD}${COUNTED}次`,
];

/** An earlier period something is compared with is no time for doing it. */
const EARLIER = [`(?<!以)[上去往](?:${COUNTED}个?)?(?:年度?|个?月|季度|期)|(?:近|前|过去)${COUNTED}个?(?:年度?|月|季度|天)|前年|同期`];

const any = (sources: readonly string[]): RegExp => new RegExp(sources.map((source) => `(?:${source})`).join("|"), "gu");

const CLEAR_TIMES = any(CLEAR);
const UNSIGNED_TIMES = any(UNSIGNED);
const FREQUENCIES = any(FREQUENCY);
const EARLIER_PERIODS = any(EARLIER);

export const findEarlierPeriods = (text: string): readonly Span[] => spansOf(EARLIER_PERIODS, text);
export const findClearTimes = (text: string): readonly Span[] => spansOf(CLEAR_TIMES, text);
export const findUnsignedTimes = (text: string): readonly Span[] =>
  spansOf(UNSIGNED_TIMES, text).filter((span) => signBefore(text, span.start) === null);
export const findFrequencies = (text: string): readonly Span[] => spansOf(FREQUENCIES, text);

/** 每年提高: a direction without a figure, though a period is named. */
const TREND = /提高|提升|增长|增加|递增|下降|降低|减少|改善|增强|扩大|不减|不增|不降/u;
export const isTrend = (text: string): boolean => TREND.test(text);
