/** The pane's policy in a real browser: kept by everything the pane does, and refusing whatever is put into the page; a hostile workbook is shown as text. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import ExcelJS from "exceljs";
import { makeCertificate } from "../../simulator/server/certificate";
import { productionPackages } from "../../tools/production-packages";
import { formulaTexts, hostileWorkbook, markupTexts } from "../support/hostile";
import { Scene, setStage, type Stage } from "./stage";

const LINXI = "临西县总工会2024.xlsx";
const addIn = join(__dirname, "../../dist/addin");
const cdn = "https://appsforoffice.microsoft.com";

interface Page {
  /** By directive. */
  readonly policy: ReadonlyMap<string, readonly string[]>;
  readonly html: string;
}

function builtPage(folder: string): Page {
  const html = readFileSync(join(folder, "taskpane.html"), "utf8");
  const [, text = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
  return { html, policy: new Map(text.split("; ").map((part) => part.split(" ")).map(([name = "", ...sources]) => [name, sources])) };
}

const policyOf = (scripts: readonly string[]) =>
  new Map([
    ["default-src", ["'none'"]],
    ["script-src", scripts],
    ["style-src", ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]],
    ["img-src", ["'self'"]],
    ["connect-src", ["'self'"]],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
  ]);

/** Hosts that a page loads from. */
const hostsIn = (html: string): string[] => [...new Set([...html.matchAll(/\b(?:src|href|content|action)="[^"]*?((?:[a-z]+:)?\/\/[^"/; ]+)/gu)].map(([, host = ""]) => host))];

describe("the built page", () => {
  it("comes with a policy that names its own origin and nothing else, before anything it governs", () => {
    const { html, policy } = builtPage(addIn);
    expect(policy).toEqual(policyOf(["'self'"]));
    expect(hostsIn(html)).toEqual([]);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(?:script|link|style)\b/u));
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|<base| on[a-z]+=| style=|javascript:|<iframe|<form/iu);
  });

  it("names Microsoft's host of office.js alone where it is built for that", () => {
    const folder = mkdtempSync(join(tmpdir(), "jixiao-cdn-"));
    try {
      const { status, stdout } = spawnSync("npx", ["--no-install", "webpack", "--mode", "production", "--env", "office=cdn", "--output-path", folder], { encoding: "utf8", shell: process.platform === "win32" });
      expect([status, status === 0 ? "" : stdout]).toEqual([0, ""]);
      const { html, policy } = builtPage(folder);
      expect(policy).toEqual(policyOf(["'self'", cdn]));
      expect(hostsIn(html)).toEqual([cdn]);
      expect(readdirSync(folder)).not.toContain("office");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);

  it("has no script of ours that makes code of text", () => {
    const scripts = readdirSync(addIn).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(5);
    for (const name of scripts) expect([name, /\beval\(|\bFunction\(|document\.write|insertAdjacentHTML|setTimeout\("/u.exec(readFileSync(join(addIn, name), "utf8"))?.[0]]).toEqual([name, undefined]);
  });
});

describe("what is shipped", () => {
  it("says whose work it is: every package in it with its licence, and the terms of office.js", () => {
    const [head = "", office = "", ...packages] = readFileSync(join(addIn, "THIRD-PARTY-NOTICES.txt"), "utf8").split(`\n${"-".repeat(80)}\n\n`);
    expect(head).toContain("绩效助手");
    expect(office).toContain("unmodified");
    expect(readFileSync(join(addIn, "office/LICENSE.md"), "utf8")).toContain("MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY");
    const names = packages.map((text) => /^(\S+) \S+ \([\w-]+\)\n/u.exec(text)?.[1] ?? text.slice(0, 60));
    const production = [...productionPackages().keys()].map((folder) => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length));
    expect(names.filter((name) => !production.includes(name))).toEqual([]);
    for (const name of ["react", "react-dom", "big.js", "zustand", "numfmt", "saxes", "fflate", "@griffel/core"]) expect(names).toContain(name);
    for (const text of packages) expect(text.length).toBeGreaterThan(60);
  });

  it("holds office.js as Microsoft published it", () => {
    const files = readdirSync(join(addIn, "office"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
    expect(files.length).toBeGreaterThan(8);
    for (const name of files) expect([name, readFileSync(join(addIn, "office", name)).equals(readFileSync(join("node_modules/@microsoft/office-js/dist", name)))]).toEqual([name, true]);
  });
});

interface Violation {
  readonly directive: string;
  readonly blocked: string;
}

declare global {
  interface Window {
    violations?: Violation[];
    /** Set by whatever should never run. */
    hit?: unknown;
  }
}

let stage: Stage;
let scene: Scene;

beforeAll(async () => {
  stage = await setStage();
}, 120_000);

afterAll(() => stage?.close());

beforeEach(async () => {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 }, ignoreHTTPSErrors: true });
  await context.addInitScript(() => {
    const violations: Violation[] = [];
    window.violations = violations;
    window.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => violations.push({ directive: effectiveDirective, blocked: blockedURI }), true);
  });
  scene = new Scene(context, await context.newPage(), stage.server.url);
});

afterEach(() => scene.close());

const violations = async (): Promise<Violation[] | undefined> => await (await scene.frame()).evaluate(() => window.violations);

/** Every tab, every page of them, and every write. */
async function walk(): Promise<void> {
  await scene.check();
  await scene.button("标记").click();
  await scene.button("清除标记").waitFor();
  await scene.page.evaluate(() => window.simulator.invoke("Jixiao.List"));
  await scene.page.waitForFunction(() => window.simulator.grid.sheets().some(({ name }) => name === "问题清单"), undefined, { timeout: 60_000 });
  for (const row of (await scene.pane.getByRole("region", { name: "问题", exact: true }).getByRole("button", { expanded: false }).all()).slice(0, 4)) await row.click();
  await scene.openTab("结构");
  await scene.pane.getByRole("table").first().waitFor();
  await scene.openTab("资金");
  await scene.pane.getByRole("heading").first().waitFor();
  await scene.openTab("自评");
  await scene.pane.getByRole("combobox", { name: "自评的表" }).waitFor();
  await scene.pane.getByRole("button", { name: /^(?:生成|更新)自评表$/u }).click();
  await scene.pane.getByRole("heading", { name: /^已写好/u }).waitFor({ timeout: 90_000 });
  const field = scene.pane.getByLabel(/实际完成值$/u).first();
  if ((await field.evaluate((element) => element.tagName)) === "INPUT") await field.fill("=1+1");
  await field.press("Enter");
  await scene.openTab("设置");
  for (const name of ["导出…", "导入…"]) {
    await scene.button(name).click();
    await scene.button("返回").click();
  }
  await scene.openTab("问题");
}

describe("what the pane does", () => {
  it("keeps its policy and stays on its own origin: a check, marks, a list, every tab, fixes, a 自评表, settings, a rule's page", async () => {
    await scene.load({ sample: LINXI });
    await walk();
    await scene.button("清除标记").click();
    await scene.button("标记").waitFor();
    await scene.pane.getByRole("button", { name: /^全部安全修复/u }).click();
    await scene.pane.getByRole("button", { name: /^应用 \d+ 处修复$/u }).click();
    await scene.button("撤销").waitFor();
    await scene.pane.getByRole("region", { name: "问题", exact: true }).getByRole("button", { expanded: false }).first().click();
    await scene.button("规则说明").click();
    await scene.pane.getByRole("article").getByRole("heading").first().waitFor();
    expect(await violations()).toEqual([]);
    expect(scene.complaints).toEqual([]);
    expect(scene.foreign).toEqual([]);
  });
});

describe("a hostile workbook", () => {
  it.each([
    ["markup", markupTexts],
    ["formulas", formulaTexts],
  ])("of %s is shown as text in every tab and written as text", async (_, texts) => {
    const file = new ExcelJS.Workbook();
    for (const { name, values } of hostileWorkbook(texts).sheets) file.addWorksheet(name).addRows(values.map((row) => row.map((value) => (value === "" ? null : value))));
    const bytes = [...new Uint8Array(await file.xlsx.writeBuffer())];
    await scene.load({});
    await scene.page.evaluate((content) => window.simulator.openBytes("敌意.xlsx", content), bytes);
    await scene.checkButton.waitFor();
    const before = (await scene.model()).length;
    await walk();
    const frame = await scene.frame();
    expect(await frame.evaluate(() => [window.hit, window.parent.hit])).toEqual([undefined, undefined]);
    expect(await frame.evaluate(() => document.querySelectorAll("body script:not([src]), #root :is(script, iframe, img, object, embed, form, base, a[href]), #root :is([onerror], [onload], [onclick], [srcdoc])").length)).toBe(0);
    expect(await violations()).toEqual([]);
    expect(scene.complaints).toEqual([]);
    expect(scene.foreign).toEqual([]);

    const model = await scene.model();
    expect(model.length).toBeGreaterThan(before);
    const kept = new Set<unknown>(texts);
    for (const { formulas } of model) for (const cell of formulas.flat()) if (kept.has(cell)) kept.delete(cell);
    // Some stand in sheet names, or beside other words of a cell.
    expect(kept.size).toBeLessThan(texts.length / 2);
    for (const { name, formulas, values } of model.slice(0, before)) expect([name, formulas]).toEqual([name, values]);
  });
});

describe("what is put into the page", () => {
  it("neither runs, nor calls out, nor is sent, nor is framed", async () => {
    const asked: string[] = [];
    const { key, cert } = await makeCertificate();
    const foreign = createServer({ key, cert }, (request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" }).end("window.hit = 'foreign'");
    });
    await new Promise<void>((done) => {
      foreign.listen(0, "localhost", done);
    });
    try {
      const origin = `https://localhost:${(foreign.address() as AddressInfo).port}`;
      await scene.load({ sample: LINXI });
      const frame = await scene.frame();
      const said = await frame.evaluate(async (to) => {
        const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, set: (element: HTMLElementTagNameMap[Name]) => void): HTMLElementTagNameMap[Name] => {
          const element = document.createElement(name);
          set(element);
          document.body.append(element);
          return element;
        };
        /** As the page's own code would: what the test's connection runs itself is not held to the policy. */
        const later = (work: () => unknown): Promise<string> =>
          new Promise((resolve) => {
            setTimeout(() => {
              try {
                resolve(String(work()));
              } catch (error) {
                resolve(error instanceof Error ? error.name : "thrown");
              }
            });
          });
        const known: unknown = Reflect.get(window, "eval");
        const indirect = typeof known === "function" ? (text: string): unknown => Reflect.apply(known, window, [text]) : () => "none";
        const code = [await later(() => indirect("1+1")), await later(() => Reflect.construct(Function, ["return 1"]))];

        add("script", (script) => (script.textContent = "window.hit = 'inline'"));
        add("button", (button) => button.setAttribute("onclick", "window.hit = 'handler'")).click();
        add("a", (link) => link.setAttribute("href", "javascript:void(window.hit = 'address')")).click();
        add("div", (box) => (box.innerHTML = "<img src=data:, onerror=\"window.hit = 'markup'\"><p style='color:red'>x</p>"));
        add("style", (style) => (style.textContent = "body { opacity: 0.5 }"));
        add("script", (script) => (script.src = `${to}/script.js`));
        add("img", (image) => (image.src = `${to}/image.png`));
        add("iframe", (inner) => (inner.src = `${to}/frame`));
        add("iframe", (inner) => (inner.srcdoc = "<p>x</p>"));
        add("object", (object) => (object.data = `${to}/object`));
        add("link", (link) => {
          link.rel = "stylesheet";
          link.href = `${to}/style.css`;
        });
        add("base", (base) => (base.href = `${to}/`));
        add("video", (video) => (video.src = `${to}/video`));
        add("iframe", (inner) => (inner.name = "sink"));
        add("form", (form) => {
          form.action = `${to}/form`;
          form.method = "post";
          form.target = "sink";
        }).submit();
        const tries = [() => fetch(`${to}/fetch`), () => new WebSocket(`${to.replace("https", "wss")}/socket`), () => new EventSource(`${to}/events`), () => navigator.sendBeacon(`${to}/beacon`, "x"), () => new Worker(URL.createObjectURL(new Blob(["postMessage(1)"], { type: "text/javascript" })))];
        for (const one of tries) await later(one);
        await new Promise((resolve) => {
          setTimeout(resolve, 1_500);
        });
        return { code, hit: window.hit, opacity: getComputedStyle(document.body).opacity, base: document.baseURI };
      }, origin);

      expect(said).toMatchObject({ code: ["EvalError", "EvalError"], opacity: "1" });
      expect(said.hit).toBeUndefined();
      expect(said.base.startsWith(origin)).toBe(false);
      expect(asked).toEqual([]);
      const refused = new Set(((await violations()) ?? []).map(({ directive }) => directive));
      const wanted = ["script-src", "script-src-elem", "script-src-attr", "style-src-elem", "style-src-attr", "img-src", "frame-src", "object-src", "media-src", "connect-src", "worker-src", "base-uri", "form-action"];
      expect(wanted.filter((directive) => !refused.has(directive))).toEqual([]);

      // The same server is reached from a page without a policy: it would have heard of the others.
      const plain = await scene.context.newPage();
      await plain.goto(`${origin}/plain`);
      expect(asked).toContain("/plain");
    } finally {
      foreign.closeAllConnections();
      foreign.close();
    }
  });
});
