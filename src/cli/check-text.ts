/** The text of `check`: by file and table, a line a finding, the verdict last. */
import { styleText } from "node:util";
import { severityWord } from "../review/words";
import type { Language, Severity } from "../rules/rule";
import { grouped } from "../sheet/grouped";
import type { FileReport, FindingReport } from "./file-report";
import { oneLine } from "./finding-words";
import { fixWords, say, skippedWords } from "./messages";
import { settingsLine } from "./settings-words";
import { summarise } from "./summary";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };

export function checkText(files: readonly FileReport[], language: Language, coloured: boolean): string {
  const paint: Paint = (style, text) => (coloured ? styleText(style, text) : text);
  return `${[...files.map((file) => fileText(file, language, paint)), closing(files, language, paint)].join("\n\n")}\n`;
}

function fileText({ file, error, tables, findings: all, settings, skipped, ignored, unusedIgnores }: FileReport, language: Language, paint: Paint): string {
  const words = say[language];
  const lines = [paint("bold", oneLine(file))];
  if (error) lines.push(`  ${paint("red", words.unreadFile)}  ${oneLine(error.message)}`);
  const carried = settingsLine(settings, language);
  if (carried !== null) lines.push(`  ${paint(settings?.error == null ? "dim" : "yellow", oneLine(carried))}`);
  const byTable = grouped(all, ({ table }) => table);
  for (const table of tables) {
    lines.push(`  ${tableHead(table, paint)}`);
    for (const line of findingLines(byTable.get(table.id) ?? [], language, paint)) lines.push(line);
  }
  const outside = grouped(byTable.get(null) ?? [], ({ sheet }) => sheet);
  for (const [sheet, here] of outside) {
    lines.push(`  ${paint("underline", oneLine(sheet))}  ${paint("dim", words.betweenTables)}`, ...findingLines(here, language, paint));
  }
  // A sheet with a finding of its own has been named above.
  const silent = skipped.filter(({ sheet }) => !outside.has(sheet));
  for (const { sheet, reason } of silent) lines.push(paint("dim", `  ${words.skipped}  ${oneLine(sheet)}  ${skippedWords[reason][language]}`));
  if (ignored.length > 0) lines.push(paint("dim", `  ${words.ignored(ignored.length)}`));
  for (const { rule, sheet, project, place, reason } of unusedIgnores) {
    lines.push(paint("yellow", `  ${words.unusedIgnore}  ${[rule, sheet, project, ...place, reason].filter((part) => part !== "").map(oneLine).join(" · ")}`));
  }
  return lines.join("\n");
}

function tableHead(table: FileReport["tables"][number], paint: Paint): string {
  const title = table.project.name ?? table.title ?? "";
  return [paint("underline", oneLine(table.sheet)), paint("dim", table.range), oneLine(title)].join("  ").trimEnd();
}

function findingLines(findings: readonly FindingReport[], language: Language, paint: Paint): string[] {
  if (findings.length === 0) return [`    ${paint("green", "✓")} ${say[language].clean}`];
  const severityWidth = language === "zh-CN" ? 2 : 7;
  const cellWidth = findings.reduce((width, { cell }) => Math.max(width, cell.length), 0);
  return findings.map((finding) => {
    const severity = severityWord[language][finding.severity].padEnd(severityWidth);
    const parts = [paint(severityStyles[finding.severity], severity), finding.cell.padEnd(cellWidth), oneLine(finding.title)];
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

/** The counts and the verdict alone. */
export const closingText = (files: readonly FileReport[], language: Language, coloured: boolean): string => closing(files, language, (style, text) => (coloured ? styleText(style, text) : text));

function closing(files: readonly FileReport[], language: Language, paint: Paint): string {
  const words = say[language];
  const { tables, errors, warnings, infos, submittable } = summarise(files);
  const unread = files.filter(({ error }) => error !== null).length;
  const counts =
    (files.length > 1 ? words.files(files.length) : "") + words.counts(tables, errors, warnings, infos) + (unread > 0 ? words.unread(unread) : "");
  // Passing what was not looked at would be no verdict.
  if (submittable && tables === 0) return `${counts}  ${paint(["bold", "yellow"], words.nothingChecked)}`;
  return `${counts}  ${paint(["bold", submittable ? "green" : "red"], words.verdict(submittable))}`;
}
