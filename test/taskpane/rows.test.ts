/** The list of findings as data: groups, rows, the walk through them, and what the user does with it. */
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { keysOf } from "../../src/taskpane/keys";
import { everything, groupRows, nextItem, openRowOf, selectedItems, visibleItems, walkOf } from "../../src/taskpane/state/rows";
import { type Checked, type FindingItem, groupings, severities, type TableSummary } from "../../src/taskpane/state/state";
import { FakeHost } from "./fake-host";
import { fakeReview, workbookOf } from "./fake-review";
import { makeController } from "./make-controller";

const item = (id: string, change: Partial<FindingItem> = {}): FindingItem => ({
  id,
  rule: "test/rule",
  ruleName: "规则",
  severity: "error",
  sheetId: "{甲}",
  sheet: "甲",
  range: { top: 0, left: 0, bottom: 0, right: 0 },
  address: "A1",
  group: "t1",
  subject: null,
  title: id,
  why: "",
  next: "",
  basis: { document: "", asks: "" },
  quote: "",
  related: [],
  fix: null,
  anchor: { rule: "test/rule", message: "default", sheet: "甲", project: "", place: [], occurrence: 1 },
  haystack: id,
  ...change,
});
const table = (id: string, name: string): TableSummary => ({
  id,
  sheetId: `{${name}}`,
  sheet: name,
  name,
  kind: "goal",
  range: { top: 0, left: 0, bottom: 9, right: 6 },
  indicators: 1,
  budget: null,
  budgetUnit: null,
  profile: "hebei-goal",
  unitName: null,
  year: null,
});
const checked = (...items: FindingItem[]): Checked => ({ scope: "workbook", at: 1, tables: [table("t1", "甲"), table("t2", "乙")], items, ignored: [], done: 2, total: 2, sheets: [] });

describe("by rule", () => {
  const one = (id: string, change: Partial<FindingItem>) => item(id, { title: "还是占位文字", ...change });
  const result = checked(
    one("a", { rule: "b/few", ruleName: "少", severity: "warning" }),
    one("b", { rule: "a/many", ruleName: "多", severity: "warning", group: "t2", subject: "培训人数" }),
    one("c", { rule: "a/many", ruleName: "多", severity: "warning", subject: "满意度" }),
    one("d", { rule: "a/many", ruleName: "多", severity: "warning", subject: "培训人数" }),
    one("e", { rule: "a/many", ruleName: "多", severity: "warning", subject: "培训人数" }),
    one("f", { rule: "c/grave", ruleName: "重" }),
  );
  const groups = groupRows(result, everything, "rule");

  it("puts the gravest first, then the most frequent, each under its rule's name", () => {
    expect(groups.map(({ name, counts }) => [name, counts.error, counts.warning])).toEqual([
      ["重", 1, 0],
      ["多", 0, 4],
      ["少", 0, 1],
    ]);
  });

  it("names a row by its indicator, else by its table, and merges only cells of one indicator in one table", () => {
    expect(groups[1]?.rows.map((row) => [row.title, row.items.map(({ id }) => id)])).toEqual([
      ["满意度", ["c"]],
      ["培训人数", ["d", "e"]],
      ["培训人数", ["b"]],
    ]);
    expect(groups[0]?.rows.map((row) => row.title)).toEqual(["甲"]);
  });
});

describe("by severity", () => {
  it("has a group for each severity found, its rows by table", () => {
    const result = checked(item("a", { severity: "info", group: "t2" }), item("b", { severity: "info" }), item("c", { severity: "error", group: "t2" }));
    expect(groupRows(result, everything, "severity").map(({ id, name, rows }) => [id, name, rows.map((row) => row.title)])).toEqual([
      ["severity:error", null, ["c"]],
      ["severity:info", null, ["b", "a"]],
    ]);
  });
});

