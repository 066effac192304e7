/** The 自评汇总 sheet as data: its formulas as literals, what they show, and the notes that are kept. */
import { describe, expect, it } from "@jest/globals";
import Big from "big.js";
import { readNotes, type SummaryOptions, type SummaryProject, summaryMarker, summarySheet } from "../../src/reports/summary-sheet";
import type { CellContent, SheetContent } from "../../src/sheet/content";
import { parseAddress, rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { writtenSheet } from "../../src/sheet/written";

const at = (address: string) => parseAddress(address);

const project = (name: string, more: Partial<SummaryProject> = {}, figures: Partial<SummaryProject["figures"]> = {}): SummaryProject => ({
  key: `_Jixiao_Evaluation_${name}`,
  name,
  sheet: `自评 ${name}`,
  moneyUnit: "万元",
  isOverall: false,
  places: { adjusted: at("E5"), executed: at("F5"), total: at("H16"), grade: at("H17"), weights: at("G12:G15"), scores: at("H12:H15"), reasons: at("I12:I15") },
  figures: { adjusted: new Big(80), executed: new Big(76), total: new Big("91.335"), grade: "优", unmet: 1, withoutReason: 0, ...figures },
  ...more,
});

const sheetOf = (projects: readonly SummaryProject[], options: Partial<SummaryOptions> = {}): SheetContent => summarySheet(projects, { sheetName: "自评汇总", year: 2024, notes: [], ...options });

const cellOf = (content: SheetContent, address: string): CellContent | null => {
  const place = at(address);
  return content.rows[place?.top ?? -1]?.cells[place?.left ?? -1] ?? null;
};
const shown = (content: SheetContent, row: number): readonly unknown[] => content.rows[row - 1]?.cells.map((cell) => cell?.value ?? null) ?? [];
const formula = (content: SheetContent, address: string): string | undefined => cellOf(content, address)?.formula;

const incomplete = { executed: null, total: new Big(50), grade: "", unmet: 2, withoutReason: 2 } as const;

describe("a row", () => {
  const content = sheetOf([project("甲"), project("乙", {}, incomplete)]);

  it("follows its 自评表 by short formulas", () => {
    expect(Object.fromEntries(["C4", "D4", "E4", "F4", "G4", "H4", "I4"].map((address) => [address, formula(content, address)]))).toEqual({
      C4: `IF('自评 甲'!E5<>"",'自评 甲'!E5,"")`,
      D4: `IF('自评 甲'!F5<>"",'自评 甲'!F5,"")`,
      E4: `IF(AND(C4<>"",D4<>"",C4<>0),D4/C4,"")`,
      F4: `IF('自评 甲'!H17<>"",'自评 甲'!H16,"")`,
      G4: `IF('自评 甲'!H17="","待完成",'自评 甲'!H17)`,
      H4: `SUMPRODUCT(('自评 甲'!G12:G15<>"")*('自评 甲'!H12:H15<>"")*('自评 甲'!H12:H15<'自评 甲'!G12:G15))`,
      I4: `SUMPRODUCT(('自评 甲'!G12:G15<>"")*('自评 甲'!H12:H15<>"")*('自评 甲'!H12:H15<'自评 甲'!G12:G15)*('自评 甲'!I12:I15=""))`,
    });
    expect(cellOf(content, "B4")).toMatchObject({ value: "甲", link: { sheet: "自评 甲", range: at("A1") } });
  });

  it("shows what stands there by now; of an incomplete one no score", () => {
    expect(shown(content, 4)).toEqual([1, "甲", 80, 76, 0.95, 91.335, "优", 1, 0, "", "_Jixiao_Evaluation_甲"]);
    expect(shown(content, 5)).toEqual([2, "乙", 80, "", "", "", "待完成", 2, 2, "", "_Jixiao_Evaluation_乙"]);
  });

  it("names sheets with an apostrophe rightly", () => {
    expect(formula(sheetOf([project("甲", { sheet: "A'B" }), project("乙")]), "C4")).toBe(`IF('A''B'!E5<>"",'A''B'!E5,"")`);
  });

  it("brings 元 and 万元 together, and leaves 元 alone where all are in it", () => {
    const yuan = project("乙", { moneyUnit: "元" }, { adjusted: new Big(800_000), executed: new Big(760_000) });
    const mixed = sheetOf([project("甲"), yuan]);
    expect([formula(mixed, "C5"), shown(mixed, 5)[2], shown(mixed, 3)[2]]).toEqual([`IF('自评 乙'!E5<>"",'自评 乙'!E5/10000,"")`, 80, "全年预算数（万元）"]);
    const alone = sheetOf([yuan, { ...yuan, key: "x" }]);
    expect([formula(alone, "C5"), shown(alone, 5)[2], shown(alone, 3)[2]]).toEqual([`IF('自评 乙'!E5<>"",'自评 乙'!E5,"")`, 800_000, "全年预算数（元）"]);
  });

  it("has blanks where a 自评表 has no place for a figure, and takes the score as it is where it has none for the grade", () => {
    const places = { adjusted: null, executed: null, total: at("H16"), grade: null, weights: null, scores: null, reasons: null };
    const bare = sheetOf([project("甲", { places }), project("乙")]);
    expect(["C4", "D4", "G4", "H4", "I4"].map((address) => formula(bare, address))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([formula(bare, "F4"), cellOf(bare, "F4")?.value]).toEqual([`IF('自评 甲'!H16<>"",'自评 甲'!H16,"")`, 91.335]);
  });
});

describe("below the rows", () => {
  it("stand sums, the average score and the grades", () => {
    const content = sheetOf([project("甲"), project("乙", {}, { total: new Big(85), grade: "良", executed: new Big(40) })]);
    expect(["C6", "D6", "E6", "F6", "H6"].map((address) => formula(content, address))).toEqual([
      `IF(COUNT(C4:C5)=0,"",SUM(C4:C5))`,
      `IF(COUNT(D4:D5)=0,"",SUM(D4:D5))`,
      `IF(OR(COUNT(D4:D5)<COUNT(C4:C5),N(C6)=0),"",D6/C6)`,
      `IF(COUNT(F4:F5)=0,"",ROUND(AVERAGE(F4:F5),2))`,
      `SUM(H4:H5)`,
    ]);
    expect(shown(content, 6).slice(1, 9)).toEqual(["合计（得分为平均分）", 160, 116, 0.725, 88.17, "", 2, 0]);
    expect(cellOf(content, "C7")).toMatchObject({ value: "优 1 个　　良 1 个　　中 0 个　　差 0 个　　待完成 0 个" });
    expect(formula(content, "C7")).toContain(`"优 "&COUNTIF(G4:G5,"优")&" 个"`);
  });

  it("stands 部门整体支出, whose money holds that of the projects, outside the sums", () => {
    const content = sheetOf([project("整体", { isOverall: true }, { adjusted: new Big(322) }), project("甲"), project("乙", {}, incomplete)]);
    expect([4, 5, 6, 7].map((row) => shown(content, row).slice(0, 3))).toEqual([[1, "甲", 80], [2, "乙", 80], ["", "合计（得分为平均分）", 160], [3, "整体", 322]]);
    // Nothing can be told of all budgets while one project has nothing executed.
    expect(shown(content, 6).slice(3, 6)).toEqual([76, "", 91.34]);
  });

  it("stands a chart of the projects' scores, printed with the table on A4", () => {
    const content = sheetOf([project("甲"), project("乙"), project("整体", { isOverall: true })]);
    const [chart] = content.charts ?? [];
    expect(chart && { categories: rangeAddress(chart.categories), values: chart.series.map(({ values }) => rangeAddress(values)), axis: chart.axis }).toEqual({ categories: "A4:A5", values: ["F4:F5"], axis: { min: 0, max: 100 } });
    expect(chart?.place.top).toBeGreaterThanOrEqual(content.rows.length);
    expect(content.print).toMatchObject({ paper: "A4", orientation: "landscape", repeatRows: { first: 2, last: 2 }, area: { top: 0, left: 0, right: 9, bottom: chart?.place.bottom } });
  });
});

describe("notes", () => {
  const projects = [project("甲"), project("乙")];
  const first = sheetOf(projects);
  const typed: SheetContent = { ...first, rows: first.rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, column) => (cell && column === 9 && index > 2 && index < 5 ? { ...cell, value: index === 3 ? "=已核对" : 12 } : cell)) })) };
  const notes = readNotes(new Sheet(writtenSheet(typed, "s")), typed.marker.range);

  it("are found by the marker's header and kept by project, whatever the order", () => {
    expect(first.marker.name).toBe(summaryMarker);
    expect(notes.map(({ key, note }) => [key, note])).toEqual([["_Jixiao_Evaluation_甲", "=已核对"], ["_Jixiao_Evaluation_乙", 12]]);
    const again = sheetOf([project("乙"), project("丙"), project("甲")], { notes });
    expect([4, 5, 6].map((row) => shown(again, row)[9])).toEqual([12, "", "=已核对"]);
    expect(cellOf(again, "J6")?.formula).toBeUndefined();
  });

  it("stay listed when their project is gone", () => {
    const again = sheetOf([project("乙"), project("丙")], { notes });
    expect(shown(again, 7)).toEqual(["", "甲", "", "", "", "", "已删除", "", "", "=已核对", "_Jixiao_Evaluation_甲"]);
    expect(formula(again, "C6")).toBe(`IF(COUNT(C4:C5)=0,"",SUM(C4:C5))`);
  });
});

it("every cell has a style that is there, every row the same columns", () => {
  const content = sheetOf([project("甲"), project("整体", { isOverall: true })], { notes: [{ key: "gone", name: "旧", note: "留" }] });
  const styles = content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style ?? []));
  expect(styles.filter((style) => !(style in content.styles))).toEqual([]);
  expect(content.columns.at(-1)).toMatchObject({ hidden: true });
});
