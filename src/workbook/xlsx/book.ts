/** A workbook opened for copying: where its parts are, what its styles say, what of it has been changed. */
import type { StyleContent } from "../../sheet/content";
import type { CellValue } from "../../sheet/data";
import { demandZip } from "./container";
import { Draft, emptyPart } from "./draft";
import { addRelation, freePart, officeTypes, setContentType } from "./draft-relations";
import type { StoredCell } from "./edit-cells";
import { sheetsOf } from "./edit-workbook";
import { type CellFormat, cellFormats, formatOfCode, generalFormat } from "./formats";
import { defaultLimits, type Limits } from "./limits";
import { readXml, relationsOf, spreadsheet, workbookPart } from "./package";
import { attributesAt, childNamed, documentOf } from "./spans";
import { StylesDraft } from "./styles-draft";
import { wouldTurn } from "./text-cells";
import { flag } from "./xml";
import { ZipArchive } from "./zip";

export interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly part: string;
}

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** Days between 1899-12-30 and 1904-01-01. */
const daysTo1904 = 1462;

export class Book {
  readonly draft: Draft;
  readonly main: string;
  readonly isStrict: boolean;
  readonly #isFrom1904: boolean;
  #styles: { readonly part: string; readonly draft: StylesDraft } | null = null;
  #formats: CellFormat[] | null = null;
  /** Cells are many, their styles few. */
  readonly #variants = new Map<string, number>();

  constructor(bytes: Uint8Array, limits: Partial<Limits>) {
    demandZip(bytes);
    const bounds: Limits = { ...defaultLimits, ...limits };
    this.draft = new Draft(new ZipArchive(bytes, bounds), bounds.changedBytes);
    this.main = workbookPart(this.draft);
    const document = documentOf(this.draft.text(this.main));
    const root = attributesAt(document.text, document.root.start);
    this.isStrict = root[document.prefix === "" ? "xmlns" : `xmlns:${document.prefix.slice(0, -1)}`] === spreadsheet[1];
    const properties = childNamed(document, document.root, "workbookPr");
    this.#isFrom1904 = properties !== undefined && flag(attributesAt(document.text, properties.start)["date1904"]);
  }

  get namespace(): string {
    return spreadsheet[this.isStrict ? 1 : 0] ?? "";
  }

  get relationTypes(): string {
    return officeTypes[this.isStrict ? "strict" : "transitional"];
  }

  /** Sheets with cells, in order. */
  get sheets(): BookSheet[] {
    const relations = relationsOf(this.draft, this.main);
    return sheetsOf(this.draft.text(this.main)).flatMap(({ id, name, relation }) => {
      const found = relations.find((one) => one.id === relation);
      return found?.type === "worksheet" ? [{ id, name, part: found.target }] : [];
    });
  }

  /** Names of all sheets, those of charts included. */
  get sheetNames(): string[] {
    return sheetsOf(this.draft.text(this.main)).map(({ name }) => name);
  }

  sheet(id: string): BookSheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (!found) throw new RangeError(`no sheet ${id}`);
    return found;
  }

  get styles(): StylesDraft {
    if (!this.#styles) {
      const part = relationsOf(this.draft, this.main).find(({ type }) => type === "styles")?.target ?? this.#newStyles();
      this.#styles = { part, draft: new StylesDraft(this.draft.text(part)) };
    }
    return this.#styles.draft;
  }

  isUnlocked(style: number): boolean {
    return this.#hasStyles() && this.styles.isUnlocked(style);
  }

  /** The cell style of a report's style. */
  style(content: StyleContent): number {
    const style = this.styles.style(content);
    this.#allFormats()[style] = formatOfCode(content.numberFormat ?? "General");
    return style;
  }

  /** A value as a cell of this style is to hold it: dates in the workbook's own count, numbers shown as numbers, text kept from turning into something else. */
  store(value: CellValue, style: number): StoredCell {
    const { code, isDate } = this.#format(style);
    if (typeof value === "number") return { value: this.#isFrom1904 && isDate ? value - daysTo1904 : value, style: this.#variant(style, code === "@", false) };
    return { value, style: code !== "@" && wouldTurn(value) ? this.#variant(style, false, true) : style };
  }

  /** Writes a part only where that changes it. */
  write(part: string, text: string): void {
    if (!this.draft.has(part) || this.draft.text(part) !== text) this.draft.write(part, text);
  }

  writeWorkbook(change: (text: string) => string): void {
    this.write(this.main, change(this.draft.text(this.main)));
  }

  toBytes(): Uint8Array {
    if (this.#styles) this.write(this.#styles.part, this.#styles.draft.toText());
    return this.draft.toBytes();
  }

  #variant(style: number, plain: boolean, quoted: boolean): number {
    const key = `${style}/${plain}/${quoted}`;
    let variant = this.#variants.get(key);
    if (variant === undefined) {
      // Without styles every cell is plain, and nothing need be changed to keep it so.
      variant = !plain && !quoted && !this.#hasStyles() ? style : this.styles.variant(style, { plain, quoted });
      this.#variants.set(key, variant);
    }
    return variant;
  }

  #hasStyles(): boolean {
    return this.#styles !== null || relationsOf(this.draft, this.main).some(({ type }) => type === "styles");
  }

  #format(style: number): CellFormat {
    return this.#allFormats()[style] ?? generalFormat;
  }

  #allFormats(): CellFormat[] {
    if (!this.#formats) {
      const formats: CellFormat[] = [];
      const part = relationsOf(this.draft, this.main).find(({ type }) => type === "styles")?.target;
      if (part !== undefined && this.draft.has(part)) readXml(this.draft, part, cellFormats(formats));
      this.#formats = formats;
    }
    return this.#formats;
  }

  #newStyles(): string {
    const part = this.draft.has("xl/styles.xml") ? freePart(this.draft, "xl/styles", ".xml") : "xl/styles.xml";
    this.draft.write(part, emptyPart("styleSheet", this.namespace));
    setContentType(this.draft, part, stylesType);
    addRelation(this.draft, this.main, `${this.relationTypes}/styles`, part);
    return part;
  }
}
