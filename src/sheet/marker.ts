/** What makes a conditional format or a comment one of our marks, known again after the file was closed: an always-true formula of our own; a first line of our own. */

export type MarkLevel = "error" | "warning" | "info";

/** Lowest first: a format added later stands above those before. */
export const levels = ["info", "warning", "error"] as const satisfies readonly MarkLevel[];

export const markerFormula = (level: MarkLevel): string => `=LEN("绩效助手:${level}")>0`;

const marker = /^=LEN\("绩效助手:(?:error|warning|info)"\)>0$/;

/** Excel may write the formula back with blanks of its own. */
export const isMarkerFormula = (formula: string): boolean => marker.test(formula.replace(/\s+/g, ""));

/** Dark text on a light ground, all above 7 : 1, and of different lightness when printed in grey. */
export const colours: Readonly<Record<MarkLevel, { readonly fill: string; readonly font: string }>> = {
  error: { fill: "#FFC7CE", font: "#7A0010" },
  warning: { fill: "#FFEB9C", font: "#5C3A00" },
  info: { fill: "#DDEBF7", font: "#17375E" },
};

/** The first line of a comment (批注) of ours begins so, in every language; a check of the words below follows, so that a comment somebody has written into is theirs. */
const noteHeading = "绩效助手 · ";

export const noteContent = (text: string): string => `${noteHeading}${checkOf(text)}\n${text}`;

export function isOurNote(content: string): boolean {
  const [, first = "", text = ""] = /^([^\r\n]*)\r?\n?([\s\S]*)$/.exec(content.trimStart()) ?? [];
  return first.trimEnd() === noteHeading + checkOf(text);
}

/** Four letters and digits (FNV-1a) of a text, whatever its blanks and line ends, which Excel may write back in its own way. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text.replace(/\s+/g, "")) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, "0").slice(-4).toUpperCase();
}
