/** text/year-differs: a project named for an earlier year than its table's. */
import { compact } from "../../sheet/text";
import type { TableHead } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type PlacedReport } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const yearDiffers = defineRule({
  scope: "heads",
  meta: {
    id: "text/year-differs",
    severity: "info",
    name: both("项目名称年度与表不符", "Year in the name differs"),
    basis: basis("form", "项目年度与表的年度一致，跨年的要说明", "A project is of the table's year, or says why not"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["{table} 年度的表，项目名称写 {named} 年", "项目名称“{name}”是 {named} 年度的，这张表是 {table} 年度的。", "属上年结转的在名称或说明里写明；沿用上年名称的改成 {table}。"],
        ["A table of {table}, a project of {named}", "The project “{name}” is named for {named}, the table is of {table}.", "Say that it was carried over; where the old name was kept, write {table}."],
      ),
    },
  },
  *check({ tables }) {
    const dated = tables.flatMap((table) => datedOf(table) ?? []);
    const apart = dated.filter(({ year, named }) => named.every((one) => one !== year));
    // Where most names say another year than the workbook seems to be of, the doubt is about the workbook.
    const isDoubtful = apart.length * 2 > dated.length;
    for (const one of apart) {
      if (isDoubtful && one.table.yearFrom !== "table") continue;
      const report = reportOf(one);
      if (report) yield report;
    }
  },
});

interface Dated {
  readonly table: TableHead;
  readonly year: number;
  readonly name: string;
  /** Every year the name says outside document numbers. */
  readonly named: readonly number[];
}

/** The code's year is that of the project's entry; a file of evaluations is often named for the year it was published in. */
function datedOf(table: TableHead): Dated | null {
  const { year, yearFrom, kind } = table;
  const name = compact(table.project.name?.text ?? "");
  if (year === null || yearFrom === "code" || (yearFrom === "file" && kind !== "goal") || !INDICATOR_TABLES.some((one) => one === kind)) return null;
  const named = yearsIn(name);
  return named.length > 0 ? { table, year, name, named } : null;
}

const DOCUMENT = /[〔﹝[{(【〖<]\d{4}年?[〕﹞\]})】〗>]/gu;
const SPAN = /(?:19|20)\d\d年?度?(?:[-—–―~～至到及和、/]|—+)(?:(?:19|20)\d\d|\d\d(?=年))/u;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?=年)|^((?:19|20)\d\d)(?=[\p{Script=Han}])(?![年万亿元人个名户米吨件套次号平公亩])/gu;

const yearsIn = (name: string): number[] => Array.from(name.replaceAll(DOCUMENT, "").matchAll(YEAR), ([, before, first]) => Number(before ?? first));

/** Money or work that rightly runs on after its year, and years that are a beginning, a season or an event. */
const RUNS_ON =
  /结转|结余|续建|跨年|尾款|质保|余款|尾工|历年|以前年度|上年|上一年|往年|清算|决算|结算|欠|补[发缴交拨]|追加|收回|盘活|滚动|学年|学期|[秋冬]季?|冬春|奥|亚运|世博|地震|灾|规划|年[底末前起来]|年以[来前]|年及以前|建设|工程|改造|修缮|维修|新建|扩建|农田|债券|国债|基建|装修|采购|合同|贷款|贴息|还本/u;

/** A project older than this is named for the year it began. */
const OLDEST = 2;

function reportOf({ table, year, name, named }: Dated): PlacedReport | null {
  const latest = Math.max(...named);
  const field = table.project.name;
  if (!field || latest > year || year - latest > OLDEST || SPAN.test(name) || RUNS_ON.test(name) || carriesOver(table) || runsInto(table, year)) return null;
  return { table, range: field.range, message: "default", params: { table: year, named: latest, name: field.text } };
}

const carriesOver = ({ execution }: TableHead): boolean =>
  execution?.rows.some(({ source, budget, adjusted }) => source === "carried-over" && [budget, adjusted].some((field) => field?.value?.gt(0) === true)) ?? false;

/** 项目起止年限：2022年-2024年. */
function runsInto({ projectProfile }: TableHead, year: number): boolean {
  const years = Array.from((projectProfile?.period?.text ?? "").matchAll(/(?:19|20)\d\d/gu), ([one]) => Number(one));
  return Math.min(...years) < year && Math.max(...years) >= year;
}
