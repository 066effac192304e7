/** Looks into .xlsx packages: their parts, which of them two packages share byte for byte, whether all of it is XML that a strict reader takes. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { defaultLimits } from "../../../src/workbook/xlsx/limits";
import { type PackedEntry, ZipArchive } from "../../../src/workbook/xlsx/zip";

export function partText(bytes: Uint8Array, part: string): string {
  const data = unzipSync(bytes)[part];
  if (!data) throw new Error(`no part ${part}`);
  return strFromU8(data);
}

export const partNames = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes)).filter((name) => !name.endsWith("/"));

const entriesOf = (bytes: Uint8Array): Map<string, PackedEntry> => new Map([...new ZipArchive(bytes, defaultLimits).entries()].map((entry) => [entry.name, entry]));

export interface Differences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Parts whose packed bytes, method, checksum or time are not the same. */
  readonly changed: readonly string[];
}

export function differences(before: Uint8Array, after: Uint8Array): Differences {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const isSame = (a: PackedEntry, b: PackedEntry | undefined): boolean =>
    b !== undefined && a.method === b.method && a.checksum === b.checksum && a.time === b.time && a.size === b.size && Buffer.compare(a.packed, b.packed) === 0;
  return {
    added: [...now.keys()].filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    changed: [...old].filter(([name, entry]) => now.has(name) && !isSame(entry, now.get(name))).map(([name]) => name),
  };
}

/** What a strict parser with namespaces says against the parts; and relations that lead nowhere. */
export function faults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  return Object.entries(parts).flatMap(([name, data]) => {
    if (!/\.(?:xml|rels|vml)$/u.test(name)) return [];
    const said: string[] = [];
    const folder = name.replace(/_rels\/[^/]+$/u, "");
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => said.push(`${name}: ${error.message}`));
    parser.on("opentag", ({ name: tag, attributes }) => {
      if (tag !== "Relationship" || attributes["TargetMode"]?.value === "External") return;
      const target = new URL(attributes["Target"]?.value ?? "", `http://x/${folder}`).pathname.slice(1);
      if (!(decodeURI(target) in parts)) said.push(`${name}: ${target} is not there`);
    });
    parser.write(strFromU8(data)).close();
    return said;
  });
}
