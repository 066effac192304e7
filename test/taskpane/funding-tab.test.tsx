/** @jest-environment jsdom */
/** The 资金 tab as a user sees it: which table, its figures, the way from amounts to percent, and its odd states. */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { describe as describeFinding, newChecker } from "../../src/taskpane/boot/review";
import type { WorkbookData } from "../../src/sheet/data";
import { cellAddress } from "../../src/sheet/range";
import type { Language } from "../../src/rules/rule";
import { evaluationSheet, goalSheet, workbookOf } from "../support/forms";
import { fakeReview } from "./fake-review";
import { blankSheet, seedWorkbook } from "./seed-workbook";
import { openPane, type Pane, primaries } from "./setup";

// Rendering in jsdom is slow on a busy machine.
jest.setTimeout(60_000);
beforeEach(() => {
  // jsdom forgets that it has the focus when what held it goes away.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});
afterEach(cleanup);

const review = { ...fakeReview(), newChecker, describe: describeFinding };
const LINXI = "临西县总工会";

async function opened(workbook: WorkbookData | string, { isChecked = true, language = "zh-CN" }: { readonly isChecked?: boolean; readonly language?: Language } = {}): Promise<Pane> {
  const pane = await openPane({ workbook: typeof workbook === "string" ? seedWorkbook(workbook) : workbook, review, language });
  await act(async () => {
    if (isChecked) await pane.controller.check();
    pane.controller.setTab("funding");
  });
  await screen.findByRole("heading", { level: 2, name: language === "zh-CN" ? /支出计划|预算来源|预算执行/u : /plan|source/iu }).catch(() => screen.findAllByRole("heading"));
  return pane;
}

const table = (name: string | RegExp): HTMLElement => screen.getByRole("table", { name });
const rowsOf = (name: string | RegExp): (string | null)[][] =>
  within(table(name))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
const chosen = (): string | undefined => {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "查看资金的表" });
  return select.selectedOptions[0]?.textContent ?? undefined;
};
const convert = (): HTMLElement => screen.getByRole("button", { name: /^换算为累计/u });
const selectedCells = ({ host }: Pane): string[] => host.selected.map(({ sheetId, range }) => `${sheetId} ${cellAddress(range.top, range.left)}`);

describe("a plan in amounts", () => {
  it("is shown before and after, with even progress, and says what is wrong", async () => {
    const { container } = await opened(LINXI);
    expect(rowsOf("支出计划")).toEqual([
      ["3月底", "21.00", "26.25", "25.00", "+1.25"],
      ["6月底", "42.00", "52.50", "50.00", "+2.50"],
      ["10月底", "70.00", "87.50", "83.33", "+4.17"],
      ["12月底", "80.00", "100.00", "100.00", "0.00"],
    ]);
    expect(screen.getByRole("button", { name: "末值\u00a080.00 等于预算数，填的是金额不是\u00a0%" })).toBeTruthy();
    expect(screen.getByRole("figure").getAttribute("aria-label")).toContain("换算：3月底 26.25%、6月底 52.50%、10月底 87.50%、12月底 100.00%");
    expect(primaries(container)).toEqual(["换算为累计\u00a0%，写\u00a04\u00a0格"]);
  });

  it("is converted by one press, written to the sheet, and the focus stays on the next step", async () => {
    const pane = await opened(LINXI);
    await pane.user.click(convert());
    await waitFor(() => expect(rowsOf("支出计划")[0]).toEqual(["3月底", "26.25", "25.00", "+1.25"]));
    const [sheet] = pane.host.workbook.sheets;
    expect(sheet?.values[6]?.filter((value) => typeof value === "number")).toEqual([26.25, 52.5, 87.5, 100]);
    expect(screen.queryByText(/填的是金额/u)).toBeNull();
    expect(primaries(pane.container)).toEqual(["下一张要换算的表：2.劳动模范荣誉津贴"]);
    expect(document.activeElement?.textContent).toBe("下一张要换算的表：2.劳动模范荣誉津贴");
    await pane.user.click(document.activeElement ?? document.body);
    expect(chosen()).toBe("2.劳动模范荣誉津贴");
    expect(selectedCells(pane).at(-1)).toBe("{sheet-2} A6");
    expect(primaries(pane.container)).toEqual(["换算为累计\u00a0%，写\u00a04\u00a0格"]);
  });

  it("does not write over a cell that changed meanwhile", async () => {
    const pane = await opened(LINXI);
    const { host } = pane;
    host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((sheet, index) => (index === 0 ? { ...sheet, values: sheet.values.map((row) => row.map((value) => (value === "42.00" || value === 42 ? 43 : value))) } : sheet)) };
    await pane.user.click(convert());
    await waitFor(() => expect(screen.getAllByRole("alert").length).toBeGreaterThan(0));
    expect(host.workbook.sheets[0]?.values[6]).toContain(43);
    expect(host.workbook.sheets[0]?.values[6]).not.toContain(26.25);
  });

  it("before a check is drawn, and nothing is offered to be written: 一键校验 leads", async () => {
    const { container } = await opened(LINXI, { isChecked: false });
    expect(rowsOf("支出计划")).toHaveLength(4);
    expect(screen.queryByRole("button", { name: /^换算为累计/u })).toBeNull();
    expect(screen.getByText(/填的是金额/u).closest("button")).toBeNull();
    expect(primaries(container)).toEqual(["一键校验"]);
  });

  it("that was set aside is not offered again", async () => {
    const pane = await opened(workbookOf(goalSheet({ plan: [["3月底", 20], ["6月底", 40], ["10月底", 60], ["12月底", 80]] })));
    const item = pane.controller.store.getState().checked?.items.find(({ rule }) => rule === "plan/amounts-as-percent");
    if (!item) throw new Error("not found");
    await act(async () => void (await pane.controller.mending.ignore(item, "上级要求填金额")));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^换算为累计/u })).toBeNull());
    expect(screen.getByText(/填的是金额/u).closest("button")).toBeNull();
  });

  it("opens its finding in 问题, and its rows go to their cells", async () => {
    const pane = await opened(LINXI);
    await pane.user.click(within(table("支出计划")).getByRole("button", { name: "10月底" }));
    expect(selectedCells(pane)).toEqual(["{sheet-1} E7"]);
    await pane.user.click(screen.getByRole("button", { name: /填的是金额/u }));
    expect(pane.controller.store.getState()).toMatchObject({ tab: "findings", open: { row: expect.stringContaining("plan/amounts-as-percent") } });
    expect(selectedCells(pane).at(-1)).toBe("{sheet-1} B7");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-node")).toContain("plan/amounts-as-percent"));
  });

  it("above 100 is not drawn, and says so", async () => {
    const pane = await opened("平乡县总工会");
    expect(screen.getByText(/原值超过\s100，图上不画/u)).toBeTruthy();
    expect(pane.container.querySelectorAll("figure polyline")).toHaveLength(1);
  });
});

