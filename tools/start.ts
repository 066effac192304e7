/** `npm start`: builds what is not fresh, serves the simulator, opens a browser. `--port 3001`, `--no-open`; PORT too. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { RunningServer } from "../simulator/server/server";
import { defaultPort, startServer } from "../simulator/server/server";
import { installedBrowser } from "./browser";
import { build, builds, isFresh } from "./fresh";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function wantedPort(given: string | undefined): number {
  const text = given ?? process.env["PORT"] ?? String(defaultPort);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`端口不对：${text}`);
  return port;
}

function hasScreen(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);
}

/** A profile of its own: the fingerprint it is told is worth nothing to the user's own browser. */
function openBrowser({ url, certificateFingerprintSpki }: RunningServer): void {
  const browser = installedBrowser();
  if (browser === null || !hasScreen()) {
    console.log(`\n没有自动打开浏览器（${browser === null ? "没找到 Chrome、Edge 或 Chromium" : "没有图形界面"}）。自己打开上面的地址；`);
    console.log("证书是临时的，浏览器会提示不安全，对 localhost 继续即可。或者这样启动 Chromium，不会有提示：");
    console.log(`  chromium --user-data-dir=$(mktemp -d) --ignore-certificate-errors-spki-list=${certificateFingerprintSpki} ${url}`);
    return;
  }
  const profile = mkdtempSync(join(tmpdir(), "jixiao-browser-"));
  const flags = [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${certificateFingerprintSpki}`,
    "--no-first-run",
    "--no-default-browser-check",
    url,
  ];
  console.log(`浏览器：${browser.choice}`);
  const child = spawn(browser.executablePath, flags, { stdio: "ignore" });
  child.on("error", (error) => console.error(`浏览器没有打开：${error.message}`));
  process.on("exit", () => {
    child.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } } });
  const port = wantedPort(values.port);
  for (const each of builds) {
    if (isFresh(each, root)) continue;
    console.log(`构建${each.name}…`);
    build(each, root);
  }
  const server = await startServer({ port });
  if (port !== 0 && server.port !== port) console.log(`端口 ${port} 被占用，改用 ${server.port}。`);
  console.log(`\n  模拟器：${server.url}\n\n按 Ctrl+C 结束。`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  if (!values["no-open"]) openBrowser(server);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
