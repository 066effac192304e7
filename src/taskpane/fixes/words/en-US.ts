/** The words of the page of all safe fixes in English; the keys are those of the Chinese. */
import type { Message } from "../../words/messages";
import type { zhCN } from "./zh-CN";

export const enUS: Readonly<Record<keyof typeof zhCN, Message>> = {
  title: "All safe fixes",
  back: "Back",
  count: { one: "1 fix · {cells} cells", other: "{n} fixes · {cells} cells" },
  intro: "Only spelling and conversion change, never the meaning. It can be undone.",
  suggestions: { one: "1 suggestion is yours to choose and not among them.", other: "{n} suggestions are yours to choose and not among them." },
  offers: "{n}",
  some: "{n} / {all}",
  apply: { one: "Apply 1 fix", other: "Apply {n} fixes" },
  writing: "Writing…",
  cancel: "Cancel",
  unchosen: "Choose what to change first",
  none: "Nothing is left that can be fixed for you",
  left: "Not possible now",
  changed: "A merged cell covers the cell",
  conflict: "Another fix writes the same cell; look again afterwards",
  locked: "The cell is protected",
};
