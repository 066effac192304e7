/** Puts other settings in place of all that are kept; what is set aside in the workbook stays. Can be taken back. */
import { noSettings } from "../../review/settings";
import { type SharedSettings, sharedOf } from "../../review/shared-settings";
import type { Controller } from "../controller/controller";
import type { MessageKey } from "../words/words";

/** Answers whether it was kept. */
export async function replaceSettings({ settings, store, undo }: Controller, shared: SharedSettings, done: MessageKey): Promise<boolean> {
  const before = sharedOf(store.getState().settings);
  const isKept = await settings.change(shared);
  if (isKept) undo.push({ done: { key: done, params: {} }, sheetIds: [], takeBack: () => settings.change(before) });
  return isKept;
}

export const defaultSettings = sharedOf(noSettings);
