/** The conditional formats of one sheet: Univer keeps the one of highest priority first, as Excel does. */
import type { IStyleBase } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import {
  AddConditionalRuleMutation, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation, SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { followedAll, type Shift } from "../following";
import type { ConditionalFormat, ConditionalFormatChange, Rect } from "../grid";
import { toHex } from "./color";
import { toRange, toRect } from "./rects";

/** Stands in until a formula is given. */
const never = "=FALSE";

export class ConditionalFormats {
  constructor(private readonly api: FUniver, private readonly sheet: FWorksheet) {}

  list(): ConditionalFormat[] {
    return this.rules().map(({ cfId, ranges, stopIfTrue, rule }) => {
      const expression = rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula ? rule.value : null;
      const style = rule.type === CFRuleType.highlightCell ? rule.style : {};
      return {
        id: cfId,
        ranges: ranges.map(toRect),
        formula: expression === never ? "" : expression,
        fill: toHex(style.bg?.rgb),
        fontColor: toHex(style.cl?.rgb),
        bold: style.bl === BooleanNumber.TRUE,
        stopIfTrue,
      };
    });
  }

  add(ranges: readonly Rect[]): string {
    const cfId = crypto.randomUUID();
    this.run(AddConditionalRuleMutation.id, { rule: ruleOf(cfId, ranges, { formula: never, style: {}, stopIfTrue: false }) });
    return cfId;
  }

  update(id: string, change: ConditionalFormatChange): void {
    const old = this.rules().find((rule) => rule.cfId === id);
    if (old === undefined) throw new Error(`no conditional format ${id}`);
    if (old.rule.type !== CFRuleType.highlightCell || old.rule.subType !== CFSubRuleType.formula) throw new Error(`${id} is no expression`);
    const style: IStyleBase = { ...old.rule.style };
    if (change.fill !== undefined) style.bg = change.fill === null ? null : { rgb: change.fill };
    if (change.fontColor !== undefined) style.cl = change.fontColor === null ? null : { rgb: change.fontColor };
    if (change.bold !== undefined) style.bl = change.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    const formula = change.formula == null ? old.rule.value : withSign(change.formula);
    const stopIfTrue = change.stopIfTrue ?? old.stopIfTrue;
    this.run(SetConditionalRuleMutation.id, { cfId: id, rule: ruleOf(id, old.ranges.map(toRect), { formula, style, stopIfTrue }) });
  }

  remove(id: string): void {
    this.run(DeleteConditionalRuleMutation.id, { cfId: id });
  }

  /** After rows or columns were inserted or deleted. */
  follow(shift: Shift): void {
    const moved = this.rules().map((rule) => ({ rule, ranges: followedAll(rule.ranges.map(toRect), shift).map(toRange) }));
    for (const { rule, ranges } of moved) {
      if (ranges.length === 0) this.remove(rule.cfId);
      else this.run(SetConditionalRuleMutation.id, { cfId: rule.cfId, rule: { ...rule, ranges } });
    }
  }

  private rules(): IConditionFormattingRule[] {
    const model = this.sheet.getInject().get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.sheet.getSheet().getUnitId(), this.sheet.getSheetId()) ?? [];
  }

  private run(id: string, params: object): void {
    this.api.syncExecuteCommand(id, { unitId: this.sheet.getSheet().getUnitId(), subUnitId: this.sheet.getSheetId(), ...params });
  }
}

function withSign(formula: string): string {
  if (formula === "") return never;
  return formula.startsWith("=") ? formula : `=${formula}`;
}

export function ruleOf(
  cfId: string,
  ranges: readonly Rect[],
  { formula, style, stopIfTrue }: { formula: string; style: IStyleBase; stopIfTrue: boolean },
): IConditionFormattingRule {
  const rule = { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: withSign(formula), style } as const;
  return { cfId, ranges: ranges.map(toRange), stopIfTrue, rule };
}
