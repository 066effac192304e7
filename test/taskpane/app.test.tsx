/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { blankSheet } from "./seed-workbook";
import { fakeReview, sheetNamed, workbookOf } from "./fake-review";
import { fakePage } from "./make-controller";
import { openPane, primaries } from "./setup";

// Rendering in jsdom is slow on a busy machine.
jest.setTimeout(30_000);
afterEach(cleanup);

const two = {
  甲: [
    { cell: "E14", title: "占位文字", quote: "文字描述" },
    { cell: "E15", title: "占位文字", quote: "指标1", why: "第二处的原因" },
    { cell: "B7:F7", title: "支出计划填了金额", rule: "plan/amounts" },
    { cell: "E11", title: "缺单位", severity: "info" as const },
  ],
  乙: [{ cell: "C3", title: "缺符号", severity: "warning" as const, quote: "100 家" }],
};
const opened = () => openPane({ workbook: workbookOf("甲", "乙"), review: fakeReview({ findings: two }) });
const checked = async () => {
  const pane = await opened();
  await pane.user.selectOptions(screen.getByLabelText("校验范围"), "workbook");
  await pane.user.click(screen.getByRole("button", { name: "一键校验" }));
  await screen.findByRole("heading", { name: "不可提交" });
  return pane;
};
/** A page that cannot be had the first time. */
function failingOnce(): typeof fakePage {
  let tries = 0;
  return (rule) => ((tries += 1) === 1 ? Promise.reject(new Error("offline")) : fakePage(rule));
}
const row = (title: string): HTMLElement => screen.getByRole("button", { name: title });
const item = (title: string): HTMLElement => {
  const found = row(title).closest("li");
  if (!found) throw new Error(`no row ${title}`);
  return found;
};

describe("keys beside office.js", () => {
  it("that the pane has used do not reach it, and a Tab goes on from a heading; all others do", async () => {
    const { user } = await checked();
    const heard: string[] = [];
    const onKeyDown = ({ key }: KeyboardEvent): void => void heard.push(key);
    window.addEventListener("keydown", onKeyDown);
    try {
      await user.click(row("占位文字"));
      await user.keyboard("/{Escape}{Escape}");
      const heading = screen.getByRole("heading", { name: "不可提交" });
      heading.tabIndex = -1;
      act(() => heading.focus());
      await user.keyboard("{Tab}");
      expect(heard).toEqual([]);
      await user.keyboard("{Tab}{Escape}");
      expect(heard).toEqual(["Tab", "Escape"]);
    } finally {
      window.removeEventListener("keydown", onKeyDown);
    }
  });
});

