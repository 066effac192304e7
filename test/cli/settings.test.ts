/** The command line goes by the settings a workbook carries, by a file of settings, and by what was typed, the last first. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { CheckJson } from "../../src/cli/check-json";
import { check } from "../../src/review/check";
import { anchorsOf } from "../../src/review/anchor";
import { noIgnores } from "../../src/review/ignores";
import { noSettings, type WorkbookSettings } from "../../src/review/settings";
import { sharedText } from "../../src/review/shared-settings";
import { settingsText } from "../../src/review/workbook-settings";
import { copyXlsx, readXlsx } from "../../src/workbook/xlsx";
import { cliHere } from "./run-here";

// Each run reads whole workbooks.
jest.setTimeout(120_000);

const sample = "samples/临西县总工会2024.xlsx";
const FILLED = "plan/amounts-as-percent";
const HINT = "target/unit-spelling";

let folder = "";
let carrying = "";
const at = (name: string): string => join(folder, name);

/** The sample with these settings in it. */
function carry(name: string, settings: Partial<WorkbookSettings>, text = settingsText({ ...noSettings, ...settings })): string {
  writeFileSync(at(name), copyXlsx(readFileSync(sample), { store: text }).bytes);
  return at(name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "settings-"));
  const { findings, tables } = check({ name: null, sheets: readXlsx(readFileSync(sample)).sheets });
  const index = findings.findIndex(({ rule }) => rule === "target/placeholder");
  const anchor = anchorsOf(findings, tables)[index];
  if (!anchor) throw new Error("the sample has no placeholder");
  carrying = carry("carrying.xlsx", { severities: { [FILLED]: "off", [HINT]: "warning" }, ignores: [{ ...anchor, reason: "上级文件如此", since: "2026-11-21" }], live: false });
  writeFileSync(at("bureau.json"), sharedText({ ...noSettings, severities: { [HINT]: "error" } }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(...words: readonly string[]) {
  const { stdout } = await cliHere(["check", "--format", "json", ...words]);
  const [file] = (JSON.parse(stdout) as CheckJson).files;
  if (!file) throw new Error(stdout);
  const levels = (rule: string): string[] => [...new Set(file.findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity))];
  return { file, levels };
}

describe("check", () => {
  it("goes by what the workbook carries, and says so", async () => {
    const { file, levels } = await found(carrying);
    expect([levels(FILLED), levels(HINT)]).toEqual([[], ["warning"]]);
    expect(file.ignored).toHaveLength(1);
    expect(file.settings).toEqual({ used: true, error: null, profile: null, method: null, severities: { [FILLED]: "off", [HINT]: "warning" }, progressThresholds: {}, ignores: 1 });
    const { stdout } = await cliHere(["check", carrying]);
    expect(stdout).toContain("\n  自带设置：关闭 1 条规则（其中 1 条是错误级）、1 条规则改了级别、忽略 1 条\n");
    expect((await cliHere(["check", "--format", "html", carrying])).stdout).toContain("自带设置：关闭 1 条规则");
  });

  it("says nothing of settings where the workbook carries none that matter to it", async () => {
    const plain = carry("plain.xlsx", { live: false, marking: "none" });
    const { file } = await found(plain);
    expect("settings" in file).toBe(false);
    expect((await cliHere(["check", plain])).stdout).not.toContain("自带设置");
  });

  it("disregards what the workbook carries where that is not trusted, and says that it is there", async () => {
    const { file, levels } = await found("--no-workbook-settings", carrying);
    const without = await found(sample);
    expect([levels(FILLED), levels(HINT)]).toEqual([without.levels(FILLED), without.levels(HINT)]);
    expect(file.findings).toEqual(without.file.findings);
    expect(file.settings).toMatchObject({ used: false, ignores: 1 });
    expect((await cliHere(["check", "--no-workbook-settings", "--lang", "en-US", carrying])).stdout).toContain("settings of the workbook, disregarded: 1 rules off (1 at error level), 1 rules at another level, 1 ignored");
  });

  it("takes a file of settings in place of the workbook's, but for what is set aside", async () => {
    const { file, levels } = await found("--settings", at("bureau.json"), carrying);
    expect([levels(FILLED), levels(HINT)]).toEqual([["error"], ["error"]]);
    expect(file.settings).toMatchObject({ used: true, severities: {}, ignores: 1 });
  });

  it("puts what is typed before both, rule by rule", async () => {
    const { levels } = await found("--settings", at("bureau.json"), "--rule", `${HINT}=info`, carrying);
    expect([levels(FILLED), levels(HINT)]).toEqual([["error"], ["info"]]);
    expect((await found("--rule", `${FILLED}=info`, carrying)).levels(FILLED)).toEqual(["info"]);
  });

  it("goes by the profile and the progress that the workbook demands, unless another profile is typed", async () => {
    const file = carry("profile.xlsx", { profile: "national-goal", progressThresholds: { 3: 99 } });
    expect((await found(file)).file.tables.map(({ profile }) => profile)).toEqual(expect.arrayContaining(["national-goal"]));
    expect(new Set((await found("--profile", "hebei-goal", file)).file.tables.map(({ profile }) => profile))).toEqual(new Set(["hebei-goal"]));
    expect((await cliHere(["check", file])).stdout).toContain("自带设置：口径 national-goal、支出进度下限");
  });

  it("says that settings cannot be read, and does without them", async () => {
    const broken = carry("broken.xlsx", {}, '{"version":1,"profile":"mars"}');
    const { file } = await found(broken);
    expect(file.findings).toEqual((await found(sample)).file.findings);
    expect(file.settings).toMatchObject({ error: 'profile "mars"' });
    expect((await cliHere(["check", broken])).stdout).toContain('自带设置读不出来，没有采用（profile "mars"）');
  });

  it.each([
    ["that is not there", "none.json"],
    ["that is something else", "carrying.xlsx"],
  ])("refuses a file of settings %s", async (_, name) => {
    const { status, stderr } = await cliHere(["check", "--settings", at(name), sample]);
    expect({ status, isNamed: stderr.includes(`${at(name)} 不是可用的设置文件`) }).toEqual({ status: 2, isNamed: true });
  });
});

describe("the other commands", () => {
  it("fix leaves alone what the workbook turned off, unless it is not trusted", async () => {
    expect((await cliHere(["fix", "--dry-run", carrying])).stdout).not.toContain(FILLED);
    expect((await cliHere(["fix", "--dry-run", "--no-workbook-settings", carrying])).stdout).toContain(FILLED);
  });

  it("ignore finds what the workbook turned off or has set aside already", async () => {
    writeFileSync(at("list.json"), JSON.stringify(noIgnores));
    const { status, stderr } = await cliHere(["ignore", carrying, "--rule", FILLED, "--at", "1.综合事务管理!B7", "--reason", "按年初批复", "--list", at("list.json")]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("evaluate goes by the method of a file of settings", async () => {
    writeFileSync(at("method.json"), sharedText({ ...noSettings, method: "national-2021" }));
    const chosen = carry("method.xlsx", { method: "hebei" });
    await cliHere(["evaluate", chosen, "--out", at("by-file.xlsx"), "--table", "综合事务管理", "--settings", at("method.json")]);
    await cliHere(["evaluate", chosen, "--out", at("by-method.xlsx"), "--table", "综合事务管理", "--method", "national-2021"]);
    await cliHere(["evaluate", chosen, "--out", at("by-own.xlsx"), "--table", "综合事务管理"]);
    const weights = async (name: string) => (await found(at(name))).file.tables.find(({ kind }) => kind === "self-evaluation")?.indicators.map(({ weight }) => weight);
    expect(await weights("by-file.xlsx")).toEqual(await weights("by-method.xlsx"));
    expect(await weights("by-file.xlsx")).not.toEqual(await weights("by-own.xlsx"));
  });
});
