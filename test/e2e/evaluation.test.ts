/** The 自评 tab in a browser, end to end: from a goal table to a sheet that counts by itself, filled in from the pane and from the grid. */
import { describe, expect, it } from "@jest/globals";
import type { Locator } from "playwright-core";
import { expectAccessible } from "./accessible";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const PINGXIANG = "平乡县总工会2024.xlsx";
const LINXI = "临西县总工会2024.xlsx";
const QUXIAN = "渠县总工会2024.xlsx";
/** What becomes of the first goal table of 平乡. */
const SHEET = "自评 工会经费项目";
const UNIONS = "年末基层工会保有数量";
const FUND = "其中：当年财政拨款 执行数";

let scene: Scene;
const stage = stageFor(() => scene);

const named = (name: string): RegExp => new RegExp(`^${name}`, "u");
const table = (): Locator => scene.pane.getByRole("combobox", { name: "自评的表" });
const method = (): Locator => scene.pane.getByRole("combobox", { name: "评分办法" });
const field = (name: string): Locator => scene.pane.getByRole("textbox", { name, exact: true });
const actual = (name: string): Locator => scene.pane.getByLabel(`${name} 实际完成值`, { exact: true });
const row = (name: string): Locator => scene.pane.getByRole("listitem").filter({ has: scene.pane.getByRole("button", { name: named(name) }) });
const total = (score: string): Locator => scene.pane.getByRole("region", { name: "得分" }).getByRole("heading", { name: score, exact: true });
const told = (text: string): Locator => scene.pane.getByRole("heading", { name: text, exact: true });

async function open(sample: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
  scene = await stage.open({ sample, ...query });
  await scene.pane.getByRole("tab", { name: "自评" }).click();
  await table().waitFor();
}

async function enter(where: Locator, text: string): Promise<void> {
  await where.fill(text);
  await where.press("Enter");
}

async function generate(button: "生成自评表" | "更新自评表", sheets: number): Promise<void> {
  await scene.button(button).click();
  await told(`已写好 ${sheets}\u00a0张表`).waitFor({ timeout: 90_000 });
}

/** A goal table of 平乡 whose 自评表 has just been generated. */
async function generated(query: Readonly<Record<string, string>> = {}): Promise<void> {
  await open(PINGXIANG, query);
  await generate("生成自评表", 1);
}

const sheetNames = async (): Promise<string[]> => (await scene.model()).map(({ name }) => name);

