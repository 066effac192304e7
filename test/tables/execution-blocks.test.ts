/** Execution blocks (预算执行情况) cell by cell: which row and column a figure is of, and where the block begins and ends. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { type Row, sheetOf } from "../support/forms";

type Rows = readonly Row[];

const GRID: Rows = [["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"], ["产出指标", "数量指标", "人数", "≥12人", "12人", 90, 90]];
const FIGURES = ["budget", "adjusted", "executed", "rate", "max", "score", "reason"] as const;

/** Where the block's heading stands and its unit of money, then "source label: figure cell value" a row; the rows given stand from row 3. */
function blockOf(rows: Rows, merges: readonly string[] = []): string[] {
  const [table] = readSheet(new Sheet(sheetOf("自评", [["项目支出绩效自评表"], ["项目名称", "培训"], ...rows, ...GRID], merges)));
  if (!table?.execution) return ["none"];
  const { label, unit, rows: lines } = table.execution;
  return [
    `${rangeAddress(label)} ${unit ?? "–"}`,
    ...lines.map((line) => {
      const figures = FIGURES.flatMap((figure) => {
        const field = line[figure];
        return field ? [`${figure} ${rangeAddress(field.range)} ${"value" in field ? (field.value?.toString() ?? `“${field.text}”`) : field.text}`] : [];
      });
      return [`${line.source} ${line.label.text}:`, ...figures].join(" ");
    }),
  ];
}

describe("the heads of an execution block", () => {
  it.each<readonly [Row, Row, string]>([
    [["项目资金", "年初预算数", "执行率"], ["资金总额", 80, "90%"], "total 资金总额: budget B4 80 rate C4 90"],
    [["项目资金", "全年预算数", "执行率"], ["资金总额", 80, "90%"], "total 资金总额: adjusted B4 80 rate C4 90"],
    [["项目资金", "年初预算数", "全年执行数"], ["资金总额", 80, 70], "total 资金总额: budget B4 80 executed C4 70"],
    [["项目资金", "全年执行数", "执行率"], ["资金总额", 70, "90%"], "total 资金总额: executed B4 70 rate C4 90"],
    [["项目资金", "全年预算数", "预算数", "执行数"], ["资金总额", 90, 80, 70], "total 资金总额: budget C4 80 adjusted B4 90 executed D4 70"],
    [["项目资金", "年度预算数", "调整预算数", "全年执行数"], ["资金总额", 80, 90, 70], "total 资金总额: budget B4 80 adjusted C4 90 executed D4 70"],
  ])("are enough with %j", (heads, line, said) => {
    expect(blockOf([heads, line])).toEqual(["A3 –", said]);
  });

  it.each<readonly [Row, Row]>([[["项目资金", "全年执行数", "得分"], ["资金总额", 70, 9]], [["项目资金", "执行率", "得分"], ["资金总额", "90%", 9]], [["项目资金", "年初预算数", "全年预算数"], ["资金总额", 80, 70]], [["项目资金", "分值", "得分"], ["资金总额", 10, 9]]])("are not enough with %j", (heads, line) => {
    expect(blockOf([heads, line])).toEqual(["none"]);
  });

  it.each(["年度预算数", "资金来源"])("may have %s over the sources", (head) => {
    expect(blockOf([["预算执行情况", head, "全年预算数", "全年执行数"], ["", "资金总额", 80, 70], ["", "财政拨款", 80, 60]], ["A3:A5"])).toEqual(["A3:A5 –", "total 资金总额: adjusted C4 80 executed D4 70", "fiscal 财政拨款: adjusted C5 80 executed D5 60"]);
  });

  it("may have 年度预算数 over the sources beside another year's", () => {
    expect(blockOf([["预算执行情况", "年度预算数", "年初预算数", "全年执行数"], ["", "资金总额", 80, 70], ["", "财政拨款", 80, 60]], ["A3:A5"])).toEqual(["A3:A5 –", "total 资金总额: budget C4 80 executed D4 70", "fiscal 财政拨款: budget C5 80 executed D5 60"]);
  });

  it("may stand without one to their left", () => {
    expect(blockOf([["全年预算数", "执行数", "执行率"], [90, 81, "90%"]])).toEqual(["A3 –", "total 全年预算数: adjusted A4 90 executed B4 81 rate C4 90"]);
  });
});

