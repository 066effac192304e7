/** The styles part of a copy: entries are only ever added, so that every index in use keeps its meaning; what is there already is used again. */
import type { HighlightContent, StyleContent } from "../../sheet/content";
import { builtInId } from "./formats";
import { append, attributesAt, childrenOf, type Document, documentOf, type Element, insertInOrder, setAttribute, splice, type Splice, tagsOf } from "./spans";
import { stylesOrder } from "./schema-order";
import { elementMaker, type MakeElement } from "./xml-write";

type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

interface List {
  readonly element: Element | null;
  readonly items: string[];
  readonly known: number;
}

type DifferentialStyle = Pick<HighlightContent, "fill" | "color" | "bold">;

export class StylesDraft {
  readonly #document: Document;
  readonly #lists: Readonly<Record<Section, List>>;
  readonly #make: MakeElement;

  constructor(text: string) {
    this.#document = documentOf(text);
    this.#make = elementMaker(this.#document.prefix);
    const sections = childrenOf(this.#document, this.#document.root);
    const list = (name: Section): List => {
      const element = sections.find((section) => section.name === name) ?? null;
      const items = element ? childrenOf(this.#document, element).map(({ start, end }) => text.slice(start, end)) : [];
      return { element, items, known: items.length };
    };
    this.#lists = { numFmts: list("numFmts"), fonts: list("fonts"), fills: list("fills"), borders: list("borders"), cellStyleXfs: list("cellStyleXfs"), cellXfs: list("cellXfs"), dxfs: list("dxfs") };
    // A workbook may have no formats at all; the first of each is the one of plain cells.
    if (this.#lists.fonts.items.length === 0) this.#index("fonts", this.#make("font", {}, this.#make("sz", { val: 11 }), this.#make("name", { val: "等线" })));
    for (const pattern of ["none", "gray125"]) if (this.#lists.fills.known === 0) this.#index("fills", this.#make("fill", {}, this.#make("patternFill", { patternType: pattern })));
    if (this.#lists.borders.items.length === 0) this.#index("borders", this.#make("border"));
    const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    if (this.#lists.cellStyleXfs.items.length === 0) this.#index("cellStyleXfs", this.#make("xf", plain));
    if (this.#lists.cellXfs.items.length === 0) this.#index("cellXfs", this.#make("xf", { ...plain, xfId: 0 }));
  }

  /** The style as it is, except that it shows numbers as such (`plain`: not as text) and keeps text from becoming a formula when edited (`quoted`). */
  variant(style: number, wanted: { readonly plain: boolean; readonly quoted: boolean }): number {
    let xf = this.#lists.cellXfs.items[style] ?? this.#lists.cellXfs.items[0] ?? "";
    const { quotePrefix = "0" } = attributesAt(xf, 0);
    const isQuoted = quotePrefix === "1" || quotePrefix === "true";
    if (isQuoted !== wanted.quoted) xf = splice(xf, [setAttribute(xf, 0, "quotePrefix", wanted.quoted ? "1" : "0")]);
    if (wanted.plain) xf = splice(xf, [setAttribute(xf, 0, "numFmtId", "0")]);
    return xf === this.#lists.cellXfs.items[style] ? style : this.#index("cellXfs", xf);
  }

  isUnlocked(style: number): boolean {
    const xf = this.#lists.cellXfs.items[style] ?? "";
    const protection = [...tagsOf(xf)].find(({ name }) => name === `${this.#document.prefix}protection`);
    return protection !== undefined && ["0", "false"].includes(attributesAt(xf, protection.start)["locked"] ?? "1");
  }

  /** The cell style of a report's style. */
  style(content: StyleContent): number {
    const make = this.#make;
    const { font, fill, border, horizontal, vertical, wrap, numberFormat = "General" } = content;
    const numFmtId = this.#numberFormat(numberFormat);
    const fontId = this.#index(
      "fonts",
      make(
        "font",
        {},
        ...(font.bold ? [make("b")] : []),
        ...(font.underline ? [make("u")] : []),
        make("sz", { val: font.size }),
        ...(font.color === undefined ? [] : [make("color", { rgb: opaque(font.color) })]),
        make("name", { val: font.name }),
        make("family", { val: 2 }),
        make("charset", { val: 134 }),
      ),
    );
    const fillId = fill === undefined ? 0 : this.#index("fills", make("fill", {}, make("patternFill", { patternType: "solid" }, make("fgColor", { rgb: opaque(fill) }), make("bgColor", { indexed: 64 }))));
    const borderId = border === undefined ? 0 : this.#index("borders", make("border", {}, ...["left", "right", "top", "bottom"].map((side) => make(side, { style: "thin" }, make("color", { rgb: opaque(border) }))), make("diagonal")));
    return this.#index(
      "cellXfs",
      make(
        "xf",
        { numFmtId, fontId, fillId, borderId, xfId: 0, applyNumberFormat: numFmtId === 0 ? undefined : 1, applyFont: 1, applyFill: fillId === 0 ? undefined : 1, applyBorder: borderId === 0 ? undefined : 1, applyAlignment: 1 },
        make("alignment", { horizontal, vertical, wrapText: wrap ? 1 : undefined }),
      ),
    );
  }

  /** The differential style of a conditional format. */
  differential({ fill, color, bold }: DifferentialStyle): number {
    const make = this.#make;
    const font = [...(bold ? [make("b")] : []), ...(color === undefined ? [] : [make("color", { rgb: opaque(color) })])];
    const ground = fill === undefined ? undefined : { rgb: opaque(fill) };
    // A solid fill of a differential style takes its colour from bgColor in Excel, from fgColor elsewhere.
    const pattern = ground && make("patternFill", { patternType: "solid" }, make("fgColor", ground), make("bgColor", ground));
    return this.#index("dxfs", make("dxf", {}, ...(font.length > 0 ? [make("font", {}, ...font)] : []), ...(pattern === undefined ? [] : [make("fill", {}, pattern)])));
  }

  toText(): string {
    const splices: Splice[] = [];
    for (const [name, { element, items, known }] of Object.entries(this.#lists)) {
      if (items.length === known) continue;
      const added = items.slice(known).join("");
      if (!element) splices.push(insertInOrder(this.#document, stylesOrder, name, this.#make(name, { count: items.length }, added)));
      else if (element.isEmptyTag) splices.push({ start: element.start, end: element.end, text: this.#make(name, { ...attributesAt(this.#document.text, element.start), count: items.length }, added) });
      else splices.push(setAttribute(this.#document.text, element.start, "count", String(items.length)), append(this.#document, element, added));
    }
    return splice(this.#document.text, splices);
  }

  /** The id of a number format; those of the workbook's own begin at 164. */
  #numberFormat(code: string): number {
    const own = this.#lists.numFmts.items.map((item) => attributesAt(item, 0));
    const known = builtInId(code) ?? own.find(({ formatCode }) => formatCode === code)?.["numFmtId"];
    if (known !== undefined) return Number(known);
    const id = Math.max(163, ...own.map(({ numFmtId }) => Number(numFmtId ?? 0))) + 1;
    this.#index("numFmts", this.#make("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  /** Where the entry stands, put in at the end where it is new. */
  #index(section: Section, xml: string): number {
    const { items } = this.#lists[section];
    const at = items.indexOf(xml);
    return at >= 0 ? at : items.push(xml) - 1;
  }
}

const opaque = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
