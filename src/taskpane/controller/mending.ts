/** Mends what was found, and sets findings aside: writes whole fixes into cells that still hold what was read, keeps reasons in the workbook; all of it can be taken back. */
import { type Anchor, anchorKey, anchorsOf } from "../../review/anchor";
import type { Finding } from "../../review/finding";
import { type FixPlan, planFixes } from "../../review/fix";
import { type Ignore, withIgnore, without } from "../../review/ignores";
import { localDay } from "../../review/local-day";
import type { WorkbookSettings } from "../../review/settings";
import { ruleName } from "../../review/words";
import { cellAddress } from "../../sheet/range";
import { isBlank } from "../../sheet/text";
import type { CellEdit, WorkbookHost, WrittenEdit } from "../../workbook/port";
import { type Changes, changesIn } from "../state/change";
import { type FixesView, fixesView } from "../state/fixes-view";
import { noticeForChanged, noticeForCovered } from "../state/notices";
import { groupRows, rowIdOf } from "../state/rows";
import type { FindingItem, IgnoredItem, State } from "../state/state";
import type { Saying } from "../words/words";
import type { Picture } from "./checks";
import type { Desk } from "./desk";
import type { SettingsKeeper } from "./settings";
import type { UndoStack } from "./undo";

export interface MendingParts {
  readonly desk: Desk;
  readonly host: WorkbookHost;
  readonly settings: SettingsKeeper;
  readonly undo: UndoStack;
  /** What the findings were made from. */
  readonly picture: () => Picture | null;
  /** Checks again after a write of ours to these sheets. */
  readonly recheck: (sheetIds: readonly string[]) => Promise<void>;
  readonly now: () => number;
}

/** Set aside, and found no more. */
export interface GoneIgnore {
  readonly ignore: Ignore;
  /** What its rule is called. */
  readonly rule: string;
}

/** A picture's findings by the ids of their items, and what their fixes write. */
interface Found {
  readonly picture: Picture;
  readonly byId: ReadonlyMap<string, Finding>;
  readonly changesOf: (finding: Finding) => Changes | null;
}

export class Mending {
  readonly #parts: MendingParts;
  #found: Found | null = null;

  constructor(parts: MendingParts) {
    this.#parts = parts;
  }

  /** What the fix of a finding would write; null where it has none, or is no longer what the pane shows. */
  changes({ id }: FindingItem): Changes | null {
    const found = this.#findings();
    const finding = found?.byId.get(id);
    return found && finding ? found.changesOf(finding) : null;
  }

  /** All safe fixes, and what they write. */
  preview(): FixesView {
    const found = this.#findings();
    const { checked } = this.#parts.desk.state;
    if (!found || !checked) return { groups: [], left: [], suggestions: 0 };
    const { byId, changesOf, picture } = found;
    const items = checked.items.flatMap((item) => {
      const finding = byId.get(item.id);
      const changes = finding ? changesOf(finding) : null;
      return finding && changes ? [{ item, finding, changes }] : [];
    });
    const { left } = planFixes(items.map(({ finding }) => finding), picture.workbook);
    return fixesView(items, left, checked.tables);
  }

  openPreview(): void {
    this.#parts.desk.set({ isPreviewing: true });
  }

  closePreview(): void {
    this.#parts.desk.set({ isPreviewing: false });
  }

  /** Writes the fixes of these findings, each whole or not at all; together they are one action. Answers whether anything was written. */
  async apply(items: readonly FindingItem[]): Promise<boolean> {
    return await this.#movingOn(items, () => this.#apply(items));
  }

