/** The money of a 自评表: the rows of each form, filled from the source, and what was typed there before. */
import { Big } from "big.js";
import { describe, expect, it } from "@jest/globals";
import type { EarlierForm, EarlierFunds } from "../../../src/reports/self-evaluation/earlier";
import type { FormFunds } from "../../../src/reports/self-evaluation/form";
import { type Money, moneyOf, withTyped } from "../../../src/review/evaluation/funds";
import { Sheet } from "../../../src/sheet/sheet";
import { readSheet } from "../../../src/tables/read-sheet";
import type { FundSource, Table } from "../../../src/tables/table";
import { goalSheet, type Row, sheetOf } from "../../support/forms";

function tableOf(sheet: ReturnType<typeof goalSheet>): Table {
  const [table] = readSheet(new Sheet(sheet));
  if (!table) throw new Error("no table");
  return table;
}

/** A self-evaluation with these rows of money: label, 年初, 全年, 执行, 分值, 执行率, 得分, 原因. */
const evaluated = (unit: string, ...rows: readonly Row[]): Table =>
  tableOf(sheetOf("1", [
    ["项目支出绩效自评表（2024年度）"],
    ["项目名称", "职工培训"],
    [`项目资金（${unit}）`, "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "未完成原因"],
    ...rows.map((row): Row => ["", ...row]),
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "培训人数", "≥12人", "9人", 90, 67.5, ""],
  ]));

const amount = (value: Big | null): string => value?.toFixed() ?? "-";
const lineOf = ({ source, label, budget, adjusted, executed, reason }: FormFunds): string => `${source} ${label}: ${amount(budget)} ${amount(adjusted)} ${amount(executed)}${reason ? ` ${reason}` : ""}`;
const linesOf = ({ unit, funds }: Money): string[] => [unit, ...funds.map(lineOf)];

describe("the money of a goal table", () => {
  it("is the year's first budget and, until it is adjusted, the year's", () => {
    expect(linesOf(moneyOf(tableOf(goalSheet({ total: 80, fiscal: 70, other: 10 })), "national"))).toEqual(["万元", "total 年度资金总额: 80 80 -", "fiscal 其中：当年财政拨款: 70 70 -", "carried-over 上年结转资金: - - -", "other 其他资金: 10 10 -"]);
  });

  it("stands in the rows of the form", () => {
    const table = tableOf(goalSheet({ total: 80, fiscal: 80 }));
    expect(linesOf(moneyOf(table, "sichuan"))).toEqual(["万元", "total 总额: 80 80 -", "fiscal 其中：财政资金: 80 80 -", "special-account 财政专户管理资金: - - -", "unit 单位资金: - - -", "other 其他资金: - - -"]);
    expect(linesOf(moneyOf(table, "overall"))).toEqual(["万元", "total 资金总额: 80 80 -", "fiscal 财政拨款: 80 80 -", "other 其他资金: - - -"]);
  });

  it("is blank where the table names none", () => {
    expect(linesOf(moneyOf({ ...tableOf(goalSheet()), funding: null }, "overall"))).toEqual(["万元", "total 资金总额: - - -", "fiscal 财政拨款: - - -", "other 其他资金: - - -"]);
  });
});

describe("the money of a self-evaluation", () => {
  it("is that of its block, row by row", () => {
    const table = evaluated("万元", ["年度资金总额", 80, 85, 76, 10, "89.41%", 8.9, "结余"], ["其中：当年财政拨款", 70, 75, 66, "", "", "", ""], ["其他资金", 10, 10, 10, "", "", "", ""]);
    expect(linesOf(moneyOf(table, "national"))).toEqual(["万元", "total 年度资金总额: 80 85 76 结余", "fiscal 其中：当年财政拨款: 70 75 66", "carried-over 上年结转资金: - - -", "other 其他资金: 10 10 10"]);
  });

  it("keeps 元, and is brought to 万元 from any other unit", () => {
    const rows: readonly Row[] = [["年度资金总额", 800_000, 850_000, 760_000, 10, "", "", ""]];
    expect(linesOf(moneyOf(evaluated("元", ...rows), "national")).slice(0, 2)).toEqual(["元", "total 年度资金总额: 800000 850000 760000"]);
    expect(linesOf(moneyOf(evaluated("亿元", ["年度资金总额", 0.008, 0.0085, 0.0076, 10, "", "", ""]), "national")).slice(0, 2)).toEqual(["万元", "total 年度资金总额: 80 85 76"]);
  });

  it("has rows that the form does not print behind, but for blank ones", () => {
    const table = evaluated("万元", ["年度资金总额", 80, 80, 76, 10, "", "", ""], ["其中：当年财政拨款", 60, 60, 60, "", "", "", ""], ["单位资金", 20, 20, 16, "", "", "", ""], ["财政专户管理资金", "", "", "", "", "", "", ""]);
    expect(linesOf(moneyOf(table, "national"))).toEqual(["万元", "total 年度资金总额: 80 80 76", "fiscal 其中：当年财政拨款: 60 60 60", "carried-over 上年结转资金: - - -", "other 其他资金: - - -", "unit 单位资金: 20 20 16"]);
  });
});

