/** Mending through the controller: whole fixes, guarded, taken back as they were written; findings set aside and restored. */
import { describe, expect, it } from "@jest/globals";
import type { SheetData, WorkbookData } from "../../src/sheet/data";
import { cellAt, parseAddress } from "../../src/sheet/range";
import { newChecker, describe as words, leftOut, writeFindingsList } from "../../src/taskpane/boot/review";
import type { Controller, Review } from "../../src/taskpane/controller/controller";
import { primaryOf, safeFixes } from "../../src/taskpane/state/next-step";
import type { Checked, FindingItem, State } from "../../src/taskpane/state/state";
import type { CellEdit, EditReport } from "../../src/workbook/port";
import { FakeHost } from "./fake-host";
import { makeController } from "./make-controller";
import { seedWorkbook } from "./seed-workbook";

const review = { newChecker, describe: words, leftOut, writeFindingsList };

interface Stage {
  readonly host: FakeHost;
  readonly controller: Controller;
  readonly state: () => State;
  readonly checked: () => Checked;
  readonly find: (isWanted: (item: FindingItem) => boolean) => FindingItem;
}

async function checkedOf(host: FakeHost, by: Review = review): Promise<Stage> {
  const controller = makeController(host, by);
  await controller.start();
  await controller.check();
  const state = (): State => controller.store.getState();
  const checked = (): Checked => {
    const found = state().checked;
    if (!found) throw new Error("nothing was checked");
    return found;
  };
  const find = (isWanted: (item: FindingItem) => boolean): FindingItem => {
    const found = checked().items.find(isWanted);
    if (!found) throw new Error("no such finding");
    return found;
  };
  return { host, controller, state, checked, find };
}

const linxi = (): Promise<Stage> => checkedOf(new FakeHost(seedWorkbook("临西县总工会")));

const isSafe = ({ fix }: FindingItem): boolean => fix?.kind === "fix";
const isPlan = ({ fix }: FindingItem): boolean => fix?.cells.length === 4;
const sheetOf = ({ workbook }: FakeHost, id: string): SheetData => {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};
const values = (workbook: WorkbookData): readonly unknown[] => workbook.sheets.map((sheet) => sheet.values);
const cell = (host: FakeHost, sheetId: string, address: string): unknown => {
  const { top, left } = parseAddress(address) ?? { top: -1, left: -1 };
  const sheet = sheetOf(host, sheetId);
  return sheet.values[top - sheet.top]?.[left - sheet.left];
};
/** Somebody else types, and the host tells nobody. */
async function typed(host: FakeHost, edit: CellEdit): Promise<void> {
  expect((await host.edit([edit])).written).toHaveLength(1);
}

describe("a fix before it is written", () => {
  it("shows the checkpoints of a plan as the sheet would", async () => {
    const { controller, find } = await linxi();
    const changes = controller.mending.changes(find(isPlan));
    expect(changes).toMatchObject({ kind: "fix", isPlan: true, isBlocked: false });
    expect(changes?.cells.map(({ address, label, from, to }) => [address, label, from, to])).toEqual([
      ["B7", "3月底", "21.00", "26.25"],
      ["D7", "6月底", "42.00", "52.50"],
      ["E7", "10月底", "70.00", "87.50"],
      ["F7", "12月底", "80.00", "100.00"],
    ]);
  });

  it("names indicators by their level 2", async () => {
    const { controller, find } = await linxi();
    expect(controller.mending.changes(find((item) => isSafe(item) && item.address === "E16"))?.cells).toMatchObject([{ label: "满意度", from: "≥95 百分比", to: "≥95%" }]);
  });

  it("is nothing for what is mended by hand", async () => {
    const { controller, find } = await linxi();
    expect(controller.mending.changes(find(({ fix }) => fix === null))).toBeNull();
  });

  it("says where a merged cell lies over it, and does not write it", async () => {
    // C7 lies under B7.
    const under = cellAt(6, 2);
    const { controller, host, find, state } = await checkedOf(new FakeHost(seedWorkbook("临西县总工会")), {
      ...review,
      newChecker: () => {
        const checker = newChecker();
        return {
          survey: (workbook, options) => checker.survey(workbook, options),
          *check(workbook, options) {
            const result = yield* checker.check(workbook, options);
            return { ...result, findings: result.findings.map((one) => (one.fix?.edits.length === 4 ? { ...one, fix: { ...one.fix, edits: one.fix.edits.map((edit) => ({ ...edit, range: under })) } } : one)) };
          },
        };
      },
    });
    const plan = find(isPlan);
    expect(controller.mending.changes(plan)?.isBlocked).toBe(true);
    expect(controller.mending.preview().left).toContainEqual({ item: plan, reason: "changed" });
    expect(await controller.mending.apply([plan])).toBe(false);
    expect(host.edits).toEqual([]);
    expect(state().notice).toMatchObject({ title: { key: "notice.edit.covered" }, body: { params: { cells: ["C7"] } } });
  });
});

