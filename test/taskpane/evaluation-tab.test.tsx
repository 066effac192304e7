/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { blankSheet, seedWorkbook } from "./seed-workbook";
import { fakeReview } from "./fake-review";
import type { FakeHost } from "./fake-host";
import { openPane, primaries, type Pane } from "./setup";

// Rendering in jsdom is slow on a busy machine.
jest.setTimeout(60_000);
afterEach(cleanup);

const SHEET = "7.2024年度全省常态化送温暖";
const review = fakeReview();

/** The 自评 tab of one sheet of a unit, opened by a click. */
async function opened(unit = "渠县总工会", sheet: string | null = SHEET, prepare: (host: FakeHost) => void = () => undefined): Promise<Pane> {
  const whole = seedWorkbook(unit);
  const pane = await openPane({ workbook: { ...whole, sheets: sheet === null ? whole.sheets.slice(0, 1) : whole.sheets.filter(({ name }) => name === sheet) }, review, prepare });
  await pane.user.click(screen.getByRole("tab", { name: "自评" }));
  await screen.findByRole("button", { name: /自评表$/u });
  return pane;
}
const input = (name: string): HTMLInputElement => screen.getByRole("textbox", { name });
const row = (name: string): HTMLElement => {
  const item = screen.getByRole("button", { name }).closest("li");
  if (!item) throw new Error(`no row ${name}`);
  return item;
};
const score = (): string | null => screen.getByRole("region", { name: "得分" }).querySelector("h1")?.textContent ?? null;

describe("tabs", () => {
  it("are one tab stop with arrow keys, and say which is open", async () => {
    const { user, controller } = await opened();
    const evaluation = screen.getByRole("tab", { name: "自评" });
    expect(evaluation.getAttribute("aria-selected")).toBe("true");
    expect(screen.getAllByRole("tab").map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0, -1]);
    evaluation.focus();
    await user.keyboard("{Home}");
    expect(controller.store.getState().tab).toBe("findings");
    expect(document.activeElement).toBe(screen.getAllByRole("tab")[0]);
    expect(screen.getByRole("tabpanel", { name: /问题/u })).toBeTruthy();
    await user.keyboard("{ArrowLeft}");
    expect(controller.store.getState().tab).toBe("settings");
  });

  it("go to the findings when a check begins", async () => {
    const { user, controller } = await opened();
    await user.click(screen.getByRole("button", { name: "一键校验" }));
    await waitFor(() => expect(controller.store.getState().checked).not.toBeNull());
    expect(controller.store.getState().tab).toBe("findings");
  });

  it("say that a part could not be loaded, and try again", async () => {
    let tries = 0;
    const pane = await openPane({ workbook: seedWorkbook("渠县总工会"), review, loadFails: () => (tries += 1) === 1 });
    await pane.user.click(screen.getByRole("tab", { name: "自评" }));
    expect((await screen.findByText(/这一部分没有加载成功/u)).closest("[role=alert]")).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("button", { name: "生成自评表" })).toBeTruthy();
  });
});

