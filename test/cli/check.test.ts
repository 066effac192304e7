/** The command line as its users run it. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { compoundFile, pack } from "../workbook/xlsx/pack";
import { cli } from "./run";
import { deviations } from "./shape";

const sample = "samples/临西县总工会2024.xlsx";

interface Output {
  readonly files: readonly {
    readonly file: string;
    readonly error: { readonly code: string; readonly message: string } | null;
    readonly tables: readonly Readonly<Record<string, unknown>>[];
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly sheet: string; readonly cell: string; readonly message: string }[];
    readonly skipped: readonly { readonly sheet: string; readonly reason: string }[];
  }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

function parse(text: string): Output {
  const output: Output = JSON.parse(text);
  return output;
}

const inlineCell = (text: string): string => (text === "" ? "<c/>" : `<c t="inlineStr"><is><t>${text}</t></is></c>`);

/** The sample checked once for all tests that only look at the result. */
let checkedSample: Output | null = null;
const sampleOutput = (): Output => (checkedSample ??= parse(cli(["check", "--format", "json", sample]).stdout));

/** A sheet of inline strings. */
function sheet(name: string, rows: readonly (readonly string[])[]): { name: string; xml: string } {
  return { name, xml: `<sheetData>${rows.map((row) => `<row>${row.map(inlineCell).join("")}</row>`).join("")}</sheetData>` };
}

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  mkdirSync(at("单位", "下级"), { recursive: true });
  copyFileSync(sample, at("单位", "b.xlsx"));
  copyFileSync(sample, at("单位", "下级", "C.XLSX"));
  writeFileSync(at("单位", "a.xlsm"), pack({ sheets: [sheet("说明", [["填表说明"]]), { name: "空", xml: "" }] }));
  writeFileSync(at("单位", "~$b.xlsx"), "lock");
  writeFileSync(at("单位", "readme.txt"), "text");
  mkdirSync(at("坏"));
  writeFileSync(at("坏", "damaged.xlsx"), readFileSync(sample).subarray(0, 5_000));
  writeFileSync(at("坏", "encrypted.xlsx"), compoundFile("Root Entry", "EncryptedPackage"));
  writeFileSync(at("坏", "good.xlsx"), readFileSync(sample));
  writeFileSync(at("坏", "old.xlsx"), compoundFile("Root Entry", "Workbook"));
  writeFileSync(at("坏", "text.xlsx"), "项目编码,项目名称");
  mkdirSync(at("无"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("check --format json", () => {
  it("has version 1's shape, field by field, for all samples", () => {
    const { status, stdout } = cli(["check", "--format", "json", "samples"]);
    const output = parse(stdout);
    expect(deviations(output)).toEqual([]);
    expect(output.files.map(({ tables }) => tables.length)).toEqual([4, 3, 16, 4, 12]);
    expect(output.summary).toMatchObject({ files: 5, tables: 39, submittable: false });
    expect(status).toBe(1);
  });

  it("gives what stands in the table", () => {
    const [first] = sampleOutput().files[0]?.tables ?? [];
    expect(first).toMatchObject({
      id: "t1",
      sheet: "1.综合事务管理",
      range: "A1:G16",
      kind: "goal",
      title: "1.综合事务管理绩效目标表",
      year: 2024,
      unit: "临西县总工会本级",
      project: { code: "13053524P00000210188P", name: "综合事务管理" },
      funding: { unit: "万元", total: 80, fiscal: 80, other: null },
      plan: {
        reads: "amount",
        checkpoints: [
          { label: "3月底", value: 21, cell: "B7" },
          { label: "6月底", value: 42, cell: "D7" },
          { label: "10月底", value: 70, cell: "E7" },
          { label: "12月底", value: 80, cell: "F7" },
        ],
      },
    });
    expect(first?.["indicators"]).toContainEqual({
      row: 10,
      level1: "产出指标",
      level2: "数量指标",
      level3: "经费人数",
      description: "使用经费人数",
      basis: "工作计划",
      target: { text: "≥12 人", comparator: "≥", value: 12, unit: "人", qualitative: false, cell: "E10" },
      weight: null,
      actual: null,
      score: null,
      reason: null,
    });
  });

  it("counts what it lists", () => {
    const { files, summary } = sampleOutput();
    const count = (severity: string): number => files.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
    expect(summary).toEqual({ files: 1, tables: 4, errors: count("error"), warnings: count("warning"), infos: count("info"), submittable: false });
    expect(count("error")).toBeGreaterThan(0);
  });

  it("speaks English when asked, with the same findings", () => {
    const chinese = sampleOutput().files[0]?.findings ?? [];
    const english = parse(cli(["check", "--format", "json", "--lang", "en-US", sample]).stdout).files[0]?.findings ?? [];
    expect(english.map(({ rule, cell }) => [rule, cell])).toEqual(chinese.map(({ rule, cell }) => [rule, cell]));
    expect(english[0]?.message).not.toBe(chinese[0]?.message);
  });
});

describe("exit status", () => {
  it("is 0 with nothing at error level, for sheets without tables too", () => {
    const { status, stdout } = cli(["check", "--format", "json", at("单位", "a.xlsm")]);
    expect(status).toBe(0);
    const output = parse(stdout);
    expect(deviations(output)).toEqual([]);
    expect(output.files[0]?.skipped).toEqual([
      { sheet: "说明", reason: "no-table" },
      { sheet: "空", reason: "empty" },
    ]);
    expect(output.summary).toMatchObject({ submittable: true });
  });

  it("is 1 with findings at error level, and 0 once those rules are off or lowered", () => {
    const { files } = sampleOutput();
    const rules = new Set(files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)));
    const words = [...rules].flatMap((rule, n) => ["--rule", `${rule}=${n % 2 ? "off" : "info"}`]);
    const run = cli(["check", "--format", "json", ...words, sample]);
    expect(run.status).toBe(0);
    expect(parse(run.stdout).summary).toMatchObject({ errors: 0, submittable: true });
  });

  it("is 2 for files that cannot be read; the others are done", () => {
    const { status, stdout, stderr } = cli(["check", "--format", "json", at("坏"), at("nix.xlsx")]);
    const output = parse(stdout);
    expect(status).toBe(2);
    expect(deviations(output)).toEqual([]);
    expect(output.files.map(({ error }) => error?.code ?? null)).toEqual(["damaged", "encrypted", null, "legacy-xls", "not-a-workbook", "not-found"]);
    expect(output.files[2]?.tables).toHaveLength(4);
    expect(output.summary).toMatchObject({ files: 6, tables: 4, submittable: false });
    for (const { file, error } of output.files) if (error) expect(stderr).toContain(`${file}: ${error.message}`);
  });

  it.each([
    ["no path", ["check"]],
    ["no command", []],
    ["an unknown command", ["chek", sample]],
    ["an unknown option", ["check", "--nope", sample]],
    ["an unknown format", ["check", "--format", "xml", sample]],
    ["a format of another command", ["rules", "--format", "sarif"]],
    ["no number of jobs", ["check", "--jobs", "0", sample]],
    ["an unknown language", ["check", "--lang", "fr", sample]],
    ["an unknown profile", ["check", "--profile", "nowhere", sample]],
    ["an unknown rule", ["check", "--rule", "a/b=off", sample]],
    ["an unknown level", ["check", "--rule", "plan/decreasing=fatal", sample]],
    ["a folder without workbooks", ["check", join(tmpdir(), "nothing-here-cli")]],
  ])("is 2 for %s, which is said on stderr", (_, words) => {
    const { status, stdout, stderr } = cli(words);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    if (!words.some((word) => word.includes("nothing-here"))) expect(stdout).toBe("");
  });

  it("is 2 for an empty folder", () => {
    expect(cli(["check", at("无")])).toMatchObject({ status: 2, stdout: "" });
  });

  it("is 0 for help, which names what is there", () => {
    const root = cli(["--help"]);
    expect(root.status).toBe(0);
    expect(root.stdout).toMatch(/check/);
    for (const command of ["check", "fix", "evaluate", "ignore", "rules"]) expect(root.stdout).toContain(command);
    const check = cli(["check", "--help"]);
    expect(check.status).toBe(0);
    for (const option of ["--format", "--out", "--profile", "--rule", "--jobs", "--lang"]) expect(check.stdout).toContain(option);
  });
});

