/** Whole sheets through the real Office.js runtime: what they hold, how often Excel is asked, and what is left after a failure. */
import "../../support/properties";
import { afterEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { GridSheet } from "../../../simulator/grid";
import { blankWorkbook } from "../../../simulator/univer/blank";
import { type HeadlessGrid, openHeadless } from "../../../simulator/univer/headless";
import type { SheetContent } from "../../../src/sheet/content";
import { cellAt, parseAddress } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
import type { MadeFrom, WrittenSheet } from "../../../src/workbook/port";
import { type MemoryGrid, memoryGrid, type TestOffice } from "../../support/office";
import { nastyText } from "../../support/nasty-text";
import { cell, form } from "./content";
import { codeOf, failure, nextBatch, open } from "./open";

const goals = { name: "目标表", cells: [["项目", "送温暖"]] };
const grid = (...more: string[]): MemoryGrid => memoryGrid({ sheets: [goals, ...more.map((name) => ({ name, cells: [["用户的"]] }))] });
const at = (address: string) => parseAddress(address) ?? cellAt(0, 0);
const names = (book: MemoryGrid): string[] => book.sheets().map(({ name }) => name);
const firstOf = (rows: readonly (readonly unknown[])[]): unknown => rows[0]?.[0];
const formulasOf = (sheet: GridSheet): unknown => {
  const rect = sheet.usedRange(true);
  return rect && sheet.formulas({ ...rect, top: 0, left: 0 });
};

/** Of more cells than are written. */
const lookOf = (sheet: GridSheet): unknown => {
  const rect = at("A1:H12");
  return [sheet.values(rect), sheet.fills(rect), sheet.fonts(rect), sheet.borders(rect), sheet.merges(), sheet.validations().length, sheet.conditionalFormats().length];
};

const firstForm = [
  ["=项目自评表", "", "", "", ""],
  ["指标", "目标", "实际", "得分", "编号"],
  ["指标1", 12, "", '=IF(C3="","",ROUND(10*C3/B3,2))', ""],
  ["指标2", 30, "", '=IF(C4="","",ROUND(10*C4/B4,2))', ""],
  ["合计", "", "", "=SUM(D3:D4)", ""],
];

let univer: HeadlessGrid | null = null;

afterEach(() => {
  univer?.dispose();
  univer = null;
});

describe("a new sheet", () => {
  it("stands last under its name, with everything asked for", async () => {
    const book = grid();
    const office = await open(book);
    const heard: WrittenSheet[] = [];
    const written = await new ExcelHost().writeSheets([form()], { onWritten: (sheet) => heard.push(sheet) });
    const sheet = book.named("自评 送温暖");
    expect(names(book)).toEqual(["目标表", "自评 送温暖"]);
    expect(written).toEqual([{ marker: "_Jixiao_Evaluation_1", sheetId: sheet.id, name: "自评 送温暖" }]);
    expect(heard).toEqual(written);
    expect(office.stats().syncs).toBe(4);

    expect(formulasOf(sheet)).toEqual(firstForm);
    expect(firstOf(sheet.values(at("A1")))).toBe("=项目自评表");
    expect(sheet.numberFormats({ top: 2, left: 0, bottom: 2, right: 2 })).toEqual([["General", `"≥"General" 人"`, "General"]]);
    expect(firstOf(sheet.fonts(at("A2")))).toEqual({ name: "宋体", size: 10.5, bold: true, italic: false, underline: false, color: "#17375E" });
    expect(firstOf(sheet.fonts(at("E2")))).toMatchObject({ underline: true, color: "#0563C1" });
    expect(firstOf(sheet.fills(at("A2")))).toBe("#D9E1F2");
    expect(firstOf(sheet.fills(at("A3")))).toBeNull();
    expect(firstOf(sheet.alignments(at("B3")))).toEqual({ horizontal: "Right", vertical: "Top", wrap: true });
    const line = { style: "Continuous", weight: "Thin", color: "#000000" };
    for (const address of ["A2", "B3", "A4", "D5"]) expect([address, firstOf(sheet.borders(at(address)))]).toEqual([address, { top: line, right: line, bottom: line, left: line }]);
    expect(firstOf(sheet.borders(at("A1")))).toEqual({ top: null, right: null, bottom: null, left: null });
    expect(sheet.merges()).toEqual([at("A1:D1")]);
    expect(firstOf(sheet.links(at("E2")))).toMatchObject({ place: "'目标表'!B3", tip: "去看" });

    expect([0, 2, 4].map((row) => sheet.rowHeight(row))).toEqual([34, 30, 24]);
    expect([0, 1, 3].map((column) => sheet.columnWidth(column))).toEqual([105, 63, 42]);
    expect([3, 4].map((column) => sheet.isColumnHidden(column))).toEqual([false, true]);
    expect(sheet.gridlines).toBe(false);
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.extras.filter).toEqual(at("A2:D4"));
    expect(sheet.extras.page).toMatchObject({ paper: "A4", orientation: "Landscape", zoom: { pagesWide: 1, pagesHigh: null }, centerHorizontally: true, area: at("A1:D5"), titleRows: { first: 0, last: 1 } });
    expect(sheet.extras.page.footer).toEqual({ left: "A&&B", center: "", right: "第 &P 页，共 &N 页" });
    expect(book.names()).toEqual([expect.objectContaining({ name: "_Jixiao_Evaluation_1", sheetId: null, visible: false, formula: "='自评 送温暖'!$A$2:$D$2" })]);
  });

  it("has its rules, highlights and charts", async () => {
    const book = grid();
    await open(book);
    await new ExcelHost().writeSheets([form()]);
    const sheet = book.named("自评 送温暖");
    expect(sheet.validations().map(({ ranges, validation }) => [ranges, validation.kind, validation.formula1, validation.formula2])).toEqual([
      [[at("C3"), at("C4")], "decimal", "0", "1000000000000"],
      [[at("C5")], "list", "达成年度指标,部分达成", ""],
      [[at("A5")], "custom", "=TRUE", ""],
      [[at("D3")], "decimal", "0", "=B3"],
    ]);
    const [numbers, list] = sheet.validations().map(({ validation }) => validation);
    expect(numbers).toMatchObject({ operator: "between", ignoreBlanks: true, prompt: { show: true, title: "实际", message: "只填数字" }, alert: { show: true, style: "stop", title: "不对" } });
    expect(list).toMatchObject({ dropDown: true, prompt: { title: "", message: "" }, alert: { show: false } });
    expect(sheet.conditionalFormats().map(({ ranges, formula, fill, fontColor, bold }) => ({ ranges, formula, fill, fontColor, bold }))).toEqual([
      { ranges: [at("A3:D4")], formula: '=AND($C3<>"",$C3<$B3)', fill: "#FFC7CE", fontColor: null, bold: true },
      { ranges: [at("C3:C4")], formula: '=$C3=""', fill: null, fontColor: "#7A0010", bold: false },
    ]);
    expect(sheet.extras.charts).toEqual([
      expect.objectContaining({
        name: "_Jixiao_Chart_1",
        type: "ColumnClustered",
        title: { text: "得分", visible: true },
        place: at("G2:M13"),
        legend: expect.objectContaining({ visible: false }),
        valueAxis: { minimum: 0, maximum: 10 },
        series: [{ name: "得分", values: "'自评 送温暖'!$D$3:$D$4", categories: "'自评 送温暖'!$A$3:$A$4", color: "#17375E", labels: true, labelFormat: "0.00;;" }],
      }),
    ]);
  });

  it("takes the next free name, and what refers to it by the name it asked for follows", async () => {
    const book = grid("自评 送温暖");
    await open(book);
    const base = form();
    const summary: SheetContent = {
      ...form({ marker: "_Jixiao_Summary", name: "自评汇总", targets: [] }),
      rows: [{ height: null, cells: [cell("送温暖", "link", { link: { sheet: "自评 送温暖", range: cellAt(0, 0), tip: "" } }), cell("", "plain", { formula: "'自评 送温暖'!D5" })] }],
      merges: [], filter: null, validations: [], highlights: [], charts: [],
    };
    const written = await new ExcelHost().writeSheets([base, summary]);
    expect(written.map(({ name }) => name)).toEqual(["自评 送温暖 (2)", "自评汇总"]);
    const sheet = book.named("自评汇总");
    expect([firstOf(sheet.formulas(at("B1"))), firstOf(sheet.links(at("A1")))]).toEqual(["='自评 送温暖 (2)'!D5", expect.objectContaining({ place: "'自评 送温暖 (2)'!A1" })]);
    expect(formulasOf(book.named("自评 送温暖"))).toEqual([["用户的"]]);
  });

  it("looks for another name when somebody takes it meanwhile", async () => {
    const book = grid();
    const office = await open(book);
    const number = nextBatch(office) + 1;
    office.faults.beforeBatch = (now) => {
      if (now === number) book.addSheet("自评 送温暖").write(cellAt(0, 0), [["别人的"]]);
    };
    expect((await new ExcelHost().writeSheets([form()])).map(({ name }) => name)).toEqual(["自评 送温暖 (2)"]);
    expect(formulasOf(book.named("自评 送温暖"))).toEqual([["别人的"]]);
  });

  it("leaves selection and active sheet as they are, and is not heard of", async () => {
    const book = grid("别的");
    book.activate(book.named("别的").id);
    const before = book.selection;
    const office = await open(book);
    const heard: string[] = [];
    const host = new ExcelHost();
    await host.onChange((sheetId) => heard.push(sheetId));
    const [sheet] = await host.writeSheets([form()]);
    await office.eventsDelivered();
    expect([book.selection, heard]).toEqual([before, []]);
    book.deleteSheet(sheet?.sheetId ?? "");
    await office.eventsDelivered();
    expect(heard).toEqual([sheet?.sheetId]);
  });

  it("needs no more exchanges or requests when it is longer", async () => {
    const actions: number[] = [];
    for (const length of [20, 120]) {
      const office = await open(grid());
      const targets = Array.from({ length }, (_, row) => row + 1);
      await new ExcelHost().writeSheets([form({ targets, typed: targets })]);
      expect(office.stats().syncs).toBe(4);
      actions.push(office.log.reduce((sum, { body }) => sum + body.Actions.length, 0));
    }
    const [short = 0, long = 0] = actions;
    expect(long - short).toBeLessThan(10);
  });

  it("is sent in parts where it is very large", async () => {
    const book = grid();
    const office = await open(book);
    const long = "很长的说明".repeat(1_000);
    const content: SheetContent = { ...form(), rows: Array.from({ length: 400 }, (_, row) => ({ height: 20 + (row % 7), cells: [cell(`${row}`), cell(long, row % 2 === 0 ? "plain" : "input")] })), merges: [], filter: null, validations: [], highlights: [], charts: [] };
    await new ExcelHost().writeSheets([content]);
    expect(office.stats().syncs).toBeGreaterThan(4);
    expect(office.stats().largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(firstOf(book.named("自评 送温暖").values(at("B400")))).toBe(long);
    for (const { ArgumentInfo } of office.log.flatMap(({ body }) => Object.values(body.ObjectPaths)).filter(({ Name }) => Name === "GetRanges")) expect(String(ArgumentInfo?.Arguments?.[0]).length).toBeLessThanOrEqual(8_192);
  });

  it("may be empty", async () => {
    const book = grid();
    await open(book);
    await new ExcelHost().writeSheets([{ ...form(), rows: [], columns: [], merges: [], filter: null, freeze: null, validations: [], highlights: [], charts: [] }]);
    expect(book.named("自评 送温暖").usedRange(false)).toBeNull();
    expect(await new ExcelHost().writeSheets([])).toEqual([]);
  });

  it("holds nothing but text where text was meant, in Univer too", async () => {
    univer = openHeadless(blankWorkbook("绩效", ["目标表"]));
    const { grid: book } = univer;
    await open(book);
    const host = new ExcelHost();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(nastyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (texts) => {
        const content: SheetContent = { ...form(), rows: texts.map((line) => ({ height: null, cells: line.map((text) => cell(text)) })), merges: [], filter: null, validations: [], highlights: [], charts: [] };
        const [written] = await host.writeSheets([content]);
        await book.settled();
        const sheet = book.sheet(written?.sheetId ?? "");
        expect(sheet?.values({ top: 0, left: 0, bottom: texts.length - 1, right: 2 })).toEqual(texts);
        expect((await host.ownSheets("_Jixiao_Evaluation_")).map(({ formulas }) => [...formulas])).toEqual([[]]);
      }),
      { numRuns: 15 },
    );
  });

  it("counts in Univer, and goes on counting when somebody types", async () => {
    univer = openHeadless(blankWorkbook("绩效", ["目标表"]));
    const { grid: book } = univer;
    await open(book);
    const host = new ExcelHost();
    const [written] = await host.writeSheets([form({ typed: [6, ""] })]);
    const sheet = book.sheet(written?.sheetId ?? "");
    await book.settled();
    expect(sheet?.values(at("D3:D5"))).toEqual([[5], [""], [5]]);
    await host.edit([{ sheetId: written?.sheetId ?? "", row: 3, column: 2, from: "", to: 15 }]);
    await book.settled();
    expect(sheet?.values(at("D3:D5"))).toEqual([[5], [5], [10]]);
  });
});

