/** What happens in the workbook while nobody asks: changes, as hints to look again, our own writes left out; and what the user selects. */
import type { Place } from "../port";
import type { Exchange, Exchanges } from "./exchange";
import { parseAreas } from "./merges";
import { extentOf } from "./pieces";

interface SheetEvent {
  readonly type: string;
  readonly worksheetId: string;
  /** From ExcelApi 1.14 on, and not of every event. */
  readonly triggerSource?: string;
}

/** Sheets added or deleted by ourselves: those events do not say whose doing they are. */
export class OwnEvents {
  readonly #expected = new Set<string>();

  expect(type: "WorksheetAdded" | "WorksheetDeleted", sheetId: string): void {
    this.#expected.add(`${type} ${sheetId}`);
  }

  /** Each is taken for ours once. */
  take({ type, worksheetId }: SheetEvent): boolean {
    return this.#expected.delete(`${type} ${worksheetId}`);
  }
}

interface Handler {
  remove(): void;
}

type End = () => Promise<void>;

interface WatchOptions {
  readonly own: OwnEvents;
  /** Whether Excel tells of sheets renamed, hidden and shown. */
  readonly tellsNames: boolean;
}

/** Calculated sheets are told too, for what a formula brings from another sheet is no change of this one; no event says whether a write of ours led to it. */
export function watchSheets(exchanges: Exchanges, { own, tellsNames }: WatchOptions, listener: (sheetId: string) => void): Promise<End> {
  const tell = async (event: SheetEvent): Promise<void> => {
    if (event.triggerSource !== "ThisLocalAddin" && !own.take(event)) listener(event.worksheetId);
    await Promise.resolve();
  };
  return listen(exchanges, (worksheets) => [
    worksheets.onChanged.add(tell),
    worksheets.onCalculated.add(tell),
    worksheets.onAdded.add(tell),
    worksheets.onDeleted.add(tell),
    ...(tellsNames ? [worksheets.onNameChanged.add(tell), worksheets.onVisibilityChanged.add(tell)] : []),
  ]);
}

/** Bringing a sheet to the front selects what was selected there before, which no selection event tells. */
export function watchSelection(exchanges: Exchanges, listener: (place: Place) => void): Promise<End> {
  let heard = 0;
  return listen(exchanges, (worksheets) => [
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      heard += 1;
      const [range] = parseAreas(address);
      if (range) listener({ sheetId: worksheetId, range });
      await Promise.resolve();
    }),
    worksheets.onActivated.add(async () => {
      heard += 1;
      const before = heard;
      // Excel answers nothing where several areas or a picture are selected: nothing is told then.
      const place = await selected(exchanges).catch(() => null);
      if (place && heard === before) listener(place);
    }),
  ]);
}

function selected(exchanges: Exchanges): Promise<Place> {
  return exchanges.run("watch", async ({ context, sync }) => {
    const range = context.workbook.getSelectedRange().load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { id: true } });
    await sync();
    return { sheetId: range.worksheet.id, range: extentOf(range) };
  });
}

async function listen(exchanges: Exchanges, add: (worksheets: Excel.WorksheetCollection) => Handler[]): Promise<End> {
  const { context, handlers } = await exchanges.run("watch", async ({ context, sync }) => {
    const handlers = add(context.workbook.worksheets);
    await sync();
    return { context, handlers };
  });
  let isEnded = false;
  return async () => {
    if (isEnded) return;
    isEnded = true;
    // A handler can only be removed in the context it was added in.
    await exchanges.run("watch", (exchange) => remove(exchange, handlers), { context });
  };
}

async function remove({ sync }: Exchange, handlers: readonly Handler[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  await sync();
}
