import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { findQuantities } from "../../src/target";
import { runs } from "../support/properties";

const found = (text: string): string[] => findQuantities(text).map(({ value, unit }) => `${value.toString()}${unit?.normal ?? ""}`);

describe("findQuantities", () => {
  it.each([
    ["1. 1、开展活动，参与职工达伍佰人以上。 2、参与职工过叁佰人以上。 3、慰问职工达伍仟人以上；进行临时救助 30 人次。4、完成上解任务", ["500人", "300人", "5000人", "30人次"]],
    ["1.2024 年完成全县 56 名全国、省部级、市级退休劳动模范荣誉津贴的发放", ["56名"]],
    ["1.完成50家\n2.培训300人", ["50家", "300人"]],
    ["体检50人\n2.疗休养10人", ["50人", "10人"]],
    ["共需资金 80 万元。", ["80万元"]],
    ["2024年预计完成400人次以上的一线职工、困难职工慰问", ["400人次"]],
    ["完成50余家乡镇行业工会经费的拨付；为年度“四季送”活动提供资金支持", ["50家"]],
    ["拟在今年年底完成对至少50家基层工会的经费审计", ["50家"]],
    ["劳模体检覆盖率达到 95%。\n满意度达到 90%。", ["95%", "90%"]],
    ["召开第十一次代表大会，第十一届一次会议", []],
    ["目标1：全面完成 目标2：切实维护", []],
    ["根据冀财行[2023]98 号和《100条》，五一、中秋、春节慰问", []],
    ["1.目标内容 1", []],
    ["建设一支队伍，统一管理，一线职工", []],
    ["每场不少于一次", ["1次"]],
    ["每场一次以上", ["1次"]],
    ["每场一次", []],
    ["每月发放荣誉津贴 100 元，最高不超过 200 元", ["100元", "200元"]],
    ["90%-95%", ["90%", "95%"]],
    ["10至20人", ["10人", "20人"]],
    ["慰问金100，200元不等", ["100", "200元"]],
    ["资金1，000元", ["1000元"]],
    ["百分之九十五的职工", ["95%"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("says where each number begins and how it is written", () => {
    const text = "共 伍 佰人，拨付 １２.5 万元";
    expect(findQuantities(text).map(({ text: number, index }) => [number, text.slice(index, index + 1)])).toEqual([
      ["伍佰", "伍"],
      ["１２.5", "１"],
    ]);
  });

  it("never throws and keeps to the text's order", () => {
    const piece = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("一", "十", "百", "12", ".", ",", "，", "%", "人", "年", "月", "第", "-", "至", "万", "元/", "\n", " ", "(", "》", "《"));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const places = findQuantities(text).map(({ index }) => index);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((index) => index >= 0 && index < text.length)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});
