import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningServer } from "../../../simulator/server/server";
import { startServer } from "../../../simulator/server/server";

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let root: string;
let server: RunningServer;

const folders = () => ({ page: join(root, "page"), addIn: join(root, "addin"), samples: join(root, "samples"), manifest: join(root, "manifest.xml") });

/** By node:https, which sends a path as it is given; the certificate is the only one trusted. */
function ask(path: string, { method = "GET", from = server } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ host: "localhost", port: from.port, path, method, ca: from.certificate, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "simulator-server-"));
  for (const folder of ["page", "page/assets", "addin", "samples"]) await mkdir(join(root, folder));
  await writeFile(join(root, "page/index.html"), "<p>表</p>");
  await writeFile(join(root, "page/assets/a.css"), "p{}");
  await writeFile(join(root, "addin/taskpane.html"), "pane");
  await writeFile(join(root, "addin/office.js"), "office");
  await writeFile(join(root, "samples/乙县.xlsx"), "b");
  await writeFile(join(root, "samples/~$乙县.xlsx"), "lock");
  await writeFile(join(root, "samples/说明.md"), "text");
  await writeFile(join(root, "manifest.xml"), "<OfficeApp/>");
  await writeFile(join(root, "secret.txt"), "geheim");
  server = await startServer({ port: 0, folders: folders() });
});
afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

describe("what is served", () => {
  it.each([
    ["/", "<p>表</p>", "text/html; charset=utf-8"],
    ["/index.html?sample=x", "<p>表</p>", "text/html; charset=utf-8"],
    ["/assets/a.css", "p{}", "text/css; charset=utf-8"],
    ["/addin/taskpane.html?_host_Info=Excel$Web", "pane", "text/html; charset=utf-8"],
    ["/addin/office.js", "office", "text/javascript; charset=utf-8"],
    ["/manifest.xml", "<OfficeApp/>", "text/xml; charset=utf-8"],
    [`/samples/${encodeURIComponent("乙县.xlsx")}`, "b", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ])("%s", async (path, body, type) => {
    const reply = await ask(path);
    expect([reply.status, reply.body, reply.headers["content-type"]]).toEqual([200, body, type]);
  });

  it("lists the workbooks among the samples, no lock files", async () => {
    const reply = await ask("/samples/");
    expect(JSON.parse(reply.body)).toEqual(["乙县.xlsx"]);
  });

  it("names no other host as one to load from or talk to", async () => {
    const policy = String((await ask("/")).headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });
});

describe("an add-in served by another server", () => {
  it("may be shown, and its pictures; nothing else of it", async () => {
    const other = await startServer({ port: 0, folders: folders(), addInOrigin: "https://localhost:8443" });
    try {
      const policy = String((await ask("/", { from: other })).headers["content-security-policy"]).split("; ");
      expect(policy.filter((part) => part.includes("8443"))).toEqual(["img-src 'self' data: blob: https://localhost:8443", "frame-src 'self' https://localhost:8443"]);
    } finally {
      await other.close();
    }
  });
});

describe("what is refused", () => {
  it.each([
    "/../secret.txt",
    "/addin/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/samples/..%2f..%2fsecret.txt",
    "/samples/..%5csecret.txt",
    "//etc/passwd",
    "/addin//etc/passwd",
    "/%00",
    "/%E0%A4%A",
    "/addin/",
    "/nowhere.html",
  ])("%s", async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain("geheim");
  });

  it("a link that leads out of the folder", async () => {
    await symlink(join(root, "secret.txt"), join(root, "addin/link.txt"));
    expect((await ask("/addin/link.txt")).status).toBe(404);
  });

  it("a method that would write", async () => {
    expect((await ask("/", { method: "POST" })).status).toBe(405);
  });
});

describe("ports and certificates", () => {
  it("takes the next free port, and both serve", async () => {
    const second = await startServer({ port: server.port, folders: folders() });
    try {
      expect(second.port).toBeGreaterThan(server.port);
      expect((await ask("/", { from: second })).status).toBe(200);
      expect((await ask("/")).status).toBe(200);
    } finally {
      await second.close();
    }
  });

  it("makes another key at every start", async () => {
    const second = await startServer({ port: 0, folders: folders() });
    try {
      expect(second.certificateFingerprintSpki).toMatch(/^[\w+/]{43}=$/);
      expect(second.certificateFingerprintSpki).not.toBe(server.certificateFingerprintSpki);
    } finally {
      await second.close();
    }
  });
});
