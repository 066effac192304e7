/** Generating again: nothing that a person typed is lost, whatever became of the source meanwhile. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { EvaluationOptions } from "../../src/review/evaluate";
import type { CellValue } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";
import type { Indicator, Table, TextField } from "../../src/tables/table";
import { runs } from "../support/properties";
import { Book, type Goal, goalTable } from "./evaluation-book";

const SHEET = "自评 职工培训";

const classes = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;
const targets = ["≥12人", "≥95%", "≤5.69万元", "100%", "有效保障", "12月底前", "3-5次", "", "每月≥2次", "＝0起"];

interface Row extends Goal {
  readonly id: number;
}

const rowOf = (id: number): fc.Arbitrary<Row> =>
  fc.tuple(fc.constantFrom(...classes), fc.constantFrom(...targets)).map(([[level1, level2], target]) => ({ id, level1, level2, name: `第${id}项指标`, target }));

const MOST = 8;
const rows: fc.Arbitrary<readonly Row[]> = fc.integer({ min: 2, max: MOST }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => rowOf(id + 1))));

/** What a person types into a row, each with figures or words that stand nowhere else. */
const typings = ["number", "text", "band", "reason", "score", "weight", "beside"] as const;
type Typing = (typeof typings)[number];

const changes = ["move", "remove", "add", "rename", "target", "class"] as const;

interface Case {
  readonly rows: readonly Row[];
  readonly typed: readonly (readonly [row: number, what: Typing])[];
  readonly below: readonly (readonly string[])[];
  readonly texts: boolean;
  readonly changes: readonly (readonly [what: (typeof changes)[number], row: number, other: number])[];
  readonly layouts: readonly EvaluationOptions["layout"][];
}

const cases: fc.Arbitrary<Case> = fc.record({
  rows,
  typed: fc.array(fc.tuple(fc.nat(MOST - 1), fc.constantFrom(...typings)), { maxLength: 12 }),
  below: fc.array(fc.array(fc.constantFrom("", "手写", "存在问题", "合计", "注：见附件", "=1+1", "12"), { maxLength: 4 }), { maxLength: 4 }),
  texts: fc.boolean(),
  changes: fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat(MOST - 1), fc.nat(MOST - 1)), { maxLength: 5 }),
  layouts: fc.tuple(fc.constantFrom(null, null, "sichuan" as const), fc.constantFrom(null, null, "sichuan" as const)),
});

const sourceOf = (goals: readonly Goal[]) => goalTable({ name: "职工培训", code: "13053524P00000210188P" }, goals);

function changed(source: readonly Row[], list: Case["changes"]): readonly Row[] {
  let result = [...source];
  for (const [what, at, other] of list) {
    const index = at % result.length;
    const row = result[index];
    if (!row) continue;
    if (what === "remove" && result.length > 1) result = result.filter((one) => one !== row);
    if (what === "move") result = result.filter((one) => one !== row).toSpliced(other % result.length, 0, row);
    if (what === "add") result = result.toSpliced(other, 0, { ...row, id: result.length + 50, name: `新增第${result.length + 50}项`, target: targets[other % targets.length] ?? "" });
    if (what === "rename") result = result.with(index, { ...row, name: `改名${row.name}` });
    if (what === "target") result = result.with(index, { ...row, target: targets[other % targets.length] ?? "" });
    if (what === "class") result = result.with(index, { ...row, level1: classes[other % classes.length]?.[0] ?? "", level2: classes[other % classes.length]?.[1] ?? "" });
  }
  return result;
}

interface Typed {
  readonly row: number;
  readonly what: Typing;
  /** As it must be found again. */
  readonly shown: string;
}

/** Types into the generated sheet as the case says, and answers what must be found again. */
function typeInto(book: Book, table: Table, list: Case["typed"]): readonly Typed[] {
  const right = book.sheet(SHEET).extent.right;
  const typed = new Map<string, Typed>();
  for (const [at, what] of list) {
    const index = at % table.indicators.length;
    const indicator = table.indicators[index];
    if (!indicator) continue;
    const isPercent = indicator.actual !== null && /%/u.test(book.sheet(SHEET).format(indicator.actual.range.top, indicator.actual.range.left));
    const { value, shown } = valueFor(what, index + 1, isPercent);
    const field = fieldFor(what, indicator);
    const place = field ? field.range : { top: indicator.row, left: (table.columns.at(-1)?.right ?? right) + 1 };
    book.type(SHEET, place.top, place.left, value);
    typed.set(`${index} ${["number", "text", "band"].includes(what) ? "actual" : what}`, { row: index, what, shown });
  }
  return [...typed.values()];
}

