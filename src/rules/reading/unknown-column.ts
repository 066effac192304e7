/** reading/unknown-column: a header of an indicator grid that no synonym explains. */
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";

export const unknownColumn = defineRule({
  scope: "table",
  meta: {
    id: "reading/unknown-column",
    severity: "info",
    name: both("不认识的列", "Unknown column"),
    basis: basis("form", "列按表头文字识别", "Columns are known by their headers"),
    fix: null,
    messages: {
      default: wording(
        ["不认识“{header}”这一列", "表头里没有见过这个写法，这一列没有参加校验。", "如果它是常用列，改成通行的名称；如果是自加的列，可以忽略。"],
        ["Unknown column “{header}”", "This header is not known, so the column was not checked.", "Use the usual name if it is a standard column; ignore this for a column of your own."],
      ),
    },
  },
  *check({ table }) {
    for (const column of table.columns) {
      if (column.role === "unknown") yield { range: column.header.range, message: "default", params: { header: column.header.text } };
    }
  },
});
