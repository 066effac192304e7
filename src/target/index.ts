/** The language of 指标值: reading targets and actuals, comparing them, and their normal spelling. */
export { figureBeside, figureOf, type Met, meets, moreIsAMiss } from "./compare";
export { normalTarget } from "./normal-target";
export { parseNumber } from "./numbers";
export { parseTarget, type TargetInput } from "./parse-target";
export { findQuantities, type FoundQuantity } from "./find-quantities";
export type { Comparator, Quantity, Target, TargetForm, Unit, UnitKind } from "./target";
export { convert, sameMeasure, unitOf, unscaled } from "./units";
