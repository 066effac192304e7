/** A workbook that somebody works in for a while: after every change the checker that checked it all along says what a new one says. */
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { check, type CheckResult } from "../../src/review/check";
import { Checker } from "../../src/review/checker";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { finish } from "../../src/sheet/work";
import { evaluationRowsWith, evaluationSheet, goalRowsWith, goalSheet, workbookOf } from "../support/forms";

const names = ["培训人数", "慰问困难职工人数", "法律援助宣传场次", "职工书屋建设数量", "政策知晓率", "发放及时率"];
const classes = ["数量指标", "质量指标", "时效指标", "社会效益指标", ""];
const codes = ["13053524P000002101887", "13053524P000002101900", "13053224P00000210191X"];
const texts: readonly CellValue[] = [...names, ...classes, ...codes, "≥500 人", "≤30 万元", "100%", "全部", "2023年慰问", "职工培训", "2024年职工培训绩效目标表", "临政发[2024]3号", "", 60, 6];

/** Goals and self-evaluations of a few projects; names, codes and indicators recur. */
const sheets = Array.from({ length: 6 }, (_, at): SheetData => {
  const [name, code, project] = [names[at % 3] ?? "", codes[at % 2] ?? "", at === 0 ? "职工培训" : `慰问${at}`];
  return at % 3 === 2
    ? evaluationSheet({ sheet: `${at}`, rows: evaluationRowsWith(0, ["产出指标", "数量指标", "培训人数", "≥", 100 + at, "人", 10, 90]) })
    : goalSheet({ sheet: `${at}`, name: project, code, rows: goalRowsWith(at % 4, ["产出指标", classes[at % 4] ?? "", name, "", `≥${at * 10} 人`, "临政发〔2024〕3号"]) });
});

interface Change {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly to: CellValue;
  /** After how many parts the check is given up; null: never. */
  readonly stopsAfter: number | null;
}

const change: fc.Arbitrary<Change> = fc.record({
  sheet: fc.nat(sheets.length - 1),
  row: fc.nat(20),
  column: fc.nat(7),
  to: fc.constantFrom(...texts),
  stopsAfter: fc.option(fc.nat(60), { freq: 2 }),
});

function changed(workbook: WorkbookData, { sheet, row, column, to }: Change): WorkbookData {
  const poke = (data: SheetData): SheetData => ({ ...data, values: data.values.map((cells, at) => (at === row && column < cells.length ? cells.with(column, to) : cells)) });
  return { ...workbook, sheets: workbook.sheets.map((data, at) => (at === sheet ? poke(data) : data)) };
}

const told = (result: CheckResult): string => JSON.stringify(result);

describe("a checker that stays", () => {
  it("says what a new one says, after any changes and after checks that were given up", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 12, size: "max" }), (changes) => {
        const checker = new Checker();
        let workbook = workbookOf(...sheets);
        for (const one of changes) {
          workbook = changed(workbook, one);
          const work = checker.check(workbook);
          if (one.stopsAfter === null) expect(told(finish(work))).toBe(told(check(workbook)));
          else for (let part = 0; part < one.stopsAfter && work.next().done !== true; part += 1);
        }
        expect(told(finish(checker.check(workbook)))).toBe(told(check(workbook)));
      }),
      { numRuns: 40 },
    );
  });
});
