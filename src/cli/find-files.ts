/** From what was typed to the workbooks meant: folders are searched, in a fixed order. */
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Excel's own lock files begin with "~$". */
const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name) && !name.startsWith("~$");

/** Each file once, as it was typed or by its folder as typed. A path that does not exist is kept: reading it says so. */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const isFolder = await stat(path).then((entry) => entry.isDirectory(), () => false);
    for (const file of isFolder ? await filesIn(path) : [path]) {
      if (!found.has(resolve(file))) found.set(resolve(file), file);
    }
  }
  return [...found.values()];
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // Reading it as a file will say what is wrong with it.
  if (!entries) return [folder];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (isWorkbook(entry.name)) files.push(path);
  }
  return files;
}
