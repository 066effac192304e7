/** `fix`: a copy of a workbook with the safe fixes carried out, read and checked again once it is written. The input is only read. */
import { rm } from "node:fs/promises";
import { type CheckOptions, check } from "../review/check";
import { type AskFree, type CellPlace, fixAll, type FixRun, netEdits, type PlannedEdit } from "../review/fix";
import { chosenMethod } from "../review/workbook-settings";
import type { Language } from "../rules/rule";
import type { CellValue, WorkbookData } from "../sheet/data";
import { cellAddress } from "../sheet/range";
import { Sheet } from "../sheet/sheet";
import { copyXlsx, type LockReason, lockedCells } from "../workbook/xlsx";
import { loadFile, type LoadedFile, optionsOf } from "./check-files";
import { readCheckOptions } from "./rule-options";
import { closingText } from "./check-text";
import { copyWords, warningText } from "./copy-messages";
import { settingsFor, settingsReport } from "./file-settings";
import { fileReport } from "./file-report";
import { oneLine, withoutControls } from "./finding-words";
import { readIgnores } from "./ignore-list";
import { fileErrorMessage, say } from "./messages";
import { orRefuse } from "./or-refuse";
import { isColoured } from "./output";
import { readShared, type SettingsCall } from "./settings-call";
import { settingsLine } from "./settings-words";
import { demandTarget, writeWhole, wrongExtension } from "./write-copy";
import { WrongCall } from "./wrong-call";

export interface FixCall extends SettingsCall {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly profile?: string;
  readonly rule?: readonly string[];
  readonly ignores?: string;
  readonly lang: Language;
}

export async function runFix(file: string, call: FixCall): Promise<number> {
  const { lang, out, dryRun = false } = call;
  const words = copyWords[lang];
  const target = dryRun ? null : await demandTarget(file, out, call);
  const ignores = call.ignores === undefined ? {} : { ignores: await readIgnores(call.ignores, lang) };
  const shared = await readShared(call.settings, lang);
  const asked = { ...readCheckOptions(call.profile, call.rule ?? [], lang), ...ignores, ...shared, heedsWorkbook: call.workbookSettings };
  const loaded = await loadFile(file);
  if ("code" in loaded) throw new WrongCall(`${file}: ${fileErrorMessage(loaded, lang)}`);
  const settings = settingsFor(loaded.kept, asked);
  const options = optionsOf(loaded, settings);
  const carried = settingsLine(settingsReport(loaded.kept, asked), lang);
  const wrong = target === null ? null : orRefuse(file, lang, () => wrongExtension(loaded.bytes, target, lang));
  if (wrong !== null) throw new WrongCall(wrong);

  const locks = new Map<string, LockReason>();
  const run = orRefuse(file, lang, () => fixAll(loaded.workbook, options, askFile(loaded.bytes, locks)));
  process.stdout.write([oneLine(file), ...(carried === null ? [] : [`  ${oneLine(carried)}`]), ...editLines(run), ...leftLines(run, locks, lang)].map((line) => `${line}\n`).join(""));
  const findings = new Set(run.edits.map(({ finding }) => finding)).size;
  const cells = netEdits(run.edits);
  const after = target === null ? run.after : await writeFixed(loaded, target, cells, options, lang);
  if (findings === 0) process.stdout.write(`${words.nothingToFix}\n`);
  else process.stdout.write(`${target === null ? words.wouldFix(cells.length, findings) : words.fixed(cells.length, findings)}\n`);
  const report = fileReport({ file: target ?? file, error: null, result: after, method: chosenMethod(settings) }, lang);
  process.stdout.write(`${words.left}${closingText([report], lang, isColoured(undefined))}\n`);
  return report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Asks the file which cells can be written to, and keeps the reasons for telling them. */
const askFile =
  (bytes: Uint8Array, locks: Map<string, LockReason>): AskFree =>
  (places) =>
    lockedCells(bytes, places).map((reason, at) => {
      const place = places[at];
      if (reason !== null && place) locks.set(placeKey(place), reason);
      return reason === null;
    });

const placeKey = ({ sheetId, row, column }: CellPlace): string => `${row}/${column}/${sheetId}`;

const editLines = ({ edits }: FixRun): string[] => edits.map(({ from, to, finding, ...place }) => `  ${addressOf(place)}  ${shown(from)} → ${shown(to)}  ${finding.rule}`);

function leftLines({ left }: FixRun, locks: ReadonlyMap<string, LockReason>, language: Language): string[] {
  const words = copyWords[language];
  return left.map(({ finding, reason }) => {
    const { sheetId, sheet, range, fix, rule } = finding;
    const lock = fix?.edits.map((edit) => locks.get(placeKey({ sheetId, row: edit.range.top, column: edit.range.left }))).find((one) => one !== undefined);
    return `  ${words.notFixed}  ${addressOf({ sheet, row: range.top, column: range.left })}  ${words.leftOut[reason === "locked" && lock !== undefined ? lock : reason]}  ${rule}`;
  });
}

const addressOf = ({ sheet, row, column }: Pick<PlannedEdit, "sheet" | "row" | "column">): string => `${oneLine(sheet)}!${cellAddress(row, column)}`;

/** Text in quotes, so that the number 80 and the text "80" are told apart. */
const shown = (value: CellValue): string => (typeof value === "string" ? `“${oneLine(value)}”` : String(value));

/** Writes the copy, reads it from the disk and checks it: what is told is what is there. */
async function writeFixed({ bytes }: LoadedFile, target: string, edits: readonly PlannedEdit[], options: CheckOptions, language: Language) {
  const words = copyWords[language];
  const copy = orRefuse(target, language, () => copyXlsx(bytes, { cells: edits.map(({ to, ...place }) => ({ ...place, value: to })) }));
  await writeWhole(target, copy.bytes).catch((error: unknown) => {
    throw new WrongCall(say[language].cannotWrite(target, error instanceof Error ? error.message : String(error)));
  });
  const written = await loadFile(target);
  if ("code" in written) throw new WrongCall(`${target}: ${fileErrorMessage(written, language)}`);
  const wrong = edits.filter((edit) => valueAt(written.workbook, edit) !== edit.to).map(addressOf);
  if (wrong.length > 0) {
    await rm(target, { force: true });
    throw new WrongCall(words.differs(wrong.join(say[language].comma)));
  }
  process.stdout.write([words.written(target), ...copy.warnings.map((warning) => `  ${warningText(warning, language)}`)].map((line) => `${withoutControls(line)}\n`).join(""));
  return check(written.workbook, options);
}

function valueAt({ sheets }: WorkbookData, { sheetId, row, column }: CellPlace): CellValue {
  const sheet = sheets.find(({ id }) => id === sheetId);
  return sheet ? new Sheet(sheet).value(row, column) : "";
}
