/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { noSettings, type WorkbookSettings } from "../../src/review/settings";
import { parseSettings, settingsText } from "../../src/review/workbook-settings";
import { catalogue } from "../../src/rules/catalogue";
import { sharedText } from "../../src/review/shared-settings";
import { workbookOf } from "./fake-review";
import { openPane, type Pane, type PaneOptions } from "./setup";

afterEach(cleanup);
// Fluent's styles take jsdom long on a busy machine.
jest.setTimeout(60_000);

async function openSettings(settings: Partial<WorkbookSettings> = {}, options: Partial<PaneOptions> = {}): Promise<Pane> {
  const pane = await openPane({ workbook: workbookOf("甲"), prepare: (host) => (host.store = settingsText({ ...noSettings, ...settings })), ...options });
  await pane.user.click(screen.getByRole("tab", { name: "设置" }));
  await screen.findByRole("heading", { name: "规则" });
  return pane;
}

const kept = ({ host }: Pane): WorkbookSettings => parseSettings(host.store);
const choice = (name: string): HTMLSelectElement => screen.getByRole("combobox", { name });
const level = (rule: string): HTMLSelectElement => choice(`${rule}：级别`);
const areas = (): (string | null)[] => screen.getAllByRole("button").filter((button) => button.hasAttribute("aria-expanded")).map(({ textContent }) => textContent);

describe("设置", () => {
  it("keeps what is chosen in the workbook, and says by which profile the tables are read", async () => {
    const pane = await openSettings();
    expect(screen.getByText("现按河北省绩效目标表")).toBeTruthy();
    await pane.user.selectOptions(choice("规则方案"), "national-goal");
    await pane.user.selectOptions(choice("评分办法"), "hebei");
    await pane.user.selectOptions(choice("标记方式"), "both");
    await pane.user.click(screen.getByRole("switch", { name: "边改边校验" }));
    await waitFor(() => expect(kept(pane)).toEqual({ ...noSettings, profile: "national-goal", method: "hebei", marking: "both", live: false }));
  });

  it("says why notes cannot be chosen", async () => {
    await openSettings({}, { prepare: (host) => (host.hasNotes = false) });
    const options = within(choice("标记方式")).getAllByRole<HTMLOptionElement>("option");
    expect(options.map(({ textContent, disabled }) => [textContent, disabled])).toEqual([["底色", false], ["批注", true], ["底色加批注", true], ["不标记", false]]);
    expect(screen.getByText("这个版本的 Excel 不能加批注，只标底色")).toBeTruthy();
  });

  it("puts a setting back and says so where the workbook is protected", async () => {
    const pane = await openSettings();
    pane.host.fail("store", "protected");
    await pane.user.click(screen.getByRole("switch", { name: "边改边校验" }));
    expect(await screen.findByRole("heading", { name: "工作簿受保护，设置没有存下" })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("switch", { name: "边改边校验" }).checked).toBe(true);
  });

  it("speaks another language at once, on this machine alone", async () => {
    const pane = await openSettings();
    await pane.user.selectOptions(choice("语言"), "en-US");
    expect(pane.controller.store.getState()).toMatchObject({ language: "en-US", preferences: { language: "en-US" } });
    expect(pane.host.store).toBeNull();
  });

  it("opens the method's page in the 自评 tab", async () => {
    const pane = await openSettings();
    await pane.user.selectOptions(choice("评分办法"), "自定…");
    expect(await screen.findByRole("heading", { name: "自定评分办法" })).toBeTruthy();
    expect(pane.controller.store.getState().tab).toBe("evaluation");
  });
});

