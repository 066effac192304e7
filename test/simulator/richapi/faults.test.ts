import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readFaults } from "../../../simulator/richapi/faults";
import { memoryGrid, startOffice, type Faults, type MemoryGrid, type TestOffice } from "../../support/office";

let grid: MemoryGrid;
let office: TestOffice;
let faults: Faults;

beforeEach(async () => {
  grid = memoryGrid({ sheets: [{ name: "一", cells: [["a"]] }, { name: "二", cells: [["b"]] }] });
  faults = {};
  office = await startOffice({ grid, faults });
});

afterEach(() => office.stop());

/** Two batches: a write, then a read. Answers the code of the error each ended with, "" where it went well. */
async function twoBatches(): Promise<string[]> {
  const codes: string[] = [];
  const attempt = async (context: Excel.RequestContext) => {
    try {
      await context.sync();
      codes.push("");
    } catch (error) {
      codes.push(error instanceof office.OfficeExtension.Error ? error.code : String(error));
    }
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("A1").values = [["new"]];
    await attempt(context);
    context.workbook.worksheets.getItem("二").getRange("A1").load("values");
    await attempt(context);
  });
  return codes;
}

const first = () => grid.named("一").values({ top: 0, left: 0, bottom: 0, right: 0 })[0]?.[0];

it("has none unless told", async () => {
  expect(await twoBatches()).toEqual(["", ""]);
  expect(first()).toBe("new");
  expect(office.stats().syncs).toBe(2);
});

describe("the transport", () => {
  it.each<[number, string]>([
    [5012, "InvalidOrTimedOutSession"],
    [5102, "ActivityLimitReached"],
    [5103, "RequestPayloadSizeLimitExceeded"],
    [5104, "ResponsePayloadSizeLimitExceeded"],
    [7000, "AccessDenied"],
  ])("fails with %d in one batch", async (error, code) => {
    Object.assign(faults, readFaults(new URLSearchParams(`fault=${error}&fault-batch=1`)));
    expect(await twoBatches()).toEqual([code, ""]);
    // An answer is too large only once there is one.
    expect(first()).toBe(error === 5104 ? "new" : "a");
  });

  it("fails in every batch", async () => {
    faults.transport = { error: 5102 };
    expect(await twoBatches()).toEqual(["ActivityLimitReached", "ActivityLimitReached"]);
  });
});

it("refuses every batch while a cell is edited, until it is not", async () => {
  faults.cellEditing = true;
  expect(await twoBatches()).toEqual(["InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode"]);
  faults.cellEditing = false;
  expect(await twoBatches()).toEqual(["", ""]);
});

it("fails at the n-th action and keeps what came before", async () => {
  // The write's batch ends with the SetProperty; failing after it keeps the write.
  faults.action = { code: "GeneralException", batch: 1, action: 99 };
  expect(await twoBatches()).toEqual(["", ""]);
  const setAt = office.log[0]?.body.Actions.findIndex((action) => action.Name === "Values") ?? -1;
  expect(setAt).toBeGreaterThan(0);

  grid.named("一").write({ top: 0, left: 0, bottom: 0, right: 0 }, [["a"]]);
  faults.action = { code: "GeneralException", message: "坏了", action: setAt };
  expect(await twoBatches()).toEqual(["GeneralException", "GeneralException"]);
  expect(first()).toBe("a");
});

it("protects every sheet", async () => {
  faults.protection = true;
  expect(await twoBatches()).toEqual(["AccessDenied", ""]);
  const isProtected = await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("二");
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  expect(isProtected).toBe(true);
});

it("lets a sheet be deleted between two batches", async () => {
  faults.beforeBatch = (batch) => {
    if (batch === 2) grid.deleteSheet(grid.named("二").id);
  };
  expect(await twoBatches()).toEqual(["", "ItemNotFound"]);
});

it("lets a range's sheet be deleted while the range is held", async () => {
  faults.beforeBatch = (batch) => {
    if (batch === 2) grid.deleteSheet(grid.named("二").id);
  };
  const reading = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("二").getRange("A1");
    range.load("address");
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: "InvalidReference" });
});

it("answers late, and in order", async () => {
  faults.delay = 300;
  const order: string[] = [];
  const read = async (name: string) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).load("name");
      await context.sync();
      order.push(name);
    });
  };
  const running = Promise.all([read("一"), read("二")]);
  await office.eventsDelivered();
  expect(order).toEqual([]);
  await running;
  expect(order).toEqual(["一", "二"]);
});

it("does not answer at all, and answers later batches once it is well again", async () => {
  faults.silent = true;
  let ended = false;
  void Excel.run(async (context) => {
    context.workbook.worksheets.getItem("一").load("name");
    await context.sync();
    ended = true;
  });
  await office.eventsDelivered();
  faults.silent = false;
  expect(await twoBatches()).toEqual(["", ""]);
  expect(ended).toBe(false);
});

describe("the query string", () => {
  it("reads every fault", () => {
    const text = "fault=5103&fault-batch=2&delay=500&error=AccessDenied&error-action=3&error-batch=4&editing=1&protected=1&silent=1";
    expect(readFaults(new URLSearchParams(text))).toEqual({
      transport: { error: 5103, batch: 2 },
      delay: 500,
      action: { code: "AccessDenied", action: 3, batch: 4 },
      cellEditing: true,
      protection: true,
      silent: true,
    });
    expect(readFaults(new URLSearchParams(""))).toEqual({});
  });

  it.each(["fault=51", "delay=soon", "fault=5103&fault-batch=x"])("refuses %s", (text) => {
    expect(() => readFaults(new URLSearchParams(text))).toThrow();
  });
});
