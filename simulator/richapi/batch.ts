/** Carries out one batch: actions in order, the first error ends it, what was written before stays. */
import type { Book } from "./book";
import { ApiError, invalidArgument, itemNotFound, NotEmulated } from "./errors";
import type { ActionFault } from "./faults";
import { type ApiObject, Args, isApiObject } from "./object";
import { runQuery, wireName } from "./query";
import { isRecord } from "./record";
import type { References } from "./references";
import { type Action, ActionType, type ArgumentInfo, type ErrorBody, ObjectPathType, type ReferencedIds, type ReplyBody, type RequestBody } from "./wire";

export interface BatchContext {
  readonly book: Book;
  readonly root: ApiObject;
  readonly references: References;
  /** A service of the host by its name; null for one that is answered with nothing. */
  readonly service: (name: string) => ApiObject | null;
  /** The action that shall fail in this batch. */
  readonly fault: ActionFault | null;
}

/** Stands for a service of the host that is not emulated: whatever is asked of one is answered with nothing. */
const service = Symbol("service");
type Resolved = ApiObject | typeof service | null;

const isQuery = (action: Action) => action.ActionType === ActionType.Query || action.ActionType === ActionType.QueryAsJson;

export async function runBatch(body: RequestBody, context: BatchContext): Promise<ReplyBody> {
  const batch = new Batch(body, context);
  const results: ReplyBody["Results"] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (isQuery(action)) await settle(context.book);
      if (context.fault !== null && index === (context.fault.action ?? 0)) {
        throw new ApiError(context.fault.code, context.fault.message ?? `Simulator: ${context.fault.code} was asked for.`);
      }
      const value = batch.run(action);
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      await settle(context.book);
      return { Results: results, TraceIds: traces, Error: describe(error, index) };
    }
  }
  await settle(context.book);
  return { Results: results, TraceIds: traces };
}

async function settle(book: Book): Promise<void> {
  if (!book.unsettled) return;
  await book.grid.settled();
  book.unsettled = false;
}

function describe(error: unknown, index: number): ErrorBody {
  if (error instanceof NotEmulated) console.error(error.message);
  if (error instanceof ApiError) return { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index };
  console.error("Simulator: the grid failed.", error);
  return { Code: "GeneralException", Message: `Simulator: the grid failed: ${String(error)}`, Location: null, ActionIndex: index };
}

class Batch {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: BatchContext,
  ) {}

  run(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === null || object === service) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.context.references.identity(object);
      case ActionType.Query:
        return runQuery(object, action.QueryInfo, "wire");
      case ActionType.QueryAsJson:
        return runQuery(object, action.QueryInfo, "json");
      case ActionType.Method:
        return this.call(object, action);
      case ActionType.SetProperty:
        object.set(action.Name, action.ArgumentInfo?.Arguments?.[0]);
        return null;
      case ActionType.Update:
        update(object, action.ObjectState ?? {});
        return null;
      default:
        throw new NotEmulated(`action type ${action.ActionType}`);
    }
  }

  private call(object: ApiObject, action: Action): unknown {
    switch (action.Name) {
      case "_KeepReference":
        this.context.references.keep(object);
        return null;
      case "_RemoveReference":
        this.context.references.release(String(action.ArgumentInfo?.Arguments?.[0]));
        return null;
      default: {
        const answer = object.call(action.Name, this.args(action.ArgumentInfo));
        if (isApiObject(answer)) throw new NotEmulated(`${object.type}.${action.Name}() as an action`);
        return answer;
      }
    }
  }

  /** Each path is followed once a batch, so that an Add adds once. */
  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = this.follow(id);
    this.resolved.set(id, found);
    return found;
  }

  private follow(id: number): Resolved {
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidObjectPath", `The object path ${id} is not part of the request.`);
    switch (path.ObjectPathType) {
      case ObjectPathType.Root:
        return this.context.root;
      case ObjectPathType.Service:
        return this.context.service(path.Name) ?? service;
      case ObjectPathType.Null:
        return null;
      case ObjectPathType.Reference: {
        const kept = this.context.references.find(path.Name);
        if (kept === null) throw itemNotFound(`the reference ${path.Name}`);
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null || parent === service) return parent;
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        return parent.child(path.Name);
      case ObjectPathType.Indexer:
        return asObject(parent, "GetItem", parent.call("GetItem", this.args(path.ArgumentInfo)));
      case ObjectPathType.Method:
        return asObject(parent, path.Name, parent.call(path.Name, this.args(path.ArgumentInfo)));
      default:
        throw new NotEmulated(`object path type ${path.ObjectPathType}`);
    }
  }

  private args(info: ArgumentInfo | undefined): Args {
    return new Args((info?.Arguments ?? []).map((value, index) => this.argument(value, info?.ReferencedObjectPathIds?.[index])));
  }

  private argument(value: unknown, reference: ReferencedIds[number] | undefined): unknown {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) return value.map((part, index) => this.argument(part, reference[index]));
    return value;
  }
}

function asObject(parent: ApiObject, method: string, answer: unknown): ApiObject | null {
  if (answer === null || isApiObject(answer)) return answer;
  throw new NotEmulated(`${parent.type}.${method}() as an object`);
}

function update(object: ApiObject, state: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(state)) {
    const name = wireName(key);
    if (!object.hasChild(name)) {
      object.set(name, value);
      continue;
    }
    if (!isRecord(value)) throw invalidArgument(name);
    const child = object.child(name);
    if (child !== null) update(child, value);
  }
}
