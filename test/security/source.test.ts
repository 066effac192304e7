/** What the product's own source must not do, and the few places that may do what could be misused. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "@jest/globals";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:tsx?|js|html|css)$/u.test(name))
  .map((name) => ({ name: name.split(sep).join("/"), text: readFileSync(join("src", name), "utf8") }));

/** Names of the files that hold a match, comments aside. */
const holding = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, ""))).map(({ name }) => name);

describe("the source", () => {
  it("was read", () => expect(files.length).toBeGreaterThan(300));

  it.each([
    ["makes markup of text", /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|DOMParser|srcDoc/u],
    ["makes code of text", /\beval\s*\(|\bFunction\s*\(|setTimeout\(\s*["'`]|setInterval\(\s*["'`]|javascript:|importScripts|new Worker|WebAssembly/u],
    ["opens a connection or another page", /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer|window\.open|location\.(?:href\s*=|assign|replace)|<(?:iframe|img|embed|form)\b|<object /u],
    ["asks for the user's identity, mail or other pages by Office", /Office\.auth|context\.auth|getAccessToken|displayDialogAsync|openBrowserWindow|getUserIdentityTokenAsync|\.roamingSettings|getFileAsync/u],
    ["names a host", /(?<!xmlns[:\w]*=")(?<!["'`])https?:\/\/(?!schemas\.|purl\.|www\.w3\.org)/u],
    ["asks a network", /from "(?:node:)?(?:https?|net|tls|dgram|dns|http2|vm|worker_threads|cluster|inspector)"/u],
    ["keeps anything in the browser beside the preferences", /sessionStorage|indexedDB|document\.cookie|caches\.open|serviceWorker/u],
    ["takes another's word for what an object is", /\.__proto__|setPrototypeOf|lodash/u],
  ])("nowhere %s", (_, pattern) => expect(holding(pattern)).toEqual([]));

  it.each([
    ["fetches: the pages of the rules, from its own folder", /\bfetch\s*\(/u, ["taskpane/rule-page.ts"]],
    ["touches the browser's storage", /localStorage/u, ["taskpane/index.tsx"]],
    ["makes links: a download of the settings", /\.href\s*=/u, ["taskpane/boot/download.ts"]],
    ["defines a property by name: the hidden place of what is remembered", /definePropert/u, ["sheet/remember.ts"]],
    ["starts a process: its own workers", /child_process/u, ["cli/check-all.ts"]],
  ])("in one place %s", (_, pattern, names) => expect(holding(pattern)).toEqual(names));

  it("writes to a page only through React and, in the HTML report, through one escaping template; beside it there is the drawing of a note's box", () => {
    expect(holding(/<\/(?:div|p|td|h1|section)>/u).filter((name) => !name.startsWith("taskpane/"))).toEqual(["cli/check-html.ts", "workbook/xlsx/vml.ts"]);
    expect(holding(/new Markup\(/u)).toEqual(["cli/check-html.ts", "cli/html.ts"]);
    expect(files.find(({ name }) => name === "cli/check-html.ts")?.text.match(/new Markup\(\w+\)/gu)).toEqual(["new Markup(styles)"]);
  });
});

describe("the pages of the rules", () => {
  it("hold no markup, and no address but that of another such page", () => {
    const pages = readdirSync("docs/rules", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md") && name !== "README.md");
    expect(pages.length).toBeGreaterThan(90);
    for (const page of pages) expect([page, /\]\((?!(?:\.\.?\/)?[\w/-]+\.md\))|\w+:\/\/|<\/?[a-z]/iu.exec(readFileSync(join("docs/rules", page), "utf8"))?.[0]]).toEqual([page, undefined]);
  });
});