describe("any grouping", () => {
  const anyItem = fc.record({
    rule: fc.constantFrom("a/one", "a/two"),
    severity: fc.constantFrom(...severities),
    group: fc.constantFrom("t1", "t2", "sheet:{丙}"),
    subject: fc.constantFrom(null, "培训人数", "满意度"),
    title: fc.constantFrom("甲错", "乙错"),
  });
  const anyResult = fc.array(anyItem, { maxLength: 30 }).map((changes) => checked(...changes.map((change, index) => item(String(index), change))));

  it("shows each finding once, whatever it is grouped by, and counts by cell", () => {
    fc.assert(
      fc.property(anyResult, fc.constantFrom(...groupings), (result, grouping) => {
        const groups = groupRows(result, everything, grouping);
        const shown = groups.flatMap(({ rows }) => rows.flatMap(({ items }) => items.map(({ id }) => id)));
        expect(shown.toSorted()).toEqual(result.items.map(({ id }) => id).toSorted());
        for (const { counts, rows } of groups) expect(counts.error + counts.warning + counts.info).toBe(rows.reduce((sum, row) => sum + row.items.length, 0));
        const ids = groups.flatMap(({ id, rows }) => [id, ...rows.map((row) => row.id)]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("finds what a filter leaves", () => {
    const result = checked(item("培训人数"), item("满意度", { severity: "info" }));
    expect(visibleItems(result, { severities: ["info"], query: "" }).map(({ id }) => id)).toEqual(["满意度"]);
    expect(visibleItems(result, { severities: [], query: " 培训 " }).map(({ id }) => id)).toEqual(["培训人数"]);
  });
});

describe("the open row", () => {
  const result = checked(item("a", { title: "同一句" }), item("b", { title: "同一句" }), item("c"));
  const open = { row: groupRows(result, everything, "table")[0]?.rows[0]?.id ?? "", item: "b" };

  it("is found again when it is grouped otherwise, or reads otherwise", () => {
    expect(openRowOf(groupRows(result, everything, "severity"), open)?.items.map(({ id }) => id)).toEqual(["a", "b"]);
    const reworded = checked(item("a", { title: "同一句" }), item("b", { title: "另一句" }));
    expect(openRowOf(groupRows(reworded, everything, "table"), open)?.title).toBe("另一句");
  });

  it("stays open for its other cells when one is mended, and closes when all are", () => {
    expect(openRowOf(groupRows(checked(item("a", { title: "同一句" })), everything, "table"), open)?.items).toHaveLength(1);
    expect(openRowOf(groupRows(checked(item("c")), everything, "table"), open)).toBeNull();
  });
});

describe("the walk", () => {
  const walk = (...ids: string[]) => walkOf(checked(...ids.map((id) => item(id))), "table");
  const any = () => true;

  it("goes on from where the finding stood that is gone, not from the top", () => {
    expect(nextItem(walk("a", "b", "d", "e"), any, "c", walk("a", "b", "c", "d", "e"))?.id).toBe("d");
    expect(nextItem(walk("a", "e"), any, "c", walk("a", "b", "c", "d", "e"))?.id).toBe("e");
  });

  it("turns to the top when nothing comes after the gone one, or its place is not known", () => {
    expect(nextItem(walk("a", "b"), any, "c", walk("a", "b", "c"))?.id).toBe("a");
    expect(nextItem(walk("a", "b"), any, "c")?.id).toBe("a");
    expect(nextItem([], any, "c")).toBeNull();
  });
});

describe("the selected cell", () => {
  const at = (id: string, top: number, left: number, bottom = top, right = left) => item(id, { range: { top, left, bottom, right } });
  const items = [at("B7:F7", 6, 1, 6, 5), at("E14", 13, 4)];
  const select = (sheetId: string, top: number, left: number, bottom = top, right = left) => selectedItems(items, { sheetId, range: { top, left, bottom, right } }).map(({ id }) => id);

  it("has the findings whose cells it touches, on its own sheet", () => {
    expect(select("{甲}", 6, 5)).toEqual(["B7:F7"]);
    expect(select("{甲}", 13, 4, 13, 6)).toEqual(["E14"]);
    expect(select("{甲}", 0, 0, 1_048_575, 16_383)).toEqual(["B7:F7", "E14"]);
    expect(select("{甲}", 6, 6)).toEqual([]);
    expect(select("{乙}", 13, 4)).toEqual([]);
    expect(selectedItems(items, null)).toEqual([]);
  });
});

describe("what the user did with the list", () => {
  const findings = {
    甲: [{ cell: "E14", title: "占位文字" }, { cell: "E11", title: "缺单位", severity: "info" as const }],
    乙: [{ cell: "C3", title: "缺符号", severity: "warning" as const }],
  };
  const opened = async () => {
    const controller = makeController(new FakeHost(workbookOf("甲", "乙")), fakeReview({ findings }));
    await controller.start();
    await controller.check();
    return { controller, state: () => controller.store.getState() };
  };

  it("stays over 一键校验: filter, search, open row, folds", async () => {
    const { controller, state } = await opened();
    const [first] = state().checked?.items ?? [];
    if (!first) throw new Error("nothing found");
    controller.list.toggleSeverity("error");
    controller.list.search("e");
    controller.list.fold("t2", true);
    controller.list.open(first);
    const { filter, open, collapsed } = state();
    await controller.check();
    expect(state()).toMatchObject({ filter, open, collapsed });
    expect(filter).toMatchObject({ severities: ["error"], query: "e" });
  });

  it("unfolds everything for a search, and folds it again after", async () => {
    const { controller, state } = await opened();
    controller.list.fold("t2", true);
    controller.list.search("缺");
    expect(state().collapsed).toEqual([]);
    controller.list.search("缺符");
    controller.list.endSearch();
    expect(state().collapsed).toEqual(["t2"]);
    expect(state().filter).toMatchObject({ searching: false, query: "" });
  });

  it("keeps the grouping as a preference, and the open finding open in it", async () => {
    const { controller, state } = await opened();
    await controller.next("warning");
    controller.list.setGrouping("severity");
    expect(state().preferences.grouping).toBe("severity");
    const { checked: result, open } = state();
    expect(result && openRowOf(groupRows(result, everything, "severity"), open)?.title).toBe("缺符号");
    controller.list.fold("severity:warning", true);
    await controller.next("warning");
    expect(state().collapsed).toEqual([]);
  });

  it("opens what is wrong in the selected cell, past a filter and a fold, without going anywhere", async () => {
    const { controller, state } = await opened();
    controller.list.toggleSeverity("error");
    controller.list.fold("t2", true);
    controller.store.setState({ selection: { sheetId: "{乙}", range: { top: 2, left: 2, bottom: 2, right: 2 } } });
    const place = controller.places.last;
    controller.list.openSelected();
    expect(state().checked?.items.find(({ id }) => id === state().open?.item)?.title).toBe("缺符号");
    expect(state()).toMatchObject({ collapsed: [], filter: { severities: [] } });
    expect(controller.places.last).toBe(place);
  });

  it("says what hides a cell, shows it when told to, and forgets about it elsewhere", async () => {
    const host = new FakeHost(workbookOf("甲", "乙"));
    const controller = makeController(host, fakeReview({ findings }));
    await controller.start();
    await controller.check();
    host.hidden = ["rows", "columns"];
    await controller.next("error");
    expect(controller.store.getState().notice).toMatchObject({ tone: "info", title: { key: "notice.hidden.both", params: { rows: "14", columns: "E" } }, action: "reveal", leads: false });
    expect(controller.store.getState()).toMatchObject({ polite: { saying: { key: "notice.hidden.both" } }, assertive: null });
    host.fail("reveal", "protected", ["甲"]);
    await controller.retry();
    expect(controller.store.getState().notice).toMatchObject({ tone: "error", action: "reveal" });
    host.heal();
    await controller.retry();
    expect(host.revealed).toEqual([{ sheetId: "{甲}", range: { top: 13, left: 4, bottom: 13, right: 4 } }]);
    expect(controller.store.getState().notice).toBeNull();
    host.hidden = ["sheet"];
    await controller.next("warning");
    expect(controller.store.getState().notice).toMatchObject({ title: { key: "notice.hidden.sheet", params: { sheet: "乙" } } });
    host.hidden = [];
    await controller.next("error");
    expect(controller.store.getState().notice).toBeNull();
  });
});

describe("the keys of a command", () => {
  it("are told to people and to screen readers", () => {
    expect(keysOf({ shortcut: { key: "f", primary: true }, also: { key: "/", primary: false } })).toEqual({ shown: "Ctrl+F /", aria: "Control+F /" });
    expect(keysOf({ shortcut: null })).toBeNull();
  });
});
