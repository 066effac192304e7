/** The grids the simulator's server can stand on, to run the same test over each. */
import type { Grid } from "../../../simulator/grid";
import { blankWorkbook } from "../../../simulator/univer/blank";
import { openHeadless } from "../../../simulator/univer/headless";
import { memoryGrid } from "./memory-grid";

interface OpenGrid {
  readonly grid: Grid;
  dispose(): void;
}

/** Every opener makes a workbook of empty sheets of these names. */
export const grids: readonly (readonly [string, (sheets: readonly string[]) => OpenGrid])[] = [
  ["in memory", (sheets) => ({ grid: memoryGrid({ sheets: sheets.map((name) => ({ name })) }), dispose: () => undefined })],
  ["Univer", (sheets) => openHeadless(blankWorkbook("绩效表.xlsx", sheets))],
];

/** The office.js error's code of what a batch does; "" where it goes well. */
export async function codeOf(work: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return "";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