describe("before a check", () => {
  it("offers the tables of other sheets where this one has none", async () => {
    const { container, user, host } = await openPane({
      workbook: { name: null, sheets: [blankSheet("Sheet1"), sheetNamed("甲"), sheetNamed("乙")] },
      review: fakeReview({ findings: two }),
    });
    await user.selectOptions(screen.getByLabelText("校验范围"), "active-sheet");
    expect(screen.getByRole("heading", { name: "这张工作表里没有绩效表" })).toBeTruthy();
    expect(screen.getByText(/^Sheet1 没有可识别的表头/)).toBeTruthy();
    expect(primaries(container)).toEqual(["校验这 2\u00a0张表"]);
    await user.click(screen.getByRole("button", { name: /校验这 2/ }));
    await screen.findByRole("heading", { name: "不可提交" });
    expect(host.reads.at(-1)).toBe("workbook");
    expect(screen.getByLabelText<HTMLSelectElement>("校验范围").value).toBe("workbook");
  });

  it("goes to a table of another sheet and finds it there", async () => {
    const { user, host } = await openPane({ workbook: { name: null, sheets: [blankSheet("Sheet1"), sheetNamed("甲")] } });
    await user.selectOptions(screen.getByLabelText("校验范围"), "active-sheet");
    await user.click(screen.getByRole("button", { name: /^甲/ }));
    await screen.findByRole("heading", { name: /找到 1/ });
    expect(host.selected).toEqual([{ sheetId: "{甲}", range: { top: 0, left: 0, bottom: 9, right: 6 } }]);
  });

  it("says that the workbook is empty", async () => {
    const { container } = await openPane({ workbook: { name: null, sheets: [blankSheet("Sheet1")] } });
    expect(screen.getByRole("heading", { name: "工作簿还是空的" })).toBeTruthy();
    expect(primaries(container)).toEqual(["载入示例表"]);
  });

  it("tells an empty workbook from one without a table", async () => {
    await openPane({ workbook: workbookOf("甲"), review: fakeReview({ without: ["甲"] }) });
    expect(screen.getByRole("heading", { name: "这个工作簿里没有绩效表" })).toBeTruthy();
  });

  it("lists the tables found with exact sums, and only what there are rules for", async () => {
    const { container, user } = await openPane({ workbook: workbookOf("甲", "乙", "丙") });
    await user.selectOptions(screen.getByLabelText("校验范围"), "workbook");
    await screen.findByRole("heading", { name: /找到 3/ });
    expect(screen.getByText("某县总工会 2024 年 · 按河北省绩效目标表规则")).toBeTruthy();
    expect(screen.getByRole("button", { name: "绩效目标表 3" }).getAttribute("aria-expanded")).toBe("true");
    expect(within(screen.getByRole("row", { name: /合计/ })).getByText("240.30")).toBeTruthy();
    expect(screen.getByText("指标值")).toBeTruthy();
    expect(screen.queryByText("跨表")).toBeNull();
    expect(primaries(container)).toEqual(["一键校验"]);
  });
});

describe("a result", () => {
  it("gives the verdict, the time, and the counts by cell", async () => {
    const { container } = await checked();
    expect(screen.getByText("14:32 校验")).toBeTruthy();
    expect(screen.getByText("还有 3 处错误，都要你自己填")).toBeTruthy();
    expect(screen.getByRole("button", { name: "错误 3" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "警告 1" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "提示 1" })).toBeTruthy();
    expect(primaries(container)).toEqual(["下一处错误"]);
  });

  it("puts the same thing wrong in several cells into one row with a chip each", async () => {
    await checked();
    expect(within(item("占位文字")).getByRole("button", { name: "E14" })).toBeTruthy();
    expect(within(item("占位文字")).getByRole("button", { name: "E15" })).toBeTruthy();
  });

  it("goes to the cell and opens the row on a click, and closes it on the next", async () => {
    const { user, host } = await checked();
    await user.click(row("支出计划填了金额"));
    expect(host.selected.at(-1)).toEqual({ sheetId: "{甲}", range: { top: 6, left: 1, bottom: 6, right: 5 } });
    expect(row("支出计划填了金额").getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("因为支出计划填了金额")).toBeTruthy();
    expect(screen.getByText("财预〔2015〕88号 · 细化量化")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "定位" }));
    expect(host.selected).toHaveLength(2);
    await user.click(row("支出计划填了金额"));
    expect(row("支出计划填了金额").getAttribute("aria-expanded")).toBe("false");
  });

  it("speaks of the cell whose chip was clicked", async () => {
    const { user, host } = await checked();
    await user.click(within(item("占位文字")).getByRole("button", { name: "E15" }));
    expect(screen.getByText("第二处的原因")).toBeTruthy();
    expect(host.selected.at(-1)?.range.top).toBe(14);
  });

  it("keeps one row open at a time", async () => {
    const { user } = await checked();
    await user.click(row("占位文字"));
    await user.click(row("缺单位"));
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("false");
    expect(row("缺单位").getAttribute("aria-expanded")).toBe("true");
  });

  it("filters by severity, none pressed meaning all", async () => {
    const { user } = await checked();
    const warnings = screen.getByRole("button", { name: "警告 1" });
    await user.click(warnings);
    expect(warnings.getAttribute("aria-pressed")).toBe("true");
    expect(screen.queryByRole("button", { name: "占位文字" })).toBeNull();
    expect(row("缺符号")).toBeTruthy();
    await user.click(warnings);
    expect(row("占位文字")).toBeTruthy();
  });

  it("searches cell and text, and offers a way back where nothing fits", async () => {
    const { user } = await checked();
    await user.click(screen.getByRole("button", { name: "筛选" }));
    const field = screen.getByRole("searchbox");
    expect(document.activeElement).toBe(field);
    await user.type(field, "ｅ１５");
    expect(row("占位文字")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "缺符号" })).toBeNull();
    await user.clear(field);
    await user.type(field, "没有这个词");
    expect(screen.getByText("没有符合筛选的问题")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "清除筛选" }));
    expect(row("缺符号")).toBeTruthy();
  });

  it("folds a table", async () => {
    const { user } = await checked();
    await user.click(screen.getByRole("button", { name: /^乙/ }));
    expect(screen.queryByRole("button", { name: "缺符号" })).toBeNull();
  });

  it("walks through the errors cell by cell and round again", async () => {
    const { user, host } = await checked();
    const next = screen.getByRole("button", { name: "下一处错误" });
    for (let press = 0; press < 4; press += 1) await user.click(next);
    expect(host.selected.map((place) => place.range.top + 1)).toEqual([14, 15, 7, 14]);
    await waitFor(() => expect(document.activeElement).toBe(row("占位文字")));
  });

  it("brings a filtered or folded error into sight when walking to it", async () => {
    const { user } = await checked();
    await user.click(screen.getByRole("button", { name: /^甲/ }));
    await user.click(screen.getByRole("button", { name: "警告 1" }));
    await user.click(screen.getByRole("button", { name: "下一处错误" }));
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("true");
  });

  it("says that a sheet has changed, and makes 一键校验 the next step again", async () => {
    const { container, controller, host } = await checked();
    await act(async () => void (await controller.settings.change({ live: false })));
    act(() => host.change("{甲}"));
    expect(screen.getByText("甲 改过，请重新校验")).toBeTruthy();
    expect(row("占位文字")).toBeTruthy();
    expect(primaries(container)).toEqual(["一键校验"]);
  });

  it("says that another scope was chosen", async () => {
    const { container, user } = await checked();
    await user.selectOptions(screen.getByLabelText("校验范围"), "active-sheet");
    expect(screen.getByText("范围换了，请重新校验")).toBeTruthy();
    expect(primaries(container)).toEqual(["一键校验"]);
  });
});

