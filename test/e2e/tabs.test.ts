/** The tabs 结构, 资金 and 设置, end to end. */
import { describe, expect, it } from "@jest/globals";
import { expectAccessible } from "./accessible";
import type { Scene } from "./stage";
import { stageFor } from "./stage-for";

const LINXI = "临西县总工会2024.xlsx";
const AFFAIRS = "1.综合事务管理";
const PLACEHOLDER = "指标值还是模板占位文字，没法考核";

let scene: Scene;
const stage = stageFor(() => scene);

const AID = "3.困难职工及劳模帮扶救助";

const heading = (name: string) => scene.pane.getByRole("heading", { name, exact: true });

it("结构 shows which classes each table has, and goes from a node to its cell", async () => {
  scene = await stage.open({ sample: LINXI });
  await scene.openTab("结构");
  await scene.pane.getByText("还没有校验，校验后标出缺的类和有错的指标").waitFor();
  await scene.check();
  await scene.openTab("结构");
  const matrix = scene.pane.getByRole("table", { name: "覆盖情况" });
  expect(await matrix.getByRole("columnheader").allTextContents()).toEqual(["4\u00a0张表", "产出", "效益", "满意度", "数量", "质量", "时效", "成本", "经济", "社会", "生态", "可持续"]);
  const row = matrix.getByRole("row").filter({ has: scene.button(AID) });
  expect(await row.getByRole("cell").allTextContents()).toEqual(["1", "1", "1", "1", "·", "1", "·", "1", "1"]);
  await row.getByRole("button", { name: `成本，1\u00a0项，有错误或警告，${AID}` }).click();
  await heading(AID).waitFor();
  expect(await scene.selection()).toMatchObject({ sheet: AID });
  const tree = scene.pane.getByRole("list", { name: AID, exact: true });
  await tree.getByRole("button", { name: "4 × 5.3 万元 = 21.2 万元，超预算" }).click();
  await scene.pane.getByRole("tab", { name: /^问题/u, selected: true }).waitFor();
  await scene.expectSelection("E13", AID);
  expect(await scene.finding("4 × 5.3 万元 = 21.2 万元，超预算").getAttribute("aria-expanded")).toBe("true");
});

it("资金 draws the plan as it would be, and converts it in one press", async () => {
  scene = await stage.open({ sample: LINXI });
  await scene.check();
  await scene.openTab("资金");
  const plan = scene.pane.getByRole("table", { name: "支出计划" });
  const figures = async (): Promise<string[][]> => {
    const rows = await plan.getByRole("row").all();
    return await Promise.all(rows.slice(1).map((row) => row.getByRole("cell").allTextContents()));
  };
  await scene.pane.getByRole("figure", { name: /3月底 26\.25%.*12月底 100\.00%/u }).waitFor();
  expect(await figures()).toEqual([["21.00", "26.25", "25.00", "+1.25"], ["42.00", "52.50", "50.00", "+2.50"], ["70.00", "87.50", "83.33", "+4.17"], ["80.00", "100.00", "100.00", "0.00"]]);
  await plan.getByRole("button", { name: "6月底" }).click();
  await scene.expectSelection("D7", AFFAIRS);
  await scene.button("换算为累计\u00a0%，写\u00a04\u00a0格").click();
  await scene.pane.getByText("逐月累计，年底\u00a0100").waitFor();
  expect(await Promise.all(["B7", "D7", "E7", "F7"].map((cell, at) => scene.cell(AFFAIRS, cell, [26.25, 52.5, 87.5, 100][at] ?? 0)))).toEqual([26.25, 52.5, 87.5, 100]);
  await scene.pane.getByRole("combobox", { name: "查看资金的表" }).selectOption({ label: AID });
  await scene.pane.getByRole("figure", { name: /3月底 25\.37%/u }).waitFor();
  await scene.button("撤销").click();
  expect(await scene.cell(AFFAIRS, "F7", 80)).toBe(80);
});