describe("the figure of the total beside its label", () => {
  it.each<readonly [string, Rows, string]>([
    ["before figures in pairs", [["资金总额（万元）", 50, "全年预算数", 50, "全年执行数", 48]], "adjusted D3 50 executed F3 48"],
    ["before a single figure", [["资金总额（万元）", 50, "执行数", 48]], "adjusted B3 50 executed D3 48"],
    ["before heads with their figures below", [["资金总额（万元）", 50, "全年预算数", "全年执行数", "执行率"], ["", "", 50, 48, "96%"]], "adjusted C4 50 executed D4 48 rate E4 96"],
  ])("is no heading %s", (_, rows, figures) => {
    expect(blockOf(rows)).toEqual(["A3 万元", `total 资金总额（万元）: ${figures}`]);
  });
});

describe("the rows of an execution block", () => {
  const under = (...rows: Rows) => blockOf([["预算执行情况", "全年预算数", "执行数"], ...rows]);
  const TOTAL: Row = ["资金总额", 90, 80];
  const TOTAL_SAID = "total 资金总额: adjusted B4 90 executed C4 80";

  it.each<readonly [string, Rows, readonly string[]]>([
    ["go on over blank ones", [TOTAL, [], ["其他资金", 1, 1]], [TOTAL_SAID, "other 其他资金: adjusted B6 1 executed C6 1"]],
    ["go on over a source nobody knows", [TOTAL, ["东西部协作", 5, 4], ["其他资金", 1, 1]], [TOTAL_SAID, "part 东西部协作: adjusted B5 5 executed C5 4", "other 其他资金: adjusted B6 1 executed C6 1"]],
    ["go on over one without a name", [TOTAL, ["", 5, 4], ["其他资金", 1, 1]], [TOTAL_SAID, "other 其他资金: adjusted B6 1 executed C6 1"]],
    ["end before words without figures", [TOTAL, ["情况说明", "无", "无"], ["其他资金", 1, 1]], [TOTAL_SAID]],
    ["are one where the first has no name", [["", 5, 4], ["其他资金", 1, 1]], ["total 预算执行情况: adjusted B4 5 executed C4 4"]],
    ["say — where a source takes no part", [TOTAL, ["其他资金", "—", "/"], ["上年结转", "\\", "--"]], [TOTAL_SAID, "other 其他资金:", "carried-over 上年结转:"]],
    ["may have no total", [["财政拨款", 60, 50], ["其他资金", 20, 20]], ["fiscal 财政拨款: adjusted B4 60 executed C4 50", "other 其他资金: adjusted B5 20 executed C5 20"]],
  ])("%s", (_, rows, lines) => {
    expect(under(...rows)).toEqual(["A3 –", ...lines]);
  });

  it.each<readonly [string, Rows]>([["a source nobody knows", [["培训项目", 90, 80], TOTAL]], ["a unit for each column", [["", "万元", "万元"], TOTAL]]])("do not begin with %s", (_, rows) => {
    expect(under(...rows)).toEqual(["none"]);
  });

  it("have their figures under heads of two columns", () => {
    const heads: Row = ["预算执行情况", "全年预算数", "", "执行数", ""];
    expect(blockOf([heads, ["资金总额", "", 90, "", 80]], ["B3:C3", "D3:E3"])).toEqual(["A3 –", "total 资金总额: adjusted C4 90 executed E4 80"]);
    expect(blockOf([heads, ["资金总额", 90, "", 80, ""]], ["B3:C3", "D3:E3", "B4:C4", "D4:E4"])).toEqual(["A3 –", "total 资金总额: adjusted B4:C4 90 executed D4:E4 80"]);
    expect(blockOf([heads, ["资金总额", "", "", 80, ""]], ["B3:C3", "D3:E3"])).toEqual(["A3 –", "total 资金总额: adjusted B4 “” executed D4 80"]);
  });

  it("have no figure where their name lies over the place", () => {
    expect(blockOf([["预算执行情况", "全年预算数", "执行数"], ["资金总额", "", 80]], ["A4:B4"])).toEqual(["A3 –", "total 资金总额: executed C4 80"]);
  });

  it("share what is merged down them with the first", () => {
    expect(blockOf([["预算执行情况", "全年预算数", "执行数", "分值", "原因"], ["资金总额", 90, 80, 10, "结余"], ["其他资金", 1, 1, "", ""]], ["D4:D5", "E4:E5"])).toEqual(["A3 –", "total 资金总额: adjusted B4 90 executed C4 80 max D4:D5 10 reason E4:E5 结余", "other 其他资金: adjusted B5 1 executed C5 1"]);
  });
});

