/** cross/indicator-classes-differ: the same indicator under two level-2 classes in two tables. */
import { standardLevel2 } from "../../profiles/levels";
import { cellAddress } from "../../sheet/range";
import { remember } from "../../sheet/remember";
import { isSameData } from "../../sheet/same-data";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, Table, TextField } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type HeadsSubject } from "../rule";
import { both, wording } from "../wording";
import { indicatorsByName, isComparable, isSpecific, placesOfFirstForms, readNames } from "./indicator-identity";

/** An indicator that can be compared, by its name. */
interface Classed {
  readonly key: string;
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
    for (const group of yield* inGroups(forms, groupsOf(heads))) {
      if (group.every(({ className }) => className === group[0]?.className)) continue;
      const usual = usualOf(group);
      const there = usual && forms[usual.form];
      if (!there) continue;
      for (const one of group) {
        const here = forms[one.form];
        if (!here || one.className === usual.className || !isComparable(here, there)) continue;
        const { range } = usual.level2;
        const params = { name: one.name, here: one.level2.text, there: usual.level2.text, sheet: there.sheet, cell: cellAddress(range.top, range.left) };
        yield { table: here, range: one.level2.range, message: "default", params };
      }
    }
  },
});

interface Member extends Classed {
  /** The position of its table among the forms. */
  readonly form: number;
}

interface Groups {
  /** What was grouped, form by form. */
  readonly forms: (readonly Classed[])[];
  /** By name, in the order of the forms. */
  readonly byName: Map<string, Member[]>;
}

/** Kept from check to check, so that only the forms that changed are grouped anew. */
const groupsOf = remember<HeadsSubject, Groups>(() => ({ forms: [], byName: new Map() }));

function* inGroups(forms: readonly Table[], groups: Groups): Work<Iterable<readonly Member[]>> {
  const { byName } = groups;
  for (const [form, table] of forms.entries()) {
    if (mayRest(form)) yield null;
    const now = classedIn(table);
    const was = groups.forms[form] ?? [];
    if (isSameData(now, was)) continue;
    for (const { key } of was) byName.set(key, (byName.get(key) ?? []).filter((one) => one.form !== form));
    for (const one of now) join(byName, { ...one, form });
    groups.forms[form] = now;
  }
  return byName.values();
}

function join(byName: Map<string, Member[]>, member: Member): void {
  const group = byName.get(member.key) ?? [];
  group.splice(group.findLastIndex(({ form }) => form < member.form) + 1, 0, member);
  byName.set(member.key, group);
}

const classedIn = remember((table: Table): readonly Classed[] => Array.from(indicatorsByName(table)).flatMap(([key, indicator]) => (isNamedForItself(key) ? (classedOf(key, indicator) ?? []) : [])));

/** 政策知晓率 asks one thing wherever it stands, though of other people. */
const isNamedForItself = (key: string): boolean => isSpecific(key) || (/知晓率?$/u.test(key) && key.length >= 5);

/** A cost class of its own or under the outputs is no difference, nor is a class under another name. */
function classedOf(key: string, indicator: Indicator): Classed | null {
  const { level2 } = indicator;
  const className = level2 && standardLevel2(level2.text)?.name;
  if (!level2 || !className || /成本|满意/u.test(className)) return null;
  return { key, level2, name: indicator.level3?.text ?? "", className };
}

function usualOf(group: readonly Member[]): Member | undefined {
  const counts = new Map<string, number>();
  for (const { className } of group) counts.set(className, (counts.get(className) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return group.find(({ className }) => counts.get(className) === most);
}
