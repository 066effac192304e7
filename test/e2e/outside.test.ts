/** What is seen where the pane cannot be: outside Excel, in another host or an Excel too old, without office.js, in an old browser, with a file missing. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expectAccessible } from "./accessible";
import { setStage, type Stage } from "./stage";

/** Pictures of each state, where a folder for them is named. */
const pictures = process.env["OUTSIDE_PICTURES"];

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  if (pictures !== undefined) await mkdir(pictures, { recursive: true });
}, 120_000);

afterAll(() => stage?.close());

/** What a host brings, as far as office.js asks for it before it says that it is ready. */
const officeOf = (host: string, newest: string): string => `
  window.Office = {
    HostType: { Excel: "Excel", Word: "Word" },
    onReady: () => Promise.resolve({ host: ${JSON.stringify(host)}, platform: "PC" }),
    context: { displayLanguage: "zh-CN", requirements: { isSetSupported: (name, version) => name === "ExcelApi" && Number(version.split(".")[1]) <= Number(${JSON.stringify(newest)}.split(".")[1]) } },
  };`;

const officeAs = (host: string, newest: string) => (page: Page): Promise<unknown> =>
  page.route("**/office/office.js", (route) => route.fulfill({ contentType: "text/javascript", body: officeOf(host, newest) }));

const blocked = (pattern: string) => (page: Page): Promise<unknown> => page.route(pattern, (route) => route.fulfill({ status: 404, body: "404" }));

const states = [
  ["a browser", async () => undefined, "", "在 Excel 里打开绩效助手", /打开 Excel，在“绩效助手”选项卡/u],
  ["Word", officeAs("Word", "0.0"), "", "在 Excel 里打开绩效助手", /打开 Excel，在“绩效助手”选项卡/u],
  ["an Excel without ExcelApi 1.9", officeAs("Excel", "1.8"), "", "这个 Excel 太旧", /Excel 2021、Microsoft 365 或网页版/u],
  ["office.js that cannot be had", blocked("**/office/office.js"), "", "绩效助手没有打开", /office\.js 能不能访问/u],
  ["an Excel of which office.js lacks a file", blocked("**/office/excel-*.js"), "?_host_Info=Excel$Win32$16.00$zh-CN$$$$0", "绩效助手没有打开", /office\.js 能不能访问/u],
  ["a browser that is too old", (page: Page) => page.addInitScript(() => Reflect.deleteProperty(Array.prototype, "toSorted")), "", "窗格里的浏览器太旧", /请信息人员按下面的办/u],
  ["the pane's script missing", blocked("**/taskpane.*.js"), "", "绩效助手没有打开", /有文件没有加载成功/u],
  ["the pane's script cut off", (page: Page) => page.route("**/taskpane.*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "const a = {" })), "", "绩效助手没有打开", /有文件没有加载成功/u],
  ["a part of the pane missing", async (page: Page) => [await officeAs("Excel", "1.15")(page), await blocked("**/review.*.js")(page)], "", "绩效助手没有打开", /有文件没有加载成功/u],
] as const;

describe.each(states)("%s", (name, prepare, query, title, words) => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await stage.browser.newContext({ viewport: { width: 350, height: 780 }, locale: "zh-CN", ignoreHTTPSErrors: true });
    page = await context.newPage();
    await prepare(page);
    await page.goto(`${stage.server.url}addin/taskpane.html${query}`);
  });
  afterAll(() => context?.close());

  it("says what is needed, on one page, in light and dark, accessibly", async () => {
    await page.getByRole("heading", { name: title }).waitFor();
    expect(await page.getByText(words).filter({ visible: true }).count()).toBe(1);
    expect(await page.getByText("正在打开").filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page.mainFrame());
      if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name.replaceAll(" ", "-")}-${colorScheme}.png`) });
    }
  }, 60_000);
});

it("a page that could not be opened is opened again by its button", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 350, height: 780 }, locale: "zh-CN", ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.route("**/taskpane.*.js", (route) => route.abort(), { times: 1 });
  await page.goto(`${stage.server.url}addin/taskpane.html`);
  await page.getByRole("button", { name: "重新打开 Open again" }).click();
  await page.getByRole("heading", { name: "在 Excel 里打开绩效助手" }).waitFor();
  await context.close();
});