describe("a sheet written before", () => {
  const twice = async (book: MemoryGrid, change: (sheet: GridSheet) => void, second: SheetContent): Promise<{ sheet: GridSheet; office: TestOffice; written: readonly WrittenSheet[] }> => {
    const office = await open(book);
    const host = new ExcelHost();
    const [first] = await host.writeSheets([form()]);
    const sheet = book.sheet(first?.sheetId ?? "");
    if (!sheet) throw new Error("no sheet");
    change(sheet);
    office.reset();
    return { sheet, office, written: await host.writeSheets([second]) };
  };

  it("is written over in place, whatever it is called by now", async () => {
    const book = grid();
    const { sheet, office, written } = await twice(
      book,
      (sheet) => {
        sheet.rename("我的自评");
        book.setName({ name: "_Jixiao_Evaluation_1", sheetId: null, formula: "=我的自评!$A$2:$D$2", visible: false, comment: "" });
        book.addSheet("后来的");
        sheet.write(at("C3"), [[6]]);
      },
      form({ typed: [6, "＝未完成"] }),
    );
    expect(names(book)).toEqual(["目标表", "我的自评", "后来的"]);
    expect(written).toEqual([{ marker: "_Jixiao_Evaluation_1", sheetId: sheet.id, name: "我的自评" }]);
    expect(formulasOf(sheet)).toEqual(firstForm.map((line, row) => line.map((value, column) => (column === 2 && row === 2 ? 6 : column === 2 && row === 3 ? "＝未完成" : value))));
    expect(office.stats().syncs).toBe(4);
    expect(book.names().map(({ name, visible, formula }) => [name, visible, formula])).toEqual([["_Jixiao_Evaluation_1", false, "='我的自评'!$A$2:$D$2"]]);
  });

  it("gives the same again", async () => {
    const once = grid();
    const again = grid();
    await open(once);
    await new ExcelHost().writeSheets([form()]);
    const { sheet } = await twice(again, () => undefined, form());
    const state = (sheet: GridSheet): unknown => {
      const rect = { top: 0, left: 0, bottom: 8, right: 8 };
      const { extras } = sheet;
      return [
        sheet.formulas(rect), sheet.numberFormats(rect), sheet.fonts(rect), sheet.fills(rect), sheet.borders(rect), sheet.alignments(rect), sheet.links(rect), sheet.merges(),
        sheet.conditionalFormats().map((format) => ({ ...format, id: "" })), sheet.validations().map((rule) => ({ ...rule, id: "" })), sheet.frozen, sheet.gridlines,
        { ...extras, charts: extras.charts.map((chart) => ({ ...chart, id: "" })) }, [0, 1, 2, 3, 4].map((column) => [sheet.columnWidth(column), sheet.isColumnHidden(column), sheet.rowHeight(column)]),
      ];
    };
    expect(state(sheet)).toEqual(state(once.named("自评 送温暖")));
  });

  it("keeps nothing of what it was longer, merged, coloured or ruled before", async () => {
    const { sheet } = await twice(
      grid(),
      (sheet) => {
        sheet.write(at("A6:H7"), [Array.from({ length: 8 }, () => "旧"), Array.from({ length: 8 }, () => "旧")]);
        sheet.write(at("G2"), [["旧"]]);
        sheet.merge(at("B3:C4"));
        sheet.setFill(at("A3"), "#FF0000");
        sheet.setNumberFormats(at("C3"), [["@"]]);
        sheet.setRowsHidden(2, 3, true);
      },
      form({ targets: [5], typed: [4] }),
    );
    expect(formulasOf(sheet)).toEqual([firstForm[0], firstForm[1], ["指标1", 5, 4, '=IF(C3="","",ROUND(10*C3/B3,2))', ""], ["合计", "", "", "=SUM(D3:D3)", ""]]);
    expect([sheet.merges(), firstOf(sheet.fills(at("A3"))), sheet.isRowHidden(2)]).toEqual([[at("A1:D1")], null, false]);
    expect(sheet.conditionalFormats()).toHaveLength(2);
    expect(sheet.validations().flatMap(({ ranges }) => ranges)).toEqual([at("C3"), at("C4"), at("A4"), at("D3")]);
    expect(sheet.extras.charts).toHaveLength(1);
    expect(firstOf(sheet.borders(at("A6")))).toEqual({ top: null, right: null, bottom: null, left: null });
  });

  it("keeps the user's own charts", async () => {
    const { sheet } = await twice(
      grid(),
      (sheet) => sheet.setExtras({ charts: sheet.extras.charts.map((chart) => ({ ...chart, id: "own", name: "我的图" })) }),
      form(),
    );
    expect(sheet.extras.charts.map(({ name }) => name)).toEqual(["我的图", "_Jixiao_Chart_1"]);
  });

  it("is made anew when it was deleted, before or meanwhile", async () => {
    const book = grid();
    const office = await open(book);
    const host = new ExcelHost();
    const [first] = await host.writeSheets([form()]);
    const number = nextBatch(office) + 2;
    office.faults.beforeBatch = (now) => {
      if (now === number) book.deleteSheet(first?.sheetId ?? "");
    };
    const [second] = await host.writeSheets([form()]);
    expect([second?.name, second?.sheetId === first?.sheetId]).toEqual(["自评 送温暖", false]);
    office.faults.beforeBatch = () => undefined;
    book.deleteSheet(second?.sheetId ?? "");
    const [third] = await host.writeSheets([form()]);
    expect(formulasOf(book.named("自评 送温暖"))).toEqual(firstForm);
    expect((await host.ownSheets("_Jixiao_")).map(({ sheetId }) => sheetId)).toEqual([third?.sheetId]);
  });
});

