import { describe, expect, it } from "@jest/globals";
import { Big } from "big.js";
import * as fc from "fast-check";
import { convert, sameMeasure, unitOf } from "../../src/target";
import { UNIT_ROWS } from "../../src/target/unit-table";

const quantity = (value: string | number, unit: string) => ({ value: new Big(value), text: String(value), unit: unitOf(unit) });

function inUnit(value: string | number, from: string, to: string): string | null {
  const target = unitOf(to);
  if (target === null) throw new Error(`${to} is no unit`);
  return convert(quantity(value, from), target)?.toString() ?? null;
}

describe("unitOf", () => {
  it.each([
    ["%", "%", "rate", "%", "1"],
    ["％", "%", "rate", "%", "1"],
    ["百分比", "%", "rate", "%", "1"],
    ["百 分 比", "%", "rate", "%", "1"],
    ["（%）", "%", "rate", "%", "1"],
    ["‰", "‰", "rate", "%", "0.1"],
    ["成", "成", "rate", "%", "10"],
    ["百分点", "百分点", "rate", "百分点", "1"],
    ["元", "元", "money", "元", "1"],
    ["万元", "万元", "money", "元", "10000"],
    ["亿元", "亿元", "money", "元", "100000000"],
    ["千元", "千元", "money", "元", "1000"],
    ["百万元", "百万元", "money", "元", "1000000"],
    ["角", "角", "money", "元", "0.1"],
    ["元/人", "元/人", "unit-price", "元/人", "1"],
    ["元／人", "元/人", "unit-price", "元/人", "1"],
    ["元/人次", "元/人次", "unit-price", "元/人·次", "1"],
    ["元/人·次", "元/人·次", "unit-price", "元/人·次", "1"],
    ["元/人/次", "元/人/次", "unit-price", "元/人·次", "1"],
    ["元/人・次", "元/人·次", "unit-price", "元/人·次", "1"],
    ["元/人年", "元/人年", "unit-price", "元/人·年", "1"],
    ["元/人·年", "元/人·年", "unit-price", "元/人·年", "1"],
    ["元/人/年", "元/人/年", "unit-price", "元/人·年", "1"],
    ["元/人·月", "元/人·月", "unit-price", "元/人·月", "1"],
    ["元/户", "元/户", "unit-price", "元/户", "1"],
    ["元/月", "元/月", "unit-price", "元/月", "1"],
    ["元/平方米", "元/平方米", "unit-price", "元/平方米", "1"],
    ["万元/年", "万元/年", "unit-price", "元/年", "10000"],
    ["元/生", "元/生", "unit-price", "元/生", "1"],
    ["人", "人", "people", "人", "1"],
    ["名", "名", "people", "人", "1"],
    ["位", "位", "people", "人", "1"],
    ["人数", "人", "people", "人", "1"],
    ["万人", "万人", "people", "人", "10000"],
    ["人次", "人次", "person-times", "人次", "1"],
    ["人·次", "人·次", "person-times", "人次", "1"],
    ["人/次", "人/次", "person-times", "人次", "1"],
    ["人/年", "人/年", "person-times", "人/年", "1"],
    ["万人次", "万人次", "person-times", "人次", "10000"],
    ["天", "天", "duration", "天", "1"],
    ["日", "日", "duration", "天", "1"],
    ["周", "周", "duration", "天", "7"],
    ["工作日", "工作日", "duration", "工作日", "1"],
    ["个工作日", "个工作日", "duration", "工作日", "1"],
    ["月", "月", "duration", "月", "1"],
    ["个月", "个月", "duration", "月", "1"],
    ["月份", "月份", "duration", "月", "1"],
    ["季度", "季度", "duration", "月", "3"],
    ["半年", "半年", "duration", "月", "6"],
    ["年", "年", "duration", "月", "12"],
    ["年度", "年度", "duration", "月", "12"],
    ["小时", "小时", "duration", "分钟", "60"],
    ["次/年", "次/年", "frequency", "次/年", "1"],
    ["期/年", "期/年", "frequency", "期/年", "1"],
    ["次/季度", "次/季度", "frequency", "次/季度", "1"],
    ["户（套）", "户（套）", "count", "户（套）", "1"],
    ["户(套)", "户(套)", "count", "户（套）", "1"],
    ["台套", "台套", "count", "台套", "1"],
    ["场次", "场次", "count", "场次", "1"],
    ["人/份", "人/份", "count", "人/份", "1"],
    ["公里", "公里", "count", "米", "1000"],
    ["KG", "KG", "count", "公斤", "1"],
    ["㎡", "㎡", "count", "平方米", "1"],
    ["分", "分", "count", "分", "1"],
    ["宗卷", "宗卷", "count", "宗卷", "1"],
  ])("%s", (text, normal, kind, base, factor) => {
    const unit = unitOf(text);
    expect([unit?.normal, unit?.kind, unit?.base, unit?.factor.toString()]).toEqual([normal, kind, base, factor]);
  });

  it.each([
    ["人月", "人·月"], ["人天", "人·天"], ["人日", "人·天"], ["户次", "户·次"], ["户年", "户·年"], ["名", "人"], ["位", "人"], ["每人", "人"], ["日", "天"], ["个月", "月"], ["月份", "月"], ["年度", "年"], ["季", "季度"], ["个季度", "季度"],
    ["平米", "平方米"], ["㎡", "平方米"], ["人×次", "人·次"], ["人*次", "人·次"], ["人.次", "人·次"],
  ])("divides by %s as by %s", (text, plain) => {
    expect([unitOf(`元/${text}`)?.kind, unitOf(`元/${text}`)?.base]).toEqual(["unit-price", `元/${plain}`]);
    expect(sameMeasure(unitOf(`元/${text}`), unitOf(`万元/${plain}`))).toBe(true);
  });

  it.each(["年", "半年", "季度", "月", "旬", "周", "星期", "天", "小时", "学期", "学年"])("counts by the %s", (period) => {
    expect(["次", "人", "人次"].map((unit) => unitOf(`${unit}/${period}`)?.kind)).toEqual(["frequency", "person-times", "person-times"]);
    expect([unitOf(`次/${period}·人`)?.kind, unitOf(`人/${period}·户`)?.kind, unitOf(`人/次·户`)?.kind]).toEqual(["count", "count", "count"]);
  });

  it.each([
    ["次/人", "次/人", "count", "次/人", "1"],
    ["人次/场", "人次/场", "count", "人次/场", "1"],
    ["%/年", "%/年", "rate", "%/年", "1"],
    ["天/次", "天/次", "duration", "天/次", "1"],
    ["元/人*次", "元/人·次", "unit-price", "元/人·次", "1"],
    ["万平米", "万平米", "count", "平方米", "10000"],
    ["万人数", "万人", "people", "人", "10000"],
    ["千户", "千户", "count", "户", "1000"],
    ["百%", "百%", "count", "百%", "1"],
    ["万天", "万天", "count", "万天", "1"],
    ["元//人", "元//人", "count", "元//人", "1"],
    ["元/", "元/", "count", "元/", "1"],
    ["/人", "/人", "count", "/人", "1"],
    ["无线网", "无线网", "count", "无线网", "1"],
    ["（人）次", "（人）次", "count", "(人)次", "1"],
    ["（万元）", "万元", "money", "元", "10000"],
  ])("reads %s", (text, normal, kind, base, factor) => {
    const unit = unitOf(text);
    expect([unit?.normal, unit?.kind, unit?.base, unit?.factor.toString()]).toEqual([normal, kind, base, factor]);
  });

  it.each(["", " ", "/", "—", "-", "无", "空", "……", "（无）"])("finds no unit in %j", (text) => {
    expect(unitOf(text)).toBeNull();
  });

  it("keeps the text as written, without blanks", () => {
    expect(unitOf("百 分 比")?.text).toBe("百分比");
    expect(unitOf("元／人")?.text).toBe("元／人");
  });

  it("reads every row of the table as that row, under every spelling", () => {
    for (const row of UNIT_ROWS) {
      for (const spelling of [row.normal, ...(row.aliases ?? [])]) {
        expect([spelling, unitOf(spelling)?.kind, unitOf(spelling)?.base]).toEqual([spelling, row.kind, row.base]);
      }
      for (const alias of row.aliases ?? []) expect(unitOf(alias)?.normal).toBe(row.normal);
    }
  });
});

