/** Looks at a file's bytes before anything is unpacked: what it is, and how large it would become. */
import { unzipSync } from "fflate";
import { FileError } from "./errors";

const largest = 256 * 1024 * 1024;
const zip = [0x50, 0x4b, 0x03, 0x04];
/** OLE compound file: an old .xls, or the wrapper of an encrypted .xlsx. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes(text);
}

/** What a workbook may hold that the grid does not show and the copy will not have. */
const unread: readonly (readonly [RegExp, string])[] = [
  [/^xl\/charts\//, "图表"],
  [/^xl\/pivottables\//, "数据透视表"],
  [/^xl\/vbaproject\.bin$/, "宏"],
  [/^xl\/media\//, "图片"],
  [/^xl\/tables\//, "表格对象（单元格保留）"],
];

/** Throws unless the bytes can be a workbook of bearable size; answers what will be lost. */
export function inspect(name: string, bytes: Uint8Array): string[] {
  if (bytes.length === 0) throw new FileError("empty", name);
  if (startsWith(bytes, compound)) throw new FileError(includesUtf16(bytes, "EncryptedPackage") ? "encrypted" : "old-format", name);
  if (!startsWith(bytes, zip)) throw new FileError("not-a-workbook", name);
  let size = 0;
  const parts = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: (part) => {
        size += part.originalSize;
        parts.add(part.name.toLowerCase());
        return false;
      },
    });
  } catch (error) {
    throw new FileError("damaged", name, error);
  }
  if (size > largest) throw new FileError("too-large", name);
  if (!parts.has("xl/workbook.xml")) throw new FileError(parts.has("[content_types].xml") && parts.has("_rels/.rels") ? "damaged" : "not-a-workbook", name);
  return unread.filter(([pattern]) => [...parts].some((part) => pattern.test(part))).map(([, what]) => what);
}
