/** The 自评表 as a sheet: its layouts, what its cells hold, and that our own reader reads it whole. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { EvaluationForm, Layout } from "../../../src/reports/self-evaluation/form";
import { layOut, selfEvaluationSheet } from "../../../src/reports/self-evaluation/sheet";
import type { SheetContent } from "../../../src/sheet/content";
import { type CellRange, contains, rangeAddress } from "../../../src/sheet/range";
import { displayText } from "../../../src/sheet/sheet";
import { writtenSheet } from "../../../src/sheet/written";
import { readWorkbook } from "../../../src/tables/read-workbook";
import type { Table } from "../../../src/tables/table";
import { methodById } from "../../scoring/rows";
import { randomForm } from "../../support/random-tables";
import "../../support/properties";
import { cellIn, form, funds, noTexts, row, scoreOfRow } from "./forms";

const layouts: readonly Layout[] = ["national", "sichuan", "overall"];
const sichuan = methodById("sichuan");

/** What a row of the sheet shows, without its empty cells. */
const shown = (content: SheetContent): string[][] =>
  content.rows.map(({ cells }) => cells.flatMap((cell) => (cell && cell.value !== "" ? [displayText(cell.value, content.styles[cell.style]?.numberFormat ?? "General")] : [])));

const formulaAt = (content: SheetContent, range: CellRange): string | null => cellIn(content, range)?.formula ?? null;

function read(content: SheetContent): Table {
  const [table, ...others] = readWorkbook({ name: null, sheets: [writtenSheet(content, "1")] }).flatMap(({ tables }) => tables);
  if (!table || others.length > 0) throw new Error(`${others.length + (table ? 1 : 0)} tables`);
  return table;
}

