/** How an official form looks: 宋体, thin black lines, and a light ground under what a person fills in. */
import type { StyleContent } from "../../sheet/content";

const font = { name: "宋体", size: 10 };
const black = "#000000";
const inputFill = "#FFF8DC";

const cell = { font, border: black, horizontal: "left", vertical: "center", wrap: true } satisfies StyleContent;
const centred = { ...cell, horizontal: "center" } satisfies StyleContent;
const input = { ...cell, fill: inputFill } satisfies StyleContent;

export const styles = {
  title: { font: { ...font, size: 18, bold: true }, horizontal: "center", vertical: "center", wrap: true },
  subtitle: { font: { ...font, size: 11 }, horizontal: "center", vertical: "center" },
  unit: { font, horizontal: "right", vertical: "center" },
  label: { ...centred, font: { ...font, bold: true } },
  text: cell,
  centred,
  number: { ...centred, wrap: false },
  sum: { ...centred, font: { ...font, bold: true }, wrap: false },
  input,
  inputCentred: { ...input, horizontal: "center" },
  inputNumber: { ...input, horizontal: "center", wrap: false },
  status: { font: { ...font, bold: true, color: "#7A0010" }, horizontal: "left", vertical: "center" },
  note: { font: { ...font, color: "#404040" }, horizontal: "left", vertical: "center" },
  own: { font, horizontal: "left", vertical: "center" },
} satisfies Record<string, StyleContent>;

export type StyleName = keyof typeof styles;

/** Grounds of conditional formats, told apart in grey print as well. */
export const grounds = { missing: "#F4B183", wrong: "#FF9999", unmet: "#D9D9D9" } as const;
