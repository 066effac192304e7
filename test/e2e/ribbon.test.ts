/** The ribbon's buttons with the pane closed and open, and the first opening: what a newcomer sees, and the sample. */
import { describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import { expectAccessible } from "./accessible";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const PINGXIANG = "平乡县总工会2024.xlsx";
const BUTTONS = ["打开面板", "一键校验", "标记", "清除标记", "问题清单", "生成自评表"];

let scene: Scene;
const stage = stageFor(() => scene);

const ribbon = () => scene.page.getByRole("navigation", { name: "加载项的功能区" });
const press = (name: string) => ribbon().getByRole("button", { name, exact: true }).click();
const pane = () => scene.page.getByRole("complementary", { name: "任务窗格" });
const closePane = async (): Promise<void> => {
  await scene.page.getByRole("button", { name: "关闭面板" }).click();
  await pane().waitFor({ state: "hidden" });
};
const marks = async (): Promise<number> => (await scene.model()).flatMap((sheet) => sheet.conditionalFormats).length;

/** Waits until these are the buttons that can be pressed. */
const expectEnabled = async (names: readonly string[]): Promise<void> => {
  await scene.page
    .waitForFunction(
      (wanted) => JSON.stringify([...document.querySelectorAll<HTMLButtonElement>("#ribbon button")].filter((button) => !button.disabled).map((button) => button.textContent)) === wanted,
      JSON.stringify(names),
      { timeout: 20_000 },
    )
    .catch(() => undefined);
  const buttons = await ribbon().getByRole("button").all();
  const enabled = await Promise.all(buttons.map(async (button) => ((await button.isEnabled()) ? [await button.textContent()] : [])));
  expect(enabled.flat()).toEqual(names);
};

/** A workbook without a table, in place of the one the page begins with. */
async function openBlank(query: Readonly<Record<string, string>> = {}, text = ""): Promise<void> {
  scene = await stage.open({ sample: PINGXIANG, ...query });
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Sheet1");
  if (text !== "") sheet.getCell("A1").value = text;
  const bytes = [...new Uint8Array(await book.xlsx.writeBuffer())];
  await scene.page.evaluate((content) => window.simulator.openBytes("新建.xlsx", content), bytes);
  await scene.pane.getByRole("tab").first().waitFor();
}

describe("with the pane closed", () => {
  it("checks and marks every sheet, and shows the result", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await closePane();
    await press("一键校验");
    await scene.verdict.waitFor();
    expect(await pane().isVisible()).toBe(true);
    await scene.button("清除标记").waitFor();
    expect(await marks()).toBeGreaterThan(0);
  });

  it("marks what was not checked yet", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await closePane();
    await press("标记");
    await expectEnabled(BUTTONS);
    expect(await marks()).toBeGreaterThan(0);
  });

  it("marks and clears on the sheet, without the pane", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    const before = await scene.model();
    await scene.check();
    await closePane();
    await expectEnabled(BUTTONS.filter((name) => name !== "清除标记"));
    await press("标记");
    await expectEnabled(BUTTONS);
    expect(await marks()).toBeGreaterThan(0);
    await press("清除标记");
    await expectEnabled(BUTTONS.filter((name) => name !== "清除标记"));
    expect(await scene.model()).toEqual(before);
    expect(await pane().isVisible()).toBe(false);
  });

  it("brings the findings list to the front", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.check();
    await closePane();
    await press("问题清单");
    await scene.page.waitForFunction(() => window.simulator.selection().sheet === "问题清单");
    expect(await pane().isVisible()).toBe(false);
  });

  it("shows the self-evaluations it made on their tab", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await closePane();
    await press("生成自评表");
    await scene.pane.getByRole("tab", { name: "自评", selected: true }).waitFor();
    expect(await pane().isVisible()).toBe(true);
    await scene.page.waitForFunction(() => window.simulator.model().some(({ name }) => name === "自评汇总"), undefined, { timeout: 90_000 });
  });
});

it("enables in a workbook without tables what makes sense there alone", async () => {
  await openBlank();
  await expectEnabled(["打开面板", "一键校验"]);
});

describe("the first opening", () => {
  it("goes from an empty workbook to a sample with its mistakes found", async () => {
    await openBlank();
    await scene.pane.getByRole("heading", { name: "工作簿还是空的" }).waitFor();
    await expectAccessible(await scene.frame());
    await scene.button("载入示例表").click();
    await scene.verdict.waitFor();
    expect(await scene.selection()).toEqual({ sheet: "示例-绩效目标表", address: "A1" });
    const { errors, warnings, infos } = await scene.counts();
    expect([errors, warnings, infos].every((count) => count > 0)).toBe(true);
    await scene.pane.getByText("支出计划填了金额，应填累计百分比").click();
    await scene.page.waitForFunction(() => window.simulator.selection().address !== "A1");
    await expectEnabled(BUTTONS.filter((name) => name !== "清除标记"));
  });

  it("says in short what the pane does where tables are, once", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.pane.getByRole("heading", { name: "第一次用" }).waitFor();
    await expectAccessible(await scene.frame());
    await scene.button("知道了").click();
    await scene.pane.getByRole("heading", { name: "第一次用" }).waitFor({ state: "detached" });
    await scene.load({ sample: PINGXIANG });
    await scene.pane.getByRole("heading", { name: /^找到/u }).waitFor();
    expect(await scene.pane.getByRole("heading", { name: "第一次用" }).count()).toBe(0);
  });

  it.each([
    ["zh-CN", "载入示例表"],
    ["en-US", "Load a sample table"],
  ])("fits 320 px in the dark: %s", async (language, name) => {
    await openBlank({ width: "320", dark: "1" }, "通讯录");
    await scene.page.getByLabel("面板语言").selectOption(language);
    await scene.button(name).waitFor();
    const frame = await scene.frame();
    await expectAccessible(frame);
    const overflow = await frame.evaluate(() => {
      const list = document.querySelector('[role="tablist"]');
      return list ? list.scrollWidth - list.clientWidth : null;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector("#root [lang]") ?? document.body).colorScheme)).toBe("dark");
  });
});
