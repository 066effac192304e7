/** Checks many files, one after the other or in worker processes; the reports come in the order of the files. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Language } from "../rules/rule";
import { annotateFile, type CopyReport } from "./annotate-file";
import { checkLoaded, loadFile } from "./check-files";
import type { Asked } from "./file-settings";
import { type FileReport, fileReport } from "./file-report";

/** How each file is to be checked; plain data, so that it can go to another process. */
export interface Task {
  readonly asked: Asked;
  readonly language: Language;
  /** Where annotated copies go, by file; absent: none are made. */
  readonly copies?: Readonly<Record<string, string>>;
}

export interface CheckedFile {
  readonly report: FileReport;
  /** Null where no copy was wanted or there was nothing to copy. */
  readonly copy: CopyReport | null;
}

export async function checkOne(file: string, { asked, language, copies }: Task): Promise<CheckedFile> {
  const loaded = await loadFile(file);
  if ("code" in loaded) return { report: fileReport({ file, error: loaded, result: null }, language), copy: null };
  const checked = checkLoaded(file, loaded, asked);
  const target = copies?.[file];
  const copy = target === undefined || !checked.result ? null : await annotateFile(loaded, checked.result, target, language);
  return { report: fileReport(checked, language), copy };
}

/** `onStart` is told the position of each file as its turn comes; with several jobs they finish in any order. */
export async function checkAll(files: readonly string[], task: Task, jobs: number, onStart: (index: number) => void): Promise<CheckedFile[]> {
  const reports: CheckedFile[] = [];
  let next = 0;
  const work = async (one: (file: string) => Promise<CheckedFile>): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      onStart(index);
      reports[index] = await one(files[index] ?? "");
    }
  };
  if (Math.min(jobs, files.length) <= 1) await work((file) => checkOne(file, task));
  else await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, () => withWorker(task, work)));
  return reports;
}

const workerFile = fileURLToPath(new URL("worker.ts", import.meta.url));

async function withWorker(task: Task, work: (one: (file: string) => Promise<CheckedFile>) => Promise<void>): Promise<void> {
  const held: { worker: ChildProcess | null } = { worker: null };
  try {
    await work(async (file) => {
      held.worker ??= fork(workerFile);
      const report = await ask(held.worker, file, task);
      if (report) return report;
      // The process died of this file; the next one gets a new process.
      held.worker = null;
      return { report: fileReport({ file, error: { code: "internal", detail: "worker process ended" }, result: null }, task.language), copy: null };
    });
  } finally {
    held.worker?.kill();
  }
}

/** Null where the process ended before it answered. */
function ask(worker: ChildProcess, file: string, task: Task): Promise<CheckedFile | null> {
  return new Promise((resolve) => {
    const onMessage = (report: unknown): void => settle(report as CheckedFile);
    const onEnd = (): void => settle(null);
    const settle = (report: CheckedFile | null): void => {
      worker.off("message", onMessage).off("exit", onEnd).off("error", onEnd);
      resolve(report);
    };
    worker.on("message", onMessage).on("exit", onEnd).on("error", onEnd);
    worker.send({ file, task }, (error) => {
      if (error) onEnd();
    });
  });
}