describe("a sheet made from what was read", () => {
  const readOwn = async (host: ExcelHost): Promise<MadeFrom> => ({ sheets: (await host.read("workbook")).sheets, own: await host.ownSheets("_Jixiao_") });

  it("is written where that still stands, whatever its formulas come to by now", async () => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    await host.writeSheets([form()], { madeFrom: await readOwn(host) });
    const madeFrom = await readOwn(host);
    const recalculated = madeFrom.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((line) => line.map((value, column) => (column === 3 && typeof value === "number" ? 7 : value))) }));
    expect(await codeOf(host.writeSheets([form({ typed: [1, 2] })], { madeFrom: { ...madeFrom, sheets: recalculated } }))).toBe("done");
    expect(firstOf(book.named("自评 送温暖").values(at("C3")))).toBe(1);
  });

  it.each<[string, (book: MemoryGrid) => void]>([
    ["something was typed", (book) => book.named("自评 送温暖").write(at("C3"), [[5]])],
    ["something was typed beside it", (book) => book.named("自评 送温暖").write(at("H9"), [["下周改"]])],
    ["a formula was typed over", (book) => book.named("自评 送温暖").write(at("D3"), [[""]])],
    ["its marker has moved", (book) => book.setName({ name: "_Jixiao_Evaluation_1", sheetId: null, formula: "='自评 送温暖'!$A$3:$D$3", visible: false, comment: "" })],
    ["it was deleted", (book) => book.deleteSheet(book.named("自评 送温暖").id)],
  ])("is left alone where %s", async (_, change) => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    await host.writeSheets([form()]);
    const madeFrom = await readOwn(host);
    change(book);
    const before = [names(book), book.sheets().map((sheet) => formulasOf(sheet))];
    expect(await codeOf(host.writeSheets([form({ typed: [1, 2] })], { madeFrom }))).toBe("write: changed");
    expect([names(book), book.sheets().map((sheet) => formulasOf(sheet))]).toEqual(before);
    expect(await codeOf(host.writeSheets([form({ typed: [1, 2] })], { madeFrom: await readOwn(host) }))).toBe("done");
  });

  it("is not written either where another sheet of ours that was read has moved: what was made may be made of it", async () => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    const other = form({ marker: "_Jixiao_Evaluation_2", name: "自评 培训" });
    await host.writeSheets([form(), other]);
    const madeFrom = await readOwn(host);
    book.named("自评 培训").shift({ along: "rows", at: 0, count: 1 });
    book.setName({ name: other.marker.name, sheetId: null, formula: "='自评 培训'!$A$3:$D$3", visible: false, comment: "" });
    const third = form({ marker: "_Jixiao_Evaluation_3", name: "自评 第三" });
    expect(await codeOf(host.writeSheets([third], { madeFrom }))).toBe("write: changed");
    expect(names(book)).toEqual(["目标表", "自评 送温暖", "自评 培训"]);
    expect(await codeOf(host.writeSheets([third], { madeFrom: await readOwn(host) }))).toBe("done");
  });

  it("is taken for a new one no more once somebody else has made it", async () => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    const madeFrom = await readOwn(host);
    await host.writeSheets([form()]);
    expect(await codeOf(host.writeSheets([form({ typed: [1, 2] })], { madeFrom }))).toBe("write: changed");
  });
});

