/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { parseAddress } from "../../src/sheet/range";
import type { FindingItem } from "../../src/taskpane/state/state";
import { type FakeFindings, fakeReview, workbookOf } from "./fake-review";
import { openPane, type Pane } from "./setup";

// Rendering in jsdom is slow on a busy machine.
jest.setTimeout(60_000);
beforeEach(() => {
  // The pane is what the user works in; jsdom thinks otherwise once what had the focus is gone.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const findings = {
  甲: [
    { cell: "E14", title: "占位文字", quote: "文字描述", rule: "target/placeholder" },
    { cell: "B7:F7", title: "支出计划填了金额", rule: "plan/amounts" },
    { cell: "E11", title: "缺单位", severity: "info" as const, rule: "target/unit" },
  ],
  乙: [{ cell: "C3", title: "缺符号", severity: "warning" as const, quote: "100 家", rule: "target/symbol" }],
};

async function checked(all: FakeFindings = findings): Promise<Pane> {
  const pane = await openPane({ workbook: workbookOf(...Object.keys(all)), review: fakeReview({ findings: all }) });
  await act(() => pane.controller.check());
  return pane;
}
const row = (title: string): HTMLElement => screen.getByRole("button", { name: title });
const focusOn = (title: string): void => act(() => row(title).focus());
const item = (title: string): HTMLElement => {
  const found = row(title).closest("li");
  if (!found) throw new Error(`no row ${title}`);
  return found;
};
/** Replaces what was found, as a recheck does. */
function found({ controller }: Pane, change: (items: readonly FindingItem[]) => readonly FindingItem[]): void {
  const { checked: result } = controller.store.getState();
  if (!result) throw new Error("not checked");
  act(() => controller.store.setState({ checked: { ...result, items: change(result.items) } }));
}
const without = (title: string) => (items: readonly FindingItem[]) => items.filter((each) => each.title !== title);
const select = ({ controller }: Pane, address: string): void =>
  act(() => {
    const range = parseAddress(address);
    if (range) controller.store.setState({ selection: { sheetId: "{甲}", range } });
  });

describe("grouping", () => {
  it("groups by rule and by severity, naming cells with their sheet, and has no fault axe can see", async () => {
    const pane = await checked();
    const groups = (): (string | null)[] => screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(groups()).toEqual(["甲错误 2提示 1", "乙警告 1"]);
    expect(screen.getByText("4 条")).toBeTruthy();
    await pane.user.selectOptions(screen.getByLabelText("分组方式"), "severity");
    expect(groups()).toEqual(["错误错误 2", "警告警告 1", "提示提示 1"]);
    expect(within(item("占位文字")).getByRole("button", { name: "甲!E14" })).toBeTruthy();
    await pane.user.selectOptions(screen.getByLabelText("分组方式"), "rule");
    expect(groups()).toEqual(["target/placeholder错误 1", "plan/amounts错误 1", "target/symbol警告 1", "target/unit提示 1"]);
    const indicator = item("指标14");
    await pane.user.click(within(indicator).getByRole("button", { name: "甲!E14" }));
    expect(within(indicator).getByText("占位文字")).toBeTruthy();
    expect(pane.controller.store.getState().preferences.grouping).toBe("rule");
    const { violations } = await axe.run(pane.container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("search", () => {
  it("opens by / from a row, clears and then closes by Esc, and gives the focus back", async () => {
    const { user } = await checked();
    focusOn("占位文字");
    await user.keyboard("/");
    const field = screen.getByRole<HTMLInputElement>("searchbox");
    expect(document.activeElement).toBe(field);
    await user.keyboard("C3/");
    expect(field.value).toBe("C3/");
    expect(screen.getByText("没有符合筛选的问题")).toBeTruthy();
    await user.keyboard("{Backspace}");
    expect(screen.getByText("1 / 4")).toBeTruthy();
    expect(row("缺符号")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(field.value).toBe("");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(document.activeElement).toBe(row("占位文字"));
  });

  it("finds by the rule's name, and by the sheet's", async () => {
    const { user } = await checked();
    await user.click(screen.getByRole("button", { name: "筛选" }));
    await user.keyboard("plan/amounts");
    expect(screen.getByText("1 / 4")).toBeTruthy();
    expect(row("支出计划填了金额")).toBeTruthy();
    await user.clear(screen.getByRole("searchbox"));
    await user.keyboard("乙");
    expect(row("缺符号")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消筛选" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "筛选" }));
  });

  it("takes the focus again by Ctrl+F, and stays with the filter while another tab is looked at", async () => {
    const { user, controller } = await checked();
    await user.keyboard("{Control>}f{/Control}");
    await user.keyboard("缺");
    focusOn("缺单位");
    await user.keyboard("{Control>}f{/Control}");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    const tab = screen.getByRole("tab", { name: "设置" });
    await user.click(tab);
    act(() => controller.setTab("findings"));
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("缺");
    expect(document.activeElement).not.toBe(screen.getByRole("searchbox"));
  });
});

describe("keys of a row", () => {
  it("F opens it at what mends it, I opens the reason, Esc comes back to the row", async () => {
    const pane = await checked();
    const { user } = pane;
    found(pane, (items) => items.map((each) => (each.title === "缺单位" ? { ...each, fix: { kind: "fix", cells: [] } } : each)));
    expect(within(item("缺单位")).getByText("可修复")).toBeTruthy();
    focusOn("缺单位");
    await user.keyboard("f");
    expect(row("缺单位").getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(within(item("缺单位")).getByRole("button", { name: "修复" }));
    focusOn("占位文字");
    await user.keyboard("i");
    expect(item("占位文字").contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.matches("input, textarea")).toBe(true);
    await user.keyboard("fi/");
    expect(row("缺单位").getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{Escape}{Escape}");
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(row("占位文字"));
    expect(pane.host.selected).toEqual([]);
  });

  it("PageDown and PageUp go by pages", async () => {
    const { user } = await checked({ 甲: Array.from({ length: 12 }, (_, index) => ({ cell: `E${index + 5}`, title: `第${index + 1}条` })) });
    act(() => screen.getByRole("button", { name: /^甲/ }).focus());
    await user.keyboard("{PageDown}");
    expect(document.activeElement).toBe(row("第8条"));
    await user.keyboard("{PageDown}");
    expect(document.activeElement).toBe(row("第12条"));
    await user.keyboard("{PageUp}");
    expect(document.activeElement).toBe(row("第4条"));
  });
});

describe("focus", () => {
  it("goes on to the row that took the place of the one that is gone, and at the end to the next step", async () => {
    const pane = await checked();
    focusOn("支出计划填了金额");
    found(pane, without("占位文字"));
    expect(document.activeElement).toBe(row("支出计划填了金额"));
    found(pane, without("支出计划填了金额"));
    expect(document.activeElement).toBe(row("缺单位"));
    found(pane, () => []);
    expect(document.activeElement?.matches("[data-primary]")).toBe(true);
  });

  it("is left alone where the user had put it elsewhere, and while they work on the sheet", async () => {
    const pane = await checked();
    focusOn("占位文字");
    await act(async () => row("占位文字").blur());
    found(pane, without("占位文字"));
    expect(document.activeElement).toBe(document.body);
    focusOn("支出计划填了金额");
    jest.spyOn(document, "hasFocus").mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event("blur")));
    found(pane, without("支出计划填了金额"));
    expect(document.activeElement).toBe(document.body);
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(document.activeElement).toBe(row("缺单位"));
  });

  it("stays on the tab that was chosen, when a row was left open on it", async () => {
    const { user } = await checked();
    await user.click(row("占位文字"));
    await user.click(screen.getByRole("tab", { name: "设置" }));
    const back = screen.getByRole("tab", { name: /^问题/ });
    await user.click(back);
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(back);
  });
});

describe("the selected cell", () => {
  it("marks its findings without moving anything, and goes to them when asked", async () => {
    const pane = await checked();
    focusOn("缺单位");
    select(pane, "E14");
    expect(within(item("占位文字")).getByText("所选单元格")).toBeTruthy();
    expect(within(item("缺单位")).queryByText("所选单元格")).toBeNull();
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(row("缺单位"));
    await pane.user.click(screen.getByRole("button", { name: "所选 E14：1\u00a0条" }));
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(row("占位文字"));
    expect(pane.host.selected).toEqual([]);
    select(pane, "A1");
    expect(screen.queryByRole("button", { name: /^所选/ })).toBeNull();
  });
});

describe("a hidden place", () => {
  it("says what hides it, shows it when told to, and gives the focus back to the row", async () => {
    const pane = await checked();
    pane.host.hidden = ["rows"];
    focusOn("占位文字");
    await pane.user.keyboard("{Enter}");
    expect(screen.getByRole("heading", { name: "第 14\u00a0行是隐藏的" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("第 14\u00a0行是隐藏的");
    expect(screen.getByRole("alert").textContent).toBe("");
    expect(document.activeElement).toBe(row("占位文字"));
    await pane.user.click(screen.getByRole("button", { name: "显示出来" }));
    expect(pane.host.revealed).toHaveLength(1);
    expect(screen.queryByRole("heading", { name: "第 14\u00a0行是隐藏的" })).toBeNull();
    expect(document.activeElement).toBe(row("占位文字"));
  });
});

describe("a long list", () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ cell: `E${index + 5}`, title: `第${index + 1}条` }));

  it("draws its rows bit by bit, and always the open one", async () => {
    const { user, controller } = await checked({ 甲: many });
    act(() => controller.store.setState({ drawn: 5 }));
    expect(screen.queryByRole("button", { name: "第40条" })).toBeNull();
    const last = controller.store.getState().checked?.items[39];
    if (!last) throw new Error("nothing found");
    act(() => controller.list.open(last));
    expect(row("第40条").getAttribute("aria-expanded")).toBe("true");
    act(() => controller.list.close());
    await user.click(screen.getByRole("button", { name: /^再列出其余/ }));
    expect(row("第60条")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^再列出其余/ })).toBeNull();
  });
});