describe("a block with its sources across", () => {
  it("ends before the first line of something else", () => {
    expect(blockOf([["资金（万元）", "资金总额", "财政拨款"], ["全年预算数", 20, 19], [], ["全年执行数", 18, 17], ["情况说明", 1, 1], ["执行率", "90%", "90%"]])).toEqual(["A3 万元", "total 资金总额: adjusted B4 20 executed B6 18", "fiscal 财政拨款: adjusted C4 19 executed C6 17"]);
  });

  it("may have no heading", () => {
    expect(blockOf([["", "资金总额", "财政拨款"], ["全年预算数", 20, 19], ["全年执行数", 18, 17]])).toEqual(["B3 –", "total 资金总额: adjusted B4 20 executed B5 18", "fiscal 财政拨款: adjusted C4 19 executed C5 17"]);
  });

  it.each<readonly [string, Row]>([["the total alone", ["资金（万元）", "资金总额"]], ["no total", ["资金（万元）", "财政拨款", "其他资金"]]])("has more than %s", (_, heads) => {
    expect(blockOf([heads, ["全年预算数", 20, 1], ["全年执行数", 18, 1]])).toEqual(["none"]);
  });
});

describe("a block of labels and figures side by side", () => {
  it.each<readonly [string, Rows, readonly string[]]>([
    ["with sources below each label", [["预算数：", 80, "执行数：", 70], ["其中：财政拨款", 60, "其中：财政拨款", 50], ["其他资金", 20, "其他资金", 20]], ["A3 –", "total 预算数：: adjusted B3 80 executed D3 70", "fiscal 其中：财政拨款: adjusted B4 60 executed D4 50", "other 其他资金: adjusted B5 20 executed D5 20"]],
    ["with sources below and the figures left blank", [["资金（万元）", "全年预算数：", "", "全年执行数：", ""], ["", "其中：财政拨款", 60, "其中：财政拨款", 50], ["", "其他资金", 20, "其他资金", 20]], ["A3 万元", "total 资金（万元）: adjusted C3 “” executed E3 “”", "fiscal 其中：财政拨款: adjusted C4 60 executed E4 50", "other 其他资金: adjusted C5 20 executed E5 20"]],
    ["over a blank row", [["预算数", 50, "执行数", 45], [], ["其中：财政拨款", 40, "其中：财政拨款", 35]], ["A3 –", "total 预算数: adjusted B3 50 executed D3 45", "fiscal 其中：财政拨款: adjusted B5 40 executed D5 35"]],
    ["with the total's label for the budget", [["资金总额（万元）", 50, "执行数", 45, "执行率", "90%"], ["其中：财政拨款", 40, "其中：财政拨款", 35]], ["A3 万元", "total 资金总额（万元）: adjusted B3 50 executed D3 45 rate F3 90", "fiscal 其中：财政拨款: adjusted B4 40 executed D4 35"]],
    ["with blank cells before the figures", [["预算数", "", 50, "执行数", "", 45]], ["A3 –", "total 预算数: adjusted C3 50 executed F3 45"]],
    ["with figures left blank", [["全年预算数", "", "全年执行数", 45, "执行率", ""]], ["A3 –", "total 全年预算数: adjusted B3 “” executed D3 45 rate F3 “”"]],
    ["with a label said twice", [["预算数", 50, "执行数", 45], ["预算数", 1, "执行率", "90%"]], ["A3 –", "total 预算数: adjusted B3 50 executed D3 45 rate D4 90"]],
    ["up to the first line of something else", [["预算数", 50, "执行数", 45], ["执行率", "90%", "得分", 9], ["情况说明", "无"], ["原因", "略"]], ["A3 –", "total 预算数: adjusted B3 50 executed D3 45 rate B4 90 score D4 9"]],
  ])("is read %s", (_, rows, said) => {
    expect(blockOf(rows)).toEqual(said);
  });
});

