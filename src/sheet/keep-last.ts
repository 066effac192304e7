/** Keeps the last answer of a pure function for an object: as long as everything else stays as it was, the same object comes out again. */
export function keepLast<Key extends object, Rest extends readonly unknown[], Value>(compute: (key: Key, ...rest: Rest) => Value): (key: Key, ...rest: Rest) => Value {
  const kept = new WeakMap<Key, { readonly rest: Rest; readonly value: Value }>();
  return (key, ...rest) => {
    const last = kept.get(key);
    if (last?.rest.every((one, index) => Object.is(one, rest[index])) === true) return last.value;
    const value = compute(key, ...rest);
    kept.set(key, { rest, value });
    return value;
  };
}
