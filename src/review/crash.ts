/** What stands in a rule's place when it crashes: the run goes on, and the user is told what was not checked. */
import { basis } from "../rules/documents";
import type { RuleMeta } from "../rules/rule";
import { both, wording } from "../rules/wording";

export const crashMeta: RuleMeta = {
  id: "internal/rule-crashed",
  severity: "warning",
  name: both("有一条规则没有跑完", "A rule did not finish"),
  basis: basis("form", "一条规则出错，不影响其他规则", "One failing rule does not stop the others"),
  fix: null,
  messages: {
    default: wording(
      ["“{rule}”在这张表上没有查完", "这条规则出了错：{reason}。其余规则都已查完。", "这一项人工核对，再把表和这句话发给维护的人。"],
      ["“{rule}” did not finish on this table", "The rule failed: {reason}. All others ran.", "Check this point by hand, and report it with the table."],
    ),
  },
};
