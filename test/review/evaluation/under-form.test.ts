/** What stays under a 自评表 when it is made anew, and which sheets of ours a workbook has. */
import { Big } from "big.js";
import { describe, expect, it } from "@jest/globals";
import type { EarlierRow } from "../../../src/reports/self-evaluation/earlier";
import { emptySheets, evaluationPrefix, nextNumber, presentSheets } from "../../../src/review/evaluation/present-sheets";
import { withGone } from "../../../src/review/evaluation/under-form";
import { survey } from "../../../src/review/check";
import type { CellValue, SheetData } from "../../../src/sheet/data";
import { cellAt } from "../../../src/sheet/range";
import { evaluationSheet, sheetOf, workbookOf } from "../../support/forms";

const HEADING = "注：以下指标已不在来源表中，这里保留填写过的内容";

describe("rows whose indicators are gone", () => {
  const [table] = survey(workbookOf(evaluationSheet())).tables;
  const row = (index: number, typed: Partial<EarlierRow> = {}): EarlierRow => {
    const indicator = table?.indicators[index];
    if (!indicator) throw new RangeError(`no row ${index}`);
    return { indicator, actual: indicator.actual, weight: null, score: null, reason: "", beside: [], ...typed };
  };
  const FIRST = "产出指标 / 数量指标 / 培训人数：年度指标值 ≥12人；实际完成值 12";
  const SECOND = "产出指标 / 质量指标 / 培训合格率：年度指标值 ≥95%；实际完成值 96；分值 10；得分 9.5；偏差原因 场地受限；备注 甲、3";
  const rows = [row(0), row(1, { weight: new Big(10), score: new Big("9.5"), reason: " 场地受限 ", beside: ["甲", " ", 3] })];

  it.each<readonly [string, readonly (readonly CellValue[])[], readonly EarlierRow[], readonly (readonly CellValue[])[]]>([
    ["are none: all stays", [["自己的话"]], [], [["自己的话"]]],
    ["stand under a heading of their own", [], rows, [[HEADING], [FIRST], [SECOND]]],
    ["stand behind the user's lines, a blank one between", [["自己的话"]], rows, [["自己的话"], [], [HEADING], [FIRST], [SECOND]]],
    ["join those of last time", [[HEADING], ["旧的"]], [row(0)], [[HEADING], ["旧的"], [FIRST]]],
    ["join those of last time, before the user's lines below", [["自己的话"], [], [HEADING], ["旧的"], [], ["再说"]], [row(0)], [["自己的话"], [], [HEADING], ["旧的"], [FIRST], [], ["再说"]]],
  ])("%s", (_, kept, gone, expected) => {
    expect(withGone(kept, gone)).toEqual(expected);
  });

  it("without an actual say the rest", () => {
    expect(withGone([], [row(0, { actual: null, reason: "取消" })])[1]).toEqual(["产出指标 / 数量指标 / 培训人数：年度指标值 ≥12人；偏差原因 取消"]);
  });
});

describe("the sheets of ours", () => {
  const sheet = (name: string): SheetData => evaluationSheet({ sheet: name });
  const mark = (number: number | string, sheetId: string, row = 5) => ({ marker: `${evaluationPrefix}${number}`, sheetId, range: { top: row, bottom: row, left: 0, right: 7 }, formulas: new Set<string>() });
  const found = (sheets: readonly SheetData[], own: Parameters<typeof presentSheets>[1]) => {
    const workbook = workbookOf(...sheets);
    const { present, unread } = presentSheets(workbook, own, survey(workbook).tables);
    return { present: present.map(({ marker, number, table, sheet: on }) => `${marker.slice(evaluationPrefix.length)} ${number} ${table.id} on ${on.name}`).join(", "), unread };
  };

  it("are those whose marker stands on a header that is read", () => {
    expect(found([sheet("甲"), sheet("乙"), sheetOf("丙", [["随便写的"]])], [mark(1, "乙"), mark(2, "丙"), mark(3, "没有"), { ...mark(4, "甲"), marker: "_Jixiao_Summary" }])).toEqual({ present: "1 1 t2 on 乙", unread: ["丙"] });
    expect(found([sheet("甲")], [mark(1, "甲", 8)])).toEqual({ present: "", unread: ["甲"] });
  });

  it("count once each", () => {
    expect(found([sheet("甲"), sheet("乙")], [mark(1, "甲"), mark(1, "乙"), mark(2, "甲")])).toEqual({ present: "1 1 t1 on 甲", unread: [] });
  });

  it("that are empty are known by name", () => {
    const empty = { ...sheetOf("空", []), values: [] };
    expect([...emptySheets(workbookOf(empty, sheet("甲"), { ...empty, id: "x", name: "自己的" }), [mark(7, "空"), mark(8, "甲"), { ...mark(1, "x"), marker: "_Jixiao_Summary" }])]).toEqual([["空", `${evaluationPrefix}7`]]);
  });

  it("give the next one its number", () => {
    expect([nextNumber([]), nextNumber([mark(3, "甲"), mark(12, "乙"), mark("x", "丙")]), nextNumber([{ ...mark(9, "甲"), marker: "_Jixiao_Summary", range: cellAt(0, 0) }])]).toEqual([1, 13, 1]);
  });
});
