/** Our marks in the XML of a worksheet: conditional formats with the formula by which every host knows them. The user's own keep their order below them. */
import { isMarkerFormula, levels, markerFormula, type MarkLevel } from "../../sheet/marker";
import { type CellRange, rangeAddress } from "../../sheet/range";
import { attributesAt, childrenOf, decode, type Document, documentOf, type Element, insertInOrder, setAttribute, splice, type Splice, tagsOf } from "./spans";
import { worksheetOrder } from "./schema-order";
import { elementMaker, escapeText } from "./xml-write";

export interface LevelRange {
  readonly level: MarkLevel;
  readonly range: CellRange;
}

/** Replaces our marks by these. `styleOf`: the differential style of a level. */
export function editMarks(text: string, marks: readonly LevelRange[], styleOf: (level: MarkLevel) => number): string {
  const cleared = withoutMarks(text);
  // The highest level first: it is to stand on top.
  const wanted = levels.toReversed().flatMap((level) => {
    const addresses = new Set(marks.filter((mark) => mark.level === level).map(({ range }) => rangeAddress(range)));
    return addresses.size > 0 ? [{ level, sqref: [...addresses].join(" ") }] : [];
  });
  if (wanted.length === 0) return cleared;
  const document = documentOf(cleared);
  const make = elementMaker(document.prefix);
  const { splices, first } = makeRoom(document, wanted.length);
  const formats = wanted.map(({ level, sqref }, at) => {
    const formula = make("formula", {}, escapeText(markerFormula(level).slice(1)));
    return make("conditionalFormatting", { sqref }, make("cfRule", { type: "expression", dxfId: styleOf(level), priority: first + at }, formula));
  });
  return splice(cleared, [...splices, insertInOrder(document, worksheetOrder, "conditionalFormatting", formats.join(""))]);
}

function withoutMarks(text: string): string {
  const document = documentOf(text);
  const cuts: Splice[] = [];
  for (const format of formatsOf(document)) {
    const rules = childrenOf(document, format);
    const ours = rules.filter((rule) => isMark(document, rule));
    if (ours.length === 0) continue;
    for (const { start, end } of ours.length === rules.length ? [format] : ours) cuts.push({ start, end, text: "" });
  }
  return splice(text, cuts);
}

const formatsOf = (document: Document): Element[] => childrenOf(document, document.root).filter(({ name }) => name === "conditionalFormatting");

function isMark(document: Document, rule: Element): boolean {
  const [formula] = childrenOf(document, rule).filter(({ name }) => name === "formula");
  return rule.name === "cfRule" && formula !== undefined && isMarkerFormula(`=${decode(document.text.slice(formula.innerStart, formula.innerEnd))}`);
}

/**
 * Priorities for `count` formats above all others, which move down as far as needed. Formats of a pivot table are named elsewhere by
 * their priority: where there are any all stay, and ours stand below.
 */
function makeRoom(document: Document, count: number): { readonly splices: Splice[]; readonly first: number } {
  const { text, root } = document;
  const rules = [...tagsOf(text, afterData(document), root.innerEnd)]
    .filter(({ kind, name }) => kind !== "close" && /(?:^|:)cfRule$/u.test(name))
    .map(({ start }) => ({ start, attributes: attributesAt(text, start) }));
  const priorities = rules.map(({ attributes }) => Number(attributes["priority"] ?? 0));
  if (rules.some(({ attributes }) => attributes["pivot"] === "1" || attributes["pivot"] === "true")) return { splices: [], first: Math.max(0, ...priorities) + 1 };
  const step = count + 1 - Math.min(count + 1, ...priorities.filter((priority) => priority > 0));
  const moved = step === 0 ? [] : rules.filter(({ attributes }) => attributes["priority"] !== undefined);
  return { splices: moved.map(({ start, attributes }) => setAttribute(text, start, "priority", String(Number(attributes["priority"]) + step))), first: 1 };
}

/** Where conditional formats can begin: cells are many. */
const afterData = (document: Document): number => childrenOf(document, document.root).find(({ name }) => name === "sheetData")?.end ?? document.root.innerStart;
