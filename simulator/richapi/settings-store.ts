/** Where the add-in's document settings (`workbook.settings`, `Office.context.document.settings`) live: values as JSON text. */
export interface SettingsStore {
  keys(): string[];
  get(key: string): string | undefined;
  set(key: string, json: string): void;
  delete(key: string): void;
}

export function memorySettings(entries: Iterable<readonly [string, string]> = []): SettingsStore {
  const values = new Map(entries);
  return {
    keys: () => [...values.keys()],
    get: (key) => values.get(key),
    set: (key, json) => void values.set(key, json),
    delete: (key) => void values.delete(key),
  };
}