describe("all safe fixes", () => {
  it("are listed by table and by what is wrong, without the suggestions", async () => {
    const { controller, checked } = await linxi();
    const { groups, left, suggestions } = controller.mending.preview();
    const items = groups.flatMap(({ offers }) => offers.flatMap((offer) => offer.items));
    expect(items.map(({ item }) => item.id).sort()).toEqual(checked().items.filter(isSafe).map(({ id }) => id).sort());
    expect(groups.map(({ name }) => name)).toEqual(checked().tables.map(({ name }) => name));
    expect(groups[0]?.offers.map(({ title, items: own }) => [title, own.length])).toEqual([
      ["支出计划填了金额，应填累计百分比", 1],
      ["单位“百分比”应写成 %", 2],
    ]);
    expect(left).toEqual([]);
    expect(suggestions).toBe(checked().items.filter(({ fix }) => fix?.kind === "suggestion").length);
  });

  it("are written as one action, checked again, and taken back as one", async () => {
    const { controller, host, state, checked } = await linxi();
    const before = values(host.workbook);
    const found = checked().items.map(({ id }) => id);
    const safe = checked().items.filter(isSafe);
    expect(primaryOf(state())).toBe("fixAll");
    controller.mending.openPreview();
    expect(await controller.mending.apply(safe)).toBe(true);
    expect(state()).toMatchObject({ isPreviewing: false, isUndoOffered: true, isMending: false, notice: null, polite: { saying: { key: "say.fixed", params: { n: safe.length } } } });
    expect(safeFixes(checked())).toBe(0);
    expect(primaryOf(state())).toBe("nextError");
    expect(state().open?.item).toBe(checked().items[0]?.id);
    expect(state().undo).toHaveLength(1);
    await controller.undo.undo();
    expect(values(host.workbook)).toEqual(before);
    expect(checked().items.map(({ id }) => id)).toEqual(found);
    expect(state()).toMatchObject({ undo: [], isUndoOffered: false, polite: { saying: { key: "say.undone" } } });
  });

  it("that come to light by a fix are offered by the same button", async () => {
    const { controller, find, state, checked } = await linxi();
    const many = safeFixes(checked());
    await controller.mending.apply([find(isPlan)]);
    expect(safeFixes(checked())).toBe(many - 1);
    expect(primaryOf(state())).toBe("fixAll");
  });
});