describe("the adding of a sheet", () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])("that fails at action %i is gone on with, and leaves one sheet with a hidden marker", async (action) => {
    const book = grid();
    const office = await open(book);
    office.faults.action = { code: "GeneralException", action, batch: nextBatch(office) + 1 };
    const outcome = await codeOf(new ExcelHost().writeSheets([form()]));
    delete office.faults.action;
    if (outcome === "done") expect(formulasOf(book.named("自评 送温暖"))).toEqual(firstForm);
    else expect([outcome, names(book)]).toEqual(["write: unknown", ["目标表"]]);
    await new ExcelHost().writeSheets([form()]);
    expect([names(book), book.names().map(({ name, visible }) => [name, visible])]).toEqual([["目标表", "自评 送温暖"], [["_Jixiao_Evaluation_1", false]]]);
  });

  it("that was carried out and never answered is known the next time", async () => {
    const book = grid();
    const office = await open(book);
    office.faults.transport = { error: 5104, batch: nextBatch(office) + 1 };
    expect(await codeOf(new ExcelHost().writeSheets([form()]))).toBe("done");
    expect(names(book)).toEqual(["目标表", "自评 送温暖"]);
  });

  it("leaves nothing of what stood there where a row was inserted right before", async () => {
    const book = grid();
    const office = await open(book);
    const host = new ExcelHost();
    await host.writeSheets([form()]);
    const sheet = book.named("自评 送温暖");
    const clean = lookOf(sheet);
    const number = nextBatch(office) + 2;
    office.faults.beforeBatch = (now) => {
      if (now !== number) return;
      sheet.shift({ along: "rows", at: 1, count: 2 });
      sheet.write(at("F9"), [["旁边"]]);
    };
    await host.writeSheets([form()]);
    expect(formulasOf(sheet)).toEqual(firstForm);
    expect(lookOf(sheet)).toEqual(clean);
  });

  it("keeps its marker where the sheet is renamed before it is written over", async () => {
    const book = grid();
    const office = await open(book);
    const host = new ExcelHost();
    const [first] = await host.writeSheets([form()]);
    const number = nextBatch(office) + 2;
    office.faults.beforeBatch = (now) => {
      if (now === number) book.named("自评 送温暖").rename("我的");
    };
    const [second] = await host.writeSheets([form({ typed: [1, 2] })]);
    expect([second?.sheetId, second?.name]).toEqual([first?.sheetId, "我的"]);
    expect((await host.ownSheets("_Jixiao_")).map(({ sheetId }) => sheetId)).toEqual([first?.sheetId]);
  });
});

