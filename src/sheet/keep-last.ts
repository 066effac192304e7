/** Keeps the last answer of a pure function for an object: as long as everything else stays as it was, the same object comes out again. */
import { remember } from "./remember";
import { isSameList } from "./same-list";

export function keepLast<Key extends object, Rest extends readonly unknown[], Value>(compute: (key: Key, ...rest: Rest) => Value): (key: Key, ...rest: Rest) => Value {
  const kept = remember<Key, { last: { readonly rest: Rest; readonly value: Value } | null }>(() => ({ last: null }));
  return (key, ...rest) => {
    const known = kept(key);
    if (!known.last || !isSameList(rest, known.last.rest)) known.last = { rest, value: compute(key, ...rest) };
    return known.last.value;
  };
}
