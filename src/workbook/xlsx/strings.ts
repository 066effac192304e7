/** Shared and inline strings: runs of rich text joined, phonetic guides left out. */
import { XlsxError } from "./error";
import { spreadsheet } from "./package";
import { type XmlPart, unescapeText } from "./xml";

/** Collects the text of one <si> or <is> element from the events inside it. */
export class RichText {
  #text = "";
  #isInText = false;
  #phoneticDepth = 0;

  start(): void {
    this.#text = "";
    this.#isInText = false;
    this.#phoneticDepth = 0;
  }

  open(name: string): void {
    if (name === "rPh") this.#phoneticDepth += 1;
    else if (name === "t") this.#isInText = this.#phoneticDepth === 0;
  }

  close(name: string): void {
    if (name === "rPh") this.#phoneticDepth -= 1;
    else if (name === "t") this.#isInText = false;
  }

  text(text: string): void {
    if (this.#isInText) this.#text += text;
  }

  take(): string {
    return unescapeText(this.#text);
  }
}

/** Reads xl/sharedStrings.xml into `strings`. */
export function sharedStrings(strings: string[], most: number): XmlPart {
  const item = new RichText();
  return {
    root: "sst",
    namespaces: spreadsheet,
    reader: {
      open: (name) => (name === "si" ? item.start() : item.open(name)),
      close: (name) => {
        if (name !== "si") item.close(name);
        else if (strings.push(item.take()) > most) throw new XlsxError("too-large", `more than ${most} shared strings`);
      },
      text: (text) => item.text(text),
    },
  };
}
