/** Conditional formats follow the rows and columns that users insert or delete: on the screen Univer's menus see to it, without one nobody would. */
import type { ICommandInfo, IDisposable, IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Shift } from "../following";
import { ConditionalFormats } from "./conditional-formats";

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
}

export function letFormatsFollow(api: FUniver): IDisposable {
  return api.onCommandExecuted((command) => {
    const { unitId = "", subUnitId = "" }: Params = command.params ?? {};
    const shift = shiftOf(command);
    const sheet = shift && api.getUniverSheet(unitId)?.getSheetBySheetId(subUnitId);
    if (shift && sheet) new ConditionalFormats(api, sheet).follow(shift);
  });
}

function shiftOf({ id, params }: Readonly<ICommandInfo>): Shift | null {
  const { range }: Params = params ?? {};
  if (range === undefined) return null;
  const rows = { along: "rows", at: range.startRow } as const;
  const columns = { along: "columns", at: range.startColumn } as const;
  const [height, width] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
  if (id === InsertRowMutation.id) return { ...rows, count: height };
  if (id === RemoveRowMutation.id) return { ...rows, count: -height };
  if (id === InsertColMutation.id) return { ...columns, count: width };
  return id === RemoveColMutation.id ? { ...columns, count: -width } : null;
}
