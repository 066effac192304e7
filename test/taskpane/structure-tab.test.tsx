/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { newChecker, describe as wordsOf, leftOut, writeFindingsList } from "../../src/taskpane/boot/review";
import type { SheetData } from "../../src/sheet/data";
import { evaluationSheet, goalSheet, workbookOf } from "../support/forms";
import { blankSheet, seedWorkbook } from "./seed-workbook";
import { openPane, type Pane, primaries } from "./setup";

// Rendering in jsdom is slow on a busy machine.
jest.setTimeout(120_000);
beforeEach(() => {
  // jsdom forgets that it has the focus when what held it goes away.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});
afterEach(cleanup);

const review = { newChecker, describe: wordsOf, leftOut, writeFindingsList };
const GAP = "3.2024年度常委工作经费";
const seed = (unit: string, ...sheets: readonly string[]) => {
  const whole = seedWorkbook(unit);
  return { ...whole, sheets: whole.sheets.filter(({ name }) => sheets.includes(name)) };
};
const sichuan = seed("渠县总工会", "2.2023年县送温暖专项资金", GAP, "4.2024年度机关职工养老保险");

interface Opened {
  readonly isChecked?: boolean;
  readonly language?: "zh-CN" | "en-US";
}

async function opened(workbook: ReturnType<typeof workbookOf>, { isChecked = true, language = "zh-CN" }: Opened = {}): Promise<Pane> {
  const pane = await openPane({ workbook, review, language });
  if (isChecked) await act(() => pane.controller.check());
  await pane.user.click(screen.getByRole("tab", { name: language === "zh-CN" ? "结构" : "Structure" }));
  await screen.findByRole("heading", { level: 1, name: language === "zh-CN" ? "结构" : "Structure" });
  return pane;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const matrix = (): HTMLElement => screen.getByRole("table");
const tree = (): HTMLElement => screen.getAllByRole("list").find((list) => list.querySelector("[data-level1]")) ?? document.body;
const lines = (): (string | null)[] => [...tree().querySelectorAll("[data-line]")].map((line) => line.textContent);
const tabStops = (): (string | null)[] => [...tree().querySelectorAll<HTMLElement>("button")].filter(({ tabIndex }) => tabIndex === 0).map((stop) => stop.textContent);
const last = <T,>(list: readonly T[]): T | undefined => list.at(-1);

describe("matrix", () => {
  it("says of every cell the class, what stands there, and the table", async () => {
    await opened(sichuan);
    expect(within(matrix()).getAllByRole("columnheader").map((head) => head.textContent)).toEqual(
      ["3\u00a0张表", "产出", "效益", "满意度", "成本", "数量", "质量", "时效", "经济", "社会", "生态", "可持续", "经济", "社会", "生态环境"],
    );
    expect(button(`质量，缺，${GAP}`).textContent).toBe("缺");
    expect(button(`时效，1\u00a0项，有错误或警告，${GAP}`).textContent).toBe("1");
    expect(button(`经济效益，没有，可以不设，${GAP}`).textContent).toBe("·");
    expect(screen.getByText(/^四川省规则 · 1\s张表缺类$/u)).toBeTruthy();
    expect(screen.getByText("应有未设")).toBeTruthy();
  });

  it("chooses the table by its name and goes to its indicators", async () => {
    const { user, host } = await opened(sichuan);
    await user.click(button(GAP));
    expect(screen.getByRole("heading", { level: 2, name: GAP })).toBeTruthy();
    expect(button(GAP).getAttribute("aria-pressed")).toBe("true");
    expect(last(host.selected)).toEqual({ sheetId: "{sheet-4}", range: { top: 16, left: 1, bottom: 22, right: 8 } });
  });

  it("goes from a cell to its first indicator, and from a gap to where one would stand", async () => {
    const { user, host } = await opened(sichuan);
    await user.click(button(/^时效，1.*养老保险$/u));
    expect(screen.getByRole("heading", { level: 2, name: "4.2024年度机关职工养老保险" })).toBeTruthy();
    const [quantity, , timeliness] = tree().querySelectorAll("[data-place]");
    expect(timeliness?.textContent).toContain("时效");
    expect(timeliness?.className).not.toBe(quantity?.className);
    expect(last(host.selected)?.sheetId).toBe("{sheet-5}");
    await user.click(button(`质量，缺，${GAP}`));
    expect(last(host.selected)).toEqual({ sheetId: "{sheet-4}", range: { top: 17, left: 2, bottom: 17, right: 2 } });
  });

  it("is one tab stop with arrow keys; Enter goes to the cell", async () => {
    const { user, host } = await opened(sichuan);
    const stops = (): HTMLElement[] => within(matrix()).getAllByRole("button").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map((stop) => stop.textContent)).toEqual(["2.2023年县送温暖专项资金"]);
    act(() => stops()[0]?.focus());
    await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(button(`质量，缺，${GAP}`));
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^质量，1.*专项资金$/u);
    await user.keyboard("{End}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^生态环境成本，没有/u);
    await user.keyboard("{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}{Enter}");
    expect(last(host.selected)?.sheetId).toBe("{sheet-4}");
    expect(stops()).toHaveLength(1);
  });

  it("shows eight tables, the chosen one, and the rest on demand, with the focus on the next", async () => {
    const { user } = await opened(workbookOf(...Array.from({ length: 12 }, (_, index) => goalSheet({ sheet: `${index + 1}.培训` }))));
    const rows = (): (string | null)[] => within(matrix()).getAllByRole("rowheader").map((head) => head.textContent);
    expect(rows()).toHaveLength(8);
    await user.click(button("展开其余 4\u00a0张表"));
    expect(rows()).toHaveLength(12);
    expect(document.activeElement).toBe(button("9.培训"));
    expect(screen.queryByRole("button", { name: /^展开其余/u })).toBeNull();
  });
});

describe("tree", () => {
  it("shows levels, targets, actuals, and what was found, in the order of the sheet", async () => {
    const { user } = await opened(sichuan);
    await user.click(button(GAP));
    expect(lines().slice(2, 6)).toEqual([
      "产出指标2",
      "数量常委工会工作开展次数＞300\u00a0次/年实际 301",
      "警告质量没有指标看问题",
      expect.stringMatching(/^警告时效项目完成时间＜1\u00a0年实际 11\u00a0个月/u),
    ]);
  });

  it("goes to the cell of an indicator, a class and a level 1", async () => {
    const { user, host } = await opened(sichuan);
    await user.click(button(GAP));
    await user.click(button("常委工会工作开展次数"));
    expect(last(host.selected)?.range).toEqual({ top: 17, left: 3, bottom: 17, right: 3 });
    await user.click(button("时效"));
    expect(last(host.selected)?.range).toEqual({ top: 18, left: 2, bottom: 18, right: 2 });
    await user.click(button("效益指标"));
    expect(last(host.selected)?.range).toMatchObject({ top: 19, left: 1 });
  });

  it("opens a finding among the others", async () => {
    const { user, controller } = await opened(sichuan);
    await user.click(button(GAP));
    await user.click(button("看问题"));
    const state = controller.store.getState();
    expect(state.tab).toBe("findings");
    expect(state.checked?.items.find(({ id }) => id === state.open?.item)?.rule).toBe("structure/missing-level2");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("质量指标"));
  });

  it("is one tab stop: up and down between lines, left and right within one, left of it to level 1, which folds", async () => {
    const { user } = await opened(sichuan);
    await user.click(button(GAP));
    act(() => button("产出指标").focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(button("没有指标"));
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(button("看问题"));
    await user.keyboard("{ArrowDown}{ArrowLeft}");
    expect(document.activeElement).toBe(button("时效"));
    expect(tabStops()).toEqual(["时效"]);
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement).toBe(button("产出指标"));
    await user.keyboard("{ArrowLeft}");
    expect(button("展开 产出指标").getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("button", { name: "常委工会工作开展次数" })).toBeNull();
    await user.keyboard("{ArrowRight}");
    expect(button("收起 产出指标").getAttribute("aria-expanded")).toBe("true");
  });

  it("follows what is selected on the sheet", async () => {
    const { controller } = await opened(sichuan);
    const select = (sheetId: string, row: number, column: number): void =>
      act(() => controller.store.setState({ selection: { sheetId, range: { top: row, left: column, bottom: row, right: column } } }));
    select("{sheet-4}", 18, 4);
    expect(screen.getByRole("heading", { level: 2, name: GAP })).toBeTruthy();
    const line = (name: string): string => button(name).closest("[data-line]")?.className ?? "";
    expect(line("项目完成时间")).not.toBe(line("常委工会工作开展次数"));
    select("{sheet-4}", 17, 4);
    expect(line("项目完成时间")).not.toBe(line("常委工会工作开展次数"));
    select("{sheet-4}", 0, 0);
    expect(line("项目完成时间")).toBe(line("常委工会工作开展次数"));
  });

  it("keeps table and folds while another tab is shown", async () => {
    const { user } = await opened(sichuan);
    await user.click(button(GAP));
    await user.click(button("收起 产出指标"));
    await user.click(screen.getByRole("tab", { name: "设置" }));
    await user.click(screen.getByRole("tab", { name: "结构" }));
    expect(await screen.findByRole("button", { name: "展开 产出指标" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: GAP })).toBeTruthy();
  });

  it("draws two hundred indicators of a level 1 at first", async () => {
    const rows = Array.from({ length: 230 }, (_, index) => [index === 0 ? "产出指标" : "", index === 0 ? "数量指标" : "", `第 ${index + 1} 批`, "", "≥1 人", ""]);
    const { user, controller } = await opened(workbookOf(goalSheet({ rows })), { isChecked: false });
    expect(tree().querySelectorAll("[data-place]")).toHaveLength(200);
    // One that is not drawn is no tab stop.
    act(() => controller.store.setState({ selection: { sheetId: "1.培训", range: { top: 230, left: 2, bottom: 230, right: 2 } } }));
    expect(tabStops()).toEqual(["产出指标", "展开其余 30\u00a0项"]);
    await user.click(button("展开其余 30\u00a0项"));
    expect(tree().querySelectorAll("[data-place]")).toHaveLength(230);
    expect(document.activeElement).toBe(button("第 200 批"));
  });

  it("can be reached in a form without level 1", async () => {
    const header = ["二级指标", "三级指标", "指标值", "权重", "实际完成值"];
    await opened(workbookOf(evaluationSheet({ header, rows: [["数量指标", "培训人数", "≥12人", 50, "12人"], ["质量指标", "合格率", "≥80%", 40, "82%"]] })), { isChecked: false });
    expect(lines()).toEqual(["数量培训人数≥12\u00a0人实际 12\u00a0人", "质量合格率≥80%实际 82%"]);
    expect(tabStops()).toEqual(["数量"]);
  });
});

describe("other states", () => {
  it("before a check stands without marks, and the check is the one primary", async () => {
    const { container } = await opened(sichuan, { isChecked: false });
    expect(screen.getByText("还没有校验，校验后标出缺的类和有错的指标")).toBeTruthy();
    expect(primaries(container)).toEqual(["一键校验"]);
    expect(button(`质量，没有，${GAP}`).textContent).toBe("");
    expect(screen.queryByText("应有未设")).toBeNull();
  });

  it("has no primary once all is checked", async () => {
    const { container } = await opened(sichuan);
    expect(primaries(container)).toEqual([]);
  });

  it("says of an empty workbook what the findings say", async () => {
    await opened({ name: null, sheets: [blankSheet("Sheet1")] }, { isChecked: false });
    expect(screen.getByText("工作簿还是空的")).toBeTruthy();
  });

  it("says that budget tables have no indicators", async () => {
    await opened({ name: null, sheets: seedWorkbook("平乡县总工会").sheets.slice(0, 1) });
    expect(screen.getByRole("heading", { level: 2, name: "没有指标可看" })).toBeTruthy();
  });

  it("gives forms of which other things are expected a matrix each", async () => {
    const other: SheetData = { ...goalSheet({ sheet: "5.培训" }), id: "{other}" };
    await opened({ ...sichuan, sheets: [...sichuan.sheets, other] });
    expect(screen.getAllByRole("table").map((table) => table.getAttribute("aria-label"))).toEqual(["四川省规则", "河北省规则"]);
  });

  it("speaks English", async () => {
    const { user } = await opened(sichuan, { language: "en-US" });
    await user.click(button(`质量, missing, ${GAP}`));
    expect(screen.getByText("Sichuan rules · 1 table lacks a class")).toBeTruthy();
    expect(button("No indicator")).toBeTruthy();
  });

  it("has nothing axe finds", async () => {
    const { container } = await opened(sichuan);
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
