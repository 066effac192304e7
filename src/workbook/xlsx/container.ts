/** Tells by its first bytes what kind of file it is; only a zip archive gets past here. */
import { XlsxError } from "./error";

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

export function demandZip(bytes: Uint8Array): void {
  if (startsWith(bytes, 0x50, 0x4b)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw compoundError(bytes);
  if (isBareBiff(bytes)) throw new XlsxError("legacy-xls", "BIFF stream");
  throw new XlsxError("not-a-workbook", "no zip archive");
}

/** Excel 2.0–5.0 wrote its records without a container: BOF records 0x0009, 0x0209, 0x0409, 0x0809. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && [4, 6, 8, 16].includes(bytes[2] ?? -1) && bytes[3] === 0;

const directoryEntrySize = 128;

/** An OLE compound file: its directory says whether it is an encrypted package or an old workbook. */
function compoundError(bytes: Uint8Array): XlsxError {
  const names = new Set<string>();
  for (let at = 512; at + directoryEntrySize <= bytes.length; at += directoryEntrySize) {
    const name = directoryName(bytes.subarray(at, at + directoryEntrySize));
    if (name !== null) names.add(name);
  }
  if (names.has("EncryptedPackage")) return new XlsxError("encrypted", "EncryptedPackage stream");
  if (names.has("Workbook") || names.has("Book")) return new XlsxError("legacy-xls", "Workbook stream");
  return new XlsxError("not-a-workbook", "compound file without a workbook");
}

/** Directory entries start at multiples of their size; UTF-16 name, its length in bytes with the final zero at offset 64. */
function directoryName(entry: Uint8Array): string | null {
  const length = (entry[64] ?? 0) + 256 * (entry[65] ?? 0);
  if (length < 4 || length > 64 || length % 2 === 1) return null;
  return new TextDecoder("utf-16le").decode(entry.subarray(0, length - 2));
}
