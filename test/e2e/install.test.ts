/** The intranet guide followed on a bare server: the pane works from there, asks no other server, and what goes wrong is said in the guide's words. */
import { execFile } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { get } from "node:https";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { type RunningServer, startServer } from "../../simulator/server/server";
import { launchBrowser } from "../../tools/browser";
import { headersFor } from "../../tools/serve/headers";
import { guide, type Intranet, setUpIntranet } from "./intranet";
import { Scene } from "./stage";

const project = join(__dirname, "../..");

let intranet: Intranet;
let simulator: RunningServer;

beforeAll(async () => {
  intranet = await setUpIntranet();
  simulator = await startServer({ port: 0, folders: { manifest: intranet.manifest }, addInOrigin: new URL(intranet.base).origin });
}, 120_000);

afterAll(async () => {
  await simulator?.close();
  await intranet?.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly header: (name: string) => string | undefined;
  readonly length: number;
}

const ask = (path: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(new URL(path, intranet.base), { method, ca: readFileSync(intranet.caFile), agent: false }, (response) => {
      let length = 0;
      response.on("data", (chunk: Buffer) => (length += chunk.length));
      response.on("end", () => resolve({ status: response.statusCode, header: (name) => response.headers[name.toLowerCase()]?.toString(), length }));
    }).on("error", reject);
  });

describe("the server", () => {
  const folder = join(project, "dist/addin");
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => statSync(join(folder, name)).isFile());
  const types: Readonly<Record<string, RegExp>> = { html: /^text\/html/u, js: /javascript/u, css: /^text\/css/u, json: /^application\/json/u, png: /^image\/png/u };

  it("gives every file whole, of its type, with the headers that are meant, to whoever trusts the CA", async () => {
    expect(files.length).toBeGreaterThan(100);
    for (const name of files) {
      const path = relative(".", name);
      const { status, header, length } = await ask(path);
      expect([path, status, length]).toEqual([path, 200, statSync(join(folder, name)).size]);
      expect([path, header("content-type")]).toEqual([path, expect.stringMatching(types[name.split(".").at(-1) ?? ""] ?? /./u)]);
      for (const [key, value] of Object.entries(headersFor(path))) expect([path, key, header(key)]).toEqual([path, key, value]);
    }
  }, 120_000);

  it("keeps files whose name changes with their content, and asks for the page and the manifest each time", async () => {
    const hashed = files.filter((name) => /^[^/]+\.[\da-f]{10}\.js$/u.test(name));
    expect(hashed.length).toBeGreaterThan(5);
    for (const name of hashed) expect([name, (await ask(name)).header("cache-control")]).toEqual([name, "public, max-age=31536000, immutable"]);
    for (const name of ["taskpane.html", "manifest.xml", "first.js", "page.css", "office/office.js"]) expect([name, (await ask(name)).header("cache-control")]).toEqual([name, "no-cache"]);
  });

  it("has nothing else, keeps no answer that there is nothing, and takes nothing", async () => {
    expect((await ask("nowhere.0123456789.js")).status).toBe(404);
    expect((await ask("nowhere.0123456789.js")).header("cache-control")).toBeUndefined();
    expect((await ask("Taskpane.html")).status).toBe(404);
    expect((await ask("/etc/passwd")).status).toBe(404);
    expect((await ask("taskpane.html", "POST")).status).toBeGreaterThanOrEqual(403);
  });

  it("opens the page of its folder, with and without the slash", async () => {
    const [folder, bare] = [await ask(""), await ask("/jixiao")];
    // The plain server that stands in for nginx has no index.
    expect([folder.status, bare.status, bare.header("location")]).toEqual(intranet.isNginx ? [200, 301, "/jixiao/"] : [404, 404, undefined]);
  });
});

