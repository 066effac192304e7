/** What a form expects, as data: no code asks which province it is in. */

import type { IndicatorClass, Level1 } from "./levels";

export type TableKind = "goal" | "self-evaluation" | "overall-self-evaluation" | "budget" | "procurement" | "assets";

/** One class a form expects, satisfied by any of the standard names in `anyOf`. */
export interface ExpectedClass {
  /** What it is called in a message: "质量指标", "效益类指标". */
  readonly label: string;
  /** What it measures: a class of this kind under another name is there, only misnamed. */
  readonly kind: IndicatorClass;
  readonly anyOf: readonly string[];
}

export interface Profile {
  readonly id: string;
  readonly name: { readonly "zh-CN": string; readonly "en-US": string };
  /** Whose rules they are, in short: "河北省". */
  readonly region: { readonly "zh-CN": string; readonly "en-US": string };
  /** Where the expectations come from, as shown to the user. */
  readonly source: string;
  /** ISO date the source took effect; null where it is not known. */
  readonly effective: string | null;
  readonly kinds: readonly TableKind[];
  /** Level-1 classes whose absence is an error, and those whose absence is a warning. */
  readonly demandedLevel1: readonly Level1[];
  readonly advisedLevel1: readonly Level1[];
  readonly expectedLevel2: readonly ExpectedClass[];
  /** Standard order of the classes; a name not listed has no place. */
  readonly level1Order: readonly Level1[];
  readonly level2Order: readonly string[];
  /** Accepted totals of the weight column: 90 where the execution rate's 10 stand apart. */
  readonly weightTotals: readonly [least: number, most: number] | null;
  /** Points by level-1 class; the first entry whose classes are those of the table is meant. */
  readonly weightSplits: readonly Readonly<Record<string, number>>[];
  /** Months at whose end the spending plan has a checkpoint. */
  readonly checkpoints: readonly number[];
}
