/** Text that Excel would take for something else once a user edits its cell: it is kept as text by the style of the cell. */
import type { CellValue } from "../../sheet/data";
import { opensFormula } from "../../sheet/opens-formula";

/** A number, a percentage, an amount, a date or a time. */
const looksLikeNumber = /^\s*[¥￥$]?[\d.,]+(?:e[+-]?\d+)?\s*%?\s*$|^\s*\d{1,4}[-/.年:]\d{1,2}\S*\s*$|^\s*(?:true|false)\s*$/iu;

export const wouldTurn = (value: CellValue): boolean => typeof value === "string" && (opensFormula(value) || looksLikeNumber.test(value));
