/** The workbooks that every engine is asked about: random forms, some whose points were worked out by hand, and what becomes of the published workbooks. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { EvaluationForm } from "../../src/reports/self-evaluation/form";
import { selfEvaluationSheet } from "../../src/reports/self-evaluation/sheet";
import { summaryMarker, summarySheet } from "../../src/reports/summary-sheet";
import { evaluate } from "../../src/review/evaluate";
import { summaryProject } from "../../src/review/evaluation/summary-project";
import { scoreIndicator, type ScoringMethod, settledPoints } from "../../src/scoring";
import type { SheetContent } from "../../src/sheet/content";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { formulaCells, writtenSheet } from "../../src/sheet/written";
import { readXlsx } from "../../src/workbook/xlsx";
import { randomForm } from "../support/random-tables";
import { byHand, executionByHand, publishedByHand } from "./by-hand";
import { differingResults, differingScores, pointsOn, sheetNamed, spoiledBook, tableOn } from "./opinions";
import { type Hands, hands, type Typed, typedInto } from "./typing";

/** A 自评表 with what is going to be typed into it. */
export interface Case {
  readonly content: SheetContent;
  readonly method: ScoringMethod;
  readonly typed: readonly Typed[];
  /** Formula cells among those. */
  readonly over: ReadonlySet<string>;
}

/** One workbook of generated sheets. */
export interface Book {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly summary: SheetContent | null;
  /** The workbook they are written into; none: an empty one. */
  readonly base?: Uint8Array;
}

const caseOf = (content: SheetContent, method: ScoringMethod, typing: Hands): Case => ({ content, method, ...typedInto(content, method, typing) });

export const contentsOf = ({ cases, summary }: Book): readonly SheetContent[] => [...cases.map(({ content }) => content), ...(summary ? [summary] : [])];
export const bytesOf = (book: Book): Promise<Uint8Array> => spoiledBook(contentsOf(book), book.base);
export const typedIn = ({ cases }: Book): readonly Typed[] => cases.flatMap(({ typed }) => typed);

const summaryOf = (cases: readonly Pick<Case, "content">[], sheetOf: (content: SheetContent) => SheetData): SheetContent =>
  summarySheet(
    cases.map(({ content }) => summaryProject(content.marker.name, content.name, content.name, tableOn(sheetOf(content)), formulaCells(content))),
    { sheetName: "自评汇总", year: 2024, notes: [] },
  );

export interface RandomBook extends Book {
  readonly forms: readonly EvaluationForm[];
}

/** Large workbooks are slow to open. */
const perBook = 20;

/** Ten times as many by ORACLE_TIMES=10, others by PROPERTY_SEED=1. */
export function randomBooks(usual: number): RandomBook[] {
  const count = usual * Number(process.env["ORACLE_TIMES"] ?? 1);
  const samples = fc.sample(fc.tuple(randomForm, hands), count).map(([random, typing], at) => ({ form: { ...random, marker: `_Jixiao_Evaluation_${at + 1}`, sheetName: `自评${at + 1}` }, typing }));
  return Array.from({ length: Math.ceil(count / perBook) }, (_, book): RandomBook => {
    const own = samples.slice(book * perBook, (book + 1) * perBook);
    const cases = own.map(({ form, typing }) => caseOf(selfEvaluationSheet(form), form.method, typing));
    return { name: `random ${book + 1}`, forms: own.map(({ form }) => form), cases, summary: summaryOf(cases, (content) => writtenSheet(content, content.name)) };
  });
}

const samples = path.join(__dirname, "../../samples");

export function publishedBooks(): Book[] {
  const files = readdirSync(samples).filter((file) => file.endsWith(".xlsx"));
  const typings = fc.sample(hands, files.length);
  return files.map((name, at): Book => {
    const base = new Uint8Array(readFileSync(path.join(samples, name)));
    const { sheets, projects } = evaluate({ workbook: { ...readXlsx(base), name }, own: [] });
    const contentOf = (marker: string): SheetContent | undefined => sheets.find((content) => content.marker.name === marker);
    const cases = projects.flatMap(({ marker, method }) => {
      const [content, typing] = [contentOf(marker), typings[at]];
      return content && typing ? [caseOf(content, method, typing)] : [];
    });
    return { name, cases, summary: contentOf(summaryMarker) ?? null, base };
  });
}

export const handBook: Book = { name: "by hand", cases: byHand.map(({ form }) => ({ content: selfEvaluationSheet(form), method: form.method, typed: [], over: new Set() })), summary: null };

/** What the formulas of a workbook come to, where it is not what the product says. `isTyped`: whether it has been typed into since it was written. */
export function differences({ cases, summary }: Book, workbook: WorkbookData, isTyped: boolean): string[] {
  const scores = cases.flatMap(({ content, method, over }) => differingScores(sheetNamed(workbook, content.name), content, method, isTyped ? over : new Set()));
  const now = summary && (isTyped ? summaryOf(cases, ({ name }) => sheetNamed(workbook, name)) : summary);
  const written = isTyped ? [] : cases.map(({ content }) => content);
  return [...scores, ...[...written, ...(now ? [now] : [])].flatMap((content) => differingResults(content, workbook))];
}

/** Rows of random forms whose points on the sheet are not those of the engine. */
export function differingRows({ forms, cases }: RandomBook): string[] {
  return forms.flatMap((form, at) => {
    const content = cases[at]?.content;
    const indicators = content ? tableOn(writtenSheet(content, form.marker)).indicators : [];
    if (indicators.length !== form.rows.length) return [`${form.sheetName}: ${indicators.length} of ${form.rows.length} rows are read back`];
    return form.rows.flatMap(({ indicator, weight, score }, row) => {
      const wanted = score ?? (weight && settledPoints(scoreIndicator(indicator, weight, form.method), null));
      const shown = indicators[row]?.score?.value ?? null;
      const isSame = wanted === null ? shown === null : shown?.eq(wanted) === true;
      return isSame ? [] : [`${form.sheetName} ${indicator.target?.target.text} | ${indicator.actual?.text} | ${weight?.toFixed()}: ${wanted?.toFixed()}, on the sheet ${shown?.toFixed()}`];
    });
  });
}

/** The points of the rows worked out by hand, beside those computed. */
export const handPoints = (workbook: WorkbookData): readonly { readonly computed: unknown; readonly byHand: unknown }[] =>
  byHand.map(({ form, points }) => ({ computed: pointsOn(sheetNamed(workbook, form.sheetName)), byHand: { rows: points.map((one) => one ?? ""), execution: executionByHand } }));

/** Rows with points as a calculated workbook shows them: "资金发放完成时间 ＜4月 7: 2.5 of 10". */
export const rowsOn = ({ cases }: Book, workbook: WorkbookData): string[] =>
  cases.flatMap(({ content }) =>
    tableOn(sheetNamed(workbook, content.name)).indicators.map(({ level3, target, actual, score, weight }) => `${level3?.text} ${target?.target.text} ${actual?.text}: ${score?.value?.toFixed()} of ${weight?.value?.toFixed()}`),
  );

export const rowsByHand = ({ name }: Book): readonly string[] => publishedByHand[name] ?? [];
