/** The text of `check`: by file and table, a line a finding, the verdict last. */
import { styleText } from "node:util";
import type { Finding } from "../review/finding";
import { describe, severityWord } from "../review/words";
import type { Language, Severity } from "../rules/rule";
import { cellAddress, rangeAddress } from "../sheet/range";
import type { Table } from "../tables/table";
import type { FileResult } from "./check-files";
import { oneLine } from "./finding-words";
import { fileErrorMessage, fixWords, say, skippedWords } from "./messages";
import { summarise } from "./summary";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };

export function checkText(files: readonly FileResult[], language: Language, coloured: boolean): string {
  const paint: Paint = (style, text) => (coloured ? styleText(style, text) : text);
  return `${[...files.map((file) => fileText(file, language, paint)), closing(files, language, paint)].join("\n\n")}\n`;
}

function fileText({ file, error, result }: FileResult, language: Language, paint: Paint): string {
  const words = say[language];
  const lines = [paint("bold", oneLine(file))];
  if (error) lines.push(`  ${paint("red", words.unreadFile)}  ${oneLine(fileErrorMessage(error, language))}`);
  for (const table of result?.tables ?? []) {
    const findings = result?.findings.filter(({ tableId }) => tableId === table.id) ?? [];
    lines.push(`  ${tableHead(table, paint)}`, ...(table.unread && findings.length === 0 ? [paint("dim", `    – ${words.unreadTable}`)] : findingLines(findings, language, paint)));
  }
  const outside = result?.findings.filter(({ tableId }) => tableId === null) ?? [];
  for (const sheet of new Set(outside.map((finding) => finding.sheet))) {
    const here = outside.filter((finding) => finding.sheet === sheet);
    lines.push(`  ${paint("underline", oneLine(sheet))}  ${paint("dim", words.betweenTables)}`, ...findingLines(here, language, paint));
  }
  // A sheet with a finding of its own has been named above.
  const silent = result?.skipped.filter(({ sheet }) => !outside.some((finding) => finding.sheet === sheet)) ?? [];
  for (const { sheet, reason } of silent) lines.push(paint("dim", `  ${words.skipped}  ${oneLine(sheet)}  ${skippedWords[reason][language]}`));
  return lines.join("\n");
}

function tableHead(table: Table, paint: Paint): string {
  const title = table.project.name?.text || table.title?.text || "";
  return [paint("underline", oneLine(table.sheet)), paint("dim", rangeAddress(table.range)), oneLine(title)].join("  ").trimEnd();
}

function findingLines(findings: readonly Finding[], language: Language, paint: Paint): string[] {
  if (findings.length === 0) return [`    ${paint("green", "✓")} ${say[language].clean}`];
  const severityWidth = language === "zh-CN" ? 2 : 7;
  const cells = findings.map(({ range }) => cellAddress(range.top, range.left));
  const cellWidth = cells.reduce((width, cell) => Math.max(width, cell.length), 0);
  return findings.map((finding, at) => {
    const severity = severityWord[language][finding.severity].padEnd(severityWidth);
    const parts = [paint(severityStyles[finding.severity], severity), (cells[at] ?? "").padEnd(cellWidth), oneLine(describe(finding, language).title)];
    const quote = oneLine(finding.quote);
    if (quote !== "") parts.push(paint("dim", `「${shorten(quote)}」`));
    parts.push(paint("dim", finding.fix ? `${finding.rule} · ${fixWords[finding.fix.kind][language]}` : finding.rule));
    return `    ${parts.join("  ")}`;
  });
}

const longestQuote = 40;

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > longestQuote ? `${letters.slice(0, longestQuote - 1).join("")}…` : text;
}

function closing(files: readonly FileResult[], language: Language, paint: Paint): string {
  const words = say[language];
  const { tables, errors, warnings, infos, submittable } = summarise(files);
  const unchecked = files.reduce((sum, { result }) => sum + (result?.tables.filter((table) => table.unread).length ?? 0), 0);
  const unread = files.filter(({ error }) => error !== null).length;
  const counts =
    (files.length > 1 ? words.files(files.length) : "") + words.counts(tables, errors, warnings, infos) + (unchecked > 0 ? words.notChecked(unchecked) : "") + (unread > 0 ? words.unread(unread) : "");
  // Passing what was not looked at would be no verdict.
  if (submittable && tables === unchecked) return `${counts}  ${paint(["bold", "yellow"], words.nothingChecked)}`;
  return `${counts}  ${paint(["bold", submittable ? "green" : "red"], words.verdict(submittable))}`;
}
