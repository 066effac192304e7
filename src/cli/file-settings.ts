/** By which settings a file is checked: what was asked for on the command line goes before a file of settings, and that before what the workbook carries. */
import type { IgnoreList } from "../review/ignores";
import type { Severities } from "../review/pipeline";
import { noSettings, type WorkbookSettings } from "../review/settings";
import { settingChanges, type SharedSettings } from "../review/shared-settings";
import { chosenMethod, parseSettings } from "../review/workbook-settings";

/** What the command line asks for; plain data, so that it can go to another process. */
export interface Asked {
  readonly profile?: string;
  readonly severities: Severities;
  readonly ignores?: IgnoreList;
  /** In place of what a workbook carries, but for what is set aside in it. */
  readonly shared?: SharedSettings;
  /** Whether what a workbook carries counts. */
  readonly heedsWorkbook: boolean;
}

/** What a workbook carries. */
export interface KeptSettings {
  readonly settings: WorkbookSettings;
  /** Why it could not be read; null where it could. */
  readonly error: string | null;
}

/** What a workbook carries that a check goes by, as it is told. */
export interface SettingsReport {
  /** False where it was disregarded. */
  readonly used: boolean;
  /** Why it could not be read, and the defaults hold; null where it could. */
  readonly error: string | null;
  /** Id; null: as each table is recognised. */
  readonly profile: string | null;
  /** Id; null: by each table's form. */
  readonly method: string | null;
  /** By rule id, where it is not the rule's own. */
  readonly severities: Severities;
  /** Least percent of the spending plan by month. */
  readonly progressThresholds: WorkbookSettings["progressThresholds"];
  /** How many findings are set aside. */
  readonly ignores: number;
}

export function keptSettings(text: string | null): KeptSettings {
  try {
    return { settings: parseSettings(text), error: null };
  } catch (error) {
    if (error instanceof RangeError) return { settings: noSettings, error: error.message };
    throw error;
  }
}

/** Those of the workbook that count. */
const heeded = ({ settings }: KeptSettings, { shared, heedsWorkbook }: Asked): WorkbookSettings =>
  heedsWorkbook ? { ...settings, ...(shared ? { ...noSettings, ignores: settings.ignores } : {}) } : noSettings;

export function settingsFor(kept: KeptSettings, asked: Asked): WorkbookSettings {
  const own = heeded(kept, asked);
  const base = { ...own, ...asked.shared };
  return {
    ...base,
    profile: asked.profile ?? base.profile,
    severities: { ...base.severities, ...asked.severities },
    ignores: [...own.ignores, ...(asked.ignores?.ignores ?? [])],
  };
}

/** Null where the workbook carries nothing that differs from the defaults. */
export function settingsReport(kept: KeptSettings, asked: Asked): SettingsReport | null {
  const used = asked.heedsWorkbook;
  const settings = used ? heeded(kept, asked) : kept.settings;
  const { fields } = settingChanges(noSettings, settings);
  const { severities, profile, progressThresholds, ignores } = settings;
  const isPlain = Object.keys(severities).length + ignores.length === 0 && fields.every((field) => field === "marking" || field === "live");
  if (isPlain && kept.error === null) return null;
  return { used, error: kept.error, profile, method: chosenMethod(settings)?.id ?? null, severities, progressThresholds, ignores: ignores.length };
}
