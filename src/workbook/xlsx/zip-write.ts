/** Writes a zip archive: entries of another archive go over as they are packed, new ones are packed here. No clock: new entries carry the format's first day. */
import { deflateSync } from "fflate";
import { checksumOf, directorySignature, endSignature, localSignature, type PackedEntry } from "./zip";

/** 1 January 1980. */
const firstDay = 0x00210000;
const utf8Flag = 0x0800;
/** Sizes stand behind the data; here they are always written before it. */
const sizesFollowFlag = 0x0008;
/** Version 2.0 of the format: folders and deflate. */
const version = 20;

/** A part of this size is a sheet of mostly the same rows, which pack well without much effort. */
const largePart = 8 * 1024 * 1024;

export function packEntry(name: string, bytes: Uint8Array): PackedEntry {
  const packed = deflateSync(bytes, { level: bytes.length > largePart ? 1 : 6 });
  const nameBytes = new TextEncoder().encode(name);
  const flags = nameBytes.length === name.length ? 0 : utf8Flag;
  return { name, nameBytes, flags, method: 8, time: firstDay, checksum: checksumOf(bytes), size: bytes.length, attributes: 0, packed };
}

/** Limits of the reader keep every number within 32 bits. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const total = entries.reduce((sum, { nameBytes, packed }) => sum + 30 + 46 + 2 * nameBytes.length + packed.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const starts = entries.map((entry) => {
    const start = at;
    view.setUint32(at, localSignature, true);
    writeFacts(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
    return start;
  });
  const directoryAt = at;
  for (const [n, entry] of entries.entries()) {
    view.setUint32(at, directorySignature, true);
    view.setUint16(at + 4, version, true);
    writeFacts(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, starts[n] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return bytes;
}

/** The fields that an entry's own header and the directory have in common. */
function writeFacts(view: DataView, at: number, { flags, method, time, checksum, size, nameBytes, packed }: PackedEntry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags & ~sizesFollowFlag, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes.length, true);
}
