/** target/unit-spelling: 百分比 for %, full-width ％, >= for ≥, "=" for ＝, 人数 for 人. The meaning stays, so it may be mended in bulk. */
import { cellAt } from "../../sheet/range";
import { type Comparator, normalTarget } from "../../target";
import type { Indicator } from "../../tables/table";
import { basis } from "../documents";
import { remember } from "../../sheet/remember";
import { onRows } from "../rows";
import { defineRule, type Report } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type TargetContext, targetOf } from "./context";

export const unitSpelling = defineRule({
  scope: "table",
  meta: {
    id: "target/unit-spelling",
    severity: "info",
    name: both("符号或单位写法", "Spelling of sign or unit"),
    basis: basis("integration", "符号用 ≥ ≤ ＝ ＞ ＜，百分比用 %", "Signs are ≥ ≤ ＝ ＞ ＜; percent is %"),
    kinds: INDICATOR_TABLES,
    fix: "fix",
    messages: {
      unit: wording(
        ["单位“{from}”应写成 {to}", "意思不变，只是写法不统一。", "可直接改为 {suggestion}。"],
        ["The unit “{from}” is written {to}", "The meaning stays; only the spelling differs.", "Write {suggestion}."],
      ),
      sign: wording(
        ["符号“{from}”应写成 {to}", "意思不变，只是写法不统一。", "可直接改为 {suggestion}。"],
        ["The sign “{from}” is written {to}", "The meaning stays; only the spelling differs.", "Write {suggestion}."],
      ),
    },
  },
  /** A sign that the whole table spells the same way is how its system prints it. */
  *check({ table: { indicators } }) {
    const standard = new Set(indicators.map((indicator) => spellingOf(indicator).standard));
    yield* onRows(indicators, (indicator) => {
      const { reports, onlySign } = spellingOf(indicator);
      return onlySign === null || standard.has(onlySign) ? reports : [];
    });
  },
});

interface Spelling {
  /** A sign spelled as it should be. */
  readonly standard: Comparator | null;
  readonly reports: readonly Report[];
  /** The sign where it alone is misspelled, so that the table's way to spell it counts. */
  readonly onlySign: Comparator | null;
}

const spellingOf = remember((indicator: Indicator): Spelling => {
  const context = targetOf(indicator);
  if (!context) return { standard: null, reports: [], onlySign: null };
  const { comparator, comparatorText, quantity } = context.target;
  const isStandard = comparator !== null && comparator === comparatorText;
  const isOnlySign = !quantity?.unit || quantity.unit.text === quantity.unit.normal;
  const found = [...(context.field.comparatorRange || context.field.unitRange ? inColumns(context) : inOneCell(context))];
  return { standard: isStandard ? comparator : null, reports: found, onlySign: isOnlySign && !isStandard ? comparator : null };
});

function* inOneCell({ field, target }: TargetContext): Iterable<Report> {
  const suggestion = normalTarget(target);
  if (suggestion === null) return;
  const unit = target.quantity?.unit;
  const wrongUnit = unit && unit.text !== unit.normal;
  yield {
    range: field.range,
    message: wrongUnit ? "unit" : "sign",
    params: { from: wrongUnit ? unit.text : target.comparatorText, to: wrongUnit ? unit.normal : (target.comparator ?? ""), suggestion },
    fix: { kind: "fix", edits: [{ range: cellAt(field.range.top, field.range.left), from: field.text, to: suggestion }] },
  };
}

/** Sign and unit are mended each where it stands: in its column, or in the value cell all the same. */
function* inColumns(context: TargetContext): Iterable<Report> {
  const { field, target, signRange, unitRange } = context;
  const unit = target.quantity?.unit;
  yield* inOneCell({ ...context, target: { ...target, text: field.text } });
  if (signRange !== field.range && target.comparator && isSymbol(target.comparatorText) && target.comparatorText !== target.comparator) {
    yield respell(signRange, "sign", target.comparatorText, target.comparator);
  }
  if (unitRange !== field.range && unit && unit.text !== unit.normal) yield respell(unitRange, "unit", unit.text, unit.normal);
}

/** 大于等于 in a sign column is another way to say it, not a misspelling. */
const isSymbol = (text: string): boolean => text !== "" && !/\p{Script=Han}/u.test(text);

const respell = (range: TargetContext["signRange"], message: string, from: string, to: string): Report => ({
  range,
  message,
  params: { from, to, suggestion: to },
  fix: { kind: "fix", edits: [{ range: cellAt(range.top, range.left), from, to }] },
});
