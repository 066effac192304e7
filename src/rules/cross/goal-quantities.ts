/** The quantities a goal text promises, and whether the indicators of its table have them. */
import Big from "big.js";
import { compact } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import { findQuantities, type FoundQuantity, type Quantity, type Unit } from "../../target";
import type { Indicator, Table, TextField } from "../../tables/table";
import { classOf, isDeclaredAbsent, nameStem } from "../indicator-words";
import { remember, rememberWork } from "../../sheet/remember";
import { hasLongTerm } from "../table-scope";

/** A quantity of the text; `measure` is "%" or what is counted, so that 人 and 人次 compare. */
export interface Mention {
  /** "叁佰人", as written. */
  readonly text: string;
  /** In the base of its unit. */
  readonly value: Big;
  readonly measure: string;
  readonly index: number;
  /** What stands between two stops around it. */
  readonly clause: string;
  /** Where the number begins in the clause. */
  readonly at: number;
}

export interface Contradiction {
  readonly mention: Mention;
  readonly indicator: Indicator;
}

export interface GoalQuantities {
  readonly field: TextField;
  /** Mentions that no indicator has, less those that contradict one. */
  readonly uncovered: readonly Mention[];
  readonly contradictions: readonly Contradiction[];
}

/** Units that stand in set phrases and names more often than in promises. */
const NO_PROMISE = /^(?:届|级|类|种|层|分|首|榜|岁|周岁|版|名次|标准|主题|字|面|类型|方|门|眼|节|轮|首批|对|百分点|个百分点|度|口|根|片|升)$/u;
const CHINESE = /[一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾百佰千仟]/u;
/** 三项制度, 十大行动: small numerals in words belong to names. */
const LEAST_IN_WORDS = 20;
/** What is there already, was before, or is only a measure for something else. */
const BACKGROUND = /现有|共有|现共|拥有|辖|下设|在编|编制|在职|在册|截至|截止|目前|已[有建完成经]|上年|去年|往年|历年|同期|同比|上一?年度?|总面积|总人口|常住|户籍|占地|每|[人户亩]均|全[省市县区镇乡村旗州盟校]$|累计|20\d{2}年?[-—~至到]+20\d{2}|[三五]年[内期]|十四五/u;

const measureOf = ({ kind, base, normal }: Unit): string | null => {
  if (NO_PROMISE.test(normal)) return null;
  if (kind === "rate") return "%";
  if (kind === "people" || kind === "person-times") return "人";
  return kind === "count" ? base : null;
};

const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(["次", "场", "场次", "期", "班", "班次", "批", "批次", "轮", "回"]),
  new Set(["家", "个", "所", "处", "间", "座", "点位", "站点", "个点", "站", "网点"]),
  new Set(["村", "个村", "社区", "镇", "乡镇", "街道", "个"]),
  new Set(["户", "户次", "户（套）", "户（次）", "户数", "人"]),
  new Set(["项", "个", "项目", "个项目", "件", "例", "起", "宗", "条"]),
  new Set(["台", "台套", "台（套）", "套", "辆", "个"]),
  new Set(["份", "册", "本", "篇", "张", "幅", "件"]),
];
const mayBeAlike = (a: string, b: string): boolean => a === b || ALIKE.some((units) => units.has(a) && units.has(b));

/** A share that is a rule for something else: 按工资总额的2%. */
const RULED = /按照?|依据|根据|比例|计提|提取|划拨|上解|下达/u;
/** 500人以上企业: a size, no promise. */
const SIZE = /^[余多]?(?:及以上|以上|以下)(?:规模)?的?(?:医院|企业|学校|单位|政府|机关|村|社区|项目)/u;

const CLAUSE_END = /[，。；,;！!\n]/u;

function mentionsIn(text: string): { readonly promised: Mention[]; readonly all: Mention[] } {
  const quantities = findQuantities(text);
  const all = quantities.flatMap((quantity) => mentionOf(text, quantity));
  return { promised: all.filter((mention) => isPromise(text, mention)), all };
}

function mentionOf(text: string, { value, text: number, unit, index }: FoundQuantity): Mention[] {
  const measure = unit && measureOf(unit);
  if (!unit || measure === null) return [];
  let start = index;
  while (start > 0 && !CLAUSE_END.test(text.charAt(start - 1))) start -= 1;
  let end = index;
  while (end < text.length && (end < index + number.length || !CLAUSE_END.test(text.charAt(end)))) end += 1;
  const written = number.startsWith("百分之") ? number : `${number}${unit.text}`;
  return [{ text: written, value: value.times(unit.factor), measure, index, clause: compact(text.slice(start, end)), at: compact(text.slice(start, index)).length }];
}

