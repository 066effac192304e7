/** Targets and actuals as a face shows them. */
import { expect, it } from "@jest/globals";
import { targetText } from "../../src/review/target-text";
import { Sheet } from "../../src/sheet/sheet";
import { readSheet } from "../../src/tables/read-sheet";
import { quantity, evaluationWith } from "../rules/cells";

const shown = (target: string): string | undefined => readSheet(new Sheet(quantity("培训人数", target)[0] ?? { id: "", name: "", visible: true, top: 0, left: 0, values: [], formats: null, merges: [] }))[0]?.indicators.map((indicator) => targetText(indicator.target))[0];

it.each([["≥12人", "≥12\u00a0人"], ["≥ 12 人", "≥12\u00a0人"], ["12人", "12\u00a0人"], ["≥95%", "≥95%"], ["≥9‰", "≥9‰"], ["≥95", "≥95"], ["不低于12人", "≥12\u00a0人"], [" 每人≥500元 ", "每人≥500元"], ["90%-95%", "90%-95%"], ["12月底前", "12月底前"], ["有效", "有效"], ["", ""]])("%s is shown as %s", (target, text) => {
  expect(shown(target)).toBe(text);
});

it("sign, value and unit of three columns are shown as one, and none as nothing", () => {
  const [sheet] = evaluationWith(0, ["产出指标", "数量指标", "培训人数", "＜", 4, "月", 20, 12]);
  const [indicator] = sheet ? (readSheet(new Sheet(sheet))[0]?.indicators ?? []) : [];
  expect([targetText(indicator?.target ?? null), targetText(indicator?.actual ?? null), targetText(null)]).toEqual(["＜4\u00a0月", "12", ""]);
});
