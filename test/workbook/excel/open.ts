/** Office over a grid for one test at a time, and what tests of the host ask of both. */
import { afterEach } from "@jest/globals";
import type { Grid } from "../../../simulator/grid";
import { HostError } from "../../../src/workbook/port";
import { startOffice, type TestOffice } from "../../support/office";

let office: TestOffice | null = null;

afterEach(async () => {
  await office?.stop();
  office = null;
});

export async function open(grid: Grid, excelApi?: string): Promise<TestOffice> {
  await office?.stop();
  office = await startOffice({ grid, ...(excelApi === undefined ? {} : { excelApi }) });
  return office;
}

/** "write: protected", or "done". */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof HostError ? `${error.stage}: ${error.code}` : String(error)),
  );

/** The error of a promise that must fail. */
export async function failure(promise: Promise<unknown>): Promise<HostError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostError)) throw new Error(`no failure of the host: ${String(error)}`);
  return error;
}

/** Number of the next batch the code under test sends. */
export const nextBatch = ({ log }: TestOffice): number => log.filter(({ kind }) => kind === "work").length + 1;