describe("a write", () => {
  it("leaves a fix out whole where one of its cells has changed, writes the others and says so", async () => {
    const { controller, host, checked, find, state } = await linxi();
    const plan = find(isPlan);
    await typed(host, { sheetId: plan.sheetId, row: 6, column: 4, from: 70, to: 71 });
    host.edits.length = 0;
    const safe = checked().items.filter(isSafe);
    expect(await controller.mending.apply(safe)).toBe(true);
    expect(["B7", "D7", "E7", "F7"].map((address) => cell(host, plan.sheetId, address))).toEqual([21, 42, 71, 80]);
    expect(cell(host, plan.sheetId, "E11")).toBe("100%");
    const cells = safe.reduce((sum, { fix }) => sum + (fix?.cells.length ?? 0), 0) - 4;
    expect(state().notice).toMatchObject({ title: { key: "notice.edit.partly", params: { n: cells, left: 1 } }, body: { params: { cells: ["E7"] } }, action: "check", leads: false });
    expect(state().undo[0]?.done).toEqual({ key: "say.fixed", params: { n: safe.length - 1 } });
  });

  it("writes nothing where all has changed, and says so", async () => {
    const { controller, host, find, state } = await linxi();
    const unit = find((item) => isSafe(item) && item.address === "E11");
    await typed(host, { sheetId: unit.sheetId, row: 10, column: 4, from: "100 百分比", to: "100 %" });
    expect(await controller.mending.apply([unit])).toBe(false);
    expect(cell(host, unit.sheetId, "E11")).toBe("100 %");
    expect(state()).toMatchObject({ undo: [], isUndoOffered: false, notice: { title: { key: "notice.edit.changed" } } });
    expect(state().checked?.items.some(({ id }) => id === unit.id)).toBe(false);
  });

  it("to a protected sheet is refused with a way to try again; the findings stay", async () => {
    const { controller, host, find, state, checked } = await linxi();
    const plan = find(isPlan);
    const found = checked().items;
    host.protectedSheets = [plan.sheet];
    expect(await controller.mending.apply([plan])).toBe(false);
    expect(state()).toMatchObject({ notice: { title: { key: "notice.edit.protected" }, action: "again", leads: true }, undo: [], isMending: false });
    expect(checked().items).toBe(found);
    expect(primaryOf(state())).toBe("notice");
    host.protectedSheets = [];
    await controller.retry();
    expect(cell(host, plan.sheetId, "F7")).toBe(100);
    expect(state()).toMatchObject({ notice: null, undo: [{ done: { key: "say.fixedOne", params: { cell: "B7:F7" } } }] });
  });

  it("is done once however often it is asked for", async () => {
    const { controller, host, find } = await linxi();
    const plan = find(isPlan);
    expect(await Promise.all([controller.mending.apply([plan]), controller.mending.apply([plan])])).toEqual([true, false]);
    expect(host.edits).toHaveLength(4);
  });

  it("tells of a suggestion as of a fix, when it was chosen", async () => {
    const { controller, host, find } = await linxi();
    const item = find(({ fix }) => fix?.kind === "suggestion");
    expect(await controller.mending.apply([item])).toBe(true);
    expect(host.edits.map(({ to }) => to)).toEqual(item.fix?.cells.map(({ to }) => to));
  });

  it("opens what comes next in the list", async () => {
    const { controller, find, state, checked } = await linxi();
    const plan = find(isPlan);
    const after = checked().items.filter(({ group }) => group === plan.group);
    await controller.visit(plan);
    await controller.mending.apply([plan]);
    expect(after.slice(1).map(({ id }) => id)).toContain(state().open?.item);
    expect(checked().items.map(({ id }) => id)).toContain(state().open?.item);
  });
});

describe("taking back", () => {
  it("goes through several actions, the last one first", async () => {
    const { controller, host, checked, state } = await linxi();
    const before = values(host.workbook);
    const safe = checked().items.filter(isSafe).slice(0, 3);
    for (const item of safe) await controller.mending.apply([item]);
    const [last, , first] = state().undo;
    expect(last?.done.params["cell"]).toBe(safe[2]?.address);
    await controller.undo.undoTo(first?.id ?? -1);
    expect(state().undo).toEqual([]);
    expect(values(host.workbook)).toEqual(before);
    expect(safeFixes(checked())).toBe(17);
  });

  it("twice at once takes two back", async () => {
    const { controller, checked, state } = await linxi();
    for (const item of checked().items.filter(isSafe).slice(0, 3)) await controller.mending.apply([item]);
    await Promise.all([controller.undo.undo(), controller.undo.undo()]);
    expect(state().undo).toHaveLength(1);
    expect(state().notice).toBeNull();
  });

  it("keeps the last ten", async () => {
    const { controller, checked, state } = await linxi();
    for (const item of checked().items.filter(isSafe).slice(0, 12)) await controller.mending.apply([item]);
    expect(state().undo).toHaveLength(10);
  });

  it("leaves what was changed since, and says so", async () => {
    const { controller, host, find, state } = await linxi();
    const plan = find(isPlan);
    await controller.mending.apply([plan]);
    await typed(host, { sheetId: plan.sheetId, row: 6, column: 5, from: 100, to: 99 });
    await controller.undo.undo();
    expect(["B7", "D7", "E7", "F7"].map((address) => cell(host, plan.sheetId, address))).toEqual([21, 42, 70, 99]);
    expect(state()).toMatchObject({ undo: [], notice: { title: { key: "notice.undo.changed" }, body: { params: { cells: ["F7"] } } } });
  });

  it("stays possible where the host failed", async () => {
    const { controller, host, find, state } = await linxi();
    const before = values(host.workbook);
    await controller.mending.apply([find(isPlan)]);
    host.fail("edit", "editing");
    await controller.undo.undo();
    expect(state()).toMatchObject({ notice: { title: { key: "notice.editing" }, action: "again" }, isMending: false });
    expect(state().undo).toHaveLength(1);
    host.heal();
    await controller.retry();
    expect(values(host.workbook)).toEqual(before);
    expect(state()).toMatchObject({ undo: [], notice: null });
  });

  it("puts a formula back", async () => {
    class WithFormula extends FakeHost {
      override async edit(edits: readonly CellEdit[]): Promise<EditReport> {
        const { written, changed } = await super.edit(edits);
        return { changed, written: written.map((edit) => (edit.to === 100 ? { ...edit, replaced: "=C5" } : edit)) };
      }
    }
    const { controller, host, find } = await checkedOf(new WithFormula(seedWorkbook("临西县总工会")));
    await controller.mending.apply([find(isPlan)]);
    await controller.undo.undo();
    expect(host.edits.slice(4).map(({ to, formula }) => [to, formula])).toEqual([[21, undefined], [42, undefined], [70, undefined], [80, "=C5"]]);
  });

  it("is offered until the next check by hand, and by key afterwards", async () => {
    const { controller, find, state } = await linxi();
    await controller.mending.apply([find(isPlan)]);
    await controller.check();
    expect(state()).toMatchObject({ isUndoOffered: false, undo: [{}] });
  });
});

