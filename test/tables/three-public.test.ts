/** The “三公” expenses by meaning: which words name which item, and which figures belong to one series. */
import { describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../src/sheet/range";
import type { Row } from "../support/forms";
import { budgetTable } from "./budget-table";

/** "item cell [series] amount". */
const figures = (rows: readonly Row[], merges?: readonly string[]): string[] =>
  budgetTable("“三公”经费支出表", rows, merges)?.budget?.threePublic.map(({ item, series, amount }) => `${item} ${rangeAddress(amount.range)} [${series}] ${amount.value?.toString() ?? amount.text}`) ?? ["unread"];

describe("the name of an expense", () => {
  const itemOf = (name: string): string | null => budgetTable("“三公”经费支出表", [["项目", "预算数"], [name, 5]])?.budget?.threePublic[0]?.item ?? null;

  it.each<readonly [string, readonly string[]]>([
    ["abroad", ["因公出国（境）费", "其中：因公出国", "一、因公出境费用", "1.因公出国（境）费预算数"]],
    ["abroad-research", ["出国教学科研经费", "其中：学术交流出国费"]],
    ["abroad-other", ["其他因公出国（境）费"]],
    ["vehicles", ["公务用车购置及运行维护费", "公务用车费", "公车费", "公务车辆购置及运行维护费"]],
    ["vehicle-purchase", ["公务用车购置费", "公务用车购车费", "公务用车更新费", "（一）购置费", "购置"]],
    ["vehicle-running", ["公务用车运行维护费", "公务车辆运行费", "公务用车运维费", "运行费", "运行维护费", "运维费"]],
    ["reception", ["公务接待费", "接待费", "公务接待", "三、公务接待费支出", "其中公务接待费"]],
    ["meetings", ["会议费", "会议"]],
    ["training", ["培训费", "培训"]],
    ["three", ["三公经费", "“三公”经费支出", "三公经费合计", "三公经费小计"]],
    ["total", ["合计", "总计", "总合计", "共计", "合计数", "三公经费、会议费合计", "三公经费和培训费"]],
    ["office-running", ["机关运行经费", "二、机关运行经费支出"]],
  ])("%s: %j", (item, names) => {
    expect(names.map((name) => `${name} ${itemOf(name)}`)).toEqual(names.map((name) => `${name} ${item}`));
  });

  it.each(["公务用车出国接待", "某车费", "公务用车及接待", "会议费和培训费", "小计", "三公和机关运行经费", "国内接待", "外宾接待", "接待批次", "接待人次", "公务用车数量", "公务车辆数", "公务车保有5辆", "出国团组", "比例", "教育支出", "购置电脑", "设备运行费", "设备运维费", "教育合计"])("%s is none", (name) => {
    expect(itemOf(name)).toBeNull();
  });
});

describe("an item a column", () => {
  it("gives a series a unit and year", () => {
    const rows: readonly Row[] = [["单位名称", "2023年", "", "2024年", ""], ["", "因公出国（境）费", "公务接待费", "因公出国（境）费", "公务接待费"], ["某局", 1, 2, 3, 4], ["某站", 5, 6, 7, 8]];
    expect(figures(rows, ["A3:A4", "B3:C3", "D3:E3"])).toEqual([
      "abroad B5 [某局 某局 2023年] 1", "reception C5 [某局 某局 2023年] 2", "abroad D5 [某局 某局 2024年] 3", "reception E5 [某局 某局 2024年] 4",
      "abroad B6 [某站 某站 2023年] 5", "reception C6 [某站 某站 2023年] 6", "abroad D6 [某站 某站 2024年] 7", "reception E6 [某站 某站 2024年] 8",
    ]);
  });

  it("gives a series a line where nothing names it", () => {
    expect(figures([["因公出国（境）费", "公务接待费"], [5, 2], [7, 8]])).toEqual(["abroad A4 [4] 5", "reception B4 [4] 2", "abroad A5 [5] 7", "reception B5 [5] 8"]);
  });

  it("takes the 小计 of a group for the group", () => {
    const rows: readonly Row[] = [["合计", "“三公”经费", "", "", "会议费", "培训费"], ["", "小计", "因公出国（境）费", "公务接待费", "", ""], [10, 5, 2, 3, 3, 2]];
    expect(figures(rows, ["A3:A4", "B3:D3", "E3:E4", "F3:F4"])).toEqual(["total A5 [] 10", "three B5 [] 5", "abroad C5 [] 2", "reception D5 [] 3", "meetings E5 [] 3", "training F5 [] 2"]);
  });

  it("takes the 小计 of vehicles for all of them", () => {
    const rows: readonly Row[] = [["“三公”经费合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"], ["", "", "小计", "公务用车购置费", "公务用车运行费", ""], [10, 1, 5, 2, 3, 4]];
    expect(figures(rows, ["A3:A4", "B3:B4", "C3:E3", "F3:F4"])).toEqual(["three A5 [] 10", "abroad B5 [] 1", "vehicles C5 [] 5", "vehicle-purchase D5 [] 2", "vehicle-running E5 [] 3", "reception F5 [] 4"]);
  });

  it.each<readonly [string, string, string]>([["a group with meetings", "“三公”经费", "total A5 [] 10"], ["a group of another name", "本年", "total A5 [本年] 10"]])("takes the 合计 of %s for all of it", (_, group, total) => {
    const last = group === "本年" ? "公务接待费" : "会议费";
    expect(figures([[group, "", ""], ["合计", "因公出国（境）费", last], [10, 5, 5]], ["A3:C3"])[0]).toBe(total);
  });

  it("leaves out counts", () => {
    expect(figures([["因公出国（境）费", "因公出国团组数", "公务接待费", "接待批次"], [5, 2, 3, 4]])).toEqual(["abroad A4 [] 5", "reception C4 [] 3"]);
  });
});

describe("an item a row", () => {
  it("gives a series a column of money", () => {
    expect(figures([["项目", "合计", "一般公共预算", "国内批次"], ["公务接待费", 5, 4, 7], ["会议费", 1, 1, 2]])).toEqual(["reception B4 [合计] 5", "reception C4 [一般公共预算] 4", "meetings B5 [合计] 1", "meetings C5 [一般公共预算] 1"]);
  });

  it("gives a series a unit", () => {
    expect(figures([["单位名称", "项目", "预算数"], ["某局", "公务接待费", 5], ["", "会议费", 1], ["某站", "会议费", 2]])).toEqual(["reception C4 [某局 预算数] 5", "meetings C5 [某局 预算数] 1", "meetings C6 [某站 预算数] 2"]);
  });

  it("keeps blank figures", () => {
    expect(figures([["项目", "预算数"], ["公务接待费", ""], ["会议费", "—"]])).toEqual(["reception B4 [预算数] ", "meetings B5 [预算数] —"]);
  });

  it("is also read where one column alone names an item", () => {
    expect(figures([["项目", "公务接待费"], ["公务接待费", 5], ["甲", 2]])).toEqual(["reception B4 [公务接待费] 5"]);
  });
});
