/** structure/level-order: classes out of the standard order, or split into separate blocks. */
import { standardLevel1, standardLevel2 } from "../../profiles/levels";
import { compact } from "../../sheet/text";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type Block, blocks, blocksByLevel1 } from "./blocks";

export const levelOrder = defineRule({
  scope: "table",
  meta: {
    id: "structure/level-order",
    severity: "info",
    name: both("指标次序", "Order of classes"),
    basis: basis("targets", "指标按通行次序排列，同类在一起", "Classes come in the usual order, each in one block"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      order: wording(
        ["{name}应排在{before}前面", "现在的次序是{now}；通行次序是{standard}。", "把第 {row} 行移到{before}前。"],
        ["{name} belongs before {before}", "The order here is {now}; the usual order is {standard}.", "Move row {row} before {before}."],
      ),
      split: wording(
        ["{name}分成了两处", "第 {first} 行已经有{name}，第 {row} 行又出现，中间隔着别的类。", "把第 {row} 行移到第 {first} 行后面，同类放在一起。"],
        ["{name} stands in two places", "It starts in row {first} and comes again in row {row}, with other classes between.", "Move row {row} up to row {first}, so that the class is in one block."],
      ),
    },
  },
  /** Where activities (活动) divide the rows before the classes do, each begins the order anew. */
  *check({ table, profile }) {
    const [first] = table.columns;
    if (first && first.role !== "level1" && /^(?:活动|任务|.*任务|对应项目)$/u.test(compact(first.header.text))) return;
    yield* orderOf(blocks(table.indicators, "level1"), (text) => standardLevel1(text), profile.level1Order);
    for (const run of blocksByLevel1(table)) yield* orderOf(run, (text) => standardLevel2(text)?.name ?? null, profile.level2Order);
  },
});

/** The first block that comes too late, once; names without a place in the order are passed over. */
function* orderOf(run: readonly Block[], nameOf: (text: string) => string | null, order: readonly string[]) {
  const known = run.map((block) => ({ block, name: nameOf(block.field.text), row: block.indicators[0]?.row ?? 0 })).map((one) => ({ ...one, rank: one.name === null ? -1 : order.indexOf(one.name) })).filter((one) => one.rank >= 0);
  for (const [index, one] of known.entries()) {
    const higher = known.slice(0, index).find((earlier) => earlier.rank > one.rank);
    const twin = known.slice(0, Math.max(0, index - 1)).find((earlier) => earlier.rank === one.rank);
    if (twin) {
      yield { range: one.block.field.range, message: "split", params: { name: one.name ?? "", first: twin.row + 1, row: one.row + 1 }, related: [twin.block.field.range] };
      return;
    }
    if (higher) {
      const names = [...new Set(known.map((each) => each.name ?? ""))];
      const standard = [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      yield { range: one.block.field.range, message: "order", params: { name: one.name ?? "", before: higher.name ?? "", now: names, standard, row: one.row + 1 }, related: [higher.block.field.range] };
      return;
    }
  }
}
