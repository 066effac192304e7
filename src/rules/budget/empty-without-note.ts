/** budget/empty-without-note: a departmental table without any amount that does not say why. */
import { cellAt } from "../../sheet/range";
import { compact } from "../../sheet/text";
import type { Budget } from "../../tables/budget";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";
import { isFilled } from "./amounts";
import { isTwoSided } from "./balances";

export const emptyWithoutNote = defineRule({
  scope: "table",
  meta: {
    id: "budget/empty-without-note",
    severity: "info",
    name: both("空表没有说明", "Empty table without a note"),
    basis: basis("disclosure", "没有数据的表列出空表并加以说明", "A table without data is published empty, with a note"),
    kinds: ["budget", "procurement", "assets"],
    fix: null,
    messages: {
      default: wording(
        ["空表没有注明原因", "表里没有一个大于 0 的数，也没有注说明是没有这项预算还是漏填。", "没有这项预算的，在表下注明，如“注：无政府性基金预算，空表列示”；漏填的补上。"],
        ["The table is empty and does not say why", "No figure is above 0, and no note tells whether there is nothing or something was left out.", "Add a note below the table, or fill it in."],
      ),
    },
  },
  *check({ table }) {
    const { budget } = table;
    if (!budget || isTwoSided(table) || !isEmpty(table, budget) || budget.notes.some(({ text }) => saysNothingThere(text))) return;
    const { top, left } = table.title?.range ?? budget.header;
    yield { range: cellAt(top, left), message: "default" };
  },
});

/** 三公 written out as 0 is an answer; on the other tables 0 is a blank. */
function isEmpty({ budgetType }: Table, { lines, threePublic }: Budget): boolean {
  const figures = [...lines.flatMap((line) => line.amounts), ...threePublic.map((figure) => figure.amount)].filter((field) => field !== null);
  const isUnread = figures.some((field) => field.value === null && /[\p{L}\p{N}]/u.test(field.text) && compact(field.text) !== "无");
  return !isUnread && !figures.some((field) => isFilled(field) && (budgetType === "three-public" || !field.value.eq(0)));
}

const saysNothingThere = (text: string): boolean => /无|没有|未|空|不涉及|不存在|为零|为0|零/u.test(compact(text));
