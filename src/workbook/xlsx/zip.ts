/** A zip archive read part by part, as a stream and within limits. Sizes in headers are never trusted; checksums are. */
import { Inflate } from "fflate";
import { XlsxError } from "./error";
import type { Limits } from "./limits";

/** What the directory says of an entry, besides where it lies. */
export interface EntryFacts {
  readonly name: string;
  /** The name as the file has it. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date. */
  readonly time: number;
  readonly checksum: number;
  readonly size: number;
  readonly attributes: number;
}

/** An entry with its bytes as they are packed. */
export interface PackedEntry extends EntryFacts {
  readonly packed: Uint8Array;
}

interface Entry extends EntryFacts {
  readonly packedSize: number;
  readonly headerAt: number;
}

export const endSignature = 0x06054b50;
export const directorySignature = 0x02014b50;
export const localSignature = 0x04034b50;
const encryptedFlag = 1;
const endSize = 22;
/** Packed bytes pushed at once: deflate makes at most about a thousand times as many of them before the limits are asked again. */
const step = 8 * 1024;

const damaged = (detail: string): XlsxError => new XlsxError("damaged", detail);

export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #limits: Limits;
  /** By lower-case name: part names do not tell cases apart. */
  readonly #entries = new Map<string, Entry>();
  #inflated = 0;

  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    try {
      this.#readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? damaged("directory points outside the file") : error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Every entry in the archive's order, folders included, as it is packed. */
  *entries(): Generator<PackedEntry> {
    for (const entry of this.#entries.values()) yield { ...entry, packed: this.#packed(entry) };
  }

  /** Hands the inflated bytes of a part to `sink`, piece by piece. */
  read(name: string, sink: (piece: Uint8Array) => void): void {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged(`no part ${name}`);
    if (entry.flags & encryptedFlag) throw new XlsxError("encrypted", `part ${name}`);
    const packed = this.#packed(entry);
    let size = 0;
    let checksum = crcStart;
    const take = (piece: Uint8Array): void => {
      size += piece.length;
      this.#inflated += piece.length;
      this.#demandWithinLimits(name, size, packed.length);
      checksum = crcOf(piece, checksum);
      sink(piece);
    };
    if (entry.method === 0) take(packed);
    else if (entry.method === 8) inflate(packed, take, name);
    else throw damaged(`part ${name} is packed by method ${entry.method}`);
    if (crcEnd(checksum) !== entry.checksum) throw damaged(`checksum of ${name}`);
  }

  #demandWithinLimits(name: string, size: number, packedSize: number): void {
    const { partBytes, totalBytes, ratio, ratioFrom } = this.#limits;
    if (size > partBytes || this.#inflated > totalBytes) throw new XlsxError("too-large", `part ${name} inflates past ${size} bytes`);
    if (size > ratioFrom && size > ratio * packedSize) throw new XlsxError("too-large", `part ${name} inflates more than ${ratio} times`);
  }

  #packed(entry: Entry): Uint8Array {
    const at = entry.headerAt;
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== localSignature) throw damaged(`header of ${entry.name}`);
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (start + entry.packedSize > this.#bytes.length) throw damaged(`${entry.name} is cut off`);
    return this.#bytes.subarray(start, start + entry.packedSize);
  }

  #readDirectory(): void {
    const view = this.#view;
    const end = this.#findEnd();
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff) [count, at] = this.#readZip64End(end);
    if (count > this.#limits.entries) throw new XlsxError("too-large", `${count} entries`);
    for (let n = 0; n < count; n += 1) {
      if (view.getUint32(at, true) !== directorySignature) throw damaged("directory");
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const entry = this.#readEntry(at, nameLength, extraLength);
      this.#add(entry);
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  }

  /** Two parts of one name would be one to us and another to Excel; a name that climbs out of its folder is made to be unpacked by somebody careless. */
  #add(entry: Entry): void {
    const key = entry.name.toLowerCase();
    if (this.#entries.has(key)) throw damaged(`two entries ${entry.name}`);
    if (key.split("/").includes("..")) throw damaged(`entry ${entry.name}`);
    this.#entries.set(key, entry);
  }

  #readEntry(at: number, nameLength: number, extraLength: number): Entry {
    const view = this.#view;
    const nameBytes = this.#bytes.subarray(at + 46, at + 46 + nameLength);
    let size = view.getUint32(at + 24, true);
    let packedSize = view.getUint32(at + 20, true);
    let headerAt = view.getUint32(at + 42, true);
    const wide = this.#zip64Numbers(at + 46 + nameLength, extraLength);
    if (size === 0xffffffff) size = wide.shift() ?? size;
    if (packedSize === 0xffffffff) packedSize = wide.shift() ?? packedSize;
    if (headerAt === 0xffffffff) headerAt = wide.shift() ?? headerAt;
    return {
      name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/").replace(/^\/+/, ""),
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      checksum: view.getUint32(at + 16, true),
      size,
      attributes: view.getUint32(at + 38, true),
      packedSize,
      headerAt,
    };
  }

  /** The 8-byte numbers of the zip64 extra field (id 1), in its fixed order: those whose short form overflowed. */
  #zip64Numbers(start: number, length: number): number[] {
    const numbers: number[] = [];
    for (let at = start; at + 4 <= start + length; at += 4 + this.#view.getUint16(at + 2, true)) {
      if (this.#view.getUint16(at, true) !== 1) continue;
      const end = Math.min(at + 4 + this.#view.getUint16(at + 2, true), start + length);
      for (let number = at + 4; number + 8 <= end; number += 8) numbers.push(Number(this.#view.getBigUint64(number, true)));
    }
    return numbers;
  }

  #readZip64End(end: number): [count: number, at: number] {
    const record = Number(this.#view.getBigUint64(end - 20 + 8, true));
    return [Number(this.#view.getBigUint64(record + 32, true)), Number(this.#view.getBigUint64(record + 48, true))];
  }

  /** The end record stands last, behind it a comment of at most 65,535 bytes. */
  #findEnd(): number {
    const first = Math.max(0, this.#bytes.length - endSize - 0xffff);
    for (let at = this.#bytes.length - endSize; at >= first; at -= 1) {
      if (this.#view.getUint32(at, true) === endSignature) return at;
    }
    throw damaged("no end of archive: cut off");
  }
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void, name: string): void {
  let failure: unknown = null;
  const stream = new Inflate((piece) => {
    try {
      take(piece);
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < packed.length; at += step) stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw failure ?? damaged(`${name}: ${error instanceof Error ? error.message : "inflate"}`);
  }
}

const crcStart = -1;

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const crcEnd = (crc: number): number => (crc ^ -1) >>> 0;

export const checksumOf = (bytes: Uint8Array): number => crcEnd(crcOf(bytes, crcStart));

function crcOf(bytes: Uint8Array, start: number): number {
  let crc = start;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return crc;
}