describe("sheets of ours", () => {
  it("are found by their markers, in the order of the workbook, with their formulas", async () => {
    const book = grid();
    book.setName({ name: "销售额", sheetId: null, formula: "=1+1", visible: true, comment: "" });
    const office = await open(book);
    const host = new ExcelHost();
    expect(await host.ownSheets("_Jixiao_")).toEqual([]);
    const [second, first] = await host.writeSheets([form({ marker: "_Jixiao_Evaluation_2", name: "乙" }), form({ marker: "_Jixiao_Evaluation_1", name: "甲" })]);
    await host.writeSheets([form({ marker: "_Jixiao_Summary", name: "自评汇总" })]);
    office.reset();
    const formulas = new Set(["2/3", "3/3", "4/3"]);
    const range = at("A2:D2");
    expect(await host.ownSheets("_Jixiao_Evaluation_")).toEqual([
      { marker: "_Jixiao_Evaluation_2", sheetId: second?.sheetId, range, formulas },
      { marker: "_Jixiao_Evaluation_1", sheetId: first?.sheetId, range, formulas },
    ]);
    expect(office.stats().syncs).toBe(2);
    expect((await host.ownSheets("_Jixiao_Summary")).map(({ marker }) => marker)).toEqual(["_Jixiao_Summary"]);
  });
});

