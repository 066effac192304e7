/** What may be typed into the cells of a report's sheet, and the formats they take on while a formula is true, as XML. */
import type { HighlightContent, ValidationContent } from "../../sheet/content";
import { rangeAddress } from "../../sheet/range";
import { elementMaker, escapeText } from "./xml-write";

const make = elementMaker("");

/** `styleOf`: the differential style of a highlight. */
export const highlightsXml = (highlights: readonly HighlightContent[], styleOf: (highlight: HighlightContent) => number): string =>
  highlights
    .map((highlight, at) => {
      const rule = make("cfRule", { type: "expression", dxfId: styleOf(highlight), priority: at + 1 }, make("formula", {}, escapeText(highlight.formula)));
      return make("conditionalFormatting", { sqref: rangeAddress(highlight.range) }, rule);
    })
    .join("");

export const validationsXml = (validations: readonly ValidationContent[]): string =>
  validations.length === 0 ? "" : make("dataValidations", { count: validations.length }, ...validations.map(validationXml));

function validationXml({ range, allow, prompt, refusal }: ValidationContent): string {
  const attributes = {
    type: allow.kind === "any" ? "custom" : allow.kind,
    allowBlank: 1,
    showInputMessage: prompt ? 1 : 0,
    showErrorMessage: refusal ? 1 : 0,
    ...(refusal && { errorTitle: refusal.title.slice(0, longestTitle), error: refusal.text.slice(0, longestMessage) }),
    ...(prompt && { promptTitle: prompt.title.slice(0, longestTitle), prompt: prompt.text.slice(0, longestMessage) }),
    sqref: rangeAddress(range),
  };
  const formulas = allow.kind === "any" ? ["TRUE"] : allow.kind === "list" ? [choices(allow.values)] : [limit(allow.min), limit(allow.max)];
  return make("dataValidation", attributes, ...formulas.map((formula, at) => make(`formula${at + 1}`, {}, escapeText(formula))));
}

/** Excel's own limits; it calls a file with more damaged. */
const longestTitle = 32;
const longestMessage = 255;
const longestList = 255;

function choices(values: readonly string[]): string {
  const list = values.join(",").replaceAll('"', '""');
  if (list === "" || list.length > longestList || values.some((value) => value.includes(","))) throw new RangeError(`no drop-down list can hold ${list}`);
  return `"${list}"`;
}

function limit(value: number | string): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} is no limit`);
  return String(value);
}
