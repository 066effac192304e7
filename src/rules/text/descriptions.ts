/** text/description-copies-name and text/description-of-another: a 绩效指标描述 that says nothing, or speaks of another row. */
import { put } from "../../sheet/grouped";
import { remember } from "../../sheet/remember";
import { bare } from "../../sheet/text";
import { mayRest, type Work } from "../../sheet/work";
import type { Indicator, TextField } from "../../tables/table";
import { basis } from "../documents";
import { isDeclaredAbsent, nameStem } from "../indicator-words";
import { defineRule } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { alike } from "./alike";

interface Described {
  readonly name: TextField;
  readonly description: TextField;
  /** The texts without punctuation. */
  readonly bareName: string;
  readonly bareDescription: string;
}

/** A row with a name and a description, each in a cell of its own; null for any other. */
const describedOf = remember((indicator: Indicator): Described | null => {
  const { level3: name, description } = indicator;
  if (!name || !description || isDeclaredAbsent(indicator)) return null;
  if (description.range.top === name.range.top && description.range.left === name.range.left) return null;
  const [bareName, bareDescription] = [bare(name.text), bare(description.text)];
  return bareName === "" || bareDescription === "" ? null : { name, description, bareName, bareDescription };
});

const copiesItsName = ({ name, bareName, bareDescription }: Described): boolean => bareDescription === bareName || bareDescription === bare(nameStem(name.text));

/** Whether the description speaks of something else than the name. */
const isAstray = remember((row: Described): boolean => row.bareDescription.length >= SHORTEST && !copiesItsName(row) && alike(row.name.text, row.description.text) < RELATED);

export const descriptionCopiesName = defineRule({
  scope: "indicator",
  meta: {
    id: "text/description-copies-name",
    severity: "info",
    name: both("指标描述照抄指标名称", "Description copied from the name"),
    basis: basis("form", "指标描述说明指标的内容、口径或算法", "The description says what is measured and how"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["描述只是重复了指标名称", "名称和描述都是“{text}”，看不出统计什么、怎么算。", "写明统计范围或计算方法，如“合格人数÷参训人数”。"],
        ["The description only repeats the name", "Both say “{text}”, so it is not clear what is counted and how.", "Say what is counted or how it is computed."],
      ),
    },
  },
  *check({ indicator }) {
    const described = describedOf(indicator);
    if (!described || !copiesItsName(described)) return;
    const { name, description } = described;
    yield { range: description.range, message: "default", params: { text: description.text }, related: [name.range] };
  },
});

export const descriptionOfAnother = defineRule({
  scope: "table",
  meta: {
    id: "text/description-of-another",
    severity: "warning",
    name: both("指标描述是另一行的", "Description of another row"),
    basis: basis("form", "指标描述与本行指标对应", "A description belongs to the indicator of its row"),
    kinds: INDICATOR_TABLES,
    fix: null,
    messages: {
      default: wording(
        ["描述写的是第 {row} 行的“{other}”", "这一行考核“{name}”，描述却是“{text}”，与第 {row} 行相同。", "换成这一行指标自己的描述。"],
        ["The description is that of “{other}” in row {row}", "This row measures “{name}”, but its description “{text}” is that of row {row}.", "Describe this row's own indicator."],
      ),
    },
  },
  *check({ table }) {
    const rows = table.indicators.flatMap((indicator) => describedOf(indicator) ?? []);
    const astray = rows.filter(isAstray);
    if (astray.length === 0) return;
    const bySaying = yield* rowsBySaying(rows, new Set(astray.map(({ bareDescription }) => bareDescription)));
    for (const [index, row] of astray.entries()) {
      if (mayRest(index)) yield null;
      const other = bySaying.get(row.bareDescription)?.find((one) => isSourceOf(one, row));
      if (!other) continue;
      const params = { row: other.name.range.top + 1, other: other.name.text, name: row.name.text, text: row.description.text };
      yield { range: row.description.range, message: "default", params, related: [other.description.range] };
    }
  },
});

/** Shorter ones (工作计划, 按标准) may rightly come twice. */
const SHORTEST = 5;
/** From here on a description has to do with a name. */
const RELATED = 0.34;

/** Rows whose name or description says one of these texts, by the text, in the order they stand. */
function* rowsBySaying(rows: readonly Described[], texts: ReadonlySet<string>): Work<ReadonlyMap<string, readonly Described[]>> {
  const found = new Map<string, Described[]>();
  for (const [index, row] of rows.entries()) {
    if (mayRest(index)) yield null;
    if (texts.has(row.bareName)) put(found, row.bareName, row);
    if (row.bareDescription !== row.bareName && texts.has(row.bareDescription)) put(found, row.bareDescription, row);
  }
  return found;
}

/** The other row's name, or a description that is plainly its own. One cell merged over both rows describes both. */
function isSourceOf(other: Described, row: Described): boolean {
  if (other.name.range.top === row.name.range.top || other.description.range.top === row.description.range.top) return false;
  if (other.bareName === row.bareDescription) return true;
  return other.bareDescription === row.bareDescription && alike(other.name.text, other.description.text) >= RELATED && other.bareName !== row.bareName;
}
