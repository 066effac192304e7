/** The packages the product needs: pinned, whole, without install scripts, under licences that allow it; and the page that lists them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { licencesPage } from "../../tools/licences-page";
import { allowedLicences, noticeOf } from "../../tools/notices";
import { lockedPackages, productionPackages } from "../../tools/production-packages";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const production = productionPackages();

describe("what is installed", () => {
  it("is asked for in exact versions, from the registry alone", () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  });

  it("is pinned by content, and names no address of its own", () => {
    const locked = [...lockedPackages()];
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==/u.test(integrity ?? "")).map(([folder]) => folder)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
  });
});

describe("what the product needs of it", () => {
  it("holds every package asked for, and runs no script when it is installed", () => {
    for (const name of Object.keys(manifest.dependencies)) expect([name, production.has(`node_modules/${name}`)]).toEqual([name, true]);
    for (const name of Object.keys(manifest.devDependencies)) expect([name, production.has(`node_modules/${name}`)]).toEqual([name, false]);
    expect([...production].filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([folder]) => folder)).toEqual([]);
    for (const folder of production.keys()) {
      const { scripts = {} }: { scripts?: Readonly<Record<string, string>> } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      expect([folder, Object.keys(scripts).filter((name) => ["preinstall", "install", "postinstall"].includes(name))]).toEqual([folder, []]);
    }
  });

  it("is what the lock file says, each under a licence that allows shipping it", () => {
    for (const [folder, { version, license }] of production) {
      const notice = noticeOf(folder);
      expect([notice.name, notice.version, notice.license]).toEqual([folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length), version, license]);
      expect(allowedLicences).toContain(license);
    }
    expect(() => noticeOf("node_modules/@microsoft/office-js")).toThrow("@microsoft/office-js is under");
  });

  it("is listed in docs/licences.md (npm run docs)", () => expect(readFileSync("docs/licences.md", "utf8")).toBe(licencesPage()));

  it("can be asked for known faults where the registry answers", () => expect(manifest.scripts["audit"]).toBe("npm audit --omit=dev --audit-level=high"));
});