describe("while checking", () => {
  it("shows progress, has no primary, and hands the focus back after 取消", async () => {
    const { user, host, container } = await opened();
    let open: () => void = () => undefined;
    host.gate = new Promise((resolve) => {
      open = resolve;
    });
    await user.click(screen.getByRole("button", { name: "一键校验" }));
    await screen.findByRole("heading", { name: "正在读取工作表" });
    expect(primaries(container)).toEqual([]);
    expect(screen.getByRole("button", { name: "一键校验" }).getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("progressbar")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "取消" }));
    await act(async () => open());
    await screen.findByRole("heading", { name: /找到 2/ });
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "一键校验" }));
  });

  it("lists every table with what was found so far", async () => {
    const { controller } = await opened();
    const tables = controller.store.getState().survey?.tables ?? [];
    const [table] = tables;
    if (!table) throw new Error("no table");
    const three = [table, { ...table, id: "t2", name: "乙" }, { ...table, id: "t3", name: "丙" }];
    act(() => controller.store.setState({ progress: { visible: true, tables: three, done: 1, counts: { t1: { error: 2, warning: 0, info: 0 } } } }));
    expect(screen.getByRole("heading", { name: "正在校验 2 / 3" })).toBeTruthy();
    expect(screen.getAllByRole("listitem").map((line) => line.textContent)).toEqual(["甲 已校验错误 2", "乙 正在校验", "丙 等待"]);
    expect(screen.getByText("取消后，已校验的 1 张表结果保留。")).toBeTruthy();
  });
});

