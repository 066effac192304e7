/** `evaluate`: a copy of a workbook with a 自评表 for each project and the 自评汇总; what was filled in on those of the input is kept. The input is only read. */
import { rm } from "node:fs/promises";
import { type EvaluatedProject, evaluate, type Evaluation, type Gap } from "../review/evaluate";
import { survey } from "../review/check";
import { chosenMethod } from "../review/workbook-settings";
import type { Layout } from "../reports/self-evaluation/form";
import type { Language } from "../rules/rule";
import { methodById, methods, type ScoringMethod } from "../scoring";
import { cellAddress } from "../sheet/range";
import { bare } from "../sheet/text";
import type { Table } from "../tables/table";
import { copyXlsx } from "../workbook/xlsx";
import { loadFile, type LoadedFile } from "./check-files";
import { copyWords, warningText } from "./copy-messages";
import { evaluateWords } from "./evaluate-words";
import { settingsFor, type SettingsReport, settingsReport } from "./file-settings";
import { oneLine, withoutControls } from "./finding-words";
import { fileErrorMessage, say } from "./messages";
import { orRefuse } from "./or-refuse";
import { readShared, type SettingsCall } from "./settings-call";
import { settingsLine } from "./settings-words";
import { demandTarget, writeWhole, wrongExtension } from "./write-copy";
import { WrongCall } from "./wrong-call";

export interface EvaluateCall extends SettingsCall {
  readonly out: string;
  readonly force?: boolean;
  readonly method?: string;
  readonly layout?: Layout;
  readonly table?: readonly string[];
  readonly lang: Language;
}

export async function runEvaluate(file: string, call: EvaluateCall): Promise<number> {
  const { lang } = call;
  const words = evaluateWords[lang];
  const chosen = call.method === undefined ? null : readMethod(call.method, lang);
  const shared = await readShared(call.settings, lang);
  const target = await demandTarget(file, call.out, call);
  const loaded = await loadFile(file);
  if ("code" in loaded) throw new WrongCall(`${file}: ${fileErrorMessage(loaded, lang)}`);
  const wrong = orRefuse(file, lang, () => wrongExtension(loaded.bytes, target, lang));
  if (wrong !== null) throw new WrongCall(wrong);

  const { workbook, own, kept } = loaded;
  const asked = { severities: {}, ...shared, heedsWorkbook: call.workbookSettings };
  const method = chosen ?? chosenMethod(settingsFor(kept, asked));
  const carried = chosen ? null : settingsLine(methodReport(settingsReport(kept, asked)), lang);
  const only = call.table && idsOf(survey(workbook).tables, call.table, lang);
  const evaluation = evaluate({ workbook, own }, { method, layout: call.layout ?? null, ...(only ? { only } : {}) });
  if (evaluation.sheets.length === 0) throw new WrongCall(`${file}: ${words.nothing}`);
  const warnings = await writeEvaluated(loaded, target, evaluation, lang);
  const lines = [oneLine(file), ...(carried === null ? [] : [`  ${oneLine(carried)}`]), ...evaluation.projects.flatMap((project) => projectLines(project, lang)), ...summaryLines(evaluation, lang), copyWords[lang].written(target), ...warnings, words.made(evaluation.projects.length)];
  process.stdout.write(lines.map((line) => `${withoutControls(line)}\n`).join(""));
  return 0;
}

/** Of what the workbook carries, all that scores go by. */
const methodReport = (report: SettingsReport | null): SettingsReport | null =>
  report && (report.method !== null || report.error !== null) ? { ...report, profile: null, severities: {}, progressThresholds: {}, ignores: 0 } : null;

function readMethod(id: string, language: Language): ScoringMethod {
  const method = methodById(id);
  if (!method) throw new WrongCall(evaluateWords[language].unknownMethod(id, methods.map((one) => one.id).join(say[language].comma)));
  return method;
}

