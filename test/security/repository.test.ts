/** What must never lie in the project: keys, certificates, passes, the addresses of somebody's machine or registry. And what the manifest asks Office for. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const leftOut = new Set(["node_modules", "dist", "coverage", ".cache", ".git"]);

/** As git has them; in a copy without git, all files but what is made or installed. */
function projectFiles(): string[] {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { encoding: "utf8", maxBuffer: 64_000_000 });
  return status === 0 && stdout !== "" ? stdout.split("\0").filter((name) => name !== "") : walk(".");
}

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });

/** Null for what is gone, and for what is no text. */
function textOf(file: string): string | null {
  try {
    const bytes = readFileSync(file);
    return bytes.subarray(0, 8_000).includes(0) ? null : bytes.toString("utf8");
  } catch {
    return null;
  }
}

const secrets: Readonly<Record<string, RegExp>> = {
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z\d+/=]/u,
  "a certificate": /-----BEGIN (?:TRUSTED )?CERTIFICATE-----\s+[A-Za-z\d+/=]/u,
  "a pass of a service": /\b(?:AKIA[A-Z\d]{16}|gh[opsu]_[A-Za-z\d]{30,}|github_pat_\w{30,}|npm_[A-Za-z\d]{30,}|xox[abp]-[\w-]{10,}|sk-[A-Za-z\d_-]{24,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.)/u,
  // A test of ours refuses addresses with "secret" in them.
  "a pass in an address": /\b[a-z]+:\/\/[^\s/:@"'`$<{]+:(?!secret@)[^\s/:@"'`$<{]+@/u,
  "a pass of a registry": /_auth(?:Token)?\s*=/u,
  "the address of a registry": /\b(?:registry\.|npm\.pkg\.|\w*nexus|artifactory|npmmirror)[\w.-]*\.(?:com|org|cn|net|io|dev)\b/iu,
  // "li" is the name of whoever needs one in an example.
  "the place of somebody's files": /(?<![\w.~-])\/(?:home|work)\/(?!\.|li\/)[\w-]+\//u,
};

const names = /(?:^|[\\/])(?:id_[a-z\d]+|\.env(?:\.\w+)?|\.netrc|\.npmrc\.\w+)$|\.(?:pem|key|crt|cer|der|p12|pfx|jks|keystore|kdbx)$/iu;

const files = projectFiles();

describe("the project", () => {
  it("was looked through", () => {
    expect(files).toContain("package.json");
    expect(files.length).toBeGreaterThan(500);
    expect(walk("test/security").length).toBeGreaterThanOrEqual(5);
  });

  it("has no file that is a key or a certificate by its name", () => expect(files.filter((name) => names.test(name))).toEqual([]));

  it.each(Object.entries(secrets))("holds nothing that looks like %s", (_, pattern) => {
    const found = files.filter((name) => extname(name) !== ".xlsx").flatMap((name) => {
      const [hit] = pattern.exec(textOf(name) ?? "") ?? [];
      return hit === undefined ? [] : [`${name}: ${hit.slice(0, 30)}`];
    });
    expect(found).toEqual([]);
  });

  it("would be told what is one", () => {
    const made: Readonly<Record<string, string>> = {
      "a private key": ["-----BEGIN EC", "PRIVATE KEY-----\nMHc"].join(" "),
      "a certificate": ["-----BEGIN", "CERTIFICATE-----\nMIIB"].join(" "),
      "a pass of a service": `ghp_${"a1".repeat(18)}`,
      // A test of ours refuses addresses with "secret" in them.
  "a pass in an address": ["https://me", "pa55word@example.com"].join(":"),
      "a pass of a registry": ["_auth", "Token=x"].join(""),
      "the address of a registry": ["registry", "npmjs.org"].join("."),
      "the place of somebody's files": ["", "home", "me", "x"].join("/"),
    };
    for (const [name, pattern] of Object.entries(secrets)) expect([name, pattern.test(made[name] ?? "")]).toEqual([name, true]);
    expect(["a/id_rsa", "server.key", ".env", "x.pfx"].filter((name) => !names.test(name))).toEqual([]);
  });
});

describe("the manifest", () => {
  const manifest = readFileSync("manifest.xml", "utf8").replace(/<!--[\s\S]*?-->/gu, "");

  it("asks for the workbook at hand and nothing else: no other sites, no identity, no mail, no code of Office's own", () => {
    expect([...manifest.matchAll(/<Permissions>([^<]*)<\/Permissions>/gu)].map(([, level]) => level)).toEqual(["ReadWriteDocument"]);
    expect(manifest).not.toMatch(/<(?:AppDomains?|WebApplicationInfo|Scopes?|ExtendedPermissions?|ExtendedOverrides|EquivalentAddins|Dictionary|Override xsi:type|AllowSnapshot|ConnectedServiceControls)\b/u);
    expect([...manifest.matchAll(/<Host (?:Name|xsi:type)="(\w+)"/gu)].map(([, host]) => host)).toEqual(["Workbook", "Workbook"]);
  });

  it("names addresses of one https origin alone", () => {
    const addresses = [...manifest.replaceAll(/ xmlns(?::\w+)?="[^"]*"/gu, "").matchAll(/\b([a-z][a-z+.-]*):\/\/([^/"]+)/gu)];
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses.map(([, scheme, host]) => `${scheme} ${host}`)).size).toBe(1);
    expect(addresses[0]?.[1]).toBe("https");
  });
});
