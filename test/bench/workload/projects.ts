/** Projects with their indicators as a province's units write them: most of them right, some with the usual mistakes. */
import { checkCharacter } from "../../../src/rules/code/project-code";
import type { Random } from "./random";
import { bases, common, places, scopes, type Work, wording, works } from "./vocabulary";

export interface Entry {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly sign: string;
  /** A number, or words where the indicator has none. */
  readonly value: number | string;
  readonly unit: string;
  readonly basis: string;
  readonly weight: number;
  readonly actual: number | string;
  readonly reason: string;
}

export interface Project {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly year: number;
  readonly total: number;
  readonly other: number;
  readonly purpose: string;
  readonly goals: string;
  /** At the ends of March, June, October and December: percentages, or amounts by mistake. */
  readonly plan: readonly number[];
  readonly entries: readonly Entry[];
}

type Draft = Pick<Entry, "level1" | "level2" | "name" | "description" | "sign" | "value" | "unit"> & Partial<Pick<Entry, "basis">>;

const YEAR = 2024;
const cents = (amount: number): number => Math.round(amount * 100) / 100;
/** One table in so many has the defect; a unit that makes one does not make all. */
const share = { code: 0.03, plan: 0.12, money: 0.04, blank: 0.012, weight: 0.05, direction: 0.02, level: 0.012, sign: 0.03 } as const;

interface Task {
  readonly subject: string;
  readonly verb: string;
  readonly place: string;
  readonly work: Work;
  readonly count: number;
  readonly price: number;
}

function taskOf(random: Random): Task {
  const work = random.of(works);
  const verb = random.of(work.verbs);
  return { work, verb, place: random.of(places), subject: `${random.of(scopes)}${work.object}`, count: random.size(work.least, work.most), price: random.size(...work.price) };
}

const generic = (random: Random, own: string, shared: readonly string[], often = 0.4): string => (random.chance(often) ? random.of(shared) : own);

const result = (random: Random, { subject, verb, work, count }: Task): Draft => ({
  level1: "产出指标",
  level2: "数量指标",
  name: `${subject}${verb}${work.measure}`,
  description: `${YEAR}年${verb}${subject}的${work.measure}`,
  sign: random.of(["≥", "≥", "≥", "≥", "＝", ""]),
  value: count,
  unit: work.unit,
});

const beside = [["涉及乡镇数", "个"], ["涉及村数", "个"], ["批次", "批次"], ["项目个数", "个"], ["宣传活动场次", "场次"], ["专题调研次数", "次"], ["现场督导次数", "次"], ["业务培训期数", "期"], ["印发宣传资料份数", "份"], ["聘请专家人数", "人"]] as const;

function activity(random: Random, { subject, verb, place }: Task): Draft {
  const [measure, unit] = random.of(beside);
  const name = `${random.chance(0.3) ? place : ""}${subject}${verb}${measure}`;
  return { level1: "产出指标", level2: "数量指标", name, description: `为${verb}${subject}，${place}${YEAR}年的${measure}`, sign: random.of(["≥", "≥", "＝", ""]), value: random.size(1, 60), unit };
}

function quality(random: Random, { subject, verb }: Task): Draft {
  const name = generic(random, `${subject}${verb}${random.of(["合格率", "达标率", "准确率", "覆盖率", "完成率", "合规率"])}`, common.quality, 0.35);
  const value = random.chance(0.45) ? 100 : random.chance(0.2) ? random.whole(800, 999) / 10 : random.whole(80, 99);
  return { level1: "产出指标", level2: "质量指标", name, description: `${subject}${verb}中合格的占全部的比例`, sign: value === 100 ? random.of(["", "＝"]) : "≥", value, unit: random.of(["%", "%", "%", "百分比"]) };
}

function timeliness(random: Random, { subject, verb }: Task): Draft {
  const name = generic(random, `${subject}${verb}${random.of(["完成时间", "及时率", "完成时限", "按期完成率"])}`, common.time, 0.5);
  const head = { level1: "产出指标", level2: "时效指标", name, description: `${subject}${verb}是否按计划时间完成` };
  if (name.endsWith("率")) return { ...head, sign: random.of(["≥", "", "＝"]), value: random.chance(0.6) ? 100 : random.whole(85, 99), unit: "%" };
  if (random.chance(0.3)) return { ...head, sign: random.of(["≤", "＜"]), value: random.whole(1, 12), unit: random.of(["个月", "年", "月", "天", "工作日"]) };
  return { ...head, sign: "", value: random.of([`${YEAR}年${random.whole(1, 12)}月底前`, `${YEAR}年12月31日前`, `${random.whole(3, 12)}月${random.whole(1, 28)}日前`, "12月底前", "按时完成", "每季度末前"]), unit: "" };
}

