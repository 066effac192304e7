/**
 * `npm run sideload`: serves dist/addin at https://localhost:3000/addin/ with a certificate this machine is made to trust, and tells Excel of the
 * development manifest. `--remove` takes both back, `--yes` asks nothing.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { deleteCertificateFiles, getHttpsServerOptions, uninstallCaCertificate, verifyCertificates } from "office-addin-dev-certs";
import { build, builds, isFresh } from "./fresh";
import { developmentId, makeManifest, sourceBase } from "./manifest/make-manifest";
import { serveFolder } from "./serve/folder-server";
import { headersFor } from "./serve/headers";
import { type Registration, registering, removing, type Step } from "./sideload/registration";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "dist/addin");
const { port, pathname } = new URL(sourceBase);
const registration: Registration = { platform: process.platform, home: homedir(), id: developmentId, manifestPath: join(root, "dist/manifest-dev.xml") };

function carryOut(step: Step): void {
  switch (step.kind) {
    case "run": {
      const { status, error, stderr } = spawnSync(step.command, step.args, { encoding: "utf8" });
      if (error || status !== 0) throw new Error(`${step.command} 没有成功：${error?.message ?? stderr}`);
      break;
    }
    case "copy":
      mkdirSync(dirname(step.to), { recursive: true });
      cpSync(step.from, step.to);
      break;
    case "delete":
      rmSync(step.path, { force: true });
      break;
    case "say":
      console.log(step.text);
  }
}

async function mayTrust(): Promise<boolean> {
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const reply = await asked.question("要让本机信任一个只用于 localhost 的开发证书（30 天，私钥在 ~/.office-addin-dev-certs）。继续吗？[y/N] ");
    return /^y/iu.test(reply.trim());
  } finally {
    asked.close();
  }
}

async function start(isSure: boolean): Promise<void> {
  const [addIn] = builds;
  if (addIn && !isFresh(addIn, root)) build(addIn, root);
  if (!isSure && !verifyCertificates() && !(await mayTrust())) throw new Error("没有证书，Excel 不会打开加载项。");
  const { key, cert } = await getHttpsServerOptions();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  writeFileSync(registration.manifestPath, makeManifest(readFileSync(join(root, "manifest.xml"), "utf8"), { baseUrl: sourceBase, version, development: true }));
  const server = await serveFolder({ folder, prefix: pathname, port: Number(port), key, cert, headersFor });
  registering(registration).forEach(carryOut);
  console.log(`\n  ${server.url}taskpane.html\n\n按 Ctrl+C 停止服务；npm run sideload -- --remove 从 Excel 和本机去掉。`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
}

async function remove(): Promise<void> {
  for (const step of removing(registration)) {
    try {
      carryOut(step);
    } catch (error) {
      // What was never registered cannot be removed; the rest is.
      console.error(error instanceof Error ? error.message : error);
    }
  }
  rmSync(registration.manifestPath, { force: true });
  await uninstallCaCertificate();
  deleteCertificateFiles();
}

try {
  const { values } = parseArgs({ options: { remove: { type: "boolean", default: false }, yes: { type: "boolean", default: false } } });
  await (values.remove ? remove() : start(values.yes));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
