/** `evaluate` as its users run it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { noSettings } from "../../src/review/settings";
import { settingsText } from "../../src/review/workbook-settings";
import { parseAddress } from "../../src/sheet/range";
import type { CellValue } from "../../src/sheet/data";
import { copyXlsx, ownSheets, readXlsx } from "../../src/workbook/xlsx";
import type { CheckJson } from "../../src/cli/check-json";
import { faults } from "../workbook/xlsx/parts";
import { cli } from "./run";
import { cliHere } from "./run-here";

// Each run reads and writes whole workbooks, one in a process of its own.
jest.setTimeout(120_000);

const goals = "samples/临西县总工会2024.xlsx";
const evaluations = "samples/渠县总工会2024.xlsx";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type FileJson = CheckJson["files"][number];

async function checked(file: string): Promise<FileJson> {
  const { stdout } = await cliHere(["check", "--format", "json", file]);
  const [one] = (JSON.parse(stdout) as CheckJson).files;
  if (!one) throw new Error(stdout);
  return one;
}

const isOurs = ({ sheet }: FileJson["tables"][number]): boolean => sheet.startsWith("自评 ");

/** What somebody types into a copy with Excel. */
function type(file: string, cells: readonly (readonly [sheet: string, cell: string, value: CellValue])[]): void {
  const bytes = readFileSync(file);
  const { sheets } = readXlsx(bytes);
  const changes = cells.map(([sheet, cell, value]) => {
    const place = parseAddress(cell);
    const data = sheets.find(({ name }) => name === sheet);
    if (!place || !data) throw new RangeError(`${sheet}!${cell}`);
    return { sheetId: data.id, row: place.top, column: place.left, value };
  });
  writeFileSync(file, copyXlsx(bytes, { cells: changes }).bytes);
}

const SHEET = "自评 综合事务管理";

describe("evaluate", () => {
  it("writes a copy with a 自评表 a project and the summary, and says what is still to be filled in", async () => {
    const { status, stdout, stderr } = cli(["evaluate", goals, "--out", at("goals.xlsx")]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.slice(0, 4)).toEqual([goals, `  ${SHEET}  新建  还没有得分`, "    来源 1.综合事务管理", "    尚缺 全年执行数 1 处（F5），实际完成值 7 处（F12、F13、F14、F15、F16、F17、F18）"]);
    expect(lines.slice(-3)).toEqual(["  自评汇总  新建", `已写入 ${at("goals.xlsx")}`, "自评表 4 张。"]);
    const copy = readFileSync(at("goals.xlsx"));
    expect(faults(copy)).toEqual([]);
    expect(ownSheets(copy, "_Jixiao_").map(({ marker }) => marker)).toEqual(["_Jixiao_Evaluation_1", "_Jixiao_Evaluation_2", "_Jixiao_Evaluation_3", "_Jixiao_Evaluation_4", "_Jixiao_Summary"]);
  });

  it("makes sheets that are read back as they were meant: the indicators of the goal table with weights of 90", async () => {
    const { tables, skipped, findings } = await checked(at("goals.xlsx"));
    const [ours, theirs] = [tables.filter(isOurs), tables.filter((table) => !isOurs(table))];
    const said = (table: FileJson["tables"][number]) => ({
      project: table.project,
      year: table.year,
      unit: table.unit,
      indicators: table.indicators.map(({ level1, level2, level3, target }) => [level1, level2, level3, target?.comparator, target?.value, target?.unit, target?.qualitative]),
    });
    expect(ours.map(said)).toEqual(theirs.map(said));
    expect(ours.map(({ kind, indicators, totals }) => [kind, indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0), totals?.weight])).toEqual(theirs.map(() => ["self-evaluation", 90, 100]));
    // The summary is a list of ours, not a table to be found fault with.
    expect(skipped).toEqual([]);
    expect(findings.filter(({ sheet }) => sheet === "自评汇总")).toEqual([]);
  });

  it("keeps what was typed into the copy when it is made anew from it", async () => {
    const input = at("typed.xlsx");
    writeFileSync(input, readFileSync(at("goals.xlsx")));
    type(input, [
      [SHEET, "F5", 76],
      [SHEET, "F12", 9],
      [SHEET, "I12", "=人员调离"],
      [SHEET, "F13", 1],
      [SHEET, "F14", "12月"],
      [SHEET, "H16", 10.5],
      [SHEET, "K12", "请核对"],
      [SHEET, "A24", "附：签到表"],
      ["自评汇总", "J4", "已上报"],
    ]);
    const { status, stdout } = await cliHere(["evaluate", input, "--out", at("typed-2.xlsx")]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`  ${SHEET}  更新  暂计 \\d+\\.\\d\\d 分\n`, "u"));
    expect(stdout).toContain("    保留填写过的 8 处\n");
    expect(await cliHere(["evaluate", at("typed-2.xlsx"), "--out", at("typed-3.xlsx")])).toMatchObject({ status: 0 });
    expect(readFileSync(at("typed-3.xlsx"))).toEqual(readFileSync(at("typed-2.xlsx")));

    const { tables } = await checked(at("typed-2.xlsx"));
    const table = tables.find(({ sheet }) => sheet === SHEET);
    expect(table?.execution).toMatchObject({ budget: 80, adjusted: 80, executed: 76, score: { given: 9.5, computed: 9.5, max: 10 } });
    expect(table?.indicators.map(({ actual, score, reason }) => [actual?.text, score?.given, reason]).slice(0, 5)).toEqual([
      ["9人", 7.5 * (table?.indicators[0]?.weight ?? 0) / 10, "=人员调离"],
      ["100.00%", table?.indicators[1]?.weight, null],
      ["12月", table?.indicators[2]?.weight, null],
      ["", null, null],
      ["", 10.5, null],
    ]);
    const texts = readXlsx(readFileSync(at("typed-2.xlsx"))).sheets.flatMap(({ values }) => values.flat());
    expect(texts).toEqual(expect.arrayContaining(["请核对", "附：签到表", "已上报", "=人员调离"]));
  });

  it("scores a unit's own self-evaluations in the form of its province", async () => {
    const { status, stdout } = await cliHere(["evaluate", evaluations, "--out", at("evaluations.xlsx")]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ {2}自评 2024年度全省职工常态化送温暖慰问金 {2}新建 {2}暂计 82\.50 分\n {4}来源 7\.2024年度全省常态化送温暖\n {4}尚缺 全年执行数 1 处（[A-Z]\d+），偏差原因 1 处（[A-Z]\d+）\n/u);
    const { tables } = await checked(at("evaluations.xlsx"));
    const ours = tables.filter(isOurs);
    expect(ours.map(({ profile }) => profile)).toEqual(["sichuan-overall", ...Array.from({ length: 11 }, () => "sichuan-self-evaluation")]);
    expect(ours.map(({ totals }) => totals?.score.given)).toEqual([90, 90, 90, 90, 90, 90, 90, 82.5, 90, 90, 90, 90]);
    const wrong = ours.flatMap(({ sheet, indicators }) => indicators.filter(({ score }) => score?.computed !== null && score?.given !== score?.computed).map(({ level3 }) => `${sheet} ${level3}`));
    expect(wrong).toEqual([]);
  });

  it("makes only those named, by the method and in the form that are chosen", async () => {
    const { stdout } = await cliHere(["evaluate", goals, "--out", at("some.xlsx"), "--table", "综合事务管理", "--table", "4.总工会职工之家工程", "--layout", "sichuan", "--method", "national-2021", "--lang", "en-US"]);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("2 self-evaluations.");
    const { tables } = await checked(at("some.xlsx"));
    expect(tables.filter(isOurs).map(({ project, profile }) => [project.name, profile])).toEqual([["综合事务管理", "sichuan-self-evaluation"], ["总工会职工之家工程", "sichuan-self-evaluation"]]);
    // 40 for 产出 and 10 for 满意度; what 成本 has none of goes to 效益.
    expect(tables.find(isOurs)?.indicators.map(({ weight }) => weight)).toEqual([10, 10, 10, 10, 20, 20, 10]);
  });

  it("goes by the method that is kept in the workbook", async () => {
    writeFileSync(at("chosen.xlsx"), copyXlsx(readFileSync(goals), { store: settingsText({ ...noSettings, method: "national-2021" }) }).bytes);
    await cliHere(["evaluate", at("chosen.xlsx"), "--out", at("chosen-2.xlsx"), "--table", "综合事务管理"]);
    expect((await checked(at("chosen-2.xlsx"))).tables.find(isOurs)?.indicators.map(({ weight }) => weight)).toEqual([10, 10, 10, 10, 20, 20, 10]);
  });
});

