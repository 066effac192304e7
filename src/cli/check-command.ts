/** `check`: findings and what was read, for files and folders. Answers the exit status. */
import type { Language } from "../rules/rule";
import { copyText, placesOfCopies } from "./annotate-file";
import { checkAll } from "./check-all";
import { checkHtml } from "./check-html";
import { checkJson } from "./check-json";
import { type CheckFormat, readCheckFormat, readCheckOptions, readJobs } from "./check-options";
import { checkSarif } from "./check-sarif";
import { checkText } from "./check-text";
import type { FileReport } from "./file-report";
import { findFiles } from "./find-files";
import { oneLine } from "./finding-words";
import { readIgnores } from "./ignore-list";
import { say } from "./messages";
import { deliver, demandNoInput, isColoured } from "./output";
import { readShared, type SettingsCall } from "./settings-call";
import { summarise } from "./summary";
import { WrongCall } from "./wrong-call";

export interface CheckCall extends SettingsCall {
  readonly format: string;
  readonly out?: string;
  readonly profile?: string;
  readonly rule?: readonly string[];
  readonly jobs: string;
  readonly ignores?: string;
  readonly annotate?: string;
  readonly lang: Language;
}

export async function runCheck(paths: readonly string[], call: CheckCall): Promise<number> {
  const { lang, out } = call;
  const format = readCheckFormat(call.format, lang);
  const ignores = call.ignores === undefined ? null : await readIgnores(call.ignores, lang);
  const shared = await readShared(call.settings, lang);
  const asked = { ...readCheckOptions(call.profile, call.rule ?? [], lang), ...(ignores ? { ignores } : {}), ...shared, heedsWorkbook: call.workbookSettings };
  const jobs = readJobs(call.jobs, lang);
  const found = await findFiles(paths, call.annotate);
  const files = found.map(({ file }) => file);
  if (files.length === 0) throw new WrongCall(say[lang].noWorkbooks);
  await demandNoInput(out, files, lang);
  const copies = call.annotate === undefined ? {} : { copies: await placesOfCopies(found, call.annotate, lang) };

  const checked = await checkAll(files, { asked, language: lang, ...copies }, jobs, (index) => {
    if (files.length > 1) process.stderr.write(`[${index + 1}/${files.length}] ${oneLine(files[index] ?? "")}\n`);
  });
  const reports = checked.map(({ report }) => report);
  for (const { copy } of checked) if (copy) process.stderr.write(copyText(copy, lang));
  for (const { file, error } of reports) if (error) process.stderr.write(`${oneLine(file)}: ${oneLine(error.message)}\n`);
  await deliver(render(format, reports, call), out, lang);
  if (reports.some(({ error }) => error !== null) || checked.some(({ copy }) => copy !== null && copy.error !== null)) return 2;
  return summarise(reports).errors > 0 ? 1 : 0;
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function render(format: CheckFormat, reports: readonly FileReport[], { lang, out, ignores }: CheckCall): string {
  if (format === "json") return asJson(checkJson(reports, lang, ignores !== undefined));
  if (format === "sarif") return asJson(checkSarif(reports, lang));
  return format === "html" ? checkHtml(reports, lang, new Date()) : checkText(reports, lang, isColoured(out));
}
