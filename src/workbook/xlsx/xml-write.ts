/** Makes XML text: elements with a prefix, text and attributes with everything escaped that XML or Excel would take for something else. */

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** Excel's own escape. */
const coded = (letter: string): string => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

// What XML 1.0 cannot hold (a carriage return would be read back as a line feed).
const unspeakable = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export const escapeAttribute = (text: string): string => text.replace(/[&<>"\t\n\r]/gu, (letter) => escapes[letter] ?? letter).replace(unspeakable, coded);

/** Text as Excel holds it in a <t> or a <v> of text; what looks like an escape is escaped. */
export const escapeText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, coded)
    .replace(unspeakable, coded)
    .replace(/[&<>]/gu, (letter) => escapes[letter] ?? letter);

/** Text of an ordinary XML element, read back as it is. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>\r]/gu, (letter) => escapes[letter] ?? letter);

/** Attributes that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export type MakeElement = (name: string, attributes?: Attributes, ...children: readonly string[]) => string;

/** Makes elements whose names carry `prefix`; attributes keep the order they are given in. */
export const elementMaker =
  (prefix: string): MakeElement =>
  (name, attributes = {}, ...children) => {
    const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeAttribute(String(value))}"`));
    const open = `<${prefix}${name}${written.join("")}`;
    const inner = children.join("");
    return inner === "" ? `${open}/>` : `${open}>${inner}</${prefix}${name}>`;
  };

/** A <t> element; outer blanks and line breaks are kept. */
export const textElement = (make: MakeElement, text: string): string => make("t", /^\s|\s$|[\n\t]| {2}/u.test(text) ? { "xml:space": "preserve" } : {}, escapeText(text));

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