describe("other plans", () => {
  it("of shares are added up, and only the cells that change are counted", async () => {
    const { container } = await opened("承德高新技术产业开发区总工会");
    expect(rowsOf("支出计划")).toEqual([
      ["3月底", "未填", "0.00", "25.00", "−25.00"],
      ["6月底", "未填", "0.00", "50.00", "−50.00"],
      ["10月底", "50", "50.00", "83.33", "−33.33"],
      ["12月底", "50", "100.00", "100.00", "0.00"],
    ]);
    expect(primaries(container)).toEqual(["改为累计数，写\u00a01\u00a0格"]);
  });

  it("that fall or leave the scale list their findings, and mark the rows", async () => {
    const pane = await opened(workbookOf(goalSheet({ plan: [["3月底", "25%"], ["6月底", "60%"], ["10月底", "50%"], ["12月底", "120%"]] })));
    expect(screen.getByText("12月底不在 0–100 之间，图上不画")).toBeTruthy();
    expect(screen.getByRole("button", { name: /10 月底 50%，低于前面 60%/u })).toBeTruthy();
    expect(within(table("支出计划")).getByRole("button", { name: "10月底" }).querySelector("svg")).toBeTruthy();
    expect(primaries(pane.container)).toEqual(["到 D7 修改"]);
    await pane.user.click(screen.getByRole("button", { name: "到 D7 修改" }));
    expect(selectedCells(pane)).toEqual(["1.培训 D7"]);
    expect(within(table("支出计划")).getByRole("button", { name: "3月底" }).querySelector("svg")).toBeNull();
  });

  it("that are right say so only once they were checked", async () => {
    const pane = await opened(workbookOf(goalSheet()), { isChecked: false });
    expect(screen.queryByText("逐月累计，年底 100")).toBeNull();
    await act(async () => {
      await pane.controller.check();
      pane.controller.setTab("funding");
    });
    expect(await screen.findByText("逐月累计，年底 100")).toBeTruthy();
  });

  it("that are blank have a table and no curve; a form without one says so", async () => {
    const pane = await opened(workbookOf(goalSheet({ plan: [["3月底", ""], ["6月底", ""], ["10月底", ""], ["12月底", ""]] }), goalSheet({ sheet: "2", name: "慰问", code: null, plan: null })));
    expect(screen.queryByRole("figure")).toBeNull();
    expect(rowsOf("支出计划").map((row) => row[1])).toEqual(["未填", "未填", "未填", "未填"]);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "查看资金的表" }), "2");
    expect(screen.getByText("这张表没有支出计划")).toBeTruthy();
  });
});