describe("setting aside", () => {
  it("needs a reason, is kept in the workbook, and is taken back", async () => {
    const { controller, host, find, state, checked } = await linxi();
    const plan = find(isPlan);
    await expect(controller.mending.ignore(plan, " ")).rejects.toThrow(RangeError);
    expect(await controller.mending.ignore(plan, "财政局同意")).toBe(true);
    expect(checked().items.some(({ id }) => id === plan.id)).toBe(false);
    expect(checked().ignored).toMatchObject([{ item: { id: plan.id }, reason: "财政局同意", since: "2024-11-05" }]);
    expect(JSON.parse(host.store ?? "{}")).toMatchObject({ ignores: [{ rule: plan.rule, reason: "财政局同意" }] });
    await controller.undo.undo();
    expect(checked().ignored).toEqual([]);
    expect(checked().items.some(({ id }) => id === plan.id)).toBe(true);
    expect(state().settings.ignores).toEqual([]);
  });

  it("is ended by restoring, which brings the same reason back when it is taken back", async () => {
    const { controller, find, checked } = await linxi();
    const plan = find(isPlan);
    await controller.mending.ignore(plan, "财政局同意");
    const [one] = checked().ignored;
    if (!one) throw new Error("nothing was set aside");
    await controller.mending.restore(one);
    expect(checked().ignored).toEqual([]);
    await controller.undo.undo();
    expect(checked().ignored).toMatchObject([{ reason: "财政局同意", since: "2024-11-05" }]);
  });

  it("lists what is found no more, and lets go of it", async () => {
    const { controller, find, state } = await linxi();
    const unit = find((item) => isSafe(item) && item.address === "E11");
    await controller.mending.apply([unit]);
    await controller.undo.undo();
    await controller.mending.ignore(unit, "照抄批复");
    await controller.undo.undo();
    await controller.mending.ignore(unit, "照抄批复");
    expect(controller.mending.gone()).toEqual([]);
    await controller.settings.change(({ ignores }) => ({ ignores: ignores.map((one) => ({ ...one, place: [...one.place.slice(0, -1), "改了名的指标"] })) }));
    const gone = controller.mending.gone();
    expect(gone).toMatchObject([{ rule: unit.ruleName, ignore: { reason: "照抄批复" } }]);
    for (const { ignore } of gone) await controller.mending.forget(ignore);
    expect(state().settings.ignores).toEqual([]);
    expect(controller.mending.gone()).toEqual([]);
  });

  it("that cannot be kept leaves everything as it was", async () => {
    const { controller, host, find, state, checked } = await linxi();
    host.fail("store", "protected");
    expect(await controller.mending.ignore(find(isPlan), "理由")).toBe(false);
    expect(state()).toMatchObject({ undo: [], notice: { title: { key: "notice.store.protected" } } });
    expect(checked().ignored).toEqual([]);
  });

  it("tried again after a failure is an action like any other", async () => {
    const { controller, host, find, state, checked } = await linxi();
    const plan = find(isPlan);
    host.fail("store", "editing");
    await controller.mending.ignore(plan, "理由");
    host.heal();
    await controller.retry();
    expect(state().undo).toMatchObject([{ done: { key: "say.ignored" } }]);
    await controller.undo.undo();
    expect(checked().ignored).toEqual([]);
  });
});