function valueFor(what: Typing, id: number, isPercent: boolean): { readonly value: CellValue; readonly shown: string } {
  switch (what) {
    case "number":
      // A cell in percent shows some decimals and holds more of them.
      return isPercent ? { value: Number(`0.9${id}7654321`), shown: `9${id}.7654321%` } : { value: 1000.125 + id, shown: String(1000.125 + id) };
    case "text":
      return { value: `完成了${id}件`, shown: `完成了${id}件` };
    case "band":
      return { value: "部分达成年度指标并具有一定效果", shown: "部分达成年度指标并具有一定效果" };
    case "reason":
      return { value: `=原因${id}`, shown: `=原因${id}` };
    case "score":
      return { value: 0.5 + id / 100, shown: (0.5 + id / 100).toFixed(2) };
    case "weight":
      return { value: 3 + id / 100, shown: String(3 + id / 100) };
    default:
      return { value: `右侧${id}`, shown: `右侧${id}` };
  }
}

function fieldFor(what: Typing, { actual, reason, score, weight }: Indicator): TextField | null {
  if (what === "beside") return null;
  return { number: actual, text: actual, band: actual, reason, score, weight }[what];
}

const tableOn = (book: Book, options: EvaluationOptions): Table => {
  const table = book.generate(options).projects[0]?.table;
  if (!table) throw new Error("not read back");
  return table;
};

function typeAround(book: Book, table: Table, { below, texts }: Case): readonly string[] {
  const [total] = table.execution?.rows ?? [];
  const expected: string[] = [];
  const type = (range: CellRange | undefined, value: CellValue, shown: string): void => {
    if (!range) return;
    book.type(SHEET, range.top, range.left, value);
    expected.push(shown);
  };
  if (texts) {
    type(total?.executed?.range, 71.2345, "71.2345");
    type(table.goalsDone?.range, "全部完成", "全部完成");
    const { row, column } = book.find(SHEET, "主管部门");
    book.type(SHEET, row, column + 1, "县总工会机关");
    expected.push("县总工会机关");
    type({ top: 0, left: 20, bottom: 0, right: 20 }, "标题右侧", "标题右侧");
  }
  const end = book.sheet(SHEET).extent.bottom + 2;
  for (const [index, values] of below.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === "") continue;
      // A line may begin as one of the form's own does.
      const text = column === 0 ? value : `${value} ${index}-${column}`;
      book.type(SHEET, end + index, column, text);
      expected.push(text);
    }
  }
  return expected;
}

describe("generating again", () => {
  it("keeps what was typed: in the row of the indicator where there is one, else under the form", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const book = new Book({ 目标: sourceOf(one.rows) });
        const [first = null, second = null] = one.layouts;
        const before = tableOn(book, { layout: first });
        const typed = typeInto(book, before, one.typed);
        const around = typeAround(book, before, one);
        const after = changed(one.rows, one.changes);
        book.put("目标", sourceOf(after));
        const table = tableOn(book, { layout: second });

        const all = book.texts(SHEET);
        const isThere = (text: string): boolean => all.some((shown) => shown.includes(text));
        expect(around.filter((text) => !isThere(text))).toEqual([]);
        for (const { row, what, shown } of typed) {
          const own = table.indicators.find(({ level3 }) => level3?.text === one.rows[row]?.name);
          // A weight alone is no reason to keep a row that is gone.
          if (!own) expect(what === "weight" || isThere(shown)).toBe(true);
          else if (what === "beside") expect(all).toContain(shown);
          else expect({ what, text: exactly(book, fieldFor(what, own)) }).toEqual({ what, text: expect.stringContaining(shown) });
        }
        expect(table.indicators.map(({ level3 }) => level3?.text)).toEqual(after.map(({ name }) => name));
        // Nothing more happens the next time.
        const content = book.evaluate({ layout: second });
        book.generate({ layout: second });
        expect(book.evaluate({ layout: second }).sheets).toEqual(content.sheets);
      }),
      { numRuns: runs(60) },
    );
  });
});

/** The cell's number with all its digits, or its text. */
function exactly(book: Book, field: TextField | null): string {
  if (!field) return "";
  const { top, left } = field.range;
  const sheet = book.sheet(SHEET);
  const value = sheet.value(top, left);
  if (typeof value !== "number") return sheet.text(top, left);
  return /%/u.test(sheet.format(top, left)) ? `${Number((value * 100).toPrecision(12))}%` : sheet.format(top, left).includes("0.00") ? value.toFixed(2) : String(value);
}
