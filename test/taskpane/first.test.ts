/** @jest-environment jsdom */
/** What the page says where the pane cannot run at all: read in the oldest JavaScript, said in plain words, in both languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, it } from "@jest/globals";

const source = (name: string): string => readFileSync(join(__dirname, "../../src/taskpane", name), "utf8");
const script = source("first.js");
const body = new DOMParser().parseFromString(source("taskpane.html"), "text/html").body.innerHTML;

const able = { supports: () => true };

/** As the browser would: the script's own window, whose errors are then made. */
function start({ css = able, arrays = Array, reload = () => undefined }: { readonly css?: object | null; readonly arrays?: object; readonly reload?: () => void } = {}): EventTarget {
  const page = Object.assign(new EventTarget(), { CSS: css, location: { reload } });
  runInNewContext(script, { window: page, document, Array: arrays });
  return page;
}

const shown = (): string[] => [...document.querySelectorAll("body > :is(div, main):not([hidden])")].map(({ id }) => id);

const failed = (address: string): Event => Object.defineProperty(new Event("error"), "target", { value: { tagName: "SCRIPT", src: address } });

beforeEach(() => {
  document.body.innerHTML = body;
});

describe("a browser that can", () => {
  it("sees the page that is opening, and nothing of this", () => {
    start();
    expect(shown()).toEqual(["root"]);
  });
});

describe("a browser that is too old", () => {
  it.each([
    ["for the scripts", () => start({ css: null })],
    ["for the styles", () => start({ css: { supports: () => false } })],
  ])("%s: says what to install, in both languages, and that nothing was changed", (_, run) => {
    run();
    expect(shown()).toEqual(["too-old"]);
    const words = document.getElementById("too-old")?.textContent ?? "";
    for (const part of ["WebView2", "你的表没有动过", "Nothing in the workbook was changed", "macOS 13"]) expect(words).toContain(part);
  });

  it("lacks the newest thing the scripts use", () => {
    start({ arrays: { prototype: {} } });
    expect(shown()).toEqual(["too-old"]);
  });

  it("can read the script that tells it so", () => {
    const code = script.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gmu, "");
    expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|of)\b|\?\.|\?\?|\.\.\.|,\s*\)/u);
  });
});

describe("a file that did not come", () => {
  it.each([
    ["a script of ours", "https://a.example.cn/jixiao/taskpane.0123456789.js", ["incomplete"]],
    ["office.js, of which the page itself speaks", "https://a.example.cn/jixiao/office/office.js", ["root"]],
    ["office.js of another place", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", ["root"]],
  ])("%s", (_, address, expected) => {
    const page = start();
    page.dispatchEvent(failed(address));
    expect(shown()).toEqual(expected);
  });

  it("is said where a script of ours cannot be read", () => {
    const page = start();
    page.dispatchEvent(Object.assign(new Event("error"), { filename: "https://a.example.cn/jixiao/taskpane.0123456789.js" }));
    expect(shown()).toEqual(["incomplete"]);
  });

  it("is nothing of this page's once the pane is there", () => {
    const page = start();
    document.querySelector(".opening")?.remove();
    page.dispatchEvent(failed("https://a.example.cn/jixiao/settings.0123456789.js"));
    expect(shown()).toEqual(["root"]);
  });

  it("can be asked for again", () => {
    let times = 0;
    const page = start({ reload: () => (times += 1) });
    page.dispatchEvent(failed("https://a.example.cn/jixiao/taskpane.0123456789.js"));
    document.getElementById("open-again")?.click();
    expect(times).toBe(1);
  });
});
