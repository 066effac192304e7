/** The main job in a browser, end to end: open, check, go to the cell, mark, clear, mend. */
import { describe, expect, it } from "@jest/globals";
import { cli } from "../cli/run";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const SAMPLES = ["临西县总工会2024.xlsx", "卢龙县总工会2023.xlsx", "平乡县总工会2024.xlsx", "承德高新技术产业开发区总工会2023.xlsx", "渠县总工会2024.xlsx"];
const PINGXIANG = "平乡县总工会2024.xlsx";

let scene: Scene;
const stage = stageFor(() => scene);

const summaryByCli = (sample: string) => {
  const { errors, warnings, infos } = JSON.parse(cli(["check", "--format", "json", `samples/${sample}`]).stdout).summary;
  return { errors, warnings, infos };
};

describe("checking", () => {
  it.each(SAMPLES)("counts in %s what the command line counts", async (sample) => {
    scene = await stage.open({ sample });
    const expected = summaryByCli(sample);
    expect(expected.errors + expected.warnings + expected.infos).toBeGreaterThan(0);
    expect(await scene.check()).toEqual(expected);
  });

  it("goes from a finding to its cell, on whatever sheet it is", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.check();
    await scene.pane.getByText("时效指标没有时间").first().click();
    await scene.page.waitForFunction(() => window.simulator.selection().address === "E11");
    expect(await scene.selection()).toEqual({ sheet: "10.1工会经费项目", address: "E11" });
    await scene.pane.getByText("写期限，如 12 月底前；分次的写每次的时间。").waitFor();
  });

  it("shows the page of a rule inside the pane and comes back to the finding", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.check();
    await scene.pane.getByText("时效指标没有时间").first().click();
    await scene.button("规则说明").click();
    const page = scene.pane.getByRole("article", { name: "规则说明" });
    await page.getByRole("heading", { name: "错误示例" }).waitFor();
    expect(await page.getByRole("table").count()).toBeGreaterThanOrEqual(2);
    await scene.button("返回").click();
    await scene.pane.getByText("写期限，如 12 月底前；分次的写每次的时间。").waitFor();
  });

  it("forgets a finding once its cell is mended", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    const before = await scene.check();
    await scene.setCell("10.3困难帮扶配套、金秋助学、送温暖", "F7", 100);
    await scene.expectCount("错误", before.errors - 1);
    expect(await scene.check()).toEqual({ ...before, errors: before.errors - 1 });
  });

  it("finds by search and filters by severity", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    const { errors } = await scene.check();
    await scene.pane.getByRole("button", { name: /^错误/u }).click();
    const plans = await scene.pane.getByText("支出计划填了金额，应填累计百分比").count();
    const sums = await scene.pane.getByText("空着，各项相加是").count();
    expect(plans).toBeGreaterThan(0);
    expect(plans + sums).toBe(errors);
    expect(await scene.pane.getByText("时效指标没有时间").count()).toBe(0);
    await scene.button("筛选").click();
    await scene.pane.getByRole("searchbox").fill("E11");
    await scene.pane.getByText("没有符合筛选的问题").waitFor();
  });
});

describe("marking", () => {
  it("marks the cells and leaves the workbook as it was after clearing", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.check();
    const before = await scene.model();
    await scene.button("标记").click();
    await scene.button("清除标记").waitFor();
    const marked = await scene.model();
    const formats = marked.find((sheet) => sheet.name === "10.1工会经费项目")?.conditionalFormats ?? [];
    expect(formats.flatMap((format) => format.ranges)).toEqual(expect.arrayContaining(["E11", "E13", "B12"]));
    expect(formats.every((format) => format.fill !== null)).toBe(true);
    expect(marked.map((sheet) => sheet.fills)).toEqual(before.map((sheet) => sheet.fills));
    await scene.button("清除标记").click();
    await scene.button("标记").waitFor();
    expect(await scene.model()).toEqual(before);
  });

  it("works from the ribbon", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    const before = await scene.model();
    await scene.page.evaluate(() => window.simulator.invoke("Jixiao.Check"));
    const marked = await scene.model();
    expect(marked.flatMap((sheet) => sheet.conditionalFormats).length).toBeGreaterThan(0);
    await scene.page.evaluate(() => window.simulator.invoke("Jixiao.Clear"));
    expect(await scene.model()).toEqual(before);
  });

  it("says which sheet is protected, and marks the others", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.check();
    await scene.page.evaluate(() => window.simulator.grid.sheets().find((sheet) => sheet.name === "10.1工会经费项目")?.setProtected(true));
    await scene.button("标记").click();
    await scene.pane.getByText(/10\.1工会经费项目.*受保护|受保护.*10\.1工会经费项目/u).first().waitFor();
    const marked = (await scene.model()).filter((sheet) => sheet.conditionalFormats.length > 0).map((sheet) => sheet.name);
    expect(marked).not.toContain("10.1工会经费项目");
    expect(marked.length).toBeGreaterThan(0);
  });

  it("says that a cell is being edited, and writes once it is not", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.check();
    await scene.page.evaluate(() => Object.assign(window.simulator.faults, { cellEditing: true }));
    await scene.button("标记").click();
    await scene.button("重试").waitFor();
    expect((await scene.model()).flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
    await scene.page.evaluate(() => Object.assign(window.simulator.faults, { cellEditing: false }));
    await scene.button("重试").click();
    await scene.button("清除标记").waitFor();
  });
});

describe("a workbook of the user's own", () => {
  it("is opened from a file and checked like a sample", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    await scene.page.setInputFiles("#file", "samples/临西县总工会2024.xlsx");
    await scene.pane.getByText("1.综合事务管理").first().waitFor();
    expect(await scene.check()).toEqual(summaryByCli("临西县总工会2024.xlsx"));
  });

  it("that is none is refused with a sentence, and the one before stays open", async () => {
    scene = await stage.open({ sample: PINGXIANG });
    const before = await scene.model();
    await scene.page.setInputFiles("#file", { name: "说明.xlsx", mimeType: "text/plain", buffer: Buffer.from("不是工作簿") });
    await scene.page.locator("#message").getByText(/工作簿|xlsx/u).waitFor();
    expect(await scene.model()).toEqual(before);
  });
});
