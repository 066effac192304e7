/** Coverage and tree of the 结构 tab: on the seed tables, on forms with gaps, and on forms nobody has seen. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { LEVEL2 } from "../../src/profiles/levels";
import { check, type CheckResult, survey } from "../../src/review/check";
import { type Coverage, type CoverageCell, coverageOf, hasGrid, mostColumns } from "../../src/review/structure/coverage";
import { findingsByTable } from "../../src/review/structure/place-findings";
import { nodeOf, type Tree, treeOf } from "../../src/review/structure/tree";
import type { SheetData } from "../../src/sheet/data";
import { rangeAddress } from "../../src/sheet/range";
import { evaluationSheet, goalRowsWith, goalSheet, type Row, sheetOf, workbookOf } from "../support/forms";
import { runs } from "../support/properties";
import { seedFacts, seedUnits, seedWorkbook } from "../support/seeds";

const seeds = new Map(seedUnits.map((unit) => [unit.unit, check(seedWorkbook(unit))]));
const resultOf = (...sheets: readonly SheetData[]): CheckResult => check(workbookOf(...sheets));
const treesOf = ({ tables, findings }: CheckResult): Tree[] => {
  const own = findingsByTable(findings);
  return tables.filter(hasGrid).map((table) => treeOf(table, own.get(table.id) ?? []));
};
const only = <T>(list: readonly T[]): T => {
  const [one, ...others] = list;
  if (one === undefined || others.length > 0) throw new RangeError(`${list.length} instead of one`);
  return one;
};
/** "数量 1", "缺 质量", "· 经济": the row of a sheet as a reader sees it. */
const rowNamed = (result: CheckResult, sheet: string): string[] => {
  const table = result.tables.find((one) => one.sheet === sheet);
  const row = coverageOf(result).flatMap(({ rows }) => rows).find(({ tableId }) => tableId === table?.id);
  return (row?.cells ?? []).map(shown);
};
const shown = ({ state, column, name, count, span, isMarked }: CoverageCell): string => {
  if (state === "there") return `${column.short || column.kind} ${count}${isMarked ? "!" : ""}`;
  return state === "missing" ? `缺 ${name}${span > 1 ? ` ×${span}` : ""}` : `${state === "optional" ? "·" : "?"} ${column.short || column.kind}`;
};
const headsOf = ({ groups }: Coverage): string[] => groups.map(({ name, isShown, columns }) => `${isShown ? name : ""}[${columns.map(({ short, kind }) => short || kind).join(" ")}]`);
const linesOf = ({ groups }: Tree): string[] =>
  groups.flatMap((group) => [
    `${group.name || "?"} ${group.isMissing ? "缺" : group.count}`,
    ...group.classes.flatMap((one) => (one.isMissing ? [`  缺 ${one.name} ${rangeAddress(one.range)}`] : one.indicators.map(({ name }, index) => `  ${index === 0 ? one.name || "?" : ""} ${name}`))),
  ]);

