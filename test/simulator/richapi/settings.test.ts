import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { memoryGrid, memorySettings, startOffice, type SettingsStore, type TestOffice } from "../../support/office";

let settings: SettingsStore;
let office: TestOffice;

beforeEach(async () => {
  settings = memorySettings([["早", JSON.stringify({ marks: [1, 2] })]]);
  office = await startOffice({ grid: memoryGrid({ sheets: [{ name: "表" }] }), settings });
});

afterEach(() => office.stop());

it("reads what the workbook carries, a missing key as a null object", async () => {
  const seen = await Excel.run(async (context) => {
    const there = context.workbook.settings.getItemOrNullObject("早");
    const missing = context.workbook.settings.getItemOrNullObject("无");
    there.load("key,value");
    missing.load("value");
    await context.sync();
    return [there.key, there.value, missing.isNullObject];
  });
  expect(seen).toEqual(["早", { marks: [1, 2] }, true]);
});

it("adds, replaces and deletes, and what was added outlives the client", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("新", { at: [true, null, "文"] });
    settings.add("早", 7);
    await context.sync();
  });
  expect(settings.keys()).toEqual(["早", "新"]);
  await office.stop();
  office = await startOffice({ grid: memoryGrid({ sheets: [{ name: "表" }] }), settings });
  const seen = await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key,items/value");
    await context.sync();
    const values = settings.items.map((item) => [item.key, item.value]);
    settings.getItem("早").delete();
    await context.sync();
    return values;
  });
  expect(seen).toEqual([
    ["早", 7],
    ["新", { at: [true, null, "文"] }],
  ]);
  expect(settings.keys()).toEqual(["新"]);
});

it("refuses to delete or read what is not there", async () => {
  const deleting = Excel.run(async (context) => {
    context.workbook.settings.getItem("无").delete();
    await context.sync();
  });
  await expect(deleting).rejects.toMatchObject({ code: "ItemNotFound" });
});
