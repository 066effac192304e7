/** What a score is: points with the derivation they came from, as data; pane, sheet and messages put it into words. */
import type { Big } from "big.js";
import type { Attained } from "./methods";

/** How points came about. Amounts are in the target's unit; `unit` is its normal spelling, "" where it has none. */
export type Derivation =
  /** The target is reached: full points. */
  | { readonly kind: "met"; readonly weight: Big }
  /** Equal to the target under ＜ or ＞; `met` says how the method takes it. Full points either way: the ratio is 1. */
  | { readonly kind: "limit"; readonly weight: Big; readonly met: boolean }
  /** weight × actual ÷ target. */
  | { readonly kind: "below-floor"; readonly weight: Big; readonly target: Big; readonly actual: Big; readonly unit: string; readonly ratio: Big }
  /** weight × (1 − excess), where excess = (actual − target) ÷ target; nothing from twice the target on. */
  | { readonly kind: "above-ceiling"; readonly weight: Big; readonly target: Big; readonly actual: Big; readonly unit: string; readonly excess: Big }
  /** weight × target ÷ actual. */
  | { readonly kind: "ceiling-ratio"; readonly weight: Big; readonly target: Big; readonly actual: Big; readonly unit: string; readonly ratio: Big }
  /** Unmet, where no proportion can be taken: a target of nought, or a method that gives an unmet target nothing. */
  | { readonly kind: "nothing"; readonly weight: Big; readonly because: "no-proportion" | "method" }
  /** A satisfaction rate by steps: weight × share. */
  | { readonly kind: "step"; readonly weight: Big; readonly rate: Big; readonly from: number | null; readonly share: number }
  /** A qualitative indicator: a person chooses within the band. `attained` null: the band is for the person to choose, too. */
  | { readonly kind: "band"; readonly weight: Big; readonly attained: Attained | null; readonly label: string }
  /** The execution rate: weight × rate, never above the weight. */
  | { readonly kind: "execution"; readonly weight: Big; readonly rate: Big };

/** Why no points can be computed. */
export type Open =
  | "no-weight"
  /** One weight merged over several rows. */
  | "shared-weight"
  | "no-target"
  | "no-actual"
  /** The target has no sign and was not hit exactly. */
  | "no-sign"
  /** Words against figures, unlike measures, times that cannot be told apart. */
  | "not-comparable"
  /** Unmet for certain, but of a date or a range, of which no share can be taken. */
  | "no-proportion"
  /** The class is said not to apply. */
  | "absent"
  /** No budget to divide by, or nothing executed is written. */
  | "no-amounts";

export type Score =
  | { readonly kind: "points"; readonly points: Big; readonly derivation: Derivation }
  /** Anything from `min` to `max` is right. */
  | { readonly kind: "band"; readonly min: Big; readonly max: Big; readonly derivation: Derivation }
  | { readonly kind: "open"; readonly why: Open };

export const open = (why: Open): Score => ({ kind: "open", why });
