/** The sample: a table our own reader takes for a goal table, with mistakes of many kinds, put into the workbook once. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import { planFixes } from "../../src/review/fix";
import { evaluate } from "../../src/review/evaluate";
import { newChecker, describe as words, leftOut, writeFindingsList } from "../../src/taskpane/boot/review";
import { writtenSheet } from "../../src/sheet/written";
import { sampleMarker, sampleSheet } from "../../src/taskpane/sample/sheet";
import { FakeHost } from "./fake-host";
import { workbookOf } from "./fake-review";
import { makeController } from "./make-controller";
import { blankSheet } from "./seed-workbook";

const workbook = { name: "示例.xlsx", sheets: [writtenSheet(sampleSheet, "sample")] };

describe("the sample", () => {
  const { tables, findings } = check(workbook);

  it("is one whole goal table with funding, plan and seven indicators", () => {
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ kind: "goal", profile: "hebei-goal", unitName: "示例县图书馆", problems: [] });
    expect(tables[0]?.indicators).toHaveLength(7);
    expect(tables[0]?.plan?.checkpoints).toHaveLength(4);
    expect(tables[0]?.funding?.total?.text).toBe("20.00");
  });

  it("has mistakes of every severity and of many kinds, some of them safely fixed, some to be chosen, some left to a person", () => {
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "info"]));
    expect(new Set(findings.map(({ fix }) => fix?.kind))).toEqual(new Set(["fix", "suggestion", undefined]));
    expect(findings.filter(({ rule }) => rule.startsWith("reading/") || rule.startsWith("code/"))).toEqual([]);
  });

  it("can be mended and evaluated", () => {
    expect(planFixes(findings, workbook).edits.length).toBeGreaterThanOrEqual(6);
    expect(evaluate({ workbook, own: [] }, { method: null }).projects).toHaveLength(1);
  });

  it("fills its merged cells from the first on", () => {
    for (const { top, left, bottom, right } of sampleSheet.merges) {
      const covered = sampleSheet.rows.slice(top, bottom + 1).flatMap(({ cells }) => cells.slice(left, right + 1)).slice(1);
      expect(covered.filter((cell) => cell?.value !== "")).toEqual([]);
    }
  });
});

describe("loading it", () => {
  const open = (host: FakeHost) => makeController(host, { newChecker, describe: words, leftOut, writeFindingsList });

  it("puts it on a new sheet, shows that and checks it", async () => {
    const host = new FakeHost({ name: null, sheets: [blankSheet("Sheet1")] });
    const controller = open(host);
    await controller.start();
    await controller.showSample();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "示例-绩效目标表"]);
    expect(host.activeSheet).toBe(1);
    expect(controller.store.getState()).toMatchObject({ tab: "findings", writing: null, notice: null });
    expect(controller.store.getState().checked?.items.length).toBe(check(workbook).findings.length);
  });

  it("shows the one there is, whatever it is called by now", async () => {
    const host = new FakeHost({ name: null, sheets: [blankSheet("Sheet1")] });
    const controller = open(host);
    await controller.showSample();
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((sheet, index) => (index === 1 ? { ...sheet, name: "我的示例" } : sheet)) };
    host.activeSheet = 0;
    await controller.showSample();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "我的示例"]);
    expect(host.activeSheet).toBe(1);
  });

  it("leaves a sheet of the user's with its name alone", async () => {
    const host = new FakeHost(workbookOf(sampleSheet.name));
    await open(host).showSample();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([sampleSheet.name, `${sampleSheet.name} (2)`]);
    expect([...host.written.values()].map(({ marker }) => marker.name)).toEqual([sampleMarker]);
  });

  it("says that the workbook is protected, checks nothing, and tries again", async () => {
    const host = new FakeHost({ name: null, sheets: [blankSheet("Sheet1")] });
    host.fail("write", "protected");
    const controller = open(host);
    await controller.start();
    await controller.showSample();
    expect(controller.store.getState()).toMatchObject({ checked: null, writing: null, notice: { action: "sample", title: { key: "notice.write.protected" } } });
    host.heal();
    await controller.retry();
    expect(controller.store.getState().notice).toBeNull();
    expect(controller.store.getState().checked?.tables).toHaveLength(1);
  });
});
