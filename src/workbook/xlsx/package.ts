/** The package around a workbook: parts found by relationships, read as XML. */
import { XlsxError } from "./error";
import { type XmlReader, xmlSink } from "./xml";

/** Whatever holds the parts of a package. */
export interface PartSource {
  has(name: string): boolean;
  read(name: string, sink: (piece: Uint8Array) => void): void;
}

/** Transitional and strict: the last segment of the type is the same in both. */
export interface Relation {
  readonly id: string;
  /** Last segment of the type: "worksheet", "sharedStrings", "styles" … */
  readonly type: string;
  readonly target: string;
}

export const relationships = ["http://schemas.openxmlformats.org/package/2006/relationships"];
export const spreadsheet = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

/** The part that holds the relations of a part. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relations of a part; of the package itself for "". */
export function relationsOf(archive: PartSource, part: string): Relation[] {
  const name = relationsPart(part);
  if (!archive.has(name)) return [];
  const relations: Relation[] = [];
  const open: XmlReader["open"] = (tag, attributes) => {
    if (tag !== "Relationship" || attributes.TargetMode === "External") return;
    const { Id: id = "", Type: type = "", Target: target = "" } = attributes;
    relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolve(part, target) });
  };
  readXml(archive, name, { root: "Relationships", namespaces: relationships, reader: { open } });
  return relations;
}

export function readXml(archive: PartSource, name: string, part: Parameters<typeof xmlSink>[0]): void {
  const sink = xmlSink(part, name);
  archive.read(name, (piece) => sink.write(piece));
  sink.end();
}

/** "../a.xml" beside "xl/worksheets/s.xml" → "xl/a.xml"; a leading slash starts at the package. */
function resolve(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

export function workbookPart(archive: PartSource): string {
  const main = relationsOf(archive, "").find((relation) => relation.type === "officeDocument");
  if (!main || !/\.xml$/i.test(main.target)) throw new XlsxError("not-a-workbook", `main part ${main?.target ?? "missing"}`);
  return main.target;
}
