/** Budget codes (科目编码) and the tree their lines make: 类 款 项 by 3, 5 and 7 digits, economic 类 款 by 3 and 5. */
import type { Budget, BudgetLine } from "../../tables/budget";
import { remember } from "../../sheet/remember";

export type Classification = "functional" | "economic";

const LENGTHS: Readonly<Record<Classification, readonly number[]>> = { functional: [3, 5, 7], economic: [3, 5] };
/** Functional expenditure begins with 2, economic classes of departments with 3 and of the government with 5. */
const OPENING: Readonly<Record<Classification, RegExp>> = { functional: /^2/u, economic: /^[35]/u };

/** Codes of units, projects or income kinds stand in the same column on some forms and are none of these. */
const isBudgetCode = (code: string, classification: Classification): boolean =>
  LENGTHS[classification].includes(code.length) && OPENING[classification].test(code) && /^\d+$/u.test(code);

/** Longer ones are codes of projects below a 项. */
const MOST_DIGITS = 8;

/** A code that begins as the classification does and has no length of it. */
export const isSlip = (code: string | null, classification: Classification): boolean =>
  code !== null && code.length > 1 && code.length <= MOST_DIGITS && OPENING[classification].test(code) && !LENGTHS[classification].includes(code.length);

export interface CodedLine extends BudgetLine {
  readonly code: string;
}

const isCoded = (line: BudgetLine, classification: Classification): line is CodedLine => line.code !== null && isBudgetCode(line.code, classification);

export interface Node {
  readonly line: CodedLine;
  readonly children: Node[];
  /** False where the lines below or about it leave open what adds up to it: a code twice, or one whose parent is not in the table. */
  isSound: boolean;
}

export interface CodeTree {
  readonly classification: Classification;
  readonly roots: readonly Node[];
  readonly nodes: readonly Node[];
  /** Lines whose parent code is missing although the table lists parents. */
  readonly orphans: readonly CodedLine[];
  /** Items whose code is no budget code: units, projects, slips. */
  readonly foreign: readonly BudgetLine[];
}

/** Null for a table that is not one by codes. */
export const codeTree: (budget: Budget) => CodeTree | null = remember((budget) => {
  const classification = budget.classification ?? guess(budget);
  if (classification === null || budget.lines.some((line) => line.side !== null)) return null;
  const items = budget.lines.filter((line) => line.kind === "item");
  if (!items.some((line) => isCoded(line, classification))) return null;
  const foreign = items.filter((line) => !isCoded(line, classification));
  return { classification, foreign, ...grow(items, classification) };
});

function guess(budget: Budget): Classification | null {
  const codes = budget.lines.flatMap((line) => (line.code === null ? [] : [line.code]));
  const fitting = (["functional", "economic"] as const).filter((one) => codes.length > 0 && codes.every((code) => isBudgetCode(code, one)));
  return fitting[0] ?? null;
}

/** Every line stands under the nearest line above whose code begins its own, so that the codes of several units on one table stay apart. */
function grow(lines: readonly BudgetLine[], classification: Classification): Pick<CodeTree, "roots" | "nodes" | "orphans"> {
  const roots: Node[] = [];
  const nodes: Node[] = [];
  const orphans: CodedLine[] = [];
  const coded = lines.filter((line): line is CodedLine => isCoded(line, classification));
  const shortest = coded.reduce((least, { code }) => Math.min(least, code.length), Infinity);
  let path: Node[] = [];
  let unit: string | null = null;
  for (const line of lines) {
    if (line.unit !== unit) path = [];
    unit = line.unit;
    if (!isCoded(line, classification)) {
      // A code with a digit too many or too few takes its line out of the sum it belongs to.
      if (isSlip(line.code, classification)) for (const one of path) one.isSound = false;
      continue;
    }
    const node: Node = { line, children: [], isSound: true };
    const kept = path.filter((one) => line.code.startsWith(one.line.code) && one.line.code.length < line.code.length);
    const parent = kept.at(-1);
    const isOrphan = parent ? parent.line.code.length < line.code.length - 2 : line.code.length > shortest;
    if (isOrphan) {
      orphans.push(line);
      for (const one of path) one.isSound = false;
    }
    if (parent?.children.some((child) => child.line.code === line.code)) for (const one of kept) one.isSound = false;
    (parent?.children ?? roots).push(node);
    nodes.push(node);
    path = [...kept, node];
  }
  return { roots, nodes, orphans };
}
