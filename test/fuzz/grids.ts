/** Workbooks nobody would make: scattered headers, hostile cells, merges that cannot be, and real tables shuffled, cut, doubled and turned. */
import fc from "fast-check";
import type { CellValue, SheetData, WorkbookData } from "../../src/sheet/data";
import type { CellRange } from "../../src/sheet/range";
import { budgetSheets } from "../support/budget-forms";
import { seedSheet, seedUnits } from "../support/seeds";
import * as evaluations from "../tables/forms/evaluations";
import * as generated from "../tables/forms/generated";
import * as goals from "../tables/forms/goals";
import * as lists from "../tables/forms/lists";
import { hostileFormat, hostileValue } from "./hostile";

/** A budget table of a thousand lines is for the bench. */
const MOST_ROWS = 80;

const forms = [...Object.values(goals), ...Object.values(evaluations), ...Object.values(lists), ...Object.values(generated), ...budgetSheets()];
const published = seedUnits.flatMap(({ tables }) => tables.map((table) => seedSheet(table)));
const realSheets: readonly SheetData[] = [...forms, ...published].filter(({ values }) => values.length <= MOST_ROWS);

export interface Draft {
  readonly values: CellValue[][];
  readonly formats: string[][];
  readonly merges: CellRange[];
}

type Change = (draft: Draft) => Draft;

const widthOf = ({ values }: Draft): number => Math.max(0, ...values.map((row) => row.length));

const draftOf = ({ values, formats, merges }: SheetData): Draft => ({
  values: values.map((row) => [...row]),
  formats: values.map((row, at) => row.map((_, column) => formats?.[at]?.[column] ?? "General")),
  merges: [...merges],
});

const place = fc.nat(999);
const within = (at: number, length: number): number => (length === 0 ? 0 : at % length);

const setCell = fc.tuple(place, place, hostileValue).map(([row, column, value]): Change => (draft) => {
  const line = draft.values[within(row, draft.values.length)];
  if (line) line[within(column, line.length)] = value;
  return draft;
});

const setFormat = fc.tuple(place, place, hostileFormat).map(([row, column, format]): Change => (draft) => {
  const line = draft.formats[within(row, draft.formats.length)];
  if (line) line[within(column, line.length)] = format;
  return draft;
});

/** Any corner may lie outside the sheet; the ends may be the wrong way round. */
const corner = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) }, { weight: 1, arbitrary: fc.constantFrom(-1, 16_383, 16_384, 1_048_575, 2_000_000) });
const addMerge = fc.tuple(corner, corner, corner, corner).map(([top, left, bottom, right]): Change => (draft) => ({ ...draft, merges: [...draft.merges, { top, left, bottom, right }] }));
const smallMerge = fc.tuple(place, place, fc.nat(6), fc.nat(6)).map(([row, column, down, across]): Change => (draft) => {
  const top = within(row, draft.values.length);
  const left = within(column, widthOf(draft));
  return { ...draft, merges: [...draft.merges, { top, left, bottom: top + down, right: left + across }] };
});
const dropMerges = fc.constant<Change>((draft) => ({ ...draft, merges: [] }));

