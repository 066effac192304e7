/** The unit of money of a departmental table: beside "单位", in the title, in a head, or below the table. */
import type { CellRange } from "../../sheet/range";
import type { Sheet } from "../../sheet/sheet";
import { compact } from "../../sheet/text";

const UNIT = "(?:人民币)?((?:[十百千]?万|百|千|亿)?元)";
const LABELLED = new RegExp(`单位[:：]?[(（]?${UNIT}`, "u");
const BRACKETED = new RegExp(`[(（](?:[^()（）]*[:：])?${UNIT}[)）]`, "u");
const ALONE = new RegExp(`^[(（]?${UNIT}[)）]?$`, "u");

export function moneyUnitIn(sheet: Sheet, region: CellRange): string | null {
  const found: (string | undefined)[] = [];
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const value = sheet.isCovered(row, column) ? "" : sheet.value(row, column);
      const text = typeof value === "string" ? compact(value) : "";
      if (text === "" || text.length > 60) continue;
      const labelled = LABELLED.exec(text)?.[1];
      if (labelled !== undefined) return labelled;
      found.push(ALONE.exec(text)?.[1] ?? BRACKETED.exec(text)?.[1]);
    }
  }
  return found.find((unit) => unit !== undefined) ?? null;
}
