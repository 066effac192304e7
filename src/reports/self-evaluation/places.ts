/** Where the parts of a 自评表 stand on its sheet, as laid out. */
import type { CellRange } from "../../sheet/range";
import type { TextKey } from "./form";
import type { GridRole, MoneyRole } from "./layouts";

export interface Places {
  /** The header of the indicator grid, over the whole width of the form. */
  readonly header: CellRange;
  /** In the order of the form's rows. */
  readonly indicators: readonly Readonly<Partial<Record<GridRole, CellRange>>>[];
  /** In the order of the form's funds; empty where it has none. */
  readonly funds: readonly Readonly<Partial<Record<MoneyRole, CellRange>>>[];
  readonly total: { readonly weight: CellRange; readonly score: CellRange };
  readonly grade: CellRange;
  readonly texts: Readonly<Partial<Record<TextKey, CellRange>>>;
  /** The whole form as it is printed. */
  readonly form: CellRange;
  /** The line that says what is still missing. */
  readonly status: CellRange;
}
