/** Marked, saved, opened again and cleared: every sheet of every sample as if it had never been marked. By the pane and by files, each clearing what the other marked. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { readXlsx } from "../../../simulator/files/read-xlsx";
import { writeXlsx } from "../../../simulator/files/write-xlsx";
import type { UniverGrid } from "../../../simulator/univer/grid";
import { type HeadlessGrid, openHeadless } from "../../../simulator/univer/headless";
import { levels } from "../../../src/sheet/marker";
import { cellAt } from "../../../src/sheet/range";
import { ExcelHost } from "../../../src/workbook/excel/host";
import type { Mark } from "../../../src/workbook/port";
import { copyXlsx, readXlsx as readSheets } from "../../../src/workbook/xlsx";
import { open } from "./open";

jest.setTimeout(240_000);

let opened: HeadlessGrid[] = [];

afterEach(() => {
  for (const book of opened) book.dispose();
  opened = [];
});

async function reopen(bytes: Uint8Array): Promise<UniverGrid> {
  const book = openHeadless((await readXlsx("绩效表.xlsx", bytes)).data);
  opened.push(book);
  await book.grid.settled();
  return book.grid;
}

/** All that the grid holds, without the ids that are made up at every opening and without places for what is not there. */
function contentOf(grid: UniverGrid): unknown {
  const { id: _, resources = [], ...data } = grid.snapshot();
  const beside = resources.flatMap(({ name, data: json }) => (json === "" ? [] : [[name, filled(JSON.parse(json.replace(/"(?:cfId|uid|id)":"[^"]*"/gu, '"id":""')))]]));
  return { data, beside: filled(Object.fromEntries(beside)) };
}

const filled = (bySheet: object): object => Object.fromEntries(Object.entries(bySheet).filter(([, value]) => JSON.stringify(value).length > 2));

/** Filled and empty cells, one and several, some twice; on every sheet. */
const marksFor = (sheetIds: readonly string[], isNoted: boolean): Mark[] =>
  sheetIds.flatMap((sheetId) =>
    Array.from({ length: 12 }, (_, at): Mark => {
      const range = at % 4 === 0 ? { top: at, left: 1, bottom: at + 1, right: 3 } : cellAt((at * 5) % 23, at % 7);
      return { sheetId, range, level: levels[at % 3] ?? "info", ...(isNoted ? { note: `【错误】第 ${at} 处\n改法：写成“≥12 人”` } : {}) };
    }),
  );

const samples = readdirSync("samples").map((name) => [name, readFileSync(join("samples", name))] as const);

describe.each(samples)("%s", (_, bytes) => {
  it("is as it was once the pane has cleared what it marked before the saving", async () => {
    const before = await reopen(bytes);
    const plain = contentOf(await reopen(await writeXlsx(before.snapshot())));
    await open(before);
    await new ExcelHost().mark(marksFor(before.sheets().map(({ id }) => id), true), { fill: true, notes: true });
    const saved = await writeXlsx(before.snapshot());

    const again = await reopen(saved);
    expect(contentOf(again)).not.toEqual(plain);
    await open(again);
    const host = new ExcelHost();
    expect(await host.hasMarks()).toBe(true);
    expect(await host.clearMarks()).toEqual({ cells: 0, protectedSheets: [], missingSheets: 0 });
    expect(contentOf(again)).toEqual(plain);

    const { bytes: cleared, warnings } = copyXlsx(saved, { annotations: { marks: [], notes: [] } });
    expect(warnings).toEqual([]);
    expect(contentOf(await reopen(cleared))).toEqual(plain);
  });

  it("is as it was once the pane has cleared what the command line marked", async () => {
    const marked = copyXlsx(bytes, { annotations: { marks: marksFor(readSheets(bytes).sheets.map(({ id }) => id), false), notes: [] } }).bytes;
    const grid = await reopen(marked);
    await open(grid);
    const host = new ExcelHost();
    expect(await host.hasMarks()).toBe(true);
    await host.clearMarks();
    expect(contentOf(grid)).toEqual(contentOf(await reopen(bytes)));
  });
});