describe("a goal table", () => {
  it("becomes a sheet in the grid, and what is typed in the pane counts there", async () => {
    await generated();
    expect((await sheetNames()).at(-1)).toBe(SHEET);
    expect(await scene.selection()).toMatchObject({ sheet: SHEET });
    expect((await scene.sheet(SHEET)).formulas.flat().filter((formula) => String(formula).startsWith("=")).length).toBeGreaterThan(10);
    await enter(actual(UNIONS), "509");
    await row(UNIONS).getByText("13.00").waitFor();
    expect(await scene.cell(SHEET, "F12", 509)).toBe(509);
    expect(await scene.cell(SHEET, "H12", 13)).toBe(13);
    await enter(field(FUND), "300");
    await row("预算执行率").getByText("执行率 91.46%").waitFor();
    await total("22.15").waitFor();
    expect(await scene.cell(SHEET, "F6", 300)).toBe(300);
    expect(await scene.cell(SHEET, "I5", 9.15)).toBe(9.15);
    const sums = (await scene.sheet(SHEET)).values.flat();
    expect(sums).toContain(22.15);
  });

  it("follows what is typed in the grid", async () => {
    await generated();
    await scene.setCell(SHEET, "F14", 0.5);
    expect(await scene.cell(SHEET, "H14", 10)).toBe(10);
    await row("工会经费用于基层工作等方面的占比").getByText("10.00").waitFor();
    await total("10.00").waitFor();
    expect(await actual("工会经费用于基层工作等方面的占比（%）").inputValue()).toBe("50");
  });

  it("asks for the reason, goes to its cell, and takes what was written back by Ctrl+Z", async () => {
    await generated();
    await enter(actual(UNIONS), "100");
    await row(UNIONS).getByText(/偏差原因必填/u).waitFor();
    const reason = field(`${UNIONS} 偏差原因`);
    for (let steps = 0; steps < 12 && (await scene.selection()).address !== "I12"; steps += 1) await scene.pane.getByRole("button", { name: /^还差/u }).click();
    expect(await scene.selection()).toEqual({ sheet: SHEET, address: "I12" });
    await expectFocus(reason);
    await reason.fill("撤并 409 家");
    await reason.press("Tab");
    expect(await scene.cell(SHEET, "I12", "撤并 409 家")).toBe("撤并 409 家");
    await row(UNIONS).getByText(/偏差原因必填/u).waitFor({ state: "detached" });
    await scene.pane.getByRole("tab", { name: "自评" }).press("Control+z");
    expect(await scene.cell(SHEET, "I12", "")).toBe("");
    await row(UNIONS).getByText(/偏差原因必填/u).waitFor();
    await scene.pane.getByRole("tab", { name: "自评" }).press("Control+z");
    expect(await scene.cell(SHEET, "F12", "")).toBe("");
    await total("0.00").waitFor();
  });

  it("keeps everything typed when its sheet is made again", async () => {
    await generated();
    await enter(actual(UNIONS), "100");
    await enter(field(`${UNIONS} 偏差原因`), "撤并 409 家");
    await enter(field(FUND), "300");
    await total("11.70").waitFor();
    await scene.setCell(SHEET, "F10", "全部完成");
    await scene.setCell(SHEET, "B3", "平乡县财政局");
    await row(UNIONS).getByText("2.55").waitFor();
    await generate("更新自评表", 1);
    expect((await sheetNames()).filter((name) => name.startsWith("自评"))).toEqual([SHEET]);
    for (const [address, value] of [["F12", 100], ["I12", "撤并 409 家"], ["F6", 300], ["F10", "全部完成"], ["B3", "平乡县财政局"], ["H12", 2.55]] as const) expect(await scene.cell(SHEET, address, value)).toBe(value);
    await total("11.70").waitFor();
  });

  it("lets a person score what words and bare figures leave open, and take it back", async () => {
    await open(PINGXIANG);
    await table().selectOption({ label: "劳模体检疗休养项目" });
    await generate("生成自评表", 1);
    const health = "劳模体检疗休养后对劳模的身心健康";
    await actual(health).selectOption({ label: "部分" });
    const score = field(`${health} 得分`);
    await score.waitFor();
    const span = await row(health).getByText(/^给 /u).textContent();
    const [least = "", most = ""] = span?.match(/[\d.]+/gu) ?? [];
    await enter(score, String(Number(most) + 1));
    await row(health).getByText("超出可给的分数").waitFor();
    await enter(score, least);
    await row(health).getByText(Number(least).toFixed(2), { exact: true }).waitFor();
    const made = "自评 劳模体检疗休养项目";
    const formulas = async (): Promise<number> => (await scene.sheet(made)).formulas.flat().filter((one) => String(one).startsWith("=")).length;
    expect((await scene.sheet(made)).values.flat()).toContain(Number(least));
    const typedOver = await formulas();
    await scene.pane.getByRole("button", { name: named(health) }).click();
    await enter(score, "");
    await row(health).getByText("待定").waitFor();
    await scene.button("更新自评表").waitFor();
    expect(await formulas()).toBe(typedOver + 1);
  });

  it("says what to do where the workbook's structure is protected, and writes once it is not", async () => {
    await open(PINGXIANG);
    const frame = await scene.frame();
    await frame.evaluate(() => Excel.run((context) => (context.workbook.protection.protect(), context.sync())));
    const before = await scene.model();
    await scene.button("生成自评表").click();
    await scene.pane.getByText(/受保护/u).first().waitFor();
    expect(await scene.model()).toEqual(before);
    await frame.evaluate(() => Excel.run((context) => (context.workbook.protection.unprotect(), context.sync())));
    await scene.button("重试").click();
    await told("已写好 1\u00a0张表").waitFor();
    expect(await sheetNames()).toContain(SHEET);
  });
});

describe("a workbook of self-evaluations", () => {
  it("becomes Sichuan's forms and a summary, with progress", async () => {
    await open(QUXIAN);
    await scene.pane.getByRole("combobox", { name: "生成的范围" }).selectOption({ label: "全部项目" });
    await scene.button("生成自评表").click();
    await scene.pane.getByRole("progressbar", { name: /^正在写/u }).waitFor();
    await told("已写好 13\u00a0张表").waitFor({ timeout: 90_000 });
    const made = (await sheetNames()).slice(12);
    expect(made).toHaveLength(13);
    expect(made).toContain("自评汇总");
    const list = await scene.sheet("自评汇总");
    expect(list.values.flat()).toEqual(expect.arrayContaining([expect.stringContaining("送温暖")]));
    expect((await scene.sheet("自评 2024年度全省职工常态化送温暖慰问金")).values.flat()).toContain(82.5);
    await scene.check();
    expect(await scene.pane.getByText("自评汇总").count()).toBe(0);
  });

  it("is made from the ribbon, too", async () => {
    scene = await stage.open({ sample: LINXI });
    await scene.page.evaluate(() => window.simulator.invoke("Jixiao.Evaluate"));
    const made = (await sheetNames()).filter((name) => name.startsWith("自评"));
    expect(made).toHaveLength(5);
    expect(made).toContain("自评汇总");
  });
});

