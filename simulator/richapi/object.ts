/** Excel's objects as data: a type lists its values, its child objects and its methods; anything else fails with its name. */
import { invalidArgument, NotEmulated } from "./errors";

/** What the client keeps to find the object again. */
export type Identity = { readonly Id: string } | { readonly _Id: string } | Record<string, never>;

export interface ApiObject {
  readonly type: string;
  readonly identity: Identity;
  /** Whether the client holds it by a reference of the session's rather than by its path. */
  readonly byReference: boolean;
  readonly items: (() => ApiObject[]) | null;
  /** What a load without a selection reads. */
  readonly usual: readonly string[];
  /** A value, an object, or null for an object that is not there. */
  get(member: string): unknown;
  child(member: string): ApiObject | null;
  hasChild(member: string): boolean;
  set(member: string, value: unknown): void;
  call(member: string, args: Args): unknown;
}

interface ValueSpec<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  /** Read only when named. */
  readonly onDemand?: true;
}

export interface TypeSpec<T> {
  readonly name: string;
  readonly identity?: (target: T) => Identity;
  readonly byReference?: true;
  readonly values?: Readonly<Record<string, ValueSpec<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => ApiObject | null>>;
  /** A plain answer, an object, null for an object that is not there, undefined for none. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args) => unknown>>;
  readonly items?: (target: T) => ApiObject[];
}

const known = new WeakSet<object>();

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === "object" && value !== null && known.has(value);
}

export function defineType<T>(spec: TypeSpec<T>): (target: T) => ApiObject {
  const values = spec.values ?? {};
  const objects = spec.objects ?? {};
  const methods = spec.methods ?? {};
  const usual = Object.keys(values).filter((name) => values[name]?.get !== undefined && values[name].onDemand === undefined);
  return (target) => {
    const items = spec.items;
    const object: ApiObject = {
      type: spec.name,
      identity: spec.identity?.(target) ?? {},
      byReference: spec.byReference === true,
      items: items === undefined ? null : () => items(target),
      usual,
      get(member) {
        const read = Object.hasOwn(values, member) ? values[member]?.get : undefined;
        if (read === undefined) throw new NotEmulated(`${spec.name}.${member}`);
        return read(target);
      },
      hasChild: (member) => Object.hasOwn(objects, member),
      child(member) {
        const find = Object.hasOwn(objects, member) ? objects[member] : undefined;
        if (find === undefined) throw new NotEmulated(`${spec.name}.${member}`);
        return find(target);
      },
      set(member, value) {
        const write = Object.hasOwn(values, member) ? values[member]?.set : undefined;
        if (write === undefined) throw new NotEmulated(`${spec.name}.${member} =`);
        write(target, value);
      },
      call(member, args) {
        const run = Object.hasOwn(methods, member) ? methods[member] : undefined;
        if (run === undefined) throw new NotEmulated(`${spec.name}.${member}()`);
        return run(target, args);
      },
    };
    known.add(object);
    return object;
  };
}

/** The arguments of one call, checked as they are taken. */
export class Args {
  constructor(private readonly list: readonly unknown[]) {}

  at(index: number): unknown {
    return this.list[index];
  }

  given(index: number): boolean {
    return this.list[index] !== undefined && this.list[index] !== null;
  }

  text(index: number): string {
    const value = this.list[index];
    if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} is not a text`);
    return value;
  }

  whole(index: number): number {
    const value = this.list[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`argument ${index + 1} is not a whole number`);
    return value;
  }

  flag(index: number): boolean {
    return this.list[index] === true;
  }

  object(index: number): ApiObject | null {
    const value = this.list[index];
    return isApiObject(value) ? value : null;
  }
}
