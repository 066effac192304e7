/** What a user does with the workbook, as the pane does it. */
import { findingsMarker } from "../../src/reports/findings-sheet";
import { parseReference } from "../../src/sheet/notation";
import type { MemoryGrid } from "../support/office";
import type { Pane } from "./pane";
import { evaluationName, goalName, twoProjects } from "./workbook";

export type UseCaseId = "check" | "mark" | "clear" | "fix" | "fix-all" | "list" | "list-again" | "evaluate" | "evaluate-two" | "evaluate-again" | "settings" | "ignore" | "type";

export interface UseCase {
  readonly id: UseCaseId;
  readonly name: string;
  /** Where another workbook is wanted than the one of all. */
  readonly workbook?: () => MemoryGrid;
  /** What was done to the workbook earlier. */
  readonly earlier?: (pane: Pane) => Promise<unknown>;
  /** What the user looks at when acting. */
  readonly ready: (pane: Pane) => Promise<unknown>;
  readonly act: (pane: Pane) => Promise<unknown>;
  /** What the pane shows when it was done, beside what stands in the workbook. */
  readonly shown?: (pane: Pane) => unknown;
  /** How the pane takes it back. */
  readonly takeBack: "undo" | "clear" | null;
}

const check = (pane: Pane): Promise<void> => pane.controller.check();

/** By what it says, so that it is another one on a sheet that has changed. */
async function apply(pane: Pane, isWanted: (address: string) => boolean): Promise<void> {
  const items = pane.state.checked?.items.filter(({ fix, address }) => fix?.kind === "fix" && isWanted(address)) ?? [];
  if (items.length > 0) await pane.controller.mending.apply(items);
}

async function openEvaluation(pane: Pane): Promise<void> {
  pane.controller.setTab("evaluation");
  await pane.evaluation.enter();
  pane.evaluation.setScope("all");
}

async function type(pane: Pane, isWanted: (sheet: string) => boolean, text: string): Promise<void> {
  const table = pane.state.evaluation?.tables.find(({ sheet }) => isWanted(sheet));
  if (table) pane.evaluation.choose(table.id);
  const row = pane.state.evaluation?.view?.groups.flatMap(({ rows }) => rows).find(({ name }) => name === "培训人数");
  if (row) await pane.evaluation.type({ row: row.id, what: "actual" }, text);
}

export const useCases: readonly UseCase[] = [
  { id: "check", name: "check", ready: () => Promise.resolve(), act: check, shown: ({ state }) => state.checked?.items.map(({ id }) => id), takeBack: null },
  { id: "mark", name: "mark", ready: check, act: ({ controller }) => controller.mark(), shown: ({ state }) => state.marks !== null, takeBack: "clear" },
  {
    id: "clear",
    name: "clear marks",
    earlier: async (pane) => {
      await check(pane);
      await pane.controller.mark();
    },
    ready: check,
    act: ({ controller }) => controller.clearMarks(),
    shown: ({ state }) => state.marks !== null,
    takeBack: null,
  },
  { id: "fix", name: "one fix", ready: check, act: (pane) => apply(pane, (address) => address === "E11"), takeBack: "undo" },
  { id: "fix-all", name: "all safe fixes", ready: check, act: (pane) => apply(pane, () => true), takeBack: "undo" },
  { id: "list", name: "问题清单, new", ready: check, act: ({ controller }) => controller.writeList(), takeBack: null },
  {
    id: "list-again",
    name: "问题清单, again",
    earlier: async (pane) => {
      await check(pane);
      await pane.controller.writeList();
      noteOnList(pane.grid);
      pane.grid.named(goalName).write(otherTarget, [[""]]);
    },
    ready: check,
    act: ({ controller }) => controller.writeList(),
    takeBack: null,
  },
  { id: "evaluate", name: "自评表, new", ready: openEvaluation, act: ({ evaluation }) => evaluation.generate(), takeBack: null },
  { id: "evaluate-two", name: "自评表 and 自评汇总 of two projects", workbook: twoProjects, ready: openEvaluation, act: ({ evaluation }) => evaluation.generate(), takeBack: null },
  {
    id: "evaluate-again",
    name: "自评表, again",
    earlier: async (pane) => {
      await openEvaluation(pane);
      await pane.evaluation.generate();
      await type(pane, (sheet) => sheet.startsWith("自评"), "11");
      pane.grid.named(evaluationName).write(otherQuantity, [[400]]);
    },
    ready: openEvaluation,
    act: ({ evaluation }) => evaluation.generate(),
    takeBack: null,
  },
  {
    id: "settings",
    name: "save settings",
    ready: check,
    act: ({ controller }) => controller.settings.change({ progressThresholds: { 6: 50 } }),
    shown: ({ state }) => [state.settings.progressThresholds, state.checked?.items.map(({ id }) => id)],
    takeBack: null,
  },
  {
    id: "ignore",
    name: "ignore",
    ready: check,
    act: async (pane) => {
      const item = pane.find(({ address, sheet }) => address === "E11" && sheet === goalName);
      if (item) await pane.controller.mending.ignore(item, "照抄批复");
    },
    shown: ({ state }) => state.checked?.ignored.map(({ item }) => item.address),
    takeBack: "undo",
  },
  { id: "type", name: "type an actual", ready: openEvaluation, act: (pane) => type(pane, (sheet) => sheet.endsWith("自评"), "15"), takeBack: "undo" },
];

/** Changed since, so that what is written again is not what stands there. */
const otherTarget = { top: 12, bottom: 12, left: 4, right: 4 };
const otherQuantity = { top: 11, bottom: 11, left: 4, right: 4 };

/** What the user keeps in the column that is theirs. */
function noteOnList(grid: MemoryGrid): void {
  const place = parseReference(grid.names().find(({ name }) => name === findingsMarker)?.formula.slice(1) ?? "");
  if (!place) throw new Error("no list");
  const cell = { top: place.range.top + 1, bottom: place.range.top + 1, left: 8, right: 8 };
  grid.named(place.sheet).write(cell, [["已改"]]);
}

