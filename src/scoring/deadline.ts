/** Whether something was done in time, where both deadline and doing are named by the calendar: 12月底前 against 11月. */
import { compact } from "../sheet/text";
import type { Target } from "../target";

/** Days of a year as month × 32 + day; `latest` of a deadline is its last good day, `surely` the day nobody disputes (12月前: the end of November). */
interface Period {
  readonly year: number | null;
  readonly first: number;
  readonly latest: number;
  readonly surely: number;
}

const MONTH_DAYS = 32;
const LAST_DAY = 31;
/** February's is the 29th: without a year nobody can tell. */
const lastDayOf = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : LAST_DAY);

const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, LAST_DAY],
  底: [21, LAST_DAY],
  末: [21, LAST_DAY],
};

const YEAR = String.raw`(?:(?<year>(?:19|20)\d{2})(?:年度?|[-./]))?`;
const MONTH = String.raw`(?<month>1[0-2]|0?[1-9])(?:月份?|(?=[-./]\d))`;
const DAY = String.raw`(?:[-./]?(?<day>[12]\d|3[01]|0?[1-9])[日号]?|(?<part>初|上旬|中旬|下旬|底|末))?`;
const QUARTER = "第?(?<quarter>[一二三四1-4])季度?末?";
const YEAR_END = "(?<yearEnd>年底|年末|年内)";
const DONE = String.raw`(?:\p{Script=Han}{0,6}(?:完成|完工|竣工|发放|验收|到位|拨付|支付|结束|完毕|开展))?`;

const NAMED = new RegExp(String.raw`^(?:[≤<=]|<=|已?于|在|截至|截止|不晚于|不迟于)?(?:${YEAR}(?:${MONTH}${DAY}|${QUARTER})|(?<endYear>(?:19|20)\d{2})?${YEAR_END})(?<before>之?前|以前)?${DONE}[。.]?$`, "u");

const QUARTERS = "一二三四";

function periodOf(text: string): Period | null {
  const found = NAMED.exec(compact(text))?.groups;
  if (!found) return null;
  const { year, endYear, month, day, part, quarter, yearEnd, before } = found;
  const named = year ?? endYear;
  const [first, latest] = spanOf({ month, day, part, quarter, yearEnd });
  // 12月前 may mean by its end or before it begins; 12月底前 and 12月31日前 are by that day.
  const isVague = before !== undefined && day === undefined && !/^[底末]$/u.test(part ?? "") && yearEnd === undefined && !/末/u.test(text);
  return { year: named === undefined ? null : Number(named), first: before === undefined ? first : -1, latest, surely: isVague ? first - 1 : latest };
}

type Named = Readonly<Record<"month" | "day" | "part" | "quarter" | "yearEnd", string | undefined>>;

function spanOf({ month, day, part, quarter, yearEnd }: Named): readonly [first: number, latest: number] {
  if (yearEnd !== undefined) return [12 * MONTH_DAYS + 21, 12 * MONTH_DAYS + LAST_DAY];
  if (quarter !== undefined) {
    const index = QUARTERS.indexOf(quarter);
    const last = (index < 0 ? Number(quarter) : index + 1) * 3;
    return [(last - 2) * MONTH_DAYS + 1, last * MONTH_DAYS + lastDayOf(last)];
  }
  const start = Number(month) * MONTH_DAYS;
  if (day !== undefined) return [start + Number(day), start + Number(day)];
  const [from, to] = PARTS[part ?? ""] ?? [1, LAST_DAY];
  return [start + from, start + Math.min(to, lastDayOf(Number(month)))];
}

/** A date without a year is of `year`, that of the table; where this is not known either, of the other date's. Null where one names no moment, or the two cannot be told apart. */
export function isInTime(target: Target, actual: Target, year: number | null): boolean | null {
  if (target.form !== "date" || target.comparator === "≥" || target.comparator === "＞") return null;
  const deadline = periodOf(target.text);
  const done = periodOf(actual.text);
  if (!deadline || !done) return null;
  const due = deadline.year ?? year;
  if (due === null && done.year !== null) return null;
  const years = (done.year ?? year ?? due ?? 0) - (due ?? 0);
  if (years !== 0) return years < 0;
  if (done.latest <= deadline.surely) return true;
  return done.first > deadline.latest ? false : null;
}
