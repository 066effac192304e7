import { describe, expect, it } from "@jest/globals";
import { meets, parseTarget } from "../../src/target";

function judged(target: string, actual: string): string {
  const { met, boundary, ratio, shortBy, unit } = meets(parseTarget({ text: target }), parseTarget({ text: actual }));
  return [met === null ? "open" : met ? "met" : "unmet", boundary ? "boundary" : "", ratio && `×${ratio.round(4).toString()}`, shortBy && `short ${shortBy.toString()}${unit}`].filter(Boolean).join(" ");
}

describe("meets", () => {
  it.each([
    ["≥230人", "230", "met ×1"],
    ["≥820份", "819", "unmet ×0.9988 short 1份"],
    ["＞50家", "60", "met ×1.2"],
    ["＞2年", "2", "unmet boundary ×1 short 0年"],
    ["＜200000元", "200000", "unmet boundary ×1 short 0元"],
    ["＜32900元", "32899", "met ×1"],
    ["＜4月", "7", "unmet ×1.75 short 3月"],
    ["＜4月", "7月", "unmet ×1.75 short 3月"],
    ["≤12月", "12", "met ×1"],
    ["≤2季度", "3季度", "unmet ×1.5 short 1季度"],
    ["≤2季度", "5个月", "met ×0.8333"],
    ["≤2季度", "第3季度", "open"],
    ["＜1年", "11个月", "met ×0.9167"],
    ["＜1年", "13个月", "unmet ×1.0833 short 0.0833333333333333333333333333333333333333年"],
    ["≤6万元", "56900元", "met ×0.9483"],
    ["≤60000元", "6.1万元", "unmet ×1.0167 short 1000元"],
    ["＝100%", "100", "met ×1"],
    ["＝100%", "98%", "unmet ×0.98 short 2%"],
    ["＝16人", "20", "open ×1.25"],
    ["＝16人", "15人", "unmet ×0.9375 short 1人"],
    ["＝5280元", "6000", "unmet ×1.1364 short 720元"],
    ["100%", "100%", "met ×1"],
    ["100%", "98%", "open ×0.98"],
    ["＜30%", "0", "met ×0"],
    ["≤0起", "0", "met"],
    ["≤0起", "2", "unmet short 2起"],
    ["90%-95%", "92%", "met ×1"],
    ["90%-95%", "90", "met ×1"],
    ["90%-95%", "81", "unmet ×0.9 short 9%"],
    ["90%-95%", "114%", "unmet ×1.2 short 19%"],
    ["5000元-1万元", "8000元", "met ×1"],
    ["不低于90%", "达到100%", "met ×1.1111"],
    ["≥95百分比", "96%", "met ×1.0105"],
    ["≥100", "98%", "unmet ×0.98 short 2"],
    ["≥2万元/年", "20000元/年", "met ×1"],
    ["≤2000元", "2012.4", "unmet ×1.0062 short 12.4元"],
    ["≥5万人次", "6", "met ×1.2"],
    ["≥5万人次", "4.5万", "unmet ×0.9 short 0.5万人次"],
    ["≥5万人次", "45000人次", "unmet ×0.9 short 0.5万人次"],
    ["≥50000人次", "6万", "met ×1.2"],
    ["≥5万人次", "60000", "met"],
    ["≥5万元", "60000", "met ×12000"],
    ["≥5万元/年", "60000", "met ×12000"],
    ["＝500元/人", "600元/人", "unmet ×1.2 short 100元/人"],
    ["＝5天", "6天", "unmet ×1.2 short 1天"],
    ["90-95", "81", "unmet ×0.9 short 9"],
    ["90-95", "92", "met ×1"],
    ["90%-95", "97", "unmet ×1.0211 short 2%"],
    ["5000元-1万元", "12000元", "unmet ×1.2 short 2000元"],
  ])("%s against %s: %s", (target, actual, expected) => {
    expect(judged(target, actual)).toBe(expected);
  });

  it.each([
    ["≥5人", "5人次"],
    ["＜10天", "2个工作日"],
    ["≥95%", "≥95%"],
    ["≥95%", "完成"],
    ["≥95%", ""],
    ["有效", "有效"],
    ["良好", "优秀"],
    ["12月底前", "11月15日"],
    ["每年一次", "1次"],
    ["文字描述", "文字描述"],
    ["≥100", "100元"],
    ["≤12个月", "2012.4"],
    ["≥5万人次", "40000"],
  ])("%s against %s cannot be decided", (target, actual) => {
    expect(judged(target, actual)).toBe("open");
  });

  it("does not call 0.98 beside a percentage a miss: it may be 98 % without its format", () => {
    expect(judged("≥95%", "0.98")).toBe("open");
    expect(judged("≥95%", "0.9")).toBe("unmet");
    expect(judged("≥95%", "0.98%")).toBe("unmet ×0.0103 short 94.02%");
  });
});
