/** Which file stands behind an address. Nothing outside the folders named here is ever read. */
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

export interface Folders {
  /** Served at `/`. */
  readonly page: string;
  /** Served at `/addin/`. */
  readonly addIn: string;
  /** Served at `/samples/`; `/samples/` itself answers the names as JSON. */
  readonly samples: string;
  /** Served at `/manifest.xml`. */
  readonly manifest: string;
}

export type Answer = { readonly kind: "file"; readonly path: string } | { readonly kind: "names"; readonly names: string[] } | { readonly kind: "none" };

const none: Answer = { kind: "none" };

export async function find(pathname: string, folders: Folders): Promise<Answer> {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return none;
  }
  if (path.includes("\0") || path.includes("\\")) return none;
  if (path === "/manifest.xml") return file(folders.manifest, ".");
  if (path === "/samples/") return { kind: "names", names: await workbooks(folders.samples) };
  if (path.startsWith("/samples/")) return file(folders.samples, path.slice("/samples/".length));
  if (path.startsWith("/addin/")) return file(folders.addIn, path.slice("/addin/".length));
  return file(folders.page, path === "/" ? "index.html" : path.slice(1));
}

async function workbooks(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => extname(name) === ".xlsx" && !name.startsWith("~$")).sort((a, b) => a.localeCompare(b, "zh-CN"));
}

async function file(root: string, relative: string): Promise<Answer> {
  const path = await fileIn(root, relative);
  return path === null ? none : { kind: "file", path };
}

/** The real path of a file in a folder, or of the folder itself where that is a file; null for anything outside. */
export async function fileIn(root: string, relative: string): Promise<string | null> {
  const path = join(resolve(root), relative);
  try {
    const [real, base] = await Promise.all([realpath(path), realpath(root)]);
    const inside = real === base || real.startsWith(base + sep);
    return inside && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}
