/** A finding: what a rule reported, placed in the workbook. Data only; `words.ts` puts it into a language. */
import type { CellRange } from "../sheet/range";
import type { Fix, Params, Severity } from "../rules/rule";

/** Cells and what Excel calls them: "E14" also where the cell is merged over several, "B7:F7" for more than one cell. */
export interface Spot {
  readonly range: CellRange;
  readonly address: string;
}

export interface Finding extends Spot {
  /** Rule id, "area/name". */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheetId: string;
  readonly sheet: string;
  /** Id of the table it is about; null for a sheet without one. */
  readonly tableId: string | null;
  /** Key into the rule's messages. */
  readonly message: string;
  readonly params: Params;
  /** Other cells of the same sheet that belong to it. */
  readonly related: readonly Spot[];
  /** The offending text, as the cell shows it. */
  readonly quote: string;
  readonly fix: Fix | null;
}
