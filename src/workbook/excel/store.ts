/** The text that the add-in keeps in a workbook: a custom XML part, which travels with the file and any Excel leaves alone. */
import type { Exchange } from "./exchange";

const namespace = "urn:jixiao:store:1";

export async function readStore({ context, sync }: Exchange): Promise<string | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load({ id: true });
  await sync();
  const [first] = parts.items;
  if (!first) return null;
  const xml = first.getXml();
  await sync();
  return textOf(xml.value);
}

/** One part is kept; others, which merging workbooks may leave, go. */
export async function writeStore({ context, sync }: Exchange, text: string | null): Promise<void> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(namespace).load({ id: true });
  await sync();
  const [first, ...others] = parts.items;
  if (text === null) first?.delete();
  else if (first) first.setXml(xmlOf(text));
  else customXmlParts.add(xmlOf(text));
  for (const part of others) part.delete();
  await sync();
}

const entities = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

/** A carriage return would be read back as a line feed. */
const xmlOf = (text: string): string => `<store xmlns="${namespace}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;")}</store>`;

/** Null for a part that is none of ours after all. */
function textOf(xml: string): string | null {
  const match = /<(?:[\w.-]+:)?store(?:\s[^>]*?)?(?:\/>|>([^<]*)<\/(?:[\w.-]+:)?store\s*>)\s*$/u.exec(xml);
  if (!match) return null;
  return (match[1] ?? "").replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities.get(name ?? "") ?? all;
  });
}
