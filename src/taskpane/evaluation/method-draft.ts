/** A method of one's own (自定评分办法) while it is being edited: everything as typed, and what it comes to. Pure. */
import { Big } from "big.js";
import { type MethodChanges, methodById, type OwnMethod, parseOwnMethod, SATISFACTION_STEPS, type ScoringMethod } from "../../scoring";
import { parseNumber } from "../../target";

export interface StepDraft {
  readonly from: string;
  /** In percent of the weight. */
  readonly share: string;
}

export interface MethodDraft {
  /** Id of the listed method it is a copy of. */
  readonly base: string;
  readonly ceiling: ScoringMethod["ceiling"];
  readonly limit: ScoringMethod["limit"];
  readonly unmet: ScoringMethod["unmet"];
  readonly hasSteps: boolean;
  readonly steps: readonly StepDraft[];
  readonly executionPoints: string;
  /** Least totals of 优, 良, 中. */
  readonly cutoffs: readonly string[];
}

export type DraftField = "executionPoints" | "cutoffs" | "steps";

export function draftOf(method: ScoringMethod, base: string): MethodDraft {
  const steps = method.satisfactionSteps ?? SATISFACTION_STEPS;
  return {
    base,
    ceiling: method.ceiling,
    limit: method.limit,
    unmet: method.unmet,
    hasSteps: method.satisfactionSteps !== null,
    steps: steps.map(({ from, share }) => ({ from: String(from), share: new Big(share).times(100).toFixed() })),
    executionPoints: String(method.executionPoints),
    cutoffs: method.grades.slice(0, -1).map(({ from }) => String(from)),
  };
}

/** The method, or the fields that cannot stand. */
export function ownFrom(draft: MethodDraft, name: string): OwnMethod | { readonly wrong: readonly DraftField[] } {
  const base = methodById(draft.base);
  if (!base) throw new RangeError(`no method ${draft.base}`);
  const execution = numberIn(draft.executionPoints, 100);
  const cutoffs = draft.cutoffs.map((text) => numberIn(text, 100));
  const steps = draft.steps.map(({ from, share }) => ({ from: numberIn(from, 100), share: numberIn(share, 100) }));
  const wrong: DraftField[] = [];
  if (execution === null) wrong.push("executionPoints");
  if (!areFalling(cutoffs) || cutoffs.at(-1) === 0) wrong.push("cutoffs");
  if (draft.hasSteps && (!areFalling(steps.map(({ from }) => from)) || steps.some(({ share }) => share === null))) wrong.push("steps");
  if (execution === null || wrong.length > 0) return { wrong };
  const changes: MethodChanges = {
    ceiling: draft.ceiling,
    limit: draft.limit,
    unmet: draft.unmet,
    satisfactionSteps: draft.hasSteps ? steps.map(({ from, share }) => ({ from: from ?? 0, share: new Big(share ?? 0).div(100).toNumber() })) : null,
    grades: base.grades.map(({ grade }, index) => ({ grade, from: cutoffs[index] ?? 0 })),
    // Another share for the execution leaves the classes to the usual split.
    ...(execution === base.executionPoints ? {} : { executionPoints: execution, indicatorPoints: new Big(100).minus(execution).toNumber(), split: null }),
  };
  return parseOwnMethod({ version: 1, base: base.id, name, changes });
}

/** Whole percents and points. */
function numberIn(text: string, most: number): number | null {
  const number = parseNumber(text.trim());
  return number?.gte(0) && number.lte(most) && number.round(0).eq(number) ? number.toNumber() : null;
}

const areFalling = (values: readonly (number | null)[]): boolean =>
  values.every((value, index) => {
    const before = values[index - 1];
    return value !== null && (before === undefined || before === null || value < before);
  });
