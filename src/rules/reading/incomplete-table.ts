/** reading/incomplete-table: an indicator header without the columns its kind needs, a header without rows, or a departmental table without heads. */
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";

export const incompleteTable = defineRule({
  scope: "table",
  meta: {
    id: "reading/incomplete-table",
    severity: "error",
    name: both("表不完整", "Incomplete table"),
    basis: basis("form", "指标表要有三级指标、指标值和至少一行指标", "An indicator table has a level-3 column, a target column and at least one row"),
    fix: null,
    messages: {
      columns: wording(
        ["表头缺“{columns}”列", "有指标表的表头，但找不到{columns}，这张表没法校验。", "补上这一列，或核对表头文字。"],
        ["The header lacks {columns}", "This is an indicator header, but {columns} is not to be found, so the table cannot be checked.", "Add the column, or check the header's wording."],
      ),
      rows: wording(
        ["表只有表头，没有指标行", "表头下面一行指标也没有。", "填写指标；确实没有的，在表下注明空表。"],
        ["A header without any indicator", "No indicator stands under the header.", "Fill in the indicators, or note below the table that it is empty."],
      ),
      heads: wording(
        ["只读出题目，没有读出表头", "题目是部门预算类的表，下面没有找到科目、项目和金额的表头，数字没有核对。", "核对表头的写法；不是预算表的，不用管。"],
        ["A title without heads", "The title is that of a departmental table, but no heads of subjects and amounts stand below it, so its figures were not checked.", "Check the wording of the heads; ignore this if it is no budget table."],
      ),
    },
  },
  *check({ table }) {
    for (const problem of table.problems) {
      if (problem.kind === "missing-columns") yield { range: problem.range, message: "columns", params: { columns: problem.expected }, ...(isScoringScheme(table) ? { severity: "info" as const } : {}) };
      if (problem.kind === "no-rows") yield { range: problem.range, message: "rows" };
      if (problem.kind === "no-heads") yield { range: problem.range, message: "heads", severity: "info" };
    }
  },
});

/** A sheet that scores by a standard (评分标准) has no targets by design. */
const isScoringScheme = (table: Table): boolean => table.columns.some((column) => column.role === "note" && /评分|评价|扣分|计分|打分/u.test(column.header.text));