describe("on the seed tables", () => {
  it.each(seedFacts.map(({ unit }) => unit))("of %s every indicator is counted once, in the class the table gives it", (unit) => {
    const result = seeds.get(unit);
    const facts = seedFacts.find((one) => one.unit === unit)?.tables ?? [];
    if (!result) throw new RangeError(unit);
    const rows = new Map(coverageOf(result).flatMap((one) => one.rows.map((row) => [row.tableId, row] as const)));
    const withIndicators = facts.filter((fact) => Array.isArray(fact["indicators"]));
    expect(rows.size).toBe(withIndicators.length);
    for (const fact of withIndicators) {
      const row = rows.get(result.tables.find(({ sheet }) => sheet === fact["sheet"])?.id ?? "");
      const indicators = fact["indicators"] as readonly { readonly level2: string }[];
      expect(row?.cells.reduce((sum, { count }) => sum + count, 0)).toBe(indicators.length);
      const names = new Set(LEVEL2.map(({ name }) => name));
      if (!indicators.every(({ level2 }) => names.has(level2))) continue;
      const counts = new Map<string, number>();
      for (const { level2 } of indicators) counts.set(level2, (counts.get(level2) ?? 0) + 1);
      expect(new Map(row?.cells.filter(({ count }) => count > 0).map(({ column, count }) => [column.id, count]))).toEqual(counts);
    }
  });

  it("shows the classes of Hebei in the form's order, and that all are there", () => {
    const result = seeds.get("平乡县总工会");
    const coverage = only(result ? coverageOf(result) : []);
    expect(headsOf(coverage)).toEqual(["产出[数量 质量 时效 成本]", "效益[经济 社会 生态 可持续]", "[满意度]"]);
    expect(coverage).toMatchObject({ lacking: 0, excused: 0, isComplete: true });
    expect(result && rowNamed(result, "10.1工会经费项目")).toEqual(["数量 1", "质量 1", "时效 1!", "成本 1!", "· 经济", "社会 2", "· 生态", "可持续 1", "满意度 1"]);
  });

  it("shows projects and the whole unit of Sichuan in one matrix, and the class one of them lacks", () => {
    const result = seeds.get("渠县总工会");
    if (!result) throw new RangeError("渠县总工会");
    const coverage = only(coverageOf(result));
    expect(coverage.profiles.map(({ region }) => region["zh-CN"])).toEqual(["四川省", "四川省"]);
    expect(coverage.rows).toHaveLength(12);
    expect(coverage).toMatchObject({ lacking: 1, isComplete: false });
    expect(headsOf(coverage)).toEqual(["产出[数量 质量 时效]", "效益[经济 社会 生态 可持续]", "[满意度]", "成本[经济 社会 生态环境]"]);
    expect(rowNamed(result, "3.2024年度常委工作经费")).toEqual(["数量 1", "缺 质量", "时效 1!", "· 经济", "社会 1", "· 生态", "可持续 1", "满意度 1!", "经济 1!", "· 社会", "· 生态环境"]);
  });

  it("puts names that are no standard ones where the rules say they belong", () => {
    const result = seeds.get("渠县总工会");
    if (!result) throw new RangeError("渠县总工会");
    // 可持续发展指标, 经社会效益指标, 帮扶对象满意度指标
    expect(rowNamed(result, "1.2023年度全省常态化送温暖")).toContain("可持续 1!");
    expect(rowNamed(result, "9.2024年度事业职工医疗保险")).toContain("社会 1!");
    expect(rowNamed(result, "2.2023年县送温暖专项资金")).toContain("满意度 2");
  });

  it("shows a table as it stands, with the missing class where it would stand", () => {
    const tree = treesOf(seeds.get("渠县总工会") ?? resultOf())[3];
    expect(tree && rangeAddress(tree.range)).toBe("B17:I23");
    expect(tree && linesOf(tree)).toEqual([
      "产出指标 2", "  数量 常委工会工作开展次数", "  缺 质量 C18", "  时效 项目完成时间",
      "效益指标 2", "  社会效益 维持全县工会工作有序开展", "  可持续影响 持续增强工会工作影响率",
      "满意度指标 1", "  满意度 服务对象满意度指标", "成本指标 1", "  经济成本 项目开展成本",
    ]);
    expect(tree?.groups[0]?.classes[2]?.indicators[0]).toMatchObject({ target: "＜1\u00a0年", actual: "11\u00a0个月", severity: "warning" });
    expect(tree?.groups[0]).toMatchObject({ severity: null, worst: "warning" });
  });
});

