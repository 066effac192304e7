/** The classes of a table as runs of rows: what the structure rules look at. */
import { type CellRange, cellAt, contains } from "../../sheet/range";
import { remember } from "../../sheet/remember";
import { compact } from "../../sheet/text";
import type { Indicator, Table, TextField } from "../../tables/table";

/** Rows one after another that stand under the same class name. */
export interface Block {
  readonly field: TextField;
  readonly indicators: readonly Indicator[];
}

/** As a block; `field` is null for rows without the level. */
export interface Run {
  readonly field: TextField | null;
  readonly indicators: readonly Indicator[];
}

/** Runs of equal level-1 or level-2 names, and of rows that have none. */
export function runs(indicators: readonly Indicator[], level: "level1" | "level2"): Run[] {
  const found: { field: TextField | null; indicators: Indicator[] }[] = [];
  for (const indicator of indicators) {
    const field = indicator[level];
    const open = found.at(-1);
    if (open && isSameName(open.field, field)) open.indicators.push(indicator);
    else found.push({ field, indicators: [indicator] });
  }
  return found;
}

const isSameName = (one: TextField | null, other: TextField | null): boolean => one?.text === other?.text || (one !== null && other !== null && compact(one.text) === compact(other.text));

/** Rows without the level end a block. */
export const blocks = (indicators: readonly Indicator[], level: "level1" | "level2"): readonly Block[] => (level === "level1" ? blocks1 : blocks2)(indicators);

const blocksOf = (level: "level1" | "level2") =>
  remember((indicators: readonly Indicator[]): readonly Block[] => runs(indicators, level).flatMap(({ field, indicators: own }) => (field ? [{ field, indicators: own }] : [])));
const blocks1 = blocksOf("level1");
const blocks2 = blocksOf("level2");

/** The level-1 blocks, each with the level-2 blocks in it; one nameless block where the table has no level 1. */
export const blocksByLevel1 = (table: Table): readonly (readonly Block[])[] =>
  hasColumn(table, "level1") ? blocks(table.indicators, "level1").map((block) => blocks(block.indicators, "level2")) : [blocks(table.indicators, "level2")];

export const hasColumn = (table: Table, role: Table["columns"][number]["role"]): boolean => table.columns.some((column) => column.role === role);

/** Where a rule about the table as a whole points: the header of the column it is about, or in a list of several projects the project's first cell of it. */
export function headerOf(table: Table, role: Table["columns"][number]["role"]): CellRange {
  const column = table.columns.find((one) => one.role === role);
  const header = column?.header.range ?? table.header ?? table.range;
  return contains(table.range, header.top, header.left) ? header : cellAt(table.range.top, column?.left ?? table.range.left);
}
