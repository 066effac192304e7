/** The packages that the product itself needs, as package-lock.json pins them: the closure of `dependencies`. */
import { readFileSync } from "node:fs";

export interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** By folder, "node_modules/…", the project itself left out. */
export function lockedPackages(): ReadonlyMap<string, LockedPackage> {
  const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ""));
}

export const productionPackages = (): ReadonlyMap<string, LockedPackage> => new Map([...lockedPackages()].filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true));