describe("gaps", () => {
  const rows = goalRowsWith(0, ["产出指标", "数量指标", "培训人数", "", "≥12 人", ""]);
  const [quantity = []] = rows;

  it("a missing level 1 is one gap over all its classes", () => {
    const result = resultOf(goalSheet({ sheet: "A" }), goalSheet({ sheet: "B", rows: rows.slice(0, 4) }));
    expect(rowNamed(result, "B").slice(1)).toEqual(["质量 1", "时效 1", "成本 1", "缺 效益 ×4", "缺 满意度"]);
    expect(linesOf(treesOf(result)[1] ?? only([]))).toEqual(["产出指标 4", "  数量 培训人数", "  质量 培训合格率", "  时效 完成时间", "  成本 人均标准", "效益指标 缺", "满意度指标 缺"]);
  });

  it("what was set aside is no gap, and is told from completeness", () => {
    const sheet = goalSheet({ sheet: "A", rows: rows.filter((_, index) => index !== 1) });
    const { findings, tables } = resultOf(sheet);
    const gap = only(findings.filter(({ rule }) => rule === "structure/missing-level2"));
    const kept = findings.filter((finding) => finding !== gap);
    const ignored = [{ finding: gap, ignore: { rule: gap.rule, message: gap.message, sheet: "A", project: "", place: [], occurrence: 1, reason: "不适用", since: "2024-11-05" } }];
    expect(only(coverageOf({ tables, findings: kept, ignored }))).toMatchObject({ lacking: 0, excused: 1 });
    expect(only(coverageOf({ tables, findings, ignored: [] }))).toMatchObject({ lacking: 1, excused: 0 });
  });

  it("before a check nothing is called missing, and what is expected is not called optional", () => {
    const workbook = workbookOf(goalSheet({ sheet: "A", rows: [quantity] }));
    const coverage = only(coverageOf(survey(workbook)));
    expect(coverage).toMatchObject({ lacking: 0, isComplete: false });
    expect(rowNamed(survey(workbook), "A")).toEqual(["数量 1", "? 质量", "? 时效", "? 成本", "? 经济", "? 社会", "? 生态", "? 可持续", "? 满意度"]);
  });

  it("a table without rows has no gaps and is not complete", () => {
    const result = resultOf(goalSheet({ sheet: "A", rows: [] }));
    expect(only(coverageOf(result))).toMatchObject({ lacking: 0, isComplete: false });
    expect(only(treesOf(result)).findings.map(({ rule }) => rule)).toEqual(["reading/incomplete-table"]);
  });

  it("a class that stands in two places is shown in both", () => {
    const result = resultOf(goalSheet({ sheet: "A", rows: [...rows, ["产出指标", "数量指标", "培训期数", "", "≥2 期", ""]] }));
    expect(linesOf(only(treesOf(result))).filter((line) => /^产出|数量/u.test(line.trim()))).toEqual(["产出指标 4", "  数量 培训人数", "产出指标 1", "  数量 培训期数"]);
    expect(rowNamed(result, "A")[0]).toMatch(/^数量 2/u);
  });
});

describe("forms of other kinds", () => {
  it("tables of which other things are expected have a matrix of their own", () => {
    const coverages = coverageOf(resultOf(goalSheet({ sheet: "A" }), evaluationSheet({ sheet: "B" })));
    expect(coverages.map(({ profiles }) => profiles[0].region["en-US"])).toEqual(["Hebei", "Sichuan"]);
  });

  it("a form with two levels is shown by its level 1", () => {
    const header = ["一级指标", "指标名称", "指标值", "权重", "实际完成值"];
    const result = resultOf(evaluationSheet({ sheet: "A", header, rows: [["产出指标", "培训人数", "≥12人", 50, "12人"], ["效益指标", "持证上岗率", "≥80%", 30, "82%"], ["满意度指标", "职工满意度", "≥90%", 10, "91%"]] }));
    const tree = only(treesOf(result));
    expect(linesOf(tree)).toEqual(["产出指标 1", "  ? 培训人数", "效益指标 1", "  ? 持证上岗率", "满意度指标 1", "  ? 职工满意度"]);
    const cells = only(only(coverageOf(result)).rows).cells;
    expect(cells.filter(({ count }) => count > 0).map(({ column }) => column.short)).toEqual(["产出", "效益", "满意度"]);
  });

  it("classes of a scheme of its own are counted by their level 1 where there are too many", () => {
    const levels = ["决策", "过程"].flatMap((level1) => ["立项", "目标", "资金", "组织"].map((name, index): Row => [index === 0 ? level1 : "", `${level1}${name}`, `${name}规范性`, "", "≥90%", ""]));
    const coverage = only(coverageOf(resultOf(goalSheet({ sheet: "A", rows: levels }))));
    expect(coverage.columns.slice(-2).map(({ id, short }) => [id, short])).toEqual([["决策/", "决策"], ["过程/", "过程"]]);
    expect(coverage.rows[0]?.cells.slice(-2).map(({ count }) => count)).toEqual([4, 4]);
  });

  it("budget tables are not shown", () => {
    const { tables } = seeds.get("平乡县总工会") ?? resultOf();
    expect(tables.filter((table) => !hasGrid(table)).every(({ indicators }) => indicators.length === 0)).toBe(true);
    expect(coverageOf(resultOf(sheetOf("空", [["没有表"]])))).toEqual([]);
  });
});

