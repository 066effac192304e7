/** Finds LibreOffice on this machine: the second opinion on the formulas of generated sheets. */
import { existsSync } from "node:fs";
import path from "node:path";

export const howToInstallLibreOffice = "Debian: apt-get install --no-install-recommends libreoffice-calc; elsewhere from libreoffice.org; LIBREOFFICE_PATH names a soffice in an unusual place";

/** Null where there is none, or where LIBREOFFICE_PATH is empty, which says that none is to be asked. */
export function findLibreOffice(): string | null {
  const named = process.env["LIBREOFFICE_PATH"];
  if (named === "") return null;
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`LIBREOFFICE_PATH: no such file: ${named}`);
    return named;
  }
  return usualPlaces().find((file) => existsSync(file)) ?? null;
}

function usualPlaces(): readonly string[] {
  const onPath = (name: string) => (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "").map((folder) => path.join(folder, name));
  if (process.platform === "darwin") return [...onPath("soffice"), "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  if (process.platform !== "win32") return [...onPath("soffice"), "/usr/lib/libreoffice/program/soffice", "/usr/lib64/libreoffice/program/soffice", "/snap/bin/libreoffice"];
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)"].map((name) => process.env[name]).filter((root) => root !== undefined);
  // The .com answers when the work is done; the .exe at once.
  return [...onPath("soffice.com"), ...roots.map((root) => `${root}\\LibreOffice\\program\\soffice.com`)];
}
