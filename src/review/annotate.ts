/** The use case 标注: what a checked workbook is to carry for whoever gets it – marks, notes on cells, the 问题清单 sheet. Pure; whoever holds the sheets writes it. */
import { type EarlierRow, type FindingsWords, findingsSheet, type ListedFinding, readEarlier } from "../reports/findings-sheet";
import type { Language, Severity } from "../rules/rule";
import type { SheetContent } from "../sheet/content";
import type { CellRange } from "../sheet/range";
import type { Sheet } from "../sheet/sheet";
import type { Table } from "../tables/table";
import type { Mark } from "../workbook/port";
import { annotationWords } from "./annotate-words";
import type { CheckResult } from "./check";
import type { Finding } from "./finding";
import { describe, severityWord, type Words } from "./words";

export interface CellNote {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Annotations {
  readonly marks: readonly Mark[];
  /** One a cell. */
  readonly notes: readonly CellNote[];
  readonly sheet: SheetContent;
}

export interface AnnotationContext {
  readonly language: Language;
  /** Name of the file. */
  readonly file: string;
  /** The day of the check, as it is to be written. */
  readonly day: string;
  /** The 问题清单 written before, with what the user has noted there. */
  readonly earlier: readonly EarlierRow[];
}

export function annotationsOf(result: CheckResult, context: AnnotationContext): Annotations {
  return {
    marks: result.findings.map(({ sheetId, range, severity }) => ({ sheetId, range, level: severity })),
    notes: notesOf(result.findings, context.language),
    sheet: findingsSheet(listOf(result, context.language), wordsOf(result, context), context.earlier),
  };
}

/** The rows of a 问题清单 written before, in whichever language. */
export const earlierRows = (sheet: Sheet, header: CellRange): EarlierRow[] => readEarlier(sheet, header, Object.values(annotationWords).map(({ headers }) => headers));

/** What the note on a cell says of one finding. */
export function noteText({ severity, title, why, next }: Pick<Finding, "severity"> & Pick<Words, "title" | "why" | "next">, language: Language): string {
  const words = annotationWords[language];
  return [words.note(severityWord[language][severity], title), why, words.advice(next)].join("\n");
}

function notesOf(findings: readonly Finding[], language: Language): CellNote[] {
  const cells = new Map<string, { readonly place: Omit<CellNote, "text">; readonly texts: string[] }>();
  for (const finding of findings) {
    const { sheetId, range, severity } = finding;
    const key = `${range.top}/${range.left}/${sheetId}`;
    const cell = cells.get(key) ?? { place: { sheetId, row: range.top, column: range.left }, texts: [] };
    cell.texts.push(noteText({ severity, ...describe(finding, language) }, language));
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ place, texts }) => ({ ...place, text: texts.join("\n\n") }));
}

function listOf({ findings, ignored, tables }: CheckResult, language: Language): ListedFinding[] {
  const nameOf = tableNames(tables);
  const words = annotationWords[language];
  const listed = (finding: Finding): Omit<ListedFinding, "state"> => {
    const { rule, severity, sheet, range, address, tableId } = finding;
    const told = describe(finding, language);
    const table = (tableId === null ? undefined : nameOf.get(tableId)) ?? sheet;
    return { rule, severity, sheet, range, address, table, ruleName: told.rule, message: joined(told.title, told.why), advice: told.next };
  };
  return [
    ...findings.map((finding): ListedFinding => ({ ...listed(finding), state: "open" })),
    ...ignored.map(({ finding, ignore }): ListedFinding => ({ ...listed(finding), advice: words.reason(ignore.reason), state: "ignored" })),
  ];
}

const joined = (title: string, why: string): string => (why === "" ? title : `${title}\n${why}`);

/** A table is called by its sheet; where several share one, by its project or title too. */
function tableNames(tables: readonly Table[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const { sheetId } of tables) count.set(sheetId, (count.get(sheetId) ?? 0) + 1);
  return new Map(
    tables.map((table) => {
      const own = (table.project.name?.text ?? table.title?.text ?? "").trim();
      const isAlone = count.get(table.sheetId) === 1 || own === "";
      return [table.id, isAlone ? table.sheet : `${table.sheet}\n${own}`];
    }),
  );
}

function wordsOf({ findings, tables, ignored }: CheckResult, { language, file, day }: AnnotationContext): FindingsWords {
  const { sheetName, title, headers, states, none, tip, about, verdict, nothingChecked, footer } = annotationWords[language];
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  const isSubmittable = counts.error === 0;
  return {
    sheetName,
    title,
    headers,
    states,
    none,
    tip,
    about: about(file, day),
    // Passing what was not looked at would be no verdict.
    verdict: isSubmittable && tables.length === 0 ? nothingChecked : verdict(isSubmittable, tables.length, counts, ignored.length),
    isSubmittable: isSubmittable && tables.length > 0,
    severities: severityWord[language],
    footer: { left: file, right: footer },
  };
}
