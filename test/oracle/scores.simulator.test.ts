/** One truth: what the simulator's engine makes of generated sheets, as written and after somebody has typed into them, is what the product says. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { WorkbookData } from "../../src/sheet/data";
import { formulaCells } from "../../src/sheet/written";
import { readXlsx } from "../../src/workbook/xlsx";
import { type Book, bytesOf, contentsOf, differences, differingRows, handBook, handPoints, publishedBooks, randomBooks, rowsByHand, rowsOn, typedIn } from "./cases";
import { differingResults } from "./opinions";
import { inSimulator } from "./simulator";

/** Starting takes its time on a busy machine. */
const PATIENCE = 120_000;

const random = randomBooks(20);
const published = publishedBooks();

it("random forms keep their points on their sheets", () => {
  expect(random.flatMap(differingRows)).toEqual([]);
});

it("points worked out by hand are computed", async () => {
  const [opened] = await inSimulator(await bytesOf(handBook));
  for (const { computed, byHand } of opened ? handPoints(opened) : []) expect(computed).toEqual(byHand);
  expect(opened && differences(handBook, opened, false)).toEqual([]);
}, PATIENCE);

it("a workbook that nobody has calculated differs in every formula", async () => {
  const uncalculated = readXlsx(await bytesOf(handBook));
  for (const content of contentsOf(handBook)) expect(differingResults(content, uncalculated)).toHaveLength(formulaCells(content).size);
});

describe.each([...random, ...published].map((book) => [book.name, book] as const))("%s", (_name, book) => {
  let states: WorkbookData[];

  beforeAll(async () => {
    // Looks, and sheets of others, make the simulator slow and have no part in it.
    const cases = book.cases.map((one) => ({ ...one, content: { ...one.content, highlights: [], validations: [] } }));
    const plain: Book = { name: book.name, summary: book.summary, cases };
    states = await inSimulator(await bytesOf(plain), [typedIn(book)]);
  }, PATIENCE);

  it("comes to what it was written with", () => {
    expect(contentsOf(book).length).toBeGreaterThan(0);
    expect(states[0] && differences(book, states[0], false)).toEqual([]);
    expect(states[0] && rowsOn(book, states[0])).toEqual(expect.arrayContaining([...rowsByHand(book)]));
  });

  it("follows what is typed", () => {
    expect(typedIn(book).length).toBeGreaterThan(0);
    expect(states[1] && differences(book, states[1], true)).toEqual([]);
  });
});
