/** The data validations of a worksheet's part. ExcelJS makes numbers of the formulas among their limits, so the part itself is read. */
import type { ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode } from "@univerjs/core";
import { SaxesParser } from "saxes";
import { toRange } from "../univer/rects";
import { parseRects } from "./address";

const errorStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  information: DataValidationErrorStyle.INFO,
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
};

const isTrue = (attribute: string | undefined) => attribute === "1" || attribute === "true";

/** Those that Excel keeps in the part's extensions (lists on other sheets, made before 2010) are left out. */
export function readValidations(xml: string, sheetId: string): ISheetDataValidationRule[] {
  const rules: ISheetDataValidationRule[] = [];
  let rule: ISheetDataValidationRule | null = null;
  let formula = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    formula = "";
    if (name === "dataValidation") rule = ruleOf(attributes, `validation-${sheetId}-${rules.length}`);
  });
  const collect = (text: string): void => void (formula += text);
  parser.on("text", collect);
  parser.on("cdata", collect);
  parser.on("closetag", ({ name }) => {
    if (rule === null) return;
    if (name === "formula1" || name === "formula2") rule[name] = validationFormula(formula, rule.type);
    if (name !== "dataValidation") return;
    rules.push(rule);
    rule = null;
  });
  parser.write(xml).close();
  return rules;
}

function ruleOf(attributes: Readonly<Record<string, string>>, uid: string): ISheetDataValidationRule {
  const { type = "any", sqref = "", operator, errorStyle = "stop", error, errorTitle, prompt, promptTitle } = attributes;
  const compares = Object.values(DataValidationOperator).find((known) => known === operator);
  return {
    uid,
    type,
    ranges: parseRects(sqref).map(toRange),
    ...(compares === undefined ? {} : { operator: compares }),
    allowBlank: isTrue(attributes["allowBlank"]),
    showErrorMessage: isTrue(attributes["showErrorMessage"]),
    errorStyle: errorStyles[errorStyle] ?? DataValidationErrorStyle.STOP,
    ...(error === undefined ? {} : { error }),
    ...(errorTitle === undefined ? {} : { errorTitle }),
    ...(isTrue(attributes["showInputMessage"]) ? { showInputMessage: true } : {}),
    ...(prompt === undefined ? {} : { prompt }),
    ...(promptTitle === undefined ? {} : { promptTitle }),
    // A file says where the arrow is left out.
    ...(type === "list" ? { renderMode: isTrue(attributes["showDropDown"]) ? DataValidationRenderMode.TEXT : DataValidationRenderMode.ARROW } : {}),
  };
}

/** A quoted list loses its quotes, a reference or formula gains its sign. */
function validationFormula(formula: string, type: string): string {
  if (type === "list" && formula.startsWith('"')) return formula.slice(1, -1).replaceAll('""', '"');
  return type !== "list" && type !== "custom" && !Number.isNaN(Number(formula)) ? formula : `=${formula}`;
}
