/** What the user does with the list of findings: opens, folds, groups, filters, and goes from one to the next. */
import type { Severity } from "../../rules/rule";
import type { Place } from "../../workbook/port";
import { compact } from "../../sheet/text";
import { everything, groupIdOf, groupRows, nextItem, type Row, rowIdOf, selectedItems, visibleItems, walkOf } from "../state/rows";
import { type Checked, type FindingItem, type Grouping, initialState, type State } from "../state/state";
import type { Desk } from "./desk";

/** Lists longer than this begin with one group unfolded. */
const unfoldUpTo = 200;

/** So many rows are drawn within a frame. */
const drawnAtOnce = 60;

export interface BrowsingParts {
  readonly desk: Desk;
  readonly locate: (place: Place) => Promise<void>;
  /** Keeps the choice for other workbooks too. */
  readonly keepGrouping: (grouping: Grouping) => void;
}

export class Browsing {
  readonly #parts: BrowsingParts;
  /** The finding whose cell was gone to last. */
  #visited: string | null = null;
  /** What was listed when the open row was opened: its finding may be gone when the next one is asked for. */
  #listed: Checked | null = null;
  /** What was folded before a search unfolded everything. */
  #foldedBefore: readonly string[] | null = null;

  constructor(parts: BrowsingParts) {
    this.#parts = parts;
  }

  get #state(): State {
    return this.#parts.desk.state;
  }

  #set(change: Partial<State>): void {
    this.#parts.desk.set(change);
  }

  get #grouping(): Grouping {
    return this.#state.preferences.grouping;
  }

  /** Goes to the cell and opens its row. */
  async visit(item: FindingItem): Promise<void> {
    this.open(item);
    this.#visited = item.id;
    await this.#parts.locate({ sheetId: item.sheetId, range: item.range });
  }

  open(item: FindingItem): void {
    this.#listed = this.#state.checked;
    this.#set({ open: { row: rowIdOf(item, this.#grouping), item: item.id } });
  }

  close(): void {
    this.#set({ open: null });
  }

  toggle(row: Row, item: FindingItem): void {
    const { open } = this.#state;
    if (open && (open.row === row.id || row.items.some(({ id }) => id === open.item))) this.close();
    else this.open(item);
  }

  /** The one that is open is next where its cell was not gone to. */
  async next(severity: Severity): Promise<void> {
    const { checked, open } = this.#state;
    const here = checked?.items.find(({ id }) => id === open?.item);
    const item = here?.severity === severity && here.id !== this.#visited ? here : this.#after((each) => each.severity === severity);
    if (item) await this.show(item);
  }

  /** Visits what the filter or a folded group may keep from sight. */
  async show(item: FindingItem): Promise<void> {
    this.#bringToSight(item);
    await this.visit(item);
  }

  /** Opens what is wrong in the selected cells, one after the other. */
  openSelected(): void {
    const { checked, selection } = this.#state;
    const selected = selectedItems(checked?.items ?? [], selection);
    const item = this.#after((each) => selected.includes(each));
    if (!item) return;
    this.#bringToSight(item);
    this.open(item);
  }

  #after(isWanted: (item: FindingItem) => boolean): FindingItem | null {
    const { checked, open } = this.#state;
    if (!checked) return null;
    const walked = this.#listed && this.#listed !== checked ? walkOf(this.#listed, this.#grouping) : [];
    return nextItem(walkOf(checked, this.#grouping), isWanted, open?.item ?? null, walked);
  }

  #bringToSight(item: FindingItem): void {
    const { checked, filter } = this.#state;
    if (checked && !visibleItems(checked, filter).includes(item)) this.clearFilters();
    this.fold(groupIdOf(item, this.#grouping), false);
  }

  fold(group: string, folded: boolean): void {
    const others = this.#state.collapsed.filter((each) => each !== group);
    this.#set({ collapsed: folded ? [...others, group] : others });
  }

  /** The groups a list begins with folded. */
  foldedAtFirst(checked: Checked): readonly string[] {
    const groups = groupRows(checked, everything, this.#grouping);
    const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
    return rows > unfoldUpTo ? groups.slice(1).map((group) => group.id) : [];
  }

  setGrouping(grouping: Grouping): void {
    this.#parts.keepGrouping(grouping);
    const { checked, filter, open } = this.#state;
    if (!checked) return;
    const folded = this.foldedAtFirst(checked);
    const isSearch = compact(filter.query) !== "";
    this.#foldedBefore = isSearch ? folded : null;
    this.#set({ collapsed: isSearch ? [] : folded, drawn: initialState.drawn });
    const item = checked.items.find(({ id }) => id === open?.item);
    if (item) this.fold(groupIdOf(item, grouping), false);
  }

  toggleSeverity(severity: Severity): void {
    const { filter } = this.#state;
    const isOn = filter.severities.includes(severity);
    const severities = isOn ? filter.severities.filter((each) => each !== severity) : [...filter.severities, severity];
    this.#filter({ severities });
  }

  openSearch(): void {
    this.#filter({ searching: true, called: this.#state.filter.called + 1 });
  }

  search(query: string): void {
    this.#filter({ searching: true, query });
  }

  endSearch(): void {
    this.#filter({ searching: false, query: "" });
  }

  clearFilters(): void {
    this.#filter({ severities: [], searching: false, query: "" });
  }

  /** A search looks into every group. */
  #filter(change: Partial<State["filter"]>): void {
    const { filter, collapsed } = this.#state;
    const next = { ...filter, ...change };
    const was = compact(filter.query) !== "";
    const is = compact(next.query) !== "";
    let folds = collapsed;
    if (is && !was) {
      this.#foldedBefore = collapsed;
      folds = [];
    } else if (was && !is) {
      folds = this.#foldedBefore ?? collapsed;
      this.#foldedBefore = null;
    }
    this.#set({ filter: next, collapsed: folds, drawn: initialState.drawn });
  }

  drawMore(): void {
    this.#set({ drawn: this.#state.drawn + drawnAtOnce });
  }
}
