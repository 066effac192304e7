/** XML parts as events of their main namespace only: whatever prefix it has; foreign subtrees and extensions never reach a reader. */
import { SaxesParser } from "saxes";
import { XlsxError } from "./error";
import { defaultLimits, type Limits } from "./limits";

type Attributes = Readonly<Record<string, string>>;

export interface XmlReader {
  /** Local name and attributes as written (a prefixed attribute keeps its prefix). */
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export interface XmlPart {
  readonly root: string;
  readonly namespaces: readonly string[];
  readonly reader: XmlReader;
  /** May shorten the raw text of a piece before it is parsed. */
  readonly thin?: (text: string) => string;
}

export interface XmlSink {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** An xsd:boolean attribute; absent is false. */
export const flag = (text: string | undefined): boolean => text === "1" || text === "true";

export function xmlSink(part: XmlPart, name: string, limits: XmlLimits = defaultLimits): XmlSink {
  const pulse: Pulse = { since: 0 };
  const parser = eventsOf(part, name, limits.depth, pulse);
  let decoder: TextDecoder | null = null;
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (error instanceof XlsxError) throw error;
      throw new XlsxError("damaged", `${name}: ${error instanceof Error ? error.message : "XML"}`);
    }
  };
  const write = (text: string): void => {
    if (text === "") return;
    const thinned = part.thin ? part.thin(text) : text;
    pulse.since += thinned.length;
    parser.write(thinned);
    // The parser keeps what stands between two tags, and all of a tag: text, a comment, a document type, attributes.
    if (pulse.since > limits.stretch) throw new XlsxError("damaged", `${name}: ${pulse.since} letters without a tag`);
  };
  return {
    write: (bytes) =>
      guarded(() => {
        if (bytes.length === 0) return;
        decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
        write(decoder.decode(bytes, { stream: true }));
      }),
    end: () =>
      guarded(() => {
        if (decoder) write(decoder.decode());
        parser.close();
      }),
  };
}

/** The format allows UTF-8 and UTF-16. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

type XmlLimits = Pick<Limits, "depth" | "stretch">;

/** Letters that were given to the parser since it last came to the end of a tag. */
interface Pulse {
  since: number;
}

interface PlainOptions {
  readonly xmlns: false;
  readonly position: false;
}

/** Namespaces are told by prefix, as bound on the root element: resolving each of a million tags would double the time. */
function eventsOf({ root, namespaces, reader }: XmlPart, part: string, mostDepth: number, pulse: Pulse): SaxesParser<PlainOptions> {
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: false });
  let prefix: string | null = null;
  let foreignDepth = 0;
  let depth = 0;
  let isClosed = false;
  const isOurs = (name: string): boolean => (prefix === "" ? !name.includes(":") : name.startsWith(prefix ?? ""));

  parser.on("doctype", (doctype) => {
    throw doctype.includes("<!ENTITY")
      ? new XlsxError("too-large", `${part}: entity declarations`)
      : new XlsxError("damaged", `${part}: a document type is not allowed`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    pulse.since = 0;
    if ((depth += 1) > mostDepth) throw new XlsxError("damaged", `${part}: elements ${depth} deep`);
    if (prefix === null) {
      const colon = name.indexOf(":");
      prefix = name.slice(0, colon + 1);
      const bound = attributes[colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`] ?? "";
      if (name.slice(colon + 1) !== root || !namespaces.includes(bound)) throw new XlsxError("damaged", `${part}: root <${name}> of ${bound}`);
    }
    if (foreignDepth > 0 || !isOurs(name)) foreignDepth += 1;
    else reader.open(name.slice(prefix.length), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    pulse.since = 0;
    if (foreignDepth > 0) foreignDepth -= 1;
    else reader.close?.(name.slice(prefix?.length ?? 0));
  });
  if (reader.text) {
    const text = (piece: string): void => {
      if (foreignDepth === 0 && !isClosed) reader.text?.(piece);
    };
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("end", () => {
    isClosed = true;
  });
  return parser;
}

/** Excel's own escapes for characters XML cannot hold: "_x000D_" is a carriage return, "_x005F_" an underscore. */
export const unescapeText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
