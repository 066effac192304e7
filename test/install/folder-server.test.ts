/** The server of `npm run sideload`: one folder, one path, reading only. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { makeCertificate } from "../../simulator/server/certificate";
import { type FolderServer, serveFolder } from "../../tools/serve/folder-server";
import { headersFor } from "../../tools/serve/headers";

let top: string;
let server: FolderServer;
let ca: string;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "folder-server-"));
  mkdirSync(join(top, "addin/assets"), { recursive: true });
  writeFileSync(join(top, "addin/taskpane.html"), "页面");
  writeFileSync(join(top, "addin/settings.0123456789.js"), "1");
  writeFileSync(join(top, "secret.txt"), "geheim");
  symlinkSync(join(top, "secret.txt"), join(top, "addin/link.txt"));
  const { key, cert } = await makeCertificate();
  ca = cert;
  server = await serveFolder({ folder: join(top, "addin"), prefix: "/addin/", port: 0, key, cert, headersFor });
});

afterAll(async () => {
  await server?.close();
  rmSync(top, { recursive: true });
});

/** Sends the path as it is given. */
const ask = (path: string, method = "GET") =>
  new Promise<{ status: number | undefined; type: string | undefined; cache: string | undefined; body: string }>((resolve, reject) => {
    request({ host: "localhost", port: new URL(server.url).port, path, method, ca, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], cache: response.headers["cache-control"], body }));
    })
      .on("error", reject)
      .end();
  });

it("gives files with their type and headers, whatever host information follows", async () => {
  expect(await ask("/addin/taskpane.html?_host_Info=Excel$Win32")).toEqual({ status: 200, type: "text/html; charset=utf-8", cache: "no-cache", body: "页面" });
  expect(await ask("/addin/settings.0123456789.js")).toMatchObject({ status: 200, cache: expect.stringContaining("immutable") });
  expect(await ask("/addin/taskpane.html", "HEAD")).toMatchObject({ status: 200, body: "" });
});

it.each(["/", "/addin", "/addin/", "/taskpane.html", "/addin/nowhere.js", "/addin/../secret.txt", "/addin/..%2fsecret.txt", "/addin/%2e%2e/secret.txt", "/addin/link.txt", "/addin/%E0%A4%A"])("%s is not there", async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain("geheim");
});

it("takes nothing", async () => {
  expect((await ask("/addin/taskpane.html", "POST")).status).toBe(405);
});
