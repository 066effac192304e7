import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import { describe as wordsOf } from "../../src/review/words";
import type { Rule } from "../../src/rules/rule";
import { cellAt, rangeAddress } from "../../src/sheet/range";
import { goalSheet, sheetOf, workbookOf } from "../support/forms";
import { indicatorRule, sheetRule, tableRule, workbookRule } from "./rules";

const CRASH = "internal/rule-crashed";
const quiet = tableRule("text/quiet", function* ({ table }) {
  yield { range: table.range, message: "default" };
});

function fail(): never {
  throw new TypeError("甲乙丙");
}

const run = (...rules: readonly Rule[]) =>
  check(workbookOf(goalSheet({ sheet: "一" }), goalSheet({ sheet: "二" })), { rules }).findings;

describe("a rule that crashes", () => {
  it("becomes one finding a table, at its header, with the rule's name and the reason", () => {
    const crashed = run(tableRule("text/bad", fail), quiet).filter((finding) => finding.rule === CRASH);
    expect(crashed.map(({ sheet, range }) => `${sheet}!${rangeAddress(range)}`)).toEqual(["一!A9", "二!A9"]);
    expect(crashed[0]?.params).toEqual({ rule: "名称text/bad", reason: "甲乙丙" });
    expect(crashed[0] && wordsOf(crashed[0], "zh-CN").why).toContain("甲乙丙");
    expect(crashed[0] && wordsOf(crashed[0], "en-US").title).toContain("名称text/bad");
  });

  it("on one row is told once and keeps what it says of the others", () => {
    const late = indicatorRule("text/late", function* ({ indicator }) {
      if (indicator.row === 11 || indicator.row === 13) fail();
      yield { range: cellAt(indicator.row, 2), message: "default" };
    });
    const onFirst = run(late).filter((finding) => finding.sheet === "一");
    expect(onFirst.map(({ rule, range }) => `${rule} ${rangeAddress(range)}`)).toEqual([`${CRASH} A9`, ...["C10", "C11", "C13", "C15"].map((cell) => `text/late ${cell}`)]);
  });

  it("does not keep any other rule from running", () => {
    expect(run(tableRule("text/bad", fail), quiet).filter((finding) => finding.rule === "text/quiet")).toHaveLength(2);
  });

  it("of a workbook is said once, on the first table", () => {
    const crashed = run(workbookRule("text/across", fail), quiet).filter((finding) => finding.rule === CRASH);
    expect(crashed.map(({ sheet, tableId }) => `${sheet} ${tableId}`)).toEqual(["一 t1"]);
  });

  it("of a workbook keeps what it reported before, where it belongs", () => {
    const late = workbookRule("text/across", function* ({ tables }) {
      const last = tables.at(-1);
      if (last) yield { table: last, range: cellAt(2, 1), message: "default" };
      fail();
    });
    expect(run(late).map(({ rule, sheet, tableId }) => `${rule} ${sheet} ${tableId}`)).toEqual([`${CRASH} 一 t1`, "text/across 二 t2"]);
  });

  it("of a workbook that reports on a sheet that is not there is a crash too", () => {
    const astray = workbookRule("text/across", function* ({ tables: [first] }) {
      if (first) yield { table: { ...first, sheetId: "nowhere" }, range: cellAt(0, 0), message: "default" };
    });
    expect(run(astray).map((finding) => finding.rule)).toEqual([CRASH]);
  });

  it("of a sheet stands at the sheet's first cell where it has no table", () => {
    const { findings } = check(workbookOf({ ...sheetOf("封面", [["封面"]]), top: 3, left: 2 }), { rules: [sheetRule("text/sheet", fail)] });
    expect(findings.map(({ rule, range, tableId }) => `${rule} ${rangeAddress(range)} ${tableId}`)).toEqual([`${CRASH} C4 null`]);
  });

  it("by something that is no Error is told as it is", () => {
    const odd = tableRule("text/odd", () => {
      const reason: unknown = "没有";
      throw reason;
    });
    expect(run(odd)[0]?.params["reason"]).toBe("没有");
  });
});
