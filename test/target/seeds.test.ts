import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { normalTarget, parseTarget } from "../../src/target";

interface SeedIndicator {
  readonly target: string | number;
  readonly nature?: string;
  readonly unit?: string | null;
  readonly actual?: string | number;
}
interface SeedTable {
  readonly sheet: string;
  readonly kind: string;
  readonly indicators?: readonly SeedIndicator[];
}

const facts: { readonly units: readonly { readonly tables: readonly SeedTable[] }[] } = JSON.parse(readFileSync(`${__dirname}/../seeds/facts.json`, "utf8"));
const tables = facts.units.flatMap((unit) => unit.tables);
const indicatorsOf = (goal: boolean): readonly SeedIndicator[] => tables.filter((table) => (table.kind === "goal") === goal).flatMap((table) => table.indicators ?? []);

/** text, form, sign, value, unit in normal spelling, says a time */
const GOALS: readonly (readonly [string, string, string | null, string | null, string | null, boolean])[] = [
  ["≥12 人", "quantity", "≥", "12", "人", false],
  ["100 百分比", "quantity", null, "100", "%", false],
  ["≤12 月", "quantity", "≤", "12", "月", true],
  ["≤7 万元", "quantity", "≤", "7", "万元", false],
  ["文字描述", "placeholder", null, null, null, false],
  ["≥95 百分比", "quantity", "≥", "95", "%", false],
  ["≤56 人", "quantity", "≤", "56", "人", false],
  ["≤2.43 万元", "quantity", "≤", "2.43", "万元", false],
  ["≥90 百分比", "quantity", "≥", "90", "%", false],
  ["≥400 人", "quantity", "≥", "400", "人", false],
  ["≤5.3 万元", "quantity", "≤", "5.3", "万元", false],
  ["≥96 百分比", "quantity", "≥", "96", "%", false],
  ["≥98 百分比", "quantity", "≥", "98", "%", false],
  ["≥150 人", "quantity", "≥", "150", "人", false],
  ["1 年", "quantity", null, "1", "年", true],
  ["50 万元", "quantity", null, "50", "万元", false],
  ["≥500 人", "quantity", "≥", "500", "人", false],
  ["≥5000 人", "quantity", "≥", "5000", "人", false],
  ["≥85%", "quantity", "≥", "85", "%", false],
  ["100%", "quantity", null, "100", "%", false],
  ["及时保障经费支出", "text", null, null, null, false],
  ["≤500 元", "quantity", "≤", "500", "元", false],
  ["比上一年有所提高", "text", null, null, null, false],
  ["≥90%", "quantity", "≥", "90", "%", false],
  ["≥13人", "quantity", "≥", "13", "人", false],
  ["按规定时间及时发放", "text", null, null, null, false],
  ["≤20000元", "quantity", "≤", "20000", "元", false],
  ["≤8400元", "quantity", "≤", "8400", "元", false],
  ["较上一年度生活水平提高", "text", null, null, null, false],
  ["≥95%", "quantity", "≥", "95", "%", false],
  ["≥25人", "quantity", "≥", "25", "人", false],
  ["按规定的时间完成", "text", null, null, null, false],
  ["≥500元", "quantity", "≥", "500", "元", false],
  ["比上一年影响进一步扩大", "text", null, null, null, false],
  ["测算年度经费数量", "text", null, null, null, false],
  ["使机关工会正常运转", "text", null, null, null, false],
  ["及时足额申请经费", "text", null, null, null, false],
  ["按规定使用经费", "text", null, null, null, false],
  ["保障工会良好运行", "text", null, null, null, false],
  ["工会会员满意度", "text", null, null, null, false],
  ["困难职工数量", "text", null, null, null, false],
  ["符合困难职工要求", "text", null, null, null, false],
  ["及时登记在册", "text", null, null, null, false],
  ["控制帮扶成本不超出帮扶范围", "text", null, null, null, false],
  ["宣传政策增强社会效益", "text", null, null, null, false],
  ["及时向财政请款", "text", null, null, null, false],
  ["有序进行困难职工认证和帮扶", "text", null, null, null, false],
  ["持续性帮扶困难职工", "text", null, null, null, false],
  ["困难职工满意程度", "text", null, null, null, false],
  ["区内机关工作人员", "text", null, null, null, false],
  ["体检项目的质量", "text", null, null, null, false],
  ["体检时间", "text", null, null, null, false],
  ["节约体检成本", "text", null, null, null, false],
  ["≥100", "quantity", "≥", "100", null, false],
  ["每年一次", "frequency", null, null, null, true],
  ["≥90", "quantity", "≥", "90", null, false],
  ["500", "quantity", null, "500", null, false],
  ["确保劳模全部登记在册", "text", null, null, null, false],
  ["及时更新劳模登记系统", "text", null, null, null, false],
  ["资金做到专款专用", "text", null, null, null, false],
  ["资金用作劳模慰问", "text", null, null, null, false],
  ["随时更新劳模系统", "text", null, null, null, false],
  ["对区内劳模统一对待管理", "text", null, null, null, false],
  ["每年对劳模进行慰问", "frequency", null, null, null, true],
  ["≥509 家", "quantity", "≥", "509", "家", false],
  ["≥60%", "quantity", "≥", "60", "%", false],
  ["328 万元", "quantity", null, "328", "万元", false],
  ["≥80%", "quantity", "≥", "80", "%", false],
  ["4.92 万元", "quantity", null, "4.92", "万元", false],
  ["≥7 人", "quantity", "≥", "7", "人", false],
  ["五一、中秋、春节等时间节点开展救助", "date", null, null, null, true],
  ["≥2 户", "quantity", "≥", "2", "户", false],
  ["≤10%", "quantity", "≤", "10", "%", false],
  ["1 万元", "quantity", null, "1", "万元", false],
  ["≥6 人", "quantity", "≥", "6", "人", false],
  ["≥3 户", "quantity", "≥", "3", "户", false],
  ["≤90 人", "quantity", "≤", "90", "人", false],
  ["≤10 人", "quantity", "≤", "10", "人", false],
  ["≤310 元/人", "quantity", "≤", "310", "元/人", false],
  ["≤2700 元/人", "quantity", "≤", "2700", "元/人", false],
  ["5 月份前劳模体检，11 月份前劳模疗休养", "date", null, null, null, true],
  ["良好", "grade", null, null, null, false],
  ["≤5%", "quantity", "≤", "5", "%", false],
  ["≥3 家", "quantity", "≥", "3", "家", false],
  ["≥50 人", "quantity", "≥", "50", "人", false],
  ["每年 7 月份 12 月份发放", "date", null, null, null, true],
  ["根据《邢台市劳动模范管理办法》规定标准执行", "text", null, null, null, false],
  ["显著提升", "text", null, null, null, false],
  ["好评", "text", null, null, null, false],
];

