/** Changes of cells and of the set of sheets, as hints to look again; our own writes are left out. */
import type { Exchange, Exchanges } from "./exchange";

type Listener = (sheetId: string) => void;

interface SheetEvent {
  readonly type: string;
  readonly worksheetId: string;
  /** From ExcelApi 1.14 on. */
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

export async function watchSheets(exchanges: Exchanges, own: OwnEvents, listener: Listener): Promise<() => Promise<void>> {
  const tell = async (event: SheetEvent): Promise<void> => {
    if (event.triggerSource !== "ThisLocalAddin" && !own.take(event)) listener(event.worksheetId);
    await Promise.resolve();
  };
  const { context, handlers } = await exchanges.run("watch", async ({ context, sync }) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(tell), worksheets.onAdded.add(tell), worksheets.onDeleted.add(tell)];
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

async function remove({ sync }: Exchange, handlers: readonly { remove(): void }[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  await sync();
}
