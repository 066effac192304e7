/** Bytes that look like a workbook and are none: spoilt XML in true packages, packages that lie, and bytes altered at random. */
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { baseFiles } from "./base-files";
import { type ArchiveLies, type Lies, type RawEntry, rawZip } from "./raw-zip";

type Parts = Map<string, Uint8Array>;
type XmlChange = (text: string) => string;

const place = fc.nat(99_999);

const numbers = ["", "-1", "0", "1", "2", "16384", "16385", "1048576", "1048577", "4294967296", "99999999999999999999", "1e9", "NaN", "Infinity", "0x10", " 1 ", "1.5", "true", "__proto__", "constructor"];
const addresses = ["A0", "XFD1048576", "XFE1", "A1048577", "a1", "A1:XFD1048576", "B2:A1", "A1:A1", "$A$1", "1A", "A", "AAAAAAAA1", "A99999999999"];
const targets = ["../../../../etc/passwd", "/xl/workbook.xml", "workbook.xml", "http://example.org/a.xml", "..\\..\\a.xml", "sheet0.xml", "", "/", ".", "%2e%2e/a", "xl/none.xml"];
const kinds = ["s", "str", "inlineStr", "b", "e", "d", "n", "x", "worksheet", "styles", "sharedStrings", "comments", "External"];
const odd = ["&#x41;", "&#0;", "&#x110000;", "&#xD800;", "&a;", "&amp;", "&", "<", "_xD800_", "_x0000_", "_x005F_x0041_", "绩效助手", "_Jixiao_Findings", "𠀀", "\u0000", "\ufffe", "x".repeat(40_000)];
const value = fc.constantFrom(...numbers, ...addresses, ...targets, ...kinds, ...odd);

const tags = /<[^<>]*>/gu;
const nth = (text: string, pattern: RegExp, at: number): RegExpMatchArray | undefined => {
  const all = [...text.matchAll(pattern)];
  return all.length === 0 ? undefined : all[at % all.length];
};
const replaced = (text: string, match: RegExpMatchArray | undefined, by: string): string => (match?.index === undefined ? text : text.slice(0, match.index) + by + text.slice(match.index + match[0].length));
/** Behind the tag that opens the root. */
const intoRoot = (text: string, more: string): string => text.replace(/^((?:<\?[^>]*>\s*)?<[^<>]*[^/<>]>)/u, (start) => start + more);

const rootNames: Readonly<Record<string, string>> = { worksheet: "sheetData", sst: "si", styleSheet: "cellXfs", workbook: "sheets", Relationships: "Relationship" };

