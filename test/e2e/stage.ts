/** The built simulator with the built add-in in a real browser, and what a person can do there. */
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import { parseRect } from "../../simulator/files/address";
import type { SheetModel } from "../../simulator/page/model";
import { type RunningServer, startServer } from "../../simulator/server/server";
import { launchBrowser } from "../../tools/browser";

export interface Stage {
  readonly browser: Browser;
  readonly server: RunningServer;
  open(query?: Readonly<Record<string, string>>): Promise<Scene>;
  close(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const server = await startServer({ port: 0 });
  try {
    const browser = await launchBrowser({ spki: server.certificateFingerprintSpki });
    return {
      browser,
      server,
      open: (query = {}) => openScene(browser, server, query),
      close: async () => {
        await browser.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function openScene(browser: Browser, server: RunningServer, query: Readonly<Record<string, string>>): Promise<Scene> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ignoreHTTPSErrors: true });
  const scene = new Scene(context, await context.newPage(), server.url);
  await scene.load(query);
  return scene;
}

/** What the browser asked for may lie in the page itself or on the simulator's server, and nowhere else. */
const isLocal = (url: string, origin: string): boolean => url.startsWith(origin) || /^(?:data|blob|about):/u.test(url);

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export class Scene {
  readonly pane: FrameLocator;
  /** Requests to any host but the simulator's own. */
  readonly foreign: string[] = [];
  /** Errors the page threw or logged. */
  readonly complaints: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
  ) {
    this.pane = page.frameLocator("iframe");
    context.on("request", (request) => {
      if (!isLocal(request.url(), origin)) this.foreign.push(request.url());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  async load(query: Readonly<Record<string, string>>): Promise<void> {
    await this.page.goto(`${this.origin}?${new URLSearchParams(query).toString()}`);
    await this.page.evaluate(() => window.simulator.ready);
    await this.checkButton.waitFor();
  }

  get checkButton() {
    return this.pane.getByRole("button", { name: "一键校验", exact: true });
  }

  button(name: string) {
    return this.pane.getByRole("button", { name, exact: true });
  }

  async frame(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("the pane has no frame");
    return frame;
  }

  /** Checks the whole workbook and answers the counts of the verdict. */
  async check(): Promise<Counts> {
    await this.pane.getByRole("combobox").first().selectOption({ label: "全部工作表" });
    await this.checkButton.click();
    await this.pane.getByRole("button", { name: "一键校验", exact: true, disabled: false }).waitFor();
    await this.verdict.waitFor();
    return this.counts();
  }

  get verdict() {
    return this.pane.getByRole("heading", { name: /可提交/u });
  }

  async counts(): Promise<Counts> {
    const count = async (word: string): Promise<number> => {
      const text = await this.pane.getByRole("button", { name: new RegExp(`^${word}`, "u") }).first().textContent();
      return Number(/\d+/u.exec(text ?? "")?.[0] ?? 0);
    };
    return { errors: await count("错误"), warnings: await count("警告"), infos: await count("提示") };
  }

  /** One of the pane's own tabs. */
  tab(name: string) {
    return this.pane.getByRole("tab", { name: new RegExp(`^${name}`, "u") });
  }

  /** Waits until the verdict counts so many. */
  async expectCount(severity: "错误" | "警告" | "提示", n: number): Promise<void> {
    await this.button(`${severity} ${n}`).waitFor();
  }

  /** The row of a finding: its title as a button. */
  finding(title: string) {
    return this.pane.getByRole("region", { name: "问题", exact: true }).getByRole("button", { name: title, exact: true });
  }

  /** Presses a cell of the sheet in front, which must be in sight. */
  async clickCell(address: string): Promise<void> {
    const { x, y } = await this.page.evaluate((at) => {
      const cell = window.simulator.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(at).getCellRect();
      const sheet = [...document.querySelectorAll("#grid canvas")].map((canvas) => canvas.getBoundingClientRect()).sort((one, other) => other.height - one.height)[0];
      if (!cell || !sheet) throw new Error(`${at} is not on the screen`);
      return { x: sheet.x + cell.x + cell.width / 2, y: sheet.y + cell.y + cell.height / 2 };
    }, address);
    await this.page.mouse.click(x, y);
  }

  /** What a person types into a cell in sight. */
  async typeInCell(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.expectSelection(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until this cell is selected. */
  async expectSelection(address: string, sheet?: string): Promise<void> {
    await this.page
      .waitForFunction(([at, name]) => window.simulator.selection().address === at && (name === undefined || window.simulator.selection().sheet === name), [address, sheet] as const, { timeout: 10_000 })
      .catch(async () => {
        throw new Error(`selected is ${JSON.stringify(await this.selection())}, not ${sheet ?? ""} ${address}`);
      });
  }

  /** What has the focus in the pane, as a screen reader names it; empty where nothing has. */
  async focused(): Promise<string> {
    return await (await this.frame()).evaluate(() => {
      const { activeElement: element } = document;
      if (!document.hasFocus() || !(element instanceof HTMLElement) || element === document.body) return "";
      const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels].map((label) => label.textContent) : [];
      return (element.getAttribute("aria-label") ?? labels[0] ?? element.textContent).replaceAll("\u00a0", " ").trim();
    });
  }

  async expectFocus(name: RegExp): Promise<void> {
    for (let tries = 0; tries < 50 && !name.test(await this.focused()); tries += 1) await this.page.waitForTimeout(100);
    if (!name.test(await this.focused())) throw new Error(`the focus is on “${await this.focused()}”, not on ${name}`);
  }

  async expectFocusOnSheet(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.closest("#grid") !== null, undefined, { timeout: 10_000 });
  }

  /** Presses Tab until something of this name has the focus; on the way it is never lost. */
  async tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let focus = await this.focused(); !name.test(focus) && passed.length < 60; focus = await this.focused()) {
      passed.push(focus);
      await this.page.keyboard.press(key);
    }
    if (passed.includes("") || !name.test(await this.focused())) throw new Error(`no way to ${name} by ${key} from ${passed.slice(0, 20).join(" → ")}`);
  }

  /** The workbook as it was saved, opened anew. */
  async reopen(): Promise<void> {
    await this.page.evaluate(async () => window.simulator.openBytes("副本.xlsx", await window.simulator.copy()));
    await this.checkButton.waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.tab(name).click();
    await this.pane.getByRole("tab", { name: new RegExp(`^${name}`, "u"), selected: true }).waitFor();
  }

  model() {
    return this.page.evaluate(() => window.simulator.model());
  }

  async sheet(name: string): Promise<SheetModel> {
    const found = (await this.model()).find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** What a cell shows once it has come to stand at `expected`: formulas follow what was written a moment later. */
  async cell(sheet: string, address: string, expected: string | number): Promise<string | number | boolean | null> {
    const rect = parseRect(address);
    if (!rect) throw new Error(`no address ${address}`);
    const read = () => this.page.evaluate(([name, at]) => window.simulator.grid.sheets().find((one) => one.name === name)?.values(at)[0]?.[0] ?? null, [sheet, rect] as const);
    let value = await read();
    for (let tries = 0; tries < 50 && value !== expected; tries += 1) {
      await this.page.waitForTimeout(100);
      value = await read();
    }
    return value;
  }

  selection() {
    return this.page.evaluate(() => window.simulator.selection());
  }

  async setCell(sheet: string, address: string, value: string | number): Promise<void> {
    await this.page.evaluate(([name, at, to]) => window.simulator.setCell(name, at, to), [sheet, address, value] as const);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
