/** What tells our marks from the user's formats and comments. */
import { describe, expect, it } from "@jest/globals";
import { colours, isMarkerFormula, isOurNote, levels, markerFormula, noteContent } from "../../src/sheet/marker";

describe("the formula of a mark", () => {
  it.each(levels)("of %s is always true and known again, with blanks of Excel's too", (level) => {
    const formula = markerFormula(level);
    expect(formula).toBe(`=LEN("绩效助手:${level}")>0`);
    expect([formula, formula.replace("(", "( ").replace(">", " >\n ")].map(isMarkerFormula)).toEqual([true, true]);
  });

  it.each(["", '=LEN("绩效助手:fatal")>0', '=LEN("绩效助手:error")>01', '=NOT(LEN("绩效助手:error")>0)', ' 1=LEN("绩效助手:error")>0', '=LEN("error")>0', '=LEN("绩效助手:")>0'])("%j is the user's own", (formula) => {
    expect(isMarkerFormula(formula)).toBe(false);
  });

  it("stands above those of lower levels", () => expect(levels).toEqual(["info", "warning", "error"]));
});

describe("the colours of marks", () => {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it.each(levels)("of %s can be read: more than 7 to 1", (level) => {
    const { fill, font } = colours[level];
    expect([fill, font]).toEqual([expect.stringMatching(/^#[\dA-F]{6}$/u), expect.stringMatching(/^#[\dA-F]{6}$/u)]);
    expect((light(fill) + 0.05) / (light(font) + 0.05)).toBeGreaterThan(7);
  });

  it("differ in grey", () => {
    const grounds = levels.map((level) => light(colours[level].fill)).sort((a, b) => a - b);
    for (const [at, ground] of grounds.entries()) expect(ground - (grounds[at - 1] ?? 0)).toBeGreaterThan(0.01);
  });
});

describe("a comment of ours", () => {
  it("says so in its first line, with four signs over the words below", () => {
    expect(noteContent("指标值为空\n写明要达到多少")).toBe("绩效助手 · TQOE\n指标值为空\n写明要达到多少");
    expect(noteContent("a").split("\n")[0]).not.toBe(noteContent("b").split("\n")[0]);
    for (let n = 0; n < 500; n += 1) expect(noteContent(`第${n}条`).split("\n")[0]).toMatch(/^绩效助手 · [\dA-Z]{4}$/u);
  });

  const ours = noteContent("指标值为空\n写明要达到多少");

  it.each([
    ["as written", ours],
    ["with the line ends of a file", ours.replaceAll("\n", "\r\n")],
    ["with the line ends of old Macs", ours.replaceAll("\n", "\r")],
    ["with blanks around it", ` \n${ours}\n `],
    ["with a blank behind the first line", ours.replace("\n", " \n")],
    ["with other blanks between the words", ours.replace("写明", "写 明 ")],
    ["without words", noteContent("")],
  ])("is known again %s", (_, content) => {
    expect(isOurNote(content)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["the user's words", "请核对"],
    ["our words changed", ours.replace("为空", "不为空")],
    ["our words with more behind them", `${ours}\n已改`],
    ["our words without the first line", ours.slice(ours.indexOf("\n") + 1)],
    ["a first line with more before it", `张三：${ours}`],
    ["a first line with more behind it", ours.replace("\n", " 张三\n")],
    ["the first line alone", ours.split("\n")[0] ?? ""],
  ])("is not taken for %s", (_, content) => {
    expect(isOurNote(content)).toBe(false);
  });
});
