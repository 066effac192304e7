/** Every use case met by every fault at every point, over the real runtime; what was seen is docs/reliability.md. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type FaultRow, faultRows } from "./faults";
import { blank, type Cell, page, unsaid } from "./page";
import { HeldTimers } from "./timers";
import { type Course, type Point, type Trial, Trials } from "./trial";
import { useCases } from "./use-cases";
import { newWorkbook } from "./workbook";

/** Where the page is written every batch and every action is met; else a few spread over each, the first and the last among them. */
const isWhole = process.env["JIXIAO_EVERY_POINT"] === "1";
const batchesTried = isWhole ? Infinity : 4;
const actionsTried = isWhole ? Infinity : 3;
/** Some 700 actions are met one by one where 自评表 is made. */
const longestMs = isWhole ? 3_600_000 : 300_000;

const timers = new HeldTimers();
beforeAll(() => timers.install());
afterAll(() => timers.remove());

const cells: Cell[] = [];

function pointsOf(fault: FaultRow, { batches }: Course): Point[] {
  if (fault.kind === "host" && fault.id === "slow") return [{ batch: 1 }];
  if (fault.kind !== "action") return spread(batches.length, batchesTried).map((at) => ({ batch: at + 1 }));
  return batches.flatMap((actions, at) => spread(actions, actionsTried).map((action) => ({ batch: at + 1, action })));
}

function spread(many: number, most: number): number[] {
  const tried = Math.min(many, most);
  return Array.from({ length: tried }, (_, at) => Math.round((at * (many - 1)) / Math.max(1, tried - 1)));
}

const tryAt = (trials: Trials, fault: FaultRow, point: Point): Promise<Trial> =>
  fault.kind === "close" ? trials.byClosing(point) : fault.kind === "change" ? trials.byChange(fault, point) : trials.byHost(fault, point);

describe.each(useCases)("$name", (use) => {
  let trials: Trials | null = null;
  beforeAll(async () => {
    trials = new Trials(timers, await Trials.course(use, (use.workbook ?? newWorkbook)(), timers));
  }, 60_000);

  it.each(faultRows.filter((fault) => (fault.senseless?.(use.id) ?? null) === null))("$name", async (fault) => {
    if (!trials) throw new Error("no course");
    const seen: Trial[] = [];
    const wrong: string[] = [];
    for (const point of pointsOf(fault, trials.course)) {
      try {
        seen.push(await tryAt(trials, fault, point));
      } catch (error) {
        wrong.push(`batch ${point.batch} of ${trials.course.batches.length}${point.action === undefined ? "" : `, action ${point.action}`}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
    cells.push({ use: use.id, fault: fault.id, trials: seen });
  }, longestMs);
});

it("the page says what was seen", () => {
  mkdirSync(".cache", { recursive: true });
  const seen = page(cells);
  writeFileSync(".cache/reliability.json", JSON.stringify(cells, null, 1));
  writeFileSync(".cache/reliability.md", seen);
  const written = isWhole ? seen : readFileSync("docs/reliability.md", "utf8");
  expect(blank(written)).toBe(blank(seen));
  expect(unsaid(cells, written)).toEqual([]);
});