  async #apply(items: readonly FindingItem[]): Promise<boolean> {
    const { desk, recheck, undo } = this.#parts;
    const found = this.#findings();
    if (!found || desk.state.isMending) return false;
    const findings = items.flatMap(({ id }) => found.byId.get(id) ?? []);
    const plan = planFixes(findings, found.picture.workbook, undefined, ["fix", "suggestion"]);
    if (plan.edits.length === 0) {
      desk.tell(noticeForCovered(plan.left.flatMap(({ finding }) => addressesOf(finding))));
      return false;
    }
    desk.set({ isMending: true });
    const written = await undo.inTurn(() => this.#write(findings, plan, () => this.apply(items)));
    desk.set({ isMending: false });
    if (!written) return false;
    await recheck(sheetsOf(plan.edits));
    return written.length > 0;
  }

  /** Answers the findings that were mended; null where the host failed. */
  async #write(findings: readonly Finding[], plan: FixPlan, again: () => Promise<unknown>): Promise<readonly Finding[] | null> {
    const { desk, host, undo } = this.#parts;
    let mended: readonly Finding[] = [];
    const isDone = await desk.attempt(
      "edit",
      async () => {
        const { written, changed } = await host.edit(plan.edits);
        const isIn = (finding: Finding, edits: readonly CellEdit[]): boolean => editsOf(finding).some((key) => edits.some((edit) => keyOf(edit) === key));
        const left = new Set(plan.left.map(({ finding }) => finding));
        mended = findings.filter((finding) => !left.has(finding) && !isIn(finding, changed));
        const whole = written.filter((edit) => mended.some((finding) => isIn(finding, [edit])));
        // What belongs to a fix of which another cell had changed.
        const torn = written.filter((edit) => !whole.includes(edit));
        if (torn.length > 0) await host.edit(torn.map(reversed));
        const [first] = mended;
        const done: Saying = first && mended.length === 1 ? { key: "say.fixedOne", params: { cell: first.address, sheet: first.sheet } } : { key: "say.fixed", params: { n: mended.length } };
        if (whole.length > 0) undo.push({ done, sheetIds: sheetsOf(whole), takeBack: () => this.#takeBack(whole.map(reversed)) });
        if (changed.length > 0) desk.tell(noticeForChanged(changed.map(addressOf), false, whole.length));
        else if (whole.length > 0) desk.say(done.key, done.params);
      },
      async () => void (await again()),
    );
    return isDone ? mended : null;
  }

  async #takeBack(edits: readonly CellEdit[]): Promise<boolean> {
    const { desk, host, undo } = this.#parts;
    return await desk.attempt(
      "edit",
      async () => {
        const { changed } = await host.edit(edits);
        if (changed.length > 0) desk.tell(noticeForChanged(changed.map(addressOf), true, 0));
      },
      () => undo.undo(),
    );
  }

