/** Generating again, case by case: what is kept where, what is told, and what gives way. */
import { describe, expect, it } from "@jest/globals";
import { evaluate } from "../../src/review/evaluate";
import type { Indicator } from "../../src/tables/table";
import { Book, type Goal, goalTable } from "./evaluation-book";

const SHEET = "自评 职工培训";
const indicators: readonly Goal[] = [
  { name: "培训人数", target: "≥12人" },
  { name: "培训期数", target: "≥3期" },
  { level2: "质量指标", name: "合格率", target: "≥95%" },
  { level1: "效益指标", level2: "社会效益指标", name: "工作保障", target: "有效保障" },
  { level1: "满意度指标", level2: "服务对象满意度指标", name: "职工满意度", target: "≥90%" },
];
const source = (rows: readonly Goal[] = indicators, more: { readonly budget?: number; readonly goals?: string } = {}) => goalTable({ name: "职工培训", ...more }, rows);

function started(): { readonly book: Book; readonly row: (name: string) => Indicator; readonly type: (name: string, what: "actual" | "weight" | "score" | "reason", value: string | number) => void } {
  const book = new Book({ 目标: source() });
  const table = book.generate().projects[0]?.table;
  const row = (name: string): Indicator => {
    const found = table?.indicators.find(({ level3 }) => level3?.text === name);
    if (!found) throw new RangeError(name);
    return found;
  };
  return {
    book,
    row,
    type: (name, what, value) => {
      const range = row(name)[what]?.range;
      if (!range) throw new RangeError(what);
      book.type(SHEET, range.top, range.left, value);
    },
  };
}

const again = (book: Book) => {
  const [project] = book.generate().projects;
  if (!project) throw new Error("nothing made");
  return { ...project, said: (what: "actual" | "weight" | "score" | "reason") => Object.fromEntries(project.table?.indicators.map((one) => [one.level3?.text, one[what]?.text]) ?? []) };
};

describe("weights", () => {
  it("that nobody touched are assigned anew to the rows of now", () => {
    const { book } = started();
    expect(again(book).said("weight")).toEqual({ 培训人数: "17", 培训期数: "17", 合格率: "16", 工作保障: "30", 职工满意度: "10" });
    book.put("目标", source(indicators.slice(1)));
    expect(again(book).said("weight")).toEqual({ 培训期数: "25", 合格率: "25", 工作保障: "30", 职工满意度: "10" });
  });

  it("that were changed stay, all of them, and a new row waits for its own", () => {
    const { book, type } = started();
    type("培训人数", "weight", 20);
    type("培训期数", "weight", 14);
    book.put("目标", source([...indicators, { level1: "效益指标", level2: "可持续影响指标", name: "影响年限", target: "≥3年" }]));
    const made = again(book);
    expect(made.said("weight")).toEqual({ 培训人数: "20", 培训期数: "14", 合格率: "16", 工作保障: "30", 职工满意度: "10", 影响年限: "" });
    expect(made.gaps).toContainEqual(expect.objectContaining({ what: "weight", label: "影响年限" }));
  });
});

describe("what the source says otherwise", () => {
  it("gives way to what stands on the sheet, and is told; an emptied cell takes it over", () => {
    const evaluation = (actual: string, executed: number) => [["项目支出绩效自评表（2024年度）"], ["项目名称", "职工培训"], ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"], ["", "年度资金总额", 80, 80, executed, 10, "", ""], ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"], ["产出指标", "数量指标", "培训人数", "≥12人", actual, 90, "", ""]];
    const book = new Book({ 自评: evaluation("9人", 76) });
    const [first] = book.generate().projects;
    book.put("自评", evaluation("12人", 80));
    const made = again(book);
    expect(made.differences).toEqual([
      { what: "amount", label: "年度资金总额", kept: "76", source: "80" },
      { what: "actual", label: "培训人数", kept: "9人", source: "12人" },
    ]);
    const actual = first?.table?.indicators[0]?.actual?.range;
    if (actual) book.type(SHEET, actual.top, actual.left, "");
    expect(again(book).said("actual")).toEqual({ 培训人数: "12人" });
  });

  it("of targets, levels and names goes over to the sheet", () => {
    const { book, type } = started();
    type("培训人数", "actual", 15);
    book.put("目标", source([{ level2: "质量指标", name: "培训人数", target: "≥10人次" }, ...indicators.slice(1)]));
    const made = again(book);
    expect(made.table?.indicators[0]).toMatchObject({ level2: { text: "质量指标" }, level3: { text: "培训人数" }, target: { text: "≥10人次" }, actual: { text: "15人" } });
  });
});

describe("indicators", () => {
  it("that are renamed where they stand keep what was typed", () => {
    const { book, type } = started();
    type("培训期数", "actual", 4);
    book.put("目标", source(indicators.map((one) => (one.name === "培训期数" ? { ...one, name: "举办培训班期数" } : one))));
    expect(again(book)).toMatchObject({ gone: [] });
    expect(again(book).said("actual")).toMatchObject({ 举办培训班期数: "4期" });
  });

  it("that are gone leave what was typed under the form, once", () => {
    const { book, type, row } = started();
    type("合格率", "actual", 0.9);
    type("合格率", "reason", "设备老化");
    type("合格率", "score", 12);
    book.type(SHEET, row("合格率").row, 11, "另附说明");
    book.put("目标", source(indicators.filter(({ name }) => name !== "合格率")));
    expect(again(book).gone).toEqual(["合格率"]);
    expect(again(book).gone).toEqual([]);
    const texts = book.texts(SHEET).filter((text) => text !== "");
    expect(texts.slice(-2)).toEqual(["注：以下指标已不在来源表中，这里保留填写过的内容", "产出指标 / 质量指标 / 合格率：年度指标值 ≥95%；实际完成值 90%；分值 16；得分 12；偏差原因 设备老化；备注 另附说明"]);
    // And the reader takes none of it for an indicator.
    expect(again(book).table?.indicators).toHaveLength(4);
  });

  it("of one name are told apart by their class and kept in order", () => {
    const twice: readonly Goal[] = [{ name: "完成率", target: "≥90%" }, { name: "完成率", target: "≥90%" }, { level2: "质量指标", name: "完成率", target: "≥95%" }];
    const book = new Book({ 目标: source(twice) });
    const rows = book.generate().projects[0]?.table?.indicators ?? [];
    for (const [index, { actual }] of rows.entries()) if (actual) book.type(SHEET, actual.range.top, actual.range.left, 0.91 + index / 100);
    book.put("目标", source([...twice].reverse()));
    expect(book.generate().projects[0]?.table?.indicators.map(({ actual }) => actual?.text)).toEqual(["93.00%", "91.00%", "92.00%"]);
  });
});