describe("a clear result", () => {
  it("passes, and leads to clearing the marks that are left", async () => {
    const { container, user, host } = await openPane({
      workbook: workbookOf("甲"),
      prepare: (fake) => {
        fake.marks = [{ sheetId: "{甲}", range: { top: 0, left: 0, bottom: 0, right: 0 }, level: "error" }];
      },
    });
    await user.click(screen.getByRole("button", { name: "一键校验" }));
    await screen.findByRole("heading", { name: "可提交" });
    expect(primaries(container)).toEqual(["清除标记"]);
    await user.click(screen.getByRole("button", { name: "清除标记" }));
    expect(host.marks).toEqual([]);
    expect(primaries(container)).toEqual(["一键校验"]);
  });
});

describe("marking", () => {
  it("marks every cell once and then offers to clear", async () => {
    const { user, host, container } = await checked();
    await user.click(screen.getByRole("button", { name: "标记" }));
    expect(host.marks.map((mark) => mark.level)).toEqual(["error", "error", "error", "info", "warning"]);
    expect(screen.getByText(/表上有 5 处标记/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "标记" })).toBeNull();
    expect(primaries(container)).toEqual(["下一处错误"]);
    await user.click(screen.getByRole("button", { name: "清除标记" }));
    expect(host.marks).toEqual([]);
  });

  it("names the protected sheets, keeps the findings, and retries", async () => {
    const { user, host, container } = await checked();
    host.protectedSheets = ["甲", "乙"];
    await user.click(screen.getByRole("button", { name: "标记" }));
    const notice = screen.getByRole("region", { name: "需要处理" });
    expect(within(notice).getByRole("heading", { name: "工作表受保护，标记没有写入" })).toBeTruthy();
    expect(within(notice).getByText(/^甲、乙 不允许改单元格/)).toBeTruthy();
    expect(row("占位文字")).toBeTruthy();
    expect(primaries(container)).toEqual(["重试"]);
    expect(screen.getByRole("alert").textContent).toBe("工作表受保护，标记没有写入");
    host.protectedSheets = [];
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(screen.queryByRole("region", { name: "需要处理" })).toBeNull();
    expect(host.marks).toHaveLength(5);
  });

  it("shows the host's own text only by copying it", async () => {
    const { user, host, container, onCopy } = await checked();
    host.fail("mark", "unknown");
    await user.click(screen.getByRole("button", { name: "标记" }));
    expect(container.textContent).not.toContain("fake");
    await user.click(screen.getByRole("button", { name: "复制详情" }));
    expect(onCopy).toHaveBeenCalledWith("mark/unknown\nfake unknown");
    expect(screen.getByRole("button", { name: "已复制" })).toBeTruthy();
  });
});

describe("failures", () => {
  it("says what to do when Excel does not answer, and recovers by 重试", async () => {
    const { user, host, container } = await openPane({
      workbook: workbookOf("甲"),
      prepare: (fake) => fake.fail("read", "unavailable"),
    });
    expect(screen.getByRole("heading", { name: "Excel 没有响应，表没有改动" })).toBeTruthy();
    expect(primaries(container)).toEqual(["重试"]);
    host.heal();
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(screen.getByRole("heading", { name: /找到 1/ })).toBeTruthy();
  });

  it("offers to check again when the sheet of a finding was deleted", async () => {
    const { user, host, container, controller } = await checked();
    await act(async () => void (await controller.settings.change({ live: false })));
    host.workbook = workbookOf("乙");
    await user.click(row("占位文字"));
    expect(screen.getByRole("heading", { name: "工作表已被删除" })).toBeTruthy();
    expect(screen.getByText("甲 改过，请重新校验")).toBeTruthy();
    expect(primaries(container)).toEqual(["一键校验"]);
    await user.click(screen.getByRole("button", { name: "重新校验" }));
    await screen.findByRole("heading", { name: "可提交" });
    expect(screen.queryByRole("heading", { name: "工作表已被删除" })).toBeNull();
  });
});

