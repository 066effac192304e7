/** The data validations of one sheet. */
import type { ISheetDataValidationRule } from "@univerjs/core";
import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { PlacedValidation, Rect, Validation } from "../grid";
import { toRange, toRect } from "./rects";

const kinds: readonly Validation["kind"][] = ["any", "list", "decimal", "whole", "date", "time", "textLength", "custom"];

const operators: Readonly<Record<Validation["operator"], DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alertStyles: Readonly<Record<Validation["alert"]["style"], DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};
const alertWords = ["stop", "warning", "information"] as const;

export class Validations {
  constructor(private readonly api: FUniver, private readonly sheet: FWorksheet) {}

  list(): PlacedValidation[] {
    const model = this.sheet.getInject().get(SheetDataValidationModel);
    return model
      .getRules(this.sheet.getSheet().getUnitId(), this.sheet.getSheetId())
      .map((rule) => ({ id: rule.uid, ranges: rule.ranges.map(toRect), validation: validationOf(rule) }));
  }

  add(ranges: readonly Rect[], validation: Validation): void {
    this.run(AddDataValidationMutation.id, { rule: ruleOf(crypto.randomUUID(), ranges, validation) });
  }

  remove(id: string): void {
    this.run(RemoveDataValidationMutation.id, { ruleId: id });
  }

  private run(id: string, params: object): void {
    this.api.syncExecuteCommand(id, { unitId: this.sheet.getSheet().getUnitId(), subUnitId: this.sheet.getSheetId(), ...params });
  }
}

function validationOf(rule: ISheetDataValidationRule): Validation {
  return {
    kind: kinds.find((kind) => kind === rule.type) ?? "any",
    operator: rule.operator ?? DataValidationOperator.BETWEEN,
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2 ?? "",
    dropDown: rule.type === "list" && rule.renderMode !== DataValidationRenderMode.TEXT,
    ignoreBlanks: rule.allowBlank === true,
    prompt: { show: rule.showInputMessage === true, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    alert: {
      show: rule.showErrorMessage === true,
      style: alertWords.find((word) => alertStyles[word] === rule.errorStyle) ?? "stop",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
  };
}

function ruleOf(uid: string, ranges: readonly Rect[], validation: Validation): ISheetDataValidationRule {
  const { kind, operator, formula1, formula2, dropDown, ignoreBlanks, prompt, alert } = validation;
  return {
    uid,
    ranges: ranges.map(toRange),
    type: kind,
    operator: operators[operator],
    formula1,
    formula2,
    allowBlank: ignoreBlanks,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: alert.show,
    errorStyle: alertStyles[alert.style],
    errorTitle: alert.title,
    error: alert.message,
    ...(kind === "list" ? { renderMode: dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT } : {}),
  };
}