  /** Throws a RangeError for a blank reason. */
  async ignore(item: FindingItem, reason: string): Promise<boolean> {
    if (isBlank(reason)) throw new RangeError("a reason is needed");
    const { anchor } = item;
    const day = localDay(this.#parts.now());
    return await this.#movingOn([item], () => this.#change((settings) => withIgnore(listOf(settings), anchor, reason, day).ignores, anchor, { key: "say.ignored", params: { cell: item.address, sheet: item.sheet } }));
  }

  async restore({ item }: IgnoredItem): Promise<boolean> {
    const { anchor, address, sheet } = item;
    return await this.#change((settings) => without(listOf(settings), anchor).ignores, anchor, { key: "say.restored", params: { cell: address, sheet } });
  }

  async forget(ignore: Ignore): Promise<boolean> {
    return await this.#change((settings) => without(listOf(settings), ignore).ignores, ignore, { key: "say.forgotten", params: { sheet: ignore.sheet } });
  }

  /** What was set aside and is found no more. */
  gone(): readonly GoneIgnore[] {
    const { desk, picture } = this.#parts;
    return (picture()?.result.unusedIgnores ?? []).map((ignore) => ({ ignore, rule: ruleName(ignore.rule, desk.state.language) ?? ignore.rule }));
  }

  /** Changes what is set aside at one anchor; taken back, that anchor has what it had before. */
  async #change(change: (settings: WorkbookSettings) => readonly Ignore[], anchor: Anchor, done: Saying): Promise<boolean> {
    const { desk, settings, undo } = this.#parts;
    const key = anchorKey(anchor);
    const isHere = (one: Ignore): boolean => anchorKey(one) === key;
    if (desk.state.isMending) return false;
    desk.set({ isMending: true });
    const isKept = await undo.inTurn(async () => {
      const before = desk.state.settings.ignores.filter(isHere);
      if (!(await settings.change((now) => ({ ignores: change(now) }), () => this.#change(change, anchor, done)))) return false;
      undo.push({ done, sheetIds: [], takeBack: () => settings.change(({ ignores }) => ({ ignores: [...ignores.filter((one) => !isHere(one)), ...before] })) });
      desk.say(done.key, done.params);
      return true;
    });
    desk.set({ isMending: false });
    return isKept;
  }

  /** Opens what comes after these findings in the list, once they have been dealt with; after the page of all fixes what is first in the list. */
  async #movingOn(items: readonly FindingItem[], deal: () => Promise<boolean>): Promise<boolean> {
    const { desk } = this.#parts;
    const { isPreviewing } = desk.state;
    const listed = shownItems(desk.state);
    const isDone = await deal();
    const { checked, tab, preferences } = desk.state;
    if (!isDone || tab !== "findings") return isDone;
    const from = isPreviewing ? 0 : listed.findLastIndex(({ id }) => items.some((item) => item.id === id)) + 1;
    const left = new Map(checked?.items.map((item) => [item.id, item]));
    const next = [...listed.slice(from), ...listed.slice(0, from).reverse()].find(({ id }) => left.has(id));
    const item = next && left.get(next.id);
    desk.set({ open: item ? { row: rowIdOf(item, preferences.grouping), item: item.id } : null, isPreviewing: false });
    return true;
  }

  #findings(): Found | null {
    const picture = this.#parts.picture();
    if (!picture) return null;
    if (this.#found?.picture !== picture) {
      const { findings, ignored, tables } = picture.result;
      const all = [...findings, ...ignored.map(({ finding }) => finding)];
      const anchors = anchorsOf(all, tables);
      const byId = new Map(all.flatMap((finding, at) => (anchors[at] ? [[anchorKey(anchors[at]), finding] as const] : [])));
      this.#found = { picture, byId, changesOf: changesIn(picture.workbook, picture.result) };
    }
    return this.#found;
  }
}

/** In the order of the list, without what is folded or filtered out. */
const shownItems = ({ checked, filter, preferences, collapsed }: State): FindingItem[] =>
  checked ? groupRows(checked, filter, preferences.grouping).flatMap(({ id, rows }) => (collapsed.includes(id) ? [] : rows.flatMap((row) => row.items))) : [];

const listOf = ({ ignores }: WorkbookSettings) => ({ version: 1 as const, ignores });

const keyOf = ({ sheetId, row, column }: Pick<CellEdit, "sheetId" | "row" | "column">): string => `${row}/${column}/${sheetId}`;

const editsOf = ({ sheetId, fix }: Finding): string[] => (fix?.edits ?? []).map(({ range }) => keyOf({ sheetId, row: range.top, column: range.left }));

const reversed = ({ sheetId, row, column, from, to, replaced, rowMarks = [] }: WrittenEdit): CellEdit => ({ sheetId, row, column, from: to, to: from, rowMarks, ...(replaced === undefined ? {} : { formula: replaced }) });

const sheetsOf = (edits: readonly CellEdit[]): string[] => [...new Set(edits.map(({ sheetId }) => sheetId))];

const addressOf = ({ row, column }: CellEdit): string => cellAddress(row, column);

const addressesOf = ({ fix }: Finding): string[] => (fix?.edits ?? []).map(({ range }) => cellAddress(range.top, range.left));
