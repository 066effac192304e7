/** Review and host in a chunk of their own: the pane is drawn while rules, readers and writers still load. */
import { catalogue } from "../../rules/catalogue";

export { checkSteps, survey } from "../../review/check";
export { describe } from "../../review/words";
export { workbookOptions } from "../workbook-options";
export { writeFindingsList } from "../findings-list";
export { ExcelHost } from "../../workbook/excel";

/** First halves of the ids of all rules. */
export const ruleAreas: ReadonlySet<string> = new Set(catalogue.map((rule) => rule.meta.id.split("/")[0] ?? ""));