function cost(random: Random, { subject, verb, work, price, count }: Task): Draft {
  const head = { level1: "产出指标", level2: "成本指标", description: `${subject}${verb}所需的支出标准` };
  const isTotal = random.chance(0.4);
  const wrong = random.chance(share.direction);
  if (isTotal) return { ...head, name: random.of(common.cost), sign: wrong ? "≥" : random.of(["≤", "≤", ""]), value: cents((price * count) / 10_000), unit: "万元" };
  return { ...head, name: `${subject}${verb}${random.of(["标准", "单位成本", "人均成本", "补助标准", "平均造价"])}`, sign: wrong ? "≥" : "≤", value: price, unit: `元/${work.unit}` };
}

function benefit(random: Random, { subject, verb, work }: Task): Draft {
  const [level2, own, shared] = random.of([
    ["经济效益指标", `带动${work.people}增收`, common.economic],
    ["社会效益指标", `${work.people}受益情况`, common.social],
    ["社会效益指标", `${subject}${verb}政策知晓率`, common.social],
    ["社会效益指标", `提升${work.field}公共服务水平`, common.social],
    ["生态效益指标", `${subject}周边环境改善情况`, common.ecological],
    ["可持续影响指标", `${subject}${verb}长效机制健全性`, common.lasting],
    ["可持续影响指标", `${subject}使用年限`, common.lasting],
  ] as const);
  const name = generic(random, own, shared, 0.45);
  const head = { level1: "效益指标", level2, name, description: `通过${verb}${subject}，${random.of(wording)}${work.field}工作` };
  if (name.endsWith("率")) return { ...head, sign: "≥", value: random.whole(70, 99), unit: "%" };
  if (name.endsWith("次数")) return { ...head, sign: "≤", value: random.whole(0, 12), unit: random.of(["次", "起"]) };
  if (name.endsWith("年限") || name.endsWith("期限")) return { ...head, sign: "≥", value: random.whole(1, 30), unit: "年" };
  if (name.startsWith("带动") && random.chance(0.7)) return name.endsWith("人数") ? { ...head, sign: "≥", value: random.size(3, 3000), unit: "人" } : { ...head, sign: "≥", value: random.size(100, 30_000), unit: "元" };
  return { ...head, sign: "", value: random.of(wording), unit: "" };
}

function satisfaction(random: Random, { work }: Task): Draft {
  const name = generic(random, `${work.people}满意度`, common.satisfaction, 0.55);
  return { level1: "满意度指标", level2: random.chance(0.9) ? "服务对象满意度指标" : "服务对象满意度", name, description: `问卷调查中满意和比较满意的${work.people}占比`, sign: random.of(["≥", "≥", "≥", "＞", ""]), value: random.whole(80, 99), unit: random.of(["%", "%", "百分比"]), basis: "问卷调查" };
}

type Make = (random: Random, task: Task) => Draft;

/** The classes in the order of the form, with their points, and how often a form has each indicator. */
const groups: readonly { readonly points: number; readonly make: readonly (readonly [Make, often: number])[] }[] = [
  { points: 50, make: [[result, 1], [activity, 0.55], [quality, 1], [timeliness, 0.97], [cost, 0.97]] },
  { points: 30, make: [[benefit, 1], [benefit, 0.4]] },
  { points: 10, make: [[satisfaction, 0.98]] },
];

const reasons = ["受天气影响，工期推迟，下年抓紧实施", "资金到位较晚，已督促加快支出", "服务对象减少，年中已按程序调整", "招标流标，重新组织采购"] as const;

function outcome(random: Random, { sign, value }: Draft): Pick<Entry, "actual" | "reason"> {
  if (typeof value === "string") return { actual: random.chance(0.85) ? "达成年度指标" : "部分达成年度指标并具有一定效果", reason: "" };
  if (random.chance(0.75) || value === 0) return { actual: value, reason: "" };
  const isLess = random.chance(0.5);
  const actual = Math.round(value * (isLess ? 1 - random.next() * 0.3 : 1 + random.next() * 0.25) * 100) / 100;
  return { actual, reason: isLess && sign !== "≤" && random.chance(0.8) ? random.of(reasons) : "" };
}

