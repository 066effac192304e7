/** `check`: findings and what was read, for files and folders. Answers the exit status. */
import type { Language } from "../rules/rule";
import { checkAll } from "./check-all";
import { type CheckFormat, readCheckFormat, readJobs } from "./check-options";
import type { FileReport } from "./file-report";
import type { Asked } from "./file-settings";
import { findFiles } from "./find-files";
import { oneLine } from "./finding-words";
import { say } from "./messages";
import { deliver, demandNoInput, isColoured } from "./output";
import type { SettingsCall } from "./settings-call";
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
  const asked = await readAsked(call);
  const jobs = readJobs(call.jobs, lang);
  const found = await findFiles(paths, call.annotate);
  const files = found.map(({ file }) => file);
  if (files.length === 0) throw new WrongCall(say[lang].noWorkbooks);
  await demandNoInput(out, files, lang);
  const copying = call.annotate === undefined ? null : await import("./annotate-file");
  const copies = copying && call.annotate !== undefined ? { copies: await copying.placesOfCopies(found, call.annotate, lang) } : {};

  const loading = rendererOf(format);
  const checked = await checkAll(files, { asked, language: lang, isInFull: format === "json", ...copies }, jobs, (index) => {
    if (files.length > 1) process.stderr.write(`[${index + 1}/${files.length}] ${oneLine(files[index] ?? "")}\n`);
  });
  const reports = checked.map(({ report }) => report);
  for (const { copy } of checked) if (copying && copy) process.stderr.write(copying.copyText(copy, lang));
  for (const { file, error } of reports) if (error) process.stderr.write(`${oneLine(file)}: ${oneLine(error.message)}\n`);
  const render = await loading;
  await deliver(render(reports, call), out, lang);
  if (reports.some(({ error }) => error !== null) || checked.some(({ copy }) => copy !== null && copy.error !== null)) return 2;
  return summarise(reports).errors > 0 ? 1 : 0;
}

/** Loads only what was typed asks for: the catalogue of rules is not among it unless a rule or profile is named. */
async function readAsked({ profile, rule, ignores, settings, workbookSettings, lang }: CheckCall): Promise<Asked> {
  const listed = ignores === undefined ? {} : { ignores: await (await import("./ignore-list")).readIgnores(ignores, lang) };
  const shared = settings === undefined ? {} : await (await import("./settings-call")).readShared(settings, lang);
  const chosen = profile === undefined && rule === undefined ? { severities: {} } : (await import("./rule-options")).readCheckOptions(profile, rule ?? [], lang);
  return { ...chosen, ...listed, ...shared, heedsWorkbook: workbookSettings };
}

/** What a terminal would obey, and JSON leaves as it is, is escaped. */
const asJson = (value: object): string =>
  `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;

type Render = (reports: readonly FileReport[], call: CheckCall) => string;

async function rendererOf(format: CheckFormat): Promise<Render> {
  if (format === "json") {
    const { checkJson } = await import("./check-json");
    return (reports, { lang, ignores }) => asJson(checkJson(reports, lang, ignores !== undefined));
  }
  if (format === "sarif") {
    const { checkSarif } = await import("./check-sarif");
    return (reports, { lang }) => asJson(checkSarif(reports, lang));
  }
  if (format === "html") {
    const { checkHtml } = await import("./check-html");
    return (reports, { lang }) => checkHtml(reports, lang, new Date());
  }
  const { checkText } = await import("./check-text");
  return (reports, { lang, out }) => checkText(reports, lang, isColoured(out));
}
