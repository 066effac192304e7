/** structure/level-name-as-level3: a 三级指标 that is only the name of a class (社会成本指标); 服务对象满意度 without 指标 is an ordinary name. */
import { isSatisfactionVariant, standardLevel1, standardLevel2 } from "../../profiles/levels";
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";

export const levelNameAsLevel3 = defineRule({
  scope: "indicator",
  meta: {
    id: "structure/level-name-as-level3",
    severity: "warning",
    name: both("三级指标写成了分类名", "Class name as level-3 indicator"),
    basis: basis("targets", "三级指标是具体、可考核的内容", "A level-3 indicator names what is measured"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["三级指标写成了分类名“{name}”", "这是分类的名称（{name}），没有说考核什么。", "写出具体的考核内容，如受助职工满意度。"],
        ["“{name}” is the name of a class", "It is a level-2 name and does not say what is measured.", "Name what is measured, such as the satisfaction of those helped."],
      ),
    },
  },
  *check({ indicator }) {
    const field = indicator.level3;
    if (!field || !compact(field.text).endsWith("指标")) return;
    if (standardLevel2(field.text) || standardLevel1(field.text) || isSatisfactionVariant(field.text)) {
      yield { range: field.range, message: "default", params: { name: field.text } };
    }
  },
});
