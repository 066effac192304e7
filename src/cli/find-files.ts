/** From what was typed to the workbooks meant: folders are searched, in a fixed order. */
import { readdir, stat } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Excel's own lock files begin with "~$". */
const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name) && !name.startsWith("~$");

export interface FoundFile {
  /** As it was typed, or by its folder as typed. */
  readonly file: string;
  /** Where it stands in the folder typed; its name alone where it was typed itself. */
  readonly place: string;
}

/** Each file once, none from the folder `except` where that lies inside a folder typed. A path that does not exist is kept: reading it says so. */
export async function findFiles(paths: readonly string[], except?: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const isFolder = await stat(path).then((entry) => entry.isDirectory(), () => false);
    const isLeftOut = (file: string): boolean => except !== undefined && isInside(path, except) && isInside(except, file);
    const files = isFolder ? (await filesIn(path)).filter((file) => !isLeftOut(file)) : [path];
    for (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), { file, place: isFolder && file !== path ? relative(path, file) : basename(file) });
  }
  return [...found.values()];
}

function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // Reading it as a file will say what is wrong with it.
  if (!entries) return [folder];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // Links to folders are not followed: they may lead in a circle.
    if (entry.isDirectory()) for (const file of await filesIn(path)) files.push(file);
    else if (isWorkbook(entry.name)) files.push(path);
  }
  return files;
}
