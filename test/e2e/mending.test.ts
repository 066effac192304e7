/** Mending from the pane, end to end: all safe fixes, a suggestion, what is set aside, and what stands in the way. */
import { describe, expect, it } from "@jest/globals";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const LINXI = "临西县总工会2024.xlsx";
const AFFAIRS = "1.综合事务管理";
const HOME = "4.总工会职工之家工程";
const PLACEHOLDER = "指标值还是模板占位文字，没法考核";

let scene: Scene;
const stage = stageFor(() => scene);

const SUGGESTION = "成本缺符号，建议写≤50 万元";
const OVER_BUDGET = "12 × 7 万元 = 84 万元，超预算";
const PLAN = "支出计划填了金额，应填累计百分比";

const values = async () => (await scene.model()).map((sheet) => sheet.values);
const notice = () => scene.pane.getByRole("region", { name: "需要处理" });
const setProtected = (name: string, isProtected: boolean) =>
  scene.page.evaluate(([sheet, to]) => window.simulator.grid.sheets().find((one) => one.name === sheet)?.setProtected(to), [name, isProtected] as const);

async function openChecked(): Promise<void> {
  scene = await stage.open({ sample: LINXI });
  await scene.check();
  await scene.expectCount("错误", 10);
}

describe("all safe fixes", () => {
  it("are shown, chosen, written, and taken back as one", async () => {
    await openChecked();
    const before = await values();
    const counts = await scene.counts();
    await scene.button("全部安全修复 17").click();
    const plan = scene.pane.getByRole("listitem").filter({ has: scene.pane.getByRole("checkbox", { name: PLAN }) }).last();
    expect(await plan.getByRole("listitem").allTextContents()).toEqual([expect.stringMatching(/B7.*12\.50.*25\.00/u), expect.stringMatching(/D7.*25\.00.*50\.00/u), expect.stringMatching(/E7.*37\.50.*75\.00/u), expect.stringMatching(/F7.*50\.00.*100\.00/u)]);
    await scene.pane.getByRole("checkbox", { name: "2.劳动模范荣誉津贴", exact: true }).uncheck();
    expect(await values()).toEqual(before);
    await scene.button("应用 13 处修复").click();
    await scene.expectCount("错误", counts.errors - 3);
    expect(await scene.cell(AFFAIRS, "B7", 26.25)).toBe(26.25);
    expect(await scene.cell(AFFAIRS, "E16", "≥95%")).toBe("≥95%");
    expect((await values())[1]).toEqual(before[1]);
    await scene.button("全部安全修复 4").waitFor();
    const undo = scene.pane.getByRole("region", { name: "撤销", exact: true });
    await undo.getByText("已修复 13\u00a0处").waitFor();
    await undo.getByRole("button", { name: "撤销", exact: true }).click();
    await scene.expectCount("错误", counts.errors);
    expect(await scene.counts()).toEqual(counts);
    expect(await values()).toEqual(before);
    await undo.waitFor({ state: "detached" });
  });

  it("leave alone what was changed while they were looked at, and say so", async () => {
    await openChecked();
    await scene.openTab("设置");
    await scene.pane.getByRole("switch", { name: "边改边校验" }).click();
    await scene.openTab("问题");
    await scene.button("全部安全修复 17").click();
    await scene.button("应用 17 处修复").waitFor();
    await scene.setCell(AFFAIRS, "D7", 40);
    await scene.setCell(AFFAIRS, "E16", "≥97%");
    await scene.button("应用 17 处修复").click();
    await notice().getByRole("heading", { name: /^已写 \d+.*格，2.*格刚被改过，跳过$/u }).waitFor();
    expect(await notice().textContent()).toMatch(/D7.*E16/u);
    // A plan is converted whole or not at all.
    expect((await scene.sheet(AFFAIRS)).values[6]?.slice(1, 6)).toEqual([21, "", 40, 70, 80]);
    expect(await scene.cell(AFFAIRS, "E16", "≥97%")).toBe("≥97%");
    expect(await scene.cell(AFFAIRS, "E11", "100%")).toBe("100%");
    expect(await scene.cell(HOME, "B7", 25)).toBe(25);
  });
});

it("takes a suggestion, sets a finding aside with a reason, and keeps that in the workbook", async () => {
  await openChecked();
  const { warnings } = await scene.counts();
  await scene.finding(SUGGESTION).click();
  await scene.button("采用建议").click();
  await scene.expectCount("警告", warnings - 1);
  expect(await scene.cell(HOME, "E13", "≤50万元")).toBe("≤50万元");

  await scene.finding(OVER_BUDGET).click();
  await scene.button("忽略…").click();
  await scene.button("忽略").click();
  await scene.pane.getByText("写一句理由再忽略").waitFor();
  await scene.pane.getByLabel("忽略的理由").fill("月数按实际拨付");
  await scene.pane.getByLabel("忽略的理由").press("Enter");
  await scene.expectCount("警告", warnings - 2);
  expect(await scene.finding(OVER_BUDGET).count()).toBe(0);

  await scene.reopen();
  await scene.check();
  await scene.expectCount("警告", warnings - 2);
  await scene.button("已忽略 1\u00a0条").click();
  await scene.pane.getByText("月数按实际拨付").waitFor();
  await scene.button("恢复").click();
  await scene.expectCount("警告", warnings - 1);
  await scene.finding(OVER_BUDGET).waitFor();
  expect(await scene.pane.getByText(/^已忽略 \d/u).count()).toBe(0);
});

it("says that a sheet is protected, keeps what was found, and writes once it is not", async () => {
  await openChecked();
  const before = await values();
  await setProtected(AFFAIRS, true);
  await scene.finding(PLAN).first().click();
  await scene.button("修复").click();
  await notice().getByRole("heading", { name: "工作表受保护，没有写入" }).waitFor();
  expect(await notice().textContent()).toContain(AFFAIRS);
  await scene.expectCount("错误", 10);
  expect(await values()).toEqual(before);
  await setProtected(AFFAIRS, false);
  await scene.button("重试").click();
  await scene.expectCount("错误", 9);
  expect(await scene.cell(AFFAIRS, "B7", 26.25)).toBe(26.25);
});

it("marks with notes where the settings say so, and takes them away", async () => {
  scene = await stage.open({ sample: LINXI });
  const before = await scene.model();
  await scene.openTab("设置");
  await scene.pane.getByRole("combobox", { name: "标记方式" }).selectOption({ label: "批注" });
  await scene.check();
  await scene.button("标记").click();
  await scene.button("清除标记").waitFor();
  const marked = await scene.sheet(AFFAIRS);
  expect(marked.comments).toContainEqual({ cell: "E14", content: expect.stringContaining(PLACEHOLDER) });
  expect(marked.conditionalFormats).toEqual([]);
  await scene.button("清除标记").click();
  await scene.button("标记").waitFor();
  expect(await scene.model()).toEqual(before);
});
