/** `check`: findings and what was read, for files and folders. Answers the exit status. */
import type { Language } from "../rules/rule";
import { type FileResult, checkFile } from "./check-files";
import { checkJson } from "./check-json";
import { readCheckOptions, readFormat } from "./check-options";
import { checkText } from "./check-text";
import { findFiles } from "./find-files";
import { oneLine } from "./finding-words";
import { fileErrorMessage, say } from "./messages";
import { deliver, demandNoInput, isColoured } from "./output";
import { summarise } from "./summary";
import { WrongCall } from "./wrong-call";

export interface CheckCall {
  readonly format: string;
  readonly out?: string;
  readonly profile?: string;
  readonly rule?: readonly string[];
  readonly lang: Language;
}

export async function runCheck(paths: readonly string[], call: CheckCall): Promise<number> {
  const { lang, out } = call;
  const format = readFormat(call.format, lang);
  const options = readCheckOptions(call.profile, call.rule ?? [], lang);
  const files = await findFiles(paths);
  if (files.length === 0) throw new WrongCall(say[lang].noWorkbooks);
  await demandNoInput(out, files, lang);

  const results: FileResult[] = [];
  for (const [at, file] of files.entries()) {
    if (files.length > 1) process.stderr.write(`[${at + 1}/${files.length}] ${oneLine(file)}\n`);
    const result = await checkFile(file, options);
    if (result.error) process.stderr.write(`${oneLine(file)}: ${oneLine(fileErrorMessage(result.error, lang))}\n`);
    results.push(result);
  }
  await deliver(format === "json" ? `${JSON.stringify(checkJson(results, lang), null, 2)}\n` : checkText(results, lang, isColoured(out)), out, lang);
  if (results.some(({ error }) => error !== null)) return 2;
  return summarise(results).errors > 0 ? 1 : 0;
}
