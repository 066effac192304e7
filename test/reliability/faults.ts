/** What goes wrong, and when: at every batch of a use case, at every action, or by somebody who changes the workbook meanwhile. */
import type { TransportError } from "../../simulator/richapi/faults";
import { absoluteReference, parseReference } from "../../src/sheet/notation";
import type { Faults, MemoryGrid } from "../support/office";
import type { UseCaseId } from "./use-cases";
import { evaluationName, fixedCell, goalName, typedCell } from "./workbook";

/** Sheet names that begin with these were written by the add-in. */
const ownNames = /^(?:问题清单|自评)/u;

interface Named {
  readonly id: string;
  /** The page's words. */
  readonly name: string;
  /** Use cases it makes no sense for, and why. */
  readonly senseless?: (use: UseCaseId) => string | null;
}

/** The host fails: set before the batch, gone when the action is done. */
export interface HostFault extends Named {
  readonly kind: "host";
  readonly faults: Faults;
  /** Only that batch, or all from it on until it is lifted. */
  readonly lasts: "batch" | "on";
}

/** An action of a batch fails, whichever. */
export interface ActionFaultRow extends Named {
  readonly kind: "action";
  readonly code: string;
}

/** Somebody changes the workbook before the batch; `undo` where the user has to end it before trying again. */
export interface ChangeFault extends Named {
  readonly kind: "change";
  readonly change: (grid: MemoryGrid, use: UseCaseId) => void;
  /** What was in the way is taken away: the action can go on. */
  readonly end?: (grid: MemoryGrid, use: UseCaseId) => void;
}

/** The pane is closed after the batch, and opened again. */
export interface CloseFault extends Named {
  readonly kind: "close";
}

export type FaultRow = HostFault | ActionFaultRow | ChangeFault | CloseFault;

const transport = (error: TransportError, name: string): HostFault[] => [
  { kind: "host", id: `${error}`, name: `${name}, once`, faults: { transport: { error } }, lasts: "batch" },
  { kind: "host", id: `${error}-on`, name: `${name}, from then on`, faults: { transport: { error } }, lasts: "on" },
];

/** The sheet of the user's that the use case reads. */
const tableOf = (use: UseCaseId): string => (use === "type" ? evaluationName : goalName);

const ownSheetOf = (grid: MemoryGrid): string | undefined => grid.sheets().find(({ name }) => ownNames.test(name))?.name;

const hasOwn = (use: UseCaseId): string | null => (use === "list-again" || use === "evaluate-again" ? null : "no sheet of ours there");

const withoutSheets = (use: UseCaseId): string | null => (use === "settings" || use === "ignore" ? "nothing on a sheet is read or written" : null);

const onTable = (work: (grid: MemoryGrid, name: string, use: UseCaseId) => void) => (grid: MemoryGrid, use: UseCaseId) => {
  if (grid.sheets().some(({ name }) => name === tableOf(use))) work(grid, tableOf(use), use);
};

const onOwn = (work: (grid: MemoryGrid, name: string) => void) => (grid: MemoryGrid) => {
  const own = ownSheetOf(grid);
  if (own !== undefined) work(grid, own);
};

/** Names follow a sheet that is renamed, as in Excel. */
function rename(grid: MemoryGrid, from: string, to: string): void {
  for (const name of grid.names()) {
    const place = parseReference(name.formula.slice(1));
    if (place?.sheet === from) grid.setName({ ...name, formula: `=${absoluteReference(to, place.range)}` });
  }
  grid.named(from).rename(to);
}

function insertRow(grid: MemoryGrid, sheet: string, at: number): void {
  for (const name of grid.names()) {
    const place = parseReference(name.formula.slice(1));
    if (place?.sheet !== sheet || place.range.top < at) continue;
    grid.setName({ ...name, formula: `=${absoluteReference(sheet, { ...place.range, top: place.range.top + 1, bottom: place.range.bottom + 1 })}` });
  }
  grid.named(sheet).shift({ along: "rows", at, count: 1 });
}

