/** Writes zip archives that need not be true: every field of both headers can be made to lie. */
import { deflateRawSync } from "node:zlib";
import { checksumOf } from "../../src/workbook/xlsx/zip";

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  readonly lies?: Lies;
}

export interface Lies {
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly checksum?: number;
  /** Where the directory says the entry begins. */
  readonly at?: number;
  /** Sizes stand behind the data only. */
  readonly follows?: boolean;
  /** Sizes and place in 8 bytes each. */
  readonly wide?: boolean;
}

export interface ArchiveLies {
  readonly count?: number;
  readonly directoryAt?: number;
  readonly comment?: Uint8Array;
  readonly before?: Uint8Array;
  readonly wide?: boolean;
}

const nameOf = (name: string | Uint8Array): Uint8Array => (typeof name === "string" ? new TextEncoder().encode(name) : name);

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
  else buffer.writeUIntLE(value % 2 ** (8 * bytes), 0, bytes);
  return buffer;
};

const FULL = 0xffffffff;

export function rawZip(entries: readonly RawEntry[], archive: ArchiveLies = {}): Uint8Array {
  const pieces: Uint8Array[] = [archive.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let at = pieces[0]?.length ?? 0;
  const put = (...more: readonly Uint8Array[]): void => {
    for (const piece of more) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  for (const { name, bytes, method = 8, lies = {} } of entries) {
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const checksum = lies.checksum ?? checksumOf(bytes);
    const size = lies.size ?? bytes.length;
    const packedSize = lies.packedSize ?? packed.length;
    const flags = (lies.flags ?? 0x0800) | (lies.follows === true ? 8 : 0);
    const start = at;
    const local = lies.localName === undefined ? nameOf(name) : nameOf(lies.localName);
    const inFront = lies.follows === true ? [0, 0, 0] : [checksum, packedSize, size];
    put(number(0x04034b50, 4), number(20, 2), number(flags, 2), number(lies.method ?? method, 2), number(0, 4), ...inFront.map((one) => number(one, 4)), number(local.length, 2), number(0, 2), local, packed);
    if (lies.follows === true) put(number(0x08074b50, 4), number(checksum, 4), number(packedSize, 4), number(size, 4));
    const placed = lies.at ?? start;
    const extra = lies.wide === true ? [number(1, 2), number(24, 2), number(size, 8), number(packedSize, 8), number(placed, 8)] : [];
    const [shortPacked, shortSize, shortAt] = lies.wide === true ? [FULL, FULL, FULL] : [packedSize, size, placed];
    directory.push(
      Buffer.concat([number(0x02014b50, 4), number(20, 2), number(20, 2), number(flags, 2), number(lies.method ?? method, 2), number(0, 4), number(checksum, 4), number(shortPacked, 4), number(shortSize, 4), number(nameOf(name).length, 2), number(lies.wide === true ? 28 : 0, 2), number(0, 2), number(0, 4), number(0, 4), number(shortAt, 4), nameOf(name), ...extra]),
    );
  }
  const directoryAt = archive.directoryAt ?? at;
  const count = archive.count ?? entries.length;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  put(...directory);
  if (archive.wide === true) {
    const recordAt = at;
    put(number(0x06064b50, 4), number(44, 8), number(45, 2), number(45, 2), number(0, 4), number(0, 4), number(count, 8), number(count, 8), number(size, 8), number(directoryAt, 8));
    put(number(0x07064b50, 4), number(0, 4), number(recordAt, 8), number(1, 4));
  }
  const comment = archive.comment ?? new Uint8Array();
  const short = archive.wide === true ? [0xffff, 0xffff, FULL, FULL] : [count, count, size, directoryAt];
  put(number(0x06054b50, 4), number(0, 4), ...short.map((one, index) => number(one, index < 2 ? 2 : 4)), number(comment.length, 2), comment);
  return new Uint8Array(Buffer.concat(pieces));
}
