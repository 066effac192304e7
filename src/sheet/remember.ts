/**
 * Remembers what pure functions answered for an object, as long as the object lives: many rules ask the same of one indicator.
 * The answers are kept on the object itself, where no loop, copy or comparison sees them: over ten thousand rows a WeakMap for each function is many times slower.
 */
import type { Work } from "./work";

const NOTES = Symbol("notes");

interface Noted {
  [NOTES]?: unknown[];
}

/** Objects that take nothing on. */
const aside = new WeakMap<object, unknown[]>();

function notesOf(key: Noted): unknown[] {
  const known = key[NOTES] ?? aside.get(key);
  if (known) return known;
  const notes: unknown[] = [];
  if (Object.isExtensible(key)) Object.defineProperty(key, NOTES, { value: notes });
  else aside.set(key, notes);
  return notes;
}

/** Every function has its place in the notes of all objects, so functions are made once, when their file is loaded. */
let places = 0;

/** An answer that is no answer yet would look like a place not filled. */
const UNDEFINED = Symbol("undefined");

export function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const place = places;
  places += 1;
  return (key) => {
    const notes = (key as Noted)[NOTES] ?? notesOf(key);
    const before = notes[place];
    if (before !== undefined) return (before === UNDEFINED ? undefined : before) as Value;
    const value = compute(key);
    notes[place] = value === undefined ? UNDEFINED : value;
    return value;
  };
}

/** As `remember`, for what is worked out in parts. */
export function rememberWork<Key extends object, Value>(work: (key: Key) => Work<Value>): (key: Key) => Work<Value> {
  const last = remember<Key, { done: { readonly value: Value } | null }>(() => ({ done: null }));
  return function* (key) {
    const known = last(key);
    known.done ??= { value: yield* work(key) };
    return known.done.value;
  };
}