const swapRows = fc.tuple(place, place).map(([one, other]): Change => (draft) => {
  const [a, b] = [within(one, draft.values.length), within(other, draft.values.length)];
  const [first, second] = [draft.values[a], draft.values[b]];
  if (first && second) [draft.values[a], draft.values[b]] = [second, first];
  return draft;
});
const swapColumns = fc.tuple(place, place).map(([one, other]): Change => (draft) => {
  const [a, b] = [within(one, widthOf(draft)), within(other, widthOf(draft))];
  for (const row of draft.values) [row[a], row[b]] = [row[b] ?? "", row[a] ?? ""];
  return draft;
});
const cut = fc.tuple(place, fc.boolean()).map(([at, isLower]): Change => ({ values, formats, merges }) => {
  const row = within(at, values.length);
  return isLower ? { values: values.slice(0, row), formats: formats.slice(0, row), merges } : { values: values.slice(row), formats: formats.slice(row), merges };
});
const cutColumns = place.map((at): Change => (draft) => {
  const column = within(at, widthOf(draft));
  return { ...draft, values: draft.values.map((row) => row.slice(0, column)), formats: draft.formats.map((row) => row.slice(0, column)) };
});
const doubled = fc.boolean().map((isBeside): Change => ({ values, formats, merges }) =>
  isBeside
    ? { values: values.map((row) => [...row, ...row]), formats: formats.map((row) => [...row, ...row]), merges }
    : { values: [...values, ...values.map((row) => [...row])], formats: [...formats, ...formats.map((row) => [...row])], merges },
);
const turned = fc.constant<Change>((draft) => {
  const columns = Array.from({ length: widthOf(draft) }, (_, column) => column);
  const turn = <T>(lines: readonly (readonly T[])[], blank: T): T[][] => columns.map((column) => lines.map((row) => row[column] ?? blank));
  return { values: turn<CellValue>(draft.values, ""), formats: turn(draft.formats, "General"), merges: draft.merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })) };
});
const repeatRow = fc.tuple(place, fc.integer({ min: 1, max: 30 })).map(([at, times]): Change => ({ values, formats, merges }) => {
  const row = within(at, values.length);
  const again = <T>(lines: readonly T[][]): T[][] => lines.flatMap((line, index) => (index === row ? Array.from({ length: times }, () => [...line]) : [line]));
  return { values: again(values), formats: again(formats), merges };
});
const blankRow = place.map((at): Change => (draft) => {
  draft.values[within(at, draft.values.length)]?.fill("");
  return draft;
});

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: setCell },
  { weight: 2, arbitrary: setFormat },
  { weight: 2, arbitrary: addMerge },
  { weight: 2, arbitrary: smallMerge },
  { weight: 1, arbitrary: dropMerges },
  { weight: 2, arbitrary: swapRows },
  { weight: 2, arbitrary: swapColumns },
  { weight: 1, arbitrary: cut },
  { weight: 1, arbitrary: cutColumns },
  { weight: 1, arbitrary: doubled },
  { weight: 1, arbitrary: turned },
  { weight: 2, arbitrary: repeatRow },
  { weight: 1, arbitrary: blankRow },
);

/** Blank but for cells strewn over it. */
const scattered: fc.Arbitrary<Draft> = fc
  .tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 14 }), fc.array(fc.tuple(place, place, hostileValue), { maxLength: 80 }))
  .map(([height, width, cells]) => {
    const draft = draftOf({ values: Array.from({ length: height }, () => Array.from<CellValue>({ length: width }).fill("")), formats: null, merges: [], id: "", name: "", visible: true, top: 0, left: 0 });
    for (const [row, column, value] of cells) {
      const line = draft.values[row % height];
      if (line) line[column % width] = value;
    }
    return draft;
  });

const changed: fc.Arbitrary<Draft> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...realSheets).map(draftOf) }, { weight: 1, arbitrary: scattered }), fc.array(change, { maxLength: 12 }))
  .map(([draft, changes]) => changes.reduce((now, apply) => apply(now), draftOf({ ...draft, id: "", name: "", visible: true, top: 0, left: 0 })));

/** Every row as long as the longest, as a host hands it over. */
function rectangular({ values, formats, merges }: Draft): Pick<SheetData, "values" | "formats" | "merges"> {
  const width = Math.max(0, ...values.map((row) => row.length));
  if (width === 0) return { values: [], formats: null, merges };
  const padded = <T>(lines: readonly (readonly T[])[], blank: T): T[][] => values.map((_, row) => Array.from({ length: width }, (__, column) => lines[row]?.[column] ?? blank));
  return { values: padded<CellValue>(values, ""), formats: padded(formats, "General"), merges };
}

const sheetName = fc.oneof(fc.constantFrom("表", "1.综合", "Sheet1", "自评表", "a'b", "!", "{rule}", "\ud83d", "目标\u202e表"), fc.string({ unit: "binary", minLength: 1, maxLength: 31 }));

const sheet = fc.tuple(changed, sheetName, fc.oneof({ weight: 4, arbitrary: fc.constant([0, 0] as const) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom(0, 3, 900_000), fc.constantFrom(0, 2, 16_000)) }));

export const hostileWorkbook: fc.Arbitrary<WorkbookData> = fc.tuple(fc.constantFrom(null, "2024年度绩效.xlsx", "\ud800.xlsx"), fc.array(sheet, { minLength: 1, maxLength: 3 })).map(([name, sheets]) => ({
  name,
  sheets: sheets.map(([draft, title, [top, left]], at): SheetData => {
    const { values, formats, merges } = rectangular(draft);
    const moved = merges.map((merge) => ({ top: merge.top + top, left: merge.left + left, bottom: merge.bottom + top, right: merge.right + left }));
    return { id: `s${at}`, name: title, visible: true, top, left, values, formats, merges: moved };
  }),
}));