describe("a rate of execution", () => {
  const rates = (heads: Row, ...rows: Rows) => blockOf([heads, ...rows]).slice(1).map((line) => /rate \S+ (\S+)/u.exec(line)?.[1]);
  const ADJUSTED: Row = ["项目资金", "全年预算数", "全年执行数", "执行率"];

  it.each<readonly [string, Row, string]>([
    ["a share", ["资金总额", 80, 78, 0.975], "97.5"],
    ["a small share", ["资金总额", 80, 1.2, 0.015], "1.5"],
    ["all of it as a share", ["资金总额", 80, 80, 1], "100"],
    ["twice it as a share", ["资金总额", 80, 160, 2], "200"],
    ["one in a hundred as percent", ["资金总额", 80, 0.8, 1], "1"],
    ["more than two is percent", ["资金总额", 80, 184, 2.3], "2.3"],
    ["percent", ["资金总额", 80, 78, 97.5], "97.5"],
    ["percent by its sign", ["资金总额", 100, 2.5, "2.5%"], "2.5"],
    ["not known without a budget", ["资金总额", 0, 78, 0.975], "0.975"],
    ["not known without what was spent", ["资金总额", 80, "", 0.5], "0.5"],
  ])("is %s", (_, row, rate) => {
    expect(rates(ADJUSTED, row)).toEqual([rate]);
  });

  it("is of the year's first budget where there is no other", () => {
    expect(rates(["项目资金", "年初预算数", "全年执行数", "执行率"], ["资金总额", 80, 78, 0.975])).toEqual(["97.5"]);
  });
});

describe("the unit of money of a block", () => {
  it.each<readonly [string, Rows, readonly string[]]>([
    ["in a head", [["项目资金", "全年预算数（元）", "全年执行数"], ["资金总额", "80万元", 78]], ["A3 元", "total 资金总额: adjusted B4 800000 executed C4 78"]],
    ["at a source", [["项目资金", "全年预算数", "全年执行数"], ["资金总额（元）", "80万元", 78]], ["A3 元", "total 资金总额（元）: adjusted B4 800000 executed C4 78"]],
    ["in a line above", [["单位：元"], ["项目资金", "全年预算数", "全年执行数"], ["资金总额", "80万元", 78]], ["A4 元", "total 资金总额: adjusted B5 800000 executed C5 78"]],
    ["in the heading before any other", [["单位：元"], ["项目资金（万元）", "全年预算数", "全年执行数（元）"], ["资金总额", "80万元", 78]], ["A4 万元", "total 资金总额: adjusted B5 80 executed C5 78"]],
  ])("stands %s", (_, rows, said) => {
    expect(blockOf(rows)).toEqual(said);
  });
});
