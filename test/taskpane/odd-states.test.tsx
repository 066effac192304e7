/** @jest-environment jsdom */
/** What the pane says and offers where the workbook or the host is not as one would wish. */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { enabledIn } from "../../src/commands/ribbon-states";
import { describe as words, leftOut, newChecker, writeFindingsList } from "../../src/taskpane/boot/review";
import { Frame } from "../../src/taskpane/components/Frame";
import { Reading } from "../../src/taskpane/components/Pages";
import { translator } from "../../src/taskpane/words/words";
import { tabs } from "../../src/taskpane/state/state";
import { cellAt } from "../../src/sheet/range";
import type { FakeHost } from "./fake-host";
import { fakeReview, workbookOf } from "./fake-review";
import { blankSheet, seedWorkbook } from "./seed-workbook";
import { openPane, type Pane, primaries } from "./setup";

afterEach(cleanup);

const review = { newChecker, describe: words, leftOut, writeFindingsList };
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const press = async ({ user }: Pane, name: string | RegExp): Promise<void> => user.click(button(name));
const state = ({ controller }: Pane) => controller.store.getState();
const found = fakeReview({ findings: { 甲: [{ cell: "E14", title: "占位文字" }] } });

// Settings are saved to a file by a link, which jsdom has nothing for.
URL.createObjectURL ??= () => "blob:";
URL.revokeObjectURL ??= () => undefined;
HTMLAnchorElement.prototype.click = () => undefined;

// Every button of every tab is pressed.
jest.setTimeout(60_000);

describe.each([
  ["an empty workbook", { name: null, sheets: [blankSheet("Sheet1")] }],
  ["a workbook without a sheet that can be read", { name: null, sheets: [] }],
] as const)("%s", (_, workbook) => {
  it("has something to say in every tab, one next step in each, and no button that breaks it", async () => {
    const pane = await openPane({ workbook, review });
    for (const tab of tabs) {
      act(() => pane.controller.setTab(tab));
      const panel = screen.getByRole("tabpanel");
      await waitFor(() => expect(panel.textContent).not.toBe(""));
      expect(primaries(pane.container).length).toBeLessThanOrEqual(1);
      const count = panel.querySelectorAll("button").length;
      for (let at = 0; at < count; at += 1) {
        const each = screen.getByRole("tabpanel").querySelectorAll("button")[at];
        if (!each || each.textContent?.includes("示例")) continue;
        await pane.user.click(each);
      }
      expect(screen.queryByText(/这一部分出了错/)).toBeNull();
      fireEvent.keyDown(document.body, { key: "Escape" });
    }
  });

  it("can be checked, and says that there is nothing to check", async () => {
    const pane = await openPane({ workbook, review });
    await press(pane, "一键校验");
    expect(screen.getByRole("heading", { name: "没有可校验的表" })).toBeTruthy();
    expect(primaries(pane.container)).toEqual(["载入示例表"]);
  });
});

describe("a cell that is being edited while the pane opens", () => {
  const editing = (host: FakeHost): void => {
    for (const stage of ["read", "store", "watch", "mark"] as const) host.fail(stage, "editing");
    host.hasMarks = () => Promise.reject(new Error("editing"));
  };

  it("is named, with the way on; then everything is there, changes and old marks noticed as well", async () => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: editing });
    expect(screen.getByRole("heading", { name: "正在编辑单元格，Excel 不能执行" })).toBeTruthy();
    expect(primaries(pane.container)).toEqual(["重试"]);
    expect(pane.host.listeners.size).toBe(0);
    pane.host.heal();
    pane.host.hasMarks = () => Promise.resolve(true);
    await press(pane, "重试");
    expect(state(pane)).toMatchObject({ notice: null, marks: { cells: null } });
    expect([pane.host.listeners.size, pane.host.selectionListeners.size]).toEqual([1, 1]);
    expect(screen.getByRole("heading", { name: /找到 1\s张表/ })).toBeTruthy();
  });

  it("is no notice to be closed for an empty page: closing looks again", async () => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: editing });
    pane.host.heal();
    await press(pane, "关闭");
    expect(screen.getByRole("heading", { name: /找到 1\s张表/ })).toBeTruthy();
  });

  it("is watched once it has been checked, and only once", async () => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: (host) => host.fail("watch", "editing") });
    expect(screen.getByRole("heading", { name: "不能自动发现表的改动" })).toBeTruthy();
    pane.host.heal();
    await press(pane, "一键校验");
    await press(pane, /^重新校验$|^一键校验$/);
    expect([pane.host.listeners.size, state(pane).notice]).toEqual([1, null]);
  });
});

