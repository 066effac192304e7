/** The year that a table says itself, in its title or beside it. */
import { describe, expect, it } from "@jest/globals";
import { readWorkbook } from "../../src/tables/read-workbook";
import { goalSheet } from "../support/forms";

const yearUnder = (title: string): number | null => {
  const [reading] = readWorkbook({ name: null, sheets: [goalSheet({ title, code: null })] });
  return reading?.tables[0]?.year ?? null;
};

describe("the year of a table", () => {
  it.each([
    "2023年度项目绩效目标表",
    "项目支出绩效目标表（2023年度）",
    "2023年浙江省项目支出绩效目标申报表",
    "2023年度某某县教育局项目绩效目标表",
    "某某市文化和旅游局2023年度部门预算项目绩效目标表",
    "2023年度项目绩效目标一览表",
  ])("is that of its title: %s", (title) => {
    expect(yearUnder(title)).toBe(2023);
  });

  it.each(["关于提前下达某某县2023年衔接资金绩效目标表", "2023年困难职工帮扶资金绩效目标表", "1.职工培训绩效目标表"])("is not that of a project: %s", (title) => {
    expect(yearUnder(title)).toBeNull();
  });
});
