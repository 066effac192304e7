/** What is told of the settings that a workbook carries. */
import { catalogue } from "../rules/catalogue";
import type { Language } from "../rules/rule";
import type { SettingsReport } from "./file-settings";
import { say } from "./messages";

/** One line; null where there is nothing to tell. */
export function settingsLine(report: SettingsReport | null, language: Language): string | null {
  if (report === null) return null;
  const words = say[language];
  const { used, error, profile, method, severities, progressThresholds, ignores } = report;
  if (error !== null) return used ? words.settingsUnread(error) : null;
  const off = Object.keys(severities).filter((rule) => severities[rule] === "off");
  const changed = Object.keys(severities).length - off.length;
  const offErrors = catalogue.filter(({ meta }) => meta.severity === "error" && off.includes(meta.id)).length;
  const parts = [
    ...(off.length > 0 ? [words.rulesOff(off.length, offErrors)] : []),
    ...(changed > 0 ? [words.rulesChanged(changed)] : []),
    ...(ignores > 0 ? [words.ignoresKept(ignores)] : []),
    ...(profile !== null ? [words.profileKept(profile)] : []),
    ...(method !== null ? [words.methodKept(method)] : []),
    ...(Object.keys(progressThresholds).length > 0 ? [words.thresholdsKept] : []),
  ];
  return (used ? words.settingsUsed : words.settingsUnused)(parts.join(words.and));
}
