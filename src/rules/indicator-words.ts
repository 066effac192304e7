/** What an indicator's name and class give away; the vocabulary that target and actual rules share. */
import * as words from "../scoring/indicator-words";
import { compact } from "../sheet/text";
import { remember } from "../sheet/remember";

export const classOf = remember(words.classOf);
export const isDeclaredAbsent = remember(words.isDeclaredAbsent);
export const isExecutionRow = remember(words.isExecutionRow);
export { isExecutionName, lessIsBetter } from "../scoring/indicator-words";

/** "指标2：培训人数" → "培训人数": the number a form prints before the name is no part of it. */
export const withoutNumber = (text: string): string => compact(text).replace(/^指标\d{1,2}(?:[:、.](?!\d)|(?=\D))/u, "");

/** "政策普及率（%）" → "政策普及率". */
export const nameStem = (text: string): string => withoutNumber(text).replace(/(?:\([^()]*\))+$/u, "");

/** The unit a name carries in brackets: "政策普及率（%）" → "%". */
export const unitInName = (text: string): string | null => /\(([^()]{1,8})\)$/u.exec(compact(text))?.[1] ?? null;

/** Names that can only be measured in percent; 效率 and 频率 are no shares of anything. */
export const isRateName = (text: string): boolean => {
  const stem = nameStem(text);
  return /(?:率|占比|比例|比率|覆盖面|满意度|百分比)$/u.test(stem) && !/(?:效率|频率|速率|功率|利率|汇率|分辨率|容积率)$/u.test(stem);
};

/** Shares of something that can pass 100 %: growth, returns on money, cover, and what is compared with an earlier figure. */
export const isGrowthName = (text: string): boolean => /增长|增幅|增速|增值|提高|提升|投入产出|回报|收益率|拨备|流动比率|速动比率|指数|同比|[比较与]上(?:一)?年|上年同期/u.test(compact(text));

/** Names of something that is counted. */
export const isCountName = (text: string): boolean => /(?:人数|户数|次数|数量|家数|场次|人次|份数|个数|台数|件数)$/u.test(nameStem(text));

const SAVING = /节约|节省|节支|压减|压缩|降低|下降|减少|结余|增收|核减|审减|收益|收入|利润|撬动|带动|拉动/u;

/** Whether more of it is better although it is a cost: savings and returns. */
export const isSaving = (text: string): boolean => SAVING.test(compact(text));
