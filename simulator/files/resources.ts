/** The parts of a workbook that Univer's plugins keep beside the cells, as JSON under the plugin's name. */
import type { IResources, ISheetDataValidationRule, IWorkbookData } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ThreadNote } from "../univer/comments";

export interface Resources {
  readonly conditionalFormats: Record<string, IConditionFormattingRule[]>;
  readonly validations: Record<string, ISheetDataValidationRule[]>;
  /** By sheet, row and column. */
  readonly notes: Record<string, Record<string, Record<string, ThreadNote>>>;
  readonly names: Record<string, IDefinedNamesServiceParam>;
}

const pluginNames: Readonly<Record<keyof Resources, string>> = {
  conditionalFormats: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  notes: "SHEET_NOTE_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
};

export function emptyResources(): Resources {
  return { conditionalFormats: {}, validations: {}, notes: {}, names: {} };
}

export function packResources(resources: Resources): IResources {
  return (Object.keys(pluginNames) as (keyof Resources)[]).map((key) => ({ name: pluginNames[key], data: JSON.stringify(resources[key]) }));
}

export function unpackResources(data: IWorkbookData): Resources {
  const read = <K extends keyof Resources>(key: K): Resources[K] => {
    const json = data.resources?.find(({ name }) => name === pluginNames[key])?.data;
    return (json ? JSON.parse(json) : {}) as Resources[K];
  };
  return { conditionalFormats: read("conditionalFormats"), validations: read("validations"), notes: read("notes"), names: read("names") };
}
