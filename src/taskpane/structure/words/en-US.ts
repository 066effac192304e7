/** The words of the 结构 tab in English; the compiler holds the keys to those of the Chinese. `one` is the singular for `n`. */
import type { Message } from "../../words/messages";
import type { zhCN } from "./zh-CN";

export const enUS: Readonly<Record<keyof typeof zhCN, Message>> = {
  "none.title": "No indicators to show",
  "none.body": "This workbook has departmental budget tables only. Structure is about the indicators of goal tables and self-evaluations.",
  unchecked: "Not checked yet: a check marks missing classes and faulty indicators",

  "coverage.title": "Coverage",
  "coverage.rules": "{regions} rules",
  "coverage.and": ", ",
  "coverage.complete": "all classes present",
  "coverage.lacking": { one: "{n} table lacks a class", other: "{n} tables lack a class" },
  "coverage.excused": "missing classes ignored",
  "coverage.tables": { one: "{n} table", other: "{n} tables" },
  "coverage.more": { one: "Show {n} more table", other: "Show {n} more tables" },
  "coverage.some": "Show {some} more tables of {n}",
  "coverage.other": "Other",
  "coverage.none": "No class",

  "cell.missing": "0",
  "cell.there": { one: "{name}, {n} indicator, {table}", other: "{name}, {n} indicators, {table}" },
  "cell.marked": { one: "{name}, {n} indicator, with errors or warnings, {table}", other: "{name}, {n} indicators, with errors or warnings, {table}" },
  "cell.lacks": "{name}, missing, {table}",
  "cell.optional": "{name}, none, may be left out, {table}",
  "cell.unsaid": "{name}, none, {table}",
  "legend.marked": "Errors or warnings",
  "legend.missing": "Missing",
  "legend.optional": "May be left out",

  "tree.count": { one: "{n} indicator", other: "{n} indicators" },
  "tree.go": "Go to {address}",
  "tree.noLevel1": "No level 1",
  "tree.noLevel2": "No class",
  "tree.unnamed": "No name",
  "tree.missing": "No indicator",
  "tree.why": "See finding",
  "tree.actual": "actual {value}",
  "tree.fold": "Fold {name}",
  "tree.unfold": "Unfold {name}",
  "tree.rest": { one: "Show {n} more", other: "Show {n} more" },
  "tree.noRows": "The table has a header and no indicators.",
  "tree.finding": "Open in Findings",
};