describe("the method", () => {
  it("of one's own is saved in the workbook, counts at once", async () => {
    await generated();
    await enter(actual(UNIONS), "100");
    await row(UNIONS).getByText("2.55").waitFor();
    await method().selectOption({ label: "自定…" });
    await scene.pane.getByRole("combobox", { name: "没有达到目标的" }).selectOption({ label: "不得分" });
    await scene.button("保存并使用").click();
    await row(UNIONS).getByText("0.00").first().waitFor();
    await scene.pane.getByText(/评分办法换了/u).waitFor();
    await generate("更新自评表", 1);
    expect(await scene.cell(SHEET, "H12", 0)).toBe(0);
  });
});

it("can be worked from the keyboard alone, and the focus is never lost", async () => {
  scene = await stage.open({ sample: PINGXIANG });
  const { keyboard } = scene.page;
  const focused = (): Promise<string> =>
    scene.frame().then((frame) => frame.evaluate(() => `${document.activeElement?.tagName ?? ""} ${document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""}`));
  const tabTo = async (text: string): Promise<void> => {
    for (let steps = 0; steps < 60 && !(await focused()).includes(text); steps += 1) await keyboard.press("Tab");
    expect(await focused()).toContain(text);
  };
  await scene.pane.getByRole("tab", { name: "问题" }).focus();
  for (let steps = 0; steps < 5 && (await focused()) !== "BUTTON 自评"; steps += 1) await keyboard.press("ArrowRight");
  await table().waitFor();
  await tabTo("生成自评表");
  await keyboard.press("Enter");
  await told("已写好 1\u00a0张表").waitFor();
  await expectFocus(scene.pane.getByRole("button", { name: /^还差/u }));
  await keyboard.press("Enter");
  await expectFocus(field(FUND));
  await keyboard.type("300");
  await keyboard.press("Enter");
  await row("预算执行率").getByText("执行率 91.46%").waitFor();
  await actual(UNIONS).focus();
  await keyboard.type("100");
  await keyboard.press("Enter");
  await row(UNIONS).getByText(/偏差原因必填/u).waitFor();
  await keyboard.press("Control+z");
  await row(UNIONS).getByText("待定").waitFor();
  expect(await focused()).not.toMatch(/^BODY/u);
  await tabTo("BUTTON 撤销");
  await keyboard.press("Enter");
  await scene.button("撤销").waitFor({ state: "detached" });
  await expectFocus(scene.pane.getByRole("button", { name: /^还差/u }));
});

it("takes the goal tables of another workbook", async () => {
  await open(PINGXIANG);
  await table().selectOption({ label: "从其他工作簿取目标表…" });
  await scene.pane.locator("input[type=file]").setInputFiles(`samples/${LINXI}`);
  await scene.button("生成 4\u00a0张自评表").click();
  await told("已写好 5\u00a0张表").waitFor({ timeout: 60_000 });
  expect(await sheetNames()).toEqual(expect.arrayContaining(["自评 综合事务管理", "自评汇总"]));
});

async function expectFocus(where: Locator): Promise<void> {
  for (let tries = 0; tries < 20 && !(await hasFocus(where)); tries += 1) await scene.page.waitForTimeout(100);
  expect(await hasFocus(where)).toBe(true);
}

const hasFocus = (where: Locator): Promise<boolean> => where.evaluate((element) => element === document.activeElement);

describe.each([
  ["light", "350", "0"],
  ["light", "480", "0"],
  ["dark", "350", "1"],
])("the tab in %s at %s px", (_, width, dark) => {
  it("is accessible by axe's rules, contrast too, and scrolls in one direction only", async () => {
    await open(PINGXIANG, { width, dark });
    await expectAccessible(await scene.frame());
    await generate("生成自评表", 1);
    await expectAccessible(await scene.frame());
    await enter(actual(UNIONS), "100");
    await row(UNIONS).getByText(/偏差原因必填/u).waitFor();
    await scene.pane.getByRole("button", { name: named(UNIONS) }).click();
    await expectAccessible(await scene.frame());
    await method().selectOption({ label: "自定…" });
    await scene.pane.getByRole("heading", { name: "自定评分办法" }).waitFor();
    await expectAccessible(await scene.frame());
  });
});
