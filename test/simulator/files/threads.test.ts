/** Comments through a file: threads stay threads, with what was answered, and old-fashioned notes notes. */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { readXlsx } from "../../../simulator/files/read-xlsx";
import { writeXlsx } from "../../../simulator/files/write-xlsx";
import { blankWorkbook } from "../../../simulator/univer/blank";
import type { UniverGrid } from "../../../simulator/univer/grid";
import { type HeadlessGrid, openHeadless } from "../../../simulator/univer/headless";
import { faults, partText } from "../../workbook/xlsx/parts";

// Univer starts once for every opening.
jest.setTimeout(60_000);

const opened: HeadlessGrid[] = [];

function open(data = blankWorkbook("a.xlsx", ["甲", "乙"])): UniverGrid {
  const headless = openHeadless(data);
  opened.push(headless);
  return headless.grid;
}

afterEach(() => {
  for (const headless of opened.splice(0)) headless.dispose();
});

const commentsOf = (grid: UniverGrid): unknown => grid.sheets().map((sheet) => sheet.comments().map(({ row, column, content, author, replies }) => [row, column, content, author, replies.map((reply) => reply.content)]));

/** Any character stands for itself. */
const texts = ["第一行\n  第二 <x> & “行” ]]>", "又一条"] as const;

describe("a thread of comments", () => {
  it("is one again when the file is opened, on a cell that holds nothing else too", async () => {
    const grid = open();
    for (const [at, text] of texts.entries()) grid.sheets()[1]?.addComment(3 + at, 2, text);
    const bytes = await writeXlsx(grid.snapshot());
    expect(faults(bytes)).toEqual([]);
    const { data, lost } = await readXlsx("a.xlsx", bytes);
    expect(lost).toEqual([]);
    const again = open(data);
    expect(commentsOf(again)).toEqual(commentsOf(grid));
    expect(commentsOf(open((await readXlsx("a.xlsx", await writeXlsx(again.snapshot()))).data))).toEqual(commentsOf(grid));
  });

  it("is tied to what older programs show in its stead", async () => {
    const grid = open();
    grid.sheets()[1]?.addComment(3, 2, texts[0]);
    const bytes = await writeXlsx(grid.snapshot());
    const id = / id="(\{[^"]+\})"/u.exec(partText(bytes, "xl/threadedComments/threadedComment2.xml"))?.[1] ?? "none";
    const notes = partText(bytes, "xl/comments2.xml");
    const authors = [...notes.matchAll(/<author>([^<]*)<\/author>/gu)].map(([, author]) => author);
    expect(authors[Number(/<comment ref="C4" authorId="(\d+)"/u.exec(notes)?.[1])]).toBe(`tc=${id}`);
    expect(notes).toContain("第二 &lt;x&gt; &amp; “行”");
  });

  it("is copied with its sheet, and is no note then", () => {
    const grid = open();
    const [sheet] = grid.sheets();
    sheet?.addComment(3, 2, texts[0]);
    const book = grid.api.getActiveWorkbook();
    const facade = book?.getSheetBySheetId(sheet?.id ?? "");
    if (book && facade) book.duplicateSheet(facade);
    expect(grid.sheets().map((one) => [one.comments().length, one.hasNote(3, 2)])).toEqual([[1, false], [1, false], [0, false]]);
  });
});

it("an old-fashioned note stays one", async () => {
  const grid = open();
  grid.sheets()[0]?.write({ top: 4, left: 1, bottom: 4, right: 1 }, [["≥12 人"]]);
  const data = grid.snapshot();
  const note = { id: "n", row: 4, col: 1, note: "备注", width: 100, height: 50 };
  const notes = { name: "SHEET_NOTE_PLUGIN", data: JSON.stringify({ [data.sheetOrder[0] ?? ""]: { 4: { 1: note } } }) };
  const resources = [...(data.resources ?? []).filter(({ name }) => name !== notes.name), notes];
  const [sheet] = open((await readXlsx("a.xlsx", await writeXlsx({ ...data, resources }))).data).sheets();
  expect([sheet?.hasNote(4, 1), sheet?.comments()]).toEqual([true, []]);
});
