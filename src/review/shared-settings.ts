/** Settings as a file that a whole bureau shares: what is kept in a workbook, without what belongs to that workbook alone (单位共用的设置). */
import { catalogue } from "../rules/catalogue";
import type { Severity } from "../rules/rule";
import type { WorkbookSettings } from "./settings";
import { ownSettings, parseSettings, SettingsError } from "./workbook-settings";

export type SharedSettings = Omit<WorkbookSettings, "ignores">;

export const sharedFileName = "绩效助手-设置.json";

export const sharedOf = ({ ignores: _ignores, ...shared }: WorkbookSettings): SharedSettings => shared;

export const sharedText = (settings: WorkbookSettings): string => `${JSON.stringify({ version: 1, ...ownSettings({ ...settings, ignores: [] }) }, null, 2)}\n`;

/** Throws a SettingsError that names what is wrong. Ignored findings in the text are another workbook's, and passed over. */
export function parseShared(text: string): SharedSettings {
  // Editors of Windows put a mark before the first character.
  const bare = text.replace(/^\ufeff/u, "").trim();
  if (bare === "") throw new SettingsError("form", "no JSON");
  return sharedOf(parseSettings(bare));
}

export interface RuleChange {
  readonly rule: string;
  readonly from: Severity | "off";
  readonly to: Severity | "off";
}

export interface SettingChanges {
  readonly fields: readonly Exclude<keyof SharedSettings, "version" | "severities">[];
  readonly rules: readonly RuleChange[];
}

const fields = ["profile", "method", "marking", "live", "progressThresholds"] as const;

export function settingChanges(before: SharedSettings, after: SharedSettings): SettingChanges {
  return {
    fields: fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])),
    rules: catalogue.flatMap(({ meta: { id, severity } }) => {
      const [from, to] = [before.severities[id] ?? severity, after.severities[id] ?? severity];
      return from === to ? [] : [{ rule: id, from, to }];
    }),
  };
}