describe("sources and projects", () => {
  it("agree, with a blank counted as 0", async () => {
    await opened(LINXI);
    expect(rowsOf("预算来源")).toEqual([["财政资金", "80.00", "100%"], ["其他资金", "未填，按\u00a00\u00a0计", "0%"], ["预算数", "80.00", "相符"]]);
    expect(screen.getByText("合计 160.61 万元")).toBeTruthy();
    expect(rowsOf(/全部/u).map((row) => row[2])).toEqual(["80.00", "9.72", "20.89", "50.00"]);
  });

  it("that do not agree say by how much", async () => {
    await opened(workbookOf(goalSheet({ total: 80, fiscal: 60, other: 25 })));
    expect(rowsOf("预算来源").at(-1)).toEqual(["预算数", "80", "差\u00a05"]);
  });

  it("are held against 项目支出 of the departmental tables", async () => {
    const pane = await opened("平乡县总工会");
    expect(rowsOf(/全部/u).at(-1)).toEqual(["项目支出，03.支出总表", "相符", "345.92"]);
    await pane.user.click(screen.getByRole("button", { name: "项目支出，03.支出总表" }));
    expect(selectedCells(pane)).toEqual(["{sheet-3} F6"]);
  });

  it("a project's row goes to its figure and shows its table", async () => {
    const pane = await opened(LINXI);
    await pane.user.click(within(table(/全部/u)).getByRole("button", { name: "4.总工会职工之家工程" }));
    expect(chosen()).toBe("4.总工会职工之家工程");
    expect(selectedCells(pane)).toEqual(["{sheet-4} C4"]);
    expect(rowsOf("支出计划")[0]).toEqual(["3月底", "12.50", "25.00", "25.00", "0.00"]);
  });

  it("of many projects the first are shown, the others on demand", async () => {
    const many = Array.from({ length: 30 }, (_, index) => goalSheet({ sheet: `${index + 1}`, name: `项目${index + 1}`, code: null }));
    const pane = await opened(workbookOf(...many));
    expect(rowsOf(/全部/u)).toHaveLength(9);
    await pane.user.click(screen.getByRole("button", { name: /展开其余\s22\s个/u }));
    expect(rowsOf(/全部/u)).toHaveLength(30);
    expect(document.activeElement?.textContent).toBe("9");
  });
});

describe("which table", () => {
  it("follows what is selected on a sheet, until another is chosen", async () => {
    const pane = await opened(LINXI);
    const select = (sheetId: string): void => act(() => pane.controller.store.setState({ selection: { sheetId, range: { top: 2, left: 1, bottom: 2, right: 1 } } }));
    expect(chosen()).toBe("1.综合事务管理");
    select("{sheet-3}");
    expect(chosen()).toBe("3.困难职工及劳模帮扶救助");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "查看资金的表" }), "2.劳动模范荣誉津贴");
    expect(chosen()).toBe("2.劳动模范荣誉津贴");
    select("{nowhere}");
    expect(chosen()).toBe("2.劳动模范荣誉津贴");
    select("{sheet-3}");
    expect(chosen()).toBe("3.困难职工及劳模帮扶救助");
  });

  it("is kept while another tab is open", async () => {
    const pane = await opened(LINXI);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "查看资金的表" }), "2.劳动模范荣誉津贴");
    act(() => pane.controller.setTab("findings"));
    act(() => pane.controller.setTab("funding"));
    await screen.findByRole("table", { name: "支出计划" });
    expect(chosen()).toBe("2.劳动模范荣誉津贴");
  });
});

describe("odd workbooks", () => {
  it("of self-evaluations alone show their sources and no plan", async () => {
    await opened(workbookOf(evaluationSheet()));
    expect(rowsOf("预算来源")).toEqual([["资金总额", "80", ""]]);
    expect(screen.queryByText(/支出计划/u)).toBeNull();
  });

  it("of departmental tables alone say where money is to be seen", async () => {
    const whole = seedWorkbook("平乡县总工会");
    await opened({ ...whole, sheets: whole.sheets.slice(0, 9) });
    expect(screen.getByRole("heading", { name: "没有可看的资金" })).toBeTruthy();
    expect(screen.getByText(/这里只有部门预算表/u)).toBeTruthy();
  });

  it("without a table on this sheet offer all sheets", async () => {
    const whole = seedWorkbook(LINXI);
    const pane = await openPane({ workbook: { ...whole, sheets: [blankSheet("空"), ...whole.sheets] }, review });
    await act(async () => {
      await pane.controller.setScope("active-sheet");
      pane.controller.setTab("funding");
    });
    expect(await screen.findByRole("heading", { name: "这张工作表里没有绩效表" })).toBeTruthy();
    await pane.user.click(screen.getByRole("button", { name: "看全部工作表" }));
    expect(await screen.findByRole("table", { name: "支出计划" })).toBeTruthy();
  });

  it("that are empty say so", async () => {
    await opened({ name: null, sheets: [blankSheet("Sheet1")] }, { isChecked: false });
    expect(screen.getByRole("heading", { name: "工作簿还是空的" })).toBeTruthy();
  });
});

it("speaks English", async () => {
  const { container } = await opened(LINXI, { language: "en-US" });
  expect(primaries(container)).toEqual(["Convert to cumulative %, 4 cells"]);
  expect(screen.getByText("blank, so 0")).toBeTruthy();
});

it("has nothing axe finds fault with", async () => {
  const { container } = await opened("平乡县总工会");
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
