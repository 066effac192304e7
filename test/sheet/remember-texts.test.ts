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

  it("is not kept for long texts, nor for more texts than a workbook's words", () => {
    let asked = 0;
    const answer = rememberTexts((text) => {
      asked += 1;
      return text;
    });
    const long = "长".repeat(61);
    expect([long, long].map(answer)).toEqual([long, long]);
    expect(asked).toBe(2);
    for (let count = 0; count <= 10_000; count += 1) answer(`第${count}行`);
    const before = asked;
    answer("第0行");
    expect(asked).toBe(before + 1);
  });
});
