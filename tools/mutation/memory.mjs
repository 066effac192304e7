/** Stands in for what remembers answers (src/sheet/remember.ts, remember-texts.ts): everything is forgotten between two mutants, or one would answer with what another found. */
let era = 0;
export const forget = () => void (era += 1);

const NOTES = Symbol("notes");
const aside = new WeakMap();

function notesOf(key) {
  const known = Object.hasOwn(key, NOTES) ? key[NOTES] : aside.get(key);
  if (known) return known;
  const notes = { era, answers: new Map() };
  if (Object.isExtensible(key)) Object.defineProperty(key, NOTES, { value: notes });
  else aside.set(key, notes);
  return notes;
}

function remember(compute) {
  return (key) => {
    const notes = notesOf(key);
    if (notes.era !== era) Object.assign(notes, { era, answers: new Map() });
    if (!notes.answers.has(compute)) notes.answers.set(compute, compute(key));
    return notes.answers.get(compute);
  };
}

function rememberWork(work) {
  const last = remember(() => ({ done: null }));
  return function* (key) {
    const known = last(key);
    known.done ??= { value: yield* work(key) };
    return known.done.value;
  };
}

function rememberTexts(compute) {
  let known = { era, answers: new Map() };
  return (text) => {
    if (known.era !== era) known = { era, answers: new Map() };
    if (!known.answers.has(text)) known.answers.set(text, compute(text));
    return known.answers.get(text);
  };
}

export const standIns = {
  "src/sheet/remember.ts": { remember, rememberWork },
  "src/sheet/remember-texts.ts": { rememberTexts },
};

/** They remember on their own; loaded anew, they know nothing. */
export const remembering = ["src/tables/targets.ts", "src/review/row-rules.ts", "src/review/words.ts"];
