/** `check --annotate` as its users run it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { findingsMarker } from "../../src/reports/findings-sheet";
import { copyXlsx, markedSheet, readXlsx } from "../../src/workbook/xlsx";
import { differences, faults } from "../workbook/xlsx/parts";
import { cli } from "./run";
import { cliHere } from "./run-here";

const sample = "临西县总工会2024.xlsx";
const other = "卢龙县总工会2023.xlsx";

// Each run reads, checks and writes whole workbooks, some in a process of their own.
jest.setTimeout(120_000);

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);

interface Output {
  readonly files: readonly { readonly file: string; readonly findings: readonly { readonly sheet: string; readonly cell: string; readonly rule: string }[] }[];
}
const findingsOf = (stdout: string) => {
  const output: Output = JSON.parse(stdout);
  return output.files.flatMap(({ findings }) => findings.map(({ sheet, cell, rule }) => `${sheet}!${cell} ${rule}`));
};

function list(path: string) {
  const bytes = readFileSync(path);
  const place = markedSheet(bytes, findingsMarker);
  const sheet = readXlsx(bytes).sheets.find(({ id }) => id === place?.sheetId);
  if (!place || !sheet) throw new Error(`no list in ${path}`);
  return { bytes, id: sheet.id, name: sheet.name, rows: sheet.values.slice(place.range.top + 1) };
}

/** Writes into the user's column of a row of the list. */
function takeNote(path: string, row: number, note: string): void {
  const { bytes, id } = list(path);
  const top = markedSheet(bytes, findingsMarker)?.range.top ?? 0;
  writeFileSync(path, copyXlsx(bytes, { cells: [{ sheetId: id, row: top + 1 + row, column: 8, value: note }] }).bytes);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "annotate-"));
  mkdirSync(at("单位", "下级"), { recursive: true });
  cpSync(`samples/${sample}`, at("单位", sample));
  cpSync(`samples/${other}`, at("单位", "下级", other));
  writeFileSync(at("单位", "坏.xlsx"), "text");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("annotated copies", () => {
  it("stand under the folder named, as the originals stand in theirs; the result is what it is without", async () => {
    const plain = await cliHere(["check", "--format", "json", at("单位")]);
    const { status, stdout, stderr } = cli(["check", "--format", "json", "--annotate", at("副本"), "--jobs", "2", at("单位")]);
    expect([status, stdout]).toEqual([plain.status, plain.stdout]);
    expect(stderr).toContain(`已写入 ${at("副本", "下级", other)}`);
    expect(new Set(readdirSync(at("副本"), { recursive: true, encoding: "utf8" }))).toEqual(new Set(["下级", join("下级", other), sample]));
    expect(readFileSync(at("单位", sample))).toEqual(readFileSync(`samples/${sample}`));
  });

  it("list every finding with its cell, and carry marks and notes", async () => {
    const { rows, name, bytes } = list(at("副本", sample));
    expect(name).toBe("问题清单");
    const found = findingsOf((await cliHere(["check", "--format", "json", at("单位", sample)])).stdout);
    expect(rows.map(([, , table, cell]) => `${table}!${String(cell).replace(/:.*/u, "")}`)).toEqual(found.map((one) => one.replace(/ .*/u, "")));
    const { added } = differences(readFileSync(at("单位", sample)), bytes);
    expect(added.filter((part) => part.startsWith("xl/comments"))).toHaveLength(4);
    expect(faults(bytes)).toEqual([]);
  });

  it("are checked with the same findings: the list itself is no table", async () => {
    expect(findingsOf((await cliHere(["check", "--format", "json", at("副本", sample)])).stdout)).toEqual(findingsOf((await cliHere(["check", "--format", "json", at("单位", sample)])).stdout));
  });

  it("are written anew and keep what the user has noted in them", async () => {
    takeNote(at("副本", sample), 1, "已联系");
    await cliHere(["check", "--annotate", at("副本"), at("单位", sample)]);
    const { rows } = list(at("副本", sample));
    expect(rows.map((row) => row[8]).filter((note) => note !== "")).toEqual(["已联系"]);
    expect(rows[1]?.[8]).toBe("已联系");
  });

  it("show what was noted of findings that are gone", async () => {
    takeNote(at("副本", sample), 0, "已改");
    const first = list(at("副本", sample)).rows[0];
    await cliHere(["check", "--annotate", at("副本"), "--rule", "plan/amounts-as-percent=off", at("单位", sample)]);
    expect(list(at("副本", sample)).rows.at(-1)).toEqual([expect.any(Number), ...(first ?? []).slice(1, 7), "已解决", "已改", first?.[9]]);
  });

  it("carry over notes from a list in the original", async () => {
    cpSync(at("副本", "下级", other), at("来件.xlsx"));
    takeNote(at("来件.xlsx"), 0, "请复核");
    await cliHere(["check", "--annotate", at("二次"), "--lang", "en-US", at("来件.xlsx")]);
    const { rows, name } = list(at("二次", "来件.xlsx"));
    expect([name, rows[0]?.[8], rows[0]?.[7]]).toEqual(["问题清单", "请复核", "Open"]);
  });

  it("list what is set aside as such", async () => {
    const place = findingsOf((await cliHere(["check", "--format", "json", at("单位", sample)])).stdout)[0] ?? "";
    cli(["ignore", at("单位", sample), "--rule", place.replace(/.* /u, ""), "--at", place.replace(/ .*/u, ""), "--reason", "上级已同意", "--list", at("aside.json")]);
    await cliHere(["check", "--annotate", at("三次"), "--ignores", at("aside.json"), at("单位", sample)]);
    const last = list(at("三次", sample)).rows.at(-1);
    expect([last?.[3]?.toString().replace(/:.*/u, ""), last?.[6], last?.[7]]).toEqual([place.replace(/.*!(\S+) .*/u, "$1"), "忽略原因：上级已同意", "已忽略"]);
  });
});

