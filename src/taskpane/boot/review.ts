/** The review in a chunk of its own: the pane is drawn while rules and readers still load. */
import { catalogue } from "../../rules/catalogue";

export { checkSteps, survey } from "../../review/check";
export { describe } from "../../review/words";

/** First halves of the ids of all rules. */
export const ruleAreas: ReadonlySet<string> = new Set(catalogue.map((rule) => rule.meta.id.split("/")[0] ?? ""));
