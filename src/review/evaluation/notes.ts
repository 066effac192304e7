/** What is kept of an earlier 自评表, counted while its successor is put together. */
import type { Big } from "big.js";
import type { CellValue } from "../../sheet/data";
import { isBlank } from "../../sheet/text";
import type { Indicator } from "../../tables/table";
import type { Difference } from "./report";

/** Counts what is kept and remembers where the source says something else. */
export class Notes {
  kept = 0;
  readonly differences: Difference[] = [];

  keep(difference: Difference): void {
    this.kept += 1;
    if (!isBlank(difference.source)) this.differences.push(difference);
  }

  count(values: readonly CellValue[]): void {
    this.kept += values.filter((value) => typeof value !== "string" || !isBlank(value)).length;
  }
}

export const said = (value: Big | string | null): string => (typeof value === "string" ? value : (value?.toFixed() ?? ""));

/** What an indicator is called. */
export const nameOf = ({ level3, description }: Indicator): string => level3?.text.trim() || (description?.text.trim() ?? "");
