/** Writes a copy of a workbook to disk: never over what it was made from, whole or not at all. */
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Language } from "../rules/rule";
import { hasMacros } from "../workbook/xlsx";
import { copyWords } from "./copy-messages";

/** One and the same file: by its path, through links of either sort, or in other letters where the disk does not tell them apart. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => null)));
  if (a && b) return a.ino === b.ino && a.dev === b.dev;
  const [first, second] = await Promise.all([one, other].map(realTarget));
  return first === second;
}

/** Where a path leads that may not be there yet. */
async function realTarget(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
  return join(folder, basename(path));
}

/** Why a copy cannot be called so; null: it can. Excel refuses a workbook with macros that is called .xlsx, and the reverse. */
export function wrongExtension(bytes: Uint8Array, target: string, language: Language): string | null {
  const wanted = hasMacros(bytes) ? ".xlsm" : ".xlsx";
  return extname(target).toLowerCase() === wanted ? null : copyWords[language].extension(target, wanted);
}

/** Writes beside the target first, so that a full disk leaves what was there. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(unfinished, bytes, { flag: "wx" });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
