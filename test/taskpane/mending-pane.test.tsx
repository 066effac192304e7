/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe as words, leftOut, newChecker, writeFindingsList } from "../../src/taskpane/boot/review";
import { seedWorkbook } from "./seed-workbook";
import { openPane, type Pane, primaries } from "./setup";

// Rendering in jsdom is slow on a busy machine.
jest.setTimeout(60_000);
afterEach(cleanup);

const review = { newChecker, describe: words, leftOut, writeFindingsList };

/** Two tables: three safe fixes on one, four on the other. */
async function checked(): Promise<Pane> {
  const workbook = seedWorkbook("临西县总工会");
  const pane = await openPane({ workbook: { ...workbook, sheets: workbook.sheets.slice(0, 2) }, review });
  await pane.user.click(screen.getByRole("button", { name: "一键校验" }));
  await screen.findByRole("heading", { name: "不可提交" });
  return pane;
}

/** Figures and units are kept together by a space of their own. */
const named = (name: string): RegExp => new RegExp(`^${name.replaceAll(" ", "\\s")}$`, "u");
const button = (name: string): HTMLElement => screen.getByRole("button", { name: named(name) });
const leading = (container: HTMLElement): (string | undefined)[] => primaries(container).map((label) => label?.replaceAll("\u00a0", " "));
const rows = (name: string): HTMLElement[] => screen.getAllByRole("button", { name });
const firstRow = (name: string): HTMLElement => {
  const [row] = rows(name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
};
const plan = "支出计划填了金额，应填累计百分比";
const undoBar = (): HTMLElement => screen.getByRole("region", { name: "撤销" });

async function preview(): Promise<Pane> {
  const pane = await checked();
  await pane.user.click(button("全部安全修复 7"));
  await screen.findByRole("heading", { name: "全部安全修复" });
  return pane;
}

describe("an open finding", () => {
  it("shows before and after, mends, moves on and offers the way back", async () => {
    const { user, host, container } = await checked();
    expect(screen.getByText("先改 6 处错误，其中 2 处可以自动修复")).toBeTruthy();
    await user.click(firstRow(plan));
    const table = screen.getByRole("table");
    expect(within(table).getAllByRole("row").map((row) => row.textContent)).toEqual(["3月底6月底10月底12月底", "原值21.0042.0070.0080.00", "改为26.2552.5087.50100.00"]);
    expect(host.edits).toEqual([]);
    await user.click(button("修复"));
    await waitFor(() => expect(undoBar().textContent).toContain("已修复 B7:F7（1.综合事务管理）"));
    expect(host.edits.map(({ to }) => to)).toEqual([26.25, 52.5, 87.5, 100]);
    expect(rows(plan)).toHaveLength(1);
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true"));
    await user.click(within(undoBar()).getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(rows(plan)).toHaveLength(2));
    expect(screen.queryByRole("region", { name: "撤销" })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(leading(container)).toEqual(["全部安全修复 7"]);
  });

  it("mends all cells of its row at once", async () => {
    const { user, host } = await checked();
    await user.click(firstRow("单位“百分比”应写成 %"));
    await user.click(button("修复这 2 处"));
    await waitFor(() => expect(host.edits.map(({ to }) => to)).toEqual(["100%", "≥95%"]));
    await waitFor(() => expect(undoBar().textContent).toMatch(/已修复\s2\s处/u));
  });

  it("adopts a suggestion as one chooses it", async () => {
    const { user, host } = await checked();
    await user.click(firstRow("100 百分比 前缺符号，建议写＝100%"));
    await user.click(button("采用建议"));
    await waitFor(() => expect(host.edits.map(({ to }) => to)).toEqual(["＝100%"]));
  });
});

describe("Ctrl+Z", () => {
  it("takes our last write back, but not out of a field", async () => {
    const { user, host } = await checked();
    await user.click(firstRow(plan));
    await user.click(button("修复"));
    await waitFor(() => expect(host.edits).toHaveLength(4));
    await user.keyboard("{Control>}f{/Control}");
    await user.type(screen.getByRole("searchbox"), "单位");
    await user.keyboard("{Control>}z{/Control}");
    expect(host.edits).toHaveLength(4);
    await user.keyboard("{Escape}");
    button("一键校验").focus();
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(host.edits.slice(4).map(({ to }) => to)).toEqual([21, 42, 70, 80]));
  });
});

describe("the list of what can be taken back", () => {
  it("takes back several, and closes on Esc", async () => {
    const { user, controller, host } = await checked();
    const before = host.workbook.sheets.map(({ values }) => values);
    for (const item of controller.store.getState().checked?.items.filter(({ fix }) => fix?.kind === "fix").slice(0, 3) ?? []) await act(() => controller.mending.apply([item]));
    const toggle = await screen.findByRole("button", { name: named("最近 3 步") });
    await user.click(toggle);
    expect(within(screen.getByRole("list", { name: "最近的改动，最后一步在前" })).getAllByRole("button").map(({ textContent }) => textContent?.replaceAll("\u00a0", " "))).toEqual([
      "已修复 E16（1.综合事务管理） 撤销 1 步",
      "已修复 E11（1.综合事务管理） 撤销 2 步",
      "已修复 B7:F7（1.综合事务管理） 撤销 3 步",
    ]);
    await user.keyboard("{Escape}");
    expect(toggle.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(toggle);
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: /撤销\s3\s步/u }));
    await waitFor(() => expect(host.workbook.sheets.map(({ values }) => values)).toEqual(before));
    await waitFor(() => expect(screen.queryByRole("region", { name: "撤销" })).toBeNull());
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe("the page of all safe fixes", () => {
  it("lists every cell, and is left on Esc with the focus where it came from", async () => {
    const { user, container, host } = await preview();
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "全部安全修复" }));
    expect(screen.getByText("7 处 · 13 个单元格")).toBeTruthy();
    expect(screen.getByText(/另有 \d 条建议要你逐条定，不在这里。/u)).toBeTruthy();
    expect(leading(container)).toEqual(["应用 7 处修复"]);
    const [cell] = screen.getAllByRole("button", { name: "D7" });
    if (cell) await user.click(cell);
    expect(host.selected.at(-1)?.range).toEqual({ top: 6, left: 3, bottom: 6, right: 3 });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("heading", { name: "全部安全修复" })).toBeNull();
    expect(document.activeElement).toBe(button("全部安全修复 7"));
    expect(host.edits).toEqual([]);
  });

  it("counts along with what is chosen, by fix and by table", async () => {
    const { user, container } = await preview();
    const table = screen.getByRole<HTMLInputElement>("checkbox", { name: "1.综合事务管理" });
    const [fix] = screen.getAllByRole<HTMLInputElement>("checkbox", { name: plan });
    if (!fix) throw new Error("no fix");
    await user.click(fix);
    expect([table.checked, table.indeterminate, fix.checked]).toEqual([false, true, false]);
    expect(leading(container)).toEqual(["应用 6 处修复"]);
    expect(screen.getByText("6 处 · 9 个单元格")).toBeTruthy();
    await user.click(table);
    expect([table.checked, table.indeterminate, fix.checked]).toEqual([true, false, true]);
    for (const each of ["1.综合事务管理", "2.劳动模范荣誉津贴"]) await user.click(screen.getByRole("checkbox", { name: each }));
    const apply = button("应用 0 处修复");
    expect(apply.getAttribute("aria-disabled")).toBe("true");
    expect(apply.getAttribute("aria-describedby")).toBe(screen.getByText("勾选要改的，再应用").id);
  });

  it("writes what is chosen, and goes on with what is left", async () => {
    const { user, host, container } = await preview();
    await user.click(screen.getByRole("checkbox", { name: "1.综合事务管理" }));
    await user.click(button("应用 4 处修复"));
    await waitFor(() => expect(undoBar().textContent).toMatch(/已修复\s4\s处/u));
    expect(new Set(host.edits.map(({ sheetId }) => sheetId))).toEqual(new Set(["{sheet-2}"]));
    expect(screen.queryByRole("heading", { name: "全部安全修复" })).toBeNull();
    expect(leading(container)).toEqual(["全部安全修复 3"]);
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true"));
  });

  it("writes on Ctrl+Enter, in place of a check", async () => {
    const { user, host } = await preview();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(undoBar().textContent).toMatch(/已修复/u));
    expect(new Set(host.edits.map(({ sheetId }) => sheetId))).toEqual(new Set(["{sheet-1}", "{sheet-2}"]));
  });

  it("follows what is found meanwhile", async () => {
    const { controller, host } = await preview();
    await host.edit([{ sheetId: "{sheet-1}", row: 10, column: 4, from: "100 百分比", to: "100%" }]);
    await act(() => controller.recheck(["{sheet-1}"]));
    expect(await screen.findByText("6 处 · 12 个单元格")).toBeTruthy();
  });

  it("tells on the page what kept it from writing, with retry as the next step", async () => {
    const { user, host, container } = await preview();
    host.protectedSheets = ["2.劳动模范荣誉津贴"];
    await user.click(button("应用 7 处修复"));
    expect(await screen.findByRole("heading", { name: "工作表受保护，没有写入" })).toBeTruthy();
    expect(screen.getAllByRole("heading", { name: "工作表受保护，没有写入" })).toHaveLength(1);
    expect(leading(container)).toEqual(["重试"]);
    host.protectedSheets = [];
    await user.click(button("重试"));
    await waitFor(() => expect(undoBar().textContent).toMatch(/已修复\s7\s处/u));
    expect(screen.queryByRole("heading", { name: "全部安全修复" })).toBeNull();
  });

  it("has nothing axe would complain of", async () => {
    const { container } = await preview();
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("setting aside", () => {
  it("asks for a reason in place, and comes back to the button on Esc", async () => {
    const { user, host } = await checked();
    await user.click(firstRow(plan));
    await user.click(button("忽略…"));
    const field = screen.getByLabelText("忽略的理由");
    expect(document.activeElement).toBe(field);
    await user.keyboard("{Enter}");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")).toBe(screen.getByText("写一句理由再忽略").id);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(button("忽略…"));
    expect(host.store).toBeNull();
  });

  it("lists what was set aside with its reason, and says so in the verdict", async () => {
    const { user } = await checked();
    await user.click(firstRow(plan));
    await user.click(button("忽略…"));
    await user.type(screen.getByLabelText("忽略的理由"), "财政局同意{Enter}");
    await waitFor(() => expect(screen.getByText("已忽略 1 条（其中错误 1 条）")).toBeTruthy());
    expect(screen.getByText("先改 5 处错误，其中 1 处可以自动修复")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await user.click(button("已忽略 1 条"));
    expect(screen.getByText("财政局同意")).toBeTruthy();
    expect(screen.getByText("2024-11-05 忽略")).toBeTruthy();
    await user.click(button("恢复"));
    await waitFor(() => expect(screen.queryByText("财政局同意")).toBeNull());
    expect(screen.getByText("先改 6 处错误，其中 2 处可以自动修复")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it("offers the reasons given before", async () => {
    const { user, container } = await checked();
    for (const reason of ["财政局同意", "待批复"]) {
      await user.click(firstRow(plan));
      await user.click(button("忽略…"));
      await user.type(screen.getByLabelText("忽略的理由"), `${reason}{Enter}`);
      await waitFor(() => expect(screen.queryByLabelText("忽略的理由")).toBeNull());
    }
    await user.click(firstRow("指标值还是模板占位文字，没法考核"));
    await user.click(button("忽略…"));
    expect([...container.querySelectorAll("datalist option")].map((option) => option.getAttribute("value"))).toEqual(["待批复", "财政局同意"]);
  });
});
