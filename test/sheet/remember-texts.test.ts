import { describe, expect, it } from "@jest/globals";
import { rememberTexts } from "../../src/sheet/remember-texts";

describe("what was answered for a text", () => {
  it("is not asked again, null included", () => {
    const asked: string[] = [];
    const answer = rememberTexts((text) => {
      asked.push(text);
      return text === "" ? null : text.length;
    });
    expect(["项目", "", "项目", ""].map(answer)).toEqual([2, null, 2, null]);
    expect(asked).toEqual(["项目", ""]);
  });

  it("is not kept for long texts", () => {
    let asked = 0;
    const answer = rememberTexts((text) => {
      asked += 1;
      return text;
    });
    const long = "长".repeat(61);
    expect([long, long].map(answer)).toEqual([long, long]);
    expect(asked).toBe(2);
    const longest = "长".repeat(60);
    expect([longest, longest].map(answer)).toEqual([longest, longest]);
    expect(asked).toBe(3);
  });

  it("is kept for as many texts as a workbook's words, then those not asked for lately are forgotten", () => {
    let asked = 0;
    const answer = rememberTexts((text) => {
      asked += 1;
      return text;
    });
    const all = (from: number, until: number): void => {
      for (let count = from; count < until; count += 1) answer(`第${count}行`);
    };
    all(0, 10_000);
    all(0, 10_000);
    expect(asked).toBe(10_000);
    all(10_000, 15_000);
    answer("第0行");
    expect(asked).toBe(15_000);
    all(15_000, 20_000);
    expect(asked).toBe(20_000);
    answer("第0行");
    expect(asked).toBe(20_000);
    answer("第1行");
    expect(asked).toBe(20_001);
  });
});
