/** Markup from templates: everything filled in is escaped, unless it is markup itself. */

export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Part[];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  // oxlint-disable-next-line no-control-regex
  return String(part).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, "").replace(/[&<>"']/gu, (letter) => escapes[letter] ?? "");
}

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.map((text, index) => (index < parts.length ? text + render(parts[index] ?? "") : text)).join(""));
