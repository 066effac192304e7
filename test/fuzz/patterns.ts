/** Every regular expression of the source, and for each the texts made of its own letters over and over: where it can be led astray, those do it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : /\.tsx?$/u.test(entry.name) ? [join(folder, entry.name)] : []));

function patternsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    const { type, pattern, flags } = node as { type?: unknown; pattern?: unknown; flags?: unknown };
    if (type === "RegExpLiteral" && typeof pattern === "string" && typeof flags === "string") found.push({ file, source: pattern, flags });
    else Object.values(node).forEach(walk);
  };
  walk(parseSync(readFileSync(file, "utf8"), { syntax: "typescript", tsx: file.endsWith("x"), target: "es2022" }));
  return found;
}

export const patterns: readonly Pattern[] = filesOf("src").flatMap(patternsIn);

/** What stands for a class, in case it is in a loop. */
const ofClasses = ["1", " ", "a", "一", ".", "，", ",", "-", "(", "\n"];
const ends = ["", "\u0000", "!"];

export function* hostileTexts({ source }: Pattern, length: number): Generator<string> {
  const own = [...new Set(source.match(/[^\\^$.*+?()[\]{}|]/gu) ?? [])];
  const letters = [...new Set([...own.slice(0, 12), ...ofClasses])];
  const units = [...letters, ...letters.flatMap((one, at) => letters.slice(at + 1, at + 4).map((other) => one + other))];
  for (const unit of units) {
    const text = unit.repeat(Math.ceil(length / unit.length));
    for (const end of ends) yield text + end;
    for (const start of own.slice(0, 3)) yield `${start}${text}\u0000`;
  }
}
