/** Findings set aside: kept by what stands there and not by the row, with a reason, and told of when nothing is left of them. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { anchorsOf } from "../../src/review/anchor";
import { type CheckResult, check } from "../../src/review/check";
import { type IgnoreList, noIgnores, parseIgnores, withIgnore, without } from "../../src/review/ignores";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { goalSheet, workbookOf } from "../support/forms";
import { seedUnits, seedWorkbook } from "../support/seeds";
import { draftOf, insertRow, sheetFrom } from "../tables/reshape";

const rows = [
  ["产出指标", "数量指标", "培训人数", "参加培训的职工人数", "≥12 人", "工作计划"],
  ["", "质量指标", "培训合格率", "考核合格人数占比", "95%", "工作计划"],
  ["", "时效指标", "完成时间", "培训完成的时间", "12月底前", "工作计划"],
  ["", "成本指标", "人均标准", "人均培训费", "≥500 元/人", "培训费管理办法"],
  ["效益指标", "社会效益指标", "持证上岗率", "持证职工占比", "≥80%", "上年数"],
  ["满意度指标", "服务对象满意度指标", "职工满意度", "问卷满意的比例", "≥90%", "调查问卷"],
] as const;

const sheet = goalSheet({ rows });
const workbook = workbookOf(sheet);

const said = ({ findings }: CheckResult): string[] => findings.map(({ rule }) => rule).sort();

function ignoring(book: WorkbookData, rule: string): IgnoreList {
  const { findings, tables } = check(book);
  const index = findings.findIndex((finding) => finding.rule === rule);
  const anchor = anchorsOf(findings, tables)[index];
  if (!anchor) throw new Error(`no finding of ${rule}`);
  return withIgnore(noIgnores, anchor, "按文件规定", "2026-11-21");
}

function inserted(data: SheetData, at: number): SheetData {
  const draft = draftOf(data);
  insertRow(draft, at);
  return sheetFrom(draft, data);
}

describe("a finding set aside", () => {
  const list = ignoring(workbook, "target/cost-direction");
  const before = said(check(workbook));

  it("is told no more, and everything else is", () => {
    const result = check(workbook, { ignores: list });
    expect(said(result)).toEqual(before.filter((rule) => rule !== "target/cost-direction"));
    expect(result.ignored.map(({ finding, ignore }) => [finding.rule, ignore.reason])).toEqual([["target/cost-direction", "按文件规定"]]);
    expect(result.unusedIgnores).toEqual([]);
  });

  it.each([
    ["rows were inserted above", workbookOf(inserted(inserted(sheet, 0), 0))],
    ["a row was inserted among the indicators", workbookOf(inserted(sheet, 11))],
    ["the sheet was renamed", workbookOf({ ...sheet, name: "改名" })],
    ["its name was typed with other spaces", workbookOf(goalSheet({ rows: rows.map((row) => row.map((text) => text.replace("人均标准", "人均 标准："))) }))],
  ])("stays so after %s", (_, changed) => {
    const result = check(changed, { ignores: list });
    expect(said(result)).not.toContain("target/cost-direction");
    expect(result.unusedIgnores).toEqual([]);
  });

  it.each([
    ["another indicator stands there", workbookOf(goalSheet({ rows: rows.map((row) => row.map((text) => text.replace("人均标准", "场均标准"))) }))],
    ["it is another project", workbookOf(goalSheet({ rows, code: "13053524P00000310188X", name: "别的项目" }))],
    ["the project stands on a second sheet beside the first", workbookOf(sheet, { ...goalSheet({ rows }), id: "s2", name: "2.副本" })],
  ])("is told again where %s", (_, changed) => {
    expect(said(check(changed, { ignores: list }))).toContain("target/cost-direction");
  });

  it("is called unused once it was mended", () => {
    const mended = workbookOf(goalSheet({ rows: rows.map((row) => row.map((text) => text.replace("≥500", "≤500"))) }));
    expect(check(mended, { ignores: list }).unusedIgnores).toEqual(list.ignores);
  });

  it("is not called unused while its rule is off or its sheet was not given", () => {
    const other = workbookOf(goalSheet({ sheet: "2.别的", name: "别的", code: null }));
    expect(check(workbook, { ignores: list, severities: { "target/cost-direction": "off" } }).unusedIgnores).toEqual([]);
    expect(check(other, { ignores: list, isPartial: true }).unusedIgnores).toEqual([]);
    expect(check(other, { ignores: list }).unusedIgnores).toEqual(list.ignores);
  });

  it("is one of two that say the same of rows alike", () => {
    const twice = workbookOf(goalSheet({ rows: [...rows.slice(0, 4), ["", "", "人均标准", "另一项", "≥600 元/人", "办法"], ...rows.slice(4)] }));
    const directions = (result: CheckResult): string[] => result.findings.filter(({ rule }) => rule === "target/cost-direction").map(({ quote }) => quote);
    expect(directions(check(twice))).toEqual(["≥500 元/人", "≥600 元/人"]);
    expect(directions(check(twice, { ignores: ignoring(twice, "target/cost-direction") }))).toEqual(["≥600 元/人"]);
  });
});

describe("on the published workbooks", () => {
  it.each(seedUnits.map((unit) => [unit.unit, seedWorkbook(unit)] as const))("%s: every finding has an anchor of its own and can be set aside alone", (_, book) => {
    const { findings, tables } = check(book);
    const anchors = anchorsOf(findings, tables);
    expect(new Set(anchors.map((anchor) => JSON.stringify(anchor))).size).toBe(findings.length);
    fc.assert(
      fc.property(fc.nat(findings.length - 1), (index) => {
        const anchor = anchors[index];
        if (!anchor) return false;
        const result = check(book, { ignores: withIgnore(noIgnores, anchor, "已核实", "2026-11-21") });
        expect(result.findings).toEqual(findings.filter((__, at) => at !== index));
        return true;
      }),
      { numRuns: 15 },
    );
  });
});

describe("the list", () => {
  const list = ignoring(workbook, "target/cost-direction");
  const [entry] = list.ignores;

  it("is read back as it was written", () => {
    expect(parseIgnores(JSON.stringify(list))).toEqual(list);
  });

  it("holds one entry an anchor, the newest", () => {
    if (!entry) throw new Error("no entry");
    expect(withIgnore(list, entry, " 新的理由 ", "2026-12-01").ignores).toEqual([{ ...entry, reason: "新的理由", since: "2026-12-01" }]);
    expect(without(list, entry)).toEqual(noIgnores);
  });

  it("takes no entry without a reason", () => {
    if (!entry) throw new Error("no entry");
    expect(() => withIgnore(list, entry, " \n", "2026-11-21")).toThrow(RangeError);
  });

  it.each([
    ["no JSON", "{"],
    ["another thing", "[]"],
    ["a later version", JSON.stringify({ version: 2, ignores: [] })],
    ["no entries", JSON.stringify({ version: 1 })],
    ["an entry without reason", JSON.stringify({ version: 1, ignores: [{ ...entry, reason: "" }] })],
    ["an entry without a rule", JSON.stringify({ version: 1, ignores: [{ ...entry, rule: undefined }] })],
    ["a place that is no list", JSON.stringify({ version: 1, ignores: [{ ...entry, place: "E10" }] })],
    ["an occurrence that is no count", JSON.stringify({ version: 1, ignores: [{ ...entry, occurrence: 0 }] })],
  ])("refuses %s", (_, text) => {
    expect(() => parseIgnores(text)).toThrow(RangeError);
  });
});