describe("--annotate inside the folder that is checked", () => {
  it("is not checked itself the next time", async () => {
    mkdirSync(at("年度"));
    cpSync(`samples/${other}`, at("年度", other));
    const words = ["check", "--format", "json", "--annotate", at("年度", "标注"), at("年度")];
    const first = await cliHere(words);
    expect((await cliHere(words)).stdout).toBe(first.stdout);
    expect(new Set(readdirSync(at("年度"), { recursive: true, encoding: "utf8" }))).toEqual(new Set([other, "标注", join("标注", other)]));
  });
});

describe("--annotate refuses, with status 2,", () => {
  it("the folder of the originals", async () => {
    const { status, stderr } = await cliHere(["check", "--annotate", at("单位"), at("单位")]);
    expect(status).toBe(2);
    expect(stderr).toContain("--annotate");
    expect(readFileSync(at("单位", sample))).toEqual(readFileSync(`samples/${sample}`));
  });

  it("to overwrite what is no copy of ours; the others are written", async () => {
    mkdirSync(at("别人的"));
    cpSync(`samples/${sample}`, at("别人的", sample));
    const { status, stderr } = await cliHere(["check", "--annotate", at("别人的"), at("单位", sample), at("单位", "下级", other)]);
    expect(status).toBe(2);
    expect(stderr).toContain(`没有写入 ${at("别人的", sample)}`);
    expect(readFileSync(at("别人的", sample))).toEqual(readFileSync(`samples/${sample}`));
    expect(existsSync(at("别人的", other))).toBe(true);
  });

  it("two files whose copies would have one name", async () => {
    cpSync(`samples/${sample}`, at(sample));
    const { status, stderr } = await cliHere(["check", "--annotate", at("同名"), at(sample), at("单位", sample)]);
    expect(status).toBe(2);
    expect(stderr).toContain(sample);
    expect(existsSync(at("同名"))).toBe(false);
  });
});
