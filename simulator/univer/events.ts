/** Univer's executed commands, read as what happened to the workbook. */
import type { ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, ICellData, IRange, Nullable } from "@univerjs/core";
import { BooleanNumber, ObjectMatrix } from "@univerjs/core";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation,
  SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Rect } from "../grid";
import { enclose, toRect } from "./rects";

export type Happening =
  | { readonly type: "values"; readonly sheetId: string; readonly rect: Rect; readonly withFormula: boolean }
  | { readonly type: "shifted"; readonly sheetId: string }
  | { readonly type: "selection"; readonly sheetId: string; readonly rect: Rect }
  | { readonly type: "activated"; readonly sheetId: string }
  | { readonly type: "added" | "deleted" | "renamed" | "shown" | "hidden"; readonly sheetId: string };

interface Params {
  readonly subUnitId?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string };
  readonly hidden?: BooleanNumber;
}

const shifting = new Set([InsertRowMutation.id, RemoveRowMutation.id, InsertColMutation.id, RemoveColMutation.id, MoveRangeMutation.id]);

/** Null for what is no change a listener could care for: formats, calculated results, scrolling. */
export function happening(command: Readonly<ICommandInfo>, options?: IExecutionOptions): Happening | null {
  const params: Params = command.params ?? {};
  const sheetId = params.subUnitId ?? params.sheet?.id ?? params.from?.subUnitId;
  if (sheetId === undefined) return null;
  if (command.id === SetRangeValuesMutation.id) {
    const calculated = options?.["applyFormulaCalculationResult"] === true || options?.fromFormula === true;
    return calculated ? null : changedValues(sheetId, params.cellValue ?? {});
  }
  if (shifting.has(command.id)) return { type: "shifted", sheetId };
  if (command.id === SetWorksheetActiveOperation.id) return { type: "activated", sheetId };
  if (command.id === InsertSheetMutation.id) return { type: "added", sheetId };
  if (command.id === SetWorksheetNameMutation.id) return { type: "renamed", sheetId };
  if (command.id === SetWorksheetHideMutation.id) return { type: params.hidden === BooleanNumber.TRUE ? "hidden" : "shown", sheetId };
  if (command.id === RemoveSheetMutation.id) return { type: "deleted", sheetId };
  if (command.id === SetSelectionsOperation.id) {
    const range = params.selections?.at(-1)?.range;
    return range === undefined ? null : { type: "selection", sheetId, rect: toRect(range) };
  }
  return null;
}

/** The sheets of a workbook for which formulas have brought results. */
export function calculatedSheets(command: Readonly<ICommandInfo>, unitId: string): string[] {
  if (command.id !== SetFormulaCalculationResultMutation.id || command.params === undefined) return [];
  const { unitData } = command.params as ISetFormulaCalculationResultMutation;
  return Object.entries(unitData[unitId] ?? {}).flatMap(([sheetId, cells]) => (Object.keys(cells).length > 0 ? [sheetId] : []));
}

function changedValues(sheetId: string, cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>): Happening | null {
  let rect: Rect | null = null;
  let withFormula = false;
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    const onlyFormat = cell != null && !("v" in cell || "f" in cell || "p" in cell || "si" in cell);
    if (onlyFormat) return;
    withFormula ||= Boolean(cell?.f) || Boolean(cell?.si);
    rect = enclose(rect, { top: row, bottom: row, left: column, right: column });
  });
  return rect === null ? null : { type: "values", sheetId, rect, withFormula };
}
