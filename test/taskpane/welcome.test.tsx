/** @jest-environment jsdom */
/** What a newcomer sees, and where the focus goes as it makes way. */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen } from "@testing-library/react";
import axe from "axe-core";
import type { Language } from "../../src/rules/rule";
import { fakeReview, workbookOf } from "./fake-review";
import { blankSheet } from "./seed-workbook";
import { openPane, primaries } from "./setup";

jest.setTimeout(30_000);
afterEach(cleanup);

const nothing = { name: null, sheets: [blankSheet("Sheet1")] };
const button = (name: string): HTMLElement => screen.getByRole("button", { name });

describe("a workbook without tables", () => {
  it.each([
    ["an empty one", nothing, "工作簿还是空的"],
    ["one with other things in it", workbookOf("通讯录"), "这个工作簿里没有绩效表"],
  ])("offers the sample as the next step: %s", async (_, workbook, title) => {
    const { container } = await openPane({ workbook, review: fakeReview({ without: ["通讯录"] }) });
    expect(screen.getByRole("heading", { name: title })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "能做什么" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "能识别的表" })).toBeTruthy();
    expect(screen.getByText("只在本机处理，不联网、不上传")).toBeTruthy();
    expect(primaries(container)).toEqual(["载入示例表"]);
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("still offers it after a check that found none", async () => {
    const { container, user } = await openPane({ workbook: workbookOf("通讯录"), review: fakeReview({ without: ["通讯录"] }) });
    await user.click(button("一键校验"));
    expect(await screen.findByRole("heading", { name: "没有可校验的表" })).toBeTruthy();
    expect(primaries(container)).toEqual(["载入示例表"]);
  });

  it("loads it and shows what is wrong in it, with the focus still in the pane", async () => {
    const { host, user } = await openPane({ workbook: nothing, review: fakeReview({ findings: { "示例-绩效目标表": [{ cell: "E15", title: "占位文字" }] } }) });
    await user.click(button("载入示例表"));
    expect(await screen.findByRole("heading", { name: "不可提交" })).toBeTruthy();
    expect(host.selected[0]).toEqual({ sheetId: host.workbook.sheets[1]?.id, range: { top: 0, left: 0, bottom: 0, right: 0 } });
    expect(document.activeElement).toBe(button("一键校验"));
  });
});

describe("the first opening with tables there", () => {
  it("says in short what the pane does, and makes way for good", async () => {
    const { container, controller, user } = await openPane({ workbook: workbookOf("甲") });
    expect(screen.getByRole("heading", { name: "第一次用" })).toBeTruthy();
    expect(primaries(container)).toEqual(["一键校验"]);
    await user.click(button("知道了"));
    expect(screen.queryByRole("heading", { name: "第一次用" })).toBeNull();
    expect(controller.store.getState().preferences.welcomed).toBe(true);
    expect(document.activeElement).toBe(button("一键校验"));
  });

  it("is over once something was checked", async () => {
    const { controller } = await openPane({ workbook: workbookOf("甲") });
    await act(() => controller.check());
    expect(controller.store.getState().preferences.welcomed).toBe(true);
  });

  it("takes no focus from the sheet", async () => {
    const { controller } = await openPane({ workbook: nothing, review: fakeReview() });
    act(() => button("载入示例表").focus());
    act(() => void window.dispatchEvent(new Event("blur")));
    await act(() => controller.showSample());
    expect(screen.queryByRole("button", { name: "载入示例表" })).toBeNull();
    expect(document.activeElement).toBe(document.body);
  });
});

describe("the head", () => {
  it.each([
    ["结构", ["一键校验"]],
    ["资金", ["一键校验"]],
    ["设置", []],
  ])("leads on %s where nothing has been checked: %j", async (tab, expected) => {
    const { container, user } = await openPane({ workbook: workbookOf("甲") });
    await user.click(screen.getByRole("tab", { name: tab }));
    expect(primaries(container).filter((label) => label === "一键校验")).toEqual(expected);
  });

  it("checks by Ctrl+Enter on every tab", async () => {
    const { controller, user } = await openPane({ workbook: workbookOf("甲") });
    for (const tab of ["结构", "资金", "自评", "设置", /^问题/]) {
      act(() => controller.store.setState({ checked: null }));
      await user.click(screen.getByRole("tab", { name: tab }));
      await user.keyboard("{Control>}{Enter}{/Control}");
      expect(await screen.findByRole("heading", { name: "可提交" })).toBeTruthy();
    }
  });
});

describe("the tabs", () => {
  it.each<[Language, readonly string[]]>([
    ["zh-CN", ["问题", "结构", "资金", "自评", "设置"]],
    ["en-US", ["Findings", "Structure", "Funds", "Evaluation", "Settings"]],
  ])("are one stop, walked with the arrow keys, the focus staying on them: %s", async (language, names) => {
    const { user } = await openPane({ workbook: workbookOf("甲"), language });
    const tabs = screen.getAllByRole("tab");
    expect(tabs.map((tab) => tab.textContent)).toEqual(names);
    tabs[0]?.focus();
    for (const name of [...names.slice(1), ...names.slice(0, 1)]) {
      await user.keyboard("{ArrowRight}");
      expect(document.activeElement?.textContent).toBe(name);
      expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
    }
    await user.keyboard("{End}");
    expect(document.activeElement?.textContent).toBe(names.at(-1));
    await user.tab();
    expect(document.activeElement?.getAttribute("role")).not.toBe("tab");
  });
});
