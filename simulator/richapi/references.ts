/** The objects the client holds across batches by an id of the session's (ranges and their like). */
import type { ApiObject, Identity } from "./object";

export class References {
  private readonly byId = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<ApiObject, string>();
  private last = 0;

  get size(): number {
    return this.byId.size;
  }

  keep(object: ApiObject): void {
    if (this.ids.has(object)) return;
    const id = `ref-${++this.last}`;
    this.byId.set(id, object);
    this.ids.set(object, id);
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (object !== undefined) this.ids.delete(object);
    this.byId.delete(id);
  }

  find(id: string): ApiObject | null {
    return this.byId.get(id) ?? null;
  }

  /** What an Instantiate answers. */
  identity(object: ApiObject): Identity | { readonly _ReferenceId: string } {
    const id = this.ids.get(object);
    return object.byReference && id !== undefined ? { _ReferenceId: id } : object.identity;
  }
}