describe("folders", () => {
  it("are searched for .xlsx and .xlsm, sorted, without lock files; progress goes to stderr", () => {
    const { stdout, stderr } = cli(["check", "--format", "json", at("单位")]);
    const files = parse(stdout).files.map(({ file }) => file);
    expect(files).toEqual([at("单位", "a.xlsm"), at("单位", "b.xlsx"), at("单位", "下级", "C.XLSX")]);
    for (const [n, file] of files.entries()) expect(stderr).toContain(`[${n + 1}/3] ${file}`);
  });

  it("are checked by several processes with the same result, also past files that cannot be read", () => {
    const one = cli(["check", "--format", "json", at("单位"), at("坏")]);
    const several = cli(["check", "--format", "json", "--jobs", "3", at("单位"), at("坏")]);
    expect(several.stdout).toBe(one.stdout);
    expect(several.status).toBe(one.status);
    expect(several.stderr.split("\n").sort()).toEqual(one.stderr.split("\n").sort());
  });

  it("name each file once", () => {
    const { stdout, stderr } = cli(["check", "--format", "json", sample, `./${sample}`]);
    expect(parse(stdout).files).toHaveLength(1);
    expect(stderr).toBe("");
  });
});

describe("--profile", () => {
  it("is used in place of the recognised one", () => {
    const { files } = parse(cli(["check", "--format", "json", "--profile", "national-goal", sample]).stdout);
    const chosen = sampleOutput().files[0]?.tables[0]?.["profile"];
    expect(chosen).toBe("hebei-goal");
    expect(files[0]?.tables.map((table) => table["profile"])).toEqual(Array.from({ length: 4 }, () => "national-goal"));
  });
});

