/** Which events the add-in has asked for, and how a change in the grid becomes a message of office.js. */
import type { Grid, GridEvent } from "../grid";
import type { Shell } from "../shell";
import { formatRect } from "./address";

/** Numbers of `Excel.EventType` on the wire, of the events the grid tells. Others are not taken: a listener never called would hide a gap. */
const EventNumber = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  renamed: 25,
  visibility: 26,
} as const;

/** The target of an event asked for on the collection of worksheets. */
export const workbookTarget = "Workbook";

/** [category, type, target, JSON, id, remote] */
export type EventEntry = readonly [65536, number, string, string, string, boolean];

/** `_RegisterDataChangedEvent`, `_RegisterEventNameChanged` and their like, for worksheets and their collection. */
export const registerMethods: Readonly<Record<string, number>> = {
  DataChangedEvent: EventNumber.changed,
  SelectionChangedEvent: EventNumber.selection,
  ActivatedEvent: EventNumber.activated,
  DeactivatedEvent: EventNumber.deactivated,
  AddedEvent: EventNumber.added,
  DeletedEvent: EventNumber.deleted,
  CalculatedEvent: EventNumber.calculated,
  EventNameChanged: EventNumber.renamed,
  EventVisibilityChanged: EventNumber.visibility,
};

export class Registrations {
  private readonly counts = new Map<string, number>();

  add(event: number, target: string): void {
    const key = `${event}:${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(event: number, target: string): void {
    const key = `${event}:${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(event: number, target: string): boolean {
    return this.counts.has(`${event}:${target}`);
  }

  get size(): number {
    return this.counts.size;
  }

  /** The messages for one event: to the sheet's own listeners, then to the workbook's. */
  entries(event: GridEvent, ownWrite: boolean): EventEntry[] {
    const { number, sheetId, message } = describe(event, ownWrite);
    return [sheetId, workbookTarget]
      .filter((target) => this.has(number, target))
      .map((target) => [65536, number, target, JSON.stringify(message), "", false] as const);
  }
}

function describe(event: GridEvent, ownWrite: boolean): { number: number; sheetId: string; message: Record<string, unknown> } {
  switch (event.type) {
    case "changed":
      return {
        number: EventNumber.changed,
        sheetId: event.sheetId,
        message: {
          changeType: "RangeEdited",
          source: "Local",
          triggerSource: ownWrite ? "ThisLocalAddin" : "Unknown",
          shiftDirection: "None",
          worksheetId: event.sheetId,
          address: formatRect(event.rect),
        },
      };
    case "selection":
      return {
        number: EventNumber.selection,
        sheetId: event.selection.sheetId,
        message: { worksheetId: event.selection.sheetId, address: formatRect(event.selection.rect) },
      };
    case "shown":
    case "hidden": {
      const [visibilityBefore, visibilityAfter] = event.type === "shown" ? ["Hidden", "Visible"] : ["Visible", "Hidden"];
      return { number: EventNumber.visibility, sheetId: event.sheetId, message: { worksheetId: event.sheetId, visibilityBefore, visibilityAfter, source: "Local" } };
    }
    case "activated":
    case "deactivated":
    case "calculated":
      return { number: EventNumber[event.type], sheetId: event.sheetId, message: { worksheetId: event.sheetId } };
    default:
      return { number: EventNumber[event.type], sheetId: event.sheetId, message: { worksheetId: event.sheetId, source: "Local" } };
  }
}

/** Listens to the grid; answers a function that ends it. */
export function forwardEvents(
  grid: Grid,
  registrations: Registrations,
  own: () => boolean,
  push: (entries: readonly EventEntry[]) => void,
): () => void {
  return grid.listen((event) => {
    const entries = registrations.entries(event, own());
    if (entries.length > 0) push(entries);
  });
}

/** The number of `onVisibilityModeChanged`, for which office.js registers nothing. */
const visibilityChanged = 65539;

export function forwardVisibility(shell: Shell, push: (entries: readonly EventEntry[]) => void): () => void {
  return shell.listen((event) => {
    if (event.type === "pane") push([[65536, visibilityChanged, "", JSON.stringify({ visibility: event.isShown ? "Visible" : "Hidden" }), "", false]]);
  });
}