const xmlChange: fc.Arbitrary<XmlChange> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(place, value).map(([at, by]): XmlChange => (text) => replaced(text, nth(text, /="[^"]*"/gu, at), `="${by}"`)) },
  { weight: 4, arbitrary: fc.tuple(place, value).map(([at, by]): XmlChange => (text) => replaced(text, nth(text, />[^<>]+</gu, at), `>${by}<`)) },
  { weight: 3, arbitrary: place.map((at): XmlChange => (text) => replaced(text, nth(text, tags, at), "")) },
  { weight: 2, arbitrary: place.map((at): XmlChange => (text) => text.replace(nth(text, tags, at)?.[0] ?? "\u0000", (tag) => tag + tag)) },
  { weight: 2, arbitrary: fc.tuple(place, fc.nat(60)).map(([at, length]): XmlChange => (text) => text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length)) },
  { weight: 2, arbitrary: place.map((at): XmlChange => (text) => replaced(text, nth(text, / [\w:]+="[^"]*"/gu, at), "")) },
  { weight: 1, arbitrary: place.map((at): XmlChange => (text) => text.slice(0, at % (text.length + 1))) },
  { weight: 1, arbitrary: fc.constantFrom<XmlChange>((text) => `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${text}`, (text) => `<!DOCTYPE a SYSTEM "file:///etc/passwd">${text}`, (text) => ` ${text}`, (text) => `\ufeff${text}`, (text) => `${text}<a/>`, (text) => `${text}\u0000`, () => "", () => "<a/>") },
  { weight: 1, arbitrary: fc.constantFrom('<?xml version="1.0" encoding="GBK"?>', '<?xml version="1.1"?>', '<?xml version="1.0" encoding="UTF-16"?>', "<?xml-stylesheet href='http://example.org'?>").map((head): XmlChange => (text) => head + text.replace(/^<\?[^>]*>/u, "")) },
  { weight: 1, arbitrary: fc.constantFrom("<!-- <c r=\"A1\"><v>1</v></c> -->", "<![CDATA[<row r=\"1\"/>]]>", "<x:y xmlns:x=\"urn:x\"><c r=\"A1\"><v>9</v></c></x:y>", "<c><v>1</v></c>", "<row/>", "<row r=\"2\"/><row r=\"1\"/>", "<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/>", "<d>".repeat(3_000), `${"<d>".repeat(300)}${"</d>".repeat(300)}`, "<c/>".repeat(17_000), '<row r="1">' + "<c><v>1</v></c>".repeat(17_000) + "</row>").map((more): XmlChange => (text) => intoRoot(text, more)) },
  { weight: 1, arbitrary: fc.constantFrom<XmlChange>((text) => text.replaceAll("spreadsheetml/2006/main", "spreadsheetml/2006/other"), (text) => text.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"), (text) => prefixed(text, "x"), (text) => prefixed(text, "x".repeat(5_000)), (text) => text.replaceAll('"', "'")) },
  { weight: 1, arbitrary: fc.nat(4).map((at): XmlChange => (text) => intoRoot(text, `<${Object.values(rootNames)[at] ?? "a"}/>`)) },
);

/** Every element under a prefix. */
function prefixed(text: string, prefix: string): string {
  return text.replace(/<(\/?)([A-Za-z])/gu, `<$1${prefix}:$2`).replace(/ xmlns="/u, ` xmlns:${prefix}="`);
}

/** The text in another encoding than it says. */
const encodings: readonly ((text: string) => Uint8Array)[] = [
  strToU8,
  strToU8,
  strToU8,
  strToU8,
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
  (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]),
  (text) => Buffer.from(text, "latin1"),
  (text) => Buffer.from(text, "utf16le"),
];

type PartsChange = (parts: Parts) => void;

const isText = (name: string): boolean => /\.(?:xml|rels|vml)$/iu.test(name);

const partsChange: fc.Arbitrary<PartsChange> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(place, fc.array(xmlChange, { minLength: 1, maxLength: 3 }), fc.constantFrom(...encodings)).map(([at, changes, encode]): PartsChange => (parts) => {
      const names = [...parts.keys()].filter(isText);
      const name = names[at % names.length];
      const bytes = name === undefined ? undefined : parts.get(name);
      if (name !== undefined && bytes) parts.set(name, encode(changes.reduce((text, change) => change(text), strFromU8(bytes))));
    }),
  },
  { weight: 2, arbitrary: place.map((at): PartsChange => (parts) => void parts.delete([...parts.keys()][at % parts.size] ?? "")) },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place).map(([one, other]): PartsChange => (parts) => {
      const names = [...parts.keys()];
      const bytes = parts.get(names[one % names.length] ?? "");
      if (bytes) parts.set(names[other % names.length] ?? "", bytes);
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom("../evil.xml", "/xl/workbook.xml", "C:\\evil.exe", "xl\\workbook.xml", "XL/WORKBOOK.XML", "a/../b.xml", "con", "", "/", "nested.xlsx").map((name): PartsChange => (parts) => void parts.set(name, strToU8("<a/>"))) },
);

const lies: fc.Arbitrary<Lies> = fc.record(
  {
    localName: fc.constantFrom("xl/other.xml", "../evil", ""),
    method: fc.constantFrom(0, 8, 9, 12, 14, 93, 99),
    flags: fc.constantFrom(0, 1, 0x0809, 0x2001, 0xffff),
    size: fc.constantFrom(0, 1, 10, 0x7fffffff, 0xffffffff),
    packedSize: fc.constantFrom(0, 1, 10, 0x7fffffff, 0xffffffff),
    checksum: fc.constantFrom(0, 1),
    at: fc.constantFrom(0, 1, 30, 1_000, 0xffffffff, 2 ** 52),
    follows: fc.boolean(),
    wide: fc.boolean(),
  },
  { requiredKeys: [] },
);

const archiveLies: fc.Arbitrary<ArchiveLies> = fc.record(
  {
    count: fc.constantFrom(0, 1, 0xfffe, 0xffff),
    directoryAt: fc.constantFrom(0, 1, 100, 0xfffffffe),
    comment: fc.constantFrom(strToU8("PK\u0005\u0006"), new Uint8Array(65_535)),
    before: fc.constantFrom(strToU8("MZ"), strToU8("PK\u0003\u0004")),
    wide: fc.boolean(),
  },
  { requiredKeys: [] },
);

interface Lying {
  readonly at: number;
  readonly lies: Lies;
}

function packed(parts: Parts, liars: readonly Lying[], twice: readonly number[], archive: ArchiveLies, stored: boolean): Uint8Array {
  const entries: RawEntry[] = [...parts].map(([name, bytes]) => ({ name, bytes, method: stored ? 0 : 8 }));
  for (const { at, lies: told } of liars) {
    const index = at % Math.max(1, entries.length);
    const entry = entries[index];
    if (entry) entries[index] = { ...entry, lies: told };
  }
  for (const at of twice) {
    const entry = entries[at % Math.max(1, entries.length)];
    if (entry) entries.push(entry);
  }
  return rawZip(entries, archive);
}

type ByteChange = (bytes: Uint8Array) => Uint8Array;

const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(place, fc.nat(255)).map(([at, byte]): ByteChange => (bytes) => {
    const changed = bytes.slice();
    changed[at % Math.max(1, bytes.length)] = byte;
    return changed;
  }) },
  { weight: 1, arbitrary: place.map((at): ByteChange => (bytes) => bytes.slice(0, at % (bytes.length + 1))) },
  { weight: 1, arbitrary: fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([at, more]): ByteChange => (bytes) => new Uint8Array([...bytes.subarray(0, at % (bytes.length + 1)), ...more, ...bytes.subarray(at % (bytes.length + 1))])) },
  // Near the end stand the directory and its record.
  { weight: 3, arbitrary: fc.tuple(fc.nat(2_000), fc.nat(255)).map(([back, byte]): ByteChange => (bytes) => {
    const changed = bytes.slice();
    changed[Math.max(0, bytes.length - 1 - back)] = byte;
    return changed;
  }) },
);

const base = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...baseFiles.slice(0, 5)) }, { weight: 1, arbitrary: fc.constantFrom(...baseFiles) });

/** The parts of a package changed, packed truly or with lies; most are true, or little of what is in them would ever be read. */
const spoiltPackage: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    base,
    fc.array(partsChange, { maxLength: 3 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.record({ at: place, lies }), { maxLength: 2 }) }),
    fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(place, { maxLength: 2 }) }),
    fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: archiveLies }),
    fc.boolean(),
  )
  .map(([bytes, changes, liars, twice, archive, stored]) => {
    const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
    for (const change of changes) change(parts);
    return packed(parts, liars, twice, archive, stored);
  });

const spoiltBytes: fc.Arbitrary<Uint8Array> = fc.tuple(base, fc.array(byteChange, { minLength: 1, maxLength: 8 })).map(([bytes, changes]) => changes.reduce((now, change) => change(now), bytes));

export const hostileFile: fc.Arbitrary<Uint8Array> = fc.oneof({ weight: 5, arbitrary: spoiltPackage }, { weight: 1, arbitrary: spoiltBytes });
