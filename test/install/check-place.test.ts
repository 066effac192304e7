/** What a server under the add-in's address must answer, by a made-up one: each thing that is wrong is said once, in words. */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { checkPlace } from "../../tools/manifest/check-place";

const base = "https://a.example.cn/jixiao/";
const html = '<link rel="stylesheet" href="page.css"><script src="first.js"></script><script src="office/office.js"></script><script defer src="taskpane.0123456789.js"></script>';

interface Reply {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly error?: unknown;
}

const types: Readonly<Record<string, string>> = { html: "text/html; charset=utf-8", js: "application/javascript", css: "text/css", png: "image/png", json: "application/json" };

/** Answers as it should, but for the paths named. */
function serve(wrong: Readonly<Record<string, Reply>> = {}): string[] {
  const asked: string[] = [];
  jest.spyOn(globalThis, "fetch").mockImplementation(async (given) => {
    const url = given instanceof URL ? given.href : "";
    const path = url.slice(base.length);
    asked.push(path);
    const { status = 200, body = path === "taskpane.html" ? html : "", headers = {}, error } = wrong[path] ?? {};
    if (error !== undefined) throw error;
    return Object.defineProperty(new Response(body, { status, headers: { "Content-Type": types[path.split(".").at(-1) ?? ""] ?? "", ...headers } }), "url", { value: url });
  });
  return asked;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe("a server that is as it should be", () => {
  it("is asked for the page, what the page names, and what office.js and the pane will ask for; nothing is said", async () => {
    const asked = serve();
    expect(await checkPlace(base)).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(["taskpane.html", "page.css", "first.js", "office/office.js", "taskpane.0123456789.js", "office/excel-win32-16.01.js", "office/zh-cn/office_strings.js", "assets/icon-32.png"]));
    expect(asked).toEqual([...new Set(asked)]);
  });

  it("needs no office.js of its own where the page takes Microsoft's", async () => {
    const asked = serve({ "taskpane.html": { body: html.replace("office/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js") } });
    expect(await checkPlace(base)).toEqual([]);
    expect(asked.filter((path) => path.startsWith("office/"))).toEqual([]);
  });
});

describe("a server that is not", () => {
  const failure = (code: string) => Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error("no"), { code }) });

  it.each<[string, Readonly<Record<string, Reply>>, string]>([
    ["a file that is missing", { "office/excel-mac-16.00.js": { status: 404 } }, "office/excel-mac-16.00.js：404"],
    ["a page that is missing", { "taskpane.html": { status: 404 } }, "taskpane.html：404"],
    ["an answer of another kind", { "page.css": { status: 503 } }, "page.css：服务器回答 503"],
    ["a type a browser does not take", { "first.js": { headers: { "Content-Type": "text/plain" } } }, "first.js：类型是“text/plain”"],
    ["the page of a sign-in", { "taskpane.html": { body: "<form>登录</form>" } }, "不是绩效助手的页面"],
    ["a page that is kept", { "taskpane.html": { headers: { "Cache-Control": "public, max-age=86400" } } }, "缓存 86400 秒"],
    ["a page that may not be framed", { "taskpane.html": { headers: { "X-Frame-Options": "SAMEORIGIN" } } }, "“SAMEORIGIN”不许页面放进别的网页"],
    ["a page that may not be framed, by policy", { "taskpane.html": { headers: { "Content-Security-Policy": "default-src 'self'; frame-ancestors 'self'" } } }, "不许页面放进别的网页"],
    ["a certificate that has expired", { "taskpane.html": { error: failure("CERT_HAS_EXPIRED") } }, "证书过期了（CERT_HAS_EXPIRED）"],
    ["a server nobody knows", { "taskpane.html": { error: failure("ENOTFOUND") } }, "找不到这台服务器"],
    ["a failure nobody has met", { "taskpane.html": { error: failure("E_NEW") } }, "没有得到回答（E_NEW）"],
  ])("%s", async (_, wrong, words) => {
    serve(wrong);
    const troubles = await checkPlace(base);
    expect(troubles).toEqual([expect.stringContaining(words)]);
  });
});
