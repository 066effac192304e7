/** An indicator with target and actual, compared: the scoring's own answer, so that what is called missed is what loses points. */
import type { CellRange } from "../../sheet/range";
import { type Attainment, attainmentOf } from "../../scoring";
import type { Table } from "../../tables/table";
import { remember } from "../remember";

export type Compared = Attainment;

export const compared = remember(attainmentOf);

/** Short of the target by its figures, where that is certain. */
export const isUnmet = ({ state, by }: Compared): boolean => state === "unmet" && by === "figure";

/** Where a finding about a whole self-evaluation points: the header of its last column. */
export const lastHeader = (table: Table): CellRange => table.columns.at(-1)?.header.range ?? table.header ?? table.range;
