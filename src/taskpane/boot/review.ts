/** Review, host and controller in a chunk of their own: the page's first script is what is drawn first. */
import { Checker } from "../../review/checker";
import { catalogue } from "../../rules/catalogue";

export { Controller } from "../controller/controller";
export { Result } from "../components/Result";
export { createCommands } from "../commands";
export { ribbonTasks } from "../ribbon-tasks";
export { followRibbon } from "../../commands/ribbon-states";
export { describe } from "../../review/words";
export { leftOut } from "../left-out";
export { browserPreferences } from "../preferences";
export { writeFindingsList } from "../findings-list";
export { ExcelHost } from "../../workbook/excel";

/** Remembers what it has checked. */
export const newChecker = (): Checker => new Checker();

/** First halves of the ids of all rules. */
export const ruleAreas: ReadonlySet<string> = new Set(catalogue.map((rule) => rule.meta.id.split("/")[0] ?? ""));