describe("支出进度下限", () => {
  const field = (month: number): HTMLInputElement => screen.getByRole("textbox", { name: `${month}\u00a0月底至少百分之几` });

  it("begins with even progress and is gone with its switch", async () => {
    const pane = await openSettings();
    await pane.user.click(screen.getByRole("switch", { name: "支出进度下限" }));
    await waitFor(() => expect(kept(pane).progressThresholds).toEqual({ 3: 25, 6: 50, 10: 83 }));
    await pane.user.click(screen.getByRole("switch", { name: "支出进度下限" }));
    await waitFor(() => expect(pane.host.store).toBeNull());
    expect(screen.queryByRole("textbox", { name: /月底至少/ })).toBeNull();
  });

  it("takes figures that rise, and says what is wrong with others", async () => {
    const pane = await openSettings({ progressThresholds: { 3: 25, 6: 50, 10: 83 } });
    const type = async (month: number, text: string): Promise<void> => {
      await pane.user.clear(field(month));
      if (text !== "") await pane.user.type(field(month), text);
      await pane.user.tab();
    };
    await type(3, "60");
    expect(screen.getByText("后一个月不能低于前一个月")).toBeTruthy();
    expect(kept(pane).progressThresholds).toEqual({ 3: 25, 6: 50, 10: 83 });
    await type(6, "７５.5%");
    await waitFor(() => expect(kept(pane).progressThresholds).toEqual({ 3: 60, 6: 75.5, 10: 83 }));
    await type(10, "101");
    expect(field(10).getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("填 0 到 100 的数")).toBeTruthy();
    await type(10, "");
    await waitFor(() => expect(kept(pane).progressThresholds).toEqual({ 3: 60, 6: 75.5 }));
  });
});

describe("rules", () => {
  it("stand by area with their counts; those that were changed are open", async () => {
    const pane = await openSettings({ severities: { "plan/decreasing": "off", "plan/out-of-range": "info" } });
    expect(areas().filter((text) => text?.includes("已改"))).toEqual(["资金支出计划7\u00a0条 • 已改 2"]);
    expect(areas()).toHaveLength(12);
    expect(level("支出计划后低前高").value).toBe("off");
    expect(screen.queryByRole("combobox", { name: "指标值为空：级别" })).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: /^指标值 ?18/ }));
    expect(level("指标值为空").value).toBe("error");
  });

  it("are all there", async () => {
    const pane = await openSettings();
    await pane.user.selectOptions(choice("显示哪些规则"), "error");
    const errors = catalogue.filter(({ meta }) => meta.severity === "error").map(({ meta }) => `${meta.name["zh-CN"]}：级别`);
    expect(screen.getAllByRole("combobox").map((box) => box.getAttribute("aria-label")).filter((label) => label?.endsWith("：级别"))).toEqual(errors);
  });

  it("change their level and go back to their own; the focus stays at the rule", async () => {
    const pane = await openSettings({ severities: { "target/missing": "info" } });
    await pane.user.selectOptions(level("指标值为空"), "off");
    await waitFor(() => expect(kept(pane).severities).toEqual({ "target/missing": "off" }));
    expect(screen.getByText(/关闭了 1.条错误级规则/)).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "指标值为空：恢复默认" }));
    await waitFor(() => expect(pane.host.store).toBeNull());
    expect(document.activeElement).toBe(level("指标值为空"));
    expect(screen.queryByText(/条错误级规则/)).toBeNull();
  });

  it("stay under the hand that changes them, whatever the filter", async () => {
    const pane = await openSettings({ severities: { "target/missing": "off" } });
    await pane.user.click(screen.getByRole("button", { name: "查看" }));
    await pane.user.selectOptions(level("指标值为空"), "error");
    expect(level("指标值为空").value).toBe("error");
    await pane.user.selectOptions(choice("显示哪些规则"), "changed");
    expect(screen.getByText("没有符合的规则")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(areas()).toHaveLength(12);
  });

  it("are found by what they are called or ask for, in either language", async () => {
    const pane = await openSettings();
    const search = screen.getByRole("searchbox", { name: /搜索 96.条规则/ });
    await pane.user.type(search, "placeholder GOAL");
    expect(screen.getAllByRole("combobox").map((box) => box.getAttribute("aria-label")).filter((label) => label?.endsWith("：级别"))).toEqual(["绩效目标是占位文字：级别"]);
    await pane.user.keyboard("{Escape}");
    expect(areas()).toHaveLength(12);
  });

  it("have a page each; Esc goes back to the link that opened it, and the search is as it was", async () => {
    const pane = await openSettings();
    await pane.user.type(screen.getByRole("searchbox", { name: /搜索/ }), "指标值为空");
    await pane.user.click(screen.getByRole("button", { name: "指标值为空：说明" }));
    expect(await screen.findByRole("heading", { name: "规则 target/missing" })).toBeTruthy();
    await pane.user.keyboard("{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "指标值为空：说明" }));
    await pane.user.click(screen.getByRole("tab", { name: "问题" }));
    await pane.user.click(screen.getByRole("tab", { name: "设置" }));
    expect(screen.getByRole<HTMLInputElement>("searchbox", { name: /搜索/ }).value).toBe("指标值为空");
  });
});

