/** Which of the ribbon's buttons are enabled when, and what the host is told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, jest } from "@jest/globals";
import { createStore } from "zustand/vanilla";
import { finish } from "../../src/sheet/work";
import { controlIds, enabledIn, followRibbon, type RibbonUpdates, tabId } from "../../src/commands/ribbon-states";
import { initialEvaluation } from "../../src/taskpane/evaluation/state";
import { initialState, type State } from "../../src/taskpane/state/state";
import { summarizeTables } from "../../src/taskpane/state/summaries";
import { FakeHost } from "./fake-host";
import { fakeReview, workbookOf } from "./fake-review";
import { makeController } from "./make-controller";

async function checkedState(clean = false): Promise<State> {
  const controller = makeController(new FakeHost(workbookOf("甲")), fakeReview({ findings: clean ? {} : { 甲: [{ cell: "E14", title: "占位文字" }] } }));
  await controller.start();
  await controller.check();
  return controller.store.getState();
}

const on = { check: true, mark: true, clear: true, list: true, evaluate: true };
const off = { check: false, mark: false, clear: false, list: false, evaluate: false };
const unmarked = { ...on, clear: false };
const tables = (kind: "goal" | "budget") => summarizeTables(finish(fakeReview().newChecker().survey(workbookOf("甲"))).tables).map((table) => ({ ...table, kind }));
const surveyOf = (found: Partial<NonNullable<State["survey"]>>): Pick<State, "survey"> => ({ survey: { scope: "workbook", sheets: [], empty: false, tables: [], elsewhere: [], ...found } });
const nothing = { ...off, check: true };

describe("enabled", () => {
  it.each<[string, Partial<State>, typeof on]>([
    ["while nothing is known, all that may make sense", {}, unmarked],
    ["without a table, a check alone", surveyOf({}), nothing],
    ["with tables on another sheet, all that could be done there", surveyOf({ elsewhere: tables("goal") }), unmarked],
    ["with budget tables alone, no self-evaluation", surveyOf({ tables: tables("budget") }), { ...unmarked, evaluate: false }],
    ["with marks, clearing them", { ...surveyOf({}), marks: { cells: null, checkedAt: null } }, { ...nothing, clear: true }],
    ["during a check, nothing", { progress: { visible: true, tables: [], done: 0, counts: {} }, marks: { cells: 1, checkedAt: 1 } }, off],
    ["during a check over in no time, the same as before", { progress: { visible: false, tables: [], done: 0, counts: {} } }, unmarked],
    ["while self-evaluations are made, nothing", { evaluation: { ...initialEvaluation, work: { done: 0, total: 3 } } }, off],
  ])("%s", (_, change, expected) => {
    expect(enabledIn({ ...initialState, ...change })).toEqual(expected);
  });

  it("no marking where nothing was found, until a sheet has changed", async () => {
    const state = await checkedState(true);
    expect(enabledIn(state)).toEqual({ ...unmarked, mark: false });
    expect(enabledIn({ ...state, changedSheets: ["甲"] })).toEqual(unmarked);
  });

  it("no list where a check found no table, until a sheet has changed", async () => {
    const state = await checkedState();
    const { checked } = state;
    if (!checked) throw new Error("nothing was checked");
    const none = { ...state, checked: { ...checked, tables: [], items: [], done: 0, total: 0 } };
    expect(enabledIn(none)).toEqual(nothing);
    expect(enabledIn({ ...none, changedSheets: [""] })).toEqual(unmarked);
  });
});

describe("the host", () => {
  const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

  function follow({ isSupported = true } = {}) {
    const store = createStore<State>(() => ({ ...initialState, marks: { cells: 1, checkedAt: 1 } }));
    let letGo: () => void = () => undefined;
    let fails = false;
    const requestUpdate = jest.fn((_update: unknown) => (fails ? Promise.reject(new Error("busy")) : new Promise<void>((resolve) => (letGo = resolve))));
    const office: RibbonUpdates = { ribbon: { requestUpdate }, context: { requirements: { isSetSupported: (name, version) => isSupported && name === "RibbonApi" && version === "1.1" } } };
    const end = followRibbon(office, store);
    const answer = async (): Promise<void> => {
      letGo();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { store, requestUpdate, answer, end, setFails: (now: boolean) => (fails = now) };
  }
  const sent = (ids: Partial<typeof on>) => ({ tabs: [{ id: tabId, controls: Object.entries(ids).map(([action, enabled]) => ({ id: controlIds[action as keyof typeof on], enabled })) }] });
  const long = { progress: { visible: true, tables: [], done: 0, counts: {} } };

  it("knows the tab and every button by the manifest's ids, enabled from the start", () => {
    for (const id of [tabId, ...Object.values(controlIds)]) expect(manifest).toContain(`id="${id}"`);
    expect(manifest).not.toContain("<Enabled>");
  });

  it("hears of what changed alone, one request after the other", async () => {
    const { store, requestUpdate, answer } = follow();
    expect(requestUpdate).not.toHaveBeenCalled();
    store.setState({ marks: null });
    expect(requestUpdate.mock.calls).toEqual([[sent({ clear: false })]]);
    store.setState(surveyOf({}));
    store.setState(surveyOf({ tables: tables("budget") }));
    expect(requestUpdate).toHaveBeenCalledTimes(1);
    await answer();
    expect(requestUpdate.mock.calls.slice(1)).toEqual([[sent({ evaluate: false })]]);
    await answer();
    store.setState({ tab: "settings" });
    expect(requestUpdate).toHaveBeenCalledTimes(2);
  });

  it("hears again of what it refused", async () => {
    const { store, requestUpdate, answer, setFails } = follow();
    setFails(true);
    store.setState({ marks: null });
    await answer();
    setFails(false);
    store.setState(long);
    expect(requestUpdate.mock.calls.at(-1)).toEqual([sent(off)]);
  });

  it("is asked for nothing it does not have, and for nothing more in the end", () => {
    const old = follow({ isSupported: false });
    old.store.setState({ marks: null });
    expect(old.requestUpdate).not.toHaveBeenCalled();
    const { store, requestUpdate, end } = follow();
    end();
    store.setState({ marks: null });
    expect(requestUpdate).not.toHaveBeenCalled();
  });
});