type Typed = number | "sum" | null;
const typed = (source: FundSource, label: string, budget: Typed, adjusted: Typed, executed: Typed, reason = ""): EarlierFunds => {
  const of = (one: Typed) => (one === null ? null : { value: one === "sum" ? new Big(0) : new Big(one), isFormula: one === "sum" });
  return { source, label, budget: of(budget), adjusted: of(adjusted), executed: of(executed), reason };
};

describe("what was typed before", () => {
  const source = moneyOf(tableOf(goalSheet({ total: 80, fiscal: 70, other: 10 })), "overall");
  function again(funds: readonly EarlierFunds[], moneyUnit: string | null = "万元") {
    const kept: string[] = [];
    const earlier: EarlierForm = { table: tableOf(goalSheet()), texts: {}, moneyUnit, funds, rows: [], besideHead: [], below: [] };
    const money = withTyped(source, earlier, (label, value, own) => kept.push(`${label} ${typeof value === "string" ? value : value.toFixed()} (${typeof own === "string" || own === null ? own : own.toFixed()})`));
    return { lines: linesOf(money).slice(1), kept };
  }
  const SOURCE = ["total 资金总额: 80 80 -", "fiscal 财政拨款: 70 70 -", "other 其他资金: 10 10 -"];

  it("is nothing where nothing was typed", () => {
    expect(again([])).toEqual({ lines: SOURCE, kept: [] });
    expect(again([typed("total", "资金总额", 80, 80, null), typed("fiscal", "财政拨款", 70, null, null)])).toEqual({ lines: SOURCE, kept: [] });
  });

  it("stays in its place, and is told where the source says something else", () => {
    expect(again([typed("total", "资金总额", 80, 85, 76, "结余"), typed("fiscal", "财政拨款", 70, 75, 66), typed("other", "其他资金", null, null, 10)])).toEqual({
      lines: ["total 资金总额: 80 85 76 结余", "fiscal 财政拨款: 70 75 66", "other 其他资金: 10 10 10"],
      kept: ["资金总额 85 (80)", "资金总额 76 (null)", "资金总额 结余 ()", "财政拨款 75 (70)", "财政拨款 66 (null)", "其他资金 10 (null)"],
    });
  });

  it("is added up anew where the total was a formula", () => {
    expect(again([typed("total", "资金总额", "sum", "sum", "sum"), typed("fiscal", "财政拨款", 70, 75, 66), typed("other", "其他资金", 10, 10, null)])).toEqual({
      lines: ["total 资金总额: 80 85 66", "fiscal 财政拨款: 70 75 66", "other 其他资金: 10 10 -"],
      kept: ["资金总额 85 (80)", "资金总额 66 (null)", "财政拨款 75 (70)", "财政拨款 66 (null)"],
    });
  });

  it("in another unit is brought to the form's", () => {
    expect(again([typed("total", "资金总额", 800_000, 850_000, null)], "元")).toEqual({ lines: ["total 资金总额: 80 85 -", ...SOURCE.slice(1)], kept: ["资金总额 85 (80)"] });
    expect(again([typed("total", "资金总额", 80, 85, null)], null).lines[0]).toBe("total 资金总额: 80 85 -");
  });

  it("in rows of the user's own stands behind", () => {
    expect(again([typed("total", "资金总额", 80, 80, null), typed("part", "其中：彩票公益金", 5, 5, null), typed("unit", "单位资金", 3, null, null), typed("part", "其中：无", null, null, null)])).toEqual({
      lines: [...SOURCE, "part 其中：彩票公益金: 5 5 -", "unit 单位资金: 3 - -"],
      kept: ["其中：彩票公益金 5 (null)", "其中：彩票公益金 5 (null)", "单位资金 3 (null)"],
    });
  });
});