describe("what stands in the way of writing", () => {
  it("a protected sheet to be written over: nothing is written at all", async () => {
    const book = grid();
    await open(book);
    const host = new ExcelHost();
    await host.writeSheets([form()]);
    book.named("自评 送温暖").setProtected(true);
    const error = await failure(host.writeSheets([form({ marker: "_Jixiao_Evaluation_2", name: "另一个" }), form({ typed: [1, 2] })]));
    expect([error.code, error.sheets, names(book)]).toEqual(["protected", ["自评 送温暖"], ["目标表", "自评 送温暖"]]);
    expect(formulasOf(book.named("自评 送温暖"))).toEqual(firstForm);
  });

  it("a workbook whose sheets may not change: known sheets are written, new ones are not", async () => {
    const book = grid();
    const { Excel } = await open(book);
    const host = new ExcelHost();
    await host.writeSheets([form()]);
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await codeOf(host.writeSheets([form({ typed: [1, 2] }), form({ marker: "_Jixiao_Evaluation_2" })]))).toBe("write: protected");
    expect(formulasOf(book.named("自评 送温暖"))).toEqual(firstForm);
    expect(await codeOf(host.writeSheets([form({ typed: [1, 2] })]))).toBe("done");
    expect(firstOf(book.named("自评 送温暖").values(at("C3")))).toBe(1);
  });

  it("stops between two sheets when cancelled", async () => {
    const book = grid();
    await open(book);
    const controller = new AbortController();
    const { signal } = controller;
    const heard: string[] = [];
    const onWritten = ({ name }: WrittenSheet): void => {
      heard.push(name);
      controller.abort();
    };
    expect(await codeOf(new ExcelHost().writeSheets([form(), form({ marker: "_Jixiao_Evaluation_2", name: "乙" })], { signal, onWritten }))).toBe("write: cancelled");
    expect([heard, names(book)]).toEqual([["自评 送温暖"], ["目标表", "自评 送温暖"]]);
    expect(formulasOf(book.named("自评 送温暖"))).toEqual(firstForm);
  });

  it.each([0, 1, 2, 4, 7, 12, 20, 35, 60, 90])("a new sheet whose action %i fails is taken away again; the one before stays", async (action) => {
    const book = grid();
    const office = await open(book);
    office.faults.action = { code: "GeneralException", action, batch: nextBatch(office) + 5 };
    const heard: string[] = [];
    const error = await failure(new ExcelHost().writeSheets([form(), form({ marker: "_Jixiao_Evaluation_2", name: "乙" })], { onWritten: ({ name }) => heard.push(name) }));
    expect([error.stage, error.code, error.sheets]).toEqual(["write", "unknown", []]);
    expect([names(book), heard]).toEqual([["目标表", "自评 送温暖"], ["自评 送温暖"]]);
    expect(book.names().map(({ name }) => name)).toEqual(["_Jixiao_Evaluation_1"]);
  });

  it("a known sheet that fails half-way is told, holds the old values or the new, and is whole after the next time", async () => {
    const before = JSON.stringify(firstForm);
    const states = new Set<string>();
    for (let action = 0; action < 100; action += 9) {
      const book = grid();
      const office = await open(book);
      const host = new ExcelHost();
      await host.writeSheets([form()]);
      office.faults.action = { code: "GeneralException", action, batch: nextBatch(office) + 2 };
      const error = await failure(host.writeSheets([form({ typed: [6, 7] })]));
      expect([error.code, error.sheets]).toEqual(["unknown", ["自评 送温暖"]]);
      const sheet = book.named("自评 送温暖");
      const now = JSON.stringify(formulasOf(sheet));
      states.add(now === before ? "old" : now);
      delete office.faults.action;
      await host.writeSheets([form({ typed: [6, 7] })]);
      states.add(JSON.stringify(formulasOf(sheet)));
    }
    const after = JSON.stringify(firstForm.map((line, row) => line.map((value, column) => (column === 2 && (row === 2 || row === 3) ? row + 4 : value))));
    expect([...states].sort()).toEqual(["old", after].sort());
  });

  it("without a printer the sheet is there all the same", async () => {
    const book = grid();
    const office = await open(book);
    office.faults.action = { code: "GeneralException", action: 4, batch: nextBatch(office) + 3 };
    expect((await new ExcelHost().writeSheets([form()])).map(({ name }) => name)).toEqual(["自评 送温暖"]);
    expect(formulasOf(book.named("自评 送温暖"))).toEqual(firstForm);
  });

  it.each([
    ["editing", { cellEditing: true }],
    ["unavailable", { transport: { error: 5102 } }],
    ["too-large", { transport: { error: 5103 } }],
    ["unavailable", { silent: true }],
  ] as const)("says %s", async (code, faults) => {
    const book = grid();
    const office = await open(book);
    Object.assign(office.faults, faults);
    const host = new ExcelHost({ timeoutMs: 40 });
    expect(await codeOf(host.writeSheets([form()]))).toBe(`write: ${code}`);
    expect(await codeOf(host.ownSheets("_Jixiao_"))).toBe(`read: ${code}`);
    expect(names(book)).toEqual(["目标表"]);
  });

  it("a host that falls silent half-way leaves a sheet that is known as ours", async () => {
    const book = grid();
    const office = await open(book);
    const number = nextBatch(office) + 2;
    office.faults.beforeBatch = (now) => {
      if (now > number) office.faults.silent = true;
    };
    const host = new ExcelHost({ timeoutMs: 1_500 });
    const error = await failure(host.writeSheets([form()]));
    expect([error.code, error.sheets]).toEqual(["unavailable", ["自评 送温暖"]]);
    office.faults.silent = false;
    delete office.faults.beforeBatch;
    const [written] = await host.writeSheets([form()]);
    expect([names(book), written?.name]).toEqual([["目标表", "自评 送温暖"], "自评 送温暖"]);
  });
});
