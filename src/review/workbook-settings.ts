/** Settings as the versioned text a workbook keeps, and as what a check goes by. */
import { profiles } from "../profiles";
import { catalogue } from "../rules/catalogue";
import { methodById, ownMethod, parseOwnMethod, type ScoringMethod } from "../scoring";
import type { CheckOptions } from "./check";
import { parseIgnores } from "./ignores";
import type { Severities } from "./pipeline";
import { type Marking, markings, noSettings, type WorkbookSettings } from "./settings";

/** Null where nothing differs from `noSettings`: then nothing need be kept. What is as in `noSettings` is left out. */
export function settingsText(settings: WorkbookSettings): string | null {
  const own = Object.entries(settings).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(noSettings[key as keyof WorkbookSettings]));
  return own.length === 0 ? null : JSON.stringify({ version: 1, ...Object.fromEntries(own) });
}

/** How a workbook with these settings is to be checked. */
export function checkOptions(settings: WorkbookSettings): CheckOptions {
  const { profile, severities, progressThresholds, ignores } = settings;
  return { method: chosenMethod(settings), severities, progressThresholds, ignores: { version: 1, ignores }, ...(profile === null ? {} : { profile }) };
}

/** Reads what a workbook keeps, null where it keeps nothing; what is absent is as in `noSettings`. Throws a RangeError that names what is wrong: the text may be anybody's. */
export function parseSettings(text: string | null): WorkbookSettings {
  if (text === null || text.trim() === "") return noSettings;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new RangeError("no JSON");
  }
  if (!isRecord(data)) throw new RangeError("no settings");
  const { version, method = null, profile = null, severities = {}, progressThresholds = {}, marking = noSettings.marking, live = noSettings.live, ignores = [] } = data;
  if (version !== 1) throw new RangeError(`version ${String(version)}`);
  if (profile !== null && !profiles.some(({ id }) => id === profile)) throw new RangeError(`profile ${String(profile)}`);
  if (!markings.some((one) => one === marking)) throw new RangeError(`marking ${String(marking)}`);
  if (typeof live !== "boolean") throw new RangeError("live");
  return {
    version: 1,
    method: methodIn(method),
    profile: profile as string | null,
    severities: severitiesIn(severities),
    progressThresholds: thresholdsIn(progressThresholds),
    marking: marking as Marking,
    live,
    ignores: parseIgnores(JSON.stringify({ version: 1, ignores })).ignores,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function methodIn(method: unknown): WorkbookSettings["method"] {
  if (method !== null && typeof method !== "string") return parseOwnMethod(method);
  if (method !== null && !methodById(method)) throw new RangeError(`method ${method}`);
  return method;
}

/** Rules this version does not know are passed over: a later one may have more. */
function severitiesIn(value: unknown): Severities {
  if (!isRecord(value)) throw new RangeError("severities");
  const known = new Set(catalogue.map((rule) => rule.meta.id));
  const entries = Object.entries(value).map(([rule, severity]) => {
    if (severity !== "off" && severity !== "error" && severity !== "warning" && severity !== "info") throw new RangeError(`severity of ${rule}`);
    return [rule, severity] as const;
  });
  return Object.fromEntries(entries.filter(([rule]) => known.has(rule)));
}

function thresholdsIn(value: unknown): WorkbookSettings["progressThresholds"] {
  if (!isRecord(value)) throw new RangeError("progressThresholds");
  for (const [month, percent] of Object.entries(value)) {
    if (!/^(?:[1-9]|1[0-2])$/u.test(month) || typeof percent !== "number" || !(percent >= 0 && percent <= 100)) throw new RangeError(`progressThresholds ${month}`);
  }
  return value as Record<number, number>;
}

/** The method chosen by hand; null: by each table's form. */
export function chosenMethod({ method }: Pick<WorkbookSettings, "method">): ScoringMethod | null {
  if (method === null) return null;
  return typeof method === "string" ? methodById(method) : ownMethod(method);
}
