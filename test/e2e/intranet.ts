/**
 * A server that has the add-in's folder, the guide and nothing else: the commands of docs/install.zh-CN.md are carried out on it, with the server's name,
 * the port, the paths and the way a service is started replaced. It is a fresh folder under an empty environment, or the root that
 * JIXIAO_BARE_ROOT names (made by `debootstrap --include=nginx-light,openssl`). Where nginx is not installed, a plain static server stands in for it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "../../tools/serve/folder-server";
import { headersFor } from "../../tools/serve/headers";

const project = join(__dirname, "../..");
const bareRoot = process.env["JIXIAO_BARE_ROOT"];

export const guide = readFileSync(join(project, "docs/install.zh-CN.md"), "utf8");

/** The shell commands under a heading of the guide. */
function commandsUnder(heading: string): string {
  const found = new RegExp(`^#+ ${heading}$[^]*?^\`\`\`sh\\n([^]*?)^\`\`\`$`, "mu").exec(guide)?.[1];
  if (found === undefined) throw new Error(`the guide has no commands under “${heading}”`);
  return found;
}

export interface Intranet {
  /** Such as "https://localhost:8443/jixiao/". */
  readonly base: string;
  /** Of the CA that signed its certificate. */
  readonly caFile: string;
  /** Of the server's key, for a browser that is to trust it. */
  readonly spki: string;
  /** Made for it by the command, in the folder that is served. */
  readonly manifest: string;
  readonly isNginx: boolean;
  /** Where the server was given the add-in's folder, to be laid into its place. */
  readonly handed: string;
  /** Carries out the commands under a heading of the guide. */
  follow(heading: string): void;
  carryOut(command: string): void;
  close(): void | Promise<void>;
}

export async function setUpIntranet(): Promise<Intranet> {
  const top = bareRoot ?? mkdtempSync(join(tmpdir(), "intranet-"));
  // nginx drops to a user of its own.
  chmodSync(top, 0o755);
  const port = await freePort();
  const base = `https://localhost:${port}/jixiao/`;
  const isNginx = existsSync(join(bareRoot ?? "/", "usr/sbin/nginx"));

  const handed = join(top, "root/jixiao");
  rmSync(handed, { recursive: true, force: true });
  mkdirSync(handed, { recursive: true });
  cpSync(join(project, "dist/addin"), join(handed, "addin"), { recursive: true });
  const manifest = join(handed, "addin/manifest.xml");
  run(process.execPath, ["--import", "tsx", join(project, "tools/manifest.ts"), base, "--out", manifest], { cwd: project });

  const inside = bareRoot === undefined ? top : "";
  const fitted = (text: string): string =>
    text
      .replaceAll("jixiao.example.cn", "localhost")
      .replaceAll(/(?<![\w./])\/(etc\/nginx|srv|root)\//gu, `${inside}/$1/`)
      .replaceAll("listen 443 ssl", `listen ${port} ssl`)
      .replace(/^nginx -t\nsystemctl restart nginx$/mu, isNginx ? "nginx -t -c \"$NGINX_CONF\"" : "");
  writeFileSync(join(handed, "nginx.conf"), fitted(readFileSync(join(project, "docs/install/nginx.conf"), "utf8")));
  if (bareRoot === undefined) prepareFolder(top);
  const nginx = `${inside}/etc/nginx/nginx.conf`;
  const carryOut = (command: string): void => onServer(fitted(command), nginx);
  const follow = (heading: string): void => carryOut(commandsUnder(heading));
  follow("1\\. 证书");
  follow("2\\. 放文件");

  const cert = readFileSync(join(handed, "server.crt"), "utf8");
  const der = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const close = isNginx ? startNginx(nginx) : await startPlain(top, port, cert);
  await untilItAnswers(port);
  return {
    base,
    caFile: join(handed, "ca.crt"),
    spki: createHash("sha256").update(der).digest("base64"),
    manifest,
    isNginx,
    handed,
    follow,
    carryOut,
    close: async () => {
      await close();
      if (bareRoot === undefined) rmSync(top, { recursive: true });
    },
  };
}

/** What Debian's package brings. */
function prepareFolder(top: string): void {
  mkdirSync(join(top, "etc/nginx/conf.d"), { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${top}/${name};`).join(" ");
  writeFileSync(
    join(top, "etc/nginx/nginx.conf"),
    `pid ${top}/nginx.pid;\nerror_log ${top}/error.log;\nevents {}\nhttp { include /etc/nginx/mime.types; access_log off; ${temporary} include ${top}/etc/nginx/conf.d/*.conf; }\n`,
  );
}

/** The command on the server, and nothing of this process's environment. */
function serverCommand(command: string, nginx: string): [string, string[]] {
  const plain = ["-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", `NGINX_CONF=${nginx}`, "sh", "-euc", command];
  return bareRoot === undefined ? ["env", plain] : ["chroot", [bareRoot, "/usr/bin/env", ...plain]];
}

const onServer = (command: string, nginx: string): void => run(...serverCommand(command, nginx));

function run(command: string, args: readonly string[], options: { readonly cwd?: string } = {}): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}\n${error?.message ?? `${stdout}${stderr}`}`);
}

function startNginx(nginx: string): () => Promise<void> {
  const child: ChildProcess = spawn(...serverCommand(`exec nginx -c ${nginx} -g 'daemon off;'`, nginx), { stdio: "inherit" });
  return () =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
}

async function startPlain(top: string, port: number, cert: string): Promise<() => Promise<void>> {
  const server = await serveFolder({ folder: join(top, "srv/jixiao"), prefix: "/jixiao/", port, host: "127.0.0.1", key: readFileSync(join(top, "etc/nginx/jixiao/server.key")), cert, headersFor });
  return () => server.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

async function untilItAnswers(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "localhost", () => {
        socket.destroy();
        resolve(true);
      }).once("error", () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server does not answer");
}
