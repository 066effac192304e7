/** The workbook's defined names. */
import type { FUniver } from "@univerjs/core/facade";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { DefinedName } from "../grid";

/** How Univer marks a name that is known all over the workbook. */
export const wholeWorkbook = "AllDefaultWorkbook";

export class Names {
  constructor(private readonly api: FUniver, private readonly workbook: FWorkbook) {}

  list(): DefinedName[] {
    return this.params().map(({ name, formulaOrRefString, comment, localSheetId, hidden }) => ({
      name,
      sheetId: localSheetId === undefined || localSheetId === wholeWorkbook ? null : localSheetId,
      formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
      visible: hidden !== true,
      comment: comment ?? "",
    }));
  }

  set({ name, sheetId, formula, visible, comment }: DefinedName): void {
    const param: IDefinedNamesServiceParam = {
      id: this.find(name, sheetId)?.id ?? crypto.randomUUID(),
      name,
      formulaOrRefString: formula.replace(/^=/, ""),
      localSheetId: sheetId ?? wholeWorkbook,
      hidden: !visible,
      comment,
    };
    this.api.syncExecuteCommand(SetDefinedNameMutation.id, { unitId: this.workbook.getId(), ...param });
  }

  remove(name: string, sheetId: string | null): void {
    const found = this.find(name, sheetId);
    if (found !== undefined) this.api.syncExecuteCommand(RemoveDefinedNameMutation.id, { unitId: this.workbook.getId(), ...found });
  }

  private find(name: string, sheetId: string | null): IDefinedNamesServiceParam | undefined {
    const scope = sheetId ?? wholeWorkbook;
    return this.params().find((param) => param.name.toLowerCase() === name.toLowerCase() && (param.localSheetId ?? wholeWorkbook) === scope);
  }

  private params(): IDefinedNamesServiceParam[] {
    const service = this.workbook.getActiveSheet().getInject().get(IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.workbook.getId()) ?? {});
  }
}
