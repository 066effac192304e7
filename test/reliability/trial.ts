/** One use case met by one fault at one point: what the user is told, what became of the workbook, and how the action ends up done. */
import { difference, differences, isSame, type Picture, pictureOf } from "./picture";
import type { MemoryGrid } from "../support/office";
import { translator } from "../../src/taskpane/words/words";
import type { Notice } from "../../src/taskpane/state/state";
import type { ChangeFault, FaultRow } from "./faults";
import { type Claim, claimOf, claimOfBody, stepOf } from "./notices";
import { Pane } from "./pane";
import { type HeldTimers, turns } from "./timers";
import type { UseCase } from "./use-cases";

/** Counted from the first batch of the action; `action` from 0. */
export interface Point {
  readonly batch: number;
  readonly action?: number;
}

/** "done": as if nothing had happened. "unchanged": as before. "in parts": neither. "done, unsure": it stands, and the notice says that it may not. "done, not laid out": all but the print layout of sheets of ours. */
export type Outcome = "done" | "unchanged" | "in parts" | "done, unsure" | "done, not laid out";

export interface Trial {
  readonly outcome: Outcome;
  /** Title of the notice; null where nothing was to be told. */
  readonly notice: string | null;
  /** How the action was done in the end. */
  readonly recovery: Recovery;
}

type Recovery = "none" | "retry" | "again";

/** The workbook, and what the pane shows of what was done. */
interface End {
  readonly picture: Picture;
  readonly shown: string;
}

/** A use case without trouble, and where trouble could meet it. */
export interface Course {
  readonly use: UseCase;
  readonly before: MemoryGrid;
  readonly clean: End;
  /** Actions of each batch. */
  readonly batches: readonly number[];
}

export class Trials {
  /** How the action was done afterwards, by all that is to be seen before: what looks the same is tried once. */
  readonly #recovered = new Map<string, Recovery>();
  /** Ends by the change made before, by the id of the change. */
  readonly #ends = new Map<string, End>();

  constructor(
    private readonly timers: HeldTimers,
    readonly course: Course,
  ) {}

  static async course(use: UseCase, workbook: MemoryGrid, timers: HeldTimers): Promise<Course> {
    let before = workbook;
    if (use.earlier) {
      const pane = await Pane.open(workbook, timers);
      await pane.settled(use.earlier(pane));
      await pane.close();
      before = workbook.copy();
    }
    const grid = before.copy();
    const pane = await Pane.open(grid, timers);
    await pane.settled(use.ready(pane));
    const base = pane.batches.length;
    await pane.settled(use.act(pane));
    const batches = pane.batches.slice(base).map(({ actions }) => actions);
    const clean = endOf(pane, use);
    if (pane.state.notice) throw new Error(`${use.id} fails by itself: ${pane.state.notice.title.key}`);
    demand(use.id === "check" || !isSame(pictureOf(before), clean.picture), `${use.id} changes nothing`);
    await pane.close();
    return { use, before, clean, batches };
  }

