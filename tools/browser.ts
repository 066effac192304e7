/** Finds a Chromium on this machine, or unpacks the one that comes with the packages, and starts it. */
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

export interface FoundBrowser {
  /** For people: what was chosen and why. */
  readonly choice: string;
  readonly executablePath: string;
  readonly args: readonly string[];
}

const linuxPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/usr/bin/microsoft-edge",
  "/usr/bin/microsoft-edge-stable",
];

const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const windowsPaths = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/** No sandbox: containers and CI have none. The rest keeps the browser from asking anything of any other host. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const instructions = [
  "没有找到可用的浏览器。任选其一：",
  "  · 安装 Chrome、Edge 或 Chromium（Debian：apt-get install chromium fonts-noto-cjk）",
  "  · 用环境变量 CHROME_PATH 指明浏览器的可执行文件",
].join("\n");

export async function findBrowser(): Promise<FoundBrowser> {
  return installedBrowser() ?? (await packaged());
}

/** One with a window: named by the user, or installed. */
export function installedBrowser(): FoundBrowser | null {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH 指向的文件不存在：${named}`);
    return { choice: `CHROME_PATH: ${named}`, executablePath: named, args: flags };
  }
  const executablePath = usualPlaces().find((path) => existsSync(path));
  return executablePath === undefined ? null : { choice: `installed: ${executablePath}`, executablePath, args: flags };
}

function usualPlaces(): readonly string[] {
  if (process.platform === "darwin") return macPaths;
  if (process.platform !== "win32") return linuxPaths;
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]).filter((root) => root !== undefined);
  return windowsPaths.flatMap((path) => roots.map((root) => `${root}\\${path}`));
}

async function packaged(): Promise<FoundBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(instructions);
  try {
    // Read when the module is loaded: with it, the package brings its own system libraries.
    process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
    const { default: sparticuz } = await import("@sparticuz/chromium");
    const executablePath = await sparticuz.executablePath();
    // In one process, closing a page ends the browser.
    const own = sparticuz.args.filter((flag) => flag !== "--single-process");
    return { choice: "package: @sparticuz/chromium (no Chinese font)", executablePath, args: [...own, ...flags] };
  } catch (error) {
    throw new Error(instructions, { cause: error });
  }
}

export interface LaunchBrowserOptions {
  /** Of a server's throw-away certificate, so that no warning is shown. */
  readonly spki?: string;
  readonly headless?: boolean;
}

export async function launchBrowser({ spki, headless = true }: LaunchBrowserOptions = {}): Promise<Browser> {
  const found = await findBrowser();
  process.stderr.write(`browser: ${found.choice}\n`);
  const args = spki === undefined ? found.args : [...found.args, `--ignore-certificate-errors-spki-list=${spki}`];
  return chromium.launch({ headless, executablePath: found.executablePath, args: [...args] });
}
