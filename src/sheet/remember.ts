/** Remembers what a pure function answered for an object, as long as the object lives: many rules ask the same of one indicator. */
import type { Work } from "./work";

export function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** As `remember`, for what is worked out in parts. */
export function rememberWork<Key extends object, Value>(work: (key: Key) => Work<Value>): (key: Key) => Work<Value> {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return function* (key) {
    const before = known.get(key);
    if (before) return before.value;
    const value = yield* work(key);
    known.set(key, { value });
    return value;
  };
}