describe("--out", () => {
  it("writes the file and nothing to stdout", () => {
    const { status, stdout } = cli(["check", "--format", "json", "--out", at("out.json"), sample]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(deviations(JSON.parse(readFileSync(at("out.json"), "utf8")))).toEqual([]);
  });

  it("never writes to an input", () => {
    const input = at("单位", "b.xlsx");
    const before = readFileSync(input);
    const { status, stderr } = cli(["check", "--out", at("单位", "下级", "..", "b.xlsx"), at("单位")]);
    expect(status).toBe(2);
    expect(stderr).toContain("--out");
    expect(readFileSync(input)).toEqual(before);
  });

  it("says where it cannot write", () => {
    expect(cli(["check", "--out", at("no", "such", "folder.txt"), sample])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("check as text", () => {
  it("gives severity, cell, title and quote by table, and the verdict last", () => {
    const { stdout, stderr, status } = cli(["check", sample]);
    expect(status).toBe(1);
    expect(stderr).toBe("");
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(sample);
    expect(lines[1]).toBe("  1.综合事务管理  A1:G16  综合事务管理");
    expect(lines.some((line) => /^ {4}错误 {2}E14 +.+「文字描述」 {2}target\/placeholder$/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^4 张表：错误 \d+，警告 \d+，提示 \d+ {2}不可提交$/);
  });

  it("speaks English when asked", () => {
    const { stdout } = cli(["check", "--lang", "en-US", sample]);
    expect(stdout.trimEnd()).toMatch(/4 tables: \d+ errors, \d+ warnings, \d+ infos {2}cannot be submitted$/);
  });

  it("says 可提交 where nothing is at error level", () => {
    const lowered = ["plan/missing-checkpoint", "target/cost-direction"].flatMap((rule) => ["--rule", `${rule}=warning`]);
    expect(cli(["check", "samples/卢龙县总工会2023.xlsx", ...lowered]).stdout.trimEnd()).toMatch(/ {2}可提交$/);
  });

  it("gives no verdict on tables it did not check", () => {
    expect(cli(["check", at("单位", "a.xlsm")]).stdout.trimEnd()).toMatch(/ {2}没有核对任何表$/);
  });

  it("is coloured only where that is wanted", () => {
    const escape = "\u001b[";
    expect(cli(["check", sample]).stdout).not.toContain(escape);
    expect(cli(["check", sample], { FORCE_COLOR: "1" }).stdout).toContain(escape);
    expect(cli(["check", sample], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain(escape);
  });

  it("never passes on what a terminal would obey", () => {
    writeFileSync(at("escape.xlsx"), pack({ sheets: [sheet("_x001B_[31m红", [["_x001B_]0;x_x0007_"]])] }));
    const { stdout } = cli(["check", at("escape.xlsx")]);
    expect(stdout).toContain("红");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toContain("\u0007");
  });
});

describe("rules", () => {
  it("lists the catalogue as text and as JSON", () => {
    const json = cli(["rules", "--format", "json"]);
    const { rules }: { rules: readonly { id: string; severity: string; name: string; fix: string | null }[] } = JSON.parse(json.stdout);
    expect(json.status).toBe(0);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.find(({ id }) => id === "plan/amounts-as-percent")).toMatchObject({ severity: "error", fix: "fix" });
    const text = cli(["rules"]);
    expect(text.status).toBe(0);
    const lines = text.stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(rules.map(({ id }) => id));
  });
});