function isPromise(text: string, { text: written, value, measure, index, clause, at }: Mention): boolean {
  if (value.lte(1) || (CHINESE.test(written) && measure !== "%" && value.lt(LEAST_IN_WORDS))) return false;
  const opened = text.lastIndexOf("“", index);
  if (opened >= 0 && text.lastIndexOf("”", index) < opened) return false;
  const before = clause.slice(0, at);
  // Parts of a whole that was named before.
  if (/其中[^。；;\n]*$/u.test(text.slice(Math.max(0, index - 60), index))) return false;
  if (BACKGROUND.test(before) || (measure === "%" && RULED.test(before))) return false;
  return !SIZE.test(clause.slice(at + compact(written).length)) && !/20\d{2}年?(?:以前|底)?(?:共|已)/u.test(before);
}

interface Stated {
  readonly value: Big;
  /** The value in its one spelling: equal values have equal ones. */
  readonly figure: string;
  /** Null: no unit, so that it may be anything. */
  readonly measure: string | null;
}

const stated = (value: Big, measure: string | null): Stated => ({ value, figure: value.toFixed(), measure });

/** Every number an indicator names: target, name and description. */
function statedBy(indicator: Indicator): readonly Stated[] {
  const { target, level3, description } = indicator;
  const quantities = [target?.target.quantity, target?.target.upper].flatMap((one) => one ?? []);
  const inTexts = [level3?.text, description?.text, target?.text].flatMap((text) => findQuantities(text ?? ""));
  return [...quantities, ...inTexts].flatMap(({ value, unit }): Stated[] => {
    if (unit === null) return [stated(value, null)];
    const measure = unit.kind === "rate" ? "%" : unit.kind === "people" || unit.kind === "person-times" ? "人" : unit.kind === "count" || unit.kind === "frequency" ? (unit.base.split("/")[0] ?? unit.base) : null;
    return measure === null ? [] : [stated(value.times(unit.factor), measure)];
  });
}

/** What a row has to do with numbers. */
interface RowFacts {
  readonly indicator: Indicator;
  readonly hasTarget: boolean;
  readonly said: readonly Stated[];
  /** The number its target names; null where it names none, or its unit promises nothing. */
  readonly target: Stated | null;
  /** What is counted, of the name: 培训 of 培训人数. */
  readonly stem: string;
}

/** Null for a class that does not apply. */
const factsOf = remember((indicator: Indicator): RowFacts | null => {
  if (isDeclaredAbsent(indicator)) return null;
  const { target, level3 } = indicator;
  return {
    indicator,
    hasTarget: target !== null && target.target.form !== "empty" && target.target.form !== "placeholder",
    said: statedBy(indicator),
    target: ownTarget(target?.target.quantity ?? null),
    stem: nameStem(level3?.text ?? "").replace(OF_MEASURE, ""),
  };
});

/** What two, three or all of the numbers come to, as figures. */
function sumsOf(numbers: readonly Big[]): ReadonlySet<string> {
  const sums = numbers.flatMap((a, i) => numbers.slice(i + 1).flatMap((b, j) => [a.plus(b), ...numbers.slice(i + j + 2).map((c) => a.plus(b).plus(c))]));
  const total = numbers.length > 1 ? [numbers.reduce((sum, one) => sum.plus(one), new Big(0))] : [];
  return new Set([...sums, ...total].map((sum) => sum.toFixed()));
}

/** The first numbers of a measure, no more than are ever added up. */
function firstAlike(measure: string, numbers: readonly Stated[]): Big[] {
  const found: Big[] = [];
  for (const one of numbers) {
    if (one.measure === null || mayBeAlike(one.measure, measure)) found.push(one.value);
    if (found.length === MOST_ADDED) break;
  }
  return found;
}