/** Whole points, the rest to the first. */
function weightsOf(count: number, points: number): number[] {
  const each = Math.floor(points / count);
  return Array.from({ length: count }, (_, at) => (at === 0 ? points - each * (count - 1) : each));
}

function entriesOf(random: Random, task: Task): Entry[] {
  return groups.flatMap(({ points, make }) => {
    const chosen = make.filter(([, often]) => random.chance(often));
    const weights = weightsOf(chosen.length, points);
    return chosen.map(([one], at) => spoiled(random, { ...one(random, task), weight: (weights[at] ?? 0) + (random.chance(share.weight / 8) ? 1 : 0) }));
  });
}

/** The usual mistakes: a target left out, a class of another level, signs typed as letters. */
function spoiled(random: Random, draft: Draft & Pick<Entry, "weight">): Entry {
  const entry: Entry = { basis: random.of(bases), ...draft, ...outcome(random, draft) };
  if (random.chance(share.blank)) return { ...entry, sign: "", value: "" };
  if (random.chance(share.level)) return { ...entry, level2: entry.level2.replace("指标", "") };
  if (random.chance(share.sign)) return { ...entry, sign: entry.sign === "≥" ? ">=" : entry.sign === "≤" ? "不超过" : "=" };
  return entry;
}

function planOf(random: Random, total: number): number[] {
  const even = [random.whole(15, 30), random.whole(40, 60), random.whole(70, 88), 100];
  if (!random.chance(share.plan)) return even;
  const mistakes = [even.map((percent) => cents((total * percent) / 100)), [25, 25, 25, 25], [even[1] ?? 0, even[0] ?? 0, even[2] ?? 0, 100]];
  return random.of(mistakes);
}

function codeOf(random: Random, number: number): string {
  const region = `13${String(random.whole(1, 11)).padStart(2, "0")}${random.whole(10, 35)}`;
  const stem = `${region}24P${String(number * 37 + random.whole(0, 36)).padStart(11, "0")}`;
  const mistaken = random.chance(share.code);
  return `${stem}${mistaken ? "7" : (checkCharacter(stem) ?? "")}`;
}

/** `number` counts the projects of the workbook. */
export function projectOf(random: Random, number: number): Project {
  const task = taskOf(random);
  const { subject, verb, work, place, count, price } = task;
  const total = cents((price * count) / 10_000) || 1;
  const other = random.chance(0.15) ? cents(total * random.next()) : 0;
  return {
    code: codeOf(random, number),
    name: `${YEAR}年${place}${subject}${verb}${random.of(["项目", "经费", "补助资金", "专项资金"])}`,
    unit: `${place}${work.field}${random.of(["局", "局本级", "服务中心", "办公室"])}`,
    year: YEAR,
    total: random.chance(share.money) ? cents(total + 1) : total,
    other,
    purpose: `用于${place}${subject}${verb}，${random.of(wording)}${work.field}公共服务，保障${work.people}的合法权益，共需资金${total}万元。`,
    goals: `1.完成${subject}${verb}${count}${work.unit}，${random.of(wording)}${work.field}工作水平。2.${work.people}满意度达到${random.whole(80, 98)}%以上。`,
    plan: planOf(random, total),
    entries: entriesOf(random, task),
  };
}

/** Which of a project's indicators a long table has, how often, in the order of the form. */
const mix: readonly (readonly [Make, share: number])[] = [[result, 0.22], [activity, 0.1], [quality, 0.16], [timeliness, 0.12], [cost, 0.12], [benefit, 0.18], [satisfaction, 0.1]];

/** A table of all the work of one project, place by place, the classes in the order of the form. */
export function manyEntries(random: Random, count: number): Entry[] {
  const entries = mix.flatMap(([make, part], at) => {
    const isLast = at === mix.length - 1;
    const before = mix.slice(0, at).reduce((sum, [, own]) => sum + Math.floor(own * count), 0);
    return Array.from({ length: isLast ? count - before : Math.floor(part * count) }, () => {
      const task = taskOf(random);
      const draft = make(random, task);
      const here = (text: string): string => (text.startsWith(task.place) ? text : `${task.place}${text}`);
      return spoiled(random, { ...draft, name: random.chance(0.8) ? here(draft.name) : draft.name, description: here(draft.description), weight: random.whole(1, 20) });
    });
  });
  const order = [...new Set(entries.map(({ level1, level2 }) => level1 + level2))];
  return entries.sort((a, b) => order.indexOf(a.level1 + a.level2) - order.indexOf(b.level1 + b.level2));
}
