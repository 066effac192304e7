import { expect, it } from "@jest/globals";
import { paramText } from "../../src/rules/param-text";

it("a value in a sentence has the stops of its language", () => {
  expect(paramText(["甲、乙", "丙"], "zh-CN")).toBe("甲、乙、丙");
  expect(paramText(["甲、乙", "丙"], "en-US")).toBe("甲、乙, 丙");
  expect(paramText(12, "en-US")).toBe("12");
  expect(paramText("一、二", "en-US")).toBe("一、二");
});
