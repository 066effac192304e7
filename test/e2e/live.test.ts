/** 边改边校验, end to end: what is typed on the sheet is seen in the pane, and what is selected too. */
import { expect, it } from "@jest/globals";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const LINXI = "临西县总工会2024.xlsx";
const AFFAIRS = "1.综合事务管理";
const HOME = "4.总工会职工之家工程";
const PLACEHOLDER = "指标值还是模板占位文字，没法考核";

let scene: Scene;
const stage = stageFor(() => scene);

const OVER_BUDGET = "12 × 7 万元 = 84 万元，超预算";

const scrolled = () => scene.pane.locator("[data-scroller]").evaluate((element) => element.scrollTop);

it("forgets what is mended on the sheet without a press; filter, open row, place and focus stay", async () => {
  scene = await stage.open({ sample: LINXI });
  await scene.check();
  await scene.expectCount("错误", 10);
  await scene.button("错误 10").click();
  await scene.finding(PLACEHOLDER).first().click();
  await scene.expectSelection("E14", AFFAIRS);
  await scene.pane.locator("[data-scroller]").hover();
  await scene.page.mouse.wheel(0, 120);
  await scene.page.waitForFunction(() => (document.querySelector("iframe")?.contentDocument?.querySelector("[data-scroller]")?.scrollTop ?? 0) > 0);
  const place = await scrolled();
  await scene.typeInCell("E15", "≥95%");
  await scene.expectCount("错误", 9);
  expect(await scene.finding(PLACEHOLDER).first().getAttribute("aria-expanded")).toBe("true");
  expect(await scene.button("错误 9").getAttribute("aria-pressed")).toBe("true");
  expect(await scene.pane.getByText(OVER_BUDGET).count()).toBe(0);
  expect(await scrolled()).toBe(place);
  await scene.expectFocusOnSheet();
  // The next key is the sheet's, too.
  await scene.page.keyboard.type("12 个月");
  await scene.page.keyboard.press("Escape");
  expect(await scene.counts()).toMatchObject({ errors: 9 });
});

it("waits for a press where it is off, and says what is out of date", async () => {
  scene = await stage.open({ sample: LINXI });
  await scene.openTab("设置");
  await scene.pane.getByRole("switch", { name: "边改边校验" }).click();
  await scene.check();
  await scene.finding(PLACEHOLDER).first().click();
  await scene.expectSelection("E14", AFFAIRS);
  await scene.typeInCell("E14", "≥30 人");
  await scene.pane.getByText(`${AFFAIRS} 改过，请重新校验`).waitFor();
  await scene.expectCount("错误", 10);
  await scene.finding(PLACEHOLDER).first().waitFor();
  await scene.checkButton.click();
  await scene.expectCount("错误", 9);
  expect(await scene.pane.getByText("请重新校验").count()).toBe(0);
});

it("shows what is wrong in the selected cell, and brings a hidden row to light", async () => {
  scene = await stage.open({ sample: LINXI });
  await scene.check();
  await scene.expectCount("错误", 10);
  await scene.clickCell("E13");
  await scene.button("所选 E13：1\u00a0条").click();
  expect(await scene.finding(OVER_BUDGET).getAttribute("aria-expanded")).toBe("true");
  await scene.clickCell("C10");
  await scene.button("所选 E13：1\u00a0条").waitFor({ state: "detached" });

  await (await scene.frame()).evaluate((name) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange("14:14").rowHidden = true;
      await context.sync();
    }), HOME);
  expect((await scene.sheet(HOME)).hiddenRows).toEqual([14]);
  await scene.finding(PLACEHOLDER).last().click();
  await scene.expectSelection("E14", HOME);
  await scene.pane.getByRole("heading", { name: "第 14\u00a0行是隐藏的" }).waitFor();
  await scene.button("显示出来").click();
  await scene.pane.getByRole("heading", { name: "第 14\u00a0行是隐藏的" }).waitFor({ state: "detached" });
  expect((await scene.sheet(HOME)).hiddenRows).toEqual([]);
});