describe("the page of a rule", () => {
  const openPage = async (pane: Awaited<ReturnType<typeof checked>>) => {
    await pane.user.click(row("占位文字"));
    await pane.user.click(within(item("占位文字")).getByRole("button", { name: "规则说明" }));
    return await screen.findByRole("article", { name: "规则说明" });
  };

  it("opens from a finding with its headings, lists and examples, and cells as plain text", async () => {
    const page = await openPage(await checked());
    expect(await within(page).findByRole("heading", { name: /^规则 / })).toBeTruthy();
    expect(within(page).getByRole("listitem").textContent).toBe("改成≥12 人");
    expect(within(page).getByRole("cell", { name: "<b>100%</b>" })).toBeTruthy();
    expect(document.activeElement).toBe(page);
  });

  it.each(["返回", "Esc"])("goes back by %s to the finding as it was, on the link it was opened from", async (way) => {
    const pane = await checked();
    await openPage(pane);
    if (way === "Esc") await pane.user.keyboard("{Escape}");
    else await pane.user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.queryByRole("article")).toBeNull();
    expect(row("占位文字").getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(within(item("占位文字")).getByRole("button", { name: "规则说明" }));
  });

  it("says that it cannot be had, and tries again", async () => {
    const pane = await openPane({ workbook: workbookOf("甲", "乙"), review: fakeReview({ findings: two }), loadPage: failingOnce() });
    await pane.user.click(screen.getByRole("button", { name: "一键校验" }));
    await screen.findByRole("heading", { name: "不可提交" });
    const page = await openPage(pane);
    expect(await within(page).findByText(/^规则说明打不开/)).toBeTruthy();
    await pane.user.click(within(page).getByRole("button", { name: "重试" }));
    expect(await within(page).findByRole("heading", { name: /^规则 / })).toBeTruthy();
  });

  it("goes away with a new check", async () => {
    const pane = await checked();
    await openPage(pane);
    await pane.user.click(screen.getByRole("button", { name: "一键校验" }));
    await waitFor(() => expect(screen.queryByRole("article")).toBeNull());
  });
});

describe("keys", () => {
  it("checks by Ctrl+Enter and searches by Ctrl+F", async () => {
    const { user } = await opened();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("heading", { name: "不可提交" });
    await user.keyboard("{Control>}f{/Control}");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  it("walks the list with arrows, Home and End, as one tab stop", async () => {
    const { user, container } = await checked();
    expect(container.querySelectorAll('[data-node][tabindex="0"]')).toHaveLength(1);
    act(() => screen.getByRole("button", { name: /^甲/ }).focus());
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(row("占位文字"));
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(row("缺符号"));
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(screen.queryByRole("button", { name: "缺符号" })).toBeNull();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(row("缺符号"));
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^甲/ }));
    expect(container.querySelectorAll('[data-node][tabindex="0"]')).toHaveLength(1);
  });

  it("goes to the cell by Enter, only opens by Space, and closes by Esc", async () => {
    const { user, host } = await checked();
    act(() => row("缺符号").focus());
    await user.keyboard(" ");
    expect(row("缺符号").getAttribute("aria-expanded")).toBe("true");
    expect(host.selected).toEqual([]);
    await user.keyboard("{Enter}");
    expect(host.selected).toHaveLength(1);
    expect(row("缺符号").getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{Escape}");
    expect(row("缺符号").getAttribute("aria-expanded")).toBe("false");
  });
});

describe("speech and access", () => {
  it("speaks the verdict with its counts, politely", async () => {
    await checked();
    expect(screen.getByRole("status").textContent).toBe("不可提交。错误 3，警告 1，提示 1。");
    expect(screen.getByRole("alert").textContent).toBe("");
  });

  it("has no fault axe can see, before a check, after it, and with a notice", async () => {
    const { container, user, host } = await opened();
    const faults = async (): Promise<string[]> => {
      const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
      return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
    };
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "一键校验" }));
    await screen.findByRole("heading", { name: "不可提交" });
    await user.click(row("占位文字"));
    expect(await faults()).toEqual([]);
    host.fail("mark", "protected", ["甲"]);
    await user.click(screen.getByRole("button", { name: "标记" }));
    expect(await faults()).toEqual([]);
  });

  it("speaks English to an English Excel", async () => {
    await openPane({ workbook: workbookOf("甲"), language: "en-US" });
    expect(screen.getByRole("button", { name: "Check" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "1 table found, ready to check" })).toBeTruthy();
  });
});
