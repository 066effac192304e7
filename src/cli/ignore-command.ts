/** `ignore`: adds one finding to a list of ignored ones. The workbook is only read. */
import { anchorsOf } from "../review/anchor";
import { withIgnore } from "../review/ignores";
import { describe } from "../review/words";
import { catalogue } from "../rules/catalogue";
import type { Language } from "../rules/rule";
import { contains, parseAddress } from "../sheet/range";
import { checkLoaded, loadFile } from "./check-files";
import { readIgnores } from "./ignore-list";
import { oneLine } from "./finding-words";
import { fileErrorMessage, say } from "./messages";
import { deliver } from "./output";
import { today } from "./today";
import { WrongCall } from "./wrong-call";

export interface IgnoreCall {
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
  readonly list: string;
  readonly lang: Language;
}

export async function runIgnore(file: string, { rule, at, reason, list, lang }: IgnoreCall): Promise<number> {
  const words = say[lang];
  if (!catalogue.some(({ meta }) => meta.id === rule)) throw new WrongCall(words.unknownRule(rule));
  if (reason.trim() === "") throw new WrongCall(words.noReason);
  const [, sheet = "", address = ""] = /^(.+)!([^!]+)$/u.exec(at) ?? [];
  const cell = parseAddress(address);
  if (!cell) throw new WrongCall(words.badCell(at));
  const ignores = await readIgnores(list, lang, true);

  const loaded = await loadFile(file);
  if ("code" in loaded) throw new WrongCall(`${file}: ${fileErrorMessage(loaded, lang)}`);
  // Whatever `check` may show can be set aside, by whichever options it was run.
  const kept = { ...loaded.kept, settings: { ...loaded.kept.settings, ignores: [], severities: {} } };
  const { error, result } = checkLoaded(file, { ...loaded, kept }, { severities: {}, heedsWorkbook: true });
  if (!result) throw new WrongCall(error ? `${file}: ${fileErrorMessage(error, lang)}` : file);
  const { findings, tables } = result;
  const index = findings.findIndex((finding) => finding.rule === rule && finding.sheet === sheet && contains(finding.range, cell.top, cell.left));
  const finding = findings[index];
  const anchor = anchorsOf(findings, tables)[index];
  if (!finding || !anchor) throw new WrongCall(words.noFindingAt(at, rule));

  await deliver(`${JSON.stringify(withIgnore(ignores, anchor, reason, today()), null, 2)}\n`, list, lang);
  process.stdout.write(`${oneLine(words.setAside(at, describe(finding, lang).title))}\n`);
  return 0;
}
