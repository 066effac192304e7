/** The options about settings, as they are typed. */
import { readFile } from "node:fs/promises";
import { parseShared } from "../review/shared-settings";
import type { Language } from "../rules/rule";
import type { Asked } from "./file-settings";
import { say } from "./messages";
import { WrongCall } from "./wrong-call";

export interface SettingsCall {
  readonly settings?: string;
  readonly workbookSettings: boolean;
}

export async function readShared(file: string | undefined, language: Language): Promise<Pick<Asked, "shared">> {
  if (file === undefined) return {};
  try {
    return { shared: parseShared(await readFile(file, "utf8")) };
  } catch (error) {
    throw new WrongCall(say[language].badSettings(file, error instanceof Error ? error.message : String(error)));
  }
}
