/** Setting findings aside from the command line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkHtml } from "../../src/cli/check-html";
import { checkSarif } from "../../src/cli/check-sarif";
import { fileReport } from "../../src/cli/file-report";
import { anchorsOf } from "../../src/review/anchor";
import { check } from "../../src/review/check";
import { noIgnores, withIgnore } from "../../src/review/ignores";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { cli } from "./run";

const sample = "samples/临西县总工会2024.xlsx";
const place = ["--rule", "target/placeholder", "--at", "1.综合事务管理!E14"];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ignore-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ignore", () => {
  it("writes a list that check then heeds, and says when an entry is used no more", () => {
    const list = join(folder, "list.json");
    const added = cli(["ignore", sample, ...place, "--reason", "上级文件如此", "--list", list]);
    expect(added).toMatchObject({ status: 0, stderr: "" });
    expect(added.stdout).toContain("E14");
    const stored: { ignores: object[] } = JSON.parse(readFileSync(list, "utf8"));
    expect(stored.ignores).toEqual([expect.objectContaining({ rule: "target/placeholder", reason: "上级文件如此", since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) })]);

    const { files } = JSON.parse(cli(["check", "--format", "json", "--ignores", list, sample]).stdout);
    expect(files[0].findings.filter(({ rule, cell, sheet }: { rule: string; cell: string; sheet: string }) => rule === "target/placeholder" && cell === "E14" && sheet === "1.综合事务管理")).toEqual([]);
    expect(files[0].ignored).toEqual([expect.objectContaining({ rule: "target/placeholder", cell: "E14", reason: "上级文件如此" })]);
    expect(files[0].unusedIgnores).toEqual([]);

    const elsewhere = cli(["check", "--ignores", list, "samples/卢龙县总工会2023.xlsx"]);
    expect(elsewhere.stdout).toContain("忽略项已无对应问题");
  });

  it.each([
    ["no such finding", [...place.slice(0, 2), "--at", "1.综合事务管理!A1", "--reason", "理由"]],
    ["no such rule", ["--rule", "a/b", ...place.slice(2), "--reason", "理由"]],
    ["no cell", [...place.slice(0, 2), "--at", "E14", "--reason", "理由"]],
    ["a blank reason", [...place, "--reason", " "]],
  ])("is refused for %s, and writes nothing", (_, words) => {
    const list = join(folder, "none.json");
    const { status, stderr } = cli(["ignore", sample, ...words, "--list", list]);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    expect(() => readFileSync(list)).toThrow();
  });

  it("never overwrites what is no list", () => {
    const other = join(folder, "other.json");
    writeFileSync(other, '{"version": 7}');
    expect(cli(["ignore", sample, ...place, "--reason", "理由", "--list", other]).status).toBe(2);
    expect(cli(["check", "--ignores", other, sample]).status).toBe(2);
    expect(readFileSync(other, "utf8")).toBe('{"version": 7}');
  });
});

describe("reports of what was set aside", () => {
  const [unit] = seedUnits;
  if (!unit) throw new Error("no seeds");
  const workbook = seedWorkbook(unit);
  const { findings, tables } = check(workbook);
  const [anchor] = anchorsOf(findings, tables);
  if (!anchor) throw new Error("no findings");
  const report = fileReport({ file: "a.xlsx", error: null, result: check(workbook, { ignores: withIgnore(noIgnores, anchor, "<已核实>", "2026-11-21") }) }, "zh-CN");

  it("carry the reason: SARIF as a suppression, HTML in a table of its own", () => {
    const log: { runs: { results: { ruleId: string; suppressions?: { justification: string }[] }[] }[] } = JSON.parse(JSON.stringify(checkSarif([report], "zh-CN")));
    const suppressed = log.runs[0]?.results.filter(({ suppressions }) => suppressions !== undefined) ?? [];
    expect(suppressed).toEqual([expect.objectContaining({ ruleId: anchor.rule, suppressions: [expect.objectContaining({ justification: "<已核实>" })] })]);
    expect(log.runs[0]?.results).toHaveLength(findings.length);
    expect(checkHtml([report], "zh-CN", new Date(0))).toContain("&lt;已核实&gt;");
  });
});