describe("what the user keeps around the form", () => {
  it("stays in its row to the right, under its head, and under the form; from elsewhere it moves there", () => {
    const { book, row } = started();
    const head = row("培训人数").row - 1;
    book.type(SHEET, head, 10, "责任科室");
    book.type(SHEET, row("培训期数").row, 10, "培训科");
    book.type(SHEET, row("培训期数").row, 11, 7);
    book.type(SHEET, 1, 10, "名称待核");
    book.type(SHEET, book.sheet(SHEET).extent.bottom + 3, 1, "经办：李四");
    book.put("目标", source(indicators.toReversed()));
    again(book);
    const sheet = book.sheet(SHEET);
    const at = book.find(SHEET, "培训期数").row;
    expect([sheet.text(head, 10), sheet.text(at, 10), sheet.value(at, 11), sheet.text(1, 10)]).toEqual(["责任科室", "培训科", 7, ""]);
    expect(book.texts(SHEET).filter((text) => text !== "").slice(-2)).toEqual(["名称待核", "经办：李四"]);
    expect(again(book).kept).toBe(5);
  });

  it("in a column of their own within the form moves to its right", () => {
    const { book, row, type } = started();
    type("培训期数", "actual", 4);
    book.insertColumn(SHEET, 6);
    const head = row("培训人数").row - 1;
    book.type(SHEET, head, 6, "责任人");
    book.type(SHEET, row("培训期数").row, 6, "=张三");
    book.type(SHEET, head, 10, "电话");
    expect(again(book).said("actual")).toMatchObject({ 培训期数: "4期" });
    const sheet = book.sheet(SHEET);
    expect([sheet.text(head, 9), sheet.text(head, 10), sheet.text(row("培训期数").row, 9)]).toEqual(["责任人", "电话", "=张三"]);
  });

  it("keeps texts for which another form has no place", () => {
    const { book } = started();
    book.generate({ layout: "sichuan" });
    const problems = book.find(SHEET, "存在问题");
    book.type(SHEET, problems.row, problems.column + 1, "人手不足");
    book.generate({ layout: "national" });
    expect(book.texts(SHEET)).toContain("存在问题：人手不足");
    book.generate({ layout: "national" });
    expect(book.texts(SHEET).filter((text) => text.includes("人手不足"))).toHaveLength(1);
  });
});

describe("money", () => {
  it("typed in the parts makes up a total that was a formula; typed over the total it stays", () => {
    const { book } = started();
    const [total, fiscal, carried] = book.evaluate().projects[0]?.table?.execution?.rows ?? [];
    const type = (row: typeof total, value: number): void => {
      if (row?.executed) book.type(SHEET, row.executed.range.top, row.executed.range.left, value);
    };
    type(fiscal, 70.5);
    type(carried, 5);
    expect(again(book).table?.execution?.rows.map(({ executed }) => executed?.text)).toEqual(["75.50", "70.50", "5.00", ""]);
    type(total, 76);
    expect(again(book).table?.execution?.rows.map(({ executed }) => executed?.text)).toEqual(["76.00", "70.50", "5.00", ""]);
  });
});

describe("a 自评表 that can no longer be read", () => {
  it("is left alone and told; the project gets a new one", () => {
    const { book, row } = started();
    for (let column = 0; column < 9; column += 1) book.type(SHEET, row("培训人数").row - 1, column, "");
    const before = book.texts(SHEET);
    const made = book.generate();
    expect(made.unread).toEqual([SHEET]);
    expect(made.projects.map(({ sheetName, marker, isNew }) => [sheetName, marker, isNew])).toEqual([[`${SHEET} (2)`, "_Jixiao_Evaluation_2", true]]);
    expect(book.texts(SHEET)).toEqual(before);
  });
});

describe("a 自评表 on which nothing stands", () => {
  it("was added by a writing that went no further: the same one is written", () => {
    const { book } = started();
    const { workbook, own } = book;
    const emptied = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, values: [], formats: null, merges: [] } : sheet)) };
    const { projects, unread } = evaluate({ workbook: emptied, own });
    expect([projects.map(({ sheetName, marker }) => [sheetName, marker]), unread]).toEqual([[[SHEET, "_Jixiao_Evaluation_1"]], []]);
  });

  it("is left alone where it is called otherwise", () => {
    const { book } = started();
    const { workbook, own } = book;
    const emptied = { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, name: "我的", values: [], formats: null, merges: [] } : sheet)) };
    const { projects, unread } = evaluate({ workbook: emptied, own });
    expect([projects.map(({ sheetName, marker }) => [sheetName, marker]), unread]).toEqual([[[SHEET, "_Jixiao_Evaluation_2"]], ["我的"]]);
  });
});
