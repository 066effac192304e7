/** What the lines of a departmental table are: items, sums, what is carried over or forward, and parts of the line above. */
import { describe, expect, it } from "@jest/globals";
import { kindsByCode, kindsBySide, lineStem, sumKind } from "../../src/tables/budget/line-kinds";

describe("a line's words", () => {
  it.each([["一、本年收入：", "本年收入"], ["十二、其他支出", "其他支出"], ["（三）教育支出", "教育支出"], ["(三)、教育支出", "教育支出"], ["1.工资福利支出", "工资福利支出"], ["12，其他", "其他"], ["（2）津贴补贴", "津贴补贴"], ["1.5倍工资", "1.5倍工资"], ["第一、教育", "第一、教育"], ["教育（一）", "教育(一)"], ["合计", "合计"]])("%s", (name, words) => {
    expect(lineStem(name)).toBe(words);
  });
});

describe("a sum by its words", () => {
  it.each(["总计", "收入总计", "支出总计：", "收支总计", "收入总计（一+二）", "本年收入总计", "部门预算总计", "单位支出总额", "财政拨款收入总计", "预算共计", "收入预算总计", "合计", "本年收入合计", "支出合计", "一般公共预算支出合计", "经费合计", "总合计", "基金预算合计", "收入预算财政拨款支出合计", "合计数", "三、本年支出合计"])("%s is a total", (text) => {
    expect(sumKind(text)).toBe("total");
  });

  it.each(["小计", "基金支出小计", "本年小计"])("%s is a subtotal", (text) => {
    expect(sumKind(text)).toBe("subtotal");
  });

  it.each(["", "会计核算", "设计费", "合计表", "审计支出合计数据", "全县合计", "教育支出合计", "上年总计", "总计划", "差额", "本年收入各科目按照部门预算编制口径逐项汇总以后的全部支出情况以及有关说明（含上年结转）合计"].filter((text) => text !== "总额"))("%p is none", (text) => {
    expect(sumKind(text)).toBeNull();
  });
});

describe("the lines of a table by codes", () => {
  const kinds = (hasCodes: boolean, ...lines: readonly (readonly [string, string | null])[]) => kindsByCode(lines.map(([name, code]) => ({ name, code, sum: sumKind(name) })), hasCodes);

  it("are items where they have a code, else what their names say", () => {
    expect(kinds(true, ["合计", null], ["教育支出", "205"], ["其中：小学教育", "2050202"], ["其中：办公费", null], ["工资福利支出", null], ["小计", null])).toEqual(["total", "item", "of-which", "of-which", "subtotal", "subtotal"]);
    expect(kinds(false, ["工资", null])).toEqual(["item"]);
  });

  it("have a total of the year and one of everything where there are several", () => {
    expect(kinds(true, ["本年收入合计", null], ["上年结转", null], ["收入总计", null], ["合计", null])).toEqual(["year-total", "carried-over", "grand-total", "total"]);
    expect(kinds(true, ["本年收入合计", null])).toEqual(["total"]);
  });

  it.each(["上年结转", "加：上年结转资金", "年初财政拨款结转和结余", "以前年度结余", "历年结转", "往年结余", "期初结转", "结转", "结余资金", "结转和结余", "结转结余资金", "财政拨款结转收入", "非财政拨款结余", "用事业基金弥补收支差额", "动用上年结余", "使用存量资金", "动用专用基金"])("%s is carried over", (name) => {
    expect(kinds(true, [name, null])).toEqual(["carried-over"]);
  });

  it.each(["年终结转", "减：年末结转和结余", "期末结余", "结转下年", "结转和结余到下一年", "结转到下年", "下年使用", "结余分配", "转入事业基金", "提取专用基金"])("%s is carried forward", (name) => {
    expect(kinds(true, [name, null])).toEqual(["carried-forward"]);
  });

  it.each(["项目结转办法", "各项结余", "教育支出", "本年结转情况说明", "预算基金", "不使用存量"])("%s is neither", (name) => {
    expect(kinds(true, [name, null])).toEqual(["subtotal"]);
  });
});

