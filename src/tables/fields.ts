/** What stands in a cell or block of cells, as a reader takes it. */
import type Big from "big.js";
import type { CellRange } from "../sheet/range";
import type { Target } from "../target/target";

/** A text and where it stands; `text` is "" where the cell is there and empty. */
export interface TextField {
  readonly text: string;
  readonly range: CellRange;
}

/** An amount, weight, percentage or score. `value` is null where the cell is empty or its text is no number. */
export interface NumberField extends TextField {
  readonly value: Big | null;
  /** A number stored as text ("80.00" typed into a text cell). */
  readonly storedAsText: boolean;
}

export interface TargetField extends TextField {
  readonly target: Target;
  /** Where sign and unit stand when they have columns of their own. */
  readonly comparatorRange: CellRange | null;
  readonly unitRange: CellRange | null;
}