describe("any form", () => {
  const level1 = fc.constantFrom("产出指标", "效益指标", "满意度指标", "成本指标", "产出", "一、产出指标（50分）", "履职效能", "决策", "其他", "");
  const level2 = fc.constantFrom(...LEVEL2.map(({ name }) => name), "质量", "可持续发展指标", "帮扶对象满意度", "部门协作", "立项规范性", "资金管理", "甲类", "乙类", "丙类", "丁类", "戊类", "");
  const row = fc.tuple(level1, level2, fc.constantFrom("培训人数", "合格率", "资金投入总额", ""), fc.constant(""), fc.constantFrom("≥12 人", "100%", "文字描述", ""), fc.constant("")).map((cells): Row => cells);
  const sheets = fc.array(fc.array(row, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 }).map((tables) => tables.map((rows, index) => (index % 2 === 0 ? goalSheet({ sheet: `${index}`, rows }) : evaluationSheet({ sheet: `${index}`, rows: rows.map(([a = "", b = "", c = "", , e = ""]) => [a, b, c, "≥", e, "人", 10, 12]) }))));

  it("counts every indicator once, in matrix and tree, and finds every cell's node", () => {
    fc.assert(
      fc.property(sheets, (made) => {
        const result = resultOf(...made);
        const coverages = coverageOf(result);
        const trees = new Map(treesOf(result).map((tree) => [tree.tableId, tree]));
        const own = findingsByTable(result.findings);
        for (const { columns, rows } of coverages) {
          expect(columns.length).toBeLessThanOrEqual(Math.max(mostColumns, LEVEL2.length + 2));
          for (const { tableId, cells } of rows) {
            const table = result.tables.find(({ id }) => id === tableId);
            const tree = trees.get(tableId);
            if (!table || !tree) throw new RangeError(tableId);
            expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length);
            expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(table.indicators.length);
            const drawn = tree.groups.flatMap(({ classes }) => classes.flatMap(({ indicators }) => indicators.map((indicator) => indicator.row)));
            expect(drawn).toEqual(table.indicators.map((indicator) => indicator.row));
            expect(cells.filter(({ state }) => state === "there" || state === "missing").map((cell) => nodeOf(tree, cell)).filter((node) => node === null)).toEqual([]);
            const findings = own.get(tableId) ?? [];
            const gaps = findings.filter(({ rule }) => /^structure\/missing-level[12]$/u.test(rule));
            const missing = tree.groups.flatMap((group) => [...(group.isMissing ? group.findings : []), ...group.classes.filter(({ isMissing }) => isMissing).flatMap((one) => one.findings)]);
            expect(new Set(missing)).toEqual(new Set(gaps));
            const wrong = findings.filter((finding) => finding.severity !== "info" && drawn.includes(finding.range.top) && !gaps.includes(finding));
            const isMarked = cells.some((cell) => cell.isMarked);
            if (wrong.length === 0) expect(isMarked).toBe(false);
            // Right of the two levels: of the indicator itself.
            if (wrong.some(({ range }) => range.left > 1)) expect(isMarked).toBe(true);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
