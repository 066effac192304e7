/** Remembers what a pure function answered for a text: on a long sheet, and in every column of it, the same few stand again and again. */

/** Texts known at a time; when there are more, all are forgotten. */
const MOST_KNOWN = 10_000;
/** Longer ones hardly come twice. */
const LONGEST = 60;

export function rememberTexts<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const before = known.get(text);
    if (before) return before.value;
    const value = compute(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, { value });
    return value;
  };
}
