/** Changes to a whole workbook that change nothing it says, with what becomes of every cell. */
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import { check } from "../../src/review/check";
import { Sheet } from "../../src/sheet/sheet";
import { sheetOf } from "../support/forms";
import { type Variant, variants } from "../tables/variants";
import { tracked } from "./tracked";

export interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Relaid {
  readonly workbook: WorkbookData;
  /** The cell as a finding would name it: of merged cells the first; null for one that is gone. */
  readonly place: (cell: Cell) => Cell | null;
}

export interface Layout {
  readonly name: string;
  /** Rules that the change itself is the business of. */
  readonly concerns: readonly string[];
  readonly make: (workbook: WorkbookData) => Relaid;
}

const SPELLING = ["target/unit-spelling", "text/document-number"];

/** Of two tables that disagree the later one is named. */
const ON_THE_LATER = ["cross/indicator-differs", "cross/indicator-classes-differ", "code/duplicate"];

/** What is left blank is sought beside its label, wherever that leads. */
const LEFT_BLANK = ["funding/missing-total", "text/goal-missing"];

const CONCERNS: Readonly<Record<string, readonly string[]>> = {
  "full-width characters in every text": SPELLING,
  "half-width characters in every text": SPELLING,
  "numbers stored as text": ["reading/number-as-text"],
  "blank columns everywhere": LEFT_BLANK,
  "column 序号 left": LEFT_BLANK,
  "column 责任科室 left": LEFT_BLANK,
};

function onEverySheet({ name, stage, make }: Variant): Layout {
  return {
    name,
    concerns: CONCERNS[name] ?? [],
    make: (workbook) => {
      const all = workbook.sheets.map((sheet) => tracked(sheet, make, stage === 1));
      const made = new Map(all.map((one) => [one.made.name, { ...one, sheet: new Sheet(one.made) }]));
      return {
        workbook: { ...workbook, sheets: all.map((one) => one.made) },
        place: ({ sheet, row, column }) => {
          const own = made.get(sheet);
          const to = own?.place(row, column);
          if (!own || !to) return null;
          const { top, left } = own.sheet.area(to.row, to.column);
          return { sheet, row: top, column: left };
        },
      };
    },
  };
}

/** Every cell stays where it is. */
const inPlace = (name: string, make: (workbook: WorkbookData) => WorkbookData, concerns: readonly string[] = []): Layout => ({ name, concerns, make: (workbook) => ({ workbook: make(workbook), place: (cell) => cell }) });

const withSheets = (change: (sheet: SheetData) => SheetData) => (workbook: WorkbookData): WorkbookData => ({ ...workbook, sheets: workbook.sheets.map((sheet) => change(sheet)) });
const withCells = (change: (value: CellValue, row: number) => CellValue) => withSheets((sheet) => ({ ...sheet, values: sheet.values.map((line, row) => line.map((value) => change(value, row))) }));

/** 万元 and 元 where they name the unit of a table: 单位：万元, 项目资金（万元）. */
const UNIT = /((?:单位|金额)\s*[:：]\s*|[(（]\s*)万元/u;

/** Every amount of money that stands under such a unit, in 元; costs among the indicators have units of their own. */
function inYuan(workbook: WorkbookData): WorkbookData {
  const cells = new Map<string, CellValue>();
  for (const { sheetId, funding, plan, execution, budget } of check(workbook, { rules: [] }).tables) {
    const parts = [funding?.total, funding?.fiscal, funding?.other, ...(plan?.reads === "amount" ? plan.checkpoints.map((one) => one.value) : [])];
    const spent = execution?.rows.flatMap((row) => [row.budget, row.adjusted, row.executed]) ?? [];
    const figures = [...(budget?.lines.flatMap((line) => line.amounts) ?? []), ...(budget?.threePublic.map(({ amount }) => amount) ?? [])];
    for (const field of [...parts, ...spent, ...figures]) if (field?.value) cells.set(`${sheetId}!${field.range.top}/${field.range.left}`, field.value.times(10_000).toNumber());
  }
  const inCell = (sheet: SheetData, value: CellValue, row: number, column: number): CellValue =>
    cells.get(`${sheet.id}!${row + sheet.top}/${column + sheet.left}`) ?? (typeof value === "string" ? value.replace(UNIT, "$1元") : value);
  return withSheets((sheet) => ({ ...sheet, values: sheet.values.map((line, row) => line.map((value, column) => inCell(sheet, value, row, column))) }))(workbook);
}

const cover = sheetOf("封面", [["预算公开资料"], [""], ["某县总工会"], ["二〇二四年"]]);
const contents = sheetOf("目录", [["目录"], ["1", "预算表"], ["2", "绩效目标表"], ["3", "名词解释"]]);

export const layouts: readonly Layout[] = [
  ...variants.map(onEverySheet),
  inPlace("the sheets in reverse order", (workbook) => ({ ...workbook, sheets: workbook.sheets.toReversed() }), ON_THE_LATER),
  inPlace("a cover and a table of contents before, a blank sheet behind", (workbook) => ({ ...workbook, sheets: [cover, contents, ...workbook.sheets, sheetOf("Sheet1", [[""]])] }), ["reading/no-table"]),
  inPlace("every second sheet hidden", (workbook) => ({ ...workbook, sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, visible: index % 2 === 0 })) })),
  inPlace("元 for 万元 throughout", inYuan),
  inPlace("blanks around every text", withCells((value) => (typeof value === "string" && value !== "" ? ` ${value}　` : value))),
  inPlace("the titles in brackets of other words", withCells((value, row) => (row === 0 && typeof value === "string" && value !== "" ? `附表：${value}` : value))),
  inPlace("the sheets under other names", withSheets((sheet) => ({ ...sheet, id: `#${sheet.id}` }))),
];
