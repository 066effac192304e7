/** Files that are small on the disk and enormous once unpacked, read by a process with little memory: refused, each at the limit meant for it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "@jest/globals";
import { pack, packRows, transitional } from "../workbook/xlsx/pack";

const folder = mkdtempSync(join(tmpdir(), "jixiao-bombs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = (inside: string): Uint8Array => packRows("", { parts: { "xl/worksheets/sheet0.xml": `<worksheet xmlns="${transitional}">${inside}</worksheet>` } });
const bare = (text: string): Uint8Array => packRows("", { parts: { "xl/worksheets/sheet0.xml": text } });

/** Hardly to be packed at all. */
function letters(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () => String.fromCharCode(97 + ((state = (state * 48_271) % 2_147_483_647) % 26))).join("");
}

/** Some megabytes each; what comes out of one must not be held as objects, a hundred times as large. */
const bombs: readonly (readonly [what: string, code: "damaged" | "too-large", bytes: () => Uint8Array])[] = [
  ["elements one inside another", "damaged", () => sheet("<a>".repeat(1_000_000))],
  ["one tag full of attributes", "damaged", () => sheet(`<a ${Array.from({ length: 600_000 }, (_, at) => `a${at}=""`).join(" ")}/>`)],
  ["a text without an end", "damaged", () => sheet(`<sheetData><row><c t="str"><v>${letters(5_000_000)}</v></c></row></sheetData>`)],
  ["a document type without an end", "damaged", () => bare(`<!DOCTYPE a [${letters(5_000_000)}]><worksheet xmlns="${transitional}"/>`)],
  ["entities of entities", "too-large", () => bare(`<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`).join("")}]><worksheet xmlns="${transitional}"/>`)],
  ["merged areas over merged areas", "too-large", () => sheet(`<sheetData>${rows}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000_001)}</mergeCells>`)],
  ["a row of cells without an end", "damaged", () => packRows(`<row>${"<c><v>1</v></c>".repeat(16_385)}</row>`)],
  ["sheets without number", "too-large", () => packRows(rows, { parts: { "xl/workbook.xml": `<workbook xmlns="${transitional}" xmlns:r="r"><sheets>${Array.from({ length: 100_000 }, (_, at) => `<sheet name="a" sheetId="${at}" r:id="s0"/>`).join("")}</sheets></workbook>` } })],
  ["a text longer than a cell holds", "damaged", () => packRows(`<row><c t="str"><v>${"a".repeat(32_768)}</v></c></row>`)],
  ["a sheet that is two", "damaged", () => pack({ sheets: [{ name: "a", xml: `<sheetData>${rows}</sheetData>` }, { name: "b", xml: "" }], parts: { "xl/workbook.xml": `<workbook xmlns="${transitional}" xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="s0"/><sheet name="b" sheetId="2" r:id="s0"/></sheets></workbook>` } })],
];

describe("bombs", () => {
  const files = bombs.map(([what, , bytes], at) => {
    const file = join(folder, `${at}.xlsx`);
    writeFileSync(file, bytes());
    return [what, file] as const;
  });

  it("are refused within 256 MB", () => {
    const { status, stdout } = spawnSync(process.execPath, ["--max-old-space-size=256", "--import", "tsx", "src/cli/main.ts", "check", "--format", "json", ...files.map(([, file]) => file)], { encoding: "utf8" });
    const report = JSON.parse(stdout) as { files: { error: { code: string } | null }[] };
    expect(report.files.map(({ error }, at) => [files[at]?.[0], error?.code])).toEqual(bombs.map(([what, code]) => [what, code]));
    expect(status).toBe(2);
  }, 300_000);
});
