/** Which cells of a worksheet hold formulas. */
import { type CellRange, contains, parseAddress } from "../../sheet/range";
import { attributesAt, childNamed, documentOf, rowAt, tagsOf } from "./spans";

/** Never says no where there is one. */
export const mayHaveFormulas = (text: string): boolean => /<(?:\w+:)?f[\s>/]/u.test(text);

/** As "row/column", zero-based. One formula may stand over several cells: all of them hold it. */
export function formulaCells(text: string): ReadonlySet<string> {
  const cells = new Set<string>();
  if (!mayHaveFormulas(text)) return cells;
  const document = documentOf(text);
  const data = childNamed(document, document.root, "sheetData");
  if (!data) return cells;
  const { prefix } = document;
  const areas: CellRange[] = [];
  let row = -1;
  let column = -1;
  for (const { kind, name, start } of tagsOf(text, data.innerStart, data.innerEnd)) {
    if (kind === "close") continue;
    if (name === `${prefix}row`) {
      row = rowAt(text, start, row + 1);
      column = -1;
    } else if (name === `${prefix}c`) {
      column = parseAddress(attributesAt(text, start)["r"] ?? "")?.left ?? column + 1;
      if (areas.some((area) => contains(area, row, column))) cells.add(`${row}/${column}`);
    } else if (name === `${prefix}f`) {
      cells.add(`${row}/${column}`);
      const { t, ref = "" } = attributesAt(text, start);
      // A shared formula is named in each of its cells; an array only in its first.
      const area = t === "shared" ? null : parseAddress(ref);
      if (area && (area.top !== area.bottom || area.left !== area.right)) areas.push(area);
    }
  }
  return cells;
}
