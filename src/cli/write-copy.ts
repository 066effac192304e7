/** Writes a copy of a workbook to disk: never over what it was made from, whole or not at all. */
import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Language } from "../rules/rule";
import { hasMacros } from "../workbook/xlsx";
import { copyWords } from "./copy-messages";
import { WrongCall } from "./wrong-call";

/** One and the same file: by its path, through links of either sort, or in other letters where the disk does not tell them apart. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  return (await sameAsOneOf([one], [other])) !== null;
}

/** The first of `files` that is one of `others` as well; null where none is. Looks at each path once: there may be thousands. */
export async function sameAsOneOf(files: readonly string[], others: readonly string[]): Promise<string | null> {
  const known = new Set<string>();
  for (const other of others) for (const name of await namesOf(other)) known.add(name);
  for (const file of files) if ((await namesOf(file)).some((name) => known.has(name))) return file;
  return null;
}

/** One and the same file has one of these in common by whatever path it is reached. */
async function namesOf(path: string): Promise<string[]> {
  const there = await stat(path, { bigint: true }).catch(() => null);
  return [resolve(path), await realTarget(path), ...(there ? [`${there.dev}/${there.ino}`] : [])];
}

/** Where a path leads that may not be there yet. */
async function realTarget(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
  return join(folder, basename(path));
}

/** Where the copy of a file goes; a wrong call where it may not go there. */
export async function demandTarget(file: string, out: string | undefined, { force = false, lang }: { readonly force?: boolean; readonly lang: Language }): Promise<string> {
  const words = copyWords[lang];
  if (out === undefined) throw new WrongCall(words.needsOut);
  if (await isSameFile(file, out)) throw new WrongCall(words.isInput(out));
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory()) throw new WrongCall(words.isFolder(out));
  if (there && !force) throw new WrongCall(words.exists(out));
  return out;
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
