/** Makes small .xlsx packages by hand, so that tests can hold what no writer would write. */
import { strToU8, zipSync } from "fflate";

export const transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

interface PackSheet {
  readonly name: string;
  /** Inside <worksheet>. */
  readonly xml: string;
  readonly state?: string;
  readonly type?: string;
}

export interface Pack {
  readonly sheets: readonly PackSheet[];
  /** Inside <sst>, <styleSheet>. */
  readonly strings?: string;
  readonly styles?: string;
  /** Before <sheets>. */
  readonly properties?: string;
  readonly namespace?: string;
  readonly types?: string;
  /** Written over what the above gives; null takes a part away. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

const relation = (types: string, id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;

const relations = (...entries: readonly string[]): string => `<Relationships xmlns="${packageRelations}">${entries.join("")}</Relationships>`;

export function pack({ sheets, strings, styles, properties = "", namespace = transitional, types = officeTypes, parts = {} }: Pack): Uint8Array {
  const entries = sheets.map(
    ({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 11}"${state ? ` state="${state}"` : ""} r:id="s${at}"/>`,
  );
  const files: Record<string, string | null> = {
    "_rels/.rels": relations(relation(types, "main", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${namespace}" xmlns:r="${types}">${properties}<sheets>${entries.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map(({ type = "worksheet" }, at) => relation(types, `s${at}`, type, `/xl/worksheets/sheet${at}.xml`)),
      ...(strings === undefined ? [] : [relation(types, "strings", "sharedStrings", "sharedStrings.xml")]),
      ...(styles === undefined ? [] : [relation(types, "styles", "styles", "../xl/styles.xml")]),
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst xmlns="${namespace}">${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet xmlns="${namespace}">${styles}</styleSheet>` }),
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at}.xml`, `<worksheet xmlns="${namespace}">${xml}</worksheet>`])),
    ...parts,
  };
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, text] of Object.entries(files)) if (text !== null) bytes[name] = strToU8(text);
  return zipSync(bytes);
}

/** One sheet with the given rows inside <sheetData>. */
export const packRows = (rows: string, more: Omit<Pack, "sheets"> = {}): Uint8Array =>
  pack({ ...more, sheets: [{ name: "表", xml: `<sheetData>${rows}</sheetData>` }] });

/** A compound file with one directory sector that names the given streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * Math.max(4, streams.length));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, name] of streams.entries()) {
    const start = 512 + 128 * at;
    for (let place = 0; place < name.length; place += 1) bytes[start + 2 * place] = name.charCodeAt(place);
    bytes[start + 64] = 2 * name.length + 2;
  }
  return bytes;
}
