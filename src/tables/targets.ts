/** Targets by what their cells show: on a long sheet the same few are read again and again. */
import { parseTarget, type Target, type TargetInput } from "../target";

const known = new Map<string, Target>();
const MOST_KNOWN = 10_000;

export function targetOf(input: TargetInput): Target {
  const key = `${input.text}\u0000${input.nature ?? ""}\u0000${input.unit ?? ""}\u0000${input.format ?? ""}\u0000${typeof input.value}`;
  const found = known.get(key);
  if (found) return found;
  const target = parseTarget(input);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, target);
  return target;
}
