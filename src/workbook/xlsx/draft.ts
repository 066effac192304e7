/** A copy in the making: parts of an archive, some of them written anew. What is not written goes over as it is packed. */
import { XlsxError } from "./error";
import { declaration, escapeAttribute } from "./xml-write";
import type { PartSource } from "./package";
import { encodingOf } from "./xml";
import type { ZipArchive } from "./zip";
import { packEntry, writeZip } from "./zip-write";

type Encoding = ReturnType<typeof encodingOf>;

export class Draft implements PartSource {
  readonly #archive: ZipArchive;
  /** The part read last, as text: parts are read, changed and compared one after the other. */
  #last: { readonly key: string; readonly text: string; readonly encoding: Encoding } | null = null;
  /** By lower-case name, as the archive tells parts apart; null for a part that is taken away. */
  readonly #written = new Map<string, { readonly name: string; readonly bytes: Uint8Array } | null>();

  readonly #mostBytes: number;

  /** `mostBytes`: of a part that is changed. */
  constructor(archive: ZipArchive, mostBytes: number) {
    this.#archive = archive;
    this.#mostBytes = mostBytes;
  }

  has(part: string): boolean {
    const written = this.#written.get(part.toLowerCase());
    return written === undefined ? this.#archive.has(part) : written !== null;
  }

  read(part: string, sink: (piece: Uint8Array) => void): void {
    const written = this.#written.get(part.toLowerCase());
    if (written === null) throw new XlsxError("damaged", `no part ${part}`);
    if (written) sink(written.bytes);
    else this.#archive.read(part, sink);
  }

  /** The text of a part, its byte order mark included. */
  text(part: string): string {
    return this.#open(part).text;
  }

  /** Writes a part in the encoding it has as long as the text keeps the mark of it; any other in UTF-8. */
  write(part: string, text: string): void {
    const encoding = text.startsWith(byteOrderMark) && this.has(part) ? this.#open(part).encoding : "utf-8";
    this.#written.set(part.toLowerCase(), { name: part, bytes: encode(text, encoding) });
    this.#last = { key: part.toLowerCase(), text, encoding };
  }

  get isChanged(): boolean {
    return this.#written.size > 0;
  }

  remove(part: string): void {
    this.#last = null;
    this.#written.set(part.toLowerCase(), null);
  }

  /** Names of all parts, those of the archive first. */
  parts(): string[] {
    const kept = [...this.#archive.entries()].map(({ name }) => name).filter((name) => this.has(name) && !name.endsWith("/"));
    const known = new Set(kept.map((name) => name.toLowerCase()));
    return [...kept, ...[...this.#written].flatMap(([key, part]) => (part && !known.has(key) ? [part.name] : []))];
  }

  toBytes(): Uint8Array {
    const left = new Map(this.#written);
    const entries = [...this.#archive.entries()].flatMap((entry) => {
      const key = entry.name.toLowerCase();
      const written = left.get(key);
      left.delete(key);
      if (written === undefined) return [entry];
      return written === null ? [] : [packEntry(entry.name, written.bytes)];
    });
    return writeZip([...entries, ...[...left.values()].flatMap((part) => (part ? [packEntry(part.name, part.bytes)] : []))]);
  }

  #open(part: string): { readonly text: string; readonly encoding: Encoding } {
    const key = part.toLowerCase();
    if (this.#last?.key !== key) {
      const bytes = this.#bytes(part);
      const encoding = encodingOf(bytes);
      this.#last = { key, text: decodeText(bytes, encoding, part), encoding };
    }
    return this.#last;
  }

  #bytes(part: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    let size = 0;
    this.read(part, (piece) => {
      size += piece.length;
      if (size > this.#mostBytes) throw new XlsxError("too-large", `part ${part} is too large to be changed`);
      pieces.push(piece);
    });
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}

const byteOrderMark = "\ufeff";

function decodeText(bytes: Uint8Array, encoding: Encoding, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new XlsxError("damaged", `${part} is not ${encoding}`);
  }
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}

/** A root element with a namespace and nothing in it. */
export const emptyPart = (name: string, namespace: string): string => `${declaration}<${name} xmlns="${escapeAttribute(namespace)}"></${name}>`;
