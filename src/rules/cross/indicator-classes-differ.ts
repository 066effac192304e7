/** cross/indicator-classes-differ: the same indicator under two level-2 classes in two tables. */
import { standardLevel2 } from "../../profiles/levels";
import { put } from "../../sheet/grouped";
import { cellAddress } from "../../sheet/range";
import { remember } from "../../sheet/remember";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table, TextField } from "../../tables/table";
import { basis } from "../documents";
import { defineRule } from "../rule";
import { both, wording } from "../wording";
import { indicatorsByName, isComparable, isSpecific, placesOfFirstForms, readNames } from "./indicator-identity";

interface Classed {
  readonly table: Table;
  readonly level2: TextField;
  readonly name: string;
  /** The standard name of the class. */
  readonly className: string;
}

export const indicatorClassesDiffer = defineRule({
  scope: "workbook",
  meta: {
    id: "cross/indicator-classes-differ",
    severity: "info",
    name: both("同一指标在各表归类不同", "One indicator, two classes"),
    basis: basis("targets", "同一指标在各表中归为一类", "One indicator belongs to one class on every table"),
    fix: null,
    messages: {
      default: wording(
        ["“{name}”别处归在“{there}”", "这里归在“{here}”，“{sheet}”的 {cell} 归在“{there}”。", "选最合适的一类，各表改成一样。"],
        ["“{name}” is under “{there}” elsewhere", "It stands under “{here}” here and under “{there}” in {cell} of “{sheet}”.", "Choose the class that fits and use it on every table."],
      ),
    },
  },
  /** The class most tables have is taken for the right one, else the first. */
  *check({ tables, heads }) {
    const forms = placesOfFirstForms(heads.tables).flatMap((at) => tables[at] ?? []);
    // Within one table a name has one class.
    if (forms.length < 2) return;
    yield* readNames(forms);
    for (const group of yield* groupsByName(forms)) {
      const usual = usualOf(group);
      for (const one of group) {
        if (!usual || one.className === usual.className || !isComparable(one.table, usual.table)) continue;
        const { range } = usual.level2;
        const params = { name: one.name, here: one.level2.text, there: usual.level2.text, sheet: usual.table.sheet, cell: cellAddress(range.top, range.left) };
        yield { table: one.table, range: one.level2.range, message: "default", params };
      }
    }
  },
});

function* groupsByName(tables: readonly Table[]): Work<Classed[][]> {
  const groups = new Map<string, Classed[]>();
  for (const [index, table] of tables.entries()) {
    if (mayRest(index)) yield null;
    for (const { key, classed } of classedIn(table)) put(groups, key, classed);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const classedIn = remember((table: Table): readonly { readonly key: string; readonly classed: Classed }[] =>
  Array.from(indicatorsByName(table)).flatMap(([key, indicator]) => {
    const classed = isNamedForItself(key) ? classedOf(table, indicator) : null;
    return classed ? [{ key, classed }] : [];
  }),
);

/** 政策知晓率 asks one thing wherever it stands, though of other people. */
const isNamedForItself = (key: string): boolean => isSpecific(key) || (/知晓率?$/u.test(key) && key.length >= 5);

/** A cost class of its own or under the outputs is no difference, nor is a class under another name. */
function classedOf(table: Table, indicator: Indicator): Classed | null {
  const { level2 } = indicator;
  const className = level2 && standardLevel2(level2.text)?.name;
  if (!level2 || !className || /成本|满意/u.test(className)) return null;
  return { table, level2, name: indicator.level3?.text ?? "", className };
}

function usualOf(group: readonly Classed[]): Classed | undefined {
  const counts = new Map<string, number>();
  for (const { className } of group) counts.set(className, (counts.get(className) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return group.find(({ className }) => counts.get(className) === most);
}