describe("a self-evaluation", () => {
  it("shows score, parts, rows and one next step", async () => {
    const { container } = await opened();
    expect(score()).toBe("82.50");
    expect(screen.getByText("得分 82.50，待定 10.00，已扣 7.50，满分 100")).toBeTruthy();
    expect(screen.getByText("产出：得 32.50，待定 0.00，满分 40")).toBeTruthy();
    expect(input("资金发放完成时间 实际完成值").value).toBe("7");
    expect(within(row("资金发放完成时间")).getByText("2.50")).toBeTruthy();
    expect(primaries(container)).toEqual(["生成自评表"]);
  });

  it("writes an actual on Enter, shows its score, and goes on to the next field", async () => {
    const { user, host } = await opened();
    const field = input("资金发放完成时间 实际完成值");
    await user.clear(field);
    await user.type(field, "3{Enter}");
    await waitFor(() => expect(score()).toBe("90.00"));
    expect(host.edits).toEqual([expect.objectContaining({ row: 20, column: 8, from: 7, to: 3 })]);
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "提高工会工作在职工群众中的认可度 实际完成值" }));
  });

  it("puts back what stands there on Esc, and writes on leaving otherwise", async () => {
    const { user, host } = await opened();
    const field = input("慰问人次 实际完成值");
    await user.type(field, "9{Escape}");
    expect(field.value).toBe("500");
    await user.clear(field);
    await user.type(field, "200");
    await user.tab();
    await waitFor(() => expect(host.edits).toHaveLength(1));
    await waitFor(() => expect(within(row("慰问人次")).getByText("5.00")).toBeTruthy());
  });

  it("says beside the field what cannot be written, and keeps it there", async () => {
    const { user, host } = await opened();
    const field = input("慰问人次 实际完成值");
    await user.clear(field);
    await user.type(field, "很多{Enter}");
    expect(await screen.findByText("这里要填数字")).toBeTruthy();
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")).toBe(screen.getByText("这里要填数字").id);
    expect(field.value).toBe("很多");
    expect(host.edits).toEqual([]);
  });

  it("takes the last write back by button and by Ctrl+Z, but not from a field half typed", async () => {
    const { user, host } = await opened();
    const field = input("慰问人次 实际完成值");
    await user.clear(field);
    await user.type(field, "200{Enter}");
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    await waitFor(() => expect(input("慰问人次 实际完成值").value).toBe("500"));
    await user.clear(field);
    await user.type(field, "300{Enter}");
    await waitFor(() => expect(host.edits).toHaveLength(3));
    await user.type(input("资金合规率 实际完成值"), "1");
    await user.keyboard("{Control>}z{/Control}");
    expect(host.edits).toHaveLength(3);
    await user.keyboard("{Escape}");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(input("慰问人次 实际完成值").value).toBe("500"));
  });

  it("tells how a score came about on demand, with the weight, and closes on Esc", async () => {
    const { user, host } = await opened();
    await user.click(screen.getByRole("button", { name: "资金发放完成时间" }));
    expect(await screen.findByText(/实际 7 月，目标 ＜4 月，超出 75%：10 ×\(1−0\.75\)= 2\.50/u)).toBeTruthy();
    expect(host.selected.at(-1)?.range.top).toBe(20);
    const weight = input("资金发放完成时间 权重");
    await user.clear(weight);
    await user.type(weight, "15{Enter}");
    await waitFor(() => expect(screen.getByText("指标权重合计 95，应为 90")).toBeTruthy());
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: "资金发放完成时间 权重" })).toBeNull();
  });

  it("shows what is reached far beyond the target", async () => {
    const { user } = await opened();
    const people = "慰问人次 实际完成值";
    await user.clear(input(people));
    await user.type(input(people), "479{Enter}");
    await waitFor(() => expect(within(row("慰问人次")).queryByText(/是目标的/u)).toBeNull());
    await user.clear(input(people));
    await user.type(input(people), "480{Enter}");
    expect(await within(row("慰问人次")).findByText("是目标的 120%，超出较多")).toBeTruthy();
  });

  it("chooses how far words got", async () => {
    const { user, host } = await opened();
    const band = screen.getByRole("combobox", { name: "扩大帮扶对象对政策的知晓度 实际完成值" });
    expect(within(band).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["待选", "达成", "部分", "未达成", "扩大"]);
    await user.selectOptions(band, "部分");
    await waitFor(() => expect(within(row("扩大帮扶对象对政策的知晓度")).getByText("待定")).toBeTruthy());
    expect(host.edits.at(-1)?.to).toBe("部分达成年度指标并具有一定效果");
  });

  it("puts a protected sheet before the user, the retry being the next step", async () => {
    const { user, container } = await opened("渠县总工会", SHEET, (host) => {
      host.protectedSheets = [SHEET];
    });
    await user.clear(input("慰问人次 实际完成值"));
    await user.type(input("慰问人次 实际完成值"), "200{Enter}");
    expect(await screen.findByRole("heading", { name: "工作表受保护，没有写入" })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain("没有写入");
    expect(primaries(container)).toEqual(["重试"]);
  });

  it("has no accessibility violations, closed, open and with something wrong", async () => {
    const { user, container } = await opened();
    await user.click(screen.getByRole("button", { name: "资金发放完成时间" }));
    await user.clear(input("慰问人次 实际完成值"));
    await user.type(input("慰问人次 实际完成值"), "很多{Enter}");
    await screen.findByText("这里要填数字");
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("a goal table", () => {
  it("has no place for actuals and says where they go", async () => {
    await opened("临西县总工会", null);
    expect(screen.getByText("先生成自评表，再填实际完成值。权重按办法分配，生成后可以改。")).toBeTruthy();
    expect(screen.queryAllByRole("textbox")).toEqual([]);
  });

  it("becomes a self-evaluation that can be filled in, reasons asked for", async () => {
    const { user, host } = await opened("临西县总工会", null);
    await user.click(screen.getByRole("button", { name: "生成自评表" }));
    expect(await screen.findByRole("heading", { name: /已写好 1.张表/u })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "到 自评 综合事务管理" }));
    expect(host.selected.at(-1)?.sheetId).toBe(host.workbook.sheets.at(-1)?.id);
    const people = input("经费人数 实际完成值");
    await user.type(people, "6{Enter}");
    expect(await screen.findByText(/差 50%，扣 6\.50.分。偏差原因必填/u)).toBeTruthy();
    const before = screen.getByRole("button", { name: /还差 \d+.项/u }).textContent;
    fireEvent.change(input("经费人数 偏差原因"), { target: { value: "=培训推迟" } });
    fireEvent.blur(input("经费人数 偏差原因"));
    await waitFor(() => expect(screen.queryByText(/偏差原因必填/u)).toBeNull());
    expect(host.edits.at(-1)?.to).toBe("=培训推迟");
    expect(screen.getByRole("button", { name: /还差 \d+.项/u }).textContent).not.toBe(before);
    expect(screen.getByRole("button", { name: "更新自评表" })).toBeTruthy();
  });

  it("asks why, where it is reached far beyond the target", async () => {
    const { user } = await opened("临西县总工会", null);
    await user.click(screen.getByRole("button", { name: "生成自评表" }));
    await user.type(await screen.findByRole("textbox", { name: "经费人数 实际完成值" }), "16{Enter}");
    expect(await screen.findByText("是目标的 133.3%，超出较多。偏差原因必填")).toBeTruthy();
    fireEvent.change(input("经费人数 偏差原因"), { target: { value: "年中增编" } });
    fireEvent.blur(input("经费人数 偏差原因"));
    expect(await screen.findByText("是目标的 133.3%，超出较多")).toBeTruthy();
  });

  it("walks through what is missing, field by field", async () => {
    const { user } = await opened("临西县总工会", null);
    await user.click(screen.getByRole("button", { name: "生成自评表" }));
    const todo = await screen.findByRole("button", { name: /还差 \d+.项/u });
    const seen: (string | null)[] = [];
    for (let step = 0; step < 2; step += 1) {
      await user.click(todo);
      seen.push(document.activeElement?.getAttribute("aria-label") ?? null);
    }
    expect(seen).toEqual([expect.stringContaining("执行数"), "经费人数 实际完成值"]);
  });

  it("keeps the focus while it is written and afterwards", async () => {
    const { user, host, controller } = await opened("临西县总工会", null);
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    await user.click(screen.getByRole("button", { name: "生成自评表" }));
    await screen.findByRole("progressbar", { name: "正在准备自评表" });
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "取消" }));
    await act(async () => open());
    await waitFor(() => expect(controller.store.getState().evaluation?.result).not.toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^还差/u }));
    const field = input("经费人数 实际完成值");
    await user.type(field, "12{Enter}");
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "撤销" })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^还差/u }));
  });

  it("shows progress and can be cancelled", async () => {
    const { user, host, controller } = await opened("临西县总工会", null);
    let open = (): void => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    await user.click(screen.getByRole("button", { name: "生成自评表" }));
    expect(await screen.findByRole("progressbar", { name: "正在准备自评表" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消" }));
    await act(async () => open());
    await waitFor(() => expect(controller.store.getState().evaluation?.work).toBeNull());
    expect(host.written.size).toBe(0);
    expect(controller.store.getState().notice).toBeNull();
  });
});

describe("the pages over the tab", () => {
  it("make a method of one's own, and say what is wrong in it", async () => {
    const { user, host, container } = await opened();
    await user.selectOptions(screen.getByRole("combobox", { name: "评分办法" }), "自定…");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "自定评分办法" }));
    expect(primaries(container)).toEqual(["保存并使用"]);
    const best = screen.getByRole("textbox", { name: "优 ≥" });
    await user.clear(best);
    await user.type(best, "70");
    await user.click(screen.getByRole("button", { name: "保存并使用" }));
    expect(await screen.findByText("填 0 到 100 的整数，优、良、中依次降低")).toBeTruthy();
    await user.clear(best);
    await user.type(best, "95");
    await user.selectOptions(screen.getByLabelText("没有达到目标的"), "不得分");
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "保存并使用" }));
    await waitFor(() => expect(score()).toBe("80.00"));
    expect(host.store).toContain('"unmet":"nothing"');
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "评分办法" }).value).toBe("own");
  });

  it("take another workbook, say why it could not be read, and go back on Esc", async () => {
    const { user, container } = await opened();
    await user.selectOptions(screen.getByRole("combobox", { name: "自评的表" }), "从其他工作簿取目标表…");
    expect(screen.getByText(/只在本机读取，不联网、不上传/u)).toBeTruthy();
    const file = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!file) throw new Error("no file input");
    await user.upload(file, new File(["x"], "去年.xlsx"));
    expect(await screen.findByText("去年.xlsx 没有读出来")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: "生成自评表" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "自评的表" }));
  });
});

it("says that there is nothing to evaluate, with the way out", async () => {
  const { user, container } = await openPane({ workbook: { name: null, sheets: [blankSheet("Sheet1")] }, review });
  await user.click(screen.getByRole("tab", { name: "自评" }));
  expect(await screen.findByRole("heading", { name: "没有可以自评的表" })).toBeTruthy();
  expect(primaries(container)).toEqual(["从其他工作簿取目标表…"]);
});

it("speaks English where Excel does", async () => {
  const whole = seedWorkbook("渠县总工会");
  const { user } = await openPane({ workbook: { ...whole, sheets: whole.sheets.slice(7, 8) }, review, language: "en-US" });
  await user.click(screen.getByRole("tab", { name: "Evaluation" }));
  expect(await screen.findByRole("button", { name: "Generate" })).toBeTruthy();
  expect(screen.getByText("Score 82.50, open 10.00, lost 7.50, out of 100")).toBeTruthy();
});