  /** A use case that is met by a fault of the host or of an action in a pane that goes on afterwards. */
  async byHost(fault: Extract<FaultRow, { kind: "host" | "action" }>, point: Point): Promise<Trial> {
    const { use, before, clean } = this.course;
    const pane = await this.#open(before.copy());
    const start = pictureOf(pane.grid);
    const base = pane.batches.length;
    const { faults } = pane;
    const lift = (): void => {
      for (const key of Object.keys(faults) as (keyof typeof faults)[]) if (key !== "beforeBatch") Reflect.deleteProperty(faults, key);
    };
    faults.beforeBatch = (number) => {
      const at = number - base;
      if (fault.kind === "action") {
        if (at === point.batch) faults.action = { code: fault.code, action: point.action ?? 0, batch: number };
        return;
      }
      if (at === point.batch) Object.assign(faults, fault.faults);
      else if (fault.lasts === "batch" && at > point.batch) lift();
      if (faults.unanswered === true) pane.isUnanswered = true;
    };
    await pane.settled(use.act(pane));
    const trial = await this.#judge(pane, start, [clean], () => {
      Reflect.deleteProperty(faults, "beforeBatch");
      lift();
    }, clean, fault.kind);
    await pane.close();
    return trial;
  }

  async byChange(fault: ChangeFault, point: Point): Promise<Trial> {
    const { use, before, clean } = this.course;
    const changed = before.copy();
    fault.change(changed, use.id);
    const late = await this.#endWith(`${fault.id} late`, async () => {
      const grid = before.copy();
      const pane = await this.#open(grid);
      await pane.settled(use.act(pane));
      fault.change(grid, use.id);
      return await this.#close(pane);
    });
    const early = await this.#endWith(`${fault.id} early`, () => this.#actOn(changed.copy()));
    const ended = await this.#endWith(`${fault.id} ended`, async () => {
      if (!fault.end) return early;
      const grid = changed.copy();
      fault.end(grid, use.id);
      return await this.#actOn(grid);
    });
    const pane = await this.#open(before.copy());
    const base = pane.batches.length;
    pane.faults.beforeBatch = (number) => {
      if (number - base === point.batch) fault.change(pane.grid, use.id);
    };
    await pane.settled(use.act(pane));
    Reflect.deleteProperty(pane.faults, "beforeBatch");
    const lift = (): void => fault.end?.(pane.grid, use.id);
    const trial = await this.#judge(pane, pictureOf(changed), [late, ordered(late, pictureOf(pane.grid)), early, clean], lift, ended, fault.id);
    await pane.close();
    return trial;
  }

  async byClosing(point: Point): Promise<Trial> {
    const { use, before, clean } = this.course;
    const grid = before.copy();
    const pane = await this.#open(grid);
    const start = pictureOf(grid);
    const base = pane.batches.length;
    pane.faults.beforeBatch = (number) => {
      if (number - base > point.batch) pane.faults.silent = true;
    };
    void use.act(pane).catch(() => undefined);
    for (let turn = 0; turn < mostTurns && pane.faults.silent !== true && pane.batches.length - base <= point.batch; turn += 1) await turns();
    await pane.tearAway();
    const between = pictureOf(grid);
    const end = await this.#actOn(grid);
    if (!isSame(end.picture, clean.picture)) throw new Error(`opened again it comes to something else: ${difference(end.picture, clean.picture)}`);
    return { outcome: isSame(between, start) ? "unchanged" : isSame(between, clean.picture) ? "done" : "in parts", notice: null, recovery: "again" };
  }

  async #open(grid: MemoryGrid): Promise<Pane> {
    const pane = await Pane.open(grid, this.timers);
    await pane.settled(this.course.use.ready(pane));
    if (pane.state.notice) throw new Error(`not ready: ${pane.state.notice.title.key}`);
    return pane;
  }

  async #actOn(grid: MemoryGrid): Promise<End> {
    const pane = await this.#open(grid);
    await pane.settled(this.course.use.act(pane));
    return await this.#close(pane);
  }

  async #close(pane: Pane): Promise<End> {
    const end = endOf(pane, this.course.use);
    await pane.close();
    return end;
  }

  async #endWith(id: string, make: () => Promise<End>): Promise<End> {
    const known = this.#ends.get(id) ?? (await make());
    this.#ends.set(id, known);
    return known;
  }

  /** `ends`: what may stand in the workbook where it was done all the same; `last`: what stands when it is done after all. */
  async #judge(pane: Pane, start: Picture, ends: readonly End[], lift: () => void, last: End, kind: string): Promise<Trial> {
    const { use } = this.course;
    const { notice } = pane.state;
    const now = endOf(pane, use);
    demand(pane.busy.length === 0, `still busy: ${pane.busy.join(", ")}`);
    const isUntouched = isSame(now.picture, start);
    const isDone = ends.some((end) => isSame(end.picture, now.picture) && (notice !== null || end.shown === now.shown));
    const isOnlyUnprinted = !notice && ends.some((end) => end.shown === now.shown && differences(end.picture, now.picture).every((key) => ownLayout.test(key)));
    // Done, and the sheet it was done on deleted afterwards.
    const isSaidDone = isDone && notice !== null && claimIn(notice) === "done";
    const outcome: Outcome = isDone && !notice ? "done" : isUntouched && !isSaidDone ? "unchanged" : isDone ? "done, unsure" : isOnlyUnprinted ? "done, not laid out" : "in parts";
    if (outcome !== "done" && outcome !== "done, not laid out") demandTold(notice, outcome, difference(isUntouched ? start : (ends[0]?.picture ?? start), now.picture));
    demandPlanned(start, now.picture, ends);
    lift();
    const lifted = new Set(differences(now.picture, pictureOf(pane.grid)));
    if (!isUntouched && use.takeBack === "undo" && pane.state.undo.length > 0) await this.#demandUndone(pane, new Map([...start].map(([key, value]) => [key, lifted.has(key) ? (pictureOf(pane.grid).get(key) ?? value) : value])));
    const seen = JSON.stringify([kind, outcome, notice, now.shown, [...now.picture]]);
    const lasts = [last, ...(outcome === "done" ? ends : [])];
    const recovery = outcome === "done" && isSame(now.picture, last.picture) ? "none" : (this.#recovered.get(seen) ?? (await this.#recover(pane, notice, lasts)));
    this.#recovered.set(seen, recovery);
    demand(pane.busy.length === 0, `still busy at last: ${pane.busy.join(", ")}`);
    return { outcome, notice: notice?.title.key ?? null, recovery };
  }

  async #recover(pane: Pane, notice: Notice | null, lasts: readonly End[]): Promise<Recovery> {
    const { use } = this.course;
    const [last = this.course.clean] = lasts;
    const isThere = (): boolean => pane.state.notice === null && lasts.some((end) => isSame(pictureOf(pane.grid), end.picture) && shownOf(pane, use) === end.shown);
    if (notice?.action && pane.state.notice?.action) await pane.settled(pane.controller.retry());
    if (isThere()) return "retry";
    pane.controller.dismissNotice();
    await pane.settled(use.ready(pane));
    await pane.settled(use.act(pane));
    if (isThere()) return "again";
    const { notice: told } = pane.state;
    throw new Error(`not done afterwards: ${told?.title.key ?? "no notice"}; ${difference(pictureOf(pane.grid), last.picture)}; ${shownOf(pane, use)} for ${last.shown}`);
  }

  /** Taken back, or the user is told why not and finds the workbook as it was. */
  async #demandUndone(pane: Pane, start: Picture): Promise<void> {
    const written = pictureOf(pane.grid);
    demand(pane.state.undo.length > 0, "nothing to undo");
    await pane.settled(pane.controller.undo.undo());
    const left = differences(pictureOf(pane.grid), start);
    if (left.length > 0 && isSame(pictureOf(pane.grid), written)) return demandTold(pane.state.notice, "unchanged", left.join(", "));
    demand(left.length === 0, `undone, and yet other: ${left.slice(0, 8).join(", ")}`);
    await pane.settled(this.course.use.ready(pane));
    await pane.settled(this.course.use.act(pane));
  }
}

