/** What a user does by hand to the sheets of either grid, which no request of the add-in's can do. */
import type { Shift } from "../../../simulator/following";
import type { GridSheet } from "../../../simulator/grid";
import { UniverGrid } from "../../../simulator/univer/grid";
import type { MemoryGrid } from "../../support/office";

export interface User {
  readonly shift: (sheet: GridSheet, shift: Shift) => void;
  readonly copy: (sheet: GridSheet) => void;
}

export const userOf = (grid: MemoryGrid | UniverGrid): User => (grid instanceof UniverGrid ? onUniver(grid) : inMemory(grid));

const inMemory = (grid: MemoryGrid): User => ({
  shift: ({ id }, shift) => grid.sheet(id)?.shift(shift),
  copy: ({ id }) => void grid.copySheet(id),
});

function onUniver(grid: UniverGrid): User {
  const facadeOf = ({ id }: GridSheet) => {
    const book = grid.api.getActiveWorkbook();
    const sheet = book?.getSheetBySheetId(id);
    if (!book || !sheet) throw new Error(`no sheet ${id}`);
    // What hangs on the cells follows on the sheet in front only, where a user's hands are.
    grid.activate(id);
    return { book, sheet };
  };
  return {
    shift: (on, { along, at, count }) => {
      const { sheet } = facadeOf(on);
      if (along === "rows") sheet[count > 0 ? "insertRows" : "deleteRows"](at, Math.abs(count));
      else sheet[count > 0 ? "insertColumns" : "deleteColumns"](at, Math.abs(count));
    },
    copy: (on) => {
      const { book, sheet } = facadeOf(on);
      book.duplicateSheet(sheet);
    },
  };
}
