/** A value out of somebody's JSON as a message may show it: lists and objects may be of any depth, and have a toString of their own. */
const longest = 60;

export function shownJson(value: unknown): string {
  if (typeof value === "string") return value.length > longest ? `${value.slice(0, longest)}…` : value;
  return typeof value === "number" || typeof value === "boolean" || value === undefined ? String(value) : "";
}
