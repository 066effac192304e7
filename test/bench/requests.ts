/** What the pane's use cases ask of Excel: `context.sync()` calls and bytes both ways, on Microsoft's own runtime over a workbook in memory. */
import { Checker } from "../../src/review/checker";
import { describe } from "../../src/review/words";
import { Controller } from "../../src/taskpane/controller/controller";
import { EvaluationController } from "../../src/taskpane/evaluation/controller";
import { writeFindingsList } from "../../src/taskpane/findings-list";
import { leftOut } from "../../src/taskpane/left-out";
import { noPreferences } from "../../src/taskpane/state/state";
import { ExcelHost } from "../../src/workbook/excel/host";
import { memoryGrid, startOffice } from "../support/office";
import type { Bound, Report } from "./line";
import { formsOfTables } from "./workbooks";

const group = "requests";

/** Reading takes three and marking two; more only where a payload limit makes parts, as reading does from some hundred tables on. A check also asks for settings and lists of ours. */
const bounds = { read: { most: 3 }, mark: { most: 2 }, inOnePart: 100 } as const;

async function measureTables(report: Report, tables: number, evaluated: number): Promise<void> {
  const { workbook } = formsOfTables(tables);
  const grid = memoryGrid({ sheets: workbook.sheets.map(({ name, values, merges }) => ({ name, cells: values, merges })) });
  const office = await startOffice({ grid });
  try {
    const host = new ExcelHost();
    const pane = new Controller({
      host,
      review: { newChecker: () => new Checker(), describe, leftOut, writeFindingsList },
      language: "zh-CN",
      preferences: { load: () => noPreferences, save: () => undefined },
      loadPage: () => Promise.resolve([]),
      now: () => 0,
      pause: () => Promise.resolve(),
    });
    const evaluation = new EvaluationController({ pane, host, loadXlsx: () => import("../../src/workbook/xlsx") });
    const counted = async (what: string, work: () => Promise<unknown>, bound?: Bound): Promise<void> => {
      await office.eventsDelivered();
      office.reset();
      await work();
      await office.eventsDelivered();
      const { notice } = pane.store.getState();
      if (notice) throw new Error(`${what}: ${notice.title.key}`);
      const { syncs, requestBytes, responseBytes } = office.stats();
      const common = { group, layout: "forms", size: tables };
      report({ ...common, what: `${what}: syncs`, value: syncs, unit: "syncs", ...(bound ? { bound } : {}) });
      report({ ...common, what: `${what}: sent`, value: requestBytes, unit: "bytes" });
      report({ ...common, what: `${what}: received`, value: responseBytes, unit: "bytes" });
    };
    await counted("reading the workbook", () => host.read("workbook"), tables <= bounds.inOnePart ? bounds.read : undefined);
    await pane.start();
    await counted("check", () => pane.check());
    const findings = pane.store.getState().checked?.items ?? [];
    if (findings.length === 0) throw new Error("nothing was found");
    await counted("mark", () => pane.mark(), bounds.mark);
    await counted("clear", () => pane.clearMarks(), bounds.mark);
    await counted("findings list", () => pane.writeList());
    await counted("fix all", () => pane.mending.apply(findings.filter(({ fix }) => fix?.kind === "fix")));
    if (tables <= evaluated) {
      await evaluation.enter();
      evaluation.setScope("all");
      await counted("self-evaluation of all projects", () => evaluation.generate());
    }
    await pane.stop();
  } finally {
    await office.stop();
  }
}

export async function measureRequests(report: Report, isQuick: boolean): Promise<void> {
  for (const tables of isQuick ? [10, 100] : [10, 100, 1000]) await measureTables(report, tables, isQuick ? 10 : 100);
}