/** Null where the goal text promises no quantity or the table has hardly a target, or where the goals may be of another term than the targets. */
export const goalQuantitiesOf = rememberWork(function* (table: Table): Work<GoalQuantities | null> {
  const { goals } = table;
  if (!goals || goals.text === "" || hasLongTerm(table)) return null;
  const { promised, all } = mentionsIn(goals.text);
  if (promised.length === 0) return null;
  const rows = table.indicators.map(factsOf).filter((row) => row !== null);
  // A form filled in by half has no figures to compare with.
  if (rows.filter(({ hasTarget }) => hasTarget).length * 2 <= rows.length) return null;
  const wanted = promised.map((mention) => wantedFor(mention, all));
  const figures = new Set(wanted.flatMap(({ figure, sums }) => [figure, ...sums]));
  /** Of all the numbers the indicators name, those that can cover a promise. */
  const said: Stated[] = [];
  const targets: Stated[] = [];
  for (const [index, row] of rows.entries()) {
    if (mayRest(index)) yield null;
    for (const one of row.said) if (figures.has(one.figure)) said.push(one);
    if (row.target) targets.push(row.target);
  }
  const open: Mention[] = [];
  const contradictions: Contradiction[] = [];
  for (const one of wanted) {
    yield null;
    const { mention } = one;
    if (isCovered(one, said, targets)) continue;
    open.push(mention);
    const indicator = contradictedBy(mention, rows, all);
    if (indicator) contradictions.push({ mention, indicator });
  }
  const contradicting = new Set(contradictions.map(({ mention }) => mention));
  return { field: goals, uncovered: open.filter((mention) => !contradicting.has(mention)), contradictions };
});

const MOST_ADDED = 12;
const DISTINCT = 20;

interface Wanted {
  readonly mention: Mention;
  readonly figure: string;
  /** What the text's numbers of the same measure add up to: a number of the whole covers its parts. */
  readonly sums: ReadonlySet<string>;
}

const wantedFor = (mention: Mention, all: readonly Mention[]): Wanted => ({
  mention,
  figure: mention.value.toFixed(),
  sums: mention.measure === "%" ? NO_SUMS : sumsOf(all.filter((one) => mayBeAlike(one.measure, mention.measure)).slice(0, MOST_ADDED).map((one) => one.value)),
});

const NO_SUMS: ReadonlySet<string> = new Set();

function isCovered({ mention: { value, measure }, figure, sums }: Wanted, said: readonly Stated[], targets: readonly Stated[]): boolean {
  const isSame = (one: Stated): boolean => one.measure === null || mayBeAlike(one.measure, measure);
  // 200个岗位 are 200 人: a large number does not stand in two places by chance.
  const isDistinct = measure !== "%" && value.gte(DISTINCT);
  if (said.some((one) => one.figure === figure && (isSame(one) || (isDistinct && one.measure !== "%")))) return true;
  if (measure === "%") return false;
  return sumsOf(firstAlike(measure, targets)).has(figure) || said.some((one) => sums.has(one.figure) && one.value.gt(value) && isSame(one));
}

function ownTarget(quantity: Quantity | null): Stated | null {
  if (!quantity) return null;
  const measure = quantity.unit === null ? null : measureOf(quantity.unit);
  return measure === null && quantity.unit !== null ? null : stated(quantity.value.times(quantity.unit?.factor ?? 1), measure);
}

const OF_MEASURE = /(?:人数|人次|户数|次数|场次|数量|家数|个数|总数|数)$/u;
/** Shorter names are found in every text. */
const SHORTEST = 3;
const NEAR = { before: 8, behind: 4 } as const;

/** The one indicator the clause names beside the number, with another number of the same measure that the text does not have. */
function contradictedBy(mention: Mention, rows: readonly RowFacts[], all: readonly Mention[]): Indicator | null {
  const { clause, at, text, measure, value } = mention;
  if (/其中|每|第/u.test(clause) || all.filter((one) => one.clause === clause && one.measure === measure).length > 1) return null;
  const before = clause.slice(0, at);
  const behind = clause.slice(at + compact(text).length);
  const found = rows.filter(({ indicator, target, stem }) => {
    if (target?.measure !== measure || stem.length < SHORTEST || indicator.target?.target.form !== "quantity" || target.value.eq(value)) return false;
    const last = before.lastIndexOf(stem);
    const next = behind.indexOf(stem);
    const isNear = (last >= 0 && before.length - last - stem.length <= NEAR.before) || (next >= 0 && next <= NEAR.behind);
    return isNear && classOf(indicator) !== "cost" && !all.some((one) => one.measure === measure && one.value.eq(target.value));
  });
  return found.length === 1 ? (found[0]?.indicator ?? null) : null;
}
