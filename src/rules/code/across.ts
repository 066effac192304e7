/** code/region and code/duplicate: project codes seen beside those of the other tables. */
import { bare } from "../../sheet/text";
import type { TableHead } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";
import { type ProjectCode, projectCode } from "./project-code";

interface Coded {
  readonly table: TableHead;
  readonly code: ProjectCode;
}

const codedTables = (tables: readonly TableHead[]): Coded[] =>
  tables.flatMap((table) => {
    const code = projectCode(table);
    return code?.isWellFormed ? [{ table, code }] : [];
  });

export const codeRegion = defineRule({
  scope: "heads",
  meta: {
    id: "code/region",
    severity: "info",
    name: both("项目编码区划不一致", "District of the project code"),
    basis: basis("integration", "项目代码前 6 位是财政区划", "The first six characters are the fiscal district"),
    fix: null,
    messages: {
      default: wording(
        ["编码区划 {region} 与其他表的 {common} 不同", "同一单位的项目，前 6 位财政区划应当一样。", "核对前 6 位是否抄错。"],
        ["District {region} differs from {common} elsewhere", "Projects of one unit share the first six characters.", "Check them."],
      ),
    },
  },
  /** Speaks only where one district clearly is the unit's own: most of at least three codes. */
  *check({ tables }) {
    const coded = codedTables(tables);
    const counts = new Map<string, number>();
    for (const { code } of coded) counts.set(code.region, (counts.get(code.region) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!most || coded.length < 3 || most[1] * 2 <= coded.length) return;
    for (const { table, code } of coded) {
      if (code.region !== most[0]) yield { table, range: code.field.range, message: "default", params: { region: code.region, common: most[0] } };
    }
  },
});

export const codeDuplicate = defineRule({
  scope: "heads",
  meta: {
    id: "code/duplicate",
    severity: "error",
    name: both("项目编码重复", "Duplicate project code"),
    basis: basis("integration", "一个项目一个代码", "One project, one code"),
    fix: null,
    messages: {
      default: wording(
        ["项目编码与“{sheet}”里的相同", "两个不同的项目用了同一个编码 {code}。", "核对哪一个抄错了。"],
        ["This code also stands on “{sheet}”", "Two different projects carry the code {code}.", "Find out which one is miscopied."],
      ),
    },
  },
  /** The same project on two forms shares its code rightly; two projects of one kind of form do not. */
  *check({ tables }) {
    const seen = new Map<string, Coded>();
    for (const one of codedTables(tables)) {
      const key = `${one.table.kind}/${one.code.text}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, one);
      } else if (areApart(nameOf(first.table), nameOf(one.table))) {
        yield { table: one.table, range: one.code.field.range, message: "default", params: { sheet: first.table.sheet, code: one.code.text } };
      }
    }
  },
});

/** Two names of which one is blank, or only longer than the other (职工培训, 职工培训项目), may be of one project. */
function areApart(a: string, b: string): boolean {
  const [first, second] = [bare(a), bare(b)];
  return first !== "" && second !== "" && !first.includes(second) && !second.includes(first);
}

const nameOf = (table: TableHead): string => table.project.name?.text ?? "";
