/** Arrow keys over buttons in rows and columns that are one tab stop. */

const rowsOf = (grid: HTMLElement): HTMLElement[][] =>
  [...grid.querySelectorAll<HTMLElement>("[data-row]")].map((row) => [...row.querySelectorAll<HTMLElement>("[data-column]")]);

const columnOf = (cell: HTMLElement | undefined): number => Number(cell?.dataset["column"]);

/** Whether the key was one that moves; up and down keep to the column, a cell over several counting for each. */
export function moveInGrid(grid: HTMLElement, { key, ctrlKey, target }: { readonly key: string; readonly ctrlKey: boolean; readonly target: EventTarget }): boolean {
  const rows = rowsOf(grid);
  const at = rows.findIndex((row) => row.some((cell) => cell === target));
  const row = rows[at] ?? [];
  const from = row.findIndex((cell) => cell === target);
  const below = (to: number): HTMLElement | undefined => rows[to]?.findLast((cell) => columnOf(cell) <= columnOf(row[from])) ?? row[from];
  const targets: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowUp: () => below(at - 1),
    ArrowDown: () => below(at + 1),
    ArrowLeft: () => row[from - 1] ?? row[from],
    ArrowRight: () => row[from + 1] ?? row[from],
    Home: () => (ctrlKey ? rows[0]?.[0] : row[0]),
    End: () => (ctrlKey ? rows.at(-1)?.at(-1) : row.at(-1)),
  };
  const to = from < 0 ? undefined : targets[key];
  to?.()?.focus();
  return to !== undefined;
}
