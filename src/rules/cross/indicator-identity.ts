/** When indicators of two tables are one indicator, and which tables may be compared at all. */
import { put } from "../../sheet/grouped";
import { bare } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table, TableHead } from "../../tables/table";
import { isDeclaredAbsent, nameStem } from "../indicator-words";
import { remember } from "../../sheet/remember";
import { isOverall } from "../table-scope";

/** Words that many projects share; a name of nothing else is no identity: 项目完成时间, 补助发放人数. */
const SHARED =
  /项目|工程|任务|工作|活动|资金|经费|预算|成本|费用|支出|投入|开展|完成|实施|实际|计划|预期|发放|拨付|支付|使用|补助|补贴|慰问|培训|服务|宣传|受益|受助|参与|参加|参训|参会|覆盖|人员|对象|群众|职工|学员|企业|单位|部门|基层|数量|人数|人次|次数|户数|家数|个数|场次|时间|时限|期限|及时|按时|准确|合格|达标|合规|验收|质量|标准|情况|年度|全年|本年|全部|各项|总体|控制|购置|设备|执行|建设|保障|运行|运转|维护|率|数|额|度|的|总|各|和|与|及/gu;

/** How much of a name must stay when the shared words are gone. */
const LEAST_OWN = 2;

const nameKey = remember((indicator: Indicator): string => (isDeclaredAbsent(indicator) ? "" : bare(nameStem(indicator.level3?.text ?? ""))));

/** Satisfaction is asked of other people in every project. */
export function isSpecific(key: string): boolean {
  return !/满意|知晓|认可/u.test(key) && key.replaceAll(SHARED, "").length >= LEAST_OWN;
}

/** Reads the names of all indicators in parts, so that `indicatorsByName` has little left to do. */
export function* readNames(tables: readonly Table[]): Work<void> {
  for (const table of tables) {
    const names = namesOf(table);
    if (names.areRead) continue;
    for (const [index, indicator] of table.indicators.entries()) {
      if (mayRest(index)) yield null;
      nameKey(indicator);
    }
    names.areRead = true;
    yield null;
  }
}

const namesOf = remember<Table, { areRead: boolean }>(() => ({ areRead: false }));

/** Indicators by name, without those whose name the table has more than once. */
export const indicatorsByName = remember((table: Table): ReadonlyMap<string, Indicator> => {
  const found = new Map<string, Indicator | null>();
  for (const indicator of table.indicators) {
    const key = nameKey(indicator);
    if (key !== "") found.set(key, found.has(key) ? null : indicator);
  }
  return new Map([...found].flatMap(([key, indicator]) => (indicator ? [[key, indicator] as const] : [])));
});

/** Tables of other years or other units say nothing of each other. */
export function isComparable(a: TableHead, b: TableHead): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  const [one, other] = [bare(a.unitName ?? ""), bare(b.unitName ?? "")];
  return one === "" || other === "" || one.includes(other) || other.includes(one) || isDepartmentOf(one, other) || isDepartmentOf(other, one);
}

/** 总工会部门 beside 渠县总工会, 某局本级 beside 某局. */
function isDepartmentOf(department: string, unit: string): boolean {
  const stem = department.replace(/(?:部门|本级|机关|单位)$/u, "");
  return stem.length >= 2 && unit.includes(stem);
}

const PROJECT_WORDS = /(?:绩效目标表?|项目|资金|经费)$/u;

const codeOf = remember((table: TableHead): string => bare(table.project.code?.text ?? ""));
const projectName = remember((table: TableHead): string => bare(table.project.name?.text ?? "").replace(PROJECT_WORDS, ""));

/** One project on two forms: the same code, else the same name. */
export function isSameProject(a: TableHead, b: TableHead): boolean {
  const [one, other] = [codeOf(a), codeOf(b)];
  if (one !== "" && other !== "") return one === other;
  const name = projectName(a);
  return name !== "" && name === projectName(b);
}

/** Tables to look through for those of one project, without comparing each with each. */
export class ByProject {
  readonly #tables = new Map<string, TableHead[]>();

  add(table: TableHead): void {
    for (const key of keysOf(table)) put(this.#tables, key, table);
  }

  /** Those added that may be of the same project, each once. */
  mayBe(table: TableHead): readonly TableHead[] {
    return [...new Set(keysOf(table).flatMap((key) => this.#tables.get(key) ?? []))];
  }
}

/** Two tables of one project have one of these in common. */
const keysOf = (table: TableHead): string[] => [codeOf(table), projectName(table)].flatMap((text, index) => (text === "" ? [] : [`${index}/${text}`]));

/** Without a second self-evaluation of the same project, or of the same unit as a whole: one that was made from the first says nothing of its own. */
export const firstForms = <T extends TableHead>(tables: readonly T[]): readonly T[] => placesOfFirstForms(tables).flatMap((at) => tables[at] ?? []);

/** Where in the list they stand. */
export const placesOfFirstForms = remember((tables: readonly TableHead[]): readonly number[] => {
  const overalls: TableHead[] = [];
  const projects = new ByProject();
  const isFirst = (table: TableHead): boolean => {
    if (table.kind === "goal") return true;
    const isSecond = (isOverall(table) ? overalls : projects.mayBe(table)).some((earlier) => isSecondForm(earlier, table));
    if (isOverall(table)) overalls.push(table);
    else projects.add(table);
    return !isSecond;
  };
  return tables.flatMap((table, at) => (isFirst(table) ? [at] : []));
});

function isSecondForm(earlier: TableHead, table: TableHead): boolean {
  if (table.kind !== earlier.kind || table.year !== earlier.year || !isComparable(earlier, table)) return false;
  return isOverall(table) ? table.unitName !== null && earlier.unitName !== null : isSameProject(earlier, table);
}
