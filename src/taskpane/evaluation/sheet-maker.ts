/** Makes the 自评表 and the 自评汇总 in the workbook, one after the other, and knows how far it came. */
import type { Evaluation } from "../../review/evaluate";
import { ownPrefix } from "../../review/own-lists";
import type { SheetContent } from "../../sheet/content";
import { madeAgain } from "../../workbook/made-again";
import { HostError, type WorkbookHost, type WrittenSheet } from "../../workbook/port";
import type { GenerateResult } from "./state";
import { type ReadWorkbook, readAll } from "./workbook";

export interface Making {
  /** What is to be written, by the workbook as it is now. */
  readonly evaluate: (read: ReadWorkbook) => Evaluation;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Made {
  /** Null where it failed before anything was to be written. */
  readonly evaluation: Evaluation | null;
  /** The sheets that stand complete. */
  readonly done: readonly WrittenSheet[];
  /** Why the others do not. */
  readonly failure: { readonly error: unknown } | null;
}

export class SheetMaker {
  readonly #host: WorkbookHost;
  #abort: AbortController | null = null;
  /** What a sheet was to hold when the host failed while rewriting it: put back before anything is made from what is left of it. */
  #incomplete: SheetContent | null = null;

  constructor(host: WorkbookHost) {
    this.#host = host;
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async make({ evaluate, onProgress }: Making): Promise<Made> {
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    let evaluation = null as Evaluation | null;
    const done: WrittenSheet[] = [];
    try {
      if (this.#incomplete) await this.#host.writeSheets([this.#incomplete], { signal });
      this.#incomplete = null;
      await madeAgain(async () => {
        // As it is now: formulas of the sheets may have changed what was read. Where ours stand is asked first, so that one moved while the rest is read is found out by the writer.
        const own = await this.#host.ownSheets(ownPrefix);
        const workbook = await this.#host.read("workbook", signal);
        evaluation = evaluate(readAll(workbook, own));
        const { sheets } = evaluation;
        onProgress(0, sheets.length);
        const onWritten = (sheet: WrittenSheet): void => {
          done.push(sheet);
          onProgress(done.length, sheets.length);
        };
        await this.#host.writeSheets(sheets, { signal, onWritten, madeFrom: { sheets: workbook.sheets, own } });
      });
      return { evaluation, done, failure: null };
    } catch (error) {
      if (evaluation && isHalfWritten(error)) this.#incomplete = evaluation.sheets[done.length] ?? null;
      return { evaluation, done, failure: { error } };
    } finally {
      this.#abort = null;
    }
  }
}

const isHalfWritten = (error: unknown): boolean => error instanceof HostError && error.code !== "protected" && error.code !== "cancelled" && error.sheets.length > 0;

/** What has been made, in the words of the result bar. */
export function resultOf(evaluation: Evaluation, done: readonly WrittenSheet[]): GenerateResult {
  const written = new Set(done.map(({ marker }) => marker));
  const projects = evaluation.projects.filter(({ marker }) => written.has(marker));
  const isNew = (marker: string): boolean => projects.find((one) => one.marker === marker)?.isNew ?? evaluation.summary?.isNew ?? false;
  return {
    sheets: done.map(({ sheetId, name, marker }) => ({ sheetId, name, isNew: isNew(marker) })),
    wanted: evaluation.sheets.length,
    kept: projects.reduce((sum, { kept }) => sum + kept, 0),
    gone: projects.flatMap(({ gone }) => gone),
    gaps: projects.reduce((sum, { gaps }) => sum + gaps.length, 0),
  };
}
