/** Folders as they are met with on servers: thousands of files, links in a circle, pipes, files that cannot be read; and files that can be read but not copied. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { placesOfCopies } from "../../src/cli/annotate-file";
import { findFiles } from "../../src/cli/find-files";
import { goalSheet } from "../support/forms";
import { escapeText } from "../../src/workbook/xlsx/xml-write";
import { packRows } from "../workbook/xlsx/pack";
import { cliHere } from "./run-here";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-odd-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sample = "samples/卢龙县总工会2023.xlsx";
const errorsOf = (stdout: string): (string | undefined)[] => (JSON.parse(stdout) as { files: { error: { code: string } | null }[] }).files.map(({ error }) => error?.code);

it("follows no link to a folder, and each file once", async () => {
  mkdirSync(join(folder, "a"));
  copyFileSync(sample, join(folder, "a", "b.xlsx"));
  symlinkSync(folder, join(folder, "a", "circle"));
  symlinkSync("nowhere.xlsx", join(folder, "broken.xlsx"));
  expect((await findFiles([folder])).map(({ place }) => place)).toEqual([join("a", "b.xlsx"), "broken.xlsx"]);
  const { status, stdout } = await cliHere(["check", "--format", "json", folder]);
  expect([status, errorsOf(stdout)]).toEqual([2, [undefined, "not-found"]]);
});

it("waits for no pipe, reads no device, and goes on", async () => {
  execFileSync("mkfifo", [join(folder, "a.xlsx")]);
  symlinkSync("/dev/zero", join(folder, "b.xlsx"));
  symlinkSync(folder, join(folder, "c.xlsx"));
  copyFileSync(sample, join(folder, "d.xlsx"));
  const { status, stdout } = await cliHere(["check", "--format", "json", folder]);
  expect([status, errorsOf(stdout)]).toEqual([2, ["unreadable", "unreadable", "unreadable", undefined]]);
});

it("finds thousands of files and a place for each copy", async () => {
  for (let at = 0; at < 2_000; at += 1) writeFileSync(join(folder, `${at}.xlsx`), "");
  const files = await findFiles([folder]);
  expect(files).toHaveLength(2_000);
  expect(Object.keys(await placesOfCopies(files, join(folder, "marked"), "zh-CN"))).toHaveLength(2_000);
  await expect(placesOfCopies(files, folder, "zh-CN")).rejects.toThrow("--annotate 不能指向原文件所在的文件夹");
}, 120_000);

it("says in words that a file can be read but not copied, and leaves nothing behind", async () => {
  const file = join(folder, "a.xlsx");
  const cells = goalSheet().values.map((row, at) => `<row r="${at + 1}">${row.map((value) => (value === "" ? "<c/>" : `<c t="str"><v>${escapeText(String(value))}</v></c>`)).join("")}</row>`);
  writeFileSync(file, packRows(cells.join(""), { parts: { "[Content_Types].xml": "<Types" } }));
  for (const words of [["fix", file, "--out", join(folder, "b.xlsx")], ["evaluate", file, "--out", join(folder, "b.xlsx")], ["check", file, "--annotate", join(folder, "marked")]]) {
    const { status, stdout, stderr } = await cliHere(words);
    expect([words[0], status]).toEqual([words[0], 2]);
    expect(stdout + stderr).toContain("已损坏或不完整，无法读取");
    expect(stdout + stderr).not.toMatch(/\bat .*\.ts/u);
  }
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});