describe("the lines of one side", () => {
  it.each<readonly [string, readonly (readonly [string, string])[]]>([
    ["a bare 合计 ends it", [["教育支出", "item"], ["卫生支出", "item"], ["合计", "grand-total"]]],
    ["a 合计 before what is carried forward is the year's", [["教育支出", "item"], ["支出合计", "year-total"], ["结转下年", "carried-forward"], ["支出总计", "grand-total"]]],
    ["the year's sum says so", [["一、财政拨款收入", "item"], ["二、事业收入", "item"], ["本年收入合计", "year-total"], ["三、上年结转", "carried-over"], ["收入总计", "grand-total"]]],
    ["a heading stands over its items", [["一、本年收入", "year-total"], ["（一）一般公共预算", "item"], ["（二）政府性基金预算", "item"], ["二、上年结转", "carried-over"], ["（一）一般公共预算", "of-which"], ["收入总计", "grand-total"]]],
    ["a finer number is a part", [["一、财政拨款收入", "item"], ["1.一般公共预算", "of-which"], ["（1）当年", "of-which"], ["二、事业收入", "item"]]],
    ["no number among numbered ones is a part", [["一、财政拨款收入", "item"], ["一般公共预算", "of-which"], ["二、事业收入", "item"]]],
    ["a deeper indent is a part", [["财政拨款收入", "item"], ["  一般公共预算", "of-which"], ["事业收入", "item"]]],
    ["其中 goes on until another source", [["财政拨款收入", "item"], ["其中：一般公共预算", "of-which"], ["政府性基金", "of-which"], ["事业收入", "item"], ["经营收入", "item"]]],
    ["其中 ends at a sum", [["财政拨款", "item"], ["其中：当年", "of-which"], ["小计", "year-total"], ["捐赠", "item"], ["合计", "grand-total"]]],
    ["the count goes on after what is carried over", [["一、财政拨款收入", "item"], ["二、上年结转", "carried-over"], ["三、其他收入", "item"], ["合计", "grand-total"]]],
    ["parts of what is carried over", [["一、财政拨款收入", "item"], ["二、上年结转", "carried-over"], ["一、财政拨款结转", "carried-over"], ["（一）其中：基本", "of-which"]]],
    ["without numbers, after the year's sum", [["财政拨款", "item"], ["本年收入合计", "year-total"], ["上年结转", "carried-over"], ["一般公共预算", "of-which"], ["总计", "grand-total"]]],
    ["without numbers, before it", [["上年结转", "carried-over"], ["财政拨款", "item"], ["合计", "grand-total"]]],
    ["a sum of something else", [["教育支出", "item"], ["教育支出合计", "subtotal"], ["卫生支出", "item"]]],
    ["a heading with its year and money", [["本年度财政拨款收入预算", "year-total"], ["一般公共预算", "item"]]],
    ["numbers above ten", [["十、住房支出", "item"], ["十一、上年结转", "carried-over"], ["十二、其他支出", "item"], ["二十、预备费", "item"], ["二十一、上年结余", "carried-over"], ["二十二、债务", "item"], ["二十三、上年结转", "carried-over"], ["二十五、别的", "of-which"]]],
    ["the count from nine to ten", [["八、教育支出", "item"], ["九、上年结转", "carried-over"], ["十、其他支出", "item"], ["十九、上年结余", "carried-over"], ["二十、预备费", "item"], ["二十九、上年结转", "carried-over"], ["三十、债务", "item"], ["三十九、上年结转", "carried-over"], ["四十一、别的", "of-which"]]],
    ["numbers in brackets", [["(1)教育", "item"], ["(2)上年结转", "carried-over"], ["(3)卫生", "item"], ["（一）别的", "of-which"]]],
    ["numbers in digits", [["1.教育", "item"], ["2.上年结转", "carried-over"], ["3.卫生", "item"], ["（4）别的", "of-which"]]],
  ])("%s", (_, lines) => {
    expect(kindsBySide(lines.map(([name]) => name)).map((kind, index) => `${lines[index]?.[0]} ${kind}`)).toEqual(lines.map(([name, kind]) => `${name} ${kind}`));
  });
});
