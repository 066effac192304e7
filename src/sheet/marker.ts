/** What makes a conditional format one of our marks, the same in every host: an always-true formula of our own, known again after the file was closed. */

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
