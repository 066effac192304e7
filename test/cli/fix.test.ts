/** `fix` as its users run it. */
import { copyFileSync, existsSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { readXlsx } from "../../src/workbook/xlsx";
import { pack } from "../workbook/xlsx/pack";
import { differences, faults } from "../workbook/xlsx/parts";
import { cli } from "./run";
import { cliHere } from "./run-here";

const sample = "samples/临西县总工会2024.xlsx";
const original = readFileSync(sample);

// Each run reads, checks and writes whole workbooks, some in a process of their own.
jest.setTimeout(120_000);

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fix-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A goal table whose spending plan holds amounts under a heading in percent, on a sheet with more in it. */
const goal = (more: { readonly first?: string; readonly protection?: string } = {}): Uint8Array => {
  const text = (value: string): string => (value === "" ? "<c/>" : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const number = (value: number): string => `<c><v>${value}</v></c>`;
  const row = (...cells: readonly string[]): string => `<row>${cells.join("")}</row>`;
  const rows = [
    row(text("综合事务管理绩效目标表")),
    row(text("项目编码"), text("13053524P00000210188P"), "<c/>", text("项目名称"), text("综合事务管理")),
    row(text("预算规模及资金用途"), text("预算数"), number(80), text("其中：财政资金"), number(80), text("其他资金")),
    row(text("资金支出计划（%）"), text("3月底"), text("6月底"), text("10月底"), text("12月底")),
    row("<c/>", more.first ?? number(20), number(40), number(60), number(80)),
    row(text("一级指标"), text("二级指标"), text("三级指标"), text("绩效指标描述"), text("指标值"), text("指标值确定依据")),
    row(text("产出指标"), text("数量指标"), text("培训人数"), text("参加培训的人数"), text("≥12人"), text("工作计划")),
  ];
  return pack({ sheets: [{ name: "目标", xml: `<sheetData>${rows.join("")}</sheetData>${more.protection ?? ""}<mergeCells><mergeCell ref="A4:A5"/></mergeCells>` }] });
};

describe("fix", () => {
  it("writes a copy with the safe fixes, says each, reads it again and says what is left", async () => {
    const { status, stdout, stderr } = cli(["fix", sample, "--out", at("a.xlsx")]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(sample);
    expect(lines).toContain("  1.综合事务管理!B7  21 → 26.25  plan/amounts-as-percent");
    expect(lines).toContain("  1.综合事务管理!E11  “100 百分比” → “100%”  target/unit-spelling");
    expect(lines).toContain(`已写入 ${at("a.xlsx")}`);
    expect(lines.at(-1)).toMatch(/^改后：4 张表：错误 \d+，警告 \d+，提示 \d+ {2}不可提交$/u);
    expect(readFileSync(sample)).toEqual(original);
    const copy = readFileSync(at("a.xlsx"));
    expect(faults(copy)).toEqual([]);
    expect(differences(original, copy)).toMatchObject({ added: [], removed: [] });
    expect(readXlsx(copy).sheets[0]?.values[6]?.slice(1, 6)).toEqual([26.25, "", 52.5, 87.5, 100]);
    // What is left was counted on the copy itself.
    expect((await cliHere(["check", at("a.xlsx")])).stdout.trimEnd().split("\n").at(-1)).toBe((lines.at(-1) ?? "").replace("改后：", ""));
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it("has nothing left to do the second time: the copy of the copy is the copy", async () => {
    const { stdout } = await cliHere(["fix", at("a.xlsx"), "--out", at("b.xlsx")]);
    expect(stdout).toContain("没有可自动修复的问题。");
    expect(readFileSync(at("b.xlsx"))).toEqual(readFileSync(at("a.xlsx")));
  });

  it("only shows with --dry-run", async () => {
    const { status, stdout } = await cliHere(["fix", "--dry-run", "--lang", "en-US", sample]);
    expect(status).toBe(1);
    expect(stdout).toContain("1.综合事务管理!B7  21 → 26.25");
    expect(stdout).toMatch(/30 cells would be changed for \d+ findings; nothing was written/u);
    expect(stdout).toMatch(/After that: 4 tables/u);
  });

  it("leaves rules alone that are off, and findings that are set aside", async () => {
    const { stdout } = await cliHere(["fix", "--dry-run", "--rule", "plan/amounts-as-percent=off", sample]);
    expect(stdout).not.toContain("plan/amounts-as-percent");
    expect(stdout).toContain("target/unit-spelling");
    cli(["ignore", sample, "--rule", "target/unit-spelling", "--at", "1.综合事务管理!E11", "--reason", "按上级口径", "--list", at("set-aside.json")]);
    const aside = (await cliHere(["fix", "--dry-run", "--ignores", at("set-aside.json"), sample])).stdout;
    expect(aside).not.toContain("1.综合事务管理!E11");
    expect(aside).toContain("1.综合事务管理!E16");
  });

  it("is 0 where no error is left", async () => {
    writeFileSync(at("goal.xlsx"), goal());
    const rules = ["structure/missing-level1", "structure/missing-level2"].flatMap((rule) => ["--rule", `${rule}=info`]);
    const { status, stdout } = await cliHere(["fix", at("goal.xlsx"), "--out", at("goal-fixed.xlsx"), ...rules]);
    expect(stdout).toContain("目标!B5  20 → 25  plan/amounts-as-percent");
    expect(stdout.trimEnd()).toMatch(/可提交$/u);
    expect(status).toBe(0);
  });

  it("says which cells it could not change, and why", async () => {
    writeFileSync(at("array.xlsx"), goal({ first: '<c><f t="array" ref="B5:C5">A9:B9</f><v>20</v></c>' }));
    const { stdout } = await cliHere(["fix", at("array.xlsx"), "--out", at("array-fixed.xlsx")]);
    expect(stdout).toContain("  未改  目标!B5  属于覆盖多个单元格的公式  plan/amounts-as-percent");
    expect(readFileSync(at("array-fixed.xlsx"))).toEqual(readFileSync(at("array.xlsx")));
    writeFileSync(at("protected.xlsx"), goal({ protection: '<sheetProtection sheet="1"/>' }));
    expect((await cliHere(["fix", "--dry-run", at("protected.xlsx")])).stdout).toContain("  未改  目标!B5  工作表受保护  plan/amounts-as-percent");
  });

  it("says that a formula gave way, and that others are worked out on opening", async () => {
    writeFileSync(at("formula.xlsx"), goal({ first: "<c><f>4*5</f><v>20</v></c>" }));
    const { stdout } = await cliHere(["fix", at("formula.xlsx"), "--out", at("formula-fixed.xlsx")]);
    expect(stdout).toContain("“目标”中这些单元格原来是公式，现改为数值：B5");
    expect(readXlsx(readFileSync(at("formula-fixed.xlsx"))).sheets[0]?.values[4]?.[1]).toBe(25);
  });
});

describe("fix refuses, with status 2 and a word on stderr,", () => {
  it("to write over the file itself, by whatever name", async () => {
    const input = at("input.xlsx");
    copyFileSync(sample, input);
    symlinkSync(input, at("symlink.xlsx"));
    linkSync(input, at("hardlink.xlsx"));
    symlinkSync(folder, at("way"));
    for (const out of [input, at("way", "..", "way", "input.xlsx"), at("symlink.xlsx"), at("hardlink.xlsx")]) {
      const { status, stderr } = await cliHere(["fix", input, "--out", out, "--force"]);
      expect({ out, status }).toEqual({ out, status: 2 });
      expect(stderr).toContain("--out");
    }
    expect(readFileSync(input)).toEqual(original);
  });

  it("to overwrite another file, unless told to", async () => {
    writeFileSync(at("there.xlsx"), "mine");
    expect(await cliHere(["fix", sample, "--out", at("there.xlsx")])).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(at("there.xlsx"), "utf8")).toBe("mine");
    expect((await cliHere(["fix", sample, "--out", at("there.xlsx"), "--force"])).status).toBe(1);
    expect(readXlsx(readFileSync(at("there.xlsx"))).sheets).toHaveLength(4);
  });

  it.each([
    ["no --out", () => ["fix", sample]],
    ["a folder", () => ["fix", sample, "--out", folder]],
    ["an ending Excel would refuse", () => ["fix", sample, "--out", at("new.xlsm")]],
    ["a place it cannot write to", () => ["fix", sample, "--out", join(sample, "new.xlsx")]],
    ["a file that is not there", () => ["fix", at("nix.xlsx"), "--out", at("new.xlsx")]],
    ["no workbook", () => ["fix", "package.json", "--out", at("new.xlsx")]],
  ])("%s", async (_, words) => {
    const { status, stderr } = await cliHere(words());
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    expect(existsSync(at("new.xlsx")) || existsSync(at("new.xlsm"))).toBe(false);
  });
});
