/** Marks come and go, whatever is done in between, and leave a workbook as it would be without them. */
import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import "../../support/properties";
import { ActionType, type RequestBody } from "../../../simulator/richapi/wire";
import { blankWorkbook } from "../../../simulator/univer/blank";
import type { UniverGrid } from "../../../simulator/univer/grid";
import { openHeadless } from "../../../simulator/univer/headless";
import { levels } from "../../../src/sheet/marker";
import { cellAt } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
import { memoryGrid, type MemoryGrid } from "../../support/office";
import { anyDeeds, anyMarks, anyWorkbook, type AnyWorkbook, carryOut, type Deeds, dress, marksFor, sheetState, stateOf } from "./any-workbook";
import { open } from "./open";
import { userOf } from "./user";

jest.setTimeout(240_000);

const { Method, SetProperty, Update } = ActionType;

/** "Worksheets/GetItem/GetRanges/ConditionalFormats/Add": what an action is done to, from the workbook on. */
function pathOf({ ObjectPaths }: RequestBody, id: number): string {
  const path = ObjectPaths[id];
  if (!path) return "";
  return [...(path.ParentObjectPathId === undefined ? [] : [pathOf({ ObjectPaths, Actions: [] }, path.ParentObjectPathId)]), path.Name].join("/");
}

const names = (workbook: AnyWorkbook): string[] => workbook.map((_, at) => `表${at + 1}`);

function inMemory(workbook: AnyWorkbook): { readonly grid: MemoryGrid; dispose(): void } {
  const sheets = names(workbook).map((name) => ({ name, notes: [[2, 1], [5, 3]] as const }));
  const grid = memoryGrid({ sheets });
  for (const sheet of grid.sheets()) sheet.addForeignFormat([{ top: 1, left: 1, bottom: 4, right: 2 }]);
  return { grid, dispose: () => undefined };
}

const onUniver = (workbook: AnyWorkbook): { readonly grid: UniverGrid; dispose(): void } => openHeadless(blankWorkbook("绩效表.xlsx", names(workbook)));

describe.each([
  ["in memory", inMemory, 20],
  ["in Univer", onUniver, 3],
] as const)("%s", (_, opening, numRuns) => {
  function made(workbook: AnyWorkbook) {
    const opened = opening(workbook);
    dress(opened.grid, workbook);
    return { ...opened, user: userOf(opened.grid) };
  }

  /** Calculation ends before the next step: what it brings goes where the cell was. */
  async function byHand(books: readonly ReturnType<typeof made>[], deeds: Deeds): Promise<void> {
    for (const { grid, user } of books) {
      await grid.settled();
      carryOut(grid, user, deeds);
      await grid.settled();
    }
  }

  it("marked, changed by the user, marked anew, changed again and cleared: as if never marked", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, anyMarks, anyDeeds, anyMarks, anyDeeds, async (workbook, first, deeds, second, later) => {
        const [marked, plain] = [made(workbook), made(workbook)];
        await open(marked.grid);
        const host = new ExcelHost();
        await host.mark(marksFor(marked.grid, first), first.style);
        await byHand([marked, plain], deeds);
        await new ExcelHost().mark(marksFor(marked.grid, second), second.style);
        await byHand([marked, plain], later);
        expect(await host.clearMarks()).toEqual({ cells: 0, protectedSheets: [], missingSheets: 0 });
        expect(await host.hasMarks()).toBe(false);
        expect(stateOf(marked.grid)).toEqual(stateOf(plain.grid));
        for (const { dispose } of [marked, plain]) dispose();
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

it("a protected sheet is as it was after marking and after clearing, and is named where it was to be marked", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, anyMarks, anyMarks, async (workbook, first, second) => {
      const [{ grid }, plain] = [inMemory(workbook), inMemory(workbook)];
      for (const one of [grid, plain.grid]) dress(one, workbook);
      await open(grid);
      const host = new ExcelHost();
      for (const marks of [first, second]) {
        const wanted = marksFor(grid, marks);
        const isMarked = (id: string): boolean => wanted.some(({ sheetId }) => sheetId === id);
        const { protectedSheets } = await host.mark(wanted, marks.style);
        expect(protectedSheets).toEqual(grid.sheets().flatMap(({ id, name, isProtected }) => (isProtected && isMarked(id) ? [name] : [])));
        for (const [at, sheet] of grid.sheets().entries()) if (sheet.isProtected) expect(sheetState(sheet)).toEqual(sheetState(plain.grid.named(`表${at + 1}`)));
      }
      await host.clearMarks();
      expect(stateOf(grid)).toEqual(stateOf(plain.grid));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

it("no request of marking and clearing names the format, the value or the size of a cell", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, anyMarks, async (workbook, marks) => {
      const { grid } = inMemory(workbook);
      dress(grid, workbook);
      const { log } = await open(grid);
      const host = new ExcelHost();
      await host.mark(marksFor(grid, marks), marks.style);
      await host.clearMarks();
      const acts = log.flatMap(({ kind, body }) => (kind === "work" ? body.Actions.map((action) => ({ ...action, path: pathOf(body, action.ObjectPathId) })) : []));
      // Those of office.js itself begin with an underscore.
      const written = acts.filter(({ ActionType: type, Name }) => [Method, SetProperty, Update].some((one) => one === type) && !Name.startsWith("_"));
      expect(written.filter(({ path }) => !/\/(?:ConditionalFormats|Comments)\//u.test(path)).map(({ path, Name }) => `${path} ${Name}`)).toEqual([]);
      expect(acts.length).toBeGreaterThan(0);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

it("5,000 marks, one in ten with a comment, leave nothing behind", async () => {
  const [workbook = []] = fc.sample(anyWorkbook, 1);
  const [{ grid }, plain] = [inMemory(workbook), inMemory(workbook)];
  for (const one of [grid, plain.grid]) dress(one, workbook);
  await open(grid);
  const sheet = grid.sheets().find(({ isProtected }) => !isProtected);
  const marks = Array.from({ length: 5_000 }, (_, at) => ({ sheetId: sheet?.id ?? "", range: cellAt(Math.floor(at / 10), at % 10), level: levels[at % 3] ?? "info", ...(at % 10 === 0 ? { note: `第 ${at} 处` } : {}) }));
  const host = new ExcelHost();
  expect((await host.mark(marks, { fill: true, notes: true })).cells).toBe(5_000);
  await host.clearMarks();
  expect(stateOf(grid)).toEqual(stateOf(plain.grid));
});