describe("全部恢复默认", () => {
  it("is there where something differs, leaves what was set aside, and can be taken back", async () => {
    const ignores = [{ rule: "target/missing", message: "default", sheet: "甲", project: "", place: [], occurrence: 1, reason: "已核实", since: "2026-11-21" }];
    const pane = await openSettings({ profile: "hebei-goal", severities: { "target/missing": "off" }, ignores });
    await pane.user.click(screen.getByRole("button", { name: "全部恢复默认" }));
    await waitFor(() => expect(kept(pane)).toEqual({ ...noSettings, ignores }));
    expect(screen.queryByRole("button", { name: "全部恢复默认" })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await act(() => pane.controller.undo.undo());
    await waitFor(() => expect(kept(pane)).toEqual({ ...noSettings, profile: "hebei-goal", severities: { "target/missing": "off" }, ignores }));
  });
});

describe("for a bureau", () => {
  it("exports what was chosen, by copying or as a file", async () => {
    const pane = await openSettings({ profile: "hebei-goal" });
    await pane.user.click(screen.getByRole("button", { name: "导出…" }));
    const text = sharedText({ ...noSettings, profile: "hebei-goal" });
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "设置的内容" }).value).toBe(text);
    await pane.user.click(screen.getByRole("button", { name: "复制" }));
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(await screen.findByRole("button", { name: "已复制" })).toBeTruthy();

    const files: { name: string; url: string }[] = [];
    Object.assign(URL, { createObjectURL: () => "blob:one", revokeObjectURL: () => undefined });
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, url: this.href });
    });
    await pane.user.click(screen.getByRole("button", { name: "下载 绩效助手-设置.json" }));
    expect(files).toEqual([{ name: "绩效助手-设置.json", url: "blob:one" }]);
    click.mockRestore();
    await pane.user.click(screen.getByRole("button", { name: "返回" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "导出…" }));
  });

  it("shows what pasted settings change before it takes them, and takes them back", async () => {
    const pane = await openSettings({ marking: "both" });
    await pane.user.click(screen.getByRole("button", { name: "导入…" }));
    await pane.user.click(screen.getByRole("textbox", { name: "设置的内容" }));
    await pane.user.paste(sharedText({ ...noSettings, profile: "hebei-goal", severities: { "target/missing": "off" }, progressThresholds: { 3: 25 } }));
    expect(screen.getByRole("heading", { name: "会改 4\u00a0项" })).toBeTruthy();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["规则方案自动识别 → 河北省绩效目标表", "标记方式底色加批注 → 底色", "支出进度下限关 → 3\u00a0月 25%", "指标值为空错误 → 关闭"]);
    expect(kept(pane)).toEqual({ ...noSettings, marking: "both" });
    await pane.user.click(screen.getByRole("button", { name: "采用这份设置" }));
    await waitFor(() => expect(kept(pane)).toEqual({ ...noSettings, profile: "hebei-goal", severities: { "target/missing": "off" }, progressThresholds: { 3: 25 } }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "导入…" }));
    await act(() => pane.controller.undo.undo());
    await waitFor(() => expect(kept(pane)).toEqual({ ...noSettings, marking: "both" }));
  });

  it("reads a file, and says in words what is wrong with one", async () => {
    const pane = await openSettings();
    await pane.user.click(screen.getByRole("button", { name: "导入…" }));
    const input = screen.getByLabelText<HTMLInputElement>("选择文件");
    const give = async (text: string): Promise<void> => {
      await pane.user.upload(input, Object.assign(new File([text], "a.json", { type: "application/json" }), { text: () => Promise.resolve(text) }));
    };
    await give("<html>");
    expect(await screen.findByText("这不是绩效助手导出的设置。")).toBeTruthy();
    await give('{"version":2}');
    expect(await screen.findByText(/更新版本的绩效助手/)).toBeTruthy();
    await give('{"version":1,"profile":"mars"}');
    expect(await screen.findByText('设置里有读不懂的内容（profile "mars"），没有采用。')).toBeTruthy();
    await give('{"version":1}');
    expect(await screen.findByText("与现在的设置相同，不用改")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "采用这份设置" })).toBeNull();
  });
});
