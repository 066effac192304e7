import { afterEach, describe, expect, it } from "@jest/globals";
import type { GridSheet, Rect, Value } from "../../../simulator/grid";
import { blankWorkbook } from "../../../simulator/univer/blank";
import type { HeadlessGrid } from "../../../simulator/univer/headless";
import { openHeadless } from "../../../simulator/univer/headless";

const rect = (top: number, left: number, bottom = top, right = left): Rect => ({ top, left, bottom, right });

let open: HeadlessGrid | null = null;
afterEach(() => {
  open?.dispose();
  open = null;
});

function start(...names: string[]): HeadlessGrid {
  open = openHeadless(blankWorkbook("账册", names));
  return open;
}

function named({ grid }: HeadlessGrid, name: string): GridSheet {
  const sheet = grid.sheets().find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const valueAt = (sheet: GridSheet, row: number, column: number) => sheet.values(rect(row, column))[0]?.[0];

describe("what the sheets calculate with", () => {
  it.each<[string, Value]>([
    ['=IF(A1="","空",ROUND(10*A1/B1,2))', 6.67],
    ['=IF(F1="","",F1)', ""],
    ["=SUM(A1:C1)", 14],
    ["=COUNT(A1:F1)", 3],
    ["=COUNTA(A1:F1)", 5],
    ['=COUNTIF(A1:C1,">=3")', 2],
    ['=COUNTIF(D1:E1,"达成*")', 1],
    ["=SUMPRODUCT(A1:C1,A1:C1)", 94],
    ["=SUMPRODUCT((A1:C1>2)*1)", 2],
    ["=MIN(10,A1,B1)", 2],
    ["=MAX(A1:C1)", 9],
    ['=AND(A1>1,OR(B1>5,D1="x"))', false],
    ['=OR(TRIM(E1)="良好",FALSE)', true],
    ["=LEN(TRIM(E1))", 2],
    ["=ISNUMBER(A1)", true],
    ["=ISNUMBER(D1)", false],
    ['=IF(OR(D1="达成年度指标",D1=E1),G1,"")', 20],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(1.005*100,0)/100", 1.01],
    ['=IFERROR(1/0,"—")', "—"],
    ['=IF(COUNT(A1:C1)=3,IF(SUM(A1:C1)>=90,"优","差"),"")', "差"],
    ["=B1>=0.95*A1", true],
    ['=A1&"/"&B1', "2/3"],
  ])("%s", async (formula, expected) => {
    const headless = start("表");
    const sheet = named(headless, "表");
    sheet.write(rect(0, 0, 0, 6), [[2, 3, 9, "达成年度指标", " 良好 ", "", 20]]);
    sheet.write(rect(4, 0), [[formula]]);
    await headless.grid.settled();
    expect(valueAt(sheet, 4, 0)).toBe(expected);
  });
});

describe("results", () => {
  it("are there after many writes in a row, on sheets just added", async () => {
    const headless = start("首");
    const { grid } = headless;
    const total = grid.addSheet("自评汇总");
    const count = 12;
    total.write(rect(0, 0, count - 1, 0), Array.from({ length: count }, (_, index) => [`='自评(${index + 1})'!C21`]));
    total.write(rect(count, 0), [[`=SUM(A1:A${count})`]]);
    for (let number = 1; number <= count; number++) {
      const sheet = grid.addSheet(`自评(${number})`);
      sheet.write(rect(0, 0, 19, 2), Array.from({ length: 20 }, (_, row) => [row + 1, number, `=A${row + 1}*B${row + 1}`]));
      sheet.write(rect(20, 2), [["=SUM(C1:C20)"]]);
    }
    await grid.settled();
    expect(total.values(rect(0, 0, count, 0)).flat()).toEqual([...Array.from({ length: count }, (_, index) => 210 * (index + 1)), 210 * 78]);
    named(headless, "自评(3)").write(rect(0, 1), [[103]]);
    await grid.settled();
    expect(valueAt(total, count, 0)).toBe(210 * 78 + 100);
  });

  it("are there after a workbook with formulas was opened", async () => {
    const data = blankWorkbook("账册", ["甲", "乙"]);
    const [first = "", second = ""] = data.sheetOrder;
    Object.assign(data.sheets[first] ?? {}, { cellData: { 0: { 0: { v: 4, t: 2 }, 1: { f: "=A1*2" } } } });
    Object.assign(data.sheets[second] ?? {}, { cellData: { 0: { 0: { f: "=甲!B1+1" } } } });
    open = openHeadless(data);
    await open.grid.settled();
    expect([valueAt(named(open, "甲"), 0, 1), valueAt(named(open, "乙"), 0, 0)]).toEqual([8, 9]);
    named(open, "甲").write(rect(0, 0), [[5]]);
    await open.grid.settled();
    expect(valueAt(named(open, "乙"), 0, 0)).toBe(11);
  });

  it("follow a write that comes while others are being calculated", async () => {
    const headless = start("表");
    const sheet = named(headless, "表");
    sheet.write(rect(0, 0, 0, 1), [[1, "=A1*10"]]);
    const first = headless.grid.settled();
    sheet.write(rect(0, 0), [[2]]);
    await first;
    await headless.grid.settled();
    expect(valueAt(sheet, 0, 1)).toBe(20);
    for (let value = 3; value < 8; value++) {
      sheet.write(rect(0, 0), [[value]]);
      await headless.grid.settled();
      expect(valueAt(sheet, 0, 1)).toBe(value * 10);
    }
  });

  it("follow a sheet that is renamed", async () => {
    const headless = start("甲", "乙");
    named(headless, "甲").write(rect(0, 0), [[7]]);
    const other = named(headless, "乙");
    other.write(rect(0, 0), [["=甲!A1+1"]]);
    await headless.grid.settled();
    named(headless, "甲").rename("新 甲");
    await headless.grid.settled();
    expect(other.formulas(rect(0, 0))).toEqual([["='新 甲'!A1+1"]]);
    expect(valueAt(other, 0, 0)).toBe(8);
  });
});

describe("names", () => {
  it("follow their cells and their sheet", async () => {
    const headless = start("甲", "乙");
    const { grid } = headless;
    const sheet = named(headless, "甲");
    grid.setName({ name: "_Jixiao_Evaluation_1", sheetId: null, formula: "=甲!$A$5:$C$5", visible: false, comment: "" });
    const facade = grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    facade?.insertRows(1, 2);
    expect(grid.names()[0]?.formula).toBe("=甲!$A$7:$C$7");
    facade?.deleteRows(0, 1);
    expect(grid.names()[0]).toMatchObject({ formula: "=甲!$A$6:$C$6", visible: false });
    sheet.rename("年 度");
    expect(grid.names()[0]?.formula).toBe("='年 度'!$A$6:$C$6");
  });

  it("lose their place with its sheet", () => {
    const headless = start("甲", "乙");
    const { grid } = headless;
    grid.setName({ name: "在甲", sheetId: null, formula: "=甲!$A$5", visible: true, comment: "" });
    grid.setName({ name: "在乙", sheetId: null, formula: "=乙!$A$5", visible: true, comment: "" });
    grid.deleteSheet(named(headless, "甲").id);
    expect(grid.names().map(({ name, formula }) => [name, formula])).toEqual([
      ["在甲", "=#REF!"],
      ["在乙", "=乙!$A$5"],
    ]);
  });
});
