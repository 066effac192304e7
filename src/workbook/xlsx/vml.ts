/** The boxes of notes in a VML drawing, as Excel has written them since 2000. Excel's own VML need not be well-formed XML, so it is cut at shapes only. */
import { parseAddress } from "../../sheet/range";
import type { Geometry } from "./geometry";

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const namespaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const layout = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
const boxType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const blank = `<xml ${namespaces}>${layout}</xml>`;

/** A shape with "{id}" where its number is to stand. */
export function noteShape({ row, column, text }: CellNote, geometry: Geometry): string {
  const width = 270;
  const lineLength = 20;
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  const height = Math.min(16 * lines + 12, 360);
  const left = geometry.across(column + 1, 12);
  const top = geometry.down(row, 4);
  const right = geometry.across(column + 1, 12 + width);
  const bottom = geometry.down(row, 4 + height);
  const points = (pixels: number): number => pixels * 0.75;
  return (
    `<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${points(width)}pt;height:${points(height)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${[...left, ...top, ...right, ...bottom].join(", ")}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** A drawing with these shapes more; a new one for null. */
export function vmlWith(drawing: string | null, shapes: readonly string[]): string {
  const text = drawing ?? blank;
  if (shapes.length === 0) return text;
  const end = text.lastIndexOf("</xml>");
  const ids = [...text.matchAll(/_x0000_s(\d+)/gu)].map(([, id]) => Number(id));
  // Shape ids of a drawing come from its blocks of 1024; block 1 begins at 1025.
  const block = Number(/<o:idmap[^>]*\sdata="(\d+)/u.exec(text)?.[1] ?? 1);
  let id = Math.max(1024 * block, ...ids);
  const numbered = shapes.map((shape) => shape.replace("{id}", String((id += 1))));
  return text.slice(0, end) + (text.includes('id="_x0000_t202"') ? "" : boxType) + numbered.join("") + text.slice(end);
}

export const hasShapes = (drawing: string): boolean => /<v:shape\s/u.test(drawing);

/** The drawing without the boxes of the notes at these addresses. */
export function vmlWithout(drawing: string, addresses: ReadonlySet<string>): string {
  if (addresses.size === 0) return drawing;
  const places = new Set([...addresses].map((address) => parseAddress(address)).map((range) => `${range?.top}/${range?.left}`));
  return drawing.replace(/<v:shape\s[\s\S]*?<\/v:shape>/gu, (shape) => {
    const row = /<x:Row>\s*(\d+)/u.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/u.exec(shape)?.[1];
    return places.has(`${row}/${column}`) && shape.includes('ObjectType="Note"') ? "" : shape;
  });
}
