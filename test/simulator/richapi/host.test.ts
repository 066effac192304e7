import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { readRequest } from "../../../simulator/boot/envelope";
import { Host } from "../../../simulator/boot/host";
import { memorySettings, type SettingsStore } from "../../../simulator/richapi/settings-store";
import { memoryGrid, type MemoryGrid } from "../../support/office";

let grid: MemoryGrid;
let settings: SettingsStore;
interface Sent {
  readonly isEvent: boolean;
  readonly name: string;
  readonly correlation: number;
  readonly data: unknown;
}

let sent: Sent[];
let host: Host;
let completed: string[];

beforeEach(() => {
  grid = memoryGrid({ name: "绩效 表.xlsx", sheets: [{ name: "表", cells: [["a"]] }] });
  settings = memorySettings([["早", "1"]]);
  sent = [];
  completed = [];
  host = new Host({
    grid,
    settings,
    faults: {},
    locale: "zh-CN",
    conversationId: "talk",
    controlId: "control",
    pageUrl: "https://localhost:3000/page/",
    send(message) {
      const { _responseType, _actionName, _correlationId, _data } = JSON.parse(message);
      sent.push({ isEvent: _responseType === 1, name: _actionName, correlation: _correlationId, data: _data });
    },
    onCommandResult: (id) => void completed.push(id),
  });
});

afterEach(() => host.close());

let last = 0;
/** Sends as office.js does and answers the data of the reply. */
async function ask(actionType: number, name: string, data: unknown = null): Promise<unknown> {
  const correlation = ++last;
  const text = JSON.stringify({ _messageType: 0, _actionType: actionType, _actionName: name, _conversationId: "talk", _correlationId: correlation, _origin: "", _data: data });
  const request = readRequest(text, "talk");
  if (request === null) throw new Error("not taken for a request");
  await host.receive(request);
  return sent.find((message) => !message.isEvent && message.correlation === correlation)?.data;
}

const call = (dispatch: number, more: object = {}) => ask(0, "executeMethod", { DdaMethod: { ControlId: "control", Version: 1, DispatchId: dispatch }, ...more });
const events = () => sent.filter(({ isEvent }) => isEvent).map(({ name, data }) => [name, data]);

describe("the conversation", () => {
  it("takes only requests of its own conversation", () => {
    const message = (change: object) => JSON.stringify({ _messageType: 0, _actionType: 0, _actionName: "x", _conversationId: "talk", _correlationId: 1, ...change });
    expect(readRequest(message({}), "talk")).toMatchObject({ name: "x", kind: 0 });
    expect(readRequest(message({ _conversationId: "other" }), "talk")).toBeNull();
    expect(readRequest(message({ _messageType: 1 }), "talk")).toBeNull();
    expect(readRequest("no JSON", "talk")).toBeNull();
    expect(readRequest({ foreign: true }, "talk")).toBeNull();
  });

  it("gives the app context with requirement sets as a text and the settings", async () => {
    const context = await ask(0, "ContextActivationManager_getAppContextAsync", "control");
    expect(context).toMatchObject({ _id: "control", _appName: 16, _appUILocale: "zh-CN", _settings: [["早", "1"]], _docUrl: "https://localhost:3000/page/%E7%BB%A9%E6%95%88%20%E8%A1%A8.xlsx" });
    expect(context).toHaveProperty("_requirementMatrix", expect.stringContaining('"ExcelApi":"1.15"'));
  });

  it("carries a batch, or the number of what went wrong", async () => {
    const body = JSON.stringify({ Actions: [{ Id: 2, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["name"] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } } });
    const reply = await call(93, { ArrayData: ["", "POST", "ProcessQuery", [], body] });
    expect(reply).toMatchObject({ Error: 0, Data: [200, [], JSON.stringify({ Results: [{ ActionId: 2, Value: { Name: "绩效 表.xlsx" } }], TraceIds: [] })] });
    const large = body.replace('"name"', `"name","${"x".repeat(5 * 1024 * 1024)}"`);
    expect(await call(93, { ArrayData: ["", "POST", "ProcessQuery", [], large] })).toMatchObject({ Error: 5103 });
  });

  it("saves and gives back the document's settings", async () => {
    await call(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [["新", "[2]"]] } });
    expect(settings.keys()).toEqual(["新"]);
    expect(await call(75)).toMatchObject({ Error: 0, Properties: { Settings: [{ Name: "新", Value: "[2]" }] } });
  });

  it("pushes only what was asked for, until it is asked to stop", async () => {
    const select = () => grid.select({ sheetId: grid.activeSheetId, rect: { top: 1, left: 1, bottom: 1, right: 1 } });
    select();
    expect(await ask(1, "documentSelectionChanged")).toEqual({ Error: 0 });
    select();
    await ask(2, "documentSelectionChanged");
    select();
    expect(events()).toEqual([["documentSelectionChanged", {}]]);
  });

  it("names what it does not know on the console", async () => {
    const errors = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await call(64)).toMatchObject({ Error: 5001 });
    expect(await ask(0, "ContextActivationManager_dance")).toMatchObject({ Error: 5001 });
    expect(errors.mock.calls).toEqual([["Simulator: the host call with dispatch id 64 is not emulated."], ["Simulator: the host method ContextActivationManager_dance is not emulated."]]);
    errors.mockRestore();
  });
});

describe("ribbon commands", () => {
  it("wait for the add-in to listen and end when it says completed", async () => {
    const running = host.invokeCommand("checkActiveSheet");
    await Promise.resolve();
    expect(events()).toEqual([]);
    await ask(1, "appCommandInvoked");
    await Promise.resolve();
    expect(events()).toEqual([["appCommandInvoked", ["checkActiveSheet#1", "checkActiveSheet", '{"source":{"id":"checkActiveSheet"}}']]]);
    expect(completed).toEqual([]);
    await call(94, { 0: "checkActiveSheet#1", 1: 0, 2: "{}" });
    await running;
    expect(completed).toEqual(["checkActiveSheet"]);
  });

  it("fail when the add-in knows no such function, or is closed", async () => {
    await ask(1, "appCommandInvoked");
    const unknown = host.invokeCommand("nope");
    await Promise.resolve();
    await call(94, { 0: "nope#1", 1: 11101, 2: "" });
    await expect(unknown).rejects.toThrow("11101");
    const open = host.invokeCommand("checkActiveSheet");
    await Promise.resolve();
    host.close();
    await expect(open).rejects.toThrow("closed");
  });
});
