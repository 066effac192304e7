/** What a load asks for ("values", "format/fill/color", "items/name", "*", nothing) as the nested answer the client takes apart. */
import { NotEmulated } from "./errors";
import type { ApiObject } from "./object";
import type { QueryInfo } from "./wire";

/** What is wanted of an object: itself in full, and members with what is wanted of them. */
interface Wish {
  all: boolean;
  readonly members: Map<string, Wish>;
}

const wish = (): Wish => ({ all: false, members: new Map() });

/** The wire writes "rowIndex" in a selection and "RowIndex" in the answer. */
export const wireName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const clientName = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function add(root: Wish, path: string, expands: boolean): void {
  let at = root;
  for (const part of path.split(/[/.]/)) {
    if (part === "" || part.toLowerCase() === "items") continue;
    if (part === "*") {
      at.all = true;
      return;
    }
    const name = wireName(part);
    const next = at.members.get(name) ?? wish();
    at.members.set(name, next);
    at = next;
  }
  if (expands) at.all = true;
}

function parseQuery(query: QueryInfo | undefined): Wish {
  const root = wish();
  for (const path of query?.Select ?? []) add(root, path, false);
  for (const path of query?.Expand ?? []) add(root, path, true);
  if (root.members.size === 0 || (query?.Select === undefined && query?.Expand !== undefined)) root.all = true;
  return root;
}

function answer(object: ApiObject, wanted: Wish, naming: (name: string) => string): Record<string, unknown> {
  if (object.items !== null) {
    return { [naming === wireName ? "_Items" : "items"]: object.items().map((item) => answerItem(item, wanted, naming)) };
  }
  const result: Record<string, unknown> = {};
  const whole = wanted.all || wanted.members.size === 0;
  if (whole) for (const name of object.usual) result[naming(name)] = object.get(name);
  for (const [name, inner] of wanted.members) {
    if (object.hasChild(name)) {
      const child = object.child(name);
      result[naming(name)] = child === null ? nothing(naming) : answer(child, inner, naming);
    } else if (inner.members.size === 0) result[naming(name)] = object.get(name);
    else throw new NotEmulated(`${object.type}.${clientName(name)}`);
  }
  return result;
}

const nothing = (naming: (name: string) => string) => (naming === wireName ? null : { _IsNull: true });

/** The client rebuilds an item's path from its identity. */
function answerItem(item: ApiObject, wanted: Wish, naming: (name: string) => string): Record<string, unknown> {
  const identity = Object.fromEntries(Object.entries(item.identity).map(([name, id]) => [naming(name), id]));
  return { ...identity, ...answer(item, wanted, naming) };
}

export function runQuery(object: ApiObject, query: QueryInfo | undefined, form: "wire" | "json"): unknown {
  const naming = form === "wire" ? wireName : clientName;
  const value = answer(object, parseQuery(query), naming);
  const items = value["_Items"];
  if (Array.isArray(items) && query !== undefined) {
    const skip = query.Skip ?? 0;
    value["_Items"] = items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  }
  return value;
}