describe("convert", () => {
  it.each([
    ["50", "万元", "元", "500000"],
    ["56900", "元", "万元", "5.69"],
    ["1", "亿元", "万元", "10000"],
    ["11", "个月", "年", "0.9166666666666666666666666666666666666667"],
    ["1", "年", "月", "12"],
    ["2", "季度", "个月", "6"],
    ["2", "周", "天", "14"],
    ["2", "小时", "分钟", "120"],
    ["5", "‰", "%", "0.5"],
    ["9", "成", "%", "90"],
    ["3", "名", "人", "3"],
    ["12", "万元/年", "元/年", "120000"],
    ["2", "公里", "米", "2000"],
  ])("%s %s in %s", (value, from, to, expected) => {
    expect(inUnit(value, from, to)).toBe(expected);
  });

  it.each([
    ["5", "工作日", "天"],
    ["1", "月", "天"],
    ["5", "个百分点", "%"],
    ["5", "人", "人次"],
    ["5", "家", "户"],
    ["5", "元/人", "元"],
    ["5", "元/人·年", "元/人·次"],
    ["5", "人/年", "人/月"],
  ])("%s %s cannot be said in %s", (value, from, to) => {
    expect(inUnit(value, from, to)).toBeNull();
  });

  it("has nothing to convert without a unit", () => {
    const yuan = unitOf("元");
    expect(yuan && convert({ value: new Big(1), text: "1", unit: null }, yuan)).toBeNull();
  });

  it("goes there and back", () => {
    const spellings = UNIT_ROWS.map((row) => row.normal);
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom(...spellings), fc.integer({ min: 0, max: 1_000_000_000 }), (a, b, cents) => {
        const [from, to] = [unitOf(a), unitOf(b)];
        if (!from || !to) throw new Error("no unit");
        const value = new Big(cents).div(100);
        const there = convert({ value, text: "", unit: from }, to);
        expect(there !== null).toBe(sameMeasure(from, to));
        const back = there && convert({ value: there, text: "", unit: to }, from);
        if (back) expect(back.minus(value).abs().lt("1e-9")).toBe(true);
      }),
    );
  });
});

describe("sameMeasure", () => {
  it("holds for spellings of one price and for no unit on both sides", () => {
    expect(sameMeasure(unitOf("元/人年"), unitOf("元/人/年"))).toBe(true);
    expect(sameMeasure(null, null)).toBe(true);
    expect(sameMeasure(unitOf("元"), null)).toBe(false);
    expect(sameMeasure(unitOf("人"), unitOf("人次"))).toBe(false);
  });
});
