import { describe, expect, it } from "@jest/globals";
import type { CellValue, SheetData } from "../../src/sheet/data";
import { parseAddress } from "../../src/sheet/range";
import { Sheet } from "../../src/sheet/sheet";

const values: readonly (readonly CellValue[])[] = [
  ["甲", 1, ""],
  ["乙", 2, "丙"],
  ["", 3, ""],
  ["丁", 4, ""],
];
const dataOf = (more: Partial<SheetData> = {}): SheetData => ({ id: "1", name: "一", visible: true, top: 2, left: 1, values, formats: null, merges: [], ...more });
const range = (address: string) => {
  const found = parseAddress(address);
  if (!found) throw new RangeError(address);
  return found;
};
const cellIs = (row: number, column: number, value: CellValue): CellValue[][] => values.map((line, r) => line.map((own, c) => (r === row && c === column ? value : own)));

/** Whether each row is known for the one it was. */
function kept(before: SheetData, after: SheetData): boolean[] {
  const old = new Sheet(before);
  const read = new Sheet(structuredClone(after), old);
  return after.values.map((_, at) => read.row(after.top + at) === old.row(before.top + at) && read.row(after.top + at) !== undefined);
}

describe("rows of a sheet that is read again", () => {
  it.each<[string, SheetData, SheetData, boolean[]]>([
    ["nothing changed", dataOf(), dataOf(), [true, true, true, true]],
    ["a name changed", dataOf(), dataOf({ name: "二" }), [true, true, true, true]],
    ["a text changed", dataOf(), dataOf({ values: cellIs(1, 2, "戊") }), [true, false, true, true]],
    ["a number became the text of it", dataOf(), dataOf({ values: cellIs(3, 1, "4") }), [true, true, true, false]],
    ["a format came", dataOf({ formats: values.map((line) => line.map(() => "General")) }), dataOf({ formats: values.map((line, r) => line.map(() => (r === 0 ? "0%" : "General"))) }), [false, true, true, true]],
    ["the first formats at all", dataOf(), dataOf({ formats: values.map((line) => line.map(() => "General")) }), [false, false, false, false]],
    ["the head of a merged area changed", dataOf({ merges: [range("B4:B5")] }), dataOf({ merges: [range("B4:B5")], values: cellIs(1, 0, "戊") }), [true, false, false, true]],
    ["another cell beside a merged area", dataOf({ merges: [range("B4:B5")] }), dataOf({ merges: [range("B4:B5")], values: cellIs(2, 1, 9) }), [true, true, false, true]],
    ["cells merged", dataOf(), dataOf({ merges: [range("B4:B5")] }), [false, false, false, false]],
    ["another area merged", dataOf({ merges: [range("B4:B5")] }), dataOf({ merges: [range("B4:B6")] }), [false, false, false, false]],
    ["moved down", dataOf(), dataOf({ top: 3 }), [false, false, false, false]],
    ["a column more", dataOf(), dataOf({ values: values.map((line) => [...line, ""]) }), [false, false, false, false]],
    ["a row more below", dataOf(), dataOf({ values: [...values, ["己", 5, ""]] }), [true, true, true, true, false]],
  ])("%s", (_, before, after, expected) => expect(kept(before, after)).toEqual(expected));

  it("are unknown outside the used part", () => {
    const sheet = new Sheet(dataOf());
    expect([sheet.row(1), sheet.row(6)]).toEqual([undefined, undefined]);
  });

  it("differ from one another", () => {
    const sheet = new Sheet(dataOf());
    expect(new Set([2, 3, 4, 5].map((row) => sheet.row(row))).size).toBe(4);
  });
});