describe("an update", () => {
  it("gives the new page, keeps the files that open panes still ask for, and can be rolled back", async () => {
    const page = join(intranet.handed, "addin/taskpane.html");
    const [script = ""] = readdirSync(join(intranet.handed, "addin")).filter((name) => name.startsWith("settings."));
    const before = (await ask("taskpane.html")).length;
    appendFileSync(page, "<!-- new -->");
    renameSync(join(intranet.handed, "addin", script), join(intranet.handed, "addin/settings.0123456789.js"));
    intranet.follow("升级、退回、卸载");
    expect((await ask("taskpane.html")).length).toBe(before + "<!-- new -->".length);
    expect([(await ask(script)).status, (await ask("settings.0123456789.js")).status]).toEqual([200, 200]);
    const [, back = ""] = /\*\*退回\*\*：`([^`]+)`/u.exec(guide) ?? [];
    intranet.carryOut(back);
    expect((await ask("taskpane.html")).length).toBe(before);
  });
});

describe("Excel", () => {
  let browser: Browser;

  const open = async (spki: readonly string[]) => {
    browser = await launchBrowser({ spki: spki.join(",") });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const scene = new Scene(context, await context.newPage(), simulator.url);
    const asked: string[] = [];
    const failed: (string | undefined)[] = [];
    context.on("request", (request) => asked.push(request.url()));
    context.on("requestfailed", (request) => failed.push(request.failure()?.errorText));
    return { scene, asked, failed };
  };
  afterAll(() => browser?.close());

  it("checks a workbook with the add-in from there, and asks nobody else", async () => {
    const { scene, asked } = await open([simulator.certificateFingerprintSpki, intranet.spki]);
    await scene.load({});
    expect((await scene.check()).errors).toBeGreaterThan(0);
    await scene.openTab("设置");
    const elsewhere = asked.filter((url) => !url.startsWith(simulator.url) && !/^(?:data|blob|about):/u.test(url));
    expect(elsewhere.length).toBeGreaterThan(10);
    expect(elsewhere.filter((url) => !url.startsWith(intranet.base))).toEqual([]);
    expect(scene.complaints).toEqual([]);
    await browser.close();
  });

  it("does not open it where the CA is not trusted", async () => {
    const { scene, failed } = await open([simulator.certificateFingerprintSpki]);
    await scene.page.goto(simulator.url);
    for (let tries = 0; tries < 100 && failed.length === 0; tries += 1) await scene.page.waitForTimeout(100);
    expect(failed).toContain("net::ERR_CERT_AUTHORITY_INVALID");
    expect(await scene.checkButton.count()).toBe(0);
    await browser.close();
  });
});

describe("what can go wrong is said before Excel is asked, in words the guide explains", () => {
  /** Not waited for in one go: the server may stand in this process. */
  const check = (url: string, env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
      const args = ["--import", "tsx", "tools/manifest.ts", url, "--check", "--out", join(project, ".cache/checked-manifest.xml")];
      const child = execFile(process.execPath, args, { cwd: project, env: { ...process.env, ...env } }, (_, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }));
    });
  const trusted = () => ({ NODE_EXTRA_CA_CERTS: intranet.caFile });

  it("nothing, on the machine that followed the guide", async () => {
    expect(await check(intranet.base, trusted())).toMatchObject({ status: 0, stdout: expect.stringContaining("✓"), stderr: "" });
  }, 60_000);

  it.each([
    ["a certificate nobody trusts", () => check(intranet.base), "证书不受信任"],
    ["another name than the certificate's", () => check(intranet.base.replace("localhost", "127.0.0.1"), trusted()), "证书里没有这个服务器名"],
    ["a path where nothing is", () => check(`${intranet.base}nowhere/`, trusted()), "404，服务器上没有这个文件"],
    ["a server that does not run", () => check("https://localhost:65533/jixiao/", trusted()), "连不上"],
    ["http", () => check(intranet.base.replace("https:", "http:")), "只从 https 网址装加载项"],
  ] as const)("%s", async (_, run, words) => {
    const { status, stderr } = await run();
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(guide.slice(guide.indexOf("## 装不上"))).toContain(words);
  }, 60_000);
});
