/** text/document-number: 文号 typed otherwise than 党政机关公文格式 has them. The number stays the same, so it may be mended in bulk. */
import { cellAt } from "../../sheet/range";
import { rememberWork } from "../../sheet/remember";
import type { Work } from "../../sheet/work";
import type { Table } from "../../tables/table";
import { basis } from "../documents";
import { defineRule, type Edit, type PlacedReport } from "../rule";
import { INDICATOR_TABLES } from "../table-kinds";
import { both, wording } from "../wording";
import { type DocumentNumber, findDocumentNumbers, isSameDocument, mended, type Slip, slipOf } from "./document-numbers";
import { inTexts, type TypedText } from "./texts";

interface Place {
  readonly number: DocumentNumber;
  readonly text: TypedText;
  readonly slip: Slip | null;
}

export const documentNumber = defineRule({
  scope: "workbook",
  meta: {
    id: "text/document-number",
    severity: "info",
    name: both("文号写法", "Spelling of a document number"),
    basis: basis("form", "文号的年份用〔〕括起，序号不补 0，同一文号写法一致", "Years in 〔〕, no leading zeros, one spelling of one number"),
    kinds: INDICATOR_TABLES,
    fix: "fix",
    messages: {
      bracket: wording(
        ["文号年份应用〔〕：{to}", "公文的年份用六角括号〔〕括起，不用其他括号。", "可直接改为 {to}，本表共 {count} 处。"],
        ["The year belongs in 〔〕: {to}", "Document numbers have the year in 〔〕 and in no other brackets.", "Write {to}; {count} cells in this table."],
      ),
      digits: wording(
        ["文号“{from}”的序号不补 0", "序号用半角阿拉伯数字，1 号不写成 01 号。", "可直接改为 {to}，本表共 {count} 处。"],
        ["No leading zero in “{from}”", "Serial numbers are plain digits: 1, never 01.", "Write {to}; {count} cells in this table."],
      ),
      blank: wording(
        ["文号“{from}”与别处写法不同", "同一个文号别处写作“{to}”，中间没有空格。", "可直接改为 {to}，本表共 {count} 处。"],
        ["“{from}” is spelled otherwise elsewhere", "The same number stands elsewhere as “{to}”, without blanks.", "Write {to}; {count} cells in this table."],
      ),
    },
  },
  *check({ tables }) {
    const placesByTable: { table: Table; places: readonly Place[] }[] = [];
    for (const table of tables) {
      yield null;
      if (asksForTargets(table)) placesByTable.push({ table, places: yield* placesOf(table) });
    }
    const tight = placesByTable.flatMap(({ places }) => places.filter(({ slip }) => slip === null).map(({ number }) => number));
    for (const { table, places } of placesByTable) yield* reportsOn(table, places.filter((place) => isWrong(place, places, tight)));
  },
});

const asksForTargets = ({ kind }: Table): boolean => INDICATOR_TABLES.some((one) => one === kind);

const numbersIn = inTexts((text) => findDocumentNumbers(text.text).map((number): Place => ({ number, text, slip: slipOf(number) })));
const placesOf = rememberWork(function* (table: Table): Work<readonly Place[]> {
  return (yield* numbersIn(table)).flatMap(({ found }) => found);
});

/** A blank is wrong where the number stands without it somewhere in the workbook, or is mended for another reason in this table. */
const isWrong = ({ number, slip }: Place, places: readonly Place[], tight: readonly DocumentNumber[]): boolean =>
  slip === "blank"
    ? tight.some((one) => isSameDocument(one, number)) || places.some((one) => one.slip !== null && one.slip !== "blank" && isSameDocument(one.number, number))
    : slip !== null;

/** One finding a document. A cell with several wrong numbers is rewritten whole by each of them, so that they can be mended in any order. */
function* reportsOn(table: Table, wrong: readonly Place[]): Generator<PlacedReport> {
  const groups: Place[][] = [];
  for (const place of wrong) {
    const own = groups.find(([first]) => first && isSameDocument(first.number, place.number));
    if (own) own.push(place);
    else groups.push([place]);
  }
  const edit = ({ text: { text, range } }: Place): Edit => {
    const to = mended(text, (number) => wrong.some((one) => one.text.range === range && one.number.start === number.start));
    return { range: cellAt(range.top, range.left), from: text, to };
  };
  for (const group of groups) {
    const cells = group.filter(({ text }, index) => group.findIndex((one) => one.text.range === text.range) === index);
    const [first, ...rest] = cells;
    if (!first) continue;
    const { number, text } = first;
    yield {
      table,
      range: text.range,
      message: slipOfGroup(group),
      // A bracket typed as { } is told by the quote alone: in a sentence it would look like a gap in it.
      params: { from: `${number.office}${number.typed.replace(/[{}｛｝]/gu, " ").trim()}`, to: `${number.office}${number.normal}`, count: cells.length },
      quote: text.text,
      related: rest.map((one) => one.text.range),
      fix: { kind: "fix", edits: cells.map(edit) },
    };
  }
}

const slipOfGroup = (group: readonly Place[]): Slip => group.map(({ slip }) => slip).find((slip) => slip !== null) ?? "blank";
