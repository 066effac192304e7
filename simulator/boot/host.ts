/** The host's half of the conversation, without a browser: requests in, answers and events out. */
import type { Grid } from "../grid";
import type { Faults } from "../richapi/faults";
import { isRecord } from "../richapi/record";
import { type BatchRecord, Session } from "../richapi/session";
import type { SettingsStore } from "../richapi/settings-store";
import type { Shell } from "../shell";
import { apiSets } from "./api-sets";
import { ActionKind, type Request, writeAnswer, writeCall, writeEvent } from "./envelope";

export interface HostOptions {
  readonly grid: Grid;
  readonly settings: SettingsStore;
  readonly faults: Faults;
  readonly shell?: Shell;
  readonly locale: string;
  readonly conversationId: string;
  readonly controlId: string;
  readonly pageUrl: string;
  readonly send: (message: string) => void;
  readonly onCommandResult?: (id: string) => void;
  /** The user went out of the pane by a key. */
  readonly onLeave?: () => void;
}

/** `OSF.AgaveHostAction`: Ctrl+F6 into the pane; out of it by Ctrl+F6, or by Tab at its end, each with Shift too. */
const enteringKey = 4;
const leavingKeys: ReadonlySet<unknown> = new Set([5, 6, 13, 14]);
/** `OSF.DDA.MethodDispId`. */
const Dispatch = { loadSettings: 75, saveSettings: 76, executeRichApiRequest: 93, appCommandCompleted: 94 } as const;
/** `ooeInternalError`, for what the host does not know. */
const internalError = 5001;

interface Waiting {
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);

export class Host {
  private readonly session: Session;
  private readonly registered = new Set<string>();
  private readonly commands = new Map<string, Waiting>();
  private readonly stopListening: () => void;
  private announceReady: () => void = () => undefined;
  /** Ends when the add-in's page listens for ribbon commands. */
  private readonly ready = new Promise<void>((done) => (this.announceReady = done));
  private lastCommand = 0;

  constructor(private readonly options: HostOptions) {
    const { grid, settings, faults, shell } = options;
    this.session = new Session({ grid, settings, faults, ...(shell ? { shell } : {}), push: (entries) => this.push("richApiMessage", { ArrayData: entries }) });
    this.stopListening = grid.listen((event) => {
      if (event.type === "selection") this.push("documentSelectionChanged", {});
    });
  }

  get log(): readonly BatchRecord[] {
    return this.session.log;
  }

  close(): void {
    this.stopListening();
    this.session.close();
    for (const { failed } of this.commands.values()) failed(new Error("the add-in was closed"));
    this.commands.clear();
  }

  async receive(request: Request): Promise<void> {
    const answer = await this.answer(request);
    this.options.send(writeAnswer(request, answer));
  }

  /** Runs the function the add-in associated with this name; ends at its `event.completed()`. */
  async invokeCommand(name: string): Promise<void> {
    await this.ready;
    const id = `${name}#${++this.lastCommand}`;
    const finished = new Promise<void>((done, failed) => this.commands.set(id, { done, failed }));
    this.push("appCommandInvoked", [id, name, JSON.stringify({ source: { id: name } })]);
    await finished;
    this.options.onCommandResult?.(name);
  }

  /** The user comes into the pane by a key. */
  enter(): void {
    const { conversationId, pageUrl, send } = this.options;
    send(writeCall(conversationId, "Office_notifyAgave", pageUrl, [enteringKey]));
  }

  private push(event: string, data: unknown): void {
    if (this.registered.has(event)) this.options.send(writeEvent(this.options.conversationId, event, data));
  }

  private async answer(request: Request): Promise<unknown> {
    switch (request.kind) {
      case ActionKind.Register:
        this.registered.add(request.name);
        if (request.name === "appCommandInvoked") this.announceReady();
        return { Error: 0 };
      case ActionKind.Unregister:
        this.registered.delete(request.name);
        return { Error: 0 };
    }
    switch (request.name) {
      case "ContextActivationManager_getAppContextAsync":
        return this.appContext();
      case "ContextActivationManager_notifyHost":
        if (Array.isArray(request.data) && leavingKeys.has(request.data[1])) this.options.onLeave?.();
        return null;
      case "executeMethod":
        return this.execute(request.data);
      default:
        console.error(`Simulator: the host method ${request.name} is not emulated.`);
        return { Error: internalError };
    }
  }

  private async execute(data: unknown): Promise<unknown> {
    const dispatch = field(field(data, "DdaMethod"), "DispatchId");
    switch (dispatch) {
      case Dispatch.executeRichApiRequest: {
        const message = field(data, "ArrayData");
        const reply = await this.session.handle(String(Array.isArray(message) ? message[4] : ""));
        return "body" in reply ? { Version: 1, Error: 0, Data: [200, [], reply.body] } : { Version: 1, Error: reply.error };
      }
      case Dispatch.saveSettings:
        this.saveSettings(field(field(data, "DdaSettingsMethod"), "Properties"));
        return { Version: 1, Error: 0 };
      case Dispatch.loadSettings: {
        const { settings } = this.options;
        return { Version: 1, Error: 0, Properties: { Settings: settings.keys().map((key) => ({ Name: key, Value: settings.get(key) })) } };
      }
      case Dispatch.appCommandCompleted:
        this.completeCommand(String(field(data, "0")), Number(field(data, "1")));
        return { Version: 1, Error: 0 };
      default:
        console.error(`Simulator: the host call with dispatch id ${String(dispatch)} is not emulated.`);
        return { Version: 1, Error: internalError };
    }
  }

  /** `Office.context.document.settings.saveAsync` sends them all. */
  private saveSettings(pairs: unknown): void {
    const { settings } = this.options;
    const sent = new Map<string, string>();
    for (const pair of Array.isArray(pairs) ? pairs : []) if (Array.isArray(pair)) sent.set(String(pair[0]), String(pair[1]));
    for (const key of settings.keys()) if (!sent.has(key)) settings.delete(key);
    for (const [key, json] of sent) settings.set(key, json);
  }

  private completeCommand(id: string, status: number): void {
    const waiting = this.commands.get(id);
    this.commands.delete(id);
    if (status === 0) waiting?.done();
    else waiting?.failed(new Error(`the command ${id} ended with Office error ${status}`));
  }

  private appContext(): Record<string, unknown> {
    const { locale, settings, controlId, pageUrl, grid } = this.options;
    return {
      _id: controlId,
      _appName: 16,
      _appVersion: "16.0",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: new URL(encodeURIComponent(grid.name), pageUrl).href,
      _clientMode: 1,
      _settings: settings.keys().map((key) => [key, settings.get(key)]),
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: this.options.conversationId,
      _appInstanceId: controlId,
      _touchEnabled: false,
      _commerceAllowed: false,
      _requirementMatrix: JSON.stringify(apiSets),
      _dialogRequirementMatrix: JSON.stringify({ DialogApi: "1.1" }),
      _hostFullVersion: "16.0.0.0",
      _appDomains: [],
      _featureGates: {},
    };
  }
}
