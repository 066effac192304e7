/** Settings as the versioned text a workbook keeps, and as what a check goes by. */
import { profiles } from "../profiles";
import { catalogue } from "../rules/catalogue";
import { methodById, ownMethod, parseOwnMethod, type ScoringMethod } from "../scoring";
import { shownJson } from "../sheet/shown-json";
import type { CheckOptions } from "./check";
import { ignoresIn } from "./ignores";
import type { Severities } from "./pipeline";
import { type Marking, markings, noSettings, type WorkbookSettings } from "./settings";

/** "form": no settings of ours; "version": of a later version; "content": something in them that is not known. */
export class SettingsError extends RangeError {
  constructor(
    readonly why: "form" | "version" | "content",
    /** What is wrong, for copying. */
    detail: string,
  ) {
    super(detail);
  }
}

/** What differs from `noSettings`, in an order that is always the same. */
export function ownSettings(settings: WorkbookSettings): Partial<WorkbookSettings> {
  const tidy = { ...settings, severities: ownSeverities(settings.severities) };
  const keys = Object.keys(noSettings) as (keyof WorkbookSettings)[];
  return Object.fromEntries(keys.filter((key) => JSON.stringify(tidy[key]) !== JSON.stringify(noSettings[key])).map((key) => [key, tidy[key]]));
}

/** Null where nothing differs from `noSettings`: then nothing need be kept. What is as in `noSettings` is left out. */
export function settingsText(settings: WorkbookSettings): string | null {
  const own = ownSettings(settings);
  return Object.keys(own).length === 0 ? null : JSON.stringify({ version: 1, ...own }).replaceAll(notInXml, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

/** The workbook keeps the text as XML, which cannot hold these. */
const notInXml = /[\ufffe\uffff]/gu;

/** In the order of the catalogue; those that are the rule's own left out, and those of rules that are not known. */
const ownSeverities = (severities: Severities): Severities =>
  Object.fromEntries(
    catalogue.flatMap(({ meta: { id, severity } }) => {
      const own = severities[id];
      return own === undefined || own === severity ? [] : [[id, own]];
    }),
  );

/** Whether a workbook is checked by both alike. */
export const checkAlike = (one: WorkbookSettings, other: WorkbookSettings): boolean => checkText(one) === checkText(other);

const checkText = (settings: WorkbookSettings): string | null => settingsText({ ...settings, marking: noSettings.marking, live: noSettings.live });

/** How a workbook with these settings is to be checked. */
export function checkOptions(settings: WorkbookSettings): CheckOptions {
  const { profile, severities, progressThresholds, ignores } = settings;
  return { method: chosenMethod(settings), severities, progressThresholds, ignores: { version: 1, ignores }, ...(profile === null ? {} : { profile }) };
}

/** Reads what a workbook keeps, null where it keeps nothing; what is absent is as in `noSettings`. Throws a SettingsError that names what is wrong: the text may be anybody's. */
export function parseSettings(text: string | null): WorkbookSettings {
  if (text === null || text.trim() === "") return noSettings;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SettingsError("form", "no JSON");
  }
  if (!isRecord(data)) throw new SettingsError("form", "no settings");
  const { version, method = null, profile = null, severities = {}, progressThresholds = {}, marking = noSettings.marking, live = noSettings.live, ignores = [] } = data;
  if (version !== 1) throw new SettingsError(version === undefined ? "form" : "version", `version ${shownJson(version)}`);
  if (profile !== null && !profiles.some(({ id }) => id === profile)) throw new SettingsError("content", `profile ${JSON.stringify(shownJson(profile))}`);
  if (!markings.some((one) => one === marking)) throw new SettingsError("content", `marking ${JSON.stringify(shownJson(marking))}`);
  if (typeof live !== "boolean") throw new SettingsError("content", "live");
  return {
    version: 1,
    method: methodIn(method),
    profile: profile as string | null,
    severities: severitiesIn(severities),
    progressThresholds: thresholdsIn(progressThresholds),
    marking: marking as Marking,
    live,
    ignores: contentOf(() => ignoresIn(ignores)),
  };
}

/** What others refuse is said as a fault of the content. */
function contentOf<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw new SettingsError("content", error.message);
    throw error;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function methodIn(method: unknown): WorkbookSettings["method"] {
  if (method !== null && typeof method !== "string") return contentOf(() => parseOwnMethod(method));
  if (method !== null && !methodById(method)) throw new SettingsError("content", `method ${shownJson(method)}`);
  return method;
}

/** Rules this version does not know are passed over: a later one may have more. */
function severitiesIn(value: unknown): Severities {
  if (!isRecord(value)) throw new SettingsError("content", "severities");
  const entries = Object.entries(value).map(([rule, severity]) => {
    if (severity !== "off" && severity !== "error" && severity !== "warning" && severity !== "info") throw new SettingsError("content", `severity of ${shownJson(rule)}`);
    return [rule, severity] as const;
  });
  return ownSeverities(Object.fromEntries(entries));
}

/** Spending adds up, so a later month never demands less. */
function thresholdsIn(value: unknown): WorkbookSettings["progressThresholds"] {
  if (!isRecord(value)) throw new SettingsError("content", "progressThresholds");
  let least = 0;
  for (const [month, percent] of Object.entries(value)) {
    if (!/^(?:[1-9]|1[0-2])$/u.test(month) || typeof percent !== "number" || !(percent >= least && percent <= 100)) throw new SettingsError("content", `progressThresholds ${shownJson(month)}`);
    least = percent;
  }
  return value as Record<number, number>;
}

/** The method chosen by hand; null: by each table's form. */
export function chosenMethod({ method }: Pick<WorkbookSettings, "method">): ScoringMethod | null {
  if (method === null) return null;
  return typeof method === "string" ? methodById(method) : ownMethod(method);
}
