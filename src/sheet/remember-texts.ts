/** Remembers what a pure function answered for a text: on a long sheet, and in every column of it, the same few stand again and again. */

/** So many texts are known at least, twice as many at most; those not asked for since the last half are forgotten first. */
const MOST_KNOWN = 10_000;
/** Longer ones hardly come twice, unless they are asked for again and again. */
const LONGEST = 60;

export function rememberTexts<Value>(compute: (text: string) => Value, longest = LONGEST): (text: string) => Value {
  let young = new Map<string, { readonly value: Value }>();
  let old: typeof young = new Map();
  return (text) => {
    if (text.length > longest) return compute(text);
    const recent = young.get(text);
    if (recent) return recent.value;
    const known = old.get(text) ?? { value: compute(text) };
    if (young.size >= MOST_KNOWN) [old, young] = [young, new Map()];
    young.set(text, known);
    return known.value;
  };
}
