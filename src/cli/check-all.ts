/** Checks many files, one after the other or in worker processes; the reports come in the order of the files. What checks is loaded where it is used: a process that has workers waits without it. */
import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { CheckedFile, Task } from "./check-one";

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
  if (Math.min(jobs, files.length) <= 1) {
    const { checkOne } = await import("./check-one");
    await work((file) => checkOne(file, task));
  } else await Promise.all(Array.from({ length: Math.min(jobs, files.length) }, () => withWorker(task, work)));
  return reports;
}

/** Beside this file, as source or as built. */
const workerFile = fileURLToPath(new URL(`worker${extname(import.meta.url)}`, import.meta.url));

async function withWorker(task: Task, work: (one: (file: string) => Promise<CheckedFile>) => Promise<void>): Promise<void> {
  const held: { worker: ChildProcess | null } = { worker: null };
  try {
    await work(async (file) => {
      held.worker ??= fork(workerFile);
      const report = await ask(held.worker, file, task);
      if (report) return report;
      // The process died of this file; the next one gets a new process.
      held.worker = null;
      const { fileReport } = await import("./file-report");
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