/** The tables of the sheets, projects or project codes that are named. */
function idsOf(tables: readonly Table[], names: readonly string[], language: Language): ReadonlySet<string> {
  const evaluable = tables.filter(({ indicators }) => indicators.length > 0);
  const called = ({ sheet, project }: Table): string[] => [sheet, project.name?.text ?? "", project.code?.text ?? ""].filter((text) => text.trim() !== "");
  return new Set(
    names.flatMap((name) => {
      const found = evaluable.filter((table) => called(table).some((one) => bare(one) === bare(name)));
      if (found.length === 0) throw new WrongCall(evaluateWords[language].unknownTable(name, [...new Set(evaluable.map(({ sheet }) => oneLine(sheet)))].join(say[language].comma)));
      return found.map(({ id }) => id);
    }),
  );
}

/** Writes the copy and reads it from the disk: what is told is what is there. Answers what is to be said of it. */
async function writeEvaluated({ bytes }: LoadedFile, target: string, { sheets }: Evaluation, language: Language): Promise<string[]> {
  const copy = orRefuse(target, language, () => copyXlsx(bytes, { sheets }));
  await writeWhole(target, copy.bytes).catch((error: unknown) => {
    throw new WrongCall(say[language].cannotWrite(target, error instanceof Error ? error.message : String(error)));
  });
  const written = await loadFile(target);
  if ("code" in written) throw new WrongCall(`${target}: ${fileErrorMessage(written, language)}`);
  const missing = sheets.filter(({ marker }) => !written.own.some((own) => own.marker === marker.name));
  if (missing.length > 0) {
    await rm(target, { force: true });
    throw new WrongCall(evaluateWords[language].incomplete(missing.map(({ name }) => name).join(say[language].comma)));
  }
  return copy.warnings.map((warning) => `  ${warningText(warning, language)}`);
}

function projectLines({ sheetName, isNew, sources, total, grade, kept, differences, gone, gaps }: EvaluatedProject, language: Language): string[] {
  const words = evaluateWords[language];
  const score = total === null ? words.unscored : grade === null ? words.soFar(total.toFixed(2)) : words.total(total.toFixed(2), grade);
  // A project of which only its 自评表 is left is made from that.
  const from = sources.length === 0 ? [sheetName] : [...new Set(sources.map(({ sheet }) => sheet))];
  const told = [
    words.from(from.map(oneLine).join(words.and)),
    gaps.length === 0 ? words.complete : words.gaps(gapParts(gaps, language)),
    ...(kept > 0 ? [words.kept(kept)] : []),
    ...differences.map((one) => words.differs(words.what[one.what], oneLine(one.label), oneLine(one.kept), oneLine(one.source))),
    ...(gone.length > 0 ? [words.gone(gone.map(oneLine).join(words.and))] : []),
  ];
  return [`  ${oneLine(sheetName)}  ${isNew ? words.isNew : words.isUpdated}  ${score}`, ...told.map((line) => `    ${line}`)];
}

/** The first cells of each kind: on the sheet itself they are easily seen. */
const MOST_CELLS = 8;

function gapParts(gaps: readonly Gap[], language: Language): string {
  const words = evaluateWords[language];
  const kinds = [...new Set(gaps.map(({ what }) => what))];
  return kinds
    .map((kind) => {
      const cells = gaps.filter(({ what }) => what === kind).map(({ range }) => cellAddress(range.top, range.left));
      return words.cells(words.gap[kind], cells.length, `${cells.slice(0, MOST_CELLS).join(words.and)}${cells.length > MOST_CELLS ? "…" : ""}`);
    })
    .join(say[language].comma);
}

function summaryLines({ summary, unread }: Evaluation, language: Language): string[] {
  const words = evaluateWords[language];
  return [...(summary ? [`  ${oneLine(summary.sheetName)}  ${summary.isNew ? words.isNew : words.isUpdated}`] : []), ...unread.map((sheet) => `  ${words.unread(oneLine(sheet))}`)];
}