describe("evaluate refuses, with status 2 and a word on stderr,", () => {
  const refused = async (...words: readonly string[]) => {
    const { status, stderr } = await cliHere(["evaluate", ...words]);
    return { status, stderr };
  };

  it("to write over its input or over what is there", async () => {
    const before = readFileSync(goals);
    expect(await refused(goals, "--out", goals)).toEqual({ status: 2, stderr: `--out 不能指向原文件：${goals}\n` });
    writeFileSync(at("there.xlsx"), "mine");
    expect(await refused(goals, "--out", at("there.xlsx"))).toEqual({ status: 2, stderr: `${at("there.xlsx")} 已存在；要覆盖请加 --force。\n` });
    expect([readFileSync(goals), readFileSync(at("there.xlsx"), "utf8")]).toEqual([before, "mine"]);
    expect((await cliHere(["evaluate", goals, "--out", at("there.xlsx"), "--force"])).status).toBe(0);
  });

  it("what it does not know", async () => {
    expect((await refused(goals)).stderr).toContain("--out");
    expect((await refused(goals, "--out", at("a.xlsx"), "--method", "x")).stderr).toBe("没有名为 x 的评分办法。可用：national-2020，national-2021，sichuan，hebei\n");
    expect((await refused(goals, "--out", at("a.xlsx"), "--table", "没有的")).stderr).toContain("没有名为 没有的 的工作表或项目。可用：1.综合事务管理，");
    expect((await refused(goals, "--out", at("a.xlsx"), "--layout", "x")).status).toBe(2);
    expect((await refused(goals, "--out", at("a.xls"))).stderr).toContain("扩展名");
    expect(await refused(at("none.xlsx"), "--out", at("a.xlsx"))).toMatchObject({ status: 2, stderr: expect.stringContaining("none.xlsx") });
  });

  it("a workbook with nothing to evaluate", async () => {
    const { bytes } = copyXlsx(readFileSync(goals), {});
    const budget = at("budget.xlsx");
    writeFileSync(budget, bytes);
    const { sheets } = readXlsx(bytes);
    const cells = sheets.flatMap(({ id, top, left, values }) => values.flatMap((row, r) => row.flatMap((value, c) => (value === "" ? [] : [{ sheetId: id, row: top + r, column: left + c, value: "" }]))));
    writeFileSync(budget, copyXlsx(bytes, { cells }).bytes);
    expect(await refused(budget, "--out", at("empty.xlsx"))).toEqual({ status: 2, stderr: `${budget}: 没有可以生成自评表的绩效目标表或自评表；没有写任何文件。\n` });
    expect(existsSync(at("empty.xlsx"))).toBe(false);
  });
});