/** unit as printed, normal spelling, kind, what it converts to */
const UNITS: readonly (readonly [string, string, string, string])[] = [
  ["台套", "台套", "count", "台套"],
  ["场次", "场次", "count", "场次"],
  ["场", "场", "count", "场"],
  ["家", "家", "count", "家"],
  ["份", "份", "count", "份"],
  ["项", "项", "count", "项"],
  ["户（套）", "户（套）", "count", "户（套）"],
  ["人", "人", "people", "人"],
  ["人数", "人", "people", "人"],
  ["人次", "人次", "person-times", "人次"],
  ["人/年", "人/年", "person-times", "人/年"],
  ["人/月", "人/月", "person-times", "人/月"],
  ["%", "%", "rate", "%"],
  ["天", "天", "duration", "天"],
  ["个工作日", "个工作日", "duration", "工作日"],
  ["月", "月", "duration", "月"],
  ["年", "年", "duration", "月"],
  ["元", "元", "money", "元"],
  ["元/人·次", "元/人·次", "unit-price", "元/人·次"],
  ["元/人年", "元/人年", "unit-price", "元/人·年"],
  ["次/年", "次/年", "frequency", "次/年"],
  ["期/年", "期/年", "frequency", "期/年"],
];

describe("the targets of the seed goal tables", () => {
  it.each(GOALS)("%s", (text, form, comparator, value, unit, isTime) => {
    const target = parseTarget({ text });
    expect({
      form: target.form,
      comparator: target.comparator,
      value: target.quantity?.value.toString() ?? null,
      unit: target.quantity?.unit?.normal ?? null,
      isTime: target.isTime,
      words: target.words,
      text: target.text,
    }).toEqual({ form, comparator, value, unit, isTime, words: "", text });
  });

  it("are all in the list above", () => {
    const listed = new Set(GOALS.map(([text]) => text));
    const missing = indicatorsOf(true).filter(({ target }) => !listed.has(String(target)));
    expect(missing).toEqual([]);
  });

  it("are rewritten only where 百分比 stands for %", () => {
    const rewritten = GOALS.filter(([text]) => normalTarget(parseTarget({ text })) !== null).map(([text]) => text);
    expect(rewritten).toEqual(GOALS.map(([text]) => text).filter((text) => text.includes("百分比")));
  });
});

describe("the targets of the seed self-evaluations", () => {
  const rows = indicatorsOf(false);
  const quantitative = rows.filter(({ nature }) => nature !== "定性");

  it("are there", () => {
    expect(rows.length).toBeGreaterThan(100);
  });

  it("keep sign, value and unit where they stand apart", () => {
    for (const { target, nature = "", unit } of quantitative) {
      const read = parseTarget({ text: String(target), nature, unit: unit ?? "" });
      const [, normal, kind, base] = UNITS.find(([text]) => text === unit) ?? [];
      expect({ ...read, quantity: null }).toMatchObject({ form: "quantity", comparator: nature.replace("=", "＝"), comparatorText: nature, words: "", qualitative: false });
      expect(read.text).toBe(`${nature}${target}${unit ?? ""}`);
      expect(read.quantity?.value.toString()).toBe(String(target));
      expect([read.quantity?.unit?.text, read.quantity?.unit?.normal, read.quantity?.unit?.kind, read.quantity?.unit?.base]).toEqual([unit, normal, kind, base]);
      expect(read.isTime).toBe(kind === "duration" || unit === "次/年");
      const spelled = nature === "=" || unit === "人数";
      expect(normalTarget(read)).toBe(spelled ? `＝${target}${normal ?? ""}`.replace("＝", nature === "=" ? "＝" : nature) : null);
    }
  });

  it("are words where they are declared 定性", () => {
    for (const { target, nature = "" } of rows.filter((row) => row.nature === "定性")) {
      const read = parseTarget({ text: String(target), nature, unit: "" });
      expect(read).toMatchObject({ form: "text", comparator: null, qualitative: true, quantity: null, text: String(target), isTime: false });
    }
  });

  it("have actuals that read as quantities", () => {
    for (const { actual } of quantitative) expect(parseTarget({ text: String(actual) }).form).toBe("quantity");
  });
});