describe("a host that keeps silent while the pane opens", () => {
  it("is waited for; after a while the pane says what may be in the way", () => {
    jest.useFakeTimers();
    try {
      render(
        <Frame tone="light" tongue={{ language: "zh-CN", t: translator("zh-CN") }}>
          <Reading />
        </Frame>,
      );
      expect(screen.queryByText("正在读取工作表")).toBeNull();
      act(() => {
        jest.advanceTimersByTime(300);
      });
      expect(screen.getByText("正在读取工作表")).toBeTruthy();
      expect(screen.queryByText(/Excel 还没有回应/)).toBeNull();
      act(() => {
        jest.advanceTimersByTime(7_700);
      });
      expect(screen.getByText(/Excel 还没有回应/)).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe("marks of an earlier session that could not be looked for", () => {
  const unknown = (host: FakeHost): void => {
    host.hasMarks = () => Promise.reject(new Error("no"));
  };

  it("can be cleared by the ribbon, for they may be there", async () => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: unknown });
    expect(enabledIn(state(pane)).clear).toBe(true);
    await act(() => pane.controller.clearMarks());
    expect(enabledIn(state(pane)).clear).toBe(false);
  });

  it("are looked for again after a check", async () => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: unknown });
    pane.host.hasMarks = () => Promise.resolve(true);
    await press(pane, "一键校验");
    expect(button("清除标记")).toBeTruthy();
    expect(state(pane).mayBeMarked).toBe(false);
  });
});

describe("a result of one sheet", () => {
  it("is that of another once another sheet is in front, and its own again when the user comes back", async () => {
    const pane = await openPane({ workbook: workbookOf("甲", "乙"), review: found });
    await act(() => pane.controller.setScope("active-sheet"));
    await press(pane, "一键校验");
    const [here, there] = pane.host.workbook.sheets;
    expect(screen.queryByText(/现在是另一张表/)).toBeNull();
    act(() => pane.host.userSelects({ sheetId: there?.id ?? "", range: cellAt(0, 0) }));
    await waitFor(() => screen.getByText("这是 甲 的结果，现在是另一张表"));
    expect(primaries(pane.container)).toEqual(["一键校验"]);
    act(() => pane.host.userSelects({ sheetId: here?.id ?? "", range: cellAt(0, 0) }));
    await waitFor(() => expect(screen.queryByText(/现在是另一张表/)).toBeNull());
  });

  it("of all sheets stays what it is wherever the user goes", async () => {
    const pane = await openPane({ workbook: workbookOf("甲", "乙"), review: found });
    await press(pane, "一键校验");
    act(() => pane.host.userSelects({ sheetId: pane.host.workbook.sheets[1]?.id ?? "", range: cellAt(0, 0) }));
    expect(screen.queryByText(/现在是另一张表/)).toBeNull();
  });

  it("is not called another sheet's for a selection that the host did not tell", async () => {
    const pane = await openPane({ workbook: workbookOf("甲", "乙"), review: found });
    await act(() => pane.controller.setScope("active-sheet"));
    act(() => pane.host.userSelects({ sheetId: pane.host.workbook.sheets[1]?.id ?? "", range: cellAt(0, 0) }));
    await press(pane, "一键校验");
    expect(screen.queryByText(/现在是另一张表/)).toBeNull();
  });
});

describe("marks where the user's own comments stand", () => {
  const withOccupied = (cells: number) => (host: FakeHost): void => {
    host.mark = () => Promise.resolve({ cells, protectedSheets: [], missingSheets: 0, withoutNote: 2 });
  };

  it.each([
    [5, "已标记，其中 2\u00a0格没有加批注", "清除标记"],
    [0, "没有标记：2\u00a0格都加不了批注", "标记"],
  ])("are said to have none of ours: %i marked", async (cells, title, offered) => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: withOccupied(cells) });
    await press(pane, "一键校验");
    await press(pane, "标记");
    expect(screen.getByRole("heading", { name: title })).toBeTruthy();
    expect(button(offered)).toBeTruthy();
  });
});

describe("a host that falls silent half way", () => {
  it("leaves the result that is there, and says what may be missing", async () => {
    const pane = await openPane({ workbook: seedWorkbook("临西县总工会"), review });
    await press(pane, "一键校验");
    const before = state(pane).checked;
    pane.host.fail("mark", "unavailable");
    await press(pane, "标记");
    expect(screen.getByRole("heading", { name: "Excel 没有响应，标记可能不全" })).toBeTruthy();
    expect(state(pane).checked).toBe(before);
    pane.host.fail("read", "unavailable");
    await press(pane, "一键校验");
    expect(state(pane).checked).toBe(before);
    expect(primaries(pane.container)).toEqual(["重试"]);
    pane.host.heal();
    await press(pane, "重试");
    expect(state(pane).notice).toBeNull();
  });

  it("before anything was read: says so, and reads when it is back", async () => {
    const pane = await openPane({ workbook: workbookOf("甲"), review: found, prepare: (host) => host.fail("read", "unavailable") });
    expect(screen.getByRole("heading", { name: "Excel 没有响应，表没有改动" })).toBeTruthy();
    pane.host.heal();
    await press(pane, "重试");
    expect(screen.getByRole("heading", { name: /找到 1\s张表/ })).toBeTruthy();
  });
});
