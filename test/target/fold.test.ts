/** A text in one width and without blanks, and the way back to what was written. */
import { describe, expect, it } from "@jest/globals";
import { fold, folded, sourceOf, spansOf, withoutBlanks, withoutEdges } from "../../src/target/fold";

describe("a folded text", () => {
  it.each([
    ["１２．５％", "12.5%"],
    ["﹪％", "%%"],
    ["﹥＞﹤＜", ">><<"],
    ["﹦═⩵＝", "===="],
    ["﹢＋", "++"],
    ["﹣−‐‑－", "-----"],
    ["–―─━—", "—————"],
    ["〜∼∽～", "~~~~"],
    ["・•‧∙⋅･·", "·······"],
    ["﹐，", ",,"],
    ["！～", "!~"],
    ["ＡＺａｚ", "AZaz"],
    ["２²①½", "2²①½"],
    ["、。〔〕", "、。〔〕"],
    [" 12 \u200b人\ufeff", "12人"],
    ["90 95", "90 95"],
    ["1. 3", "1. 3"],
    ["1 ,3", "1 ,3"],
    ["９０　\n９５", "90 95"],
    ["9 人", "9人"],
    ["人 9", "人9"],
    ["", ""],
    ["　 ", ""],
  ])("%j is %j", (text, plain) => expect(folded(text)).toBe(plain));

  it.each([
    ["50家\n2.培训", "50家\n2.培训"],
    ["50家\r\n 2.培训", "50家\n2.培训"],
    ["50 家", "50家"],
    ["90 95", "90 95"],
    ["\n 家", "家"],
    ["慰问100，200元", "慰问100，200元"],
    ["资金1，000元", "资金1,000元"],
    ["资金１，０００元", "资金1,000元"],
    ["资金1，0001元", "资金1，0001元"],
    ["资金１，０００１元", "资金1，0001元"],
    ["家 人\n户 名", "家人\n户名"],
  ])("in running text %j is %j", (text, plain) => expect(fold(text, true).text).toBe(plain));

  it("knows where each of its characters was written", () => {
    const text = fold(" ９0 \n95 人");
    expect([text.text, text.at, text.source]).toEqual(["90 95人", [1, 2, 3, 5, 6, 8], " ９0 \n95 人"]);
    expect(sourceOf(text, { start: 0, end: 2 })).toBe("９0");
    expect(sourceOf(text, { start: 1, end: 4 })).toBe("0 \n9");
    expect(sourceOf(text, { start: 3, end: 6 })).toBe("95 人");
    expect([sourceOf(text, { start: 2, end: 2 }), sourceOf(text, { start: 3, end: 2 }), sourceOf(text, { start: 5, end: 9 }), sourceOf(text, { start: 9, end: 12 })]).toEqual(["", "", "", ""]);
  });
});

describe("parts of a text", () => {
  it("are found without empty ones", () => expect(spansOf(/\d*/gu, "a12b3")).toEqual([{ start: 1, end: 3 }, { start: 4, end: 5 }]));
  it("lose their blanks", () => expect(withoutBlanks(" 百 \u200b　分\n比\u2060")).toBe("百分比"));

  it.each([
    ["“≥90%。”", 1, 5],
    ["≥90%", 0, 4],
    ["。。", 2, 2],
    ["", 0, 0],
    ["a。b", 0, 3],
  ])("%j is without its edges from %d to %d", (text, start, end) => expect(withoutEdges(text, /[“”。]/u)).toEqual({ start, end }));
});
