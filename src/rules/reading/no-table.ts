/** reading/no-table: a sheet with content on which no known table was found. */
import { cellAt } from "../../sheet/range";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";

export const noTable = defineRule({
  scope: "sheet",
  meta: {
    id: "reading/no-table",
    severity: "info",
    name: both("没有找到绩效表", "No table found"),
    basis: basis("form", "按表头识别：一级、二级、三级指标与指标值", "Tables are found by their headers: indicator levels and target"),
    fix: null,
    messages: {
      default: wording(
        ["这张工作表里没有绩效表", "没有一行表头同时写着三级指标和指标值，也不是部门预算表。", "封面、目录不用管；如果这里本该有绩效表，核对表头的写法。"],
        ["No performance table on this sheet", "No header row names both the indicator levels and a target, and it is no departmental table.", "Ignore it for covers and contents; otherwise check the header's wording."],
      ),
    },
  },
  *check({ tables, extent }) {
    if (extent !== null && tables.length === 0) yield { range: cellAt(extent.top, extent.left), message: "default" };
  },
});
