/** What the user decided for a workbook, kept in it as versioned text: the scoring method chosen by hand. */
import { methodById, type OwnMethod, ownMethod, parseOwnMethod, type ScoringMethod } from "../scoring";

export interface WorkbookSettings {
  readonly version: 1;
  /** Id of a listed method, a method of the user's own, or null: by each table's form. */
  readonly method: string | OwnMethod | null;
}

export const noSettings: WorkbookSettings = { version: 1, method: null };

/** Null where nothing differs from `noSettings`: then nothing need be kept. */
export const settingsText = (settings: WorkbookSettings): string | null => (settings.method === null ? null : JSON.stringify(settings));

/** Reads what a workbook keeps, null where it keeps nothing. Throws a RangeError that names what is wrong: the text may be anybody's. */
export function parseSettings(text: string | null): WorkbookSettings {
  if (text === null || text.trim() === "") return noSettings;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new RangeError("no JSON");
  }
  if (typeof data !== "object" || data === null) throw new RangeError("no settings");
  const { version, method } = data as { readonly version?: unknown; readonly method?: unknown };
  if (version !== 1) throw new RangeError(`version ${String(version)}`);
  if (method === undefined) throw new RangeError("method");
  if (method !== null && typeof method !== "string") return { version: 1, method: parseOwnMethod(method) };
  if (method !== null && !methodById(method)) throw new RangeError(`method ${method}`);
  return { version: 1, method };
}

/** The method chosen by hand; null: by each table's form. */
export function chosenMethod({ method }: WorkbookSettings): ScoringMethod | null {
  if (method === null) return null;
  return typeof method === "string" ? methodById(method) : ownMethod(method);
}
