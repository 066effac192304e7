/** 临西's workbook made submittable by somebody who has read nothing: with the mouse, and with the keyboard alone. */
import { expect, it } from "@jest/globals";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const LINXI = "临西县总工会2024.xlsx";
const PLACEHOLDER = "文字描述";
const TARGET = "≥95%";

let scene: Scene;
const stage = stageFor(() => scene);

const placeholders = async (): Promise<number> => (await scene.model()).flatMap(({ values }) => values.flat()).filter((value) => value === PLACEHOLDER).length;

/** Waits until the selected cell holds this. */
const expectSelected = async (value: string): Promise<void> => {
  await scene.page.waitForFunction(
    (text) => {
      const { sheetId, rect } = window.simulator.grid.selection;
      return window.simulator.grid.sheet(sheetId)?.values(rect)[0]?.[0] === text;
    },
    value,
    { timeout: 10_000 },
  );
};

const expectSubmittable = async (): Promise<void> => {
  await scene.pane.getByRole("heading", { name: "可提交", exact: true }).waitFor();
  expect(await scene.counts()).toMatchObject({ errors: 0 });
  expect(await placeholders()).toBe(0);
};

it("is submittable in a few presses of the mouse", async () => {
  scene = await stage.open({ sample: LINXI });
  const written = await placeholders();
  expect(written).toBeGreaterThan(0);
  await scene.checkButton.click();
  await scene.pane.getByRole("heading", { name: "不可提交", exact: true }).waitFor();

  await scene.pane.getByRole("button", { name: /^全部安全修复/u }).click();
  await scene.pane.getByRole("button", { name: /^应用 \d+/u }).click();
  await scene.expectCount("错误", written);
  await scene.pane.getByText("都要你自己填").waitFor();

  const { warnings } = await scene.counts();
  await scene.finding("成本缺符号，建议写≤50 万元").click();
  await scene.button("采用建议").click();
  await scene.expectCount("警告", warnings - 1);

  for (let left = written; left > 0; left -= 1) {
    await scene.button("下一处错误").click();
    await expectSelected(PLACEHOLDER);
    await scene.typeInCell((await scene.selection()).address, TARGET);
    await scene.expectCount("错误", left - 1);
  }
  await expectSubmittable();
});

it("is submittable with the keyboard alone, and the focus is never lost", async () => {
  scene = await stage.open({ sample: LINXI });
  const written = await placeholders();
  const { keyboard } = scene.page;
  await keyboard.press("Control+F6");
  await scene.expectFocus(/校验范围/u);
  await keyboard.press("Control+Enter");
  await scene.pane.getByRole("heading", { name: "不可提交", exact: true }).waitFor();

  await scene.tabTo(/^全部安全修复/u);
  await keyboard.press("Enter");
  await scene.expectFocus(/^全部安全修复$/u);
  await scene.tabTo(/^应用 \d+/u);
  await keyboard.press("Enter");
  await scene.expectCount("错误", written);

  await scene.expectFocus(/指标值还是模板占位文字/u);
  for (let steps = 0; steps < 40 && !/成本缺符号/u.test(await scene.focused()); steps += 1) await keyboard.press("ArrowDown");
  const { warnings } = await scene.counts();
  await keyboard.press("f");
  await scene.expectFocus(/^采用建议$/u);
  await keyboard.press("Enter");
  await scene.expectCount("警告", warnings - 1);

  for (let left = written; left > 0; left -= 1) {
    await scene.tabTo(/^下一处错误/u, left === written ? "Shift+Tab" : "Tab");
    await keyboard.press("Enter");
    await expectSelected(PLACEHOLDER);
    await keyboard.press("Control+F6");
    await scene.expectFocusOnSheet();
    await keyboard.type(TARGET);
    await keyboard.press("Enter");
    await scene.expectCount("错误", left - 1);
    await keyboard.press("Control+F6");
    await scene.expectFocus(/校验范围/u);
  }
  await expectSubmittable();
});