describe("设置", () => {
  it("switches a rule off, exports it, and keeps it in the workbook", async () => {
    scene = await stage.open({ sample: LINXI });
    const { errors } = await scene.check();
    await scene.openTab("设置");
    const level = scene.pane.getByRole("combobox", { name: "指标值是占位文字：级别" });
    const turnOff = async (): Promise<void> => {
      await scene.pane.getByRole("searchbox").fill("占位");
      await level.selectOption({ label: "关闭" });
    };
    await turnOff();
    await scene.pane.getByText("关闭了 1\u00a0条错误级规则，“可提交”不再看它们").waitFor();
    await scene.openTab("问题");
    await scene.expectCount("错误", errors - 6);
    expect(await scene.finding(PLACEHOLDER).count()).toBe(0);

    await scene.openTab("设置");
    await scene.button("导出…").click();
    const text = await scene.pane.getByRole("textbox", { name: "设置的内容" }).inputValue();
    expect(JSON.parse(text)).toMatchObject({ severities: { "target/placeholder": "off" } });
    await scene.button("返回").click();

    await scene.reopen();
    expect(await scene.check()).toMatchObject({ errors: errors - 6 });
    await scene.openTab("设置");
    await scene.pane.getByRole("button", { name: "全部恢复默认" }).click();
    await scene.openTab("问题");
    await scene.expectCount("错误", errors);

    await scene.openTab("设置");
    await scene.button("导入…").click();
    await scene.pane.getByRole("textbox", { name: "设置的内容" }).fill(text);
    await scene.button("采用这份设置").click();
    await scene.openTab("问题");
    await scene.expectCount("错误", errors - 6);
  });

  it("speaks English and Chinese", async () => {
    scene = await stage.open({ sample: LINXI });
    await scene.check();
    await scene.openTab("设置");
    await scene.pane.getByRole("combobox", { name: "语言" }).selectOption({ label: "English" });
    await scene.pane.getByRole("tab", { name: /^Findings/u }).click();
    await scene.pane.getByRole("heading", { name: "Not ready to submit" }).waitFor();
    await scene.pane.getByRole("button", { name: "The target is still the template's text" }).first().waitFor();
    expect(await scene.pane.locator("html").getAttribute("lang")).toBe("en-US");
    // It is the person's, not the workbook's.
    await scene.page.reload();
    await scene.pane.getByRole("tab", { name: "Settings" }).click();
    await scene.pane.getByRole("combobox", { name: "Language" }).selectOption({ label: "中文" });
    await scene.tab("问题").waitFor();
  });
});

/** Only a browser can tell colours and sizes. */
describe.each([
  ["dark", "320", "1"],
  ["light", "480", "0"],
])("every tab in %s at %s px", (_, width, dark) => {
  it("is accessible by axe's rules, contrast too, and scrolls in one direction only", async () => {
    scene = await stage.open({ sample: LINXI, width, dark });
    const frame = await scene.frame();
    await scene.check();
    await scene.finding(PLACEHOLDER).first().click();
    await scene.button("规则说明").click();
    await heading("错误示例").waitFor();
    await expectAccessible(frame);
    await scene.button("返回").click();
    await scene.button("忽略…").click();
    await expectAccessible(frame);
    await scene.openTab("结构");
    await heading("覆盖情况").waitFor();
    await expectAccessible(frame);
    await scene.openTab("资金");
    await heading("预算来源").waitFor();
    await expectAccessible(frame);
    await scene.openTab("设置");
    await scene.pane.getByRole("searchbox").fill("占位");
    await expectAccessible(frame);
    await scene.openTab("问题");
    await scene.pane.getByRole("button", { name: /^全部安全修复/u }).click();
    await scene.pane.getByRole("button", { name: /^应用 \d+/u }).waitFor();
    await expectAccessible(frame);
    await scene.pane.getByRole("button", { name: /^应用 \d+/u }).click();
    await scene.pane.getByRole("region", { name: "撤销", exact: true }).waitFor();
    await expectAccessible(frame);
  });
});
