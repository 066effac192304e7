/** How a message names a cell of another table. */
import { cellAddress } from "../../sheet/range";
import type { TextField } from "../../tables/fields";
import type { TableHead } from "../../tables/table";

export const placeOf = ({ range }: Pick<TextField, "range">): string => cellAddress(range.top, range.left);

const MOST_OF_A_NAME = 24;

/** The sheet's name, short enough for a line. */
export const sheetOfTable = ({ sheet }: TableHead): string => (sheet.length > MOST_OF_A_NAME ? `${sheet.slice(0, MOST_OF_A_NAME - 1)}…` : sheet);
