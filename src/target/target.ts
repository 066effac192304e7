/** The language of 指标值 (target values): what a text like "≥12 人" says, as data. */
import type Big from "big.js";

/** The signs of the official forms, in their normal form (half-width and ASCII spellings are read as these). */
export type Comparator = "≥" | "≤" | "＝" | "＞" | "＜";

export type UnitKind =
  | "rate" // %, ‰, 百分点
  | "money" // 元, 万元, 亿元
  | "unit-price" // 元/人, 元/人·次, 万元/年 …
  | "people" // 人, 名, 位
  | "person-times" // 人次
  | "duration" // 天, 个工作日, 月, 个月, 季度, 年, 小时 …
  | "frequency" // 次/年, 期/年, 次/月 …
  | "count"; // 家, 台套, 场次, 份, 户 … anything else that is counted

export interface Unit {
  /** As written, without white space: "百分比", "元/人·次". */
  readonly text: string;
  /** Normal spelling: "%", "元/人·次". */
  readonly normal: string;
  readonly kind: UnitKind;
  /** What units that measure the same thing are converted to ("元", "天", "%" …); `factor` × a quantity gives it in `base`. */
  readonly base: string;
  readonly factor: Big;
}

export interface Quantity {
  readonly value: Big;
  /** The number as written: "1,000", "十二", "2.5". */
  readonly text: string;
  readonly unit: Unit | null;
}

export type TargetForm =
  | "empty"
  | "placeholder" // 文字描述, 指标1, ××, ……
  | "quantity" // ≥12 人
  | "range" // 90%-95%
  | "date" // 12月底前, 2024年12月31日, 5月份前
  | "frequency" // 每年一次, 每半年发放一次
  | "grade" // 优, 良好, 合格, 达标
  | "text"; // 及时发放, 比上一年有所提高: qualitative

export interface Target {
  readonly form: TargetForm;
  /** As the cell or cells show it, joined without blanks where sign, number and unit stand apart. */
  readonly text: string;
  readonly comparator: Comparator | null;
  /** How the sign was written: ">=", "不低于", "=" …; "" where there is none. */
  readonly comparatorText: string;
  /** First quantity of a `quantity`, lower bound of a `range`; null otherwise. */
  readonly quantity: Quantity | null;
  /** Upper bound of a `range`. */
  readonly upper: Quantity | null;
  /** The words around the quantity ("完成率" in "完成率100%"), compacted; "" where the quantity stands alone. */
  readonly words: string;
  /** Says a time: a date, a deadline, a period, or a quantity in a duration or in 次 per period. 12 期/年 counts instalments and is none. */
  readonly isTime: boolean;
  /** Declared or by nature not a number: 定性, a grade, a sentence. */
  readonly qualitative: boolean;
}
