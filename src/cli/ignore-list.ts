/** Lists of ignored findings as files. */
import { readFile } from "node:fs/promises";
import { type IgnoreList, noIgnores, parseIgnores } from "../review/ignores";
import type { Language } from "../rules/rule";
import { say } from "./messages";
import { WrongCall } from "./wrong-call";

/** A file that does not exist is an empty list only where `mayBeNew`. */
export async function readIgnores(file: string, language: Language, mayBeNew = false): Promise<IgnoreList> {
  try {
    return parseIgnores(await readFile(file, "utf8"));
  } catch (error) {
    if (mayBeNew && error instanceof Error && "code" in error && error.code === "ENOENT") return noIgnores;
    throw new WrongCall(say[language].badIgnores(file, error instanceof Error ? error.message : String(error)));
  }
}