const targetOf = (use: UseCaseId) => (use === "type" ? typedCell : fixedCell);

export const faultRows: readonly FaultRow[] = [
  ...transport(5103, "request too large (5103)"),
  ...transport(5104, "response too large (5104)"),
  ...transport(5102, "activity limit (5102)"),
  ...transport(5012, "session lost (5012)"),
  ...transport(7000, "no capability (7000)"),
  { kind: "host", id: "slow", name: "slow host", faults: { delay: 2 }, lasts: "on" },
  { kind: "host", id: "silent", name: "silent host", faults: { silent: true }, lasts: "on" },
  { kind: "host", id: "unanswered", name: "carried out, but the answer is lost", faults: { unanswered: true }, lasts: "batch" },
  { kind: "host", id: "editing", name: "a cell is being edited", faults: { cellEditing: true }, lasts: "on" },
  { kind: "host", id: "structure", name: "workbook structure protected", faults: { structureProtection: true }, lasts: "on" },
  { kind: "action", id: "action", name: "error at the n-th action, every n", code: "GeneralException" },
  { kind: "change", id: "deleted", name: "table's sheet deleted", change: onTable((grid, name) => grid.deleteSheet(grid.named(name).id)) },
  { kind: "change", id: "renamed", name: "table's sheet renamed", change: onTable((grid, name) => rename(grid, name, `${name}（改）`)) },
  { kind: "change", id: "moved", name: "table's sheet moved to the end", change: onTable((grid, name) => grid.named(name).move(grid.sheets().length - 1)) },
  { kind: "change", id: "shifted", name: "row inserted above", change: onTable((grid, name) => insertRow(grid, name, 0)) },
  { kind: "change", id: "edited", name: "cell to be written edited", change: onTable((grid, name, use) => grid.named(name).write(targetOf(use), [[use === "type" ? 13 : "≥96百分比"]])) },
  {
    kind: "change",
    id: "protected",
    name: "table's sheet protected",
    change: onTable((grid, name) => grid.named(name).setProtected(true)),
    end: onTable((grid, name) => grid.named(name).setProtected(false)),
  },
  {
    kind: "change",
    id: "merged",
    name: "target merged under its neighbour",
    change: onTable((grid, name, use) => grid.named(name).merge({ ...targetOf(use), left: targetOf(use).left - 1 })),
    end: onTable((grid, name, use) => grid.named(name).unmerge(targetOf(use))),
    senseless: (use) => (use === "type" ? "a weight and an actual merged into one are one cell to the reader" : withoutSheets(use)),
  },
  {
    kind: "change",
    id: "filtered",
    name: "filter on, the row hidden",
    change: onTable((grid, name, use) => {
      const { top } = targetOf(use);
      grid.named(name).setExtras({ filter: { top: top - 2, bottom: top + 4, left: 0, right: 7 } });
      grid.named(name).setRowsHidden(top, top, true);
    }),
  },
  { kind: "change", id: "own-deleted", name: "sheet of ours deleted", change: onOwn((grid, name) => grid.deleteSheet(grid.named(name).id)), senseless: hasOwn },
  { kind: "change", id: "own-renamed", name: "sheet of ours renamed", change: onOwn((grid, name) => rename(grid, name, `${name}（改）`)), senseless: hasOwn },
  { kind: "change", id: "own-shifted", name: "row inserted above on a sheet of ours", change: onOwn((grid, name) => insertRow(grid, name, 0)), senseless: hasOwn },
  {
    kind: "change",
    id: "own-protected",
    name: "sheet of ours protected",
    change: onOwn((grid, name) => grid.named(name).setProtected(true)),
    end: onOwn((grid, name) => grid.named(name).setProtected(false)),
    senseless: hasOwn,
  },
  { kind: "close", id: "closed", name: "pane closed after the batch, opened again" },
];