/** Before a pane is torn away whose action has no batch after the last one. */
const mostTurns = 40;

/** With the same sheets in the order of `now`: one may have been moved while others were added. */
function ordered(end: End, now: Picture): End {
  const sorted = (picture: Picture): string => JSON.stringify((JSON.parse(picture.get("sheets") ?? "[]") as string[]).toSorted());
  return sorted(end.picture) === sorted(now) ? { ...end, picture: new Map([...end.picture, ["sheets", now.get("sheets") ?? ""]]) } : end;
}

function demand(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

const shownOf = (pane: Pane, use: UseCase): string => JSON.stringify(use.shown?.(pane) ?? null);

const endOf = (pane: Pane, use: UseCase): End => ({ picture: pictureOf(pane.grid), shown: shownOf(pane, use) });

/** The notice names the next step, in both languages, and says no more of the workbook than is so. */
function demandTold(notice: Notice | null, outcome: Outcome, changed: string): void {
  if (!notice) throw new Error(`${outcome}, and nothing is said; ${changed}`);
  const { title, body } = notice;
  const step = stepOf[body.key];
  const claim = claimIn(notice);
  if (!step || !claim) throw new Error(`no such notice expected: ${title.key} / ${body.key}`);
  for (const [at, language] of (["zh-CN", "en-US"] as const).entries()) {
    const t = translator(language);
    demand(t(title.key, title.params).length > 0 && t(body.key, body.params).includes(step[at] ?? "–"), `${body.key} names no next step in ${language}`);
  }
  demand(outcome === "unchanged" || claim !== "unchanged", `${title.key} says that nothing was changed; ${changed}`);
  demand(outcome === "done, unsure" || claim !== "done", `${title.key} says that it was done`);
}

const claimIn = ({ title, body }: Notice): Claim | undefined => claimOfBody[body.key] ?? claimOf[title.key];

/** Sheets of ours are written anew as a whole: until that is done their looks are anything, their values all of before or all of after. */
const ownSheets = /^(?:问题清单|自评)[^!]*!/u;
/** Excel refuses it where no printer is installed; nobody is told, and the next writing does it. */
const ownLayout = /^(?:问题清单|自评)[^!]*!print$/u;

const ownCell = /^((?:问题清单|自评)[^!]*)!\d+\/\d+$/u;

/** Whether the cells of a sheet hold what they hold in `end`; beyond it what was there at the start may be left, until it is cleared. */
function holdsValuesOf(sheet: string, now: Picture, end: Picture, start: Picture): boolean {
  const keys = [...new Set([...now.keys(), ...end.keys()])].filter((key) => ownCell.exec(key)?.[1] === sheet);
  return keys.every((key) => valueOf(now.get(key)) === valueOf(end.get(key)) || (valueOf(end.get(key)) === blank && valueOf(now.get(key)) === valueOf(start.get(key))));
}

/** A cell's value and formula, without its looks. */
const valueOf = (cell: string | undefined): string => (cell === undefined ? blank : JSON.stringify((JSON.parse(cell) as unknown[]).slice(0, 2)));
const blank = JSON.stringify(["", ""]);

/** What is other than at the start is what the action changes when all goes well. */
function demandPlanned(start: Picture, now: Picture, ends: readonly End[]): void {
  const planned = new Set(ends.flatMap(({ picture }) => differences(start, picture)));
  const strange = differences(start, now).filter((key) => !planned.has(key) && !ownSheets.test(key));
  demand(strange.length === 0, `changed beside the plan: ${strange.slice(0, 8).join(", ")}`);
  for (const sheet of new Set([...now.keys()].flatMap((key) => ownCell.exec(key)?.[1] ?? []))) {
    demand([start, ...ends].some((end) => holdsValuesOf(sheet, now, "picture" in end ? end.picture : end, start)), `${sheet} holds neither what it held nor what it was to hold`);
  }
}
