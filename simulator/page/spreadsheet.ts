/** Univer on the screen: started once, given one workbook after another. */
import type { IWorkbookData } from "@univerjs/core";
import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { UniverGrid } from "../univer/grid";
import { isEdit } from "./edits";

export interface SpreadsheetOptions {
  readonly container: HTMLElement;
  readonly dark: boolean;
  /** The user tried to change a protected sheet. */
  readonly onRefused: (sheetName: string) => void;
}

export class Spreadsheet {
  private readonly api: FUniver;
  private readonly container: HTMLElement;
  private open: UniverGrid | null = null;

  constructor({ container, dark, onRefused }: SpreadsheetOptions) {
    this.container = container;
    const univer = new Univer({
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: mergeLocales(coreWords, conditionalFormattingWords, dataValidationWords, noteWords) },
      darkMode: dark,
    });
    const presets = [
      UniverSheetsCorePreset({ container, header: true, toolbar: false, formulaBar: true, contextMenu: true, disableAutoFocus: true }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
      UniverSheetsNotePreset(),
    ];
    for (const { plugins } of presets) {
      for (const plugin of plugins) {
        if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
        else univer.registerPlugin(plugin);
      }
    }
    this.api = FUniver.newAPI(univer);
    this.api.addEvent(this.api.Event.BeforeCommandExecute, (event) => {
      if (!isEdit(event) || this.open === null || this.open.writing) return;
      const sheet = this.open.sheet(this.open.activeSheetId);
      if (sheet?.isProtected !== true) return;
      event.cancel = true;
      onRefused(sheet.name);
    });
  }

  show(data: IWorkbookData): UniverGrid {
    this.open?.dispose();
    this.open = new UniverGrid(this.api, data);
    return this.open;
  }

  /** What is typed then goes into the selected cell. */
  focus(): void {
    this.container.querySelector<HTMLElement>('[data-u-comp="editor"]')?.focus();
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }
}
