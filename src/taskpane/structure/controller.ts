/** What the 结构 tab remembers and does: the table it shows, what is folded, the way to a cell and to a finding. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { hasGrid } from "../../review/structure/coverage";
import { contains, overlaps } from "../../sheet/range";
import type { Place } from "../../workbook/port";
import type { Controller } from "../controller/controller";
import type { FindingItem } from "../state/state";

export interface StructureState {
  /** Id of the table whose tree is shown; null: the first. */
  readonly table: string | null;
  /** Where the user is on the sheet, and the node of the tree that led there. */
  readonly at: Place | null;
  readonly node: string | null;
  /** Ids of tree nodes. */
  readonly folded: readonly string[];
  /** How many tables a matrix shows at most. */
  readonly rows: number;
}

/** Of tables and of a class's indicators: so many are drawn at first, and so many more at a time. */
const firstRows = 8;
export const moreRows = 50;

export class StructureController {
  readonly store: StoreApi<StructureState> = createStore(() => ({ table: null, at: null, node: null, folded: [], rows: firstRows }));
  readonly pane: Controller;

  constructor(pane: Controller) {
    this.pane = pane;
    this.#follow(pane.store.getState().selection);
    pane.store.subscribe(({ selection }, before) => {
      if (selection !== before.selection) this.#follow(selection);
    });
  }

  /** The tree is of the table worked at on the sheet. */
  #follow(at: Place | null): void {
    if (!at) return;
    const { sheetId, range } = at;
    const table = this.pane.picture?.result.tables.find((one) => hasGrid(one) && one.sheetId === sheetId && contains(one.range, range.top, range.left));
    const { at: before, node } = this.store.getState();
    const isThere = before?.sheetId === sheetId && overlaps(before.range, range);
    this.store.setState({ at, node: isThere ? node : null, ...(table ? { table: table.id } : {}) });
  }

  choose(table: string): void {
    this.store.setState({ table });
  }

  async go(place: Place, node: string | null): Promise<void> {
    this.store.setState({ at: place, node });
    await this.pane.locate(place);
  }

  async openFinding(item: FindingItem): Promise<void> {
    this.pane.setTab("findings");
    await this.pane.list.show(item);
  }

  fold(id: string, isFolded: boolean): void {
    const others = this.store.getState().folded.filter((one) => one !== id);
    this.store.setState({ folded: isFolded ? [...others, id] : others });
  }

  showMoreTables(): void {
    this.store.setState({ rows: this.store.getState().rows + moreRows });
  }
}
