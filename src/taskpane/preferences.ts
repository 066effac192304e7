/** A person's own choices, kept on this machine and never in a workbook; where nothing can be kept they hold until the pane is closed. */
import { groupings, noPreferences, type Preferences } from "./state/state";

export interface PreferenceStore {
  readonly load: () => Preferences;
  readonly save: (preferences: Preferences) => void;
}

const name = "jixiao.preferences";

/** `storage`: may throw, as browsers that block storage do on the first touch. `partitionKey`: the host's, where it keeps add-ins' storage apart. */
export function browserPreferences(storage: () => Storage, partitionKey: string | undefined): PreferenceStore {
  const key = partitionKey ? `${partitionKey}${name}` : name;
  return {
    load: () => {
      try {
        return parsePreferences(storage().getItem(key));
      } catch {
        return noPreferences;
      }
    },
    save: (preferences) => {
      try {
        storage().setItem(key, JSON.stringify(preferences));
      } catch {
        // Blocked or full: the choice holds for the session.
      }
    },
  };
}

/** What cannot be read is as if it had never been chosen. */
function parsePreferences(text: string | null): Preferences {
  const kept: unknown = JSON.parse(text ?? "null");
  if (typeof kept !== "object" || kept === null) return noPreferences;
  const { language, grouping, welcomed } = kept as Readonly<Partial<Record<keyof Preferences, unknown>>>;
  return {
    language: language === "zh-CN" || language === "en-US" ? language : noPreferences.language,
    grouping: groupings.find((one) => one === grouping) ?? noPreferences.grouping,
    welcomed: welcomed === true,
  };
}
