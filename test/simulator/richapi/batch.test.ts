import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { Session } from "../../../simulator/richapi/session";
import { memorySettings } from "../../../simulator/richapi/settings-store";
import { memoryGrid, type MemoryGrid } from "../../support/office";

/** Batches office.js sends only from corners its typings do not offer. */
let grid: MemoryGrid;
let session: Session;

beforeEach(() => {
  grid = memoryGrid({ sheets: [{ name: "表", cells: [["a"]] }] });
  session = new Session({ grid, settings: memorySettings(), faults: {}, push: () => undefined });
});

afterEach(() => session.close());

const paths = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["表"] } },
  4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
};

async function run(...actions: object[]): Promise<unknown> {
  const numbered = actions.map((action, index) => ({ Id: index + 10, Name: "", ...action }));
  const reply = await session.handle(JSON.stringify({ Actions: numbered, ObjectPaths: paths }));
  return "body" in reply ? JSON.parse(reply.body) : reply;
}

it("answers a query as JSON in the client's own names", async () => {
  const select = ["items/name", "items/protection/protected"];
  expect(await run({ ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: select } })).toEqual({
    Results: [{ ActionId: 10, Value: { items: [{ id: "{sheet-1}", name: "表", protection: { protected: false } }] } }],
    TraceIds: [],
  });
});

it("skips and tops a collection", async () => {
  grid.addSheet("二");
  grid.addSheet("三");
  expect(await run({ ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["name"], Skip: 1, Top: 1 } })).toMatchObject({
    Results: [{ Value: { _Items: [{ Id: "{sheet-2}", Name: "二" }] } }],
  });
});

it("takes an object's state in one action", async () => {
  await run({ ActionType: 9, ObjectPathId: 4, ObjectState: { Values: [["b"]], Format: { Fill: { Color: "#010203" } } } });
  const cell = { top: 0, left: 0, bottom: 0, right: 0 };
  expect([grid.named("表").values(cell), grid.named("表").fills(cell)]).toEqual([[["b"]], [["#010203"]]]);
});

it("answers traces, which event registrations wait for", async () => {
  expect(await run({ ActionType: 3, ObjectPathId: 3, Name: "_RegisterDataChangedEvent" }, { ActionType: 5, ObjectPathId: 0, Name: "Trace" })).toEqual({
    Results: [
      { ActionId: 10, Value: null },
      { ActionId: 11, Value: null },
    ],
    TraceIds: [11],
  });
});

it("stops at the action that failed, and gives its index and the answers before it", async () => {
  const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await run({ ActionType: 1, ObjectPathId: 3 }, { ActionType: 8, ObjectPathId: 4 }, { ActionType: 1, ObjectPathId: 4 })).toEqual({
    Results: [{ ActionId: 10, Value: { Id: "{sheet-1}" } }],
    TraceIds: [],
    Error: { Code: "ApiNotFound", Message: "Simulator: action type 8 is not emulated.", Location: "action type 8", ActionIndex: 1 },
  });
  expect(errors).toHaveBeenCalledTimes(1);
  errors.mockRestore();
});

it("answers the host's inner services with nothing", async () => {
  const body = { Actions: [{ Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 }, { Id: 3, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1 }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.InternalService.AddinInternalService" } } };
  const reply = await session.handle(JSON.stringify(body));
  expect(reply).toEqual({ body: JSON.stringify({ Results: [{ ActionId: 2, Value: null }, { ActionId: 3, Value: null }], TraceIds: [] }) });
  expect(session.log.map(({ kind, number }) => [kind, number])).toEqual([["service", 0]]);
});