describe("the national form", () => {
  const { content, places } = layOut(
    form({
      texts: { ...noTexts, department: "县总工会", unit: "县总工会本级", goals: "办好培训", goalsDone: "已办好" },
      rows: [
        row({ name: "培训人数", target: "≥12 人", actual: "9人", weight: 40 }, { reason: "报名不足" }),
        row({ level2: "质量指标", name: "合格率", target: "≥95%", actual: "", weight: 30 }),
        row({ level1: "效益指标", level2: "社会效益指标", name: "素质", target: "有所提高", actual: "达成年度指标", weight: 20 }),
      ],
    }),
  );

  it("says what 财预〔2020〕10号 asks for", () => {
    expect(shown(content)).toEqual([
      ["项目支出绩效自评表（2024年度）"],
      ["项目名称", "职工培训", "项目编码", "13053224P00273513012H"],
      ["主管部门", "县总工会", "实施单位", "县总工会本级"],
      ["项目资金\n（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "100.00", "80.00", "60.00", "10", "75.00%", "7.50"],
      ["其中：当年财政拨款", "70.00", "50.00", "60.00", "—", "120.00%", "—"],
      ["其他资金", "30.00", "30.00", "—", "—"],
      ["年度总体目标", "预期目标", "实际完成情况"],
      ["办好培训", "已办好"],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ["产出指标", "数量指标", "培训人数", "≥12 人", "9人", "40", "30.00", "报名不足"],
      ["质量指标", "合格率", "≥95%", "30"],
      ["效益指标", "社会效益指标", "素质", "有所提高", "达成年度指标", "20", "20.00"],
      ["总分", "100", "57.50"],
      ["评价等级"],
      [],
      ["注：尚缺实际完成值 1 项，尚缺得分 0 项，尚缺偏差原因 0 处。"],
      [expect.stringMatching(/^注：浅黄色单元格请填写/u)],
    ]);
  });

  it("goes on working by formulas a bookkeeper can read", () => {
    expect(places.indicators.map(({ score }) => score && formulaAt(content, score))).toEqual([
      'IF(COUNT(E11:G11)<3,"",IF(F11>=E11,G11,MAX(0,ROUND(G11*F11/E11,2))))',
      'IF(COUNT(E12:G12)<3,"",IF(F12>=E12,G12,MAX(0,ROUND(G12*F12/E12,2))))',
      'IF(COUNTA(F13:G13)<2,"",IF(OR(F13="达成年度指标",F13=E13),G13,""))',
    ]);
    const [total, fiscal] = places.funds;
    expect([total?.budget, total?.executed, total?.rate, total?.score, fiscal?.executed, fiscal?.score].map((place) => place && formulaAt(content, place))).toEqual([
      'IF(COUNT(D6:D7)=0,"",SUM(D6:D7))',
      'IF(COUNT(F6:F7)=0,"",SUM(F6:F7))',
      'IF(COUNT(E5,F5)<2,"",IF(E5>0,F5/E5,""))',
      'IF(COUNT(H5)=0,"",MAX(0,MIN(G5,ROUND(G5*F5/E5,2))))',
      null,
      null,
    ]);
    expect(formulaAt(content, places.total.weight)).toBe('IF(COUNT(G11:G13,G5)=0,"",ROUND(SUM(G11:G13,G5),2))');
    expect(formulaAt(content, places.total.score)).toBe('IF(COUNT(H11:H13,I5)=0,"",ROUND(SUM(H11:H13,I5),2))');
    expect(formulaAt(content, places.grade)).toBe('IF(OR(G14<>100,COUNT(H11:H13,I5)<COUNT(G11:G13,G5)),"",IF(H14>=90,"优",IF(H14>=80,"良",IF(H14>=60,"中","差"))))');
    expect(formulaAt(content, places.status)).toContain("SUMPRODUCT(ISNUMBER(G11:G13)*(LEN(F11:F13)=0))");
  });

  it("prints on A4 with its header on every page, without the lines below", () => {
    expect(content.print).toMatchObject({ paper: "A4", repeatRows: { first: 9, last: 9 } });
    expect(content.print.area && rangeAddress(content.print.area)).toBe("A1:I15");
    expect(rangeAddress(content.marker.range)).toBe("A10:I10");
  });

  it("merges classes that neighbours share, and level 2 only within its level 1", () => {
    const rows = [["产出指标", "成本指标"], ["产出指标", "成本指标"], ["成本指标", "成本指标"], ["成本指标", ""], ["", ""]].map(([level1 = "", level2 = ""]) => row({ level1, level2, target: "≥1人" }));
    const { merges, marker } = selfEvaluationSheet(form({ rows }));
    const below = merges.filter(({ top, bottom }) => top > marker.range.top && bottom > top);
    expect(below.map(rangeAddress).sort()).toEqual(["B11:B12", "B13:B14", "C11:C12"]);
  });

  it("tells what to do in every cell that is to be filled in", () => {
    const prompts = (content.validations ?? []).filter(({ range }) => contains(range, 10, 5) || contains(range, 10, 7)).map(({ prompt, refusal }) => [prompt?.text, refusal?.text]);
    expect(prompts).toEqual([
      ["只填数字，单位“人”会自动显示。达到“≥12 人”得满分，低于的按完成比例得分（分值×实际÷目标）。", "只填数字，单位会自动显示。"],
      [expect.stringContaining("也可以直接改写得分。"), expect.stringContaining("0与分值之间")],
    ]);
    expect(content.validations?.find(({ range }) => contains(range, 12, 5))?.allow).toEqual({ kind: "list", values: ["有所提高", "达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"] });
  });

  it("refuses 95 where 95% is meant", () => {
    const { validations, marker } = selfEvaluationSheet(form({ rows: [row({ target: "≥95%" })] }));
    const actual = validations?.find(({ range }) => contains(range, marker.range.top + 1, 5));
    expect([actual?.allow, actual?.refusal?.text]).toEqual([{ kind: "decimal", min: -10, max: 10 }, "填百分数，如95%，不超过1000%。"]);
  });

  it("keeps a typed score within the band that is chosen", () => {
    const allow = content.validations?.find(({ range }) => contains(range, 12, 7))?.allow;
    expect(allow).toEqual({
      kind: "decimal",
      min: 'ROUND(G13*IF(OR(F13="达成年度指标",F13=E13),0.8,IF(F13="部分达成年度指标并具有一定效果",0.6,IF(F13="未达成年度指标且效果较差",0,0))),2)',
      max: 'ROUND(G13*IF(OR(F13="达成年度指标",F13=E13),1,IF(F13="部分达成年度指标并具有一定效果",0.8,IF(F13="未达成年度指标且效果较差",0.6,1))),2)',
    });
  });

  it("highlights wrong scores first, then what is missing, then unmet rows", () => {
    expect(content.highlights?.filter(({ range }) => contains(range, 12, 7)).map(({ formula }) => formula)).toEqual([
      expect.stringMatching(/^AND\(ISNUMBER\(H13\),OR\(N\(H13\)<ROUND/u),
      "AND(ISNUMBER($H11),OR(N($H11)<0,N($H11)>N($G11)))",
      "AND(ISNUMBER($G11),LEN($F11)>0,LEN($H11)=0)",
      "AND(COUNT($G11,$H11)=2,N($H11)<N($G11))",
    ]);
    expect(content.highlights?.find(({ range }) => contains(range, 10, 8))?.formula).toBe("AND(COUNT($G11,$H11)=2,N($H11)<N($G11),LEN($I11)=0)");
    expect(content.highlights?.find(({ range }) => contains(range, places.total.weight.top, places.total.weight.left))?.formula).toBe("AND(ISNUMBER(G14),N(G14)<>100)");
  });
});

describe("the Sichuan form", () => {
  const { content, places } = layOut(
    form({
      layout: "sichuan",
      method: sichuan,
      texts: { ...noTexts, unit: "县总工会", conclusion: "较好", measures: "加强管理", leader: "张三" },
      rows: [row({ name: "培训人数", target: "12", nature: "≥", unit: "人", actual: "9", weight: 60 }), row({ level2: "质量指标", name: "合格率", target: "≥95%", actual: "97%", weight: 30 }), row({ target: "90%-95%", weight: null, actual: "" })],
    }),
  );

  it("has columns for sign, value and unit, and the texts that it asks for below", () => {
    expect(shown(content).slice(6)).toEqual([
      ["预算执行情况\n（10分）", "金额单位：万元", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因"],
      ["年度资金总额", "100.00", "80.00", "60.00", "75.00%", "10", "7.50"],
      ["其中：当年财政拨款", "70.00", "50.00", "60.00", "120.00%", "—", "—"],
      ["其他资金", "30.00", "30.00", "—", "—"],
      ["绩效指标\n（90分）", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"],
      ["产出指标", "数量指标", "培训人数", "≥", "12", "人", "9", "60", "45.00"],
      ["质量指标", "合格率", "≥", "95", "%", "97.00%", "30", "30.00"],
      ["数量指标", "培训人数", "90%-95%"],
      ["合计", "100", "82.50", "良"],
      ["评价结论", "较好"],
      ["存在问题"],
      ["改进措施", "加强管理"],
      ["项目负责人", "张三", "财务负责人"],
      [],
      ["注：尚缺实际完成值 0 项，尚缺得分 0 项，尚缺偏差原因 2 处。"],
      [expect.stringMatching(/^注：/u)],
    ]);
    expect(rangeAddress(places.texts.measures ?? places.grade)).toBe("B18:K18");
  });

  it("compares a rate with its target as the target counts", () => {
    const [, rate] = places.indicators;
    expect(rate?.score && formulaAt(content, rate.score)).toBe('IF(COUNT(F13,H13:I13)<3,"",IF(H13*100>=F13,I13,MAX(0,ROUND(I13*H13*100/F13,2))))');
  });

  it("asks why little was spent, and why the budget was changed", () => {
    expect(content.highlights?.find(({ range }) => rangeAddress(range) === "K8")?.formula).toBe("AND(LEN(K8)=0,OR(AND(ISNUMBER(H8),N(H8)<0.9),AND(COUNT(D8,E8)=2,D8<>E8)))");
  });

  it("limits the texts to 200 characters by saying so", () => {
    const { measures } = places.texts;
    expect(content.validations?.find(({ range }) => measures !== undefined && contains(range, measures.top, measures.left))?.prompt?.text).toContain("200字");
  });
});

describe("the overall form", () => {
  const { content } = layOut(form({ layout: "overall", method: sichuan, project: { code: "", name: "" }, texts: { ...noTexts, unit: "县总工会", goals: "目标1\n目标2" }, tasks: [{ name: "审计", content: "审计50家" }, { name: "培训", content: "" }] }));

  it("has the unit, its money, goals and tasks above the indicators", () => {
    expect(shown(content).slice(0, 13)).toEqual([
      ["部门整体支出绩效目标完成情况自评表（2024年度）"],
      ["部门名称", "县总工会"],
      ["年度部门整体支出预算", "金额单位：万元", "年初预算数", "全年预算数", "全年执行数", "权重", "执行率", "得分", "原因"],
      ["年度资金总额", "100.00", "80.00", "60.00", "10", "75.00%", "7.50"],
      ["其中：当年财政拨款", "70.00", "50.00", "60.00", "—", "120.00%", "—"],
      ["其他资金", "30.00", "30.00", "—", "—"],
      ["年度总体目标", "预期目标", "实际完成情况"],
      ["目标1\n目标2"],
      ["年度主要任务", "任务名称", "主要内容"],
      ["审计", "审计50家"],
      ["培训"],
      ["年度绩效指标", "一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "实际完成指标值", "得分", "未完成原因"],
      ["产出指标", "数量指标", "培训人数", "≥", "12", "人", "90", "12", "90.00"],
    ]);
  });

  it("is called otherwise where the points are divided by the book", () => {
    expect(shown(selfEvaluationSheet(form({ layout: "overall" })))[0]).toEqual(["部门整体支出绩效自评表（2024年度）"]);
  });
});

describe("a score", () => {
  it.each([
    ["of a figure by its formula", { target: "≥12 人", actual: "9人" }, 7.5, 'IF(COUNT(E11:G11)<3,"",IF(F11>=E11,G11,MAX(0,ROUND(G11*F11/E11,2))))'],
    ["of a figure in other units", { target: "≥1年", actual: "11个月" }, 9.17, 'IF(COUNT(E11:G11)<3,"",IF(F11/12>=E11,G11,MAX(0,ROUND(G11*F11/12/E11,2))))'],
    ["of a target that no format shows", { target: "十二人以上", actual: "9人" }, 7.5, 'IF(COUNT(F11:G11)<2,"",IF(F11>=12,G11,MAX(0,ROUND(G11*F11/12,2))))'],
    ["of thousands as the target counts them", { target: "≥1.2万亩", actual: "1.1" }, 9.17, 'IF(COUNT(E11:G11)<3,"",IF(F11>=E11,G11,MAX(0,ROUND(G11*F11/E11,2))))'],
    ["of thousands counted by ones", { target: "≥1.2万亩", actual: "11000亩" }, 9.17, 'IF(COUNT(E11:G11)<3,"",IF(F11/10000>=E11,G11,MAX(0,ROUND(G11*F11/10000/E11,2))))'],
    ["of thousands said in the figure alone", { target: "≥1.2万亩", actual: "1.1万" }, 9.17, 'IF(COUNT(E11:G11)<3,"",IF(F11/10000>=E11,G11,MAX(0,ROUND(G11*F11/10000/E11,2))))'],
    ["of a figure that may count ones or thousands", { target: "≥1.2万亩", actual: "11000" }, "", 'IF(COUNTA(F11:G11)<2,"",IF(F11="达成年度指标",G11,""))'],
    ["of no actual yet", { target: "≥12 人", actual: "" }, "", 'IF(COUNT(E11:G11)<3,"",IF(F11>=E11,G11,MAX(0,ROUND(G11*F11/E11,2))))'],
    ["of words in a figure's place", { target: "≥12 人", actual: "见附件" }, "", 'IF(COUNT(E11:G11)<3,IF(COUNTA(F11:G11)<2,"",IF(F11="达成年度指标",G11,"")),IF(F11>=E11,G11,MAX(0,ROUND(G11*F11/E11,2))))'],
    ["of a band", { target: "及时", actual: "部分达成年度指标并具有一定效果" }, "", 'IF(COUNTA(F11:G11)<2,"",IF(OR(F11="达成年度指标",F11=E11),G11,""))'],
    ["of words that say the same", { target: "及时发放", actual: "全部完成" }, "", 'IF(COUNTA(F11:G11)<2,"",IF(OR(F11="达成年度指标",F11=E11),G11,""))'],
    ["of words of their own that mean it", { target: "及时发放", actual: "已达成" }, 10, 'IF(COUNTA(F11:G11)<2,"",IF(OR(F11="达成年度指标",F11="已达成",F11=E11),G11,""))'],
    ["of a date in time", { target: "2024年12月31日前", actual: "2024年12月20日" }, 10, 'IF(COUNTA(F11:G11)<2,"",IF(OR(F11="达成年度指标",F11="2024年12月20日",F11=E11),G11,""))'],
    ["of a date that is left to a person", { target: "2024年12月31日前", actual: "2025年1月20日" }, "", 'IF(COUNTA(F11:G11)<2,"",IF(OR(F11="达成年度指标",F11=E11),G11,""))'],
    ["of a class that does not apply", { name: "无", target: "", weight: null }, "", null],
  ])("%s", (_, parts, value, formula) => {
    expect(scoreOfRow(parts)).toEqual({ value, formula });
  });

  it("typed by a person stands in the formula's place", () => {
    expect(scoreOfRow({ target: "≥12 人", actual: "9人" }, { score: row({}).weight?.times(0.8) ?? null })).toEqual({ value: 8, formula: null });
  });

  it("of nothing for a late date is known by the date alone", () => {
    const { formula, value } = scoreOfRow({ target: "2024年12月31日前", actual: "2025年1月20日" }, {}, { method: { ...form().method, unmet: "nothing" } });
    expect([value, formula]).toEqual([0, 'IF(COUNTA(F11:G11)<2,"",IF(OR(F11="达成年度指标",F11=E11),G11,IF(F11="2025年1月20日",0,"")))']);
  });
});

describe("texts of the user's", () => {
  const nasty = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1+1", '"&A1&"', "=cmd|'/c calc'!A1"];

  it.each(layouts)("stay values in the %s form, wherever they stand", (layout) => {
    for (const text of nasty) {
      const texts = Object.fromEntries(Object.keys(noTexts).map((key) => [key, text])) as EvaluationForm["texts"];
      const all = form({
        layout,
        texts,
        project: { code: text, name: text },
        tasks: [{ name: text, content: text }],
        funds: [funds("total", text, 1, 1, 1, text)],
        rows: [row({ level1: text, level2: text, name: text, target: text, actual: text }, { reason: text, beside: [text] })],
        below: [[text, "", text]],
      });
      const { rows } = selfEvaluationSheet(all);
      const cells = rows.flatMap((one) => one.cells).filter((cell) => cell !== null);
      expect(cells.filter(({ value }) => value === text).length).toBeGreaterThan(9);
      for (const { formula = "" } of cells) expect(formula.replaceAll(/"(?:[^"]|"")*"/gu, "")).not.toMatch(/cmd|SUM\(A1\)|1\+1|&A1&/u);
    }
  });

  it.each(["大约3千多人", "近1.2万人", "3000多人，含兼职", "3000人"])("around an actual's figure are kept: %s", (actual) => {
    const { content, places } = layOut(form({ rows: [row({ target: "≥3000人", actual })] }));
    const cell = places.indicators[0]?.actual && cellIn(content, places.indicators[0].actual);
    expect(cell && displayText(cell.value, content.styles[cell.style]?.numberFormat ?? "General")).toBe(actual);
  });

  it("beside and below the form stay where they are kept", () => {
    const content = selfEvaluationSheet(form({ besideHead: ["科室"], rows: [row({ target: "≥1人" }, { beside: ["", 7] })], below: [["备忘", 5], [], ["完"]] }));
    const values = content.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
    const head = content.marker.range.top;
    expect([values[head]?.slice(9), values[head + 1]?.slice(9)]).toEqual([["科室"], ["", 7]]);
    expect(values.slice(-3)).toEqual([["备忘", 5], [], ["完"]]);
  });
});

describe("odd forms", () => {
  it("has no points of execution where the indicators make up the whole", () => {
    const { content, places } = layOut(form({ method: { ...form().method, executionPoints: 0, indicatorPoints: 100 } }));
    expect([places.funds[0]?.max, places.funds[0]?.score].map((place) => place && cellIn(content, place)?.value)).toEqual(["—", "—"]);
    expect(formulaAt(content, places.total.score)).toBe('IF(COUNT(H11:H11)=0,"",ROUND(SUM(H11:H11),2))'.replaceAll("H11:H11", "H11"));
  });

  it("leaves a total alone that its parts do not make up", () => {
    const { content, places } = layOut(form({ funds: [funds("total", "年度资金总额", 100, 80, null), funds("central", "中央资金", 40, 80, null)] }));
    const [total] = places.funds;
    expect([total?.budget, total?.adjusted, total?.executed].map((place) => place && formulaAt(content, place))).toEqual([null, 'IF(COUNT(E6)=0,"",SUM(E6))', 'IF(COUNT(F6)=0,"",SUM(F6))']);
  });

  it.each(layouts)("stands without indicators, money and texts in the %s form", (layout) => {
    const { content, places } = layOut(form({ layout, texts: noTexts, project: { code: "", name: "" }, year: null, funds: [], rows: [] }));
    expect(cellIn(content, places.status)).toMatchObject({ value: "注：尚缺实际完成值 0 项，尚缺得分 0 项，尚缺偏差原因 0 处。" });
    expect(cellIn(content, places.total.score)).toMatchObject({ value: "" });
    expect(shown(content)[0]?.[0]).toContain("（    年度）");
  });

  it("breaks texts over rows no higher than Excel allows", () => {
    const long = "切实保障职工权益，".repeat(400);
    const { content, places } = layOut(form({ layout: "sichuan", texts: { ...noTexts, goals: long, goalsDone: long, course: long, conclusion: long } }));
    const heightOf = ({ top, bottom }: CellRange): number => content.rows.slice(top, bottom + 1).reduce((sum, { height }) => sum + (height ?? 0), 0);
    expect(Math.max(...content.rows.map(({ height }) => height ?? 0))).toBeLessThanOrEqual(409);
    // 3600 characters in half the width: a hundred lines of 13.5 points.
    expect(places.texts.goals && heightOf(places.texts.goals)).toBeGreaterThan(1100);
  });

  it("makes room for large amounts and texts", () => {
    const narrow = selfEvaluationSheet(form());
    const wide = selfEvaluationSheet(form({ moneyUnit: "元", funds: [funds("total", "年度资金总额", 1_234_567_890.12, 1_234_567_890.12, null)] }));
    expect((wide.columns[5]?.width ?? 0) - (narrow.columns[5]?.width ?? 0)).toBeGreaterThan(3);
    const high = selfEvaluationSheet(form({ rows: [row({ name: "名".repeat(60), target: "≥1人" })] }));
    expect(high.rows[high.marker.range.top + 1]?.height).toBeGreaterThan(80);
  });
});

describe("any form", () => {
  const filled = fc.tuple(randomForm, fc.constantFrom("", "一", "说明。".repeat(300)), fc.array(fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }), { maxLength: 3 })).map(([one, text, below]): EvaluationForm => ({ ...one, texts: { ...one.texts, goals: text, course: text, problems: text }, below }));

  it("is laid out soundly", () => {
    fc.assert(
      fc.property(filled, (one) => {
        const { content, places } = layOut(one);
        const { rows, merges, styles, columns, validations = [], highlights = [] } = content;
        const inside = ({ top, left, bottom, right }: CellRange): boolean => top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < rows.length && right < columns.length;
        const wrong: string[] = merges.filter((merge) => !inside(merge)).map(rangeAddress);
        const covered = new Set<string>();
        for (const merge of merges) {
          for (let at = merge.top; at <= merge.bottom; at += 1) {
            for (let column = merge.left; column <= merge.right; column += 1) {
              const cell = rows[at]?.cells[column];
              const isFirst = at === merge.top && column === merge.left;
              if (covered.has(`${at}/${column}`) || !cell || (!isFirst && (cell.value !== "" || cell.formula !== undefined))) wrong.push(`${rangeAddress(merge)} at ${at}/${column}`);
              covered.add(`${at}/${column}`);
            }
          }
        }
        for (const cell of rows.flatMap(({ cells }) => cells)) if (cell && !styles[cell.style]) wrong.push(cell.style);
        for (const { height } of rows) if (height === null || height <= 0 || height > 409) wrong.push(`${height} high`);
        for (const { range, allow, prompt, refusal } of validations) {
          const limits = allow.kind === "list" ? [allow.values.join(",")] : allow.kind === "any" ? [] : [String(allow.min), String(allow.max)];
          const words = [prompt, refusal].filter((one) => one !== null);
          if (limits.some(({ length }) => length > 255) || words.some(({ title, text }) => title.length > 32 || text === "" || text.length > 255)) wrong.push(`what is said at ${rangeAddress(range)}`);
        }
        const ranges = [...validations, ...highlights].map(({ range }) => range);
        for (const range of [...ranges, content.marker.range, content.print.area ?? places.header, places.grade, places.total.score, places.total.weight]) if (!inside(range)) wrong.push(rangeAddress(range));
        // Every cell of the printed form has its borders.
        for (let at = 1; at <= places.form.bottom; at += 1) for (let column = 0; column <= places.form.right; column += 1) if (styles[rows[at]?.cells[column]?.style ?? ""]?.border !== "#000000") wrong.push(`no border at ${at}/${column}`);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is read back whole by our own reader", () => {
    fc.assert(
      fc.property(randomForm, (one) => {
        const { content, places } = layOut(one);
        const table = read(content);
        expect(table.kind).toBe(one.layout === "overall" ? "overall-self-evaluation" : "self-evaluation");
        expect(table.year).toBe(2024);
        expect(table.indicators.map(({ level3 }) => level3?.text)).toEqual(one.rows.map(({ indicator }) => indicator.level3?.text));
        expect(table.indicators.map(({ weight }) => weight?.value?.toFixed())).toEqual(one.rows.map(({ weight }) => weight?.toFixed()));
        expect(table.indicators.map(({ reason }) => reason?.text ?? "")).toEqual(one.rows.map(({ reason }) => reason));
        for (const [index, { target }] of table.indicators.entries()) {
          const source = one.rows[index]?.indicator.target?.target;
          expect([target?.target.quantity?.value.toFixed(), target?.target.upper?.value.toFixed(), target?.target.comparator ?? null, target?.target.qualitative]).toEqual([source?.quantity?.value.toFixed(), source?.upper?.value.toFixed(), source?.comparator ?? null, source?.qualitative]);
        }
        for (const [index, { actual }] of table.indicators.entries()) {
          const source = one.rows[index]?.indicator.actual?.target;
          if (source?.quantity && source.upper === null) expect(actual?.target.quantity?.value.toFixed()).toBe(source.quantity.value.toFixed());
        }
        expect(table.execution?.rows.map(({ budget, adjusted, executed }) => [budget, adjusted, executed].map((field) => field?.value?.toFixed()))).toEqual(one.funds.map(({ budget, adjusted, executed }) => [budget, adjusted, executed].map((amount) => amount?.toFixed())));
        expect(table.totals?.score?.range).toEqual(places.total.score);
        expect(table.goals?.text).toBe(one.texts.goals);
      }),
      { numRuns: 60 },
    );
  });
});
