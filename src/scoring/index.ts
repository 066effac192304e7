/** Scores of self-evaluations: methods as data, points with their derivation. */
export { acceptedPoints } from "./accepted";
export { type Attainment, attainmentOf } from "./attainment";
export { attainedIn } from "./qualitative";
export { formulaOf, missedBy } from "./formula";
export { type Gauge, gaugeOf, type Scale } from "./gauge";
export { methodOf } from "./method-of";
export { type Choices, type Grade, methodById, methods, SATISFACTION_STEPS, type ScoringMethod } from "./methods";
export { type MethodChanges, OWN_METHOD, type OwnMethod, ownMethod, parseOwnMethod } from "./own-method";
export { rounded } from "./points";
export { type Derivation, type Open, type Score } from "./score";
export { executionRate } from "./score-execution";
export { scoreIndicator } from "./score-indicator";
export { settledPoints } from "./settle";
export { type ExecutionScore, gradeOf, type IndicatorScore, scoredExecutionRow, scoreTable, type TableScore } from "./score-table";
export { assignedWeights, isInShares } from "./weights";
