/** Which fixes are taken, and that carrying them out ends. */
import { describe, expect, it } from "@jest/globals";
import { check } from "../../src/review/check";
import type { Finding } from "../../src/review/finding";
import { fixAll, netEdits, planFixes, withEdits } from "../../src/review/fix";
import type { Fix } from "../../src/rules/rule";
import type { CellValue, WorkbookData } from "../../src/sheet/data";
import { cellAt, parseAddress, rangeAddress } from "../../src/sheet/range";
import { seedUnits, seedWorkbook } from "../support/seeds";

const workbook = (values: readonly (readonly CellValue[])[], formats: readonly (readonly string[])[] | null = null): WorkbookData => ({
  name: null,
  sheets: [{ id: "s", name: "表", visible: true, top: 0, left: 0, values, formats, merges: [{ top: 2, left: 0, bottom: 2, right: 1 }] }],
});

function finding(edits: readonly (readonly [address: string, from: CellValue, to: CellValue])[], kind: Fix["kind"] = "fix"): Finding {
  const placed = edits.map(([address, from, to]) => ({ range: parseAddress(address) ?? cellAt(0, 0), from, to }));
  const range = placed[0]?.range ?? cellAt(0, 0);
  return { rule: "a/b", severity: "error", sheetId: "s", sheet: "表", tableId: null, message: "default", params: {}, related: [], quote: "", range, address: rangeAddress(range), fix: { kind, edits: placed } };
}

const grid = workbook([
  ["1", 2],
  [3, ""],
  ["合", ""],
]);
const plan = (...findings: readonly Finding[]) => {
  const { edits, left } = planFixes(findings, grid);
  return { edits: edits.map(({ row, column, to }) => [row, column, to]), left: left.map(({ reason }) => reason) };
};

describe("a plan", () => {
  it("takes whole fixes on cells that hold what was read", () => {
    expect(plan(finding([["A1", "1", 1]]), finding([["B1", 2, 5], ["A2", 3, 6]]))).toEqual({ edits: [[0, 0, 1], [0, 1, 5], [1, 0, 6]], left: [] });
  });

  it("leaves out a fix of which one cell has changed, every edit of it", () => {
    expect(plan(finding([["B1", 2, 5], ["A2", 4, 6]]))).toEqual({ edits: [], left: ["changed"] });
    expect(plan(finding([["A1", 1, 5]])).left).toEqual(["changed"]);
    expect(plan(finding([["B3", "", 5]])).left).toEqual(["changed"]);
  });

  it("gives a cell to the first that wants it; the same wish twice is one", () => {
    expect(plan(finding([["B1", 2, 5]]), finding([["A2", 3, 4], ["B1", 2, 6]]))).toEqual({ edits: [[0, 1, 5]], left: ["conflict"] });
    expect(plan(finding([["B1", 2, 5]]), finding([["B1", 2, 5]]))).toEqual({ edits: [[0, 1, 5]], left: [] });
  });

  it("takes suggestions only where they were chosen", () => {
    const suggestion = finding([["B1", 2, 5]], "suggestion");
    expect(plan(suggestion)).toEqual({ edits: [], left: [] });
    expect(planFixes([suggestion], grid, undefined, ["suggestion"]).edits).toHaveLength(1);
  });

  it("asks once whether the cells can be written to, and leaves out what cannot", () => {
    const asked: number[] = [];
    const { edits, left } = planFixes([finding([["B1", 2, 5], ["A2", 3, 6]]), finding([["A1", "1", 1]])], grid, (places) => {
      asked.push(places.length);
      return places.map(({ row }) => row === 0);
    });
    expect([asked, edits.map(({ to }) => to), left.map(({ reason }) => reason)]).toEqual([[3], [1], ["locked"]]);
  });
});

describe("edits on a workbook", () => {
  it("change their cells and nothing else, past the filled part too", () => {
    const [sheet] = withEdits(grid, [
      { sheetId: "s", row: 0, column: 0, to: 1 },
      { sheetId: "s", row: 4, column: 3, to: "x" },
      { sheetId: "other", row: 0, column: 0, to: "y" },
    ]).sheets;
    expect(sheet?.values).toEqual([
      [1, 2, "", ""],
      [3, "", "", ""],
      ["合", "", "", ""],
      ["", "", "", ""],
      ["", "", "", "x"],
    ]);
  });

  it("change their cells on a sheet that begins elsewhere, past its edges on every side", () => {
    const inner: WorkbookData = { name: null, sheets: [{ id: "s", name: "表", visible: true, top: 3, left: 2, values: [["a", "b"], ["c", "d"]], formats: [["@", "0%"], ["0.0", "General"]], merges: [] }] };
    const [changed] = withEdits(inner, [{ sheetId: "s", row: 4, column: 3, to: "D" }]).sheets;
    expect(changed).toMatchObject({ top: 3, left: 2, values: [["a", "b"], ["c", "D"]], formats: [["@", "0%"], ["0.0", "General"]] });
    const [wider] = withEdits(inner, [{ sheetId: "s", row: 2, column: 1, to: 1 }, { sheetId: "s", row: 5, column: 4, to: 2 }]).sheets;
    expect(wider).toMatchObject({ top: 2, left: 1, values: [[1, "", "", ""], ["", "a", "b", ""], ["", "c", "d", ""], ["", "", "", 2]] });
    expect(wider?.formats).toEqual([["General", "General", "General", "General"], ["General", "@", "0%", "General"], ["General", "0.0", "General", "General"], ["General", "General", "General", "General"]]);
  });

  it("let a number be one where everything was shown as text", () => {
    const [sheet] = withEdits(workbook([["1", "a"]], [["@", "@"]]), [{ sheetId: "s", row: 0, column: 0, to: 1 }]).sheets;
    expect(sheet?.formats).toEqual([["General", "@"]]);
  });

  it("count once for a cell mended in steps, not at all where it ends as it began", () => {
    const step = (from: CellValue, to: CellValue, column: number) => ({ sheetId: "s", sheet: "表", row: 0, column, from, to, finding: finding([]) });
    expect(netEdits([step("1", 1, 0), step(2, 3, 1), step(1, 5, 0), step(3, 2, 1)]).map(({ column, from, to }) => [column, from, to])).toEqual([[0, "1", 5]]);
  });
});

describe.each(seedUnits.map((unit) => [`${unit.unit}${unit.year}`, seedWorkbook(unit)] as const))("the safe fixes of %s", (_, seed) => {
  const keysOf = (findings: readonly Finding[]): string[] => findings.map(({ rule, sheet, address, message }) => [rule, message, sheet, address].join(" "));
  const { before, after, edits, left, fixed } = fixAll(seed);

  it("take away exactly the findings that had one, and bring none", () => {
    const fixable = before.findings.filter(({ fix }) => fix?.kind === "fix");
    expect(fixable.length).toBeGreaterThan(0);
    expect(keysOf(after.findings).sort()).toEqual(keysOf(before.findings.filter((one) => !fixable.includes(one))).sort());
    expect(left).toEqual([]);
  });

  it("leave nothing for a second time, and the workbook given as it was", () => {
    expect(fixAll(fixed).edits).toEqual([]);
    expect(check(seed).findings).toEqual(before.findings);
    expect(edits.every(({ from, to }) => from !== to)).toBe(true);
  });
});
